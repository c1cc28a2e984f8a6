package dev.cardea.apiresource;

import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

@Singleton
public class Resources {
    private final Jdbi jdbi;

    Resources(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public record Resource(String id, String indicator, long accessTokenTtl) {}

    public Optional<Resource> find(TenantId tenantId, String indicator) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT id, indicator, access_token_ttl FROM resources WHERE tenant_id = :t AND indicator = :i")
                .bind("t", tenantId)
                .bind("i", indicator)
                .map((r, _) -> new Resource(r.getString(1), r.getString(2), r.getLong(3)))
                .findOne());
    }

    public Optional<Resource> defaultResource(TenantId tenantId) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT id, indicator, access_token_ttl FROM resources WHERE tenant_id = :t AND is_default")
                .bind("t", tenantId)
                .map((r, _) -> new Resource(r.getString(1), r.getString(2), r.getLong(3)))
                .findOne());
    }
}
