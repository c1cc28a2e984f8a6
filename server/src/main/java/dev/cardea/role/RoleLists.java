package dev.cardea.role;

import dev.cardea.http.Page;
import dev.cardea.http.Pagination.Window;
import dev.cardea.http.Search;
import dev.cardea.role.RoleResponse.FeaturedApplication;
import dev.cardea.role.RoleResponse.FeaturedUser;
import dev.cardea.role.RoleResponse.Listed;
import dev.cardea.tenant.TenantId;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Lists of roles, newest first; internal ones never show. */
@Singleton
class RoleLists {
    private final Jdbi jdbi;
    private final RoleRepository repository;

    RoleLists(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.repository = jdbi.onDemand(RoleRepository.class);
    }

    /** Roles with their holders, read by four statements whatever the number of roles. */
    Page<Listed> list(
            TenantId tenantId,
            Search search,
            @Nullable RoleType type,
            @Nullable String withoutUser,
            @Nullable String withoutApplication,
            Window window) {
        var page = RoleService.query(tenantId, search)
                .whereIfPresent("type = :type", "type", type == null ? null : type.name())
                .whereIfPresent(
                        "id NOT IN (SELECT role_id FROM users_roles WHERE tenant_id = :tenantId AND user_id = :userId)",
                        "userId",
                        withoutUser)
                .whereIfPresent(
                        "id NOT IN (SELECT role_id FROM applications_roles WHERE tenant_id = :tenantId AND application_id = :applicationId)",
                        "applicationId",
                        withoutApplication)
                .run(jdbi, window, ConstructorMapper.of(Role.class));
        return withHolders(tenantId, page);
    }

    private Page<Listed> withHolders(TenantId tenantId, Page<Role> page) {
        var ids = page.items().stream().map(Role::id).toArray(String[]::new);
        var holders = repository.holders(tenantId, ids).stream()
                .collect(Collectors.toMap(RoleRepository.Holders::roleId, row -> row));
        var users = repository.featuredUsers(tenantId, ids);
        var applications = repository.featuredApplications(tenantId, ids);
        return page.map(role -> new Listed(
                role.tenantId(),
                role.id(),
                role.name(),
                role.description(),
                role.type(),
                role.isDefault(),
                count(holders, role).users(),
                users.stream()
                        .filter(row -> row.roleId().equals(role.id()))
                        .map(row -> new FeaturedUser(row.id(), row.avatar(), row.name()))
                        .toList(),
                count(holders, role).applications(),
                applications.stream()
                        .filter(row -> row.roleId().equals(role.id()))
                        .map(row -> new FeaturedApplication(row.id(), row.name(), row.type()))
                        .toList()));
    }

    private static RoleRepository.Holders count(Map<String, RoleRepository.Holders> holders, Role role) {
        return holders.getOrDefault(role.id(), new RoleRepository.Holders(role.id(), 0, 0));
    }

    Page<Role> ofUser(TenantId tenantId, String userId, Search search, Window window) {
        return RoleService.query(tenantId, search)
                .where("type = 'User'")
                .where(
                        "id IN (SELECT role_id FROM users_roles WHERE tenant_id = :tenantId AND user_id = :userId)",
                        "userId",
                        userId)
                .run(jdbi, window, ConstructorMapper.of(Role.class));
    }

    Page<Role> ofApplication(TenantId tenantId, String applicationId, Search search, Window window) {
        return RoleService.query(tenantId, search)
                .where("type = 'MachineToMachine'")
                .where(
                        "id IN (SELECT role_id FROM applications_roles WHERE tenant_id = :tenantId AND application_id = :applicationId)",
                        "applicationId",
                        applicationId)
                .run(jdbi, window, ConstructorMapper.of(Role.class));
    }
}
