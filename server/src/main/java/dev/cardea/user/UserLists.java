package dev.cardea.user;

import dev.cardea.http.ListQuery;
import dev.cardea.http.Page;
import dev.cardea.http.Pagination.Window;
import dev.cardea.http.Search;
import dev.cardea.http.Search.Column;
import dev.cardea.problem.ProblemException;
import dev.cardea.problem.RequestProblem;
import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Lists of users, newest first. */
@Singleton
public class UserLists {
    private static final Column[] SEARCHABLE = {
        Column.caseless("id", "id"),
        Column.of("primaryEmail", "primary_email"),
        Column.caseless("primaryPhone", "primary_phone"),
        Column.of("username", "username"),
        Column.of("name", "name")
    };
    private static final String WITH_ROLE =
            "EXISTS (SELECT 1 FROM users_roles r WHERE r.tenant_id = users.tenant_id AND r.user_id = users.id AND r.role_id = :roleId)";
    private static final String MEMBER =
            "EXISTS (SELECT 1 FROM organization_users m WHERE m.tenant_id = users.tenant_id AND m.user_id = users.id AND m.organization_id = :organizationId)";

    private final Jdbi jdbi;

    UserLists(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param withoutRole leaves out who has this role
     * @param outside leaves out the members of this organization
     * @throws ProblemException {@link RequestProblem.Invalid}
     */
    Page<User> list(
            TenantId tenantId, Search search, @Nullable String withoutRole, @Nullable String outside, Window window) {
        if (withoutRole != null && outside != null) {
            throw new ProblemException(
                    new RequestProblem.Invalid("Give either excludeRoleId or excludeOrganizationId, not both"));
        }
        return query(tenantId, search)
                .whereIfPresent("NOT " + WITH_ROLE, "roleId", withoutRole)
                .whereIfPresent("NOT " + MEMBER, "organizationId", outside)
                .run(jdbi, window, ConstructorMapper.of(User.class));
    }

    /** The users who have a role. */
    public Page<User> withRole(TenantId tenantId, String roleId, Search search, Window window) {
        return query(tenantId, search)
                .where(
                        "id IN (SELECT user_id FROM users_roles WHERE tenant_id = :tenantId AND role_id = :roleId)",
                        "roleId",
                        roleId)
                .run(jdbi, window, ConstructorMapper.of(User.class));
    }

    private static ListQuery query(TenantId tenantId, Search search) {
        return ListQuery.of("SELECT " + UserRepository.COLUMNS, "FROM users", "ORDER BY created_at DESC, id")
                .where("tenant_id = :tenantId", "tenantId", tenantId)
                .where(search.on(SEARCHABLE));
    }
}
