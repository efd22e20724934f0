package org.dueregard.app.intake;

import java.util.List;

import org.dueregard.app.intake.Marked.Piece;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkedTest {

    @Test
    void marksWhereTheWordsStand() {
        assertThat(Marked.of("HR and Web Team", List.of("web team")).pieces())
            .containsExactly(new Piece("HR and ", false), new Piece("Web Team", true));
    }

    @Test
    void marksWholeWordsOnly() {
        assertThat(Marked.of("three", List.of("hr")).pieces()).containsExactly(new Piece("three", false));
    }

    @Test
    void marksNothingForWordsThatAreNotThere() {
        assertThat(Marked.of("Ask", List.of("Answer", "")).pieces()).containsExactly(new Piece("Ask", false));
        assertThat(Marked.of("", List.of("Answer")).pieces()).isEmpty();
    }

    @Test
    void shortensWhatIsFarFromTheMark() {
        String far = "word ".repeat(200);

        Marked excerpt = Marked.of(far + "QZ " + far, List.of("QZ")).excerpt();

        assertThat(excerpt.pieces()).hasSize(3);
        assertThat(excerpt.pieces().get(0).words()).startsWith("… ").hasSizeLessThan(200);
        assertThat(excerpt.pieces().get(2).words()).endsWith(" …").hasSizeLessThan(200);
    }

}
