package org.dueregard.sdc;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What is read, and what is refused in which words.
class ReadingTest {

    private static final String SPECIFICATION = """
            {"name": "t", "seed": 1, "people": 9, "dims": {"geo": ["dist", "ward"], "sex": ["sex"]},
             "tables": [["geo", "sex"]]}""";

    private static final String DATA = """
            dist,ward,sex,freq
            D1,w1,F,3
            D1,w2,M,9
            D2,w3,F,7
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsPlainAndPackedWithMarkAndWithoutLastLineEnd() throws IOException {
        Path packed = this.folder.resolve("data.csv");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(("\ufeff" + DATA.strip().replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(packed, bytes.toByteArray());

        FrequencyTable table = Microdata.read(specification(SPECIFICATION), packed);

        assertThat(table.cells()).isEqualTo((1 + 2 + 3) * (1 + 2));
    }

    @Test
    void readsQuotesSemicolonsAndOnePersonARow() {
        FrequencyTable table = Instances.table("""
                {"dims": {"geo": ["ward"]}, "tables": [["geo"]]}""", """
                ward;note
                "Fisher's; ""Old"" Ward";x
                w2;"two
                lines"

                w2;y
                """);

        assertThat(table.counts()).containsExactly(3, 1, 2);
        assertThat(table.space().cell(1)).hasToString("ward Fisher's; \"Old\" Ward");
    }

    /// Old line ends, and the empty rows and columns that spreadsheets write.
    @Test
    void readsWhatSpreadsheetsLeaveBehind() {
        String usual = DATA.replace("\n", ",,\n");

        int[] expected = Instances.table(SPECIFICATION, DATA).counts();

        assertThat(Instances.table(SPECIFICATION, DATA.replace('\n', '\r')).counts()).isEqualTo(expected);
        assertThat(Instances.table(SPECIFICATION, usual + ",,,,,\r\n,,,,,\n").counts()).isEqualTo(expected);
    }

    @Test
    void refusesPackedDataThatEndTooEarly() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(DATA.getBytes(StandardCharsets.UTF_8));
        }
        Path cut = Files.write(this.folder.resolve("cut.csv.gz"),
                Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12));

        assertThatThrownBy(() -> Microdata.read(specification(SPECIFICATION), cut)).isInstanceOf(RefusedInput.class)
            .hasMessageStartingWith("cut.csv.gz is packed, but broken: ");
    }

    @Test
    void orderOfRowsChangesNothing() {
        FrequencyTable table = Instances.table(SPECIFICATION, DATA);
        FrequencyTable turned = Instances.table(SPECIFICATION, "dist,ward,sex,freq\nD2,w3,F,7\nD1,w2,M,9\nD1,w1,F,3\n");

        assertThat(turned.counts()).isEqualTo(table.counts());
    }

    @Test
    void numbersWithinCodesAreOrderedByTheirValue() {
        FrequencyTable table = Instances.table("""
                {"dims": {"age": ["age"]}, "tables": [["age"]]}""", "age\n10-14\n5-9\n100\n20\n");

        assertThat(IntStream.range(1, 5).mapToObj(table.space()::cell).map(Cell::toString)).containsExactly("age 5-9",
                "age 10-14", "age 20", "age 100");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    dist,ward,sex,freq;D1,w1,F,-1            | test.csv, line 2: the count in 'freq' is below zero.
                    dist,ward,sex,freq;D1,w1,F,1.5           | test.csv, line 2: the count in 'freq' is not whole. Weighted data cannot be protected for now.
                    dist,ward,sex,freq;D1,w1,F,x             | test.csv, line 2: the count in 'freq' is no number.
                    dist,ward,sex,freq;D1,w1,F,              | test.csv, line 2: the count in 'freq' is missing.
                    dist,ward,sex,freq;D1,w1,F,9999999999    | test.csv, line 2: the count in 'freq' is too large.
                    dist,ward,sex,freq;D1,w1,F,2000000000;D1,w1,F,2000000000 | test.csv, line 3: these are more than 2147483647 people.
                    dist,ward,sex,freq;D1,w1,F,2;D2,w1,M,3   | test.csv, line 3: 'w1' of column 'ward' lies in 'D1' and in 'D2' of 'dist'. Give it a code of its own in each, or put the two columns into two dimensions.
                    dist,ward,sex,freq;D1,,F,2               | test.csv, line 2: column 'ward' has no code. Where it is not known, give a code that says so.
                    dist,ward,sex,freq;D1,Total,F,2          | test.csv, line 2: a code of 'ward' is 'Total', which stands for all of them. Call it something else.
                    dist,ward,sex,freq;D1,w1,F               | test.csv, line 2: 3 fields where the first line has 4.
                    dist,ward,sex,Weight;D1,w1,F,1.7         | test.csv has the column 'Weight': weighted data cannot be protected for now. If each row is one person, or 'freq' says how many, leave the column out.
                    dist,ward,freq;D1,w1,2                   | test.csv has no column 'sex'. It has: dist, ward, freq.
                    dist,ward,sex,sex;D1,w1,2,3              | test.csv: two columns are called 'sex'.
                    dist,ward,sex,freq;                      | There is nobody in the data.
                    dist,ward,sex,freq;D1,w1,"F,2            | test.csv, line 2: quotes are opened and never closed.
                    """,
            quoteCharacter = '`')
    void refusesDataThatCannotBeCounted(String csv, String message) {
        String lines = csv.replace(';', '\n');

        assertThatThrownBy(() -> Instances.table(SPECIFICATION, lines)).isInstanceOf(RefusedInput.class)
            .hasMessage(message);
    }

    @Test
    void refusesAnEmptyFileAndOneInAnotherEncoding() throws IOException {
        Path empty = Files.createFile(this.folder.resolve("empty.csv"));
        Path latin = Files.write(this.folder.resolve("latin.csv"),
                "dist,ward,sex\nD\u00e9,w,F\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Microdata.read(specification(SPECIFICATION), empty)).hasMessage("empty.csv is empty.");
        assertThatThrownBy(() -> Microdata.read(specification(SPECIFICATION), latin))
            .hasMessage("latin.csv is not in UTF-8. Save it as 'CSV UTF-8'.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    {"dims": {"a": ["a"]}, "tables": [["b"]]}          | A table names the dimension 'b', and there is none. There are: a.
                    {"dims": {"a": ["a"]}, "tables": [["a", "a"]]}     | The table [a, a] has a dimension twice.
                    {"dims": {"a": ["a"]}, "tables": [[]]}             | A table has no dimension.
                    {"dims": {"a": ["a"]}, "tables": []}               | There is no table to publish.
                    {"dims": {"a": []}, "tables": [["a"]]}             | The dimension 'a' has no columns.
                    {"dims": {"a": ["x"], "b": ["x"]}, "tables": [["a", "b"]]} | The table [a, b] has the column 'x' in two of its dimensions. Make two tables of it, one for each hierarchy.
                    {"dims": {"a": ["a"]}, "tables": [["a"]], "treshold": 3} | t.json: there is no key 'treshold'. There are: cost, costs, dims, groups, hide, hierarchies, intervals, period, publish, strict, tables, threshold, thresholds, zeros.
                    {"dims": {"a": ["a"]}, "tables": [["a"]], "weights": "w"} | t.json: 'weights' is not possible: only counts of people can be protected for now, not weighted counts, sums or means of something else.
                    {"dims": {"a": ["a"]}, "tables": [["a"]], "threshold": 1} | A threshold of 1 is not one: give 2 to 1000. Counts below it are hidden.
                    {"dims": {"a": ["a"]}, "tables": [["a"]], "threshold": "5"} | t.json: threshold must be a whole number.
                    {"dims": {"a": ["a"]}, "tables": [["a"]], "zeros": true} | t.json: zeros must be "publish" or "hide".
                    {"dims": {"a": ["a"]}, "tables": [["a"]], "cost": 5} | t.json: cost must be "count", by which hiding a cell costs as much as it counts, or "constant".
                    {"dims": {"a": ["a"]}, "tables": [["a"]], "costs": [{"cell": {"a": "x"}}]} | t.json: each of costs has a cell and its cost.
                    {"dims": {"a": ["a"]}, "tables": [["a"]], "costs": [{"cell": {"a": "x"}, "cost": -1}]} | The cell 'a x' cannot cost -1: give 0 to 1000000.
                    {"dims": {"a": ["a"]}, "tables": [["a"]], "costs": [{"cell": {"a": "x"}, "cost": 1}, {"cell": {"a": "x"}, "cost": 2}]} | t.json: costs names the cell 'a x' twice.
                    {"dims": {"a": ["a"]}                               | t.json, line 1: no JSON: it ends too early.
                    {"dims": {"a": ["a"]}, "dims": {}}                  | t.json, line 1: no JSON: 'dims' stands twice.
                    {"tables": [["a"]]}                                 | t.json: dims is missing; it must be an object {…}.
                    [1]                                                 | t.json is no specification: it must be one JSON object with dims and tables.
                    """)
    void refusesSpecificationsThatSayNothingClear(String json, String message) {
        assertThatThrownBy(() -> specification(json)).isInstanceOf(RefusedInput.class).hasMessage(message);
    }

    @Test
    void hierarchiesOfTheSpecificationStandInForAColumn() {
        FrequencyTable table = Instances.table("""
                {"dims": {"geo": ["dist", "ward"]}, "tables": [["geo"]],
                 "hierarchies": [{"fine": "ward", "coarse": "dist", "codes": {"w1": "D1", "w2": "D1", "w9": "D2"}}]}""",
                "ward,freq\nw1,4\nw2,6\n");

        assertThat(table.counts()).containsExactly(10, 10, 0, 4, 6, 0);
    }

    private static Specification specification(String json) throws IOException {
        return Specification.read(new BufferedReader(new StringReader(json)), "t.json");
    }

}
