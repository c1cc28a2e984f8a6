package dev.cardea.apiresource;

import dev.cardea.tenant.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that may be done with a resource; roles carry it. */
public record Scope(
        TenantId tenantId,
        String id,
        String resourceId,
        String name,
        @Nullable String description,
        Instant createdAt) {}
