package org.dueregard.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.BitSet;

import org.dueregard.sdc.Instances;
import org.dueregard.sdc.Progress;
import org.dueregard.sdc.engine.Problem;
import org.dueregard.sdc.exact.Exact;

/// The warm cost of the exact pattern with all that it defends against, people who are alone in cells and counts that are
/// forced: processor seconds of the whole process, the compiler's and the collector's included.
///
/// Each instance is run ten times to warm up, and on until a second is over, as the compiler works beside; then eleven
/// times, the median of which counts. As the clock of the processor ticks a hundred times a second, a time is that of as
/// many runs as take half a second, divided by them.
///
/// Arguments: the folder, then the names of instances.
public final class DisclosureControlSpeed {

    private static final PrintStream OUT = System.out;

    private static final int WARMING = 10;

    private static final int RUNS = 11;

    private DisclosureControlSpeed() {
    }

    public static void main(String[] args) {
        System.setProperty("sdc.instances", args[0]);
        OUT.println("instance,cells,unsafe,secondary,lost_counts,cpu_s_median,cpu_s_least,cpu_s_most");
        for (String name : Arrays.copyOfRange(args, 1, args.length)) {
            row(name, Instances.problem(name).orElseThrow());
        }
    }

    private static void row(String name, Problem problem) {
        int warming = 0;
        for (Stopwatch watch = new Stopwatch(); warming < WARMING || watch.seconds() < 1; warming++) {
            Exact.hide(problem, Progress.SILENT);
        }
        Stopwatch once = new Stopwatch();
        BitSet hidden = Exact.hide(problem, Progress.SILENT).hidden();
        int repeats = 1 + (int) (0.5 / (once.seconds() + 0.005));
        double[] seconds = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            Stopwatch watch = new Stopwatch();
            for (int k = 0; k < repeats; k++) {
                Exact.hide(problem, Progress.SILENT);
            }
            seconds[run] = watch.seconds() / repeats;
        }
        Arrays.sort(seconds);
        hidden.andNot(problem.primary());
        long lost = hidden.stream().mapToLong((cell) -> problem.counts()[cell]).sum();
        OUT.printf("%s,%d,%d,%d,%d,%.4f,%.4f,%.4f%n", name, problem.cells(), problem.primary().cardinality(),
                hidden.cardinality(), lost, seconds[RUNS / 2], seconds[0], seconds[RUNS - 1]);
    }

}
