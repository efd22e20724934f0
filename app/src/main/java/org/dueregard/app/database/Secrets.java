package org.dueregard.app.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/// The generated passwords of the embedded database and its port, in a file that its owner
/// alone may read.
final class Secrets {

    private static final String PORT = "port";

    private final Path file;

    private final Properties values;

    private Secrets(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    static Secrets in(DataFolder folder) throws IOException {
        Path file = folder.path().resolve("secrets.properties");
        Properties values = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            }
        }
        return new Secrets(file, values);
    }

    /// The password of a role, made where there is none yet.
    String password(String role) throws IOException {
        String known = this.values.getProperty(role);
        if (known != null) {
            return known;
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        this.values.setProperty(role, made);
        save();
        return made;
    }

    /// The port of last time, 0 where there was none.
    int port() {
        return Integer.parseInt(this.values.getProperty(PORT, "0"));
    }

    void keepPort(int port) throws IOException {
        if (port() != port) {
            this.values.setProperty(PORT, Integer.toString(port));
            save();
        }
    }

    private void save() throws IOException {
        Path next = this.file.resolveSibling("secrets.unfinished");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(next)) {
            this.values.store(writer, "Passwords of the database in this folder. Keep this file to yourself.");
        }
        Files.move(next, this.file, StandardCopyOption.ATOMIC_MOVE);
    }

}
