package org.dueregard.app.publication;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PeopleNamesTest {

    private final PeopleNames names = new PeopleNames(
            List.of("Marion Threlfall", "Amy Young", "Mary Ann O'Dowd-Vale", "Zoë Ünsal", "Cher"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Marion Threlfall met the group       | [name left out] met the group
            met MARION  THRELFALL.               | met [name left out].
            Marion J. Threlfall's note           | [name left out]'s note
            Threlfall, Marion                    | [name left out]
            M Threlfall and M. Threlfall         | [name left out] and [name left out]
            MThrelfall to ask                    | [name left out] to ask
            Ask Mrs Threlfall or Cllr Young      | Ask [name left out] or [name left out]
            m.threlfall@council.example answers  | [name left out] answers
            Mary Ann O'Dowd-Vale said            | [name left out] said
            zoë ünsal                            | [name left out]
            """)
    void leavesOutWhatIsCertainlyAName(String text, String shown) {
        assertThat(this.names.leaveOut(text)).isEqualTo(shown);
        assertThat(this.names.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "A young people's panel", "Young carers are asked", "A Young People's Forum",
            "Threlfallshire", "Amy's and Young's", "a marionette" })
    void leavesOtherWordsAlone(String text) {
        assertThat(this.names.leaveOut(text)).isEqualTo(text);
        assertThat(this.names.isIn(text)).isFalse();
    }

    @Test
    void pointsOutWordsThatMayBeAName() {
        assertThat(this.names.possibleIn("Work with Young and Marion")).containsExactlyInAnyOrder("Young", "Marion");
        assertThat(this.names.possibleIn("Young people are asked")).isEmpty();
    }

    @Test
    void leavesOutAddressesThatAreNotMadeOfNames() {
        PeopleNames names = new PeopleNames(List.of("Ada Lovelace"), List.of("engine1@council.example"));

        assertThat(names.leaveOut("Write to Engine1@council.example today"))
            .isEqualTo("Write to [name left out] today");
    }

    @Test
    void bearsNamesOfAnyCharacters() {
        PeopleNames names = new PeopleNames(List.of("(Sam) Smith", "*Vacant* [Post]", "𝒜da Lovelace"));

        assertThat(names.leaveOut("Ask (Sam) Smith.")).doesNotContain("Smith");
        assertThat(names.isIn("Nobody is named here")).isFalse();
    }

}
