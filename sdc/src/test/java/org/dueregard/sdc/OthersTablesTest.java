package org.dueregard.sdc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Published tables as other tools and other people write them, read and attacked.
class OthersTablesTest {

    /// Hidden is w1 b alone, so that 53 - 20 - 30 gives it back.
    private static final String BADLY = """
            geo,rel,count
            Total,Total,146
            Total,a,45
            Total,b,43
            Total,c,58
            w1,Total,53
            w2,Total,93
            w1,a,20
            w1,b,HIDDEN
            w1,c,30
            w2,a,25
            w2,b,40
            w2,c,28
            """;

    @ParameterizedTest
    @ValueSource(
            strings = { "", "c", "[c]", "(c)", "..", "-", "–", "*", "x", ":", "NA", "n/a", "#", "suppressed", "C" })
    void signsOfHiddenCountsAreKnown(String sign) throws IOException {
        AttackReport report = attack(BADLY.replace("HIDDEN", sign));

        assertThat(report.exact()).extracting(FeasibilityInterval::toString).containsExactly("exactly 3");
    }

    /// The output of GaussSuppression in R has every count, and says beside it which are
    /// suppressed.
    @Test
    void aColumnThatSaysSuppressedHidesTheCount() throws IOException {
        String csv = BADLY.replace("HIDDEN", "3")
            .replace(",count", ",freq,primary,suppressed")
            .replaceAll("(?m),(\\d+)$", ",$1,FALSE,FALSE")
            .replace("w1,b,3,FALSE,FALSE", "w1,b,3,TRUE,TRUE");

        assertThat(attack(csv).exact()).extracting((one) -> one.cell().toString()).containsExactly("rel b, ward w1");
    }

    /// The output of sdcTable in R, with numbered rows, other separators and another word
    /// for the total.
    @Test
    void theStatusesOfSdcTableAreKnown() throws IOException {
        StringBuilder csv = new StringBuilder("\"\";\"strID\";\"freq\";\"sdcStatus\";\"geo\";\"rel\"\n");
        int row = 0;
        for (String line : BADLY.replace("HIDDEN", "3").lines().skip(1).toList()) {
            String[] fields = line.split(",", -1);
            csv.append("\"" + ++row + "\";\"0" + row + "\";" + fields[2] + ";\"" + (fields[2].equals("3") ? "u" : "s")
                    + "\";\"" + fields[0].replace("Total", "tot") + "\";\"" + fields[1].replace("Total", "tot")
                    + "\"\n");
        }

        assertThat(attack(csv.toString()).exact()).extracting(FeasibilityInterval::toString)
            .containsExactly("exactly 3");
    }

    /// Who writes `<5` tells that the count is small: that alone is found, whatever else
    /// is hidden.
    @ParameterizedTest
    @ValueSource(strings = { "<5", "< 5", "fewer than 5", "1-4", "1 to 4", "≤4" })
    void aRangeInPlaceOfACountIsKnownToTheAttacker(String range) throws IOException {
        String csv = BADLY.replace("HIDDEN", range)
            .replace("w1,a,20", "w1,a,")
            .replace("w2,a,25", "w2,a,")
            .replace("w2,b,40", "w2,b,");

        AttackReport report = attack(csv);

        assertThat(report.exact()).isEmpty();
        assertThat(report.surelyBelow(5)).extracting(FeasibilityInterval::toString).containsExactly("1 to 4");
    }

    @Test
    void numbersWithSeparatorsAreNumbers() throws IOException {
        AttackReport report = attack("""
                geo,rel,count
                All,All,"12,345"
                w1,All,"12,300"
                w2,All,45.0
                All,a,12 345
                """);

        assertThat(report.contradiction()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> attack(BADLY.replace("HIDDEN", "about 3"))).isInstanceOf(RefusedInput.class)
            .hasMessage(
                    "others.csv, line 9: the count 'about 3' is neither a whole number nor a sign for a hidden one, "
                            + "such as [c], .., x, <5 or nothing.");
        assertThatThrownBy(() -> attack(BADLY.replace("HIDDEN", "-3"))).isInstanceOf(RefusedInput.class);
        assertThatThrownBy(() -> attack("geo,rel\nw1,a\n")).isInstanceOf(RefusedInput.class)
            .hasMessage("others.csv has no column 'count' (nor freq, frequency, value, obs_value, people, number, n). "
                    + "It has: geo, rel.");
    }

    @Test
    void theTablesOfAPublicationAreThoseThatNoOtherOfItHolds() throws IOException {
        assertThat(published(BADLY).tables()).containsExactly(List.of("geo", "rel"));
        assertThat(published("geo,rel,count\nw1,Total,9\nTotal,a,9\n").tables()).containsExactly(List.of("geo"),
                List.of("rel"));
        assertThat(published("geo,rel,count\nTotal,Total,9\n").tables()).isEmpty();
    }

    @Test
    void aCellCanStandTwiceIfItsCountIsTheSame() throws IOException {
        assertThat(attack(BADLY.replace("HIDDEN", "") + "w1,a,20\nw1,c,\n").exact()).hasSize(1);
        assertThatThrownBy(() -> attack(BADLY.replace("HIDDEN", "") + "w1,a,21\n")).isInstanceOf(RefusedInput.class)
            .hasMessage("others.csv has two counts for the cell 'rel a, ward w1'.");
    }

    @Test
    void longPublicationsAreRead() throws IOException {
        StringBuilder csv = new StringBuilder("geo,rel,count\nTotal,Total,600\nTotal,a,600\n");
        for (int ward = 0; ward < 600; ward++) {
            csv.append("w" + ward + ",a,1\n");
        }

        assertThat(attack(csv.toString()).exact()).hasSize(600).allMatch((one) -> one.low() == 1);
    }

    @Test
    void howFarTheSearchWentIsSaid() throws IOException {
        String csv = BADLY.replace("HIDDEN", "")
            .replace("w1,a,20", "w1,a,")
            .replace("w2,a,25", "w2,a,")
            .replace("w2,b,40", "w2,b,");

        assertThat(attack(csv, Attacker.usual().withMost(0)).summary())
            .isEqualTo("Of 4 counts that are not published, readers can work out none exactly. For 0 the range is "
                    + "settled; for 4 it may in truth be narrower, since the search stopped: only adding, subtracting "
                    + "and single sums were tried on all of them.");
    }

    private static AttackReport attack(String csv) throws IOException {
        return attack(csv, Attacker.usual());
    }

    private static AttackReport attack(String csv, Attacker attacker) throws IOException {
        return PublishedTables.of(Instances.specification(WardsByFaith.specification("")), List.of(published(csv)))
            .attack(attacker, Progress.SILENT);
    }

    private static PublishedTable published(String csv) throws IOException {
        return PublishedTable.read(new BufferedReader(new StringReader(csv)), "others.csv");
    }

}
