package org.dueregard.sdc.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;

import org.dueregard.sdc.Progress;
import org.dueregard.sdc.audit.Enumeration;
import org.dueregard.sdc.audit.Glop;
import org.dueregard.sdc.audit.Tables;
import org.dueregard.sdc.engine.Relations;
import org.junit.jupiter.api.Test;

class AttackTest {

    private final Attack attack = new Attack(new OjAlgoSolver(), Effort.unlimited(2_000), Progress.SILENT);

    @Test
    void zerosAndOnesAreFoundWithoutASolver() {
        Relations relations = new Relations.Builder(5).add(0, 1, 2, 3, 4).build();

        Findings findings = new Attack(null, Effort.unlimited(0), Progress.SILENT)
            .on(Facts.ofHidden(relations, new int[] { 15, 10, 3, -1, -1 }, 1));

        assertThat(findings.exact().stream()).containsExactly(3, 4);
        assertThat(findings.high()).containsExactly(15, 10, 3, 1, 1);
        assertThat(findings.unfinished().isEmpty()).isTrue();
    }

    @Test
    void theExampleOfItsDescription() {
        Relations relations = new Relations.Builder(8).add(0, 4, 5).add(1, 6, 7).add(2, 4, 6).add(3, 5, 7).build();

        Findings findings = this.attack.on(Facts.ofHidden(relations, new int[] { 5, 5, 4, 6, -1, -1, -1, -1 }, 1));

        assertThat(findings.low()[4]).isEqualTo(1);
        assertThat(findings.high()[4]).isEqualTo(3);
        assertThat(findings.exact().isEmpty()).isTrue();
        assertThat(findings.together()).hasSize(1);
    }

    @Test
    void whatContradictsItselfIsSaid() {
        Relations relations = new Relations.Builder(3).add(0, 1, 2).build();

        assertThat(this.attack.on(Facts.ofHidden(relations, new int[] { 3, 5, -1 }, 0)).isContradictory()).isTrue();
        assertThat(this.attack.on(Facts.ofHidden(relations, new int[] { 3, -1, -1 }, 2)).isContradictory()).isTrue();
    }

    @Test
    void withoutATotalNothingLimitsACount() {
        Relations relations = new Relations.Builder(3).add(0, 1, 2).build();

        Findings findings = this.attack.on(Facts.ofHidden(relations, new int[] { -1, -1, 2 }, 1));

        assertThat(findings.high()[0]).isEqualTo(Facts.UNLIMITED);
        assertThat(findings.low()[0]).isEqualTo(3);
        assertThat(findings.unfinished().isEmpty()).isTrue();
    }

    @Test
    void rangesOfTwoWayTablesAreThoseOfAllTables() {
        long seed = 7;
        Random random = new Random(seed);
        for (int run = 0; run < 25; run++) {
            Tables tables = Tables.of(random, 20 + random.nextInt(25),
                    new int[][] { Tables.flat(3), (run % 2 == 0) ? Tables.flat(3) : Tables.grouped(2, 2) },
                    new int[] { 0, 1 });
            BitSet hidden = tables.small(4);

            Findings findings = this.attack.on(Facts.ofHidden(tables.relations(), tables.published(hidden), 1));

            Enumeration all = new Enumeration(tables.relations(), tables.counts(), hidden, 1, 45);
            assertThat(findings.low()).as("seed %d, run %d", seed, run).containsExactly(all.least);
            assertThat(findings.high()).as("seed %d, run %d", seed, run).containsExactly(all.most);
        }
    }

    @Test
    void agreesWithAnotherSolverOnLinkedTables() {
        long seed = 17;
        Random random = new Random(seed);
        for (int run = 0; run < 4; run++) {
            Tables tables = Tables.of(random, 150, new int[][] { Tables.flat(4), Tables.grouped(3, 2), Tables.flat(3) },
                    new int[] { 0, 1 }, new int[] { 1, 2 }, new int[] { 0, 2 });
            BitSet hidden = tables.someHidden(random, 6);

            Findings findings = this.attack.on(Facts.ofHidden(tables.relations(), tables.published(hidden), 1));

            Glop glop = new Glop(tables.relations(), tables.counts(), hidden, 1);
            hidden.stream().forEach((cell) -> {
                assertThat(findings.low()[cell]).as("seed %d", seed)
                    .isEqualTo((int) Math.ceil(glop.least(cell) - 1e-6));
                assertThat(findings.high()[cell]).as("seed %d", seed)
                    .isEqualTo((int) Math.floor(glop.most(cell) + 1e-6));
            });
        }
    }

    @Test
    void anInsiderNarrowsMore() {
        Relations relations = new Relations.Builder(4).add(0, 1, 2, 3).build();
        Facts facts = Facts.ofHidden(relations, new int[] { 9, -1, -1, 5 }, 1);

        assertThat(this.attack.on(facts).high()[2]).isEqualTo(3);
        assertThat(this.attack.on(facts.knowing(1, 1)).exact().stream()).containsExactly(2);
    }

    @Test
    void aSetTooLargeIsNamedAsUnfinished() {
        Relations relations = new Relations.Builder(4).add(0, 1, 2, 3).build();

        Findings findings = new Attack(new OjAlgoSolver(), Effort.unlimited(1), Progress.SILENT)
            .on(Facts.ofHidden(relations, new int[] { 9, -1, -1, 5 }, 1));

        assertThat(findings.unfinished().stream()).containsExactly(1, 2);
    }

}
