package org.dueregard.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files of the checkout that the tests run in.
final class Checkout {

    private static final Path ROOT = root();

    private static final Pattern DECLARATION = Pattern.compile("\\b(?:class|record|enum|interface) ([A-Z]\\w*)");

    private Checkout() {
    }

    static Path path(String relative) {
        return ROOT.resolve(relative);
    }

    static String read(String relative) {
        return read(path(relative));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /// All files below a folder whose names end so, in the order of their paths.
    static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(path(folder))) {
            return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /// The names of all types of ours, those within others too.
    static Set<String> declaredTypes() {
        return Stream.of("app/src", "planreader/src", "sdc/src", "bench/src")
            .flatMap((folder) -> files(folder, ".java").stream())
            .flatMap((file) -> DECLARATION.matcher(read(file)).results())
            .map((MatchResult declaration) -> declaration.group(1))
            .collect(Collectors.toSet());
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, Objects::nonNull, Path::getParent)
            .filter((folder) -> Files.exists(folder.resolve("docs/dependencies.md")))
            .findFirst()
            .orElseThrow();
    }

}
