package org.dueregard.planreader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Reads real documents of councils that are no plans: briefings, tables of figures. They are no part of the project:
/// the test runs where the folder `shared/data/documents` stands beside the checkout.
class SharedDocumentsTest {

    @Test
    void findsNoPlanWhereThereIsNone() throws IOException, UnreadableFile {
        SoftAssertions softly = new SoftAssertions();
        for (Path file : documents()) {
            String name = String.valueOf(file.getFileName());

            PlanDocument plan = PlanReader.read(name, Files.readAllBytes(file));

            softly.assertThat(plan.sections()).as(name).isEmpty();
            softly.assertThat(Outline.findings(plan)).as(name).contains("NO_PLAN");
        }
        softly.assertAll();
    }

    private static List<Path> documents() throws IOException {
        Path found = null;
        for (Path up = Path.of("").toAbsolutePath(); found == null && up != null; up = up.getParent()) {
            Path candidate = up.resolve("shared").resolve("data").resolve("documents");
            found = Files.isDirectory(candidate) ? candidate : null;
        }
        Assumptions.assumeTrue(found != null,
                "SKIPPED: no folder shared/data/documents beside the checkout: nothing was read");
        try (var files = Files.list(java.util.Objects.requireNonNull(found))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

}
