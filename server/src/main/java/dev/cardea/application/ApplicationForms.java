package dev.cardea.application;

import dev.cardea.http.Field;
import dev.cardea.http.NeverNull;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bodies that {@code /api/applications} takes. */
final class ApplicationForms {
    private ApplicationForms() {}

    record NewApplication(
            @NotNull @Size(min = 1, max = 256) String name,
            @NotNull ApplicationType type,
            @Nullable String description,
            @Valid @Nullable OidcClientMetadata oidcClientMetadata,
            @Valid @Nullable CustomClientMetadata customClientMetadata,
            @Nullable Map<String, Object> customData,
            @Nullable Boolean isThirdParty,
            @Valid @Nullable NewProtectedApp protectedAppMetadata) {

        boolean isForThirdParty() {
            return Boolean.TRUE.equals(isThirdParty);
        }

        CustomClientMetadata customOrEmpty() {
            return customClientMetadata == null ? CustomClientMetadata.EMPTY : customClientMetadata;
        }
    }

    record NewProtectedApp(
            @NotNull String subDomain, @NotNull String origin) {}

    record ApplicationPatch(
            @NeverNull Field<@Size(min = 1, max = 256) String> name,
            Field<String> description,
            @NeverNull Field<@Valid OidcClientMetadata> oidcClientMetadata,
            @NeverNull Field<@Valid CustomClientMetadata> customClientMetadata,
            @NeverNull Field<Map<String, Object>> customData,
            @NeverNull Field<Boolean> appLevelAccessControlEnabled,
            @NeverNull Field<Boolean> isAdmin,
            Field<ProtectedAppPatch> protectedAppMetadata) {}

    record ProtectedAppPatch(
            @Nullable String origin,
            @Nullable Long sessionDuration,
            @Nullable List<PageRule> pageRules,
            @Nullable List<String> additionalScopes) {}

    record PageRule(String path) {}

    record NewSecret(
            @NotNull @Size(min = 1, max = 256) String name,
            @Nullable Instant expiresAt) {}

    record SecretName(@NotNull @Size(min = 1, max = 256) String name) {}
}
