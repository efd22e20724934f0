package org.dueregard.planreader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Each file in `specs` quotes a source, the plan that it holds and the findings; the source of `*.html.spec` is a page
/// of the web.
/// `-Ddueregard.specs=write` writes what is read instead of comparing it, for a person to judge.
class SpecTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/dueregard/planreader/specs");

    static List<Path> specs() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void readsAsSpecified(Path spec) throws Exception {
        String text = Files.readString(spec);
        String source = between(text, "--- source\n", "--- plan\n");

        String name = String.valueOf(spec.getFileName());
        PlanDocument plan = name.endsWith(".html.spec")
                ? PlanReader.read("page.html", source.getBytes(StandardCharsets.UTF_8))
                : PlanReader.readText(name, source);

        String read = text.substring(0, text.indexOf("--- plan\n")) + "--- plan\n" + Outline.of(plan)
                + "\n--- findings\n" + Outline.findings(plan) + "\n";
        if ("write".equals(System.getProperty("dueregard.specs"))) {
            Files.writeString(spec, read);
        }
        assertThat(read).isEqualTo(text);
    }

    private static String between(String text, String from, String to) {
        return text.substring(text.indexOf(from) + from.length(), text.indexOf(to));
    }

}
