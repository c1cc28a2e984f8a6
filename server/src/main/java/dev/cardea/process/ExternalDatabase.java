package dev.cardea.process;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;

/** The database that {@code DB_URL} names: tried once before anything else starts, for the sake of clear messages. */
record ExternalDatabase(DatabaseUrl url) {
    private static final int OLDEST = 15;

    /** @throws StartFailure when it cannot be reached, refuses us, or is too old */
    void check() {
        var properties = new Properties();
        url.user().ifPresent(user -> properties.setProperty("user", user));
        url.password().ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("loginTimeout", "10");
        try (var connection = new Driver().connect(url.jdbcUrl(), properties)) {
            if (connection == null) {
                throw new StartFailure("DB_URL is not usable: the driver does not know this form of address.");
            }
            var major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST) {
                throw new StartFailure("The database at " + url.host() + " is PostgreSQL " + major + ": Cardea needs "
                        + OLDEST + " or newer.");
            }
        } catch (SQLException e) {
            throw new StartFailure(explain(e), e);
        }
    }

    private String explain(SQLException e) {
        var at = " at " + url.host();
        return switch (String.valueOf(e.getSQLState())) {
            case "28P01", "28000" ->
                "The database" + at + " refuses the user or password of DB_URL: " + firstLine(e) + ".";
            case "3D000" -> "The database named in DB_URL does not exist" + at + ": create it, or correct DB_URL.";
            case "08004" -> "The database" + at + " refuses the connection: " + firstLine(e) + ".";
            case "08001", "08006" ->
                "The database" + at + " cannot be reached (" + reason(e) + "): check that it runs and that DB_URL is"
                        + " right.";
            case "53300" -> "The database" + at + " has no connection left: raise its max_connections.";
            default -> "The database" + at + " cannot be used: " + firstLine(e) + ".";
        };
    }

    private static String reason(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return "unknown host name";
            }
            if (cause instanceof java.net.SocketTimeoutException) {
                return "no answer";
            }
            if (cause instanceof java.net.ConnectException) {
                return "connection refused";
            }
        }
        return firstLine(e);
    }

    private static String firstLine(SQLException e) {
        var line = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
        return line.replaceFirst("^FATAL: ", "").replaceFirst("\\.$", "");
    }

    Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        properties.put("quarkus.datasource.jdbc.url", url.jdbcUrl());
        url.user().ifPresent(user -> properties.put("quarkus.datasource.username", user));
        url.password().ifPresent(password -> properties.put("quarkus.datasource.password", password));
        return properties;
    }
}
