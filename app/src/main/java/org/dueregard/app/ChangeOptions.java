package org.dueregard.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.dueregard.sdc.CellKeyNoise;
import org.dueregard.sdc.ChangedCounts;
import org.dueregard.sdc.FrequencyTable;
import org.dueregard.sdc.Microdata;
import org.dueregard.sdc.Progress;
import org.dueregard.sdc.PublishedTable;
import org.dueregard.sdc.RefusedInput;
import org.dueregard.sdc.Rounding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// By which method `protect` makes tables safe, and what the methods other than hiding need to know.
final class ChangeOptions {

    private static final int USUAL_BASE = 5;

    private static final int USUAL_BOUND = 5;

    private static final double USUAL_VARIANCE = 3;

    private static final int USUAL_NEVER = 2;

    @Option(names = "--method", paramLabel = "METHOD", defaultValue = "suppress",
            description = "suppress (hide counts, the default), round (each count to the nearest multiple), "
                    + "controlled-round (so that counts still add up) or cell-key (a little noise)")
    private String method = "suppress";

    @Option(names = "--base", paramLabel = "B", description = "round to multiples of B (default: " + USUAL_BASE + ")")
    private @Nullable Integer base;

    @Option(names = "--steps", paramLabel = "K",
            description = "controlled-round: where counts cannot add up otherwise, move some by up to K multiples "
                    + "more (default: 0)")
    private @Nullable Integer steps;

    @Option(names = "--bound", paramLabel = "D",
            description = "cell-key: the largest noise (default: " + USUAL_BOUND + ")")
    private @Nullable Integer bound;

    @Option(names = "--variance", paramLabel = "V",
            description = "cell-key: the variance of the noise (default: " + USUAL_VARIANCE + ")")
    private @Nullable Double variance;

    @Option(names = "--never", paramLabel = "N",
            description = "cell-key: no published count is 1 to N (default: " + USUAL_NEVER + ")")
    private @Nullable Integer never;

    @Option(names = "--key-column", paramLabel = "COLUMN",
            description = "cell-key: the column with each person's record key, 0 to 4294967295; with --key-file, "
                    + "with what identifies a person")
    private @Nullable String keyColumn;

    @Option(names = "--key-file", paramLabel = "FILE",
            description = "cell-key: a file with a secret, of which record keys are made; without --key-column by "
                    + "the order of the rows. Keep it")
    private @Nullable Path keyFile;

    private enum Method {

        SUPPRESS, ROUND, CONTROLLED_ROUND, CELL_KEY

    }

    /// Whether counts are hidden and not changed.
    boolean hides() {
        return method() == Method.SUPPRESS;
    }

    /// What the method is called.
    String named() {
        return this.method;
    }

    private Method method() {
        return switch (this.method) {
            case "suppress" -> Method.SUPPRESS;
            case "round" -> Method.ROUND;
            case "controlled-round" -> Method.CONTROLLED_ROUND;
            case "cell-key" -> Method.CELL_KEY;
            default -> throw new RefusedInput("There is no method '" + this.method
                    + "'. There are: suppress, round, controlled-round, cell-key.");
        };
    }

    /// Refuses what the method does not know.
    ///
    /// @param forHiding options that were given and only go with hiding
    void check(List<String> forHiding) {
        Method chosen = method();
        List<String> wrong = new ArrayList<>();
        Set<Method> rounding = Set.of(Method.ROUND, Method.CONTROLLED_ROUND);
        wrong(wrong, "--base", this.base, rounding.contains(chosen));
        wrong(wrong, "--steps", this.steps, chosen == Method.CONTROLLED_ROUND);
        wrong(wrong, "--bound", this.bound, chosen == Method.CELL_KEY);
        wrong(wrong, "--variance", this.variance, chosen == Method.CELL_KEY);
        wrong(wrong, "--never", this.never, chosen == Method.CELL_KEY);
        wrong(wrong, "--key-column", this.keyColumn, chosen == Method.CELL_KEY);
        wrong(wrong, "--key-file", this.keyFile, chosen == Method.CELL_KEY);
        if (chosen != Method.SUPPRESS) {
            wrong.addAll(forHiding);
        }
        if (!wrong.isEmpty()) {
            throw new RefusedInput(String.join(", ", wrong) + ((wrong.size() == 1) ? " does" : " do")
                    + " not go with --method " + this.method + ". Leave out the one or choose another method.");
        }
        if (chosen == Method.CELL_KEY && this.keyColumn == null && this.keyFile == null) {
            throw new RefusedInput("Noise by cell keys needs a key for each person. Name the column that has them with "
                    + "--key-column, or a file with a secret with --key-file.");
        }
    }

    private static void wrong(List<String> wrong, String option, @Nullable Object value, boolean fits) {
        if (value != null && !fits) {
            wrong.add(option);
        }
    }

    /// Where record keys come from.
    Microdata.Keys keys() throws IOException {
        return new Microdata.Keys(Optional.ofNullable(this.keyColumn),
                (this.keyFile == null) ? Optional.empty() : Optional.of(Files.readString(this.keyFile).strip()));
    }

    /// Changes counts.
    ChangedCounts change(FrequencyTable table, List<PublishedTable> earlier, Progress progress) {
        return switch (method()) {
            case ROUND -> Rounding.conventional(table, earlier, or(this.base, USUAL_BASE), progress);
            case CONTROLLED_ROUND ->
                Rounding.controlled(table, earlier, or(this.base, USUAL_BASE), or(this.steps, 0), progress);
            case CELL_KEY -> CellKeyNoise.protect(table, earlier, or(this.bound, USUAL_BOUND),
                    (this.variance != null) ? this.variance : USUAL_VARIANCE, or(this.never, USUAL_NEVER), progress);
            case SUPPRESS -> throw new IllegalStateException("nothing is changed where counts are hidden");
        };
    }

    private static int or(@Nullable Integer value, int usual) {
        return (value != null) ? value : usual;
    }

}
