package dev.cardea.application;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardea.application.ApplicationForms.ApplicationPatch;
import dev.cardea.http.Field;
import dev.cardea.tenant.TenantId;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code applications}; public only because JDBI needs to see it.
 *
 * @param secret sealed; one that starts with {@code #internal:} only fills the column
 */
public record ApplicationRow(
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
        Instant createdAt) {

    /** The row that a PATCH leaves behind. */
    ApplicationRow with(ApplicationPatch patch) {
        return new ApplicationRow(
                tenantId,
                id,
                or(patch.name(), name),
                secret,
                patch.description().or(description),
                type,
                or(patch.oidcClientMetadata(), oidcClientMetadata),
                or(patch.customClientMetadata(), customClientMetadata),
                protectedAppMetadata,
                or(patch.customData(), customData),
                isThirdParty,
                or(patch.appLevelAccessControlEnabled(), appLevelAccessControlEnabled),
                createdAt);
    }

    private static <T> T or(Field<T> field, T current) {
        return field instanceof Field.Value<T>(var value) ? value : current;
    }

    ApplicationRow withSecret(byte[] sealed) {
        return new ApplicationRow(
                tenantId,
                id,
                name,
                sealed,
                description,
                type,
                oidcClientMetadata,
                customClientMetadata,
                protectedAppMetadata,
                customData,
                isThirdParty,
                appLevelAccessControlEnabled,
                createdAt);
    }
}
