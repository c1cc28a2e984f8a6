package dev.cardea.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static Settings with(String... variables) {
        var map = new HashMap<String, String>();
        for (var i = 0; i < variables.length; i += 2) {
            map.put(variables[i], variables[i + 1]);
        }
        return Settings.from(new Environment(map));
    }

    @Test
    void needsNoVariable() {
        var settings = with();

        assertThat(settings.port()).isEqualTo(3001);
        assertThat(settings.adminPort()).isEqualTo(3002);
        assertThat(settings.adminListens()).isTrue();
        assertThat(settings.database()).isEmpty();
        assertThat(settings.dataFolder()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.notices()).isEmpty();
        assertThat(settings.properties())
                .containsEntry("quarkus.datasource.jdbc.max-size", "20")
                .containsEntry("quarkus.datasource.jdbc.acquisition-timeout", "PT5.0S")
                .containsEntry(
                        "quarkus.datasource.jdbc.additional-jdbc-properties.options", "-c statement_timeout=60000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PORT                                   | eighty
        PORT                                   | 70000
        ADMIN_PORT                             | -1
        ENDPOINT                               | auth.example.com
        ENDPOINT                               | https://auth.example.com/?a=b
        ADMIN_ENDPOINT                         | ftp://auth.example.com
        DISABLE_LOCALHOST                      | maybe
        DISABLE_LOCALHOST                      | true
        ADMIN_DISABLE_LOCALHOST                | 2
        TRUST_PROXY_HEADER                     | sometimes
        TRUST_PROXY_HEADER                     | 10.0.0.0/33
        OUTBOUND_ALLOWED_NETWORKS              | 10.0.0.0/8,localhost
        OUTBOUND_PROXY                         | proxy
        OUTBOUND_CA_FILE                       | /does/not/exist
        HTTPS_CERT_PATH                        | /does/not/exist
        OIDC_PRIVATE_KEY_PATHS                 | /does/not/exist
        DB_URL                                 | mysql://db
        SECRET_VAULT_KEK                       | c2hvcnQ=
        SECRET_VAULT_KEK                       | not base64
        DATABASE_POOL_SIZE                     | 0
        DATABASE_CONNECTION_TIMEOUT            | 5s
        DATABASE_STATEMENT_TIMEOUT             | -1
        PRIVATE_KEY_ROTATION_GRACE_PERIOD      | -1
        CASE_SENSITIVE_USERNAME                | no thanks
        OIDC_PROVIDER_SSRF_PROTECTION_DISABLED | x
        IGNORE_CONNECTOR_VERSION_CHECK         | x
        COMPAT_SSO_LINK_ANY_EMAIL              | x
        COMPAT_UPDATED_AT_MILLIS               | x
        COMPAT_SINGLE_SIGNING_KEY              | x
        """)
    void namesTheVariableWithABadValue(String name, String value) {
        assertThatThrownBy(() -> with(name, value))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(name)
                .message()
                .hasLineCount(1);
    }

    @Test
    void everyVariableIsDocumented() throws Exception {
        var documentation = Files.readString(Path.of("..", "docs", "configuration.md"));
        var used = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)")
                .matcher(Files.readString(Path.of("src", "main", "resources", "application.properties")));

        assertThat(used.results().map(match -> match.group(1)).distinct())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(documentation).contains("`" + name + "`"));
    }

    @Test
    void neverRepeatsTheKey() {
        assertThatThrownBy(() -> with("SECRET_VAULT_KEK", "c2VjcmV0")).hasMessageNotContaining("c2VjcmV0");
    }

    @Test
    void refusesOnePortForBothListeners() {
        assertThatThrownBy(() -> with("PORT", "3002"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("PORT and ADMIN_PORT");
        assertThat(with("PORT", "3002", "ADMIN_DISABLE_LOCALHOST", "true").adminListens())
                .isFalse();
        assertThat(with("PORT", "0", "ADMIN_PORT", "0").adminPort()).isZero();
    }

    @Test
    void treatsAnEmptyVariableAsAbsent() {
        assertThat(with("PORT", "", "DB_URL", " ", "SECRET_VAULT_KEK", "")).isEqualTo(with());
    }

    @Test
    void sizesThePoolAndItsTimeouts() {
        var settings = with(
                "DATABASE_POOL_SIZE", "7",
                "DATABASE_CONNECTION_TIMEOUT", "250",
                "DATABASE_STATEMENT_TIMEOUT", "DISABLE_TIMEOUT",
                "DB_URL", "postgres://db/cardea?options=-c%20search_path%3Dcardea");

        assertThat(settings.properties())
                .containsEntry("quarkus.datasource.jdbc.max-size", "7")
                .containsEntry("quarkus.datasource.jdbc.acquisition-timeout", "PT0.25S")
                .containsEntry(
                        "quarkus.datasource.jdbc.additional-jdbc-properties.options",
                        "-c statement_timeout=0 -c search_path=cardea");
    }

    @Test
    void saysWhatIsNotNeeded() {
        assertThat(with("REDIS_URL", "1", "TENANT_POOL_SIZE", "100", "DB_URL", "postgres://db?pgbouncer=true")
                        .notices())
                .hasSize(3);
    }

    @Test
    void doesNotReadWhatRelaxesTheReference() {
        var relaxed = Map.of(
                "NODE_ENV", "development",
                "INTEGRATION_TEST", "true",
                "DEV_FEATURES_ENABLED", "true",
                "DEVELOPMENT_USER_ID", "someone",
                "DEVELOPMENT_TENANT_ID", "admin");

        assertThat(Settings.from(new Environment(relaxed))).isEqualTo(with());
    }

    @Test
    void speaksTlsOnBothListenersWithACertificate(@TempDir Path folder) throws Exception {
        var certificate =
                Files.writeString(folder.resolve("cert.pem"), "certificate").toString();
        var key = Files.writeString(folder.resolve("key.pem"), "key").toString();

        assertThat(with("HTTPS_CERT_PATH", certificate, "HTTPS_KEY_PATH", key).properties())
                .containsEntry("quarkus.http.ssl-port", "3001")
                .containsEntry("quarkus.http.insecure-requests", "disabled")
                .containsEntry("cardea.endpoint.endpoint", "https://localhost:3001")
                .containsEntry("cardea.endpoint.admin-endpoint", "https://localhost:3002");
        assertThatThrownBy(() -> with("HTTPS_CERT_PATH", certificate)).hasMessageContaining("HTTPS_KEY_PATH");
    }
}
