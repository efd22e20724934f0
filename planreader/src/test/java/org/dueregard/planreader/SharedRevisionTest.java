package org.dueregard.planreader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Compares two issues of a real plan. The list of what changed was made by hand from their annotations and both
/// documents. They are no part of the project: the test runs where the folder `shared/plans` stands beside the checkout.
class SharedRevisionTest {

    private static final String CHANGES = """
            DROPPED 2.1 > -
            DROPPED 2.2 > -
            DROPPED 2.3 > -
            REWORDED 2.4#1 > 2.4#1
            DEADLINE 2.4#1 > 2.4#1
            PROGRESS 2.4#1 > 2.4#1
            DEADLINE 2.4#2 > 2.4#2
            PROGRESS 2.4#2 > 2.4#2
            ADDED - > 2.4#3
            ADDED - > 2.4#4
            REWORDED 2.5#1 > 2.5#1
            COMPLETED 2.5#1 > 2.5#1
            DEADLINE 2.6#1 > 2.6#1
            PROGRESS 2.6#1 > 2.6#1
            DEADLINE 2.6#2 > 2.6#2
            PROGRESS 2.6#2 > 2.6#2
            DROPPED 2.6#3 > -
            ADDED - > 2.6#3
            DEADLINE 2.8#1 > 2.8#1
            REWORDED 2.8#2 > 2.8#2
            COMPLETED 2.8#2 > 2.8#2
            ADDED - > 2.8#3
            PROGRESS 2.9#1 > 2.9#1
            PROGRESS 2.9#2 > 2.9#2
            REWORDED 2.11 > 2.11
            PROGRESS 2.12#1 > 2.12#1
            PROGRESS 2.12#2 > 2.12#2
            ADDED - > 2.12#3
            REWORDED 2.13#1 > 2.13#1
            OWNERS 2.13#1 > 2.13#1
            ADDED - > 2.13#2
            ADDED - > 2.13#3
            APPLICABLE 2.17 > 2.17
            ADDED - > 2.17#1
            DEADLINE 2.21#1 > 2.21#1
            PROGRESS 2.21#1 > 2.21#1
            ADDED - > 2.21#2
            DEADLINE 2.22#1 > 2.22#1
            REWORDED 2.23#1 > 2.23#1
            DEADLINE 2.27#3 > 2.27#3
            OWNERS 2.28#1 > 2.28#1
            DEADLINE 2.28#1 > 2.28#1
            COMPLETED 2.28#1 > 2.28#1
            REWORDED 2.28#2 > 2.28#2
            OWNERS 2.28#2 > 2.28#2
            DEADLINE 2.28#2 > 2.28#2
            COMPLETED 2.28#2 > 2.28#2
            """.strip();

    @Test
    void listsWhatACarefulReaderWouldList() throws Exception {
        PlanRevision revision = PlanRevision.between(gold("002"), gold("003"));

        assertThat(Differences.places(revision)).isEqualTo(CHANGES);
    }

    @Test
    void listsTheSameFromTheDocumentsThemselves() throws Exception {
        PlanRevision revision = PlanRevision.between(read("002"), read("003"));

        assertThat(Differences.places(revision)).isEqualTo(CHANGES);
        assertThat(revision.newerIsIncomplete()).isTrue();
    }

    @Test
    void findsNothingBetweenAPlanAndItself() throws Exception {
        for (String number : new String[] { "000", "001", "002", "003", "004" }) {
            PlanDocument plan = gold(number);

            PlanRevision revision = PlanRevision.between(plan, plan);

            assertThat(revision.changes()).as(number).isEmpty();
        }
    }

    private static PlanDocument gold(String number) throws IOException {
        return PlanJson.read(Files.readString(only("gold", number)));
    }

    private static PlanDocument read(String number) throws IOException {
        return PlanReader.readText(number, Files.readString(only("documents", number)));
    }

    private static Path only(String folder, String number) throws IOException {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path candidate = up.resolve("shared").resolve("plans").resolve(folder);
            if (Files.isDirectory(candidate)) {
                try (var files = Files.list(candidate)) {
                    return files.filter((file) -> String.valueOf(file.getFileName()).startsWith(number))
                        .findFirst()
                        .orElseThrow();
                }
            }
        }
        Assumptions.abort("SKIPPED: no folder shared/plans beside the checkout, so no real plans were compared");
        throw new AssertionError();
    }

}
