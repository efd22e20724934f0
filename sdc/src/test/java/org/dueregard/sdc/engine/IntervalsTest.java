package org.dueregard.sdc.engine;

import java.util.BitSet;
import java.util.Random;

import org.dueregard.sdc.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Made-up tables of two and three dimensions with totals, their seed in the name of the test.
class IntervalsTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
    void everythingIsProved(long seed) {
        Problem problem = MadeUpTables.of(seed, 1, 6, 5, (seed % 2 == 0) ? 4 : 1);

        Protection protection = protect(problem);

        assertThat(Checker.fault(problem, protection)).isEmpty();
        assertThat(protection.exposed()).isEqualTo(new BitSet());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 21, 22, 23, 24, 25, 26 })
    void everythingIsProvedWhereZerosAreProtected(long seed) {
        Problem problem = MadeUpTables.of(seed, 0, 6, 5, (seed % 2 == 0) ? 3 : 1);

        Protection protection = protect(problem);

        assertThat(Checker.fault(problem, protection)).isEmpty();
        assertThat(protection.exposed()).isEqualTo(new BitSet());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 31, 32, 33, 34, 35, 36, 37, 38 })
    void whoTriesEveryTableFindsNothing(long seed) {
        Problem problem = MadeUpTables.of(seed, 1, 3, 3, 1);
        Protection protection = protect(problem);

        Enumeration attacker = new Enumeration(problem, protection.hidden());

        for (int p : problem.primary().stream().filter((c) -> !protection.exposed().get(c)).toArray()) {
            assertThat(attacker.greatest(p)).as("cell " + p).isGreaterThanOrEqualTo(problem.ceiling()[p]);
            assertThat(attacker.least(p)).as("cell " + p).isLessThanOrEqualTo(problem.counts()[p]);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 41, 42, 43, 44 })
    void whatCannotBeProtectedIsNamed(long seed) {
        Problem problem = forcedOpen(MadeUpTables.of(seed, 1, 5, 4, 1), new Random(seed));

        Protection protection = protect(problem);

        assertThat(Checker.fault(problem, protection)).isEmpty();
        assertThat(protection.hidden().intersects(problem.open())).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 51, 52 })
    void theSameTwiceIsTheSame(long seed) {
        Problem problem = MadeUpTables.of(seed, 1, 6, 5, 3);

        Protection first = protect(problem);
        Protection second = protect(problem);

        assertThat(second.hidden()).isEqualTo(first.hidden());
        assertThat(second.alternatives()).hasSameSizeAs(first.alternatives());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 61, 62, 63 })
    void whatIsHiddenToBeginWithIsPublishedAgain(long seed) {
        Problem problem = MadeUpTables.of(seed, 1, 6, 5, 1);
        BitSet all = new BitSet();
        all.set(0, problem.cells());
        all.andNot(problem.open());

        Protection protection = Intervals.protect(problem, all, Progress.SILENT);

        assertThat(Checker.fault(problem, protection)).isEmpty();
        assertThat(protection.hidden().cardinality()).isLessThan(all.cardinality());
    }

    private static Protection protect(Problem problem) {
        return Intervals.protect(problem, new BitSet(), Progress.SILENT);
    }

    /// Half of the cells that are safe in themselves are published whatever it costs.
    private static Problem forcedOpen(Problem problem, Random random) {
        BitSet open = (BitSet) problem.open().clone();
        for (int c = 0; c < problem.cells(); c++) {
            if (!problem.primary().get(c) && random.nextBoolean()) {
                open.set(c);
            }
        }
        return new Problem(problem.relations(), problem.counts(), problem.primary(), open, problem.cost(),
                problem.floor(), problem.ceiling(), problem.person());
    }

    /// Tries every table that agrees with what is published and in which no cell is above
    /// a bound.
    private static final class Enumeration {

        private static final int MOST = 40;

        private final Problem problem;

        private final int[] unknown;

        private final int[] value;

        private final int[] least;

        private final int[] greatest;

        private long left = 3_000_000;

        Enumeration(Problem problem, BitSet hidden) {
            this.problem = problem;
            this.unknown = hidden.stream().toArray();
            this.value = problem.counts().clone();
            this.least = problem.counts().clone();
            this.greatest = problem.counts().clone();
            BitSet open = (BitSet) hidden.clone();
            go(0, open);
        }

        int least(int cell) {
            return this.least[cell];
        }

        int greatest(int cell) {
            return this.greatest[cell];
        }

        /// Sets the unknown from the last to the first, so that totals come last and
        /// follow from their parts.
        private void go(int done, BitSet open) {
            if (this.left-- < 0) {
                return;
            }
            if (done == this.unknown.length) {
                for (int c : this.unknown) {
                    this.least[c] = Math.min(this.least[c], this.value[c]);
                    this.greatest[c] = Math.max(this.greatest[c], this.value[c]);
                }
                return;
            }
            int cell = this.unknown[this.unknown.length - 1 - done];
            open.clear(cell);
            int room = this.problem.counts()[cell] + 5;
            int to = Math.max(room, followed(cell, open));
            for (int v = this.problem.floor(); v <= to; v++) {
                this.value[cell] = v;
                if (fits(cell, open)) {
                    go(done + 1, open);
                }
            }
            open.set(cell);
        }

        private int followed(int cell, BitSet open) {
            int followed = 0;
            Relations relations = this.problem.relations();
            for (int k = relations.relationsFrom(cell); k < relations.relationsTo(cell); k++) {
                int r = relations.relation(k);
                if (relations.cell(relations.from(r)) == cell) {
                    int sum = 0;
                    for (int i = relations.from(r) + 1; i < relations.to(r); i++) {
                        sum += open.get(relations.cell(i)) ? MOST : this.value[relations.cell(i)];
                    }
                    followed = Math.max(followed, sum);
                }
            }
            return followed;
        }

        private boolean fits(int cell, BitSet open) {
            Relations relations = this.problem.relations();
            for (int k = relations.relationsFrom(cell); k < relations.relationsTo(cell); k++) {
                int r = relations.relation(k);
                int sum = 0;
                int unknown = 0;
                for (int i = relations.from(r); i < relations.to(r); i++) {
                    boolean known = !open.get(relations.cell(i));
                    unknown += known ? 0 : 1;
                    sum += relations.sign(r, i) * (known ? this.value[relations.cell(i)] : this.problem.floor());
                }
                boolean sumKnown = !open.get(relations.cell(relations.from(r)));
                if (sumKnown && ((unknown == 0) ? sum != 0 : sum > 0)) {
                    return false;
                }
            }
            return true;
        }

    }

}
