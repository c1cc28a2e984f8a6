package dev.cardea.application;

import dev.cardea.storage.Changes;
import dev.cardea.storage.TenantCache;
import dev.cardea.tenant.TenantId;
import dev.cardea.tenant.Tenants;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The applications of each tenant, from a cache: the token endpoint asks with every request. */
@Singleton
public class Applications {
    /** Changes of an application, its secrets or its roles are announced under this topic, by its id. */
    static final String TOPIC = "application";

    /** What a machine may do depends on the roles that it has; announced by application, or for all. */
    public static final String ACCESS_TOPIC = "application-access";

    private final ApplicationRepository repository;
    private final SealedSecrets secrets;
    private final Tenants tenants;
    private final TenantCache<Application> cache;

    Applications(Jdbi jdbi, SealedSecrets secrets, Tenants tenants, Changes changes) {
        this.repository = jdbi.onDemand(ApplicationRepository.class);
        this.secrets = secrets;
        this.tenants = tenants;
        this.cache = changes.cache(TOPIC, 10_000, this::load);
    }

    /** Finds a client by its {@code client_id}; built-in ones included. */
    public Optional<Application> find(TenantId tenantId, String id) {
        return BuiltInApplications.find(tenants.get(tenantId), id).or(() -> cache.get(tenantId, id));
    }

    private Optional<Application> load(TenantId tenantId, String id) {
        return repository.find(tenantId, id).map(row -> {
            var known = new ArrayList<ClientSecret>();
            repository
                    .secrets(tenantId, id)
                    .forEach(secret ->
                            known.add(ClientSecret.of(secret.name(), secrets.openNamed(secret), secret.expiresAt())));
            var legacy = secrets.openLegacy(row);
            if (!SealedSecrets.isInternal(legacy)) {
                known.add(ClientSecret.of(null, legacy, null));
            }
            return new Application(
                    tenantId,
                    row.id(),
                    row.name(),
                    row.description(),
                    row.type(),
                    effective(row),
                    row.customClientMetadata(),
                    row.customData(),
                    row.isThirdParty(),
                    row.appLevelAccessControlEnabled(),
                    row.createdAt(),
                    known,
                    false);
        });
    }

    private OidcClientMetadata effective(ApplicationRow row) {
        return row.tenantId().equals(TenantId.ADMIN) && row.id().equals(BuiltInApplications.ADMIN_CONSOLE)
                ? BuiltInApplications.withConsole(row.oidcClientMetadata(), tenants)
                : row.oidcClientMetadata();
    }
}
