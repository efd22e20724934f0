package org.dueregard.planreader.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.PlanObjective;
import org.dueregard.planreader.PlanSection;
import org.dueregard.planreader.Sourced;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Origin;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Block.Table;
import org.jspecify.annotations.Nullable;

/// Lowers how sure a plan is of values in rows that were not printed as they were read, and says which these are.
public final class RowDoubts {

    private final Map<String, Row> rows = new HashMap<>();

    private final IdentityHashMap<Row, Table> tables = new IdentityHashMap<>();

    private final Set<Object> said = Collections.newSetFromMap(new IdentityHashMap<>());

    private final List<Finding> findings = new ArrayList<>();

    public RowDoubts(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Table table) {
                table.rows().stream().filter((row) -> row.origin() != Origin.PRINTED).forEach((row) -> {
                    this.tables.put(row, table);
                    row.cells().forEach((cell) -> keys(cell.place()).forEach((key) -> this.rows.putIfAbsent(key, row)));
                });
            }
        }
    }

    /// Where something stands, whatever its words: of lines each, for a value may be of
    /// some only.
    private static List<String> keys(Place place) {
        return switch (place) {
            case Place.Box box -> List.of(box.page() + " " + box.x() + " " + box.y());
            case Place.Lines lines ->
                IntStream.rangeClosed(lines.first(), lines.last()).mapToObj(Integer::toString).toList();
            case Place.Cell cell -> List.of(cell.table() + " " + cell.row());
            case Place.SheetCell cell -> List.of(cell.number() + " " + cell.address());
            case Place.Paragraph paragraph -> List.of(Integer.toString(paragraph.number()));
        };
    }

    private @Nullable Row row(Place place) {
        return this.rows.get(keys(place).getFirst());
    }

    /// What was found while the sections were lowered.
    public List<Finding> findings() {
        return this.findings;
    }

    public List<PlanSection> lowered(List<PlanSection> sections) {
        if (this.rows.isEmpty()) {
            return sections;
        }
        for (PlanSection section : sections) {
            for (PlanObjective objective : section.objectives()) {
                Sourced<String> ref = objective.ref();
                List<String> about = (ref != null) ? List.of(ref.value()) : List.of();
                say(objective.text(), about);
                objective.actions().forEach((action) -> say(action.text(), about));
            }
        }
        return Confidences.lowered(sections, (place) -> {
            Row row = row(place);
            return (row == null) ? 1 : row.origin().confidence();
        });
    }

    /// Says of each mended row that it was mended, and once of each table that it was
    /// inferred.
    private void say(Sourced<String> value, List<String> about) {
        Row row = row(value.place());
        if (row == null) {
            return;
        }
        Table table = Objects.requireNonNull(this.tables.get(row));
        Place first = row.filled().stream().findFirst().map(Cell::place).orElse(value.place());
        if (row.origin() == Origin.MENDED && this.said.add(row)) {
            this.findings.add(new Finding(Code.MENDED_ROW, about, "The row goes on over the end of page " + page(first)
                    + " and was put together. Check that its cells are whole: " + Wording.quote(value.value()) + ".",
                    first));
        }
        if (!this.said.contains(table) && table.rows().stream().anyMatch((each) -> each.origin() == Origin.INFERRED)) {
            this.said.add(table);
            this.findings.add(new Finding(Code.INFERRED_ROWS, List.of(),
                    "The table has no lines between its cells; where they begin and end was inferred from where words"
                            + " stand. Compare it with the page.",
                    table.rows()
                        .stream()
                        .flatMap((each) -> each.filled().stream())
                        .findFirst()
                        .map(Cell::place)
                        .orElse(first)));
        }
    }

    private static String page(Place place) {
        return (place instanceof Place.Box box) ? String.valueOf(box.page()) : "";
    }

}
