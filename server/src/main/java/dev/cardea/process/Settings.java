package dev.cardea.process;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says, checked before anything is started ({@code docs/configuration.md} lists it all).
 *
 * @param database absent when the embedded one is wanted
 * @param properties for the configuration of the application, where variables and properties differ
 * @param notices for the log, once it is there
 */
record Settings(
        int port,
        int adminPort,
        boolean adminListens,
        Optional<DatabaseUrl> database,
        int poolSize,
        Path dataFolder,
        boolean hasKek,
        Map<String, String> properties,
        List<String> notices) {
    private static final List<String> FLAGS = List.of(
            "DISABLE_LOCALHOST",
            "CASE_SENSITIVE_USERNAME",
            "OIDC_PROVIDER_SSRF_PROTECTION_DISABLED",
            "BREACHED_PASSWORD_CHECK",
            "IGNORE_CONNECTOR_VERSION_CHECK",
            "COMPAT_SSO_LINK_ANY_EMAIL",
            "COMPAT_UPDATED_AT_MILLIS",
            "COMPAT_SINGLE_SIGNING_KEY");

    Settings {
        properties = Map.copyOf(properties);
        notices = List.copyOf(notices);
    }

    /** @throws StartFailure that names the first variable with a bad value */
    static Settings from(Environment environment) {
        var port = environment.port("PORT", 3001);
        var adminPort = environment.port("ADMIN_PORT", 3002);
        var adminListens = !environment.flag("ADMIN_DISABLE_LOCALHOST");
        if (adminListens && port == adminPort && port != 0) {
            throw new StartFailure("PORT and ADMIN_PORT are both " + port + ": give each listener its own port.");
        }
        FLAGS.forEach(environment::flag);
        checkEndpoints(environment);
        environment
                .text("OUTBOUND_ALLOWED_NETWORKS")
                .ifPresent(value -> Networks.check("OUTBOUND_ALLOWED_NETWORKS", value));
        environment.number("PRIVATE_KEY_ROTATION_GRACE_PERIOD", 0, 0, Integer.MAX_VALUE);
        environment.url("OUTBOUND_PROXY");
        environment.file("OUTBOUND_CA_FILE");
        environment.text("OIDC_PRIVATE_KEY_PATHS").ifPresent(paths -> {
            for (var path : paths.split(",", -1)) {
                Environment.readable("OIDC_PRIVATE_KEY_PATHS", path.strip());
            }
        });
        var poolSize = environment.number("DATABASE_POOL_SIZE", 20, 1, 1000);
        var database = environment.text("DB_URL").map(DatabaseUrl::parse);
        var properties = new LinkedHashMap<String, String>();
        properties.putAll(endpointProperties(environment, port, adminPort));
        properties.putAll(databaseProperties(environment, database, poolSize));
        properties.putAll(tlsProperties(environment, port, adminPort));
        return new Settings(
                port,
                adminPort,
                adminListens,
                database,
                poolSize,
                Path.of(environment.text("CARDEA_DATA").orElse("data"))
                        .toAbsolutePath()
                        .normalize(),
                hasKek(environment),
                properties,
                notices(environment, database));
    }

    private static void checkEndpoints(Environment environment) {
        var endpoint = environment.url("ENDPOINT");
        if (environment.flag("DISABLE_LOCALHOST") && endpoint.isEmpty()) {
            throw new StartFailure("DISABLE_LOCALHOST is set without ENDPOINT: set ENDPOINT to the public URL.");
        }
    }

    /** The same values with their types, since operators write {@code 1} and {@code yes} as well, or nothing. */
    private static Map<String, String> endpointProperties(Environment environment, int port, int adminPort) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("cardea.endpoint.port", Integer.toString(port));
        properties.put("cardea.endpoint.admin-port", Integer.toString(adminPort));
        properties.put("cardea.endpoint.disable-localhost", Boolean.toString(environment.flag("DISABLE_LOCALHOST")));
        properties.put(
                "cardea.endpoint.admin-disable-localhost",
                Boolean.toString(environment.flag("ADMIN_DISABLE_LOCALHOST")));
        properties.put("cardea.endpoint.trust-proxy-header", trustedProxies(environment));
        environment.url("ENDPOINT").ifPresent(url -> properties.put("cardea.endpoint.endpoint", url.toString()));
        environment
                .url("ADMIN_ENDPOINT")
                .ifPresent(url -> properties.put("cardea.endpoint.admin-endpoint", url.toString()));
        return properties;
    }

    private static String trustedProxies(Environment environment) {
        var value = environment.text("TRUST_PROXY_HEADER").orElse("false");
        if (value.contains(".") || value.contains(":")) {
            Networks.check("TRUST_PROXY_HEADER", value);
            return value;
        }
        return Boolean.toString(environment.flag("TRUST_PROXY_HEADER"));
    }

    private static boolean hasKek(Environment environment) {
        var kek = environment.text("SECRET_VAULT_KEK");
        kek.ifPresent(value -> {
            try {
                if (Base64.getDecoder().decode(value).length == 32) {
                    return;
                }
            } catch (IllegalArgumentException _) {
                // Said below.
            }
            throw new StartFailure("SECRET_VAULT_KEK is not the base64 form of 32 bytes: make one with"
                    + " \"openssl rand -base64 32\".");
        });
        return kek.isPresent();
    }

    /** A key file is the rule with the embedded database; beside SECRET_VAULT_KEK it is read if it is there already. */
    boolean needsKeyFile(DataFolder data) {
        return !hasKek || Files.exists(data.path().resolve("kek"));
    }

    private static Map<String, String> databaseProperties(
            Environment environment, Optional<DatabaseUrl> database, int poolSize) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("quarkus.datasource.jdbc.max-size", Integer.toString(poolSize));
        var connection = timeout(environment, "DATABASE_CONNECTION_TIMEOUT", 5000);
        properties.put("quarkus.datasource.jdbc.acquisition-timeout", "PT" + connection / 1000.0 + "S");
        var statement = "-c statement_timeout=" + timeout(environment, "DATABASE_STATEMENT_TIMEOUT", 60_000);
        properties.put(
                "quarkus.datasource.jdbc.additional-jdbc-properties.options",
                database.flatMap(DatabaseUrl::options)
                        .map(theirs -> statement + " " + theirs)
                        .orElse(statement));
        return properties;
    }

    /** Milliseconds; 0 means none. */
    private static int timeout(Environment environment, String name, int standard) {
        if (environment.text(name).filter("DISABLE_TIMEOUT"::equals).isPresent()) {
            return 0;
        }
        return environment.number(name, standard, 1, Integer.MAX_VALUE);
    }

    /** With a certificate both listeners speak TLS only, and read the files anew every hour. */
    private static Map<String, String> tlsProperties(Environment environment, int port, int adminPort) {
        var certificate = environment.file("HTTPS_CERT_PATH");
        var key = environment.file("HTTPS_KEY_PATH");
        if (certificate.isEmpty() && key.isEmpty()) {
            return Map.of();
        }
        if (certificate.isEmpty() || key.isEmpty()) {
            throw new StartFailure("Only one of HTTPS_CERT_PATH and HTTPS_KEY_PATH is set: set both, or neither.");
        }
        var properties = new LinkedHashMap<String, String>();
        properties.put(
                "quarkus.tls.cardea.key-store.pem.0.cert", certificate.get().toString());
        properties.put("quarkus.tls.cardea.key-store.pem.0.key", key.get().toString());
        properties.put("quarkus.tls.cardea.reload-period", "1h");
        properties.put("quarkus.http.tls-configuration-name", "cardea");
        properties.put("quarkus.http.insecure-requests", "disabled");
        properties.put("quarkus.http.ssl-port", Integer.toString(port));
        if (environment.text("ENDPOINT").isEmpty()) {
            properties.put("cardea.endpoint.endpoint", "https://localhost:" + port);
        }
        if (environment.text("ADMIN_ENDPOINT").isEmpty() && !environment.flag("ADMIN_DISABLE_LOCALHOST")) {
            properties.put("cardea.endpoint.admin-endpoint", "https://localhost:" + adminPort);
        }
        return properties;
    }

    private static List<String> notices(Environment environment, Optional<DatabaseUrl> database) {
        var notices = new ArrayList<String>();
        for (var name : List.of("REDIS_URL", "TENANT_POOL_SIZE")) {
            if (environment.text(name).isPresent()) {
                notices.add(name + " is set and not needed: nodes keep each other current through the database.");
            }
        }
        database.filter(url -> !url.ignored().isEmpty())
                .ifPresent(url -> notices.add("DB_URL has parameters that mean nothing here: " + url.ignored()));
        return notices;
    }

    /** Lists of CIDR blocks; the features that use them parse them again, with a type of their own. */
    private static final class Networks {
        static void check(String name, String list) {
            for (var block : list.split(",", -1)) {
                if (!isBlock(block.strip())) {
                    throw new StartFailure(name + " has \"" + block.strip()
                            + "\": set networks such as 10.0.0.0/8, separated by commas.");
                }
            }
        }

        private static boolean isBlock(String block) {
            var slash = block.indexOf('/');
            try {
                var bits = InetAddress.ofLiteral(slash < 0 ? block : block.substring(0, slash))
                                .getAddress()
                                .length
                        * 8;
                return slash < 0
                        || (block.substring(slash + 1).matches("\\d{1,3}")
                                && Integer.parseInt(block.substring(slash + 1)) <= bits);
            } catch (IllegalArgumentException _) {
                return false;
            }
        }
    }
}
