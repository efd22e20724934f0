package org.dueregard.planreader.grammar;

import java.util.List;
import java.util.Map;

import org.dueregard.planreader.dates.DeadlineGrammar;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Wording;

/// Puts the two cells of a row together that say when an action starts and when it ends.
final class Dates {

    private Dates() {
    }

    /// Replaces the start and the end by one deadline where both together are one.
    static void join(Map<Column, Cell> cells) {
        Cell start = cells.get(Column.START);
        if (start == null || start.isBlank()) {
            return;
        }
        Cell end = cells.get(Column.DEADLINE);
        boolean alone = end == null || end.isBlank();
        Cell at = (end == null || alone) ? start : end;
        String words = alone ? "From " + start.text() : start.text() + " to " + at.text();
        if (DeadlineGrammar.parse(words).isPresent()) {
            cells.put(Column.DEADLINE,
                    new Cell(at.column(), at.span(), false, at.fill(), List.of(new Piece(words, null, false, false)),
                            alone ? at.place() : Wording.join(start.place(), at.place())));
            cells.remove(Column.START);
        }
    }

}
