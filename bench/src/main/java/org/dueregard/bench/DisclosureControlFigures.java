package org.dueregard.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

import org.dueregard.sdc.Instances;
import org.dueregard.sdc.Progress;
import org.dueregard.sdc.audit.Insiders;
import org.dueregard.sdc.audit.LpAudit;
import org.dueregard.sdc.audit.PrimeRank;
import org.dueregard.sdc.engine.Checker;
import org.dueregard.sdc.exact.Exact;
import org.dueregard.sdc.engine.Intervals;
import org.dueregard.sdc.engine.Problem;
import org.dueregard.sdc.engine.Protection;

/// Ours on the instances of a folder, beside the figures of peers; and the independent attackers on the result.
///
/// Arguments: the folder, then the names of instances, each with the number of unsafe cells that linear programmes
/// look at, as in `ii:500`; without a number all.
public final class DisclosureControlFigures {

    private static final PrintStream OUT = System.out;

    private static final int WARM_RUNS = 5;

    private static final long SEED = 2026;

    private DisclosureControlFigures() {
    }

    public static void main(String[] args) throws IOException {
        System.setProperty("sdc.instances", args[0]);
        for (String arg : Arrays.copyOfRange(args, 1, args.length)) {
            String[] parts = arg.split(":", -1);
            Problem problem = Instances.problem(parts[0]).orElseThrow();
            OUT.printf("%n%s: %,d cells, %,d sums, %,d unsafe%n", parts[0], problem.cells(),
                    problem.relations().count(), problem.primary().cardinality());
            peers(parts[0]);
            exact(problem);
            intervals(problem, (parts.length > 1) ? Integer.parseInt(parts[1]) : Integer.MAX_VALUE);
        }
    }

    private static void exact(Problem problem) {
        double first = 0;
        double last = 0;
        BitSet hidden = new BitSet();
        for (int run = 0; run < WARM_RUNS; run++) {
            Stopwatch watch = new Stopwatch();
            hidden = Exact.hide(problem, Progress.SILENT).hidden();
            last = watch.seconds();
            first = (run == 0) ? last : first;
        }
        row(problem, "ours, exact", hidden, last);
        OUT.printf("    first run %.2f s; %s%n", first, audit(problem, hidden));
    }

    private static void intervals(Problem problem, int sample) {
        Stopwatch watch = new Stopwatch();
        Problem asked = problem.withFloorZero();
        BitSet start = Exact.hide(problem, asked, Progress.SILENT).hidden();
        Protection protection = Intervals.protect(asked, start, Progress.SILENT);
        row(problem, "ours, with ranges", protection.hidden(), watch.seconds());
        String fault = Checker.fault(asked, protection);
        OUT.printf("    %,d certificates, checker: %s; %,d without proof; %s%n", protection.alternatives().size(),
                fault.isEmpty() ? "no fault" : fault, protection.exposed().cardinality(),
                audit(asked, protection.hidden()));
        BitSet cells = LpAudit.sample(problem.primary(), sample, SEED);
        Stopwatch linear = new Stopwatch();
        List<String> violations = LpAudit.violations(asked, protection.hidden(), cells);
        OUT.printf("    linear programmes over %,d unsafe cells (seed %d): %d violations %s, %.0f s%n",
                cells.cardinality(), SEED, violations.size(), violations.stream().limit(5).toList(), linear.seconds());
    }

    private static String audit(Problem problem, BitSet hidden) {
        BitSet derivable = PrimeRank.derivable(problem.relations(), hidden);
        derivable.and(problem.primary());
        return "rank: " + derivable.cardinality() + " derivable; insiders: "
                + Insiders.violations(problem, hidden).size() + " violations";
    }

    private static void row(Problem problem, String tool, BitSet hidden, double cpu) {
        BitSet secondary = (BitSet) hidden.clone();
        secondary.andNot(problem.primary());
        long lost = secondary.stream().mapToLong((cell) -> problem.counts()[cell]).sum();
        row(tool, Integer.toString(secondary.cardinality()), Long.toString(lost), "%.2f".formatted(cpu));
    }

    private static void row(String tool, String secondary, String lost, String cpu) {
        OUT.printf("    %-42s secondary %6s   lost %7s   CPU %7s s%n", tool, secondary, lost, cpu);
    }

    private static void peers(String instance) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DisclosureControlFigures.class.getResourceAsStream("peers.csv")),
                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] values = line.split(",", -1);
                if (values[0].equals(instance)) {
                    row(values[1], values[2], values[3], values[4]);
                }
            }
        }
    }

}
