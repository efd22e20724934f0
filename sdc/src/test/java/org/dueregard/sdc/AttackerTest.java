package org.dueregard.sdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class AttackerTest {

    private static final String SPECIFICATION = """
            {"dims": {"geo": ["ward"], "eth": ["eth"]}, "tables": [["geo", "eth"]]}""";

    private static final String PEOPLE = """
            ward,eth,freq
            a,x,2
            a,y,20
            a,z,9
            b,x,30
            b,y,40
            b,z,1
            """;

    private final FrequencyTable people = Instances.table(SPECIFICATION, PEOPLE);

    private final Cell ax = Cell.TOTAL.and("ward", "a").and("eth", "x");

    @Test
    void findsWhatIsHiddenBadly() {
        SafeTable badly = new SafeTable(this.people.space(), hiding(this.ax), "");

        AttackReport report = Attacker.usual().attack(badly, Progress.SILENT);

        assertThat(report.exact()).extracting(FeasibilityInterval::toString).containsExactly("exactly 2");
        assertThat(report.surelyBelow(5)).extracting(FeasibilityInterval::cell).containsExactly(this.ax);
        assertThat(report.summary()).isEqualTo("Of 1 counts that are not published, readers can work out 1 exactly.");
    }

    @Test
    void findsNothingExactInWhatWeProtect() {
        SafeTable table = DisclosureControl.protect(this.people).table();

        AttackReport report = Attacker.usual().attack(table, Progress.SILENT);

        assertThat(report.intervals()).isNotEmpty();
        assertThat(report.exact()).isEmpty();
        assertThat(report.surelyBelow(5)).isEmpty();
        assertThat(report.unfinished()).isZero();
        assertThat(report.narrowest(1)).hasSize(1);
        assertThat(report.contradiction()).isEmpty();
    }

    @Test
    void anInsiderIsNotAskedWhatHeKnows() {
        SafeTable table = new SafeTable(this.people.space(), hiding(this.ax, Cell.TOTAL.and("ward", "a")), "");

        AttackReport report = Attacker.usual().knowing(this.ax, 2).attack(table, Progress.SILENT);

        assertThat(report.intervals()).extracting(FeasibilityInterval::toString).containsExactly("exactly 31");
    }

    @Test
    void saysWhenCountsContradictEachOther() {
        int[] counts = this.people.counts().clone();
        counts[this.people.space().find(this.ax)]++;

        AttackReport report = Attacker.usual().attack(new SafeTable(this.people.space(), counts, ""), Progress.SILENT);

        assertThat(report.contradiction()).isPresent();
        assertThat(report.summary()).contains("contradict");
    }

    @Test
    void refusesToKnowACellOfNoTable() {
        assertThatThrownBy(() -> Attacker.usual()
            .knowing(Cell.TOTAL.and("age", "9"), 1)
            .attack(new SafeTable(this.people.space(), this.people.counts(), ""), Progress.SILENT))
            .isInstanceOf(RefusedInput.class)
            .hasMessage("No table has the cell 'age 9'.");
    }

    private int[] hiding(Cell... cells) {
        int[] values = this.people.counts().clone();
        List.of(cells).forEach((cell) -> values[this.people.space().find(cell)] = -1);
        return values;
    }

}
