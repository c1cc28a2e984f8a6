package dev.cardea.application;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardea.tenant.TenantId;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code applications}.
 *
 * @param secret sealed; one that starts with {@code #internal:} only fills the column
 */
record ApplicationRow(
        TenantId tenantId,
        String id,
        String name,
        byte[] secret,
        @Nullable String description,
        ApplicationType type,
        @Json OidcClientMetadata oidcClientMetadata,
        @Json CustomClientMetadata customClientMetadata,
        @Json @Nullable JsonNode protectedAppMetadata,
        @Json Map<String, Object> customData,
        boolean isThirdParty,
        boolean appLevelAccessControlEnabled,
        Instant createdAt) {}
