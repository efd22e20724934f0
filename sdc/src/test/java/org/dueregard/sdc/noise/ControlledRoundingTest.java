package org.dueregard.sdc.noise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;

import org.dueregard.sdc.Progress;
import org.dueregard.sdc.audit.Tables;
import org.dueregard.sdc.engine.Relations;
import org.dueregard.sdc.noise.ControlledRounding.Rounded;
import org.junit.jupiter.api.Test;

class ControlledRoundingTest {

    @Test
    void theExampleOfItsDescription() {
        Rounded rounded = ControlledRounding.round(Tables.twoByTwo(), new int[] { 1, 1, 2, 1, 2, 3, 2, 3, 5 }, 5, 0,
                Progress.SILENT);

        assertThat(rounded.rounded()).containsExactly(0, 0, 0, 0, 5, 5, 0, 5, 5);
        assertThat(rounded.broken().isEmpty()).isTrue();
    }

    @Test
    void tablesOfTwoDimensionsAlwaysAddUp() {
        long seed = 3;
        Random random = new Random(seed);
        for (int run = 0; run < 60; run++) {
            Tables tables = Tables.of(random, 30 + random.nextInt(400),
                    new int[][] { (run % 2 == 0) ? Tables.flat(6) : Tables.grouped(3, 2, 4), Tables.flat(5) },
                    new int[] { 0, 1 });
            int base = 2 + random.nextInt(9);

            Rounded rounded = ControlledRounding.round(tables.relations(), tables.counts(), base, 0, Progress.SILENT);

            assertThat(rounded.broken().isEmpty()).as("seed %d, run %d", seed, run).isTrue();
            check(tables, rounded, base);
        }
    }

    @Test
    void inANetworkNothingIsNearer() {
        long seed = 8;
        Random random = new Random(seed);
        for (int run = 0; run < 20; run++) {
            Tables tables = Tables.of(random, 20 + random.nextInt(60), new int[][] { Tables.flat(3), Tables.flat(2) },
                    new int[] { 0, 1 });

            int[] rounded = ControlledRounding.round(tables.relations(), tables.counts(), 3, 0, Progress.SILENT)
                .rounded();

            assertThat(distance(tables.counts(), rounded)).as("seed %d, run %d", seed, run)
                .isEqualTo(nearest(tables, new int[tables.counts().length], 0));
        }
    }

    @Test
    void linkedTablesAddUpOrSayWhatDoesNot() {
        long seed = 4;
        Random random = new Random(seed);
        int whole = 0;
        for (int run = 0; run < 20; run++) {
            Tables tables = Tables.of(random, 300, new int[][] { Tables.flat(4), Tables.grouped(3, 2), Tables.flat(3) },
                    new int[] { 0, 1 }, new int[] { 1, 2 }, new int[] { 0, 2 });

            Rounded rounded = ControlledRounding.round(tables.relations(), tables.counts(), 5, 1, Progress.SILENT);

            check(tables, rounded, 5 * (1 + rounded.steps()));
            whole += rounded.broken().isEmpty() ? 1 : 0;
        }
        assertThat(whole).isGreaterThanOrEqualTo(18);
    }

    private static void check(Tables tables, Rounded rounded, int reach) {
        Relations relations = tables.relations();
        for (int r = 0; r < relations.count(); r++) {
            long sum = 0;
            for (int k = relations.from(r); k < relations.to(r); k++) {
                sum += (long) relations.sign(r, k) * rounded.rounded()[relations.cell(k)];
            }
            assertThat(sum != 0).isEqualTo(rounded.broken().get(r));
        }
        for (int cell = 0; cell < tables.counts().length; cell++) {
            assertThat(Math.abs(rounded.rounded()[cell] - tables.counts()[cell])).isLessThan(reach);
        }
    }

    private static int distance(int[] one, int[] other) {
        return java.util.stream.IntStream.range(0, one.length).map((k) -> Math.abs(one[k] - other[k])).sum();
    }

    /// The least distance of all roundings to base 3 that add up, by trying all.
    private static int nearest(Tables tables, int[] rounded, int at) {
        if (at == rounded.length) {
            Relations relations = tables.relations();
            for (int r = 0; r < relations.count(); r++) {
                long sum = 0;
                for (int k = relations.from(r); k < relations.to(r); k++) {
                    sum += (long) relations.sign(r, k) * rounded[relations.cell(k)];
                }
                if (sum != 0) {
                    return Integer.MAX_VALUE;
                }
            }
            return distance(tables.counts(), rounded);
        }
        int least = Integer.MAX_VALUE;
        int[] choices = { tables.counts()[at] / 3 * 3, (tables.counts()[at] + 2) / 3 * 3 };
        for (int choice : Arrays.stream(choices).distinct().toArray()) {
            rounded[at] = choice;
            least = Math.min(least, nearest(tables, rounded, at + 1));
        }
        return least;
    }

}
