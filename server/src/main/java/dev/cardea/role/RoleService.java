package dev.cardea.role;

import dev.cardea.apiresource.Scope;
import dev.cardea.application.Applications;
import dev.cardea.http.ListQuery;
import dev.cardea.http.Page;
import dev.cardea.http.Pagination.Window;
import dev.cardea.http.Search;
import dev.cardea.http.Search.Column;
import dev.cardea.key.RandomIds;
import dev.cardea.problem.EntityProblem;
import dev.cardea.problem.ProblemException;
import dev.cardea.role.RoleForms.NewRole;
import dev.cardea.role.RoleForms.RolePatch;
import dev.cardea.storage.Changes;
import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What administrators do to roles and their scopes. */
@Singleton
class RoleService {
    static final Column[] SEARCHABLE = {
        Column.caseless("id", "id"), Column.of("name", "name"), Column.of("description", "description")
    };

    private final Jdbi jdbi;
    private final RoleRepository repository;
    private final Changes changes;

    RoleService(Jdbi jdbi, Changes changes) {
        this.jdbi = jdbi;
        this.repository = jdbi.onDemand(RoleRepository.class);
        this.changes = changes;
    }

    /** @throws ProblemException {@link EntityProblem.NotExistsWithId} */
    Role get(TenantId tenantId, String id) {
        return repository.find(tenantId, id).orElseThrow(() -> unknown(id));
    }

    static ProblemException unknown(String id) {
        return new ProblemException(new EntityProblem.NotExistsWithId("role", id));
    }

    /** @throws ProblemException {@link RoleProblem}, {@link EntityProblem.NotExistsWithId} */
    Role create(TenantId tenantId, NewRole form) {
        var role = new Role(
                tenantId,
                RandomIds.standard(),
                form.name(),
                form.description(),
                Objects.requireNonNullElse(form.type(), RoleType.User),
                Boolean.TRUE.equals(form.isDefault()));
        return jdbi.inTransaction(_ -> {
            if (!repository.insert(role)) {
                throw new ProblemException(new RoleProblem.NameTaken());
            }
            if (form.scopeIds() != null && !form.scopeIds().isEmpty()) {
                var scopeIds = List.copyOf(new LinkedHashSet<>(form.scopeIds()));
                requireAssignable(role, scopeIds);
                repository.addScopes(tenantId, role.id(), scopeIds.toArray(String[]::new));
            }
            return role;
        });
    }

    /** @throws ProblemException {@link RoleProblem.NameTaken}, {@link EntityProblem.NotExistsWithId} */
    Role update(TenantId tenantId, String id, RolePatch patch) {
        return jdbi.inTransaction(_ -> {
            var role = get(tenantId, id);
            if (patch.name() != null
                    && repository
                            .findByName(tenantId, patch.name())
                            .filter(other -> !other.id().equals(id))
                            .isPresent()) {
                throw new ProblemException(new RoleProblem.NameTaken());
            }
            var updated = new Role(
                    tenantId,
                    id,
                    Objects.requireNonNullElse(patch.name(), role.name()),
                    Objects.requireNonNullElse(patch.description(), role.description()),
                    role.type(),
                    Objects.requireNonNullElse(patch.isDefault(), role.isDefault()));
            repository.update(updated);
            return updated;
        });
    }

    /** @throws ProblemException {@link EntityProblem.NotExistsWithId} */
    void delete(TenantId tenantId, String id) {
        jdbi.useTransaction(_ -> {
            if (!repository.delete(tenantId, id)) {
                throw unknown(id);
            }
            changes.announceAll(tenantId, Applications.ACCESS_TOPIC);
        });
    }

    Page<RoleResponse.ScopeOfResource> scopes(TenantId tenantId, String roleId, Search search, Window window) {
        get(tenantId, roleId);
        return RoleScopeRow.query(tenantId, roleId, search)
                .run(jdbi, window, ConstructorMapper.of(RoleScopeRow.class))
                .map(RoleScopeRow::toResponse);
    }

    /** Returns every scope that the role has then. */
    List<Scope> addScopes(TenantId tenantId, String roleId, List<String> ids) {
        return jdbi.inTransaction(_ -> {
            var role = get(tenantId, roleId);
            var scopeIds = List.copyOf(new LinkedHashSet<>(ids));
            requireAssignable(role, scopeIds);
            if (repository.addScopes(tenantId, roleId, scopeIds.toArray(String[]::new)) < scopeIds.size()) {
                throw new ProblemException(new RoleProblem.ScopeExists());
            }
            changes.announceAll(tenantId, Applications.ACCESS_TOPIC);
            return repository.scopes(tenantId, roleId);
        });
    }

    private void requireAssignable(Role role, List<String> scopeIds) {
        var found = repository.assignable(role.tenantId(), scopeIds.toArray(String[]::new));
        for (var id : scopeIds) {
            var scope = found.stream()
                    .filter(candidate -> candidate.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(new EntityProblem.NotExistsWithId("scope", id)));
            if (role.type() == RoleType.User && scope.indicator().matches("https://[^.]+\\.logto\\.app/api")) {
                throw new ProblemException(new RoleProblem.ManagementApiScope());
            }
        }
    }

    /** @throws ProblemException {@link EntityProblem.NotFound} */
    void removeScope(TenantId tenantId, String roleId, String scopeId) {
        jdbi.useTransaction(_ -> {
            if (!repository.removeScope(tenantId, roleId, scopeId)) {
                throw new ProblemException(new EntityProblem.NotFound());
            }
            changes.announceAll(tenantId, Applications.ACCESS_TOPIC);
        });
    }

    static ListQuery query(TenantId tenantId, Search search) {
        return ListQuery.of("SELECT " + RoleRepository.COLUMNS, "FROM roles", "ORDER BY created_at DESC, id")
                .where("tenant_id = :tenantId", "tenantId", tenantId)
                .where("name NOT LIKE '#internal:%'")
                .where(search.on(SEARCHABLE));
    }
}
