package org.dueregard.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What our documents name is there.
class DocumentsTest {

    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]+)+)`");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");

    private static final Set<String> TYPES_OF_OTHERS = Set.of("JdbcClient");

    @Test
    void typesExist() {
        Set<String> declared = Checkout.declaredTypes();
        Set<String> missing = new TreeSet<>();

        for (Path document : documents()) {
            TYPE.matcher(Checkout.read(document))
                .results()
                .map((name) -> name.group(1))
                .filter((name) -> !declared.contains(name) && !TYPES_OF_OTHERS.contains(name))
                .forEach((name) -> missing.add(document.getFileName() + ": " + name));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void linksLeadToFiles() {
        Set<String> missing = new TreeSet<>();

        for (Path document : documents()) {
            LINK.matcher(Checkout.read(document))
                .results()
                .map((link) -> link.group(1))
                .filter((link) -> !Files.exists(document.resolveSibling(link)))
                .forEach((link) -> missing.add(document.getFileName() + ": " + link));
        }

        assertThat(missing).isEmpty();
    }

    private static List<Path> documents() {
        return Stream
            .concat(Checkout.files("docs", ".md").stream(),
                    Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md").map(Checkout::path))
            .toList();
    }

}
