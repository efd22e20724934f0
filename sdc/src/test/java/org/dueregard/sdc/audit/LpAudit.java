package org.dueregard.sdc.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

import org.dueregard.sdc.engine.Problem;

/// Checks by linear programmes that an attacker is left with the whole range from the least that a cell could be, were
/// all hidden that may be, to its ceiling.
public final class LpAudit {

    private static final double TOLERANCE = 1e-6;

    private LpAudit() {
    }

    /// The cells of those given whose range is narrower, with the range. A table found
    /// for one cell is remembered for
    /// all.
    public static List<String> violations(Problem problem, BitSet hidden, BitSet cells) {
        Glop glop = new Glop(problem.relations(), problem.counts(), hidden, problem.floor());
        int[] leasts = leasts(problem);
        BitSet lowPending = (BitSet) cells.clone();
        BitSet highPending = (BitSet) cells.clone();
        List<String> violations = new ArrayList<>();
        cells.stream().forEach((cell) -> {
            if (!hidden.get(cell)) {
                violations.add(cell + " is published");
                return;
            }
            if (lowPending.get(cell)) {
                double least = glop.least(cell);
                if (least > Math.max(leasts[cell], problem.bottom()) + TOLERANCE) {
                    violations.add(cell + " is at least " + least);
                }
                see(problem, leasts, glop, lowPending, highPending);
            }
            if (highPending.get(cell)) {
                double most = glop.most(cell);
                if (most < problem.ceiling()[cell] - TOLERANCE) {
                    violations.add(cell + " is at most " + most);
                }
                see(problem, leasts, glop, lowPending, highPending);
            }
        });
        return violations;
    }

    /// What each cell is at least if all but the open ones are hidden: a sum is no less
    /// than its parts.
    private static int[] leasts(Problem problem) {
        int[] leasts = new int[problem.cells()];
        for (int cell = 0; cell < leasts.length; cell++) {
            leasts[cell] = problem.open().get(cell) ? problem.counts()[cell] : problem.floor();
        }
        boolean risen = true;
        while (risen) {
            risen = false;
            for (int r = 0; r < problem.relations().count(); r++) {
                int sum = 0;
                for (int k = problem.relations().to(r) - 1; k > problem.relations().from(r); k--) {
                    sum += leasts[problem.relations().cell(k)];
                }
                int whole = problem.relations().cell(problem.relations().from(r));
                if (leasts[whole] < sum) {
                    leasts[whole] = sum;
                    risen = true;
                }
            }
        }
        return leasts;
    }

    /// As many of the cells as that, drawn by a seed.
    public static BitSet sample(BitSet cells, int number, long seed) {
        List<Integer> all = cells.stream().boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(all, new Random(seed));
        BitSet sample = new BitSet();
        all.stream().limit(number).forEach(sample::set);
        return sample;
    }

    private static void see(Problem problem, int[] leasts, Glop glop, BitSet lowPending, BitSet highPending) {
        clear(lowPending, (cell) -> glop.seen(cell) <= Math.max(leasts[cell], problem.bottom()) + TOLERANCE);
        clear(highPending, (cell) -> glop.seen(cell) >= problem.ceiling()[cell] - TOLERANCE);
    }

    private static void clear(BitSet pending, IntPredicate done) {
        for (int cell = pending.nextSetBit(0); cell >= 0; cell = pending.nextSetBit(cell + 1)) {
            if (done.test(cell)) {
                pending.clear(cell);
            }
        }
    }

}
