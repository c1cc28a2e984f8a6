package dev.cardea.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cardea.application.Applications;
import dev.cardea.key.SigningKeys;
import dev.cardea.tenant.TenantId;
import dev.cardea.testing.CardeaTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@CardeaTest
class SeedTest {
    @Inject
    Seed seed;

    @Inject
    Jdbi jdbi;

    @Inject
    SigningKeys signingKeys;

    @Inject
    Applications applications;

    @Test
    void givesBothTenantsKeysResourcesAndRoles() {
        assertThat(signingKeys.of(TenantId.DEFAULT).keys()).hasSize(2);
        assertThat(signingKeys.of(TenantId.ADMIN).keys()).hasSize(2);
        assertThat(column("SELECT indicator FROM resources WHERE tenant_id = 'default'"))
                .contains("https://default.logto.app/api");
        assertThat(column("SELECT name FROM roles WHERE tenant_id = 'default'"))
                .contains("#internal:admin", "Logto Management API access");
        assertThat(column("SELECT name FROM roles WHERE tenant_id = 'admin'"))
                .contains("machine:mapi:default", "machine:mapi:admin", "user", "default:admin");
        assertThat(column("SELECT name FROM organization_scopes WHERE tenant_id = 'admin'"))
                .containsExactlyInAnyOrder(
                        "read:data",
                        "write:data",
                        "delete:data",
                        "read:member",
                        "invite:member",
                        "remove:member",
                        "update:member:role",
                        "manage:tenant");
    }

    @Test
    void changesNothingAtTheSecondStart() {
        var before = column("SELECT tenant_id || id FROM roles ORDER BY 1");
        var keys = column("SELECT id FROM signing_keys ORDER BY 1");

        seed.run();

        assertThat(column("SELECT tenant_id || id FROM roles ORDER BY 1")).containsAll(before);
        assertThat(column("SELECT id FROM signing_keys ORDER BY 1")).isEqualTo(keys);
    }

    @Test
    void theConsoleFollowsTheAdminEndpoints() {
        var console = applications.find(TenantId.ADMIN, "admin-console").orElseThrow();

        assertThat(console.oidcClientMetadata().redirectUris())
                .singleElement()
                .asString()
                .endsWith("/console/callback");
        assertThat(console.secrets()).isEmpty();
    }

    @Test
    void theMachinesOfTheConsoleHaveALegacySecret() {
        var machine = applications.find(TenantId.ADMIN, "m-default").orElseThrow();

        assertThat(machine.secrets())
                .singleElement()
                .satisfies(secret -> assertThat(secret.name()).isNull());
    }

    private List<String> column(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
