package dev.cardea.application;

import dev.cardea.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An application as the protocol needs it: what it registered, and how it proves who it is.
 *
 * @param id its {@code client_id}
 * @param secrets all of them, the expired included; the legacy one, if any, is last
 * @param isBuiltIn has no row, is always first-party and never subject to access control
 */
public record Application(
        TenantId tenantId,
        String id,
        String name,
        @Nullable String description,
        ApplicationType type,
        OidcClientMetadata oidcClientMetadata,
        CustomClientMetadata customClientMetadata,
        Map<String, Object> customData,
        boolean isThirdParty,
        boolean appLevelAccessControlEnabled,
        Instant createdAt,
        List<ClientSecret> secrets,
        boolean isBuiltIn) {

    public Application {
        secrets = List.copyOf(secrets);
    }

    public boolean isConfidential() {
        return type.isConfidential();
    }

    /** The secret that equals {@code presented}; it may be expired. */
    public Optional<ClientSecret> secret(String presented) {
        return secrets.stream().filter(secret -> secret.matches(presented)).findFirst();
    }
}
