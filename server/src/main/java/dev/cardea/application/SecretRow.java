package dev.cardea.application;

import dev.cardea.tenant.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code application_secrets}; {@code value} is sealed. Public only because JDBI needs to see it. */
public record SecretRow(
        TenantId tenantId,
        String applicationId,
        String name,
        byte[] value,
        Instant createdAt,
        @Nullable Instant expiresAt) {}
