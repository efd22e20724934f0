package org.dueregard.sdc.engine;

/// The least that each hidden cell can be as everybody knows.
///
/// Problem: where zeros are published a hidden cell is at least 1, and a sum of three hidden cells therefore at least
/// 3. No hiding changes that.
///
/// Method: a sum is at least as much as its parts are together, published parts at their counts; repeated until
/// nothing rises.
///
/// Guarantee: a true bound. Where relations cross in ways that this does not see, a cell's real least may be higher.
public final class Least {

    private Least() {
    }

    /// The least of each cell.
    public static int[] of(Problem problem) {
        int[] least = new int[problem.cells()];
        for (int c = 0; c < least.length; c++) {
            least[c] = problem.open().get(c) ? problem.counts()[c] : Math.min(problem.floor(), problem.counts()[c]);
        }
        Relations relations = problem.relations();
        boolean risen = true;
        while (risen) {
            risen = false;
            for (int r = relations.count() - 1; r >= 0; r--) {
                int together = 0;
                for (int k = relations.from(r) + 1; k < relations.to(r); k++) {
                    together += least[relations.cell(k)];
                }
                int sum = relations.cell(relations.from(r));
                if (together > least[sum]) {
                    least[sum] = together;
                    risen = true;
                }
            }
        }
        return least;
    }

}
