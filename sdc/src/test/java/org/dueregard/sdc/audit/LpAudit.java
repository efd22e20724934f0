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

    private final Problem problem;

    private final BitSet hidden;

    private final int[] leasts;

    private final Glop glop;

    /// The cells for which no table was seen yet in which they are as low as they must
    /// seem possible.
    private final BitSet lowPending;

    private final BitSet highPending;

    private LpAudit(Problem problem, BitSet hidden, BitSet cells) {
        this.problem = problem;
        this.hidden = hidden;
        this.leasts = leasts(problem);
        this.glop = new Glop(problem.relations(), problem.counts(), hidden, problem.floor());
        this.lowPending = (BitSet) cells.clone();
        this.highPending = (BitSet) cells.clone();
    }

    /// The cells of those given whose range is narrower, with the range. A table is
    /// looked for in which many are low at
    /// once, then one in which many are high, as long as that settles any; then for each
    /// cell that is left. A table found
    /// for one cell is remembered for all.
    public static List<String> violations(Problem problem, BitSet hidden, BitSet cells) {
        return new LpAudit(problem, hidden, cells).violations();
    }

    private List<String> violations() {
        List<String> violations = new ArrayList<>();
        this.lowPending.stream().filter((cell) -> !this.hidden.get(cell)).forEach((cell) -> {
            violations.add(cell + " is published");
        });
        this.lowPending.and(this.hidden);
        this.highPending.and(this.hidden);
        together();
        for (int cell = this.lowPending.nextSetBit(0); cell >= 0; cell = this.lowPending.nextSetBit(cell + 1)) {
            double least = this.glop.least(cell);
            if (least > low(cell) + TOLERANCE) {
                violations.add(cell + " is at least " + least);
            }
            see();
        }
        for (int cell = this.highPending.nextSetBit(0); cell >= 0; cell = this.highPending.nextSetBit(cell + 1)) {
            double most = this.glop.most(cell);
            if (most < this.problem.ceiling()[cell] - TOLERANCE) {
                violations.add(cell + " is at most " + most);
            }
            see();
        }
        return violations;
    }

    private void together() {
        int before = Integer.MAX_VALUE;
        while (left() < before && left() > 0) {
            before = left();
            this.glop.low(this.lowPending, this::low);
            see();
            this.glop.high(this.highPending, (cell) -> this.problem.ceiling()[cell]);
            see();
        }
    }

    private int left() {
        return this.lowPending.cardinality() + this.highPending.cardinality();
    }

    private int low(int cell) {
        return Math.max(this.leasts[cell], this.problem.bottom());
    }

    private void see() {
        clear(this.lowPending, (cell) -> this.glop.seen(cell) <= low(cell) + TOLERANCE);
        clear(this.highPending, (cell) -> this.glop.seen(cell) >= this.problem.ceiling()[cell] - TOLERANCE);
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

    private static void clear(BitSet pending, IntPredicate done) {
        for (int cell = pending.nextSetBit(0); cell >= 0; cell = pending.nextSetBit(cell + 1)) {
            if (done.test(cell)) {
                pending.clear(cell);
            }
        }
    }

}
