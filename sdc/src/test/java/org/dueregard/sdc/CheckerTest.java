package org.dueregard.sdc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

import org.dueregard.sdc.audit.Tables;
import org.dueregard.sdc.engine.Alternative;
import org.dueregard.sdc.engine.Checker;
import org.dueregard.sdc.engine.Intervals;
import org.dueregard.sdc.engine.Problem;
import org.dueregard.sdc.engine.Protection;
import org.dueregard.sdc.engine.Relations;
import org.dueregard.sdc.exact.Exact;
import org.junit.jupiter.api.Test;

/// Protections that are wrong in one place: the checker finds it.
class CheckerTest {

    private final Problem problem = Tables
        .of(new Random(4), 120, new int[][] { Tables.flat(5), Tables.grouped(2, 3) }, new int[] { 0, 1 })
        .problem(5, true);

    private final Protection protection = Intervals.protect(this.problem,
            Exact.hide(this.problem, Progress.SILENT).hidden(), Progress.SILENT);

    @Test
    void theRightOneHasNoFault() {
        assertThat(this.protection.alternatives()).isNotEmpty();
        assertThat(Checker.fault(this.problem, this.protection)).isEmpty();
    }

    @Test
    void everyChangedNumberIsFound() {
        for (int a = 0; a < this.protection.alternatives().size(); a++) {
            Alternative right = this.protection.alternatives().get(a);
            for (int k = 0; k < right.changes().length; k++) {
                int[] changes = right.changes().clone();
                changes[k]++;

                assertThat(fault(a, new Alternative(right.cells(), changes))).contains("does not hold");
            }
        }
    }

    @Test
    void everyMissingCellIsFound() {
        for (int a = 0; a < this.protection.alternatives().size(); a++) {
            Alternative right = this.protection.alternatives().get(a);

            assertThat(fault(a, new Alternative(Arrays.copyOf(right.cells(), right.cells().length - 1),
                    Arrays.copyOf(right.changes(), right.changes().length - 1))))
                .contains("does not hold");
        }
    }

    @Test
    void aChangeInTwoHalvesThatTogetherFallBelowTheFloorIsFound() {
        for (int a = 0; a < this.protection.alternatives().size(); a++) {
            Alternative right = this.protection.alternatives().get(a);
            int[] cells = new int[right.cells().length * 2];
            int[] changes = new int[cells.length];
            for (int k = 0; k < cells.length; k++) {
                cells[k] = right.cells()[k / 2];
                changes[k] = right.changes()[k / 2];
            }

            assertThat(fault(a, new Alternative(cells, changes))).contains("twice");
        }
    }

    @Test
    void everySwappedProofIsFound() {
        this.problem.primary().stream().forEach((cell) -> {
            int[] high = this.protection.high().clone();
            high[cell] = this.protection.low()[cell];

            assertThat(
                    Checker.fault(this.problem,
                            new Protection(this.protection.hidden(), this.protection.alternatives(),
                                    this.protection.low(), high, this.protection.exposed())))
                .contains("does not reach");
        });
    }

    @Test
    void everyLowBoundWithoutATableIsFound() {
        List<Integer> more = this.problem.primary()
            .stream()
            .filter((p) -> this.problem.counts()[p] > 1)
            .boxed()
            .toList();

        assertThat(more).isNotEmpty().allSatisfy((p) -> {
            int[] low = this.protection.low().clone();
            low[p] = -1;
            Protection without = new Protection(this.protection.hidden(), this.protection.alternatives(), low,
                    this.protection.high(), this.protection.exposed());

            assertThat(Checker.fault(this.problem, without)).contains("does not reach");
        });
    }

    @Test
    void aCellPublishedAfterwardsIsFound() {
        this.protection.hidden().stream().forEach((cell) -> {
            BitSet fewer = (BitSet) this.protection.hidden().clone();
            fewer.clear(cell);
            boolean used = this.protection.alternatives()
                .stream()
                .anyMatch((one) -> Arrays.binarySearch(one.cells(), cell) >= 0);

            String fault = Checker.fault(this.problem, new Protection(fewer, this.protection.alternatives(),
                    this.protection.low(), this.protection.high(), this.protection.exposed()));

            assertThat(fault.isEmpty()).isEqualTo(!used && !this.problem.primary().get(cell));
        });
    }

    /// 12 = 1 + 1 + 10, all three hidden but the total, zeros hidden too.
    @Test
    void aProofThatAlwaysMovesAnotherPersonsCellIsFound() {
        Relations relations = new Relations.Builder(4).add(0, 1, 2, 3).build();
        BitSet unsafe = new BitSet();
        unsafe.set(1, 3);
        BitSet open = new BitSet();
        open.set(0);
        Problem alone = new Problem(relations, new int[] { 12, 1, 1, 10 }, unsafe, open, new long[] { 13, 2, 2, 11 }, 0,
                new int[] { 5, 5, 5, 5 }, new int[] { -1, 1, 2, -1 });
        BitSet hidden = new BitSet();
        hidden.set(1, 4);
        int[] low = { -1, 1, 1, -1 };
        int[] high = { -1, 0, 0, -1 };
        int[] all = { 1, 2, 3 };
        List<Alternative> together = List.of(new Alternative(all, new int[] { 4, 4, -8 }),
                new Alternative(all, new int[] { -1, -1, 2 }));
        List<Alternative> apart = new ArrayList<>(together);
        apart.add(new Alternative(new int[] { 1, 3 }, new int[] { 1, -1 }));
        apart.add(new Alternative(new int[] { 2, 3 }, new int[] { 1, -1 }));

        assertThat(Checker.fault(alone, new Protection(hidden, together, low, high))).contains("somebody");
        assertThat(Checker.fault(alone, new Protection(hidden, apart, low, high))).isEmpty();
    }

    private String fault(int at, Alternative wrong) {
        List<Alternative> alternatives = new ArrayList<>(this.protection.alternatives());
        alternatives.set(at, wrong);
        return Checker.fault(this.problem, new Protection(this.protection.hidden(), alternatives, this.protection.low(),
                this.protection.high(), this.protection.exposed()));
    }

}
