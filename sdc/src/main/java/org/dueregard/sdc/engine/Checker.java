package org.dueregard.sdc.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Checks a protection against its problem, from nothing but the two. Shares no code with what finds protections.
///
/// Guarantee: where nothing is found, every primary cell that is not named as exposed can, as far as one can know who
/// sees what is published and knows the sums, be anything between the least that it could be if all were hidden that
/// may be, and its ceiling; and nobody who is alone in some cells can work out the count of another primary cell.
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
            if (!protection.exposed().get(p)
                    && (value(problem, protection, p, protection.high()[p]) < problem.ceiling()[p] || value(problem,
                            protection, p, protection.low()[p]) > Math.max(least[p], problem.bottom()))) {
                return "cell " + p + " does not reach its bounds";
            }
        }
        return insider(problem, protection);
    }

    private static String fault(Problem problem, BitSet hidden, Alternative alternative) {
        int[] off = new int[problem.relations().count()];
        for (int i = 0; i < alternative.cells().length; i++) {
            int c = alternative.cells()[i];
            int by = alternative.changes()[i];
            if (!hidden.get(c) || problem.counts()[c] + by < problem.floor()) {
                return "cell " + c + " is published or below the floor";
            }
            if (i > 0 && alternative.cells()[i - 1] >= c) {
                return "cell " + c + " is out of order or twice";
            }
            for (int k = problem.relations().relationsFrom(c); k < problem.relations().relationsTo(c); k++) {
                int r = problem.relations().relation(k);
                off[r] += (problem.relations().cell(problem.relations().from(r)) == c) ? -by : by;
            }
        }
        int bad = -1;
        for (int r = 0; r < off.length; r++) {
            bad = (off[r] != 0) ? r : bad;
        }
        return (bad < 0) ? "" : "relation " + bad + " does not hold";
    }

    private static int value(Problem problem, Protection protection, int cell, int alternative) {
        return problem.counts()[cell]
                + ((alternative < 0) ? 0 : change(protection.alternatives().get(alternative), cell));
    }

    private static int change(Alternative alternative, int cell) {
        int i = Arrays.binarySearch(alternative.cells(), cell);
        return (i < 0) ? 0 : alternative.changes()[i];
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
                again |= parts > least[relations.cell(relations.from(r))];
                least[relations.cell(relations.from(r))] = Math.max(parts, least[relations.cell(relations.from(r))]);
            }
        }
        return least;
    }

    /// For each cell: those who are alone in a cell of every alternative that changes
    /// this one; the short ones first, which leave few.
    private static String insider(Problem problem, Protection protection) {
        BitSet check = (BitSet) problem.primary().clone();
        check.andNot(protection.exposed());
        int[][] know = new int[problem.cells()][];
        List<Alternative> alternatives = new ArrayList<>(protection.alternatives());
        alternatives.sort(Comparator.comparingInt((one) -> one.cells().length));
        for (Alternative alternative : alternatives) {
            int[] persons = Arrays.stream(alternative.cells())
                .map((c) -> problem.person()[c])
                .filter((p) -> p >= 0)
                .sorted()
                .distinct()
                .toArray();
            for (int c : Arrays.stream(alternative.cells()).filter(check::get).toArray()) {
                know[c] = (know[c] == null) ? persons
                        : Arrays.stream(know[c]).filter((p) -> Arrays.binarySearch(persons, p) >= 0).toArray();
            }
        }
        for (int p : check.stream().toArray()) {
            if (know[p] == null || Arrays.stream(know[p]).anyMatch((n) -> !isAlone(problem, n, p))) {
                return "somebody can work out cell " + p;
            }
        }
        return "";
    }

    /// Whether a person is alone in a cell, or in a sum of which it is an empty part.
    private static boolean isAlone(Problem problem, int person, int cell) {
        boolean alone = problem.person()[cell] == person;
        Relations relations = problem.relations();
        for (int k = relations.relationsFrom(cell); k < relations.relationsTo(cell) && !alone; k++) {
            int sum = relations.cell(relations.from(relations.relation(k)));
            alone = problem.counts()[cell] == 0 && sum != cell && isAlone(problem, person, sum);
        }
        return alone;
    }

}
