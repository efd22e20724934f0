package org.dueregard.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GlossaryTest {

    private static final Pattern TERM = Pattern.compile("(?m)^\\| [^|]+ \\| [^|]+ \\| `([A-Za-z]+)` \\|$");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!term |---)");

    private static final Pattern IN_BACKTICKS = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]+)+)`");

    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|enum|interface) ([A-Z]\\w*)");

    /// Types of others that our documents speak of.
    private static final Set<String> OF_OTHERS = Set.of("JdbcClient");

    @Test
    void eachTermHasAType() {
        String glossary = Checkout.read("docs/glossary.md");

        List<String> types = TERM.matcher(glossary).results().map((term) -> term.group(1)).toList();

        assertThat(types).hasSize((int) ROW.matcher(glossary).results().count());
        assertThat(declared()).containsAll(types);
    }

    @Test
    void documentsNameTypesThatExist() {
        Set<String> declared = declared();
        Set<String> missing = new TreeSet<>();

        for (Path document : documents()) {
            IN_BACKTICKS.matcher(Checkout.read(document))
                .results()
                .map((name) -> name.group(1))
                .filter((name) -> !declared.contains(name) && !OF_OTHERS.contains(name))
                .forEach((name) -> missing.add(document.getFileName() + ": " + name));
        }

        assertThat(missing).isEmpty();
    }

    private static List<Path> documents() {
        return Stream
            .concat(Checkout.files("docs", ".md").stream(),
                    Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md").map(Checkout::path))
            .toList();
    }

    private static Set<String> declared() {
        return Stream.of("app/src", "planreader/src")
            .flatMap((folder) -> Checkout.files(folder, ".java").stream())
            .flatMap((file) -> DECLARED.matcher(Checkout.read(file)).results())
            .map((MatchResult declaration) -> declaration.group(1))
            .collect(Collectors.toSet());
    }

}
