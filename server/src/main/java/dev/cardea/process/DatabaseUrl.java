package dev.cardea.process;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A database as the JDBC driver wants it, translated from the {@code postgres://} form that operators set.
 *
 * @param jdbcUrl without user and password, so that it may be logged
 * @param host as shown in messages: {@code host:port}, several separated by commas
 * @param ignored parameters of the DSN that mean nothing here
 */
record DatabaseUrl(
        String jdbcUrl,
        String host,
        Optional<String> user,
        Optional<String> password,
        Optional<String> options,
        List<String> ignored) {
    private static final String EXAMPLE = "postgres://user:password@host:5432/database";

    /** Parameters of libpq and node-postgres, and what pgjdbc calls them. */
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("sslmode", "sslmode"),
            Map.entry("sslrootcert", "sslrootcert"),
            Map.entry("sslcert", "sslcert"),
            Map.entry("sslkey", "sslkey"),
            Map.entry("sslpassword", "sslpassword"),
            Map.entry("sslnegotiation", "sslNegotiation"),
            Map.entry("connect_timeout", "connectTimeout"),
            Map.entry("application_name", "ApplicationName"),
            Map.entry("channel_binding", "channelBinding"),
            Map.entry("target_session_attrs", "targetServerType"),
            Map.entry("keepalives", "tcpKeepAlive"),
            Map.entry("gssencmode", "gssEncMode"));

    DatabaseUrl {
        ignored = List.copyOf(ignored);
    }

    /** @throws StartFailure that names {@code DB_URL}, and never repeats the password */
    static DatabaseUrl parse(String dsn) {
        var rest = withoutScheme(dsn);
        var query = "";
        var mark = rest.indexOf('?');
        if (mark >= 0) {
            query = rest.substring(mark + 1);
            rest = rest.substring(0, mark);
        }
        // The last @ before the path: passwords are meant to be escaped, but often are not.
        var at = rest.lastIndexOf('@');
        var userInfo = at < 0 ? "" : rest.substring(0, at);
        var address = rest.substring(at + 1);
        var slash = address.indexOf('/');
        var hosts = slash < 0 ? address : address.substring(0, slash);
        var database = slash < 0 ? "" : decode(address.substring(slash + 1));
        var colon = userInfo.indexOf(':');
        var user = part(colon < 0 ? userInfo : userInfo.substring(0, colon));
        var password = part(colon < 0 ? "" : userInfo.substring(colon + 1));

        var ignored = new ArrayList<String>();
        var given = new LinkedHashMap<String, String>();
        var options = Optional.<String>empty();
        for (var pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            var equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            switch (name) {
                case "user" -> user = Optional.of(value);
                case "password" -> password = Optional.of(value);
                case "options" -> options = Optional.of(value);
                case "dbname" -> database = value;
                case "host" -> throw bad("a host in the query (a socket folder) is not supported: name a TCP host");
                case "ssl" -> given.putIfAbsent("sslmode", isTrue(value) ? "verify-full" : "disable");
                default -> {
                    if (PARAMETERS.containsKey(name)) {
                        given.put(name, value);
                    } else {
                        ignored.add(name);
                    }
                }
            }
        }
        var checked = hosts(hosts);
        var url = "jdbc:postgresql://" + checked + "/" + encode(database.isEmpty() ? user.orElse("postgres") : database)
                + parameters(given);
        return new DatabaseUrl(url, checked, user, password, options, ignored);
    }

    private static String withoutScheme(String dsn) {
        for (var scheme : List.of("postgres://", "postgresql://")) {
            if (dsn.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return dsn.substring(scheme.length());
            }
        }
        throw bad("it does not start with postgres://");
    }

    private static String hosts(String hosts) {
        var checked = new ArrayList<String>();
        for (var host : hosts.split(",", -1)) {
            var bracket = host.lastIndexOf(']');
            var colon = host.indexOf(':', Math.max(bracket, 0));
            var name = decode(colon < 0 ? host : host.substring(0, colon));
            var port = colon < 0 ? "5432" : host.substring(colon + 1);
            if (name.isEmpty() || name.startsWith("/") || name.startsWith("[") != (bracket > 0)) {
                throw bad("it names no TCP host (write IPv6 addresses in brackets)");
            }
            if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535 || port.equals("0")) {
                throw bad("the port is not a number from 1 to 65535");
            }
            checked.add(name + ":" + port);
        }
        return String.join(",", checked);
    }

    private static String parameters(Map<String, String> given) {
        var translated = new LinkedHashMap<String, String>();
        given.forEach((name, value) -> translated.put(PARAMETERS.get(name), translate(name, value)));
        var mode = translated.getOrDefault("sslmode", "");
        // "system" is libpq's word for the operating system's authorities; without a file, the JDK's are meant.
        if (mode.startsWith("verify-")
                && translated.getOrDefault("sslrootcert", "system").equals("system")) {
            translated.remove("sslrootcert");
            translated.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        }
        var joined = new StringBuilder();
        translated.forEach((name, value) -> joined.append(joined.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(encode(value)));
        return joined.toString();
    }

    private static String translate(String name, String value) {
        return switch (name) {
            case "sslmode" ->
                switch (value.toLowerCase(Locale.ROOT)) {
                    case "disable", "allow", "prefer", "require", "verify-ca", "verify-full" ->
                        value.toLowerCase(Locale.ROOT);
                    case "no-verify" -> "require";
                    default ->
                        throw bad("sslmode is \"" + value
                                + "\": set disable, prefer, require, no-verify, verify-ca or verify-full");
                };
            case "target_session_attrs" ->
                switch (value) {
                    case "read-write", "primary" -> "primary";
                    case "any" -> "any";
                    default -> throw bad("target_session_attrs must be read-write: the server writes");
                };
            case "keepalives" -> value.equals("0") ? "false" : "true";
            case "connect_timeout" -> {
                if (!value.matches("\\d{1,6}")) {
                    throw bad("connect_timeout is not a number of seconds");
                }
                yield value;
            }
            default -> value;
        };
    }

    private static boolean isTrue(String value) {
        return value.isEmpty() || value.equals("true") || value.equals("1");
    }

    private static Optional<String> part(String encoded) {
        return encoded.isEmpty() ? Optional.empty() : Optional.of(decode(encoded));
    }

    /** Percent-decoding as in a URI, where a plus sign is a plus sign. */
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw bad("a % is not followed by two hexadecimal digits (write %25 for a percent sign)");
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static StartFailure bad(String reason) {
        return new StartFailure("DB_URL is not usable: " + reason + ". Expected: " + EXAMPLE);
    }
}
