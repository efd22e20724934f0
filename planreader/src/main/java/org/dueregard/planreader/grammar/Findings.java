package org.dueregard.planreader.grammar;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Block.Table;

/// Collects findings, each once, and puts them in document order.
final class Findings {

    private final Set<Finding> all = new LinkedHashSet<>();

    /// Where among the blocks paragraphs and tables stand, by their numbers.
    private final NavigableMap<Integer, Integer> paragraphs = new TreeMap<>();

    private final NavigableMap<Integer, Integer> tables = new TreeMap<>();

    /// @param blocks in document order
    Findings(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Line line when line.place() instanceof Place.Paragraph paragraph ->
                    this.paragraphs.putIfAbsent(paragraph.number(), i);
                case Table table -> add(table, i);
                default -> {
                }
            }
        }
    }

    private void add(Table table, int index) {
        table.rows()
            .stream()
            .flatMap((row) -> row.cells().stream())
            .findFirst()
            .map(Cell::place)
            .filter(Place.Cell.class::isInstance)
            .ifPresent((place) -> this.tables.putIfAbsent(((Place.Cell) place).table(), index));
    }

    void addAll(List<Finding> findings) {
        this.all.addAll(findings);
    }

    void add(Code code, List<String> about, String message, Place place) {
        this.all.add(new Finding(code, about, message, place));
    }

    List<Finding> inDocumentOrder() {
        return this.all.stream().sorted(Comparator.comparingLong((finding) -> position(finding.place()))).toList();
    }

    long position(Place place) {
        return switch (place) {
            case Place.Cell cell -> 1_000_000L * index(this.tables, cell.table()) + cell.row();
            case Place.Box box -> 1_000_000L * box.page() + Math.round(10 * box.y());
            case Place.Lines lines -> lines.first();
            case Place.SheetCell cell -> 10_000_000L * cell.number() + cell.row();
            case Place.Paragraph paragraph -> 1_000_000L * index(this.paragraphs, paragraph.number());
        };
    }

    private static int index(NavigableMap<Integer, Integer> blocks, int number) {
        Map.Entry<Integer, Integer> at = blocks.floorEntry(number);
        return (at != null) ? at.getValue() : 0;
    }

}
