package org.dueregard.app.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's programs as unpacked from the archive on the classpath, once a folder.
record PostgresBinaries(Path home) {

    static final String MAJOR_VERSION = "18";

    private static final String DONE = "unpacked";

    static boolean isUnpackedIn(Path parent) {
        return Files.exists(home(parent).resolve(DONE));
    }

    private static Path home(Path parent) {
        return parent.resolve("postgresql-" + MAJOR_VERSION);
    }

    /// @throws CannotStart where there is no archive for this machine
    static PostgresBinaries unpackedIn(Path parent) throws IOException {
        Path home = home(parent);
        if (!isUnpackedIn(parent)) {
            unpack(archive(System.getProperty("os.name"), System.getProperty("os.arch")), home);
        }
        return new PostgresBinaries(home);
    }

    Path program(String name) {
        return this.home.resolve("bin").resolve(name);
    }

    /// The name of the archive for a machine.
    static String archive(String system, String processor) {
        boolean linux = system.toLowerCase(Locale.ROOT).contains("linux");
        String machine = switch (processor.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> "";
        };
        if (!linux || machine.isEmpty()) {
            throw new CannotStart("""
                    Due Regard brings a database of its own for Linux on amd64 and arm64, and this machine is %s on \
                    %s. Use `serve` with a PostgreSQL 15 or newer of yours: docs/guide/install.md.""".formatted(system,
                    processor));
        }
        return "postgres-linux-" + machine + ".txz";
    }

    private static void unpack(String archive, Path home) throws IOException {
        Path unfinished = home.resolveSibling(home.getFileName() + ".unfinished");
        DataFolder.remove(unfinished);
        Files.createDirectories(unfinished);
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new CannotStart("The database's programs (" + archive
                        + ") are missing from this build. Build again, or use a PostgreSQL of yours.");
            }
            unpack(new TarArchiveInputStream(new XZCompressorInputStream(packed)), unfinished);
        }
        Files.createFile(unfinished.resolve(DONE));
        DataFolder.remove(home);
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveInputStream tar, Path into) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path path = into.resolve(entry.getName()).normalize();
            if (!path.startsWith(into)) {
                throw new IOException("The archive names a file outside its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(path);
            }
            else if (wanted(entry)) {
                write(tar, entry, path);
            }
        }
    }

    /// Neither headers nor static libraries are needed to run.
    private static boolean wanted(TarArchiveEntry entry) {
        return !entry.getName().endsWith(".a") && !entry.getName().startsWith("include/");
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
        boolean runs = (entry.getMode() & 0111) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }

}
