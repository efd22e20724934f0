package org.dueregard.sdc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dueregard.sdc.Instances.cell;

/// What was published before, of the same people in every shape that a publication has, and of other times.
class MemoryTest {

    private static final String PEOPLE = """
            const,ward,faith,sex,freq
            E,w1,a,F,20
            E,w1,b,F,3
            E,w1,c,M,30
            E,w2,a,F,25
            E,w2,b,M,40
            E,w2,c,F,28
            S,w3,a,M,31
            S,w3,b,F,6
            S,w3,c,M,22
            S,w4,a,F,33
            S,w4,b,M,16
            S,w4,c,F,24
            """;

    private static final String DIMS = """
            {"dims": {"area": ["ward"], "belief": ["faith"], "seat": ["const", "ward"], "sex": ["sex"],
                      "kind": ["kind", "faith"]},
             "tables": [["area", "belief"]],
             "hierarchies": [{"fine": "faith", "coarse": "kind",
                              "codes": {"a": "a", "b": "b or c", "c": "b or c"}}]MORE}""";

    @Test
    void theAnswerToARequestIsOneCell() {
        Release release = protect("", answer("area,belief,count\nw1,b,3\n"));

        assertThat(release.report().which(CellStatus.LOST)).containsExactly(cell("ward", "w1", "faith", "b"));
        assertThat(release.report().lost())
            .containsExactly("The count of faith b, ward w1 is lost: answer.csv has published it.");
        assertThat(release.report().cells(CellStatus.SECONDARY)).isZero();
    }

    /// With all of ward w1 but its b published, b is what is left.
    @Test
    void someOfTheCategoriesCanBeEnough() {
        Release release = protect("", answer("area,belief,count\nw1,Total,53\nw1,a,20\nw1,c,30\n"));

        assertThat(release.report().lost()).containsExactly("The count of faith b, ward w1 is lost: it is what is left "
                + "when faith a, ward w1 (in answer.csv) and faith c, ward w1 (in answer.csv) are taken from ward w1 "
                + "(in answer.csv).");
        assertThat(release.report().reason(cell("ward", "w1", "faith", "b")))
            .startsWith("Hidden because fewer than 5 people are in it")
            .contains("is lost: it is what is left");
    }

    /// Categories put together that no new table has: b or c less c is b.
    @Test
    void categoriesPutTogetherAreKnown() {
        Release release = protect("", answer("area,kind,count\nw1,b or c,33\n"),
                answer("area,belief,count\nw1,c,30\n"));

        assertThat(release.report().lost()).singleElement()
            .asString()
            .contains("ward w1", "taken from kind b or c, ward w1 (in answer.csv)");
    }

    /// Constituencies of whole wards: E has w1 and w2, so b in E less b in w2 is b in w1.
    @Test
    void otherGeographiesThatNestAreKnown() {
        PublishedTable answer = answer("seat,belief,count\nE,b,43\n");

        Release release = protect("", answer);

        assertThat(release.report().isWhole()).isTrue();
        assertThat(release.table().count(cell("ward", "w1", "faith", "b"))).isEmpty();
        assertThat(release.table().count(cell("ward", "w2", "faith", "b"))).isEmpty();
        assertThat(release.certificates().check(read("", PEOPLE, answer), List.of(answer))).isEmpty();
    }

    /// Another breakdown of the same people: men and women with b in w1 add up to b in
    /// w1.
    @Test
    void otherBreakdownsAreKnown() {
        Release release = protect("", answer("area,belief,sex,count\nw1,b,F,3\nw1,b,M,0\n"));

        assertThat(release.report().lost()).anySatisfy((sentence) -> assertThat(sentence).isEqualTo(
                "The count of faith b, ward w1 is lost: it is the sum of faith b, sex F, ward w1 (in answer.csv) "
                        + "and faith b, sex M, ward w1 (in answer.csv)."));
    }

    /// Last year's tables count other people: no sum ties them to this year's.
    @Test
    void whatIsOfAnotherTimeIsSetAside() {
        PublishedTable both = answer(
                "year,area,belief,count\n2024,w1,b,7\n2024,w1,Total,99\n2025,w2,b,40\nTotal,w1,b,10\n");

        Release release = protect(", \"period\": {\"year\": \"2025\"}", both);

        assertThat(release.report().isWhole()).isTrue();
        assertThat(release.table().count(cell("ward", "w2", "faith", "b"))).hasValue(40);
        assertThat(release.report().sentences()).contains("3 counts that were published before are of another time "
                + "than year 2025: other people were counted, so that no sum ties them to these, and they were set "
                + "aside.");
    }

    @Test
    void whatCannotBeOfTheSamePeopleIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> protect("", answer("area,count\nw1,99\n"))).isInstanceOf(RefusedInput.class)
            .hasMessageContaining("another count for the cell 'ward w1' than these data: answer.csv is not of the same "
                    + "people at the same time")
            .hasMessageContaining("say in period of which time the data are");
        assertThatThrownBy(() -> protect("", answer("year,area,count\n2024,w1,99\n")))
            .hasMessageStartingWith("answer.csv has the dimension 'year', which is not in dims.");
        assertThatThrownBy(() -> protect("", answer("area,belief,count\nw1,b and c,33\n")))
            .hasMessageContaining("'b and c' is no code of the dimension 'belief'. If it stands for several codes");
        assertThatThrownBy(() -> protect(", \"period\": {\"sex\": \"F\"}"))
            .hasMessageStartingWith("'sex' is in dims and in period.");
        assertThatThrownBy(() -> read(", \"period\": {\"year\": \"2025\"}", """
                year,const,ward,faith,sex,freq
                2025,E,w1,a,F,1
                2024,E,w1,a,F,1
                """)).hasMessageContaining("line 3: this row is of 'year' '2024', and period says");
    }

    /// The same staff in two years, some of whom left or came: whoever stayed stands in
    /// both tables. With all three sorts of people in the data, last year's table is
    /// known
    /// to the method, and what it gives away of those who left.
    @Test
    void yearsThatShareTheirPeopleAreOnePopulation() throws IOException {
        String json = """
                {"dims": {"team": ["team"], "last": ["in2024", "when"], "now": ["in2025", "when"]},
                 "tables": [["team", "now"]],
                 "hierarchies": [{"fine": "when", "coarse": "in2024",
                                  "codes": {"stayed": "yes", "left": "yes", "came": "no"}},
                                 {"fine": "when", "coarse": "in2025",
                                  "codes": {"stayed": "yes", "left": "no", "came": "yes"}}]}""";
        String people = """
                team,when,freq
                x,stayed,20
                x,left,2
                x,came,9
                y,stayed,30
                y,left,7
                y,came,8
                z,stayed,40
                z,left,9
                z,came,10
                """;
        PublishedTable lastYear = answer("team,last,count\nx,yes,22\ny,yes,37\nz,yes,49\n");
        FrequencyTable table = Microdata.read(Instances.specification(json), List.of(lastYear),
                new BufferedReader(new StringReader(people)), "staff.csv");

        Release release = DisclosureControl.protect(table, List.of(lastYear), Progress.SILENT);

        assertThat(release.table().count(cell("team", "x", "when", "left"))).isEmpty();
        assertThat(release.table().count(cell("team", "x", "when", "stayed"))).isEmpty();
        assertThat(release.report().isWhole()).isTrue();
    }

    private static Release protect(String more, PublishedTable... earlier) {
        return DisclosureControl.protect(read(more, PEOPLE, earlier), List.of(earlier), Progress.SILENT);
    }

    private static FrequencyTable read(String more, String people, PublishedTable... earlier) {
        try {
            return Microdata.read(Instances.specification(DIMS.replace("MORE", more)), List.of(earlier),
                    new BufferedReader(new StringReader(people)), "people.csv");
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static PublishedTable answer(String csv) {
        try {
            return PublishedTable.read(new BufferedReader(new StringReader(csv)), "answer.csv");
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
