package dev.cardea.apiresource;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cardea.http.Field;
import dev.cardea.http.NeverNull;
import dev.cardea.tenant.TenantId;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies that {@code /api/resources} takes and gives. */
final class ResourceForms {
    private ResourceForms() {}

    record NewResource(
            @NotEmpty String name,
            @NotEmpty String indicator,
            @Nullable Long accessTokenTtl) {}

    record ResourcePatch(
            @Nullable @Size(min = 1) String name, @Nullable Long accessTokenTtl) {}

    record IsDefault(@NotNull Boolean isDefault) {}

    record NewScope(
            @NotNull @Size(min = 1, max = 256) String name,
            @Nullable String description) {}

    record ScopePatch(@NeverNull Field<@Size(min = 1, max = 256) String> name, Field<String> description) {}

    /** @param scopes only where they were asked for */
    record ResourceResponse(
            TenantId tenantId,
            String id,
            String name,
            String indicator,
            boolean isDefault,
            long accessTokenTtl,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Scope> scopes) {
        static ResourceResponse from(ApiResource resource, @Nullable List<Scope> scopes) {
            return new ResourceResponse(
                    resource.tenantId(),
                    resource.id(),
                    resource.name(),
                    resource.indicator(),
                    resource.isDefault(),
                    resource.accessTokenTtl(),
                    scopes);
        }
    }
}
