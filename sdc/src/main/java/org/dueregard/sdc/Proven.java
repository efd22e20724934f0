package org.dueregard.sdc;

import java.util.Arrays;

import org.dueregard.sdc.engine.Alternative;
import org.dueregard.sdc.engine.Problem;
import org.dueregard.sdc.engine.Protection;

/// Looks up how far a cell's certificates reach. That they agree with what is published is for the checker.
record Proven(Problem problem, Protection protection) {

    /// Whether a cell can be from its floor up to its ceiling.
    boolean covers(int cell) {
        int count = this.problem.counts()[cell];
        return lowest(cell) <= Math.min(count, this.problem.floor()) && highest(cell) >= this.problem.ceiling()[cell];
    }

    int lowest(int cell) {
        return this.problem.counts()[cell] + change(this.protection.low()[cell], cell);
    }

    int highest(int cell) {
        return this.problem.counts()[cell] + change(this.protection.high()[cell], cell);
    }

    private int change(int alternative, int cell) {
        if (alternative < 0) {
            return 0;
        }
        Alternative other = this.protection.alternatives().get(alternative);
        int at = Arrays.binarySearch(other.cells(), cell);
        return (at < 0) ? 0 : other.changes()[at];
    }

}
