package org.dueregard.planreader.grammar;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Ignored.Kind;
import org.dueregard.planreader.dates.DateNote;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.Column;

/// Takes the cells of a row to their columns; says once for each column that the plan has no place for its words.
final class RowColumns {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[.)]?");

    private final Findings findings;

    private final Ledger ledger;

    private final Set<String> told = new HashSet<>();

    RowColumns(Findings findings, Ledger ledger) {
        this.findings = findings;
        this.ledger = ledger;
    }

    /// @param columns what each column holds, by its number
    /// @param words of the headings
    Map<Column, Cell> cells(Row row, Map<Integer, Column> columns, Map<Integer, String> words) {
        Map<Column, Cell> cells = new EnumMap<>(Column.class);
        for (Cell cell : row.cells()) {
            String heading = words.getOrDefault(cell.column(), "");
            Column column = columns.getOrDefault(cell.column(), Column.OTHER);
            if (column == Column.OTHER && DateNote.completion(cell.text()) != null) {
                column = Column.PROGRESS;
            }
            if (column.isOfPlan()) {
                Cell own = (column == Column.OBJECTIVE) ? Draft.labelled(cell) : RowCells.under(column, cell, heading);
                numbered(column, cells, own);
                cells.merge(column, own, Cell::append);
                this.ledger.take(cell);
            }
            else if (!cell.isBlank()) {
                this.ledger.leaveOut(Kind.OTHER_COLUMN, cell);
                unknown(cell, heading);
            }
        }
        Cell number = RowCells.number(cells, columns);
        if (number != null) {
            this.ledger.leaveOut(Kind.MARK, number);
        }
        RowCells.join(cells, columns.containsValue(Column.OWNER));
        return cells;
    }

    /// A number in the first of two columns of actions is that of what stands in the
    /// second.
    private static void numbered(Column column, Map<Column, Cell> cells, Cell next) {
        Cell before = cells.get(Column.ACTION);
        if (column == Column.ACTION && before != null && !next.isBlank() && !cells.containsKey(Column.NUMBER)
                && NUMBER.matcher(before.text()).matches()) {
            cells.put(Column.NUMBER, before);
            cells.remove(Column.ACTION);
        }
    }

    private void unknown(Cell cell, String heading) {
        if (this.told.add(cell.column() + heading)) {
            this.findings.add(Code.WORDS_SET_ASIDE, List.of(),
                    (heading.isEmpty() ? "A column without a heading" : "The column " + Wording.quote(heading))
                            + " has no place in a plan; its words, such as " + Wording.quote(cell.text())
                            + ", are not kept. Enter them where they belong.",
                    cell.place());
        }
    }

}
