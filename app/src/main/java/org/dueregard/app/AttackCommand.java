package org.dueregard.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.dueregard.sdc.AttackReport;
import org.dueregard.sdc.Attacker;
import org.dueregard.sdc.FeasibilityInterval;
import org.dueregard.sdc.PublishedTable;
import org.dueregard.sdc.PublishedTables;
import org.dueregard.sdc.Specification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `attack`: tries to work out what published tables hide, whoever made them, and starts nothing.
@Command(name = "attack", mixinStandardHelpOptions = true,
        description = "Tries to work out the counts that published tables hide, by adding, subtracting and bounding.",
        footer = { "", "Exit status:", "  0  nothing small was found", "  1  a file cannot be used",
                "  2  the command is not understood",
                "  3  a reader can be sure that a hidden count is below the threshold, or the counts",
                "     contradict each other", "",
                "PUBLISHED has a column for each dimension, with a code or Total, and one called count",
                "(or freq, value, n). A count is hidden where nothing stands there, a letter or a sign",
                "such as [c], .. or *, or where the column suppressed says TRUE (GaussSuppression) or",
                "sdcStatus u or x (sdcTable). <5 and 1 to 4 tell a range, which readers then know.", "",
                "Where a dimension has several levels, the command must know which code lies in",
                "which: from the specification, from --codes, or from PUBLISHED.codes.csv, which", "protect writes." })
final class AttackCommand extends TablesCommand {

    private static final int SHOWN = 20;

    @Parameters(index = "0", paramLabel = "SPEC", description = "the specification (.spec.json)")
    private Path specification = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PUBLISHED",
            description = "what was published: CSVs with a column for each dimension, and count")
    private List<Path> published = new ArrayList<>();

    @Option(names = "--codes", paramLabel = "FILE",
            description = "a CSV with a column for each level, such as a list of areas or the data")
    private @Nullable Path codes;

    @Option(names = "--threshold", paramLabel = "N",
            description = "counts below N are unsafe (default: the " + "specification's, or 5)")
    private @Nullable Integer threshold;

    @Option(names = "--zeros", description = "a hidden count can be 0")
    private boolean zeros;

    @Override
    int run() throws IOException {
        Specification given = Specification.read(this.specification);
        List<PublishedTable> tables = new ArrayList<>();
        for (Path file : this.published) {
            tables.add(PublishedTable.read(file));
        }
        boolean hidesZeros = this.zeros || given.rules().zerosHidden() || !given.rules().groups().isEmpty();
        Attacker attacker = Attacker.usual().withFloor(hidesZeros ? 0 : 1);
        Path known = knownCodes();
        PublishedTables together = (known != null) ? PublishedTables.of(given, tables, known)
                : PublishedTables.of(given, tables);
        AttackReport report = attack(together, attacker);
        if (report.contradiction().isPresent() && !hidesZeros) {
            System.out.println("If a hidden count can be 0, say so with --zeros.");
        }
        return tell(report, (this.threshold != null) ? this.threshold : given.rules().threshold());
    }

    private static AttackReport attack(PublishedTables tables, Attacker attacker) {
        try (ProgressLine progress = ProgressLine.onTerminal()) {
            return tables.attack(attacker, progress);
        }
    }

    private @Nullable Path knownCodes() {
        if (this.codes != null) {
            return this.codes;
        }
        Path beside = codesBeside(this.published.get(0));
        return Files.exists(beside) ? beside : null;
    }

    /// `table.csv` has its codes in `table.codes.csv`.
    static Path codesBeside(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.gz$", "").replaceFirst("\\.csv$", "");
        return file.resolveSibling(name + ".codes.csv");
    }

    private static int tell(AttackReport report, int limit) {
        System.out.println(report.summary());
        if (report.contradiction().isPresent()) {
            return GIVEN_AWAY;
        }
        List<FeasibilityInterval> small = report.surelyBelow(limit);
        System.out.println(small.isEmpty() ? "No hidden count is surely below " + limit + "."
                : small.size() + " hidden counts are surely below " + limit + ":");
        small.stream().limit(SHOWN).forEach(AttackCommand::line);
        if (small.isEmpty() && !report.intervals().isEmpty()) {
            System.out.println("The narrowest ranges:");
            report.narrowest(SHOWN / 4).forEach(AttackCommand::line);
        }
        return small.isEmpty() ? 0 : GIVEN_AWAY;
    }

    private static void line(FeasibilityInterval interval) {
        System.out.println("  " + interval.cell() + ": " + ((interval.low() == interval.high())
                ? Integer.toString(interval.low()) : interval.low() + " to " + interval.high()));
    }

}
