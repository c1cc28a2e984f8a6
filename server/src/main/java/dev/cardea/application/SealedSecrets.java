package dev.cardea.application;

import dev.cardea.key.RandomIds;
import dev.cardea.key.Vault;
import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;

/**
 * Secrets of applications at rest. The places under which they are sealed are {@code tenant, applications, id} for the
 * legacy column and {@code tenant, application_secrets, application id} for the named ones; a name may change.
 */
@Singleton
public class SealedSecrets {
    /** Marks a value that only fills the legacy column and authenticates nobody. */
    private static final String INTERNAL = "#internal:";

    private final Vault vault;

    SealedSecrets(Vault vault) {
        this.vault = vault;
    }

    public byte[] internal(TenantId tenantId, String applicationId) {
        return sealLegacy(tenantId, applicationId, INTERNAL + RandomIds.secret());
    }

    static boolean isInternal(String secret) {
        return secret.startsWith(INTERNAL);
    }

    public byte[] sealLegacy(TenantId tenantId, String applicationId, String secret) {
        return vault.seal(secret, tenantId.value(), "applications", applicationId);
    }

    String openLegacy(ApplicationRow row) {
        return vault.open(row.secret(), row.tenantId().value(), "applications", row.id());
    }

    byte[] sealNamed(TenantId tenantId, String applicationId, String secret) {
        return vault.seal(secret, tenantId.value(), "application_secrets", applicationId);
    }

    String openNamed(SecretRow row) {
        return vault.open(row.value(), row.tenantId().value(), "application_secrets", row.applicationId());
    }
}
