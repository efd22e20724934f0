package org.dueregard.sdc;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.dueregard.sdc.Instances.cell;

/// Tables from data to what is published.
class DisclosureControlTest {

    @Test
    void smallCountsAreHiddenAndOthersThatGiveThemAway() {
        Release release = protect("", WardsByFaith.PEOPLE);

        assertThat(release.table().count(cell("ward", "w1", "rel", "b"))).isEmpty();
        assertThat(release.table().count(cell("ward", "w3", "rel", "c"))).isEqualTo(OptionalInt.of(0));
        assertThat(release.table().count(Cell.TOTAL)).isEqualTo(OptionalInt.of(213));
        assertThat(release.report().cells(CellStatus.PRIMARY)).isEqualTo(1);
        assertThat(release.report().cells(CellStatus.SECONDARY)).isGreaterThanOrEqualTo(3);
        assertThat(release.report().isWhole()).isTrue();
        assertThat(release.report().status(cell("ward", "w1", "rel", "b"))).isEqualTo(CellStatus.PRIMARY);
    }

    @Test
    void whatWasHiddenIsSaidOfOneCountOfManyAndOfNone() {
        long others = protect("", WardsByFaith.PEOPLE).report().cells(CellStatus.SECONDARY);
        Release none = DisclosureControl.protect(Instances.table("""
                {"dims": {"g": ["w"]}, "tables": [["g"]]}""", "w,freq\na,20\nb,30\n"));
        Release two = DisclosureControl.protect(Instances.table("""
                {"dims": {"g": ["w"]}, "tables": [["g"]]}""", "w,freq\na,2\nb,3\nc,30\nd,40\n"));

        assertThat(protect("", WardsByFaith.PEOPLE).report().sentences().getFirst())
            .endsWith("counts are hidden: 1 is unsafe by itself, and " + others + " would give it away.");
        assertThat(none.report().sentences().getFirst()).isEqualTo("None of the 3 counts is hidden.");
        assertThat(two.report().sentences().getFirst())
            .startsWith((2 + two.report().cells(CellStatus.SECONDARY))
                    + " of 5 counts are hidden: 2 are unsafe by themselves, and ")
            .endsWith(" would give them away.");
    }

    /// The example of the README.
    @Test
    void protectsATableBuiltInCode() {
        Specification specification = Specification.of(
                List.of(Dimension.of("area", "ward"), Dimension.of("religion", "rel")),
                List.of(List.of("area", "religion")));
        FrequencyTable table = new FrequencyTable.Builder(specification).add(List.of("Mill", "a"), 20)
            .add(List.of("Mill", "b"), 3)
            .add(List.of("Mill", "c"), 30)
            .add(List.of("Quay", "a"), 25)
            .add(List.of("Quay", "b"), 40)
            .add(List.of("Quay", "c"), 28)
            .add(List.of("Hill", "a"), 31)
            .add(List.of("Hill", "b"), 36)
            .add(List.of("Hill", "c"), 22)
            .build();

        Release release = DisclosureControl.protect(table);

        assertThat(release.report().cells(CellStatus.SECONDARY)).isBetween(3L, 5L);
        assertThat(release.certificates().check(table, List.of())).isEmpty();
    }

    /// Who is alone in w1 knows the other hidden ward from the total; a third is hidden
    /// only if that is defended against.
    @Test
    void peopleAloneInACountAreDefendedAgainstUnlessOrderedOtherwise() {
        Specification specification = Specification.of(List.of(Dimension.of("area", "ward")), List.of(List.of("area")));
        DisclosureRules rules = DisclosureRules.usual().withoutIntervals();

        DisclosureReport defended = report(specification.withRules(rules));
        DisclosureReport not = report(specification.withRules(rules.withoutInsiders()));

        assertThat(defended.cells(CellStatus.SECONDARY)).isEqualTo(1);
        assertThat(not.cells(CellStatus.SECONDARY)).isZero();
        assertThat(defended.sentences()).noneMatch((sentence) -> sentence.contains("not defended against"));
        assertThat(not.sentences()).anyMatch((sentence) -> sentence.contains("were not defended against, by order"));
    }

    private static DisclosureReport report(Specification specification) {
        return DisclosureControl
            .protect(new FrequencyTable.Builder(specification).add(List.of("w1"), 1)
                .add(List.of("w2"), 4)
                .add(List.of("w3"), 10)
                .build())
            .report();
    }

    @Test
    void whatIsSafeIsNeverChanged() {
        long seed = 20261122;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int k = 0; k < 20; k++) {
            FrequencyTable table = WardsByFaith.table("", people(random));

            Release release = DisclosureControl.protect(table);

            int[] published = release.table().values();
            for (int cell = 0; cell < published.length; cell++) {
                int count = table.counts()[cell];
                assertThat(published[cell]).isIn((count > 0 && count < 5) ? List.of(-1) : List.of(-1, count));
                assertThat(published[cell] < 0 && count == 0).isFalse();
            }
            assertThat(DisclosureControl.protect(table).table().values()).isEqualTo(published);
        }
    }

    @Test
    void thresholdsOfColumnsCountWhereTheColumnStands() {
        Release release = protect(", \"thresholds\": {\"rel\": 26}", WardsByFaith.PEOPLE);

        assertThat(release.report().status(cell("ward", "w2", "rel", "a"))).isEqualTo(CellStatus.PRIMARY);
        assertThat(release.report().status(cell("ward", "w1"))).isNotEqualTo(CellStatus.PRIMARY);
    }

    @Test
    void cellsAreHiddenAndPublishedByOrder() {
        Release release = protect(", \"hide\": [{\"ward\": \"w2\", \"rel\": \"b\"}], \"publish\": [{\"rel\": \"b\"}, "
                + "{\"ward\": \"w1\", \"rel\": \"b\"}]", WardsByFaith.PEOPLE);

        assertThat(release.table().count(cell("ward", "w2", "rel", "b"))).isEmpty();
        assertThat(release.table().count(cell("rel", "b"))).isPresent();
        assertThat(release.report().which(CellStatus.CONFLICT)).containsExactly(cell("ward", "w1", "rel", "b"));
        assertThat(release.report().isWhole()).isFalse();
        assertThat(release.report().sentences())
            .contains("1 count is unsafe and published all the same, because that was ordered: rel b, ward w1.");
    }

    @Test
    void ordersThatContradictAreRefused() {
        assertThatThrownBy(() -> protect(", \"hide\": [{\"ward\": \"w2\"}], \"publish\": [{\"ward\": \"w2\"}]",
                WardsByFaith.PEOPLE))
            .hasMessage("The cell 'ward w2' is to be hidden and to be published.");
        assertThatThrownBy(() -> protect(", \"hide\": [{\"ward\": \"w9\"}]", WardsByFaith.PEOPLE))
            .hasMessage("hide names the cell 'ward w9', which no table has.");
    }

    @Test
    void aGroupIsNotSeenToFallIntoOneCategory() {
        String people = "ward,rel,freq\nw1,a,20\nw1,b,0\nw2,a,30\nw2,b,40\nw3,a,31\nw3,b,36\nw1,c,0\nw2,c,50\nw3,c,50\n";

        Release usual = protect("", people);
        Release release = protect(", \"groups\": [\"rel\"]", people);

        assertThat(usual.table().count(cell("ward", "w1", "rel", "b"))).isEqualTo(OptionalInt.of(0));
        assertThat(release.table().count(cell("ward", "w1", "rel", "b"))).isEmpty();
        assertThat(release.table().count(cell("ward", "w1", "rel", "c"))).isEmpty();
        assertThat(release.table().count(cell("ward", "w1", "rel", "a"))).isEmpty();
    }

    @Test
    void zerosCanBeHidden() {
        Release release = protect(", \"zeros\": \"hide\"", WardsByFaith.PEOPLE);

        assertThat(release.report().status(cell("ward", "w3", "rel", "c"))).isEqualTo(CellStatus.PRIMARY);
    }

    @Test
    void theSameCellInTwoTablesAndTwoHierarchiesIsOne() {
        FrequencyTable table = Instances.table("""
                {"dims": {"band": ["band", "age"], "work": ["work", "age"], "geo": ["ward"]},
                 "tables": [["geo", "band"], ["geo", "work"]]}""", """
                band,work,age,ward,freq
                young,no,0-15,w1,9
                young,yes,16-29,w1,8
                old,yes,30-64,w1,7
                old,no,65,w1,6
                old,no,65,w2,6
                """);

        assertThat(table.cells()).isEqualTo((1 + 2 + 4 + 2) * 3);
        assertThat(table.space().relations().count()).isEqualTo((1 + 2 + 1 + 2) * 3 + (1 + 2 + 2 + 4));
    }

    /// Who is alone in a2 knows a from the published a1, whatever is hidden: that is
    /// said, and all else is protected.
    @Test
    void whatSomebodyAloneKnowsWhateverIsHiddenIsNamed() {
        Release release = DisclosureControl.protect(Instances.table("""
                {"dims": {"area": ["area", "part"]}, "tables": [["area"]], "publish": [{"part": "a1"}]}""", """
                area,part,freq
                a,a1,3
                a,a2,1
                b,b1,30
                c,c1,40
                """));

        assertThat(release.report().which(CellStatus.CONFLICT)).containsExactly(cell("part", "a1"));
        assertThat(release.report().which(CellStatus.LOST)).containsExactly(cell("area", "a"));
        assertThat(release.report().which(CellStatus.PRIMARY)).containsExactly(cell("part", "a2"));
    }

    @Test
    void theSameCellIsWrittenInTheDimensionsOfATableThatHasIt() throws IOException {
        StringBuilder csv = new StringBuilder();

        DisclosureControl.protect(Instances.table("""
                {"dims": {"band": ["band", "age"], "work": ["work", "age"]}, "tables": [["work"]]}""",
                "band,work,age,freq\ny,no,0-15,9\ny,yes,16-64,8\no,no,65,7\n"))
            .table()
            .writeCsv(csv);

        assertThat(csv.toString()).contains("Total,0-15,9\n", "Total,no,16\n").doesNotContain("0-15,Total");
    }

    @Test
    void theOrderOfThePeopleChangesNothing() {
        long seed = 1066;
        Random random = new Random(seed);
        for (int run = 0; run < 6; run++) {
            List<String> rows = new ArrayList<>();
            for (int person = 0; person < 60; person++) {
                rows.add("w" + random.nextInt(6) + ",r" + random.nextInt(random.nextInt(1, 8)) + "\n");
            }
            int[] one = WardsByFaith.protect(rows);
            Collections.shuffle(rows, random);

            assertThat(WardsByFaith.protect(rows)).as("seed %d, run %d", seed, run).isEqualTo(one);
        }
    }

    @Test
    void whatWasPublishedBeforeIsKnown() throws IOException {
        String specification = """
                {"dims": {"geo": ["ward"], "rel": ["rel"], "sex": ["sex"]}, "tables": [["geo", "rel"]]}""";
        String people = "ward,rel,sex,freq\nw1,a,F,9\nw1,a,M,11\nw1,b,F,3\nw1,b,M,8\nw2,a,F,9\nw2,a,M,9\nw2,b,F,9\nw2,b,M,9\n";
        PublishedTable answer = published("geo,rel,sex,count\nw1,b,F,3\nw1,Total,F,12\nw1,b,Total,11\n");
        FrequencyTable table = Microdata.read(Instances.specification(specification), List.of(answer),
                new BufferedReader(new StringReader(people)), "people.csv");

        Release release = DisclosureControl.protect(table, List.of(answer), Progress.SILENT);

        assertThat(release.report().which(CellStatus.LOST)).containsExactly(cell("rel", "b", "sex", "F", "ward", "w1"));
        assertThat(release.table().count(cell("ward", "w1", "rel", "b"))).isEqualTo(OptionalInt.of(11));
        assertThatThrownBy(
                () -> DisclosureControl.protect(table, List.of(published("geo,count\nw1,99\n")), Progress.SILENT))
            .hasMessageStartingWith("An earlier publication has another count for the cell 'ward w1' than these data");
    }

    @Test
    void anUnsafeCountThatWasPublishedBeforeIsNamedAsLost() throws IOException {
        PublishedTable answer = published("geo,rel,count\nw1,b,3\nw2,b,[c]\n");
        FrequencyTable table = Microdata.read(Instances.specification(WardsByFaith.specification("")), List.of(answer),
                new BufferedReader(new StringReader(WardsByFaith.PEOPLE)), "people.csv");

        Release release = DisclosureControl.protect(table, List.of(answer), Progress.SILENT);

        assertThat(release.report().which(CellStatus.LOST)).containsExactly(cell("ward", "w1", "rel", "b"));
        assertThat(release.table().count(cell("ward", "w1", "rel", "b"))).isEmpty();
    }

    @Test
    void certificatesComeBackAsTheyWereAndKnowTheirData() throws IOException {
        FrequencyTable table = WardsByFaith.table("", WardsByFaith.PEOPLE);
        Release release = DisclosureControl.protect(table);
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        release.certificates().write(file);
        Certificates read = Certificates.read(new ByteArrayInputStream(file.toByteArray()));

        assertThat(read.protection().hidden()).isEqualTo(release.certificates().protection().hidden());
        assertThat(read.protection().low()).isEqualTo(release.certificates().protection().low());
        assertThat(read.protection().high()).isEqualTo(release.certificates().protection().high());
        assertThat(read.protection().alternatives()).usingRecursiveComparison()
            .isEqualTo(release.certificates().protection().alternatives());
        assertThat(read.areOf(table)).isTrue();
        assertThat(read.areOf(WardsByFaith.table("", WardsByFaith.PEOPLE.replace("40", "41")))).isFalse();
    }

    @Test
    void aFrequencyTableTellsNobodyItsCounts() {
        FrequencyTable table = WardsByFaith.table("", WardsByFaith.PEOPLE);

        assertThat(table).hasToString("FrequencyTable of 16 cells").isNotInstanceOf(Serializable.class);
        assertThat(Arrays.stream(FrequencyTable.class.getDeclaredMethods())
            .filter((method) -> Modifier.isPublic(method.getModifiers()))
            .map(Method::getName)).containsExactlyInAnyOrder("cells", "toString");
    }

    @Test
    void sharesAndMeansAreMadeOfWhatIsShown() {
        SafeTable table = protect("", WardsByFaith.PEOPLE).table();
        Cell faith = cell("rel", "b");

        assertThat(table.share(faith, Cell.TOTAL).getAsDouble()).isEqualTo(79 / 213.0, within(1e-12));
        assertThat(table.share(cell("ward", "w1", "rel", "b"), faith)).isEmpty();
        assertThat(table.mean(cell("ward", "w1"), "rel", Map.of("a", 1.0, "b", 2.0, "c", 3.0))).isEmpty();
        assertThat(table.mean(Cell.TOTAL, "ward", Map.of("w1", 1.0, "w2", 2.0, "w3", 3.0))).isPresent();
    }

    @Test
    void whatIsWrittenForReadersTellsNoStatus() throws IOException {
        Release release = protect("", WardsByFaith.PEOPLE);
        StringBuilder csv = new StringBuilder();
        StringBuilder json = new StringBuilder();
        release.table().writeCsv(csv);
        release.table().writeJson(json);

        assertThat(csv.toString()).startsWith("geo,rel,count\nTotal,Total,213\n").contains("w1,b,[c]\n");
        assertThat(csv.toString() + json).doesNotContainIgnoringCase("primary").doesNotContainIgnoringCase("secondary");
        assertThat(json.toString()).contains("{\"cell\":{\"rel\":\"b\",\"ward\":\"w1\"},\"count\":null}");
        assertThat(release.table().explanations().of(cell("ward", "w1", "rel", "b")))
            .isEqualTo("Hidden because, with the figure for rel b and those beside it, it would let a number be worked "
                    + "out that is so small that people could be recognised.");
    }

    @Test
    void theCsvOfTheAnalystCanBeReadBack() throws IOException {
        Release release = protect("", WardsByFaith.PEOPLE);
        StringBuilder csv = new StringBuilder();
        release.report().writeCsv(csv);

        PublishedTables read = PublishedTables.of(Instances.specification(WardsByFaith.specification("")),
                List.of(published(csv.toString())));

        assertThat(csv.toString()).contains("w1,b,,primary\n", "w3,c,0,safe\n", ",,secondary\n");
        assertThat(read.attack(Attacker.usual(), Progress.SILENT).exact()).isEmpty();
    }

    @Test
    void aHierarchyIsReadFromItsCodes() throws IOException {
        String specification = "{\"dims\": {\"geo\": [\"dist\", \"ward\"]}, \"tables\": [[\"geo\"]]}";

        assertThatThrownBy(() -> PublishedTables.of(Instances.specification(specification),
                List.of(published("geo,count\nTotal,9\nD,9\nw1,4\nw2,5\n"))))
            .hasMessageStartingWith("Nothing says which codes 'dist' has");
    }

    private static PublishedTable published(String csv) throws IOException {
        return PublishedTable.read(new BufferedReader(new StringReader(csv)), "published.csv");
    }

    private static Release protect(String more, String people) {
        return DisclosureControl.protect(WardsByFaith.table(more, people));
    }

    private static String people(Random random) {
        StringBuilder people = new StringBuilder("ward,rel,freq\n");
        for (int ward = 0; ward < 6; ward++) {
            for (int rel = 0; rel < 5; rel++) {
                people.append("w" + ward + ",r" + rel + "," + random.nextInt(random.nextInt(1, 40)) + "\n");
            }
        }
        return people.toString();
    }

}
