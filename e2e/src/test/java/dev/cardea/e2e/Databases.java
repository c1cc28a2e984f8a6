package dev.cardea.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A look at the embedded database of a running server, past the server. */
final class Databases {
    private Databases() {}

    static Connection connect(Server server) throws IOException, SQLException {
        var postmaster = Files.readAllLines(server.data().resolve("postgres/postmaster.pid"));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/postgres",
                "postgres",
                Files.readString(server.data().resolve("postgres.password")).strip());
    }
}
