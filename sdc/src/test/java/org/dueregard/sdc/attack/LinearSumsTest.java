package org.dueregard.sdc.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;

import org.dueregard.sdc.audit.PrimeRank;
import org.dueregard.sdc.audit.RationalRank;
import org.dueregard.sdc.audit.Tables;
import org.dueregard.sdc.engine.Relations;
import org.junit.jupiter.api.Test;

class LinearSumsTest {

    @Test
    void findsWhatTwoSumsTogetherSay() {
        Relations relations = new Relations.Builder(5).add(0, 2, 3).add(1, 2, 4).build();

        LinearSums sums = LinearSums.of(Facts.ofHidden(relations, new int[] { 5, 4, -1, -1, 3 }, 0));

        assertThat(sums.derivable().stream()).containsExactly(2, 3);
        assertThat(sums.count(2)).isEqualTo(1);
        assertThat(sums.count(3)).isEqualTo(4);
    }

    @Test
    void seesASumThatCannotBe() {
        Relations relations = new Relations.Builder(3).add(0, 1, 2).build();

        assertThat(LinearSums.of(Facts.ofHidden(relations, new int[] { 5, 1, 2 }, 0)).isContradictory()).isTrue();
        assertThat(LinearSums.of(Facts.ofHidden(relations, new int[] { 1, 3, -1 }, 0)).count(2)).isEqualTo(-1);
    }

    @Test
    void agreesWithFractionsOnTables() {
        long seed = 41;
        Random random = new Random(seed);
        for (int run = 0; run < 60; run++) {
            Tables tables = Tables.of(random, 20 + random.nextInt(150),
                    new int[][] { Tables.flat(2 + random.nextInt(4)), Tables.grouped(2, 3), Tables.flat(3) },
                    new int[] { 0, 1 }, new int[] { 1, 2 },
                    (run % 2 == 0) ? new int[] { 0, 2 } : new int[] { 0, 1, 2 });
            BitSet hidden = tables.someHidden(random, 8);

            LinearSums sums = LinearSums.of(Facts.ofHidden(tables.relations(), tables.published(hidden), 1));

            BitSet expected = RationalRank.derivable(tables.relations(), hidden);
            assertThat(sums.derivable()).as("seed %d, run %d", seed, run).isEqualTo(expected);
            assertThat(PrimeRank.derivable(tables.relations(), hidden)).isEqualTo(expected);
            assertThat(expected.stream()).allMatch((cell) -> sums.count(cell) == tables.counts()[cell]);
        }
    }

    @Test
    void saysWhichCellsGiveEachOther() {
        Tables tables = Tables.of(new Random(5), 200, new int[][] { Tables.flat(4), Tables.flat(4) },
                new int[] { 0, 1 });
        BitSet hidden = tables.someHidden(new Random(6), 3);
        Facts facts = Facts.ofHidden(tables.relations(), tables.published(hidden), 1);

        LinearSums sums = LinearSums.of(facts);

        assertThat(sums.together()).isNotEmpty();
        for (int[] group : sums.together()) {
            BitSet known = LinearSums.of(facts.knowing(group[0], tables.counts()[group[0]])).derivable();
            known.andNot(sums.derivable());
            known.set(group[0]);
            assertThat(known.stream().toArray()).containsExactly(group);
        }
    }

}
