package org.dueregard.sdc.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;

import org.dueregard.sdc.Progress;
import org.dueregard.sdc.attack.Bounds;
import org.dueregard.sdc.attack.Facts;
import org.dueregard.sdc.engine.Problem;
import org.dueregard.sdc.engine.Relations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {

    /// 6 = 1 + 2 + 3 of 40 = 6 + 20 + 14: were 6 published, none of its parts could be 7
    /// or more.
    @Test
    void aSumOfUnsafeCountsStaysHiddenWhereTheyNeedMore() {
        Relations relations = new Relations.Builder(7).add(0, 1, 2, 3).add(1, 4, 5, 6).build();
        Problem problem = problem(relations, new int[] { 40, 6, 20, 14, 1, 2, 3 }, 7);

        BitSet exact = Exact.hide(problem, Progress.SILENT).hidden();
        BitSet ranges = Exact.hide(problem, problem.withFloorZero(), Progress.SILENT).hidden();

        assertThat(exact).isEqualTo(cells(4, 5, 6));
        assertThat(ranges).isEqualTo(cells(1, 3, 4, 5, 6));
    }

    /// Who has room as far as single sums show while all is hidden has it in the pattern
    /// too, as other code sees it.
    @ParameterizedTest
    @ValueSource(longs = { 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86 })
    void roomThatIsThereIsLeft(long seed) {
        Problem problem = Tables.any(seed).problem(5, true, false);
        Problem asked = problem.withFloorZero();
        BitSet every = (BitSet) problem.open().clone();
        every.flip(0, problem.cells());

        int[] before = high(asked, every);
        int[] after = high(asked, Exact.hide(problem, asked, Progress.SILENT).hidden());

        for (int cell : problem.primary().stream().toArray()) {
            if (before[cell] >= problem.ceiling()[cell]) {
                assertThat(after[cell]).as("seed %d, cell %d", seed, cell)
                    .isGreaterThanOrEqualTo(problem.ceiling()[cell]);
            }
        }
    }

    /// What was asked before, and refused or undone, leaves no trace.
    @ParameterizedTest
    @ValueSource(longs = { 51, 52, 53, 54, 55, 56, 57, 58 })
    void beginsAnewEachTime(long seed) {
        Problem problem = Tables.any(seed).problem(5, true, false);
        Condensed condensed = new Condensed(problem);
        Random random = new Random(seed);
        Ranges used = new Ranges(condensed, problem.withFloorZero());

        for (int round = 0; round < 30; round++) {
            BitSet hidden = (BitSet) condensed.primary.clone();
            int share = 1 + random.nextInt(9);
            condensed.every().stream().filter((group) -> random.nextInt(10) < share).forEach(hidden::set);
            int[] members = hidden.stream().toArray();
            Ranges fresh = new Ranges(condensed, problem.withFloorZero());
            used.begin(members);
            fresh.begin(members);

            assertThat(used.lacking()).as("seed %d, round %d", seed, round).isEqualTo(fresh.lacking());
            for (int member : members) {
                if (random.nextBoolean() && used.publish(member)) {
                    used.undo();
                }
                assertThat(used.publish(member)).as("seed %d, round %d, group %d", seed, round, member)
                    .isEqualTo(fresh.publish(member));
            }
        }
    }

    private static int[] high(Problem asked, BitSet hidden) {
        int[] published = asked.counts().clone();
        hidden.stream().forEach((cell) -> published[cell] = -1);
        return Bounds.of(Facts.ofHidden(asked.relations(), published, asked.floor())).facts().high();
    }

    private static Problem problem(Relations relations, int[] counts, int threshold) {
        int[] ceiling = new int[counts.length];
        Arrays.fill(ceiling, threshold);
        int[] person = new int[counts.length];
        Arrays.fill(person, -1);
        long[] cost = Arrays.stream(counts).asLongStream().toArray();
        return new Problem(relations, counts, cells(4, 5, 6), new BitSet(), cost, 1, ceiling, person);
    }

    private static BitSet cells(int... cells) {
        BitSet set = new BitSet();
        Arrays.stream(cells).forEach(set::set);
        return set;
    }

}
