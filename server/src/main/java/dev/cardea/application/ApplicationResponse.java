package dev.cardea.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cardea.tenant.TenantId;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An application as the API shows one.
 *
 * @param secret only the legacy one, where there is one; named secrets have an endpoint of their own
 * @param isAdmin only where a single application is read
 */
public record ApplicationResponse(
        TenantId tenantId,
        String id,
        String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,
        @Nullable String description,
        ApplicationType type,
        OidcClientMetadata oidcClientMetadata,
        CustomClientMetadata customClientMetadata,
        @Schema(implementation = Object.class) @Nullable JsonNode protectedAppMetadata,
        Map<String, Object> customData,
        boolean isThirdParty,
        boolean appLevelAccessControlEnabled,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean isAdmin) {

    private static final String NO_SECRET = "N/A";

    static ApplicationResponse from(ApplicationRow row, String legacySecret, @Nullable Boolean isAdmin) {
        return new ApplicationResponse(
                row.tenantId(),
                row.id(),
                row.name(),
                SealedSecrets.isInternal(legacySecret) ? null : legacySecret,
                row.description(),
                row.type(),
                row.type() == ApplicationType.SAML ? OidcClientMetadata.EMPTY : row.oidcClientMetadata(),
                row.customClientMetadata(),
                row.protectedAppMetadata(),
                row.customData(),
                row.isThirdParty(),
                row.appLevelAccessControlEnabled(),
                row.createdAt(),
                isAdmin);
    }

    static ApplicationResponse builtIn(Application application) {
        return new ApplicationResponse(
                application.tenantId(),
                application.id(),
                application.name(),
                NO_SECRET,
                null,
                application.type(),
                application.oidcClientMetadata(),
                application.customClientMetadata(),
                null,
                Map.of(),
                false,
                false,
                application.createdAt(),
                false);
    }
}
