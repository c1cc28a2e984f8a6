package dev.cardea.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.signinexperience.SignInExperiences;
import dev.cardea.tenant.TenantId;
import dev.cardea.testing.Browser;
import dev.cardea.testing.CardeaTest;
import dev.cardea.user.UserChange;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CardeaTest
class FirstAdministratorTest extends ExperienceTest {
    @BeforeEach
    @AfterEach
    void emptyTheConsole() {
        jdbi.useHandle(handle -> {
            handle.execute("DELETE FROM users WHERE tenant_id = 'admin'");
            handle.execute("UPDATE sign_in_experiences SET sign_in_mode = 'Register' WHERE tenant_id = 'admin'");
        });
        changes.announceAll(TenantId.ADMIN, SignInExperiences.TOPIC);
    }

    @Test
    void becomesAdministratorAndClosesTheDoor() {
        var browser = registering("first");

        expect(201, call(browser, "POST", "/identification", "{}"));
        expect(200, submit(browser));

        assertThat(roles()).containsExactlyInAnyOrder("user", "default:admin");
        assertThat(organizationRoles()).containsExactly("t-default admin");
        expectProblem(call(registering("second"), "POST", "/identification", "{}"), 403, "auth.forbidden");
    }

    @Test
    void comesBeforeEverybodyElse() {
        var admin = tenants.admin().orElseThrow();
        var elsewhere = registering(browser(admin, "demo-app", admin.endpoint() + "/demo-app"), "elsewhere");

        expectProblem(call(elsewhere, "POST", "/identification", "{}"), 403, "auth.forbidden");
        assertThat(roles()).isEmpty();
    }

    @Test
    void isStillToComeWhenOthersAreThere() {
        users.create(TenantId.ADMIN, new UserChange().username("early"));
        var admin = new Browser(tenants.admin().orElseThrow().endpoint());
        assertThat(Browser.location(admin.get("/console")).toString()).endsWith("/console/welcome");

        expect(201, call(registering("first"), "POST", "/identification", "{}"));

        assertThat(roles()).contains("default:admin");
    }

    @Test
    void isOneOfManyAtOnce() throws Exception {
        var tasks = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 5; i++) {
            var browser = registering("admin_" + i);
            tasks.add(() -> call(browser, "POST", "/identification", "{}").statusCode());
        }
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(tasks)) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(201, 403, 403, 403, 403);
        assertThat(roles()).containsExactlyInAnyOrder("user", "default:admin");
    }

    private Browser registering(String username) {
        var admin = tenants.admin().orElseThrow();
        return registering(browser(admin, "admin-console", admin.endpoint() + "/console/callback"), username);
    }

    private static Browser registering(Browser browser, String username) {
        begin(browser, "Register");
        expect(204, addProfile(browser, "username", username));
        expect(204, addProfile(browser, "password", PASSWORD));
        return browser;
    }

    private List<String> roles() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        SELECT r.name
                          FROM users_roles u
                          JOIN roles r ON r.tenant_id = u.tenant_id AND r.id = u.role_id
                         WHERE u.tenant_id = 'admin'
                        """).mapTo(String.class).list());
    }

    private List<String> organizationRoles() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        SELECT u.organization_id || ' ' || r.name
                          FROM organization_user_roles u
                          JOIN organization_roles r
                            ON r.tenant_id = u.tenant_id AND r.id = u.organization_role_id
                         WHERE u.tenant_id = 'admin'
                        """).mapTo(String.class).list());
    }
}
