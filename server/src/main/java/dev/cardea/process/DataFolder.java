package dev.cardea.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folder of a server with its own database: {@code CARDEA_DATA}. One server at a time uses it. */
final class DataFolder {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path path;
    // Held until the process ends: a lock dies with its channel.
    private @Nullable FileLock lock;

    private DataFolder(Path path) {
        this.path = path;
    }

    /** @throws StartFailure when the folder cannot be made or written to */
    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            Files.createDirectories(path.resolve("connectors"));
            // A read-only mount shows only when something is written.
            Files.delete(Files.createTempFile(path, "writable", null));
        } catch (FileAlreadyExistsException e) {
            throw new StartFailure("The data folder " + path + " is not a folder: name another one in CARDEA_DATA.", e);
        } catch (IOException e) {
            throw new StartFailure(
                    "The data folder " + path + " cannot be written to by this user: correct its permissions or name"
                            + " another one in CARDEA_DATA.",
                    e);
        }
        return new DataFolder(path);
    }

    /** Returns false when another process holds the folder. */
    boolean tryLock() throws IOException {
        var channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return false;
        }
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(
                Long.toString(ProcessHandle.current().pid())));
        return true;
    }

    /** The process that holds the lock, as it wrote it. */
    Optional<String> holder() throws IOException {
        var holder = Files.readString(lockFile());
        return holder.isBlank() ? Optional.empty() : Optional.of(holder);
    }

    private Path lockFile() {
        return path.resolve("lock");
    }

    Path path() {
        return path;
    }

    Path cluster() {
        return path.resolve("postgres");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    Path binaries(String version) {
        return path.resolve("binaries").resolve(version);
    }

    /** The password of the embedded database, made at first use. */
    String password() throws IOException {
        return secret(passwordFile());
    }

    Path passwordFile() {
        return path.resolve("postgres.password");
    }

    /**
     * The key-encryption key's file, made together with the database.
     *
     * @throws StartFailure when there is a database, and the key that its secrets are encrypted with is gone
     */
    Path kek() throws IOException {
        var kek = path.resolve("kek");
        if (!Files.exists(kek) && Files.exists(cluster())) {
            throw new StartFailure("The key file " + kek + " is missing, and the database was made with another key:"
                    + " restore the file, or set SECRET_VAULT_KEK to the key in use.");
        }
        secret(kek);
        return kek;
    }

    /** Reads 32 random bytes in base64, after writing them at first; complete or not there, whatever happens. */
    private static String secret(Path file) throws IOException {
        if (!Files.exists(file)) {
            var bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, OWNER_ONLY);
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.write(
                        StandardCharsets.US_ASCII.encode(Base64.getEncoder().encodeToString(bytes)));
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }
}
