package org.dueregard.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import org.dueregard.sdc.CellStatus;
import org.dueregard.sdc.ChangedCounts;
import org.dueregard.sdc.DisclosureControl;
import org.dueregard.sdc.DisclosureReport;
import org.dueregard.sdc.DisclosureRules;
import org.dueregard.sdc.FrequencyTable;
import org.dueregard.sdc.Microdata;
import org.dueregard.sdc.PublishedTable;
import org.dueregard.sdc.Release;
import org.dueregard.sdc.SafeTable;
import org.dueregard.sdc.Specification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `protect`: makes count tables safe to publish, and starts nothing.
@Command(name = "protect", mixinStandardHelpOptions = true,
        description = "Makes count tables safe to publish: hides what could identify somebody, and proves it. "
                + "Or rounds counts or adds noise, and says what is safe then.",
        footer = { "", "Exit status:", "  0  all is protected", "  1  a file cannot be used",
                "  2  the command is not understood", "  3  a count could not be protected, or was published by order",
                "  4  the attacker found that the result is not safe; nothing was written", "",
                "The CSV has a row for each cell: its codes, its count (empty where hidden) and",
                "its status, which is for you and not for publication:", "  safe       published",
                "  primary    unsafe by itself", "  secondary  hidden to protect others",
                "  lost       unsafe, and known all the same or without a proof of its range",
                "  conflict   unsafe, and published by order",
                "  changed    published, rounded or with noise (the other methods)",
                "  exposed    the same, but readers can be sure that it is unsafe" })
final class ProtectCommand extends TablesCommand {

    @Parameters(index = "0", paramLabel = "SPEC", description = "the specification (.spec.json)")
    private Path specification = Path.of("");

    @Parameters(index = "1", paramLabel = "DATA", description = "the people or their counts (.csv or .csv.gz)")
    private Path data = Path.of("");

    @Option(names = "--out", paramLabel = "FILE",
            description = "where the CSV goes, with FILE.codes.csv beside it that says which code lies in which "
                    + "(default: standard output)")
    private @Nullable Path out;

    @Option(names = "--safe", paramLabel = "FILE", description = "write the CSV that may be published, without status")
    private @Nullable Path safe;

    @Option(names = "--threshold", paramLabel = "N",
            description = "hide counts below N (default: the " + "specification's, or 5)")
    private @Nullable Integer threshold;

    @Option(names = "--zeros", description = "hide zeros too")
    private boolean zeros;

    @Option(names = "--no-intervals", description = "protect against exact derivation alone")
    private boolean withoutIntervals;

    @Option(names = "--strict", description = "keep the ranges also from readers who make use of it that no hidden "
            + "count is 0 where zeros are published; hides more")
    private boolean strict;

    @Option(names = "--no-insiders", description = "do not defend against people who are alone in a count and so know "
            + "it: for comparison with tools that have no such defence")
    private boolean withoutInsiders;

    @Option(names = "--certificates", paramLabel = "FILE",
            description = "write the proof (packed; not for publication)")
    private @Nullable Path certificates;

    @Option(names = "--report", paramLabel = "FILE", description = "write a page with the tables and why each hidden "
            + "count is hidden (HTML; not for publication)")
    private @Nullable Path report;

    @Option(names = "--against", paramLabel = "PUBLISHED", arity = "1..*",
            description = "CSVs that were published before about the same people")
    private List<Path> against = new ArrayList<>();

    @Mixin
    private final ChangeOptions change = new ChangeOptions();

    @Option(names = "--stats", description = "write one line of JSON with times and numbers to standard error")
    private boolean stats;

    private final BiFunction<FrequencyTable, List<PublishedTable>, Release> hiding;

    ProtectCommand() {
        this(ProtectCommand::protect);
    }

    /// @param hiding makes tables safe, with what was published before, or finds that
    /// they are not
    ProtectCommand(BiFunction<FrequencyTable, List<PublishedTable>, Release> hiding) {
        this.hiding = hiding;
    }

    @Override
    int run() throws IOException {
        RunTime time = RunTime.begin();
        Specification given = Specification.read(this.specification);
        Specification chosen = given.withRules(rules(given.rules()));
        List<PublishedTable> earlier = new ArrayList<>();
        for (Path file : this.against) {
            earlier.add(PublishedTable.read(file));
        }
        this.change.check(forHiding());
        FrequencyTable table = Microdata.read(chosen, earlier, this.change.keys(), this.data);
        time.read();
        if (!this.change.hides()) {
            return change(table, earlier, time);
        }
        Release release = this.hiding.apply(table, earlier);
        time.done();
        write(release);
        return tell(release, time);
    }

    /// The options given that only go with hiding.
    private List<String> forHiding() {
        List<String> given = new ArrayList<>();
        if (this.withoutIntervals) {
            given.add("--no-intervals");
        }
        if (this.strict) {
            given.add("--strict");
        }
        if (this.withoutInsiders) {
            given.add("--no-insiders");
        }
        if (this.certificates != null) {
            given.add("--certificates");
        }
        if (this.report != null) {
            given.add("--report");
        }
        return given;
    }

    private int change(FrequencyTable table, List<PublishedTable> earlier, RunTime time) throws IOException {
        ChangedCounts changed;
        try (ProgressLine progress = ProgressLine.onTerminal()) {
            changed = this.change.change(table, earlier, progress);
        }
        time.done();
        write(changed.table(), changed::writeCsv);
        System.err.println(this.stats ? time.json(this.change.named(), changed) : changed.summary());
        return changed.givenAway().isEmpty() ? 0 : GIVEN_AWAY;
    }

    private static Release protect(FrequencyTable table, List<PublishedTable> earlier) {
        try (ProgressLine progress = ProgressLine.onTerminal()) {
            return DisclosureControl.protect(table, earlier, progress);
        }
    }

    private DisclosureRules rules(DisclosureRules given) {
        DisclosureRules rules = given;
        if (this.threshold != null) {
            rules = rules.withThreshold(this.threshold);
        }
        if (this.zeros) {
            rules = rules.withZerosHidden();
        }
        if (this.withoutInsiders) {
            rules = rules.withoutInsiders();
        }
        if (this.strict) {
            rules = rules.withStrictIntervals();
        }
        return this.withoutIntervals ? rules.withoutIntervals() : rules;
    }

    private void write(SafeTable table, Csv analysts) throws IOException {
        if (this.out == null) {
            analysts.write(System.out);
        }
        else {
            try (Writer csv = Files.newBufferedWriter(this.out)) {
                analysts.write(csv);
            }
            try (Writer csv = Files.newBufferedWriter(AttackCommand.codesBeside(this.out))) {
                table.writeCodes(csv);
            }
        }
        if (this.safe != null) {
            try (Writer csv = Files.newBufferedWriter(this.safe)) {
                table.writeCsv(csv);
            }
        }
    }

    private void write(Release release) throws IOException {
        write(release.table(), release.report()::writeCsv);
        if (this.certificates != null) {
            try (OutputStream proof = new BufferedOutputStream(Files.newOutputStream(this.certificates))) {
                release.certificates().write(proof);
            }
        }
        if (this.report != null) {
            try (Writer page = Files.newBufferedWriter(this.report, StandardCharsets.UTF_8)) {
                release.writeReport("Report on " + this.data.getFileName(), page);
            }
        }
    }

    private int tell(Release release, RunTime time) {
        DisclosureReport told = release.report();
        if (this.stats) {
            System.err.println(time.json(release));
        }
        else {
            told.sentences().forEach(System.err::println);
        }
        if (told.cells(CellStatus.LOST) + told.cells(CellStatus.CONFLICT) > 0 && this.stats) {
            told.sentences().stream().skip(4).forEach(System.err::println);
        }
        return told.isWhole() ? 0 : GIVEN_AWAY;
    }

    /// Writes CSV somewhere.
    private interface Csv {

        void write(Appendable to) throws IOException;

    }

}
