package dev.cardea.role;

import dev.cardea.application.Applications;
import dev.cardea.storage.Changes;
import dev.cardea.storage.TenantCache;
import dev.cardea.tenant.TenantId;
import dev.cardea.user.UserId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What people and machines may do, by the roles that they have: the scopes that tokens can carry. */
@Singleton
public class Scopes {
    private final Statements statements;
    private final TenantCache<Map<String, Set<String>>> ofApplications;

    Scopes(Jdbi jdbi, Changes changes) {
        this.statements = jdbi.onDemand(Statements.class);
        this.ofApplications = changes.cache(Applications.ACCESS_TOPIC, 10_000, this::load);
    }

    /** Names of the scopes that a person has for the resource with this indicator. */
    public Set<String> ofUser(TenantId tenantId, UserId userId, String indicator) {
        return statements.ofUser(tenantId, userId, indicator);
    }

    /** Names of the scopes that a machine has for the resource with this indicator; from a cache. */
    public Set<String> ofApplication(TenantId tenantId, String applicationId, String indicator) {
        return ofApplications
                .get(tenantId, applicationId)
                .map(scopes -> scopes.getOrDefault(indicator, Set.of()))
                .orElse(Set.of());
    }

    /** Names of the roles that a person has, internal ones aside: the claim {@code roles}. */
    public List<String> rolesOfUser(TenantId tenantId, UserId userId) {
        return statements.rolesOfUser(tenantId, userId);
    }

    private Optional<Map<String, Set<String>>> load(TenantId tenantId, String applicationId) {
        return Optional.of(statements.ofApplication(tenantId, applicationId).stream()
                .collect(Collectors.groupingBy(
                        Granted::indicator, Collectors.mapping(Granted::scope, Collectors.toSet()))));
    }

    /** A scope of a resource. */
    public record Granted(String indicator, String scope) {}

    @RegisterConstructorMapper(Granted.class)
    interface Statements {
        @SqlQuery("""
            SELECT DISTINCT s.name
              FROM users_roles ur
              JOIN roles_scopes rs ON rs.tenant_id = ur.tenant_id AND rs.role_id = ur.role_id
              JOIN scopes s ON s.tenant_id = rs.tenant_id AND s.id = rs.scope_id
              JOIN resources r ON r.tenant_id = s.tenant_id AND r.id = s.resource_id
             WHERE ur.tenant_id = :tenantId AND ur.user_id = :userId AND r.indicator = :indicator
            """)
        Set<String> ofUser(TenantId tenantId, UserId userId, String indicator);

        @SqlQuery("""
            SELECT r.name
              FROM users_roles ur
              JOIN roles r ON r.tenant_id = ur.tenant_id AND r.id = ur.role_id
             WHERE ur.tenant_id = :tenantId AND ur.user_id = :userId AND r.name NOT LIKE '#internal:%'
             ORDER BY ur.created_at, r.id
            """)
        List<String> rolesOfUser(TenantId tenantId, UserId userId);

        @SqlQuery("""
            SELECT DISTINCT r.indicator, s.name AS scope
              FROM applications_roles ar
              JOIN roles_scopes rs ON rs.tenant_id = ar.tenant_id AND rs.role_id = ar.role_id
              JOIN scopes s ON s.tenant_id = rs.tenant_id AND s.id = rs.scope_id
              JOIN resources r ON r.tenant_id = s.tenant_id AND r.id = s.resource_id
             WHERE ar.tenant_id = :tenantId AND ar.application_id = :applicationId
            """)
        List<Granted> ofApplication(TenantId tenantId, String applicationId);
    }
}
