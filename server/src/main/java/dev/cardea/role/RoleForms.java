package dev.cardea.role;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies that the role endpoints take and give. */
final class RoleForms {
    private RoleForms() {}

    record NewRole(
            @NotNull @Size(min = 1, max = 128) String name,
            @NotNull @Size(min = 1, max = 128) String description,
            @Nullable RoleType type,
            @Nullable Boolean isDefault,
            @Nullable List<@NotEmpty String> scopeIds) {}

    record RolePatch(
            @Size(min = 1, max = 128) @Nullable String name,
            @Size(min = 1, max = 128) @Nullable String description,
            @Nullable Boolean isDefault) {}

    record ScopeIds(@NotEmpty List<@NotEmpty String> scopeIds) {}

    record UserIds(@NotEmpty List<@NotEmpty String> userIds) {}

    record ApplicationIds(@NotEmpty List<@NotEmpty String> applicationIds) {}

    /** May be empty. */
    record RoleIds(@NotNull List<@NotEmpty String> roleIds) {}

    record AddedRoles(List<String> roleIds, List<String> addedRoleIds) {}
}
