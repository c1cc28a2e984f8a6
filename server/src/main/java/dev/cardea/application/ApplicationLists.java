package dev.cardea.application;

import dev.cardea.http.ListQuery;
import dev.cardea.http.Page;
import dev.cardea.http.Pagination.Window;
import dev.cardea.http.Search;
import dev.cardea.http.Search.Column;
import dev.cardea.problem.ProblemException;
import dev.cardea.problem.RequestProblem;
import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Lists of applications, newest first. */
@Singleton
public class ApplicationLists {
    private static final Column[] SEARCHABLE = {
        Column.caseless("id", "id"), Column.of("name", "name"), Column.of("description", "description")
    };

    private final Jdbi jdbi;
    private final SealedSecrets secrets;

    ApplicationLists(Jdbi jdbi, SealedSecrets secrets) {
        this.jdbi = jdbi;
        this.secrets = secrets;
    }

    /**
     * What to leave out.
     *
     * @param types none means all
     * @param withoutRole drops those that hold this role
     * @param outside drops members of this organization
     */
    record Filter(
            List<ApplicationType> types,
            @Nullable Boolean isThirdParty,
            @Nullable String withoutRole,
            @Nullable String outside) {}

    /** @throws ProblemException {@link RequestProblem.Invalid} */
    Page<ApplicationResponse> list(TenantId tenantId, Search search, Filter filter, Window window) {
        if (filter.withoutRole() != null && filter.outside() != null) {
            throw new ProblemException(
                    new RequestProblem.Invalid("Give either excludeRoleId or excludeOrganizationId, not both"));
        }
        var types = filter.types().isEmpty()
                ? null
                : filter.types().stream().map(Enum::name).toArray(String[]::new);
        var query = query(tenantId, search)
                .whereIfPresent("type = ANY (:types)", "types", types)
                .whereIfPresent("is_third_party = :isThirdParty", "isThirdParty", filter.isThirdParty())
                .whereIfPresent(
                        "id NOT IN (SELECT application_id FROM applications_roles WHERE tenant_id = :tenantId AND role_id = :roleId)",
                        "roleId",
                        filter.withoutRole());
        return run(query, window);
    }

    /** The machines that hold a role. */
    public Page<ApplicationResponse> withRole(TenantId tenantId, String roleId, Search search, Window window) {
        var query = query(tenantId, search)
                .where("type = 'MachineToMachine'")
                .where(
                        "id IN (SELECT application_id FROM applications_roles WHERE tenant_id = :tenantId AND role_id = :roleId)",
                        "roleId",
                        roleId);
        return run(query, window);
    }

    private static ListQuery query(TenantId tenantId, Search search) {
        return ListQuery.of(
                        "SELECT " + ApplicationRepository.COLUMNS, "FROM applications", "ORDER BY created_at DESC, id")
                .where("tenant_id = :tenantId", "tenantId", tenantId)
                .where(search.on(SEARCHABLE));
    }

    private Page<ApplicationResponse> run(ListQuery query, Window window) {
        return query.run(jdbi, window, ConstructorMapper.of(ApplicationRow.class))
                .map(row -> ApplicationResponse.from(row, secrets.openLegacy(row), null));
    }
}
