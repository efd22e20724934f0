package org.dueregard.sdc.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class NoiseTableTest {

    @Test
    void theExampleOfItsDescription() {
        NoiseTable table = NoiseTable.of(1, 0.5, 0).orElseThrow();

        assertThat(table.chance(7, -1)).isCloseTo(0.25, within(1e-8));
        assertThat(table.chance(7, 0)).isCloseTo(0.5, within(1e-8));
        assertThat(table.published(7, 0)).isEqualTo(6);
        assertThat(table.published(7, Integer.MIN_VALUE)).isEqualTo(7);
        assertThat(table.published(7, -1)).isEqualTo(8);
    }

    @Test
    void meanAndVarianceAreAsAskedInEachRow() {
        for (int[] one : new int[][] { { 5, 0 }, { 5, 2 }, { 4, 1 }, { 10, 2 } }) {
            NoiseTable table = NoiseTable.of(one[0], 3, one[1]).orElseThrow();
            for (int count = 1; count < 30; count++) {
                double mean = 0;
                double second = 0;
                double sum = 0;
                for (int change = -one[0]; change <= one[0]; change++) {
                    double chance = table.chance(count, change);
                    sum += chance;
                    mean += chance * change;
                    second += chance * change * change;
                }
                assertThat(sum).isCloseTo(1, within(1e-12));
                assertThat(mean).as("bound %d, never %d, count %d", one[0], one[1], count).isCloseTo(0, within(1e-6));
                assertThat(second).as("bound %d, never %d, count %d", one[0], one[1], count).isCloseTo(3, within(1e-6));
            }
        }
    }

    @Test
    void zerosStayAndNothingIsNegativeOrAmongThoseThatMayNotAppear() {
        NoiseTable table = NoiseTable.of(5, 3, 2).orElseThrow();
        long seed = 9;
        SplittableRandom random = new SplittableRandom(seed);
        for (int run = 0; run < 20_000; run++) {
            int count = random.nextInt(12);
            int published = table.published(count, random.nextInt());
            assertThat(published).as("seed %d", seed)
                .satisfiesAnyOf((one) -> assertThat(one).isZero(), (one) -> assertThat(one).isGreaterThan(2));
            assertThat(Math.abs(published - count)).isLessThanOrEqualTo(5);
            assertThat(count).isBetween(table.least(published), table.most(published));
        }
        assertThat(table.published(0, random.nextInt())).isZero();
    }

    /// The attacker relies on it: the least and the most are just the true counts that
    /// have a chance.
    @Test
    void whatAPublishedCountSaysOfTheTrueOneIsAllThatHasAChance() {
        NoiseTable table = NoiseTable.of(4, 2, 1).orElseThrow();

        for (int published = 0; published < 15; published++) {
            int shown = published;
            int[] possible = IntStream.range(0, 30).filter((count) -> table.chance(count, shown - count) > 0).toArray();
            if (possible.length > 0) {
                assertThat(table.least(published)).isEqualTo(possible[0]);
                assertThat(table.most(published)).isEqualTo(possible[possible.length - 1]);
            }
        }
        assertThat(table.least(0)).isZero();
        assertThat(table.most(0)).isBetween(1, 4);
    }

    @Test
    void aVarianceThatSmallCountsCannotHaveIsRefused() {
        assertThat(NoiseTable.of(2, 3, 0)).isEmpty();
        assertThat(NoiseTable.of(10, 3, 4)).isEmpty();
        assertThat(NoiseTable.of(2, 1, 0)).isPresent();
    }

}
