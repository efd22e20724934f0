package org.dueregard.sdc.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.sdc.audit.Tables.twoByTwo;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.dueregard.sdc.Progress;
import org.dueregard.sdc.engine.Problem;
import org.dueregard.sdc.engine.Relations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactTest {

    /// Worked by hand: 2 of 20 in the corner of a 2 by 2 table.
    @Test
    void hidesThreeCellsBesideOne() {
        Problem problem = problem(org.dueregard.sdc.audit.Tables.twoByTwo(),
                new int[] { 2, 20, 22, 30, 40, 70, 32, 60, 92 });

        Exact.Result result = Exact.hide(problem, Progress.SILENT);

        assertThat(result.hidden()).isEqualTo(cells(0, 1, 3, 4));
        assertThat(result.exposed()).isEqualTo(cells());
    }

    /// 3 people of a ward, all of one group: total and group are hidden together or not
    /// at all.
    @Test
    void hidesWhatEqualsAHiddenCell() {
        Relations relations = new Relations.Builder(5).add(4, 2, 3).add(2, 0, 1).build();
        Problem problem = problem(relations, new int[] { 3, 0, 3, 3, 6 });

        Exact.Result result = Exact.hide(problem, Progress.SILENT);

        assertThat(result.hidden()).isEqualTo(cells(0, 2, 3));
    }

    @Test
    void namesWhatMustBePublishedGivesAway() {
        Relations relations = new Relations.Builder(4).add(0, 1, 2, 3).build();
        Problem plain = problem(relations, new int[] { 40, 2, 20, 18 });
        Problem problem = new Problem(relations, plain.counts(), plain.primary(), cells(0, 2, 3), plain.cost(),
                plain.floor(), plain.ceiling(), plain.person());

        Exact.Result result = Exact.hide(problem, Progress.SILENT);

        assertThat(result.exposed()).isEqualTo(cells(1));
        assertThat(result.hidden()).isEqualTo(cells(1));
    }

    /// Who is alone in a cell of a row knows the other hidden cell from the row's
    /// total, so a third is hidden.
    @Test
    void hidesFromASinglePersonToo() {
        Relations relations = new Relations.Builder(4).add(0, 1, 2, 3).build();
        Problem problem = problem(relations, new int[] { 15, 1, 4, 10 });

        Exact.Result alike = Exact.hide(problem, Progress.SILENT);
        Exact.Result single = Exact.hide(alone(problem), Progress.SILENT);

        assertThat(alike.hidden()).isEqualTo(cells(1, 2));
        assertThat(single.hidden()).isEqualTo(cells(1, 2, 3));
    }

    /// 11 less 10 that are known is a person's own cell by one sum and another person's
    /// by a second, so that both know
    /// the 11. The second is alone in a cell of a third sum too, and would know the 4
    /// there.
    @Test
    void hidesFromEachOfTwoPeopleWhoKnowTheSameSum() {
        Relations relations = new Relations.Builder(9).add(0, 1, 2).add(0, 3, 4).add(5, 6, 3, 7, 8).build();
        Problem plain = problem(relations, new int[] { 11, 1, 10, 1, 10, 21, 4, 1, 15 });
        Problem problem = new Problem(relations, plain.counts(), plain.primary(), cells(2, 4, 5), plain.cost(), 1,
                plain.ceiling(), new int[] { -1, 70, -1, 50, -1, -1, -1, 50, -1 });

        Exact.Result result = Exact.hide(problem, Progress.SILENT);

        assertThat(result.hidden()).isEqualTo(cells(0, 1, 3, 6, 7, 8));
    }

    /// 15 = 10 + 3 + x + y, and neither is 0: both are 1.
    /// Source: an issue of the R package sdcTable, UserSupport 194.
    @Test
    void leavesRoomToCellsAtTheFloor() {
        Relations relations = new Relations.Builder(5).add(0, 1, 2, 3, 4).build();
        Problem problem = problem(relations, new int[] { 22, 10, 10, 1, 1 });

        Exact.Result result = Exact.hide(problem, Progress.SILENT);

        assertThat(result.hidden()).isEqualTo(cells(2, 3, 4));
    }

    /// Where 1 must be the only one beside published cells at the floor, that is said.
    @Test
    void namesWhatIsForced() {
        Relations relations = new Relations.Builder(4).add(0, 1, 2, 3).build();
        Problem plain = problem(relations, new int[] { 22, 20, 1, 1 });
        Problem problem = new Problem(relations, plain.counts(), plain.primary(), cells(0, 1), plain.cost(), 1,
                plain.ceiling(), plain.person());

        Exact.Result result = Exact.hide(problem, Progress.SILENT);

        assertThat(result.exposed()).isEqualTo(cells(2, 3));
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 })
    void losesNoPrimaryCell(long seed) {
        Problem problem = Tables.any(seed).problem(5, seed % 3 != 0, true);

        Exact.Result result = Exact.hide(problem, Progress.SILENT);

        assertThat(result.exposed()).as("seed %d", seed).isEqualTo(cells());
        assertThat(known(problem, result.hidden(), -1)).as("seed %d", seed).isEmpty();
        assertThat(forced(problem, result.hidden())).as("seed %d", seed).isEmpty();
        BitSet all = (BitSet) problem.open().clone();
        all.flip(0, problem.cells());
        Set<Integer> asked = new TreeSet<>();
        for (int cell = 0; cell < problem.cells(); cell++) {
            if (problem.person()[cell] >= 0 && asked.add(problem.person()[cell])) {
                Set<Integer> known = known(problem, result.hidden(), cell);
                if (!known.isEmpty()) {
                    known.removeAll(known(problem, all, cell));
                }
                assertThat(known).as("seed %d, alone in %d", seed, cell).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 31, 32, 33, 34, 35, 36, 37, 38 })
    void hidesNothingThatCouldBePublished(long seed) {
        Problem problem = Tables.any(seed).problem(5, true, false);

        BitSet hidden = Exact.hide(problem, Progress.SILENT).hidden();

        BitSet all = (BitSet) problem.open().clone();
        all.flip(0, problem.cells());
        Set<Integer> unavoidable = forced(problem, all);
        for (int cell = hidden.nextSetBit(0); cell >= 0; cell = hidden.nextSetBit(cell + 1)) {
            if (!problem.primary().get(cell)) {
                BitSet less = (BitSet) hidden.clone();
                less.clear(cell);
                Set<Integer> lost = known(problem, less, -1);
                lost.addAll(forced(problem, less));
                lost.removeAll(unavoidable);
                assertThat(lost).as("seed %d, without %d", seed, cell).isNotEmpty();
            }
        }
    }

    @Test
    void givesTheSameTwice() {
        Problem problem = new Census().dimension(4, 5)
            .dimension(3, 3)
            .dimension(6)
            .table(0, 1, 2)
            .people(3000, new Random(5))
            .problem(5);

        assertThat(Exact.hide(problem, Progress.SILENT)).isEqualTo(Exact.hide(problem, Progress.SILENT));
    }

    /// The primary cells that follow from what is published, as a person sees them who is
    /// alone in a cell.
    private static Set<Integer> known(Problem problem, BitSet hidden, int alone) {
        Elimination elimination = new Elimination(problem.relations(), hidden);
        BitSet own = new BitSet();
        for (int cell = 0; cell < problem.cells() && alone >= 0; cell++) {
            if (problem.person()[cell] == problem.person()[alone]) {
                elimination.knowing(cell);
                own.set(cell);
            }
        }
        BitSet known = elimination.known();
        known.and(problem.primary());
        known.andNot(own);
        return new TreeSet<>(known.stream().boxed().toList());
    }

    /// The primary cells that can have but one count, as sum after sum narrows what cells
    /// can be.
    private static Set<Integer> forced(Problem problem, BitSet hidden) {
        Relations relations = problem.relations();
        long[] low = new long[problem.cells()];
        long[] high = new long[problem.cells()];
        for (int cell = 0; cell < low.length; cell++) {
            low[cell] = hidden.get(cell) ? problem.floor() : problem.counts()[cell];
            high[cell] = hidden.get(cell) ? 1_000_000 : problem.counts()[cell];
        }
        long before = -1;
        for (long now = 0; now != before;) {
            before = now;
            for (int r = 0; r < relations.count(); r++) {
                for (int k = relations.from(r); k < relations.to(r); k++) {
                    narrow(relations, r, k, low, high);
                }
            }
            now = Arrays.stream(high).sum() - Arrays.stream(low).sum();
        }
        Set<Integer> forced = new TreeSet<>();
        problem.primary().stream().filter(cell -> low[cell] == high[cell]).forEach(forced::add);
        return forced;
    }

    private static void narrow(Relations relations, int r, int at, long[] low, long[] high) {
        long least = 0;
        long most = 0;
        for (int k = relations.from(r); k < relations.to(r); k++) {
            int sign = relations.sign(r, k);
            int cell = relations.cell(k);
            if (k != at) {
                least += (sign > 0) ? low[cell] : -high[cell];
                most += (sign > 0) ? high[cell] : -low[cell];
            }
        }
        int cell = relations.cell(at);
        boolean part = relations.sign(r, at) > 0;
        low[cell] = Math.max(low[cell], part ? -most : least);
        high[cell] = Math.min(high[cell], part ? -least : most);
    }

    private static Problem problem(Relations relations, int[] counts) {
        BitSet primary = new BitSet();
        BitSet open = new BitSet();
        long[] cost = new long[counts.length];
        int[] ceiling = new int[counts.length];
        int[] person = new int[counts.length];
        for (int cell = 0; cell < counts.length; cell++) {
            primary.set(cell, counts[cell] > 0 && counts[cell] < 5);
            open.set(cell, counts[cell] == 0);
            cost[cell] = Math.max(1, counts[cell]);
            ceiling[cell] = 5;
            person[cell] = -1;
        }
        return new Problem(relations, counts, primary, open, cost, 1, ceiling, person);
    }

    /// The same with another person in each cell of 1.
    private static Problem alone(Problem problem) {
        int[] person = new int[problem.cells()];
        for (int cell = 0; cell < person.length; cell++) {
            person[cell] = (problem.counts()[cell] == 1) ? cell : -1;
        }
        return new Problem(problem.relations(), problem.counts(), problem.primary(), problem.open(), problem.cost(),
                problem.floor(), problem.ceiling(), person);
    }

    private static BitSet cells(int... cells) {
        BitSet set = new BitSet();
        for (int cell : cells) {
            set.set(cell);
        }
        return set;
    }

}
