package org.dueregard.sdc.engine;

import java.util.Arrays;
import java.util.BitSet;

/// Checks a protection against its problem, from nothing but the two. Shares no code with what finds protections.
///
/// Guarantee: where nothing is found, every primary cell that is not named as exposed can, as far as one can know who
/// sees what is published and knows the sums, be anything between the least that it could be if all were hidden that
/// may be, and its ceiling; and nobody who is alone in some cells can work out the count of another primary cell
/// ([InsiderCheck]).
public final class Checker {

    private Checker() {
    }

    /// Looks for the first fault.
    ///
    /// @return what is wrong, empty where nothing is
    public static String fault(Problem problem, Protection protection) {
        BitSet wrong = (BitSet) problem.primary().clone();
        wrong.andNot(protection.hidden());
        if (!wrong.isEmpty() || protection.hidden().intersects(problem.open())) {
            return "a primary cell is published or an open one hidden, such as " + wrong.nextSetBit(0);
        }
        for (int a = 0; a < protection.alternatives().size(); a++) {
            String fault = fault(problem, protection.hidden(), protection.alternatives().get(a));
            if (!fault.isEmpty()) {
                return "alternative " + a + ": " + fault;
            }
        }
        int[] least = least(problem);
        for (int p = problem.primary().nextSetBit(0); p >= 0; p = problem.primary().nextSetBit(p + 1)) {
            boolean high = value(problem, protection, p, protection.high()[p]) >= problem.ceiling()[p];
            boolean low = value(problem, protection, p, protection.low()[p]) <= Math.max(least[p], problem.bottom());
            if (!(high && low) && !protection.exposed().get(p)) {
                return "cell " + p + " does not reach its bounds";
            }
        }
        return InsiderCheck.fault(problem, protection);
    }

    private static String fault(Problem problem, BitSet hidden, Alternative alternative) {
        int[] off = new int[problem.relations().count()];
        int last = -1;
        for (int i = 0; i < alternative.cells().length; i++) {
            int c = alternative.cells()[i];
            int by = alternative.changes()[i];
            if (c <= last || !hidden.get(c) || problem.counts()[c] + by < problem.floor()) {
                return "cell " + c + " is published, below the floor, out of order or twice";
            }
            last = c;
            for (int k = problem.relations().relationsFrom(c); k < problem.relations().relationsTo(c); k++) {
                int r = problem.relations().relation(k);
                off[r] += (problem.relations().cell(problem.relations().from(r)) == c) ? -by : by;
            }
        }
        return Arrays.stream(off).allMatch((sum) -> sum == 0) ? "" : "a relation does not hold";
    }

    private static int value(Problem problem, Protection protection, int cell, int number) {
        if (number < 0) {
            return problem.counts()[cell];
        }
        Alternative one = protection.alternatives().get(number);
        int i = Arrays.binarySearch(one.cells(), cell);
        return problem.counts()[cell] + ((i < 0) ? 0 : one.changes()[i]);
    }

    /// A sum is no less than its parts at their least; what is published is what it is.
    private static int[] least(Problem problem) {
        int[] least = new int[problem.cells()];
        Arrays.setAll(least, (c) -> problem.open().get(c) ? problem.counts()[c] : problem.floor());
        Relations relations = problem.relations();
        for (boolean again = true; again;) {
            again = false;
            for (int r = 0; r < relations.count(); r++) {
                int parts = 0;
                for (int k = relations.from(r) + 1; k < relations.to(r); k++) {
                    parts += least[relations.cell(k)];
                }
                int whole = relations.cell(relations.from(r));
                again |= parts > least[whole];
                least[whole] = Math.max(parts, least[whole]);
            }
        }
        return least;
    }

}
