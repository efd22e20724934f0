package org.dueregard.planreader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Each file in `revisions` quotes two files of an invented plan and what changed between them.
/// `-Ddueregard.specs=write` writes what is found instead of comparing it, for a person to judge.
class PlanRevisionTest {

    private static final Path FOLDER = Path.of("src/test/resources/org/dueregard/planreader/revisions");

    static List<Path> specs() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void findsWhatChanged(Path spec) throws Exception {
        String text = Files.readString(spec);
        String older = between(text, "--- older\n", "--- newer\n");
        String newer = between(text, "--- newer\n", "--- changes\n");

        PlanRevision revision = PlanRevision.between(PlanReader.readText("older", older),
                PlanReader.readText("newer", newer));

        String found = text.substring(0, text.indexOf("--- changes\n")) + "--- changes\n" + Differences.of(revision)
                + "\n";
        if ("write".equals(System.getProperty("dueregard.specs"))) {
            Files.writeString(spec, found);
        }
        assertThat(found).isEqualTo(text);
    }

    private static String between(String text, String from, String to) {
        return text.substring(text.indexOf(from) + from.length(), text.indexOf(to));
    }

}
