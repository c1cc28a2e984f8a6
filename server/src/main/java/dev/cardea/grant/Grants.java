package dev.cardea.grant;

import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Keeps grants. Deleting one deletes its codes and tokens with it. */
@Singleton
public class Grants {
    private final GrantRepository repository;

    Grants(Jdbi jdbi) {
        this.repository = jdbi.onDemand(GrantRepository.class);
    }

    public Optional<Grant> find(TenantId tenantId, String id) {
        return repository.find(tenantId, id);
    }

    public void save(TenantId tenantId, Grant grant) {
        repository.save(tenantId, grant);
    }

    /** Revokes the grant and everything issued under it; returns false when it was gone already. */
    public boolean revoke(TenantId tenantId, String id) {
        return repository.delete(tenantId, id);
    }
}
