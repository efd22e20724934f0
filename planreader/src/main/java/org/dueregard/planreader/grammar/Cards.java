package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.Ignored.Kind;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Block.Table;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.Verbs;
import org.dueregard.planreader.words.OwnerNames;
import org.dueregard.planreader.dates.DateNote;

/// Reads tables that hold one action each: a label on the left of every value.
final class Cards {

    private static final int LONGEST_HEADING = 4;

    private final Gathering plan;

    private final Ledger ledger;

    Cards(Gathering plan, Ledger ledger) {
        this.plan = plan;
        this.ledger = ledger;
    }

    /// Whether most rows of the table are labels with their values.
    static boolean isCard(Table table) {
        return !isHeaded(table) && isLabelled(table);
    }

    /// Whether nothing but headings stand in the first row, so that `Objective 1` further
    /// down is no label.
    private static boolean isHeaded(Table table) {
        List<Cell> first = table.rows().isEmpty() ? List.of() : table.rows().getFirst().filled();
        return first.size() > 2 && first.stream().map((cell) -> Column.of(cell.text())).distinct().count() > 2
                && first.stream()
                    .allMatch((cell) -> Column.of(cell.text()) != Column.OTHER && cell.text().indexOf(':') < 0
                            && Wording.count(cell.text()) <= LONGEST_HEADING);
    }

    private static boolean isLabelled(Table table) {
        Set<Column> seen = EnumSet.noneOf(Column.class);
        int labelled = 0;
        int filled = 0;
        for (Row row : table.rows()) {
            List<Labels.Value> values = values(row);
            values.forEach((value) -> seen.add(value.column()));
            labelled += values.isEmpty() ? 0 : 1;
            filled += (row.filled().size() > 1) ? 1 : 0;
        }
        boolean plan = seen.contains(Column.OWNER) || seen.contains(Column.DEADLINE);
        return seen.size() >= 2 && plan && labelled * 10 >= filled * 6 && labelled >= 2;
    }

    /// Whether the plan stands in cards: more of their rows than of tables with headings.
    static boolean prevail(List<Block> blocks) {
        int cards = 0;
        int others = 0;
        for (Block block : blocks) {
            if (block instanceof Table table && isCard(table)) {
                cards += table.rows().size();
            }
            else if (block instanceof Table table
                    && Lookahead.firstHeadings(table).filter((each) -> each.columns().size() > 2).isPresent()) {
                others += table.rows().size();
            }
        }
        return cards > 0 && cards >= others;
    }

    /// Whether each row of the table is a label with its value, an action or an objective
    /// among them.
    private static boolean isLike(Table table) {
        Set<Column> seen = EnumSet.noneOf(Column.class);
        List<Row> filled = table.rows().stream().filter((row) -> !row.isBlank()).toList();
        boolean all = filled.stream().allMatch((row) -> !values(row).isEmpty());
        filled.forEach((row) -> values(row).forEach((value) -> seen.add(value.column())));
        return all && seen.contains(Column.ACTION) && seen.contains(Column.OBJECTIVE);
    }

    /// @param among whether there are cards before it, so that one without owner and date
    /// is one too
    void read(Table table, boolean among) {
        if (!isCard(table) && !(among && isLike(table))) {
            return;
        }
        boolean named = table.rows()
            .stream()
            .anyMatch((row) -> values(row).stream().anyMatch((value) -> value.column() == Column.ACTION));
        for (Row row : table.rows()) {
            List<Labels.Value> values = values(row);
            values.forEach(this::value);
            if (values.isEmpty() && row.filled().size() == 1) {
                title(row.filled().getFirst(), named);
            }
        }
        this.plan.endAction();
    }

    private void value(Labels.Value value) {
        switch (value.column()) {
            case ACTION -> this.plan.action(ListGrammar.number(value));
            case OBJECTIVE -> this.plan.objective(ListGrammar.number(value), null, false);
            default -> this.plan.value(value.column(), value.cell());
        }
        this.ledger.take(value.cell());
        this.ledger.join(value.label(), value.cell().place());
    }

    /// The row over the whole width is the action where no other row is.
    private void title(Cell cell, boolean named) {
        if (!named && Verbs.beginsAction(cell.text().replaceFirst("^[\\d.]+\\s*", ""))) {
            this.plan.action(cell);
        }
        else if (PlanGrammar.REFERENCE.matcher(cell.text()).lookingAt() && Wording.count(cell.text()) > 2) {
            this.plan.objective(cell, null, true);
        }
        else {
            this.ledger.leaveOut(Kind.HEADING, cell);
            return;
        }
        this.ledger.take(cell);
    }

    /// Whether the cell is the heading of another column instead of a value.
    private static boolean isLabel(Cell cell) {
        return switch (Labels.column(cell.text())) {
            case ACTION, OBJECTIVE, OWNER, DEADLINE, MEASURE ->
                Wording.count(cell.text()) <= 3 && !OwnerNames.areNames(cell.text())
                        && DateNote.read(cell.text(), false).deadline().start() == null;
            default -> false;
        };
    }

    /// The labels of a row, each with the cell to its right.
    static List<Labels.Value> values(Row row) {
        List<Labels.Value> values = new ArrayList<>();
        List<Cell> cells = row.cells().stream().filter((cell) -> !cell.inherited()).toList();
        int at = 0;
        while (at + 1 < cells.size()) {
            Column column = Labels.column(cells.get(at).text().replaceFirst("[:?]\\s*$", ""));
            if (column != Column.OTHER && !isLabel(cells.get(at + 1))) {
                values.add(new Labels.Value(column, cells.get(at).text(), cells.get(at + 1)));
                at += 2;
            }
            else if (values.isEmpty() && at == 0 && !cells.getFirst().isBlank()) {
                return List.of();
            }
            else {
                at++;
            }
        }
        return values;
    }

}
