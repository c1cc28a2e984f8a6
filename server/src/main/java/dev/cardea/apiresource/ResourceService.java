package dev.cardea.apiresource;

import dev.cardea.apiresource.ResourceForms.NewResource;
import dev.cardea.apiresource.ResourceForms.NewScope;
import dev.cardea.apiresource.ResourceForms.ResourcePatch;
import dev.cardea.apiresource.ResourceForms.ResourceResponse;
import dev.cardea.apiresource.ResourceForms.ScopePatch;
import dev.cardea.application.Applications;
import dev.cardea.http.Field;
import dev.cardea.http.ListQuery;
import dev.cardea.http.Page;
import dev.cardea.http.Pagination.Window;
import dev.cardea.http.Search;
import dev.cardea.http.Search.Column;
import dev.cardea.key.RandomIds;
import dev.cardea.problem.EntityProblem;
import dev.cardea.problem.ProblemException;
import dev.cardea.storage.Changes;
import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What administrators do to resources and their scopes. */
@Singleton
class ResourceService {
    private static final long DEFAULT_TTL = 3_600;
    private static final Column[] SEARCHABLE_SCOPE = {
        Column.caseless("id", "id"), Column.of("name", "name"), Column.of("description", "description")
    };

    private final Jdbi jdbi;
    private final ResourceRepository repository;
    private final Changes changes;
    private final InstantSource clock;

    ResourceService(Jdbi jdbi, Changes changes, InstantSource clock) {
        this.jdbi = jdbi;
        this.repository = jdbi.onDemand(ResourceRepository.class);
        this.changes = changes;
        this.clock = clock;
    }

    Page<ResourceResponse> list(TenantId tenantId, boolean withScopes, Window window) {
        var page = ListQuery.of(
                        "SELECT " + ResourceRepository.COLUMNS, "FROM resources", "ORDER BY created_at DESC, id")
                .where("tenant_id = :tenantId", "tenantId", tenantId)
                .run(jdbi, window, ConstructorMapper.of(ApiResource.class));
        if (!withScopes) {
            return page.map(resource -> ResourceResponse.from(resource, null));
        }
        var ids = page.items().stream().map(ApiResource::id).toArray(String[]::new);
        var scopes = repository.scopes(tenantId, ids).stream().collect(Collectors.groupingBy(Scope::resourceId));
        return page.map(resource -> ResourceResponse.from(resource, scopes.getOrDefault(resource.id(), List.of())));
    }

    /** @throws ProblemException {@link ResourceProblem.IndicatorTaken} */
    ResourceResponse create(TenantId tenantId, NewResource form) {
        var resource = new ApiResource(
                tenantId,
                RandomIds.standard(),
                form.name(),
                form.indicator(),
                false,
                Objects.requireNonNullElse(form.accessTokenTtl(), DEFAULT_TTL));
        jdbi.useTransaction(_ -> {
            if (!repository.insert(resource)) {
                throw new ProblemException(new ResourceProblem.IndicatorTaken());
            }
            changes.announceAll(tenantId, Resources.TOPIC);
        });
        return ResourceResponse.from(resource, List.of());
    }

    /** @throws ProblemException {@link EntityProblem.NotExistsWithId} */
    ApiResource get(TenantId tenantId, String id) {
        return repository
                .find(tenantId, id)
                .orElseThrow(() -> new ProblemException(new EntityProblem.NotExistsWithId("resource", id)));
    }

    private void requireModifiable(TenantId tenantId, String id) {
        if (get(tenantId, id).isManagementApi()) {
            throw new ProblemException(new ResourceProblem.CannotModifyManagementApi());
        }
    }

    /** @throws ProblemException {@link EntityProblem.NotExistsWithId}, {@link ResourceProblem.CannotModifyManagementApi} */
    ApiResource update(TenantId tenantId, String id, ResourcePatch patch) {
        return jdbi.inTransaction(_ -> {
            requireModifiable(tenantId, id);
            var updated = repository
                    .update(tenantId, id, patch.name(), patch.accessTokenTtl())
                    .orElseThrow(() -> new ProblemException(new EntityProblem.NotExists()));
            changes.announceAll(tenantId, Resources.TOPIC);
            return updated;
        });
    }

    /** Makes a resource the default, in place of whichever was. */
    ApiResource setDefault(TenantId tenantId, String id, boolean isDefault) {
        return jdbi.inTransaction(_ -> {
            if (isDefault) {
                repository.clearDefault(tenantId, id);
            }
            var updated = repository
                    .setDefault(tenantId, id, isDefault)
                    .orElseThrow(() -> new ProblemException(
                            isDefault
                                    ? new EntityProblem.NotExists()
                                    : new EntityProblem.NotExistsWithId("resource", id)));
            changes.announceAll(tenantId, Resources.TOPIC);
            return updated;
        });
    }

    /** @throws ProblemException {@link EntityProblem.NotExistsWithId}, {@link ResourceProblem.CannotDeleteManagementApi} */
    void delete(TenantId tenantId, String id) {
        jdbi.useTransaction(_ -> {
            if (get(tenantId, id).isManagementApi()) {
                throw new ProblemException(new ResourceProblem.CannotDeleteManagementApi());
            }
            repository.delete(tenantId, id);
            announceScopes(tenantId);
        });
    }

    Page<Scope> scopes(TenantId tenantId, String resourceId, Search search, Window window) {
        return ListQuery.of("SELECT " + ResourceRepository.SCOPE_COLUMNS, "FROM scopes", "ORDER BY created_at DESC, id")
                .where("tenant_id = :tenantId", "tenantId", tenantId)
                .where("resource_id = :resourceId", "resourceId", resourceId)
                .where(search.on(SEARCHABLE_SCOPE))
                .run(jdbi, window, ConstructorMapper.of(Scope.class));
    }

    /** @throws ProblemException {@link ResourceProblem}, {@link EntityProblem.NotExistsWithId} */
    Scope createScope(TenantId tenantId, String resourceId, NewScope form) {
        requireNoSpace(form.name());
        return jdbi.inTransaction(_ -> {
            requireModifiable(tenantId, resourceId);
            var scope = new Scope(
                    tenantId, RandomIds.standard(), resourceId, form.name(), form.description(), clock.instant());
            if (!repository.insertScope(scope)) {
                throw new ProblemException(new ResourceProblem.ScopeNameTaken());
            }
            announceScopes(tenantId);
            return scope;
        });
    }

    /** A name that is taken is refused by the unique index. */
    Scope updateScope(TenantId tenantId, String resourceId, String scopeId, ScopePatch patch) {
        return jdbi.inTransaction(_ -> {
            requireModifiable(tenantId, resourceId);
            if (patch.name() instanceof Field.Value<String>(var name)) {
                requireNoSpace(name);
            }
            var scope = repository
                    .findScopeForUpdate(tenantId, scopeId)
                    .orElseThrow(() -> new ProblemException(new EntityProblem.NotExists()));
            // The path may name another resource than the scope's own.
            requireModifiable(tenantId, scope.resourceId());
            var name = patch.name() instanceof Field.Value<String>(var value) ? value : scope.name();
            var updated = new Scope(
                    tenantId,
                    scopeId,
                    scope.resourceId(),
                    name,
                    patch.description().or(scope.description()),
                    scope.createdAt());
            repository.updateScope(updated);
            announceScopes(tenantId);
            return updated;
        });
    }

    void deleteScope(TenantId tenantId, String resourceId, String scopeId) {
        jdbi.useTransaction(_ -> {
            requireModifiable(tenantId, resourceId);
            var scope = repository
                    .findScopeForUpdate(tenantId, scopeId)
                    .orElseThrow(() -> new ProblemException(new EntityProblem.NotFound()));
            requireModifiable(tenantId, scope.resourceId());
            repository.deleteScope(tenantId, scopeId);
            announceScopes(tenantId);
        });
    }

    private static void requireNoSpace(String name) {
        if (name.chars().anyMatch(Character::isWhitespace)) {
            throw new ProblemException(new ResourceProblem.ScopeNameWithSpace());
        }
    }

    private void announceScopes(TenantId tenantId) {
        changes.announceAll(tenantId, Resources.TOPIC);
        changes.announceAll(tenantId, Applications.ACCESS_TOPIC);
    }
}
