package org.dueregard.planreader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Scores the reader against annotated plans of real councils. They are no part of the project: the test runs where
/// the folder `shared/plans` with its scorer stands beside the checkout, or where the system property
/// `dueregard.plans` names it.
class SharedPlansTest {

    private static final Pattern SCORE = Pattern.compile("\"microF1\": ([\\d.]+)");

    @ParameterizedTest
    @CsvSource({ "000, 0.97", "001, 0.93", "002, 0.97", "003, 0.97", "004, 0.97" })
    void reachesTheScoreOfPlan(String number, double least, @TempDir Path folder) throws Exception {
        Path plans = plans();
        Path document = only(plans.resolve("documents"), number);
        Path gold = only(plans.resolve("gold"), number);
        String name = String.valueOf(document.getFileName());
        String keep = System.getProperty("dueregard.keep");
        Path actual = ((keep != null) ? Path.of(keep) : folder).resolve(name + ".json");

        PlanDocument plan = PlanReader.readText(name, Files.readString(document));
        Files.writeString(actual, PlanJson.write(plan));

        assertThat(score(plans, gold, actual)).isGreaterThanOrEqualTo(least);
        assertThat(PlanJson.read(Files.readString(actual))).isEqualTo(plan);
    }

    private static Path plans() {
        String named = System.getProperty("dueregard.plans");
        Path at = Path.of("").toAbsolutePath();
        Path found = (named != null) ? Path.of(named) : null;
        for (Path up = at; found == null && up != null; up = up.getParent()) {
            Path candidate = up.resolve("shared").resolve("plans");
            found = Files.isDirectory(candidate) ? candidate : null;
        }
        Assumptions.assumeTrue(found != null, "no folder shared/plans beside the checkout: nothing was scored");
        return java.util.Objects.requireNonNull(found);
    }

    private static Path only(Path folder, String number) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter((file) -> String.valueOf(file.getFileName()).startsWith(number))
                .findFirst()
                .orElseThrow();
        }
    }

    private static double score(Path plans, Path gold, Path actual) throws Exception {
        Process python;
        try {
            python = new ProcessBuilder(List.of("python3", plans.resolve("score.py").toString(), "--json",
                    gold.toString(), actual.toString()))
                .redirectErrorStream(true)
                .start();
        }
        catch (IOException absent) {
            Assumptions.abort("no python3: nothing was scored");
            throw absent;
        }
        String out = new String(python.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        Matcher matcher = SCORE.matcher(out);
        assertThat(matcher.results().count()).as(out).isPositive();
        matcher.reset();
        double last = 0;
        while (matcher.find()) {
            last = Double.parseDouble(matcher.group(1));
        }
        return last;
    }

}
