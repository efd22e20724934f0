package org.dueregard.sdc;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

import org.dueregard.sdc.engine.Protection;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dueregard.sdc.WardsByFaith.cell;

/// The attacker set on what is about to be published, by patterns that are safe and by such as are not.
class OwnAttackTest {

    private final FrequencyTable table = WardsByFaith.table("", WardsByFaith.TWO_UNSAFE);

    private final Knowledge knowledge = Knowledge.of(this.table, DisclosureRules.usual(), List.of());

    @Test
    void unsafeCountsThatStandAloneAreWorkedOutAndNothingIsPublished() {
        OwnAttack attack = attack(this.knowledge.problem().primary());

        assertThat(attack.exact()).isEqualTo(2);
        assertThat(attack.best()).hasToString("Optional[" + attack.best().orElseThrow() + "]")
            .hasValueSatisfying((best) -> assertThat(best.isExact()).isTrue());
        assertThatThrownBy(() -> attack.refuse(DisclosureRules.usual().withoutIntervals()))
            .isInstanceOf(UnsafeRelease.class)
            .hasMessage("Nothing is published: readers could work out too much of the count of rel b, ward w1. "
                    + "This is a fault of the program; please report it.");
    }

    @Test
    void aRangeThatIsNarrowerThanPromisedIsABreach() {
        BitSet hidden = cells("w1", "b", "w1", "c", "w2", "b", "w2", "c");
        OwnAttack attack = attack(hidden);

        attack.refuse(DisclosureRules.usual().withoutIntervals());

        assertThat(attack.exact()).isZero();
        assertThat(attack.best().orElseThrow().toString()).isEqualTo("2 to 32");
        attack.refuse(DisclosureRules.usual());
        assertThatThrownBy(() -> attack.refuse(DisclosureRules.usual().withStrictIntervals()))
            .isInstanceOf(UnsafeRelease.class)
            .hasMessageContaining("rel b, ward w1");
    }

    @Test
    void whatOnlyBoundsGiveAwayIsMended() {
        long seed = 1;
        Random random = new Random(seed);
        int unsafe = 0;
        for (int k = 0; k < 12; k++) {
            FrequencyTable one = Instances.table("""
                    {"dims": {"geo": ["d", "w"], "e": ["e"], "s": ["s"]}, "tables": [["geo", "e", "s"]],
                     "intervals": false}""", smallCounts(random));

            Release release = DisclosureControl.protect(one);

            assertThat(Attacker.usual().withMost(0).attack(release.table(), Progress.SILENT).exact())
                .as("seed %d, run %d", seed, k)
                .allMatch((known) -> release.report().status(known.cell()) == CellStatus.LOST);
            unsafe += release.report().attack().unsafe();
        }
        assertThat(unsafe).isPositive();
    }

    @Test
    void whatEverybodyKnowsIsPublished() {
        BitSet hidden = cells("w1", "b", "w1", "c", "w2", "b", "w2", "c", "w3", "a");

        BitSet redundant = attack(hidden).redundant(false);

        assertThat(redundant.stream()).containsExactly(this.table.space().find(cell("w3", "a")));
    }

    @Test
    void whatHeKnowsOfUnsafeCountsIsNeverPublished() {
        OwnAttack attack = attack(cells("w1", "b", "w3", "a"));

        assertThat(attack.hidden()).isEqualTo(2);
        assertThat(attack.unsafe()).isEqualTo(2);
        assertThat(attack.knows(this.table.space().find(cell("w1", "b")))).isTrue();
        assertThat(attack.knows(this.table.space().find(cell("w2", "a")))).isFalse();
        assertThat(attack.redundant(true)).isEqualTo(cells("w3", "a"));
        assertThat(attack.redundant(false)).isEqualTo(cells("w3", "a"));
    }

    /// The last gate: what is to be hidden must be hidden, and must not follow.
    @Test
    void aPatternThatGivesACountAwayHasAFault() {
        DisclosureRules exact = DisclosureRules.usual().withoutIntervals();
        BitSet good = cells("w1", "b", "w1", "c", "w2", "b", "w2", "c");
        BitSet alone = cells("w1", "b", "w2", "c");
        BitSet shown = cells("w1", "b", "w1", "c", "w3", "b", "w3", "c");

        assertThat(fault(good, exact)).isEmpty();
        assertThat(fault(alone, exact)).isEqualTo("a count that is to be hidden can be worked out");
        assertThat(fault(shown, exact)).isEqualTo("a count that is to be hidden can be worked out");
        assertThat(fault(good, DisclosureRules.usual())).contains("does not reach its bounds");
    }

    private String fault(BitSet hidden, DisclosureRules rules) {
        int[] none = new int[this.table.counts().length];
        Arrays.fill(none, -1);
        return SecondarySuppression.fault(this.knowledge, new Protection(hidden, List.of(), none, none, new BitSet()),
                rules);
    }

    @Test
    void theResultStandsInTheReport() {
        Release release = DisclosureControl.protect(this.table);

        OwnAttack attack = release.report().attack();

        assertThat(attack.exact()).isZero();
        assertThat(attack.unsafe()).isEqualTo(2);
        assertThat(attack.settled()).isEqualTo(2);
        assertThat(release.report().sentences()).contains("The attacker was set on this before it was written: of "
                + attack.hidden() + " hidden counts he worked out no unsafe one exactly. The narrowest range that he "
                + "found for an unsafe one is " + attack.best().orElseThrow() + "; he looked at all 2 until "
                + "nothing narrower was to be found.");
    }

    /// A count of 5,000 that is hidden by order must not be worked out, but need not seem
    /// possible as 1.
    @Test
    void ofALargeCountHiddenByOrderNoMoreIsAskedThanThatItIsNotKnown() {
        String order = ", \"hide\": [{\"ward\": \"w1\", \"rel\": \"a\"}]";
        String people = """
                ward,rel,freq
                w1,a,5000
                w1,b,9
                w1,c,4000
                w2,a,8
                w2,b,7
                w2,c,6000
                w3,a,3000
                w3,b,2000
                w3,c,9000
                """;
        FrequencyTable one = WardsByFaith.table(order, people);

        Release release = DisclosureControl.protect(one);

        assertThat(release.report().which(CellStatus.PRIMARY)).containsExactly(cell("w1", "a"));
        assertThat(release.report().which(CellStatus.SECONDARY)).containsExactlyInAnyOrder(cell("w1", "b"),
                cell("w2", "a"), cell("w2", "b"));
        assertThat(release.report().lostCounts()).isEqualTo(9 + 8 + 7);
        assertThat(release.report().reason(cell("w1", "a"))).isEqualTo("Hidden because that was ordered.");
        assertThat(release.certificates().check(one, List.of())).isEmpty();
        assertThat(Attacker.usual().attack(release.table(), Progress.SILENT).exact()).isEmpty();
    }

    @Test
    void aCountHiddenByOrderThatMustBePublishedAllTheSameIsNamed() {
        String order = """
                , "hide": [{"ward": "w1"}], "publish": [{}, {"ward": "w2"}, {"ward": "w3"}]""";

        Release release = DisclosureControl.protect(WardsByFaith.table(order, WardsByFaith.TWO_UNSAFE));

        assertThat(release.report().which(CellStatus.LOST)).containsExactly(Cell.TOTAL.and("ward", "w1"));
        assertThat(release.report().isWhole()).isFalse();
    }

    private OwnAttack attack(BitSet hidden) {
        return OwnAttack.on(this.table, this.knowledge, hidden, new BitSet(), Progress.SILENT);
    }

    private BitSet cells(String... codes) {
        BitSet cells = new BitSet();
        for (int k = 0; k < codes.length; k += 2) {
            cells.set(this.table.space().find(cell(codes[k], codes[k + 1])));
        }
        return cells;
    }

    private static String smallCounts(Random random) {
        StringBuilder people = new StringBuilder("d,w,e,s,freq\nD0,w0,e0,s0,9\n");
        for (int cell = 0; cell < 36; cell++) {
            int ward = cell / 9;
            people.append("D" + ward % 2 + ",w" + ward + ",e" + cell / 3 % 3 + ",s" + cell % 3 + "," + random.nextInt(5)
                    + "\n");
        }
        return people.toString();
    }

}
