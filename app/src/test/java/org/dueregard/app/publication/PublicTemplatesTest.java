package org.dueregard.app.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// House rule: public pages show only what was published.
class PublicTemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte/publication");

    private static final Path REPOSITORY = Path
        .of("src/main/java/org/dueregard/app/publication/PublicationRepository.java");

    // Words and enums that hold nothing of a plan.
    private static final Set<String> HARMLESS = Set.of("java.util.List", "org.dueregard.app.plan.ActionState");

    private static final Pattern IMPORT = Pattern.compile("@import ([\\w.]+)");

    private static final Pattern TYPE = Pattern.compile("\\bpublication\\.(?!Published)[A-Z]\\w+");

    private static final Pattern TABLE = Pattern.compile("\\b(?:from|into|join|update)\\s+([a-z_]+)");

    @Test
    void showsOnlyWhatWasPublished() throws IOException {
        try (Stream<Path> templates = Files.list(TEMPLATES)) {
            List<Path> all = templates.filter((path) -> path.getFileName().toString().startsWith("public-")).toList();

            assertThat(all).hasSizeGreaterThan(10);
            for (Path template : all) {
                assertThat(strangers(Files.readString(template))).as(template.toString()).isEmpty();
            }
        }
    }

    @Test
    void findsAStranger() {
        assertThat(strangers("@import org.dueregard.app.plan.Action")).containsExactly("org.dueregard.app.plan.Action");
        assertThat(strangers("@import org.dueregard.app.publication.Warning"))
            .containsExactly("org.dueregard.app.publication.Warning");
        assertThat(strangers("@import org.dueregard.app.publication.PublishedPlan")).isEmpty();
    }

    @Test
    void readsPublicationsOnly() throws IOException {
        assertThat(TABLE.matcher(Files.readString(REPOSITORY)).results().map((result) -> result.group(1))).isNotEmpty()
            .allMatch((table) -> table.startsWith("publication_"));
    }

    private static List<String> strangers(String template) {
        return Stream
            .concat(IMPORT.matcher(template).results().map((result) -> result.group(1)),
                    TYPE.matcher(template).results().map((result) -> "org.dueregard.app." + result.group()))
            .filter((type) -> !HARMLESS.contains(type))
            .filter((type) -> !type.startsWith("org.dueregard.app.web."))
            .filter((type) -> !type.startsWith("org.dueregard.app.publication.Published"))
            .distinct()
            .toList();
    }

}
