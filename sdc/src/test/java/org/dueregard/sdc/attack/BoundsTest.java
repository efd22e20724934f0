package org.dueregard.sdc.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;

import org.dueregard.sdc.engine.Relations;
import org.junit.jupiter.api.Test;

class BoundsTest {

    @Test
    void aTotalAndItsPartsNarrowEachOther() {
        Relations relations = new Relations.Builder(4).add(0, 1, 2, 3).build();

        Facts facts = Bounds
            .of(new Facts(relations, new int[] { 10, 2, 3, 0 }, new int[] { 12, 4, Facts.UNLIMITED, 5 }))
            .facts();

        assertThat(facts.low()).containsExactly(10, 2, 3, 0);
        assertThat(facts.high()).containsExactly(12, 4, 10, 5);
    }

    @Test
    void aTotalWithoutLimitGetsThatOfItsParts() {
        Relations relations = new Relations.Builder(3).add(0, 1, 2).build();

        Facts facts = Bounds.of(new Facts(relations, new int[] { 0, 2, 3 }, new int[] { Facts.UNLIMITED, 4, 5 }))
            .facts();

        assertThat(facts.low()).containsExactly(5, 2, 3);
        assertThat(facts.high()).containsExactly(9, 4, 5);
    }

    @Test
    void aPartIsWhatTheTotalLeavesOver() {
        Relations relations = new Relations.Builder(3).add(0, 1, 2).build();

        Bounds bounds = Bounds.of(new Facts(relations, new int[] { 9, 0, 2 }, new int[] { 9, Facts.UNLIMITED, 3 }));

        assertThat(bounds.facts().low()).containsExactly(9, 6, 2);
        assertThat(bounds.facts().high()).containsExactly(9, 7, 3);
        assertThat(bounds.finished()).isTrue();
        assertThat(bounds.contradiction()).isEqualTo(-1);
    }

    @Test
    void whatCannotBeIsNamed() {
        Relations relations = new Relations.Builder(3).add(0, 1, 2).build();

        assertThat(Bounds.of(new Facts(relations, new int[] { 9, 5, 5 }, new int[] { 9, 6, 6 })).contradiction())
            .isZero();
        assertThat(Bounds.of(new Facts(relations, new int[] { 0, 3, 0 }, new int[] { 9, 2, 6 })).contradiction())
            .isEqualTo(1);
    }

    @Test
    void nothingIsLeftThatASingleSumCouldNarrow() {
        long seed = 19;
        Random random = new Random(seed);
        for (int run = 0; run < 300; run++) {
            Relations relations = new Relations.Builder(7).add(0, 1, 2).add(3, 2, 4, 5).add(6, 0, 3).build();
            int[] truth = new int[7];
            for (int cell : new int[] { 1, 2, 4, 5 }) {
                truth[cell] = random.nextInt(4);
            }
            truth[0] = truth[1] + truth[2];
            truth[3] = truth[2] + truth[4] + truth[5];
            truth[6] = truth[0] + truth[3];
            int[] low = new int[7];
            int[] high = new int[7];
            for (int cell = 0; cell < 7; cell++) {
                low[cell] = Math.max(0, truth[cell] - random.nextInt(4));
                high[cell] = truth[cell] + random.nextInt(4);
            }

            Facts facts = Bounds.of(new Facts(relations, low, high)).facts();

            for (boolean narrowed = true; narrowed;) {
                narrowed = false;
                for (int r = 0; r < relations.count(); r++) {
                    narrowed |= narrow(relations, r, low, high);
                }
            }
            assertThat(facts.low()).as("seed %d, run %d", seed, run).containsExactly(low);
            assertThat(facts.high()).as("seed %d, run %d", seed, run).containsExactly(high);
        }
    }

    /// By trying all counts of the cells of one sum.
    private static boolean narrow(Relations relations, int relation, int[] low, int[] high) {
        int size = relations.to(relation) - relations.from(relation);
        int[] least = new int[size];
        int[] most = new int[size];
        Arrays.fill(least, Integer.MAX_VALUE);
        Arrays.fill(most, -1);
        tryAll(relations, relation, low, high, new int[size], 1, least, most);
        boolean narrowed = false;
        for (int k = 0; k < size; k++) {
            int cell = relations.cell(relations.from(relation) + k);
            narrowed |= least[k] > low[cell] || most[k] < high[cell];
            low[cell] = least[k];
            high[cell] = most[k];
        }
        return narrowed;
    }

    private static void tryAll(Relations relations, int relation, int[] low, int[] high, int[] values, int at,
            int[] least, int[] most) {
        if (at == values.length) {
            values[0] = Arrays.stream(values).skip(1).sum();
            int sum = relations.cell(relations.from(relation));
            for (int k = 0; k < values.length && low[sum] <= values[0] && values[0] <= high[sum]; k++) {
                least[k] = Math.min(least[k], values[k]);
                most[k] = Math.max(most[k], values[k]);
            }
            return;
        }
        int cell = relations.cell(relations.from(relation) + at);
        for (int value = low[cell]; value <= high[cell]; value++) {
            values[at] = value;
            tryAll(relations, relation, low, high, values, at + 1, least, most);
        }
    }

}
