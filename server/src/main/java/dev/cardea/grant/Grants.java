package dev.cardea.grant;

import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

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

    /**
     * Adds scopes to a grant, or to a new one when it is gone or none was named. Inside a transaction: what another
     * request adds at the same time is kept, and a revoked grant is not brought back.
     */
    public Grant add(
            TenantId tenantId,
            @Nullable String id,
            Grant fresh,
            Set<String> scopes,
            Map<String, Set<String>> resourceScopes) {
        var known = id == null ? Optional.<Grant>empty() : repository.lock(tenantId, id);
        var grant = known.orElse(fresh).plus(scopes, resourceScopes);
        if (known.isPresent()) {
            repository.update(tenantId, grant);
        } else {
            repository.insert(tenantId, grant);
        }
        return grant;
    }

    /** Revokes the grant and everything issued under it; returns false when it was gone already. */
    public boolean revoke(TenantId tenantId, String id) {
        return repository.delete(tenantId, id);
    }
}
