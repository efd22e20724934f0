package org.dueregard.planreader.flat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// How much is looked at is bounded, whatever the lines are: counted, not timed.
class CellFittingTest {

    private static final List<Column> COLUMNS = List.of(Column.REFERENCE, Column.OBJECTIVE, Column.ACTION, Column.OWNER,
            Column.DEADLINE, Column.MEASURE, Column.RAG);

    private static final String[] WORDS = { "Print", "the", "guide", "of", "May", "2027", "Parish", "Officer", "Green",
            "and", "1)", "Ask", "services", "ramps;", "(each", "year)", "HR", "halls." };

    @ParameterizedTest
    @CsvSource({ "20, 3, 12", "30, 19, 19", "60, 10, 90", "700, 1, 15" })
    void looksAtLittleMoreThanIsSaid(int lines, int shortest, int longest) {
        CellFitting fitting = new CellFitting(CellCosts.of(COLUMNS), lines(lines, shortest, longest));

        List<CellFitting.Step> steps = fitting.search();

        assertThat(steps).hasSize(lines);
        assertThat(fitting.effort()).isLessThan(CellFitting.MOST_EFFORT * 5 / 4);
    }

    private static List<FlatLine> lines(int count, int shortest, int longest) {
        Random random = new Random(20261122);
        List<FlatLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = random.nextInt(shortest, longest + 1); word > 0; word--) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            String words = Wording.collapse(text.toString());
            Line line = new Line(new Piece(words, null, false, false), 0, new Place.Lines(i + 1, i + 1, words));
            lines.add(new FlatLine(line, words, Wording.words(words), new BitSet(), words, true, true, true));
        }
        return lines;
    }

}
