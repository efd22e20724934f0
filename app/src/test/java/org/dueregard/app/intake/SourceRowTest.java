package org.dueregard.app.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.app.intake.ObjectiveReading.SourceRow;
import org.dueregard.planreader.Place;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SourceRowTest {

    @Test
    void putsTheBoxesOfARowInTheOrderOfThePage() {
        SourceRow row = only(new Place.Box(1, 40, 68, 30, 12, "Lag the lofts"),
                new Place.Box(1, 300, 68, 90, 12, "Fewer complaints"), new Place.Box(1, 200, 68, 60, 12, "May 2027"));

        assertThat(words(row)).containsExactly("Lag the lofts", "May 2027", "Fewer complaints");
    }

    @Test
    void losesNoBoxThatStandsWhereAnotherDoes() {
        SourceRow row = only(new Place.Box(1, 40, 68, 30, 12, "Lag the lofts"),
                new Place.Box(1, 40, 68, 30, 13, "and the walls"));

        assertThat(words(row)).containsExactly("Lag the lofts", "and the walls");
    }

    private static SourceRow only(Place... places) {
        Map<Place, Marked> source = new LinkedHashMap<>();
        for (Place place : places) {
            source.put(place, Marked.of(place.words(), List.of()));
        }
        assertThat(SourceRow.of(source)).hasSize(1);
        return SourceRow.of(source).getFirst();
    }

    private static List<String> words(SourceRow row) {
        return row.cells().stream().map((cell) -> cell.pieces().getFirst().words()).toList();
    }

}
