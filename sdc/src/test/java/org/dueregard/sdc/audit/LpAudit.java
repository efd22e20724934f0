package org.dueregard.sdc.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

import org.dueregard.sdc.engine.Problem;

/// Checks by linear programmes that an attacker is left with the whole range from floor to ceiling.
public final class LpAudit {

    private static final double TOLERANCE = 1e-6;

    private LpAudit() {
    }

    /// The cells of those given whose range is narrower, with the range. A table found
    /// for one cell is remembered for
    /// all.
    public static List<String> violations(Problem problem, BitSet hidden, BitSet cells) {
        Glop glop = new Glop(problem.relations(), problem.counts(), hidden, problem.floor());
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
                if (least > problem.floor() + TOLERANCE) {
                    violations.add(cell + " is at least " + least);
                }
                see(problem, glop, lowPending, highPending);
            }
            if (highPending.get(cell)) {
                double most = glop.most(cell);
                if (most < problem.ceiling()[cell] - TOLERANCE) {
                    violations.add(cell + " is at most " + most);
                }
                if (most < Double.POSITIVE_INFINITY) {
                    see(problem, glop, lowPending, highPending);
                }
            }
        });
        return violations;
    }

    /// As many of the cells as that, drawn by a seed.
    public static BitSet sample(BitSet cells, int number, long seed) {
        List<Integer> all = cells.stream().boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(all, new Random(seed));
        BitSet sample = new BitSet();
        all.stream().limit(number).forEach(sample::set);
        return sample;
    }

    private static void see(Problem problem, Glop glop, BitSet lowPending, BitSet highPending) {
        clear(lowPending, (cell) -> glop.seen(cell) <= problem.floor() + TOLERANCE);
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
