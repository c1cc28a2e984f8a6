package dev.cardea.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** What a running PostgreSQL says about itself in {@code postmaster.pid}; a file left behind says it, too. */
record Postmaster(long pid, int port, boolean isReady, Path cluster) {
    static Optional<Postmaster> read(Path cluster) throws IOException {
        try {
            var lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.getFirst().strip()),
                    Integer.parseInt(lines.get(3).strip()),
                    lines.size() > 7 && lines.get(7).strip().equals("ready"),
                    cluster));
        } catch (NoSuchFileException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** Whether that process lives and is the postgres of this cluster, not a later process with the same number. */
    boolean isAlive() {
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
            return false;
        }
        var proc = Path.of("/proc").resolve(Long.toString(pid));
        if (!Files.exists(proc)) {
            // No /proc on this system: the name has to do.
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().command())
                    .filter(command -> command.endsWith("postgres"))
                    .isPresent();
        }
        try {
            return Files.readString(proc.resolve("comm")).strip().equals("postgres")
                    && Files.isSameFile(proc.resolve("cwd"), cluster);
        } catch (IOException _) {
            return false;
        }
    }
}
