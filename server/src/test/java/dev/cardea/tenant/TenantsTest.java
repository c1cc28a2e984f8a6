package dev.cardea.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TenantsTest {
    @Test
    void findsTheTenantByOrigin() {
        var tenants = new Tenants(config("https://auth.acme.dev/", "https://admin.acme.dev"));

        assertThat(tenants.of("https://admin.acme.dev", 3002).id()).isEqualTo(TenantId.ADMIN);
        assertThat(tenants.of("http://localhost:3002", 3002).id()).isEqualTo(TenantId.ADMIN);
        assertThat(tenants.of("https://auth.acme.dev", 3002).id()).isEqualTo(TenantId.DEFAULT);
        assertThat(tenants.of("https://anything.test", 3002).id()).isEqualTo(TenantId.DEFAULT);
    }

    @Test
    void trustsAForgedHostOnThePublicListenerForNothing() {
        var tenants = new Tenants(config("https://auth.acme.dev/", "https://admin.acme.dev"));

        assertThat(tenants.of("http://localhost:3002", 3001).id()).isEqualTo(TenantId.DEFAULT);
        assertThat(tenants.of("https://admin.acme.dev", 3001).id()).isEqualTo(TenantId.ADMIN);
    }

    @Test
    void takesTheIssuerFromTheConfiguration() {
        var tenants = new Tenants(config("https://auth.acme.dev/", null));

        assertThat(tenants.user().issuer()).isEqualTo("https://auth.acme.dev/oidc");
    }

    @Test
    void knowsWhenCookiesOfBothTenantsMeet() {
        assertThat(new Tenants(config(null, null)).shareHost()).isTrue();
        assertThat(new Tenants(config("https://auth.acme.dev", "https://admin.acme.dev")).shareHost())
                .isTrue();
    }

    @Test
    void refusesWhatIsNoUrl() {
        assertThatThrownBy(() -> new Tenants(config("auth.acme.dev", null)))
                .hasMessageContaining("Not an absolute URL: auth.acme.dev");
    }

    private static EndpointConfig config(@Nullable String endpoint, @Nullable String adminEndpoint) {
        return new EndpointConfig() {
            @Override
            public int port() {
                return 3001;
            }

            @Override
            public int adminPort() {
                return 3002;
            }

            @Override
            public Optional<URI> endpoint() {
                return Optional.ofNullable(endpoint).map(URI::create);
            }

            @Override
            public Optional<URI> adminEndpoint() {
                return Optional.ofNullable(adminEndpoint).map(URI::create);
            }

            @Override
            public boolean disableLocalhost() {
                return false;
            }

            @Override
            public boolean adminDisableLocalhost() {
                return false;
            }

            @Override
            public String trustProxyHeader() {
                return "false";
            }
        };
    }
}
