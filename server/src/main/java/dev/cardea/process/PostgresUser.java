package dev.cardea.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How the programs of PostgreSQL are run, since they refuse to be root: as we are, in a user namespace where root is
 * nobody, or as another user.
 *
 * @param prefix goes before each command; it replaces itself by the command, so the process id is the command's
 */
record PostgresUser(List<String> prefix, boolean ownsFiles) {
    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    PostgresUser {
        prefix = List.copyOf(prefix);
    }

    /** @throws StartFailure when we are root and can be nobody else */
    static PostgresUser choose() throws IOException {
        if (!isRoot()) {
            return new PostgresUser(List.of(), false);
        }
        if (succeeds(with(NAMESPACE, List.of("true")))) {
            return new PostgresUser(NAMESPACE, false);
        }
        for (var name : List.of("postgres", "nobody")) {
            var other = List.of("setpriv", "--reuid=" + name, "--regid=" + groupOf(name), "--clear-groups", "--");
            if (succeeds(with(other, List.of("true")))) {
                return new PostgresUser(other, true);
            }
        }
        throw new StartFailure("PostgreSQL refuses to run as root, and neither unshare nor setpriv works here:"
                + " start Cardea as another user, or set DB_URL.");
    }

    private static boolean isRoot() throws IOException {
        return "root".equals(System.getProperty("user.name"))
                || (Files.exists(Path.of("/proc/self"))
                        && Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid")));
    }

    private static String groupOf(String user) throws IOException {
        try (var users = Files.lines(Path.of("/etc/passwd"))) {
            return users.map(line -> line.split(":", -1))
                    .filter(fields -> fields[0].equals(user) && fields.length > 3)
                    .map(fields -> fields[3])
                    .findFirst()
                    .orElse(user);
        }
    }

    List<String> command(List<String> command) {
        return with(prefix, command);
    }

    /** Gives a file of ours to the other user; as ourselves there is nothing to do. */
    void give(Path path) throws IOException {
        if (ownsFiles) {
            var name = prefix.get(1).substring("--reuid=".length());
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name));
        }
    }

    /** Lets the other user pass through a folder of ours. */
    void letPass(Path folder) throws IOException {
        if (ownsFiles) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    private static List<String> with(List<String> prefix, List<String> command) {
        var all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    private static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
