package dev.cardea.application;

import dev.cardea.tenant.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A named secret in clear: administrators may read it again. */
public record SecretResponse(
        TenantId tenantId,
        String applicationId,
        String name,
        String value,
        Instant createdAt,
        @Nullable Instant expiresAt) {
    static SecretResponse from(SecretRow row, String value) {
        return new SecretResponse(
                row.tenantId(), row.applicationId(), row.name(), value, row.createdAt(), row.expiresAt());
    }

    @Override
    public String toString() {
        return "SecretResponse[" + applicationId + "/" + name + "]";
    }
}
