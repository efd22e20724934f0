package org.dueregard.sdc.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.LongStream;

import org.dueregard.sdc.Progress;
import org.dueregard.sdc.engine.Problem;
import org.junit.jupiter.api.Test;

class SwapsTest {

    /// Over tables of many shapes: no pattern gets dearer, none loses an unsafe count,
    /// and some get cheaper.
    @Test
    void costNoMoreAndLoseNothing() {
        long gained = LongStream.rangeClosed(91, 110).map(SwapsTest::gained).sum();

        assertThat(gained).as("over the seeds 91 to 110").isPositive();
    }

    private static long gained(long seed) {
        Problem problem = Tables.any(seed).problem(5, true, false);
        Condensed condensed = new Condensed(problem);
        Pattern pattern = new Pattern(condensed, problem.withFloorZero());
        pattern.begin(Progress.SILENT);
        pattern.mend(Progress.SILENT);
        BitSet before = (BitSet) pattern.hidden().clone();

        new Swaps(condensed, pattern).run(Progress.SILENT);

        BitSet after = pattern.hidden();
        long gained = cost(condensed, before) - cost(condensed, after);
        assertThat(gained).as("seed %d", seed).isNotNegative();
        assertThat(derivable(problem, condensed, after)).as("seed %d", seed)
            .isEqualTo(derivable(problem, condensed, before));
        assertThat(pattern.isSafe(pattern.hidden())).as("seed %d", seed).isTrue();
        return gained;
    }

    private static BitSet derivable(Problem problem, Condensed condensed, BitSet hidden) {
        BitSet cells = condensed.cells(hidden);
        cells.or(problem.primary());
        return Derivable.of(problem.relations(), cells, problem.primary());
    }

    private static long cost(Condensed condensed, BitSet groups) {
        return groups.stream().mapToLong((group) -> condensed.cost[group]).sum();
    }

}
