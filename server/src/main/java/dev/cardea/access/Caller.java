package dev.cardea.access;

import dev.cardea.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Who calls the Management API. Resources take it as context.
 *
 * @param tenantId whose API is called
 * @param subject id of a user or, for machines, of an application
 */
public record Caller(
        TenantId tenantId, String subject, @Nullable String clientId) {
    /** Whether an application calls for itself (RFC 6749 §4.4). */
    public boolean isApplication() {
        return subject.equals(clientId);
    }
}
