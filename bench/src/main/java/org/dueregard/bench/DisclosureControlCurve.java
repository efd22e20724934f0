package org.dueregard.bench;

import java.io.PrintStream;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

import org.dueregard.sdc.Dimension;
import org.dueregard.sdc.DisclosureRules;
import org.dueregard.sdc.FrequencyTable;
import org.dueregard.sdc.Instances;
import org.dueregard.sdc.Progress;
import org.dueregard.sdc.Specification;
import org.dueregard.sdc.audit.PrimeRank;
import org.dueregard.sdc.exact.Exact;
import org.dueregard.sdc.engine.Intervals;
import org.dueregard.sdc.engine.Problem;

/// Time against cells, over generated counts of wards in districts in counties by ethnic group (in five broad ones) and
/// age: a row of CSV for each size.
///
/// Arguments: the largest number of cells for the exact pattern, and for intervals.
public final class DisclosureControlCurve {

    private static final PrintStream OUT = System.out;

    private static final int CELLS_PER_AREA = 25 * 9;

    private static final long SEED = 7;

    private DisclosureControlCurve() {
    }

    public static void main(String[] args) {
        OUT.println("cells,sums,unsafe,build_cpu_s,exact_cpu_s,exact_s,exact_secondary,derivable,intervals_cpu_s,"
                + "intervals_secondary,heap_mb");
        for (int cells = 10_000; cells <= Integer.parseInt(args[0]); cells *= 2) {
            row(cells, Integer.parseInt(args[1]));
        }
    }

    private static void row(int cells, int mostForIntervals) {
        Stopwatch building = new Stopwatch();
        Problem problem = Instances.problem(table(cells / CELLS_PER_AREA));
        double build = building.seconds();
        long begun = System.nanoTime();
        Stopwatch watch = new Stopwatch();
        BitSet hidden = Exact.hide(problem, Progress.SILENT).hidden();
        double exact = watch.seconds();
        double elapsed = (System.nanoTime() - begun) / 1e9;
        BitSet derivable = PrimeRank.derivable(problem.relations(), hidden);
        derivable.and(problem.primary());
        String intervals = ",";
        if (problem.cells() <= mostForIntervals) {
            Stopwatch second = new Stopwatch();
            BitSet more = Intervals.protect(problem, hidden, Progress.SILENT).hidden();
            intervals = "%.2f,%d".formatted(second.seconds(), secondary(problem, more));
        }
        Runtime runtime = Runtime.getRuntime();
        OUT.printf("%d,%d,%d,%.2f,%.2f,%.2f,%d,%d,%s,%d%n", problem.cells(), problem.relations().count(),
                problem.primary().cardinality(), build, exact, elapsed, secondary(problem, hidden),
                derivable.cardinality(), intervals, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static int secondary(Problem problem, BitSet hidden) {
        return hidden.cardinality() - problem.primary().cardinality();
    }

    private static FrequencyTable table(int areas) {
        int wards = Math.max(20, areas - areas / 50);
        FrequencyTable.Builder builder = new FrequencyTable.Builder(new Specification(
                List.of(Dimension.of("geo", "county", "district", "ward"), Dimension.of("eth", "broad", "group"),
                        Dimension.of("age", "age")),
                List.of(List.of("geo", "eth", "age")), DisclosureRules.usual(), List.of()));
        SplittableRandom random = new SplittableRandom(SEED);
        for (int person = 0; person < wards * 300; person++) {
            int ward = random.nextInt(wards);
            int group = (int) (19 * Math.pow(random.nextDouble(), 5 - ward % 3));
            int age = (int) (8 * Math.pow(random.nextDouble(), 1.5));
            builder.add(List.of("c" + ward / 840, "d" + ward / 70, "w" + ward, "b" + group / 4, "g" + group, "a" + age),
                    1);
        }
        return builder.build();
    }

}
