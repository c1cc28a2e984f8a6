package dev.cardea.role;

import dev.cardea.application.ApplicationService;
import dev.cardea.application.ApplicationType;
import dev.cardea.application.Applications;
import dev.cardea.problem.EntityProblem;
import dev.cardea.problem.Problem;
import dev.cardea.problem.ProblemException;
import dev.cardea.storage.Changes;
import dev.cardea.tenant.TenantId;
import dev.cardea.user.UserId;
import dev.cardea.user.Users;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Gives roles to people and machines, and takes them away. */
@Singleton
public class RoleHolders {
    private final Jdbi jdbi;
    private final RoleRepository roles;
    private final HolderRepository holders;
    private final Users users;
    private final ApplicationService applications;
    private final Changes changes;

    RoleHolders(Jdbi jdbi, Users users, ApplicationService applications, Changes changes) {
        this.jdbi = jdbi;
        this.roles = jdbi.onDemand(RoleRepository.class);
        this.holders = jdbi.onDemand(HolderRepository.class);
        this.users = users;
        this.applications = applications;
        this.changes = changes;
    }

    /**
     * Adds roles to a person; those held already are skipped. Returns the ids that were added.
     *
     * @throws ProblemException {@link RoleProblem.NotForUsers}, {@link EntityProblem.NotExistsWithId},
     *     {@link EntityProblem.NotFound} for an unknown person
     */
    public List<String> addToUser(TenantId tenantId, UserId userId, List<String> roleIds) {
        return jdbi.inTransaction(_ -> {
            users.get(tenantId, userId);
            requireType(tenantId, roleIds, RoleType.User, new RoleProblem.NotForUsers());
            return inOrder(roleIds, holders.addRolesToUser(tenantId, userId, array(roleIds)));
        });
    }

    /** Gives a person exactly these roles. */
    List<String> replaceOfUser(TenantId tenantId, UserId userId, List<String> roleIds) {
        return jdbi.inTransaction(_ -> {
            users.get(tenantId, userId);
            requireType(tenantId, roleIds, RoleType.User, new EntityProblem.ConstraintViolated());
            holders.removeOtherRolesOfUser(tenantId, userId, array(roleIds));
            holders.addRolesToUser(tenantId, userId, array(roleIds));
            return distinct(roleIds);
        });
    }

    /** @throws ProblemException {@link EntityProblem.NotFound} */
    void removeFromUser(TenantId tenantId, UserId userId, String roleId) {
        require(holders.removeUser(tenantId, roleId, userId));
    }

    List<String> addToApplication(TenantId tenantId, String applicationId, List<String> roleIds) {
        return jdbi.inTransaction(_ -> {
            requireMachine(tenantId, applicationId);
            requireType(tenantId, roleIds, RoleType.MachineToMachine, new RoleProblem.NotForApplications());
            var added = holders.addRolesToApplication(tenantId, applicationId, array(roleIds));
            announce(tenantId, applicationId);
            return inOrder(roleIds, added);
        });
    }

    void replaceOfApplication(TenantId tenantId, String applicationId, List<String> roleIds) {
        jdbi.useTransaction(_ -> {
            requireMachine(tenantId, applicationId);
            requireType(tenantId, roleIds, RoleType.MachineToMachine, new EntityProblem.ConstraintViolated());
            holders.removeOtherRolesOfApplication(tenantId, applicationId, array(roleIds));
            holders.addRolesToApplication(tenantId, applicationId, array(roleIds));
            announce(tenantId, applicationId);
        });
    }

    void removeFromApplication(TenantId tenantId, String applicationId, String roleId) {
        jdbi.useTransaction(_ -> {
            requireMachine(tenantId, applicationId);
            require(holders.removeApplication(tenantId, roleId, applicationId));
            announce(tenantId, applicationId);
        });
    }

    /** As {@link #removeFromApplication}, whatever the application is. */
    void removeApplicationFromRole(TenantId tenantId, String roleId, String applicationId) {
        jdbi.useTransaction(_ -> {
            require(holders.removeApplication(tenantId, roleId, applicationId));
            announce(tenantId, applicationId);
        });
    }

    /** @throws ProblemException {@link RoleProblem.UserExists} when one of them has the role already */
    void addUsers(TenantId tenantId, String roleId, List<String> userIds) {
        jdbi.useTransaction(_ -> {
            var role = roles.find(tenantId, roleId).orElseThrow(() -> RoleService.unknown(roleId));
            var ids = distinct(userIds);
            if (holders.knownUsers(tenantId, array(ids)) < ids.size()) {
                throw new ProblemException(new EntityProblem.NotFound());
            }
            requireFor(role, RoleType.User);
            if (holders.addUsers(tenantId, roleId, array(ids)) < ids.size()) {
                throw new ProblemException(new RoleProblem.UserExists());
            }
        });
    }

    /** @throws ProblemException {@link RoleProblem.ApplicationExists} when one of them has the role already */
    void addApplications(TenantId tenantId, String roleId, List<String> applicationIds) {
        jdbi.useTransaction(_ -> {
            var role = roles.find(tenantId, roleId).orElseThrow(() -> RoleService.unknown(roleId));
            for (var id : distinct(applicationIds)) {
                var type = applications
                        .typeOf(tenantId, id)
                        .orElseThrow(() -> new ProblemException(new EntityProblem.NotExistsWithId("application", id)));
                requireFor(role, RoleType.MachineToMachine);
                if (type != ApplicationType.MachineToMachine) {
                    throw new ProblemException(new EntityProblem.ConstraintViolated());
                }
                if (holders.addRolesToApplication(tenantId, id, new String[] {roleId})
                        .isEmpty()) {
                    throw new ProblemException(new RoleProblem.ApplicationExists());
                }
                announce(tenantId, id);
            }
        });
    }

    void requireMachine(TenantId tenantId, String applicationId) {
        var type = applications
                .typeOf(tenantId, applicationId)
                .orElseThrow(
                        () -> new ProblemException(new EntityProblem.NotExistsWithId("application", applicationId)));
        if (type != ApplicationType.MachineToMachine) {
            throw new ProblemException(new RoleProblem.NotAMachine());
        }
    }

    private void requireType(TenantId tenantId, List<String> roleIds, RoleType type, Problem otherwise) {
        var found = roles.findAll(tenantId, array(roleIds)).stream().collect(Collectors.toMap(Role::id, role -> role));
        for (var id : roleIds) {
            var role = found.get(id);
            if (role == null) {
                throw RoleService.unknown(id);
            }
            if (role.type() != type) {
                throw new ProblemException(otherwise);
            }
        }
    }

    private static void requireFor(Role role, RoleType type) {
        if (role.type() != type) {
            throw new ProblemException(new EntityProblem.ConstraintViolated());
        }
    }

    private static void require(boolean wasRemoved) {
        if (!wasRemoved) {
            throw new ProblemException(new EntityProblem.NotFound());
        }
    }

    private void announce(TenantId tenantId, String applicationId) {
        changes.announce(tenantId, Applications.ACCESS_TOPIC, applicationId);
    }

    private static List<String> distinct(List<String> ids) {
        return List.copyOf(new LinkedHashSet<>(ids));
    }

    private static List<String> inOrder(List<String> asked, Set<String> added) {
        return distinct(asked).stream().filter(added::contains).toList();
    }

    private static String[] array(List<String> ids) {
        return distinct(ids).toArray(String[]::new);
    }
}
