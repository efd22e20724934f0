package org.dueregard.app;

import java.nio.file.Path;
import java.util.Optional;

/// Where data goes when nobody says: `.data` in the checkout that `./dueregard` stands in,
/// otherwise the user's own data folder.
final class DefaultFolder {

    private DefaultFolder() {
    }

    static Path of(String name) {
        return Optional.ofNullable(System.getProperty("dueregard.home"))
            .map((home) -> Path.of(home, ".data", name))
            .orElseGet(() -> userData().resolve("due-regard").resolve(name));
    }

    private static Path userData() {
        return Optional.ofNullable(System.getenv("XDG_DATA_HOME"))
            .filter((folder) -> !folder.isBlank())
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"));
    }

}
