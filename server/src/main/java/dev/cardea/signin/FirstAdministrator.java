package dev.cardea.signin;

import dev.cardea.signin.state.SignInProblem.Plain;
import dev.cardea.signin.state.Step;
import dev.cardea.signinexperience.SignInExperiences;
import dev.cardea.signinexperience.SignInMode;
import dev.cardea.tenant.TenantId;
import dev.cardea.user.UserId;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Whoever registers first at the console becomes its administrator and closes the door behind them. Two at once: the
 * settings row is locked, so one of them is first and the other one finds the door closed.
 */
@Singleton
class FirstAdministrator {
    private static final String CONSOLE = "admin-console";
    private static final String USER_ROLE = "user";
    private static final String ADMINISTRATOR_ROLE = "default:admin";
    private static final String ORGANIZATION = "t-default";
    private static final String ORGANIZATION_ROLE = "admin";

    private final AdministratorRepository repository;
    private final SignInExperiences experiences;

    FirstAdministrator(Jdbi jdbi, SignInExperiences experiences) {
        this.repository = jdbi.onDemand(AdministratorRepository.class);
        this.experiences = experiences;
    }

    /** As whom a new account is let in. */
    enum Admission {
        /** Of a tenant without a console. */
        CUSTOMER,
        CONSOLE_USER,
        FIRST_ADMINISTRATOR
    }

    /**
     * Decides before an account is inserted.
     *
     * @throws dev.cardea.problem.ProblemException {@link Plain#MODE_FORBIDS} when another one was first, or nobody is yet and this is not the console
     */
    Admission admit(Step step) {
        if (!step.tenant().isAdmin()) {
            return Admission.CUSTOMER;
        }
        if (!experiences.lockMode(TenantId.ADMIN).allowsRegistration()) {
            throw Plain.MODE_FORBIDS.exception();
        }
        if (repository.isHeld(TenantId.ADMIN, ADMINISTRATOR_ROLE)) {
            return Admission.CONSOLE_USER;
        }
        if (!step.interaction().clientId().equals(CONSOLE)) {
            // Nobody gets in by a side door before there is an administrator to answer for them.
            throw Plain.MODE_FORBIDS.exception();
        }
        return Admission.FIRST_ADMINISTRATOR;
    }

    /** Gives a new account what its admission promises. */
    void equip(Step step, UserId userId, Admission admission) {
        switch (admission) {
            case CUSTOMER -> {
                // Default roles are all there is.
            }
            case CONSOLE_USER -> repository.addRoles(step.tenantId(), userId, List.of(USER_ROLE));
            case FIRST_ADMINISTRATOR -> {
                repository.addRoles(step.tenantId(), userId, List.of(USER_ROLE, ADMINISTRATOR_ROLE));
                repository.addMember(step.tenantId(), ORGANIZATION, userId);
                repository.addMemberRole(step.tenantId(), ORGANIZATION, userId, ORGANIZATION_ROLE);
                experiences.setMode(TenantId.ADMIN, SignInMode.SignIn);
            }
        }
    }
}
