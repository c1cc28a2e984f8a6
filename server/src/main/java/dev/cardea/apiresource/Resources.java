package dev.cardea.apiresource;

import dev.cardea.storage.Changes;
import dev.cardea.storage.TenantCache;
import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The resources of each tenant, from a cache: every token request asks. */
@Singleton
public class Resources {
    /** Any change of resources; announced for the whole tenant, since an indicator may be longer than a notice. */
    static final String TOPIC = "resource";

    private static final String DEFAULT = "default";

    private final ResourceRepository repository;
    private final TenantCache<ApiResource> byIndicator;
    private final TenantCache<Default> defaults;

    /** The absence of a default is worth remembering, too. */
    private record Default(Optional<ApiResource> resource) {}

    Resources(Jdbi jdbi, Changes changes) {
        this.repository = jdbi.onDemand(ResourceRepository.class);
        this.byIndicator = changes.cache(TOPIC, 10_000, repository::findByIndicator);
        this.defaults = changes.cache(
                TOPIC, 1_000, (tenantId, _) -> Optional.of(new Default(repository.findDefault(tenantId))));
    }

    public Optional<ApiResource> find(TenantId tenantId, String indicator) {
        return byIndicator.get(tenantId, indicator);
    }

    /** What a request that names no resource means. */
    public Optional<ApiResource> defaultResource(TenantId tenantId) {
        return defaults.get(tenantId, DEFAULT).flatMap(Default::resource);
    }

    /** Everything that may be done with a resource. */
    public List<Scope> scopes(ApiResource resource) {
        return repository.scopes(resource.tenantId(), new String[] {resource.id()});
    }
}
