package dev.cardea.oidc.claims;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cardea.storage.Changes;
import dev.cardea.storage.TenantCache;
import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Which extended claims a tenant wants in its ID tokens; the setting {@code idToken}. */
@Singleton
public class IdTokenClaims {
    /** Topic under which changes of the setting are announced. */
    public static final String TOPIC = "id-token-claims";

    private final Jdbi jdbi;
    private final ObjectMapper mapper;
    private final TenantCache<Set<String>> cache;

    IdTokenClaims(Jdbi jdbi, ObjectMapper mapper, Changes changes) {
        this.jdbi = jdbi;
        this.mapper = mapper;
        this.cache = changes.cache(TOPIC, 100, (tenantId, _) -> Optional.of(load(tenantId)));
    }

    /** None when the tenant has no such setting. */
    public Set<String> enabled(TenantId tenantId) {
        return cache.get(tenantId, "").orElse(Set.of());
    }

    private Set<String> load(TenantId tenantId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT value ->> 'enabledExtendedClaims'
                          FROM tenant_configs
                         WHERE tenant_id = :tenantId AND key = 'idToken' AND value ? 'enabledExtendedClaims'
                        """.replace("?", "??"))
                .bind("tenantId", tenantId)
                .mapTo(String.class)
                .findOne()
                .map(this::parse)
                .orElse(Set.of()));
    }

    private Set<String> parse(String json) {
        try {
            return Set.of(mapper.readValue(json, String[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable setting idToken", e);
        }
    }
}
