package org.dueregard.sdc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dueregard.sdc.engine.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Which counts are unsafe by themselves: at each threshold, the counts just below and just at it.
class PrimarySuppressionTest {

    private static final String SPECIFICATION = """
            {"dims": {"geo": ["ward"], "rel": ["rel"]}, "tables": [["geo", "rel"]]}""";

    private static final DisclosureRules USUAL = DisclosureRules.usual();

    private final FrequencyTable table = Instances.table(SPECIFICATION, """
            ward,rel,freq
            w1,a,4
            w1,b,5
            w1,c,0
            w2,a,1
            w2,b,9
            w2,c,10
            """);

    @Test
    void countsFromOneToBelowTheThresholdAreUnsafe() {
        PrimarySuppression primary = new PrimarySuppression(this.table, USUAL);

        Problem problem = primary.problem();

        assertThat(problem.primary()).isEqualTo(cells("w1", "a", "w2", "a"));
        assertThat(problem.open()).isEqualTo(cells("w1", "c"));
        assertThat(problem.floor()).isEqualTo(1);
        assertThat(problem.ceiling()).containsOnly(5);
        assertThat(problem.cost()[number("w1", "b")]).isEqualTo(6);
        assertThat(primary.ordered().isEmpty()).isTrue();
        assertThat(primary.conflicts().isEmpty()).isTrue();
    }

    @Test
    void zerosAreUnsafeWhereTheyAreHidden() {
        Problem problem = problem(this.table, USUAL.withZerosHidden());

        assertThat(problem.primary()).isEqualTo(cells("w1", "a", "w2", "a", "w1", "c"));
        assertThat(problem.open().isEmpty()).isTrue();
        assertThat(problem.floor()).isZero();
    }

    @Test
    void theHighestThresholdOfTheColumnsCounts() {
        Problem problem = problem(this.table, USUAL.withThresholds(Map.of("rel", 10)));

        assertThat(problem.primary()).isEqualTo(cells("w1", "a", "w2", "a", "w1", "b", "w2", "b", "", "a"));
        assertThat(problem.ceiling()[number("w1", "c")]).isEqualTo(10);
        assertThat(problem.ceiling()[number("w1", "")]).isEqualTo(5);
        assertThat(problem.ceiling()[number("", "")]).isEqualTo(5);
    }

    @Test
    void rulesForColumnsThatNoTableHasAreRefused() {
        assertThatThrownBy(() -> problem(this.table, USUAL.withThresholds(Map.of("religion", 10))))
            .hasMessage("thresholds names the column 'religion', which no table has. There are: ward, rel.");
        assertThatThrownBy(() -> problem(this.table, USUAL.withGroups(Set.of("age"))))
            .hasMessageStartingWith("groups names the column 'age', which no table has.");
    }

    @Test
    void thresholdsAreFromTwoToAThousand() {
        assertThatCode(() -> USUAL.withThreshold(2).withThreshold(1000)).doesNotThrowAnyException();
        assertThatThrownBy(() -> USUAL.withThreshold(1)).isInstanceOf(RefusedInput.class);
        assertThatThrownBy(() -> USUAL.withThreshold(1001)).isInstanceOf(RefusedInput.class);
    }

    /// Five people and all of one category; six and all but one; seven and two apart;
    /// four
    /// are too few for a group and unsafe anyway. That all of category d live in one ward
    /// is another column's matter.
    @Test
    void aGroupFallsIntoOneCategoryWhereAllOrAllButOneDo() {
        FrequencyTable groups = Instances.table(SPECIFICATION, """
                ward,rel,freq
                w1,a,5
                w1,b,0
                w1,c,0
                w2,a,5
                w2,b,1
                w2,c,0
                w3,a,5
                w3,b,2
                w3,c,0
                w3,d,6
                w4,a,4
                w4,b,0
                w4,c,30
                w5,c,4
                """);

        Problem problem = problem(groups, USUAL.withGroups(Set.of("rel")));

        BitSet zeros = (BitSet) problem.primary().clone();
        for (int cell = 0; cell < groups.counts().length; cell++) {
            zeros.set(cell, zeros.get(cell) && groups.counts()[cell] == 0);
        }
        assertThat(zeros).isEqualTo(cells(groups, "w1", "b", "w1", "c", "w1", "d", "w2", "c", "w2", "d"));
        assertThat(problem.open())
            .isEqualTo(cells(groups, "w3", "c", "w4", "b", "w4", "d", "w5", "a", "w5", "b", "w5", "d"));
        assertThat(problem.ceiling()[groups.space().find(cell("w1", "b"))]).isEqualTo(1);
        assertThat(problem.floor()).isZero();
    }

    @Test
    void whatIsHiddenByOrderIsUnsafeOnlyIfItIsUnsafeAnyway() {
        PrimarySuppression primary = new PrimarySuppression(this.table, USUAL.withForced(
                List.of(cell("w2", "c"), cell("w1", "a"), cell("w1", "c")), List.of(cell("w2", "a"), cell("w2", "b"))));

        Problem problem = primary.problem();

        assertThat(problem.primary()).isEqualTo(cells("w1", "a"));
        assertThat(primary.ordered()).isEqualTo(cells("w2", "c", "w1", "c"));
        assertThat(primary.conflicts()).isEqualTo(cells("w2", "a"));
        assertThat(problem.open()).isEqualTo(cells("w2", "a", "w2", "b"));
        assertThat(problem.cost()[number("w2", "c")]).isEqualTo(1);
        assertThat(problem.floor()).isZero();
    }

    @Test
    void twoCountsForOneCellAreRefused() throws IOException {
        PublishedTable twice = PublishedTable
            .read(new BufferedReader(new StringReader("geo,rel,count\nw1,b,5\nw1,b,[c]\nw1,b,6\n")), "twice.csv");

        assertThatThrownBy(() -> Knowledge.of(this.table, USUAL, List.of(twice)))
            .hasMessage("twice.csv has two counts for the cell 'rel b, ward w1'.");
    }

    @Test
    void codesThatNeedItAreQuotedOrNamedWithTheirColumn() throws IOException {
        FrequencyTable other = Instances.table("""
                {"dims": {"eth": ["eth5", "eth19"]}, "tables": [["eth"]]}""", """
                eth5,eth19,freq
                Other,Other,9
                Other,"Any, ""other"" one",9
                """);
        StringBuilder csv = new StringBuilder();

        DisclosureControl.protect(other).table().writeCsv(csv);

        assertThat(csv.toString().lines()).containsExactly("eth,count", "Total,18", "eth5=Other,18",
                "\"Any, \"\"other\"\" one\",9", "eth19=Other,9");
    }

    private static Problem problem(FrequencyTable table, DisclosureRules rules) {
        return new PrimarySuppression(table, rules).problem();
    }

    private BitSet cells(String... codes) {
        return cells(this.table, codes);
    }

    private static BitSet cells(FrequencyTable table, String... codes) {
        BitSet cells = new BitSet();
        for (int k = 0; k < codes.length; k += 2) {
            cells.set(table.space().find(cell(codes[k], codes[k + 1])));
        }
        return cells;
    }

    private int number(String ward, String rel) {
        return this.table.space().find(cell(ward, rel));
    }

    private static Cell cell(String ward, String rel) {
        Cell cell = ward.isEmpty() ? Cell.TOTAL : Cell.TOTAL.and("ward", ward);
        return rel.isEmpty() ? cell : cell.and("rel", rel);
    }

}
