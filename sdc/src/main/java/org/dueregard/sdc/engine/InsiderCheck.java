package org.dueregard.sdc.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Checks of a protection that nobody who is alone in some cells, and so knows them, can work out another primary cell.
/// Like [Checker] it shares no code with what finds protections.
///
/// Method: a change proves that a cell can be another for all who are alone in none of the cells that it changes. What is
/// left over when all changes of a cell are looked at are the people for whom nothing proves it.
///
/// Guarantee: where nothing is found, each primary cell that is not named as exposed can be another number, for everybody
/// who is alone in cells but in none that tells it of itself.
final class InsiderCheck {

    private InsiderCheck() {
    }

    /// For each cell: those who are alone in a cell of every alternative that changes
    /// this one; the short ones first, which leave few.
    static String fault(Problem problem, Protection protection) {
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
