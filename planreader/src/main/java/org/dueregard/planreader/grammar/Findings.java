package org.dueregard.planreader.grammar;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Place;

/// Collects findings, each once, and puts them in document order.
final class Findings {

    private final Set<Finding> all = new LinkedHashSet<>();

    void addAll(List<Finding> findings) {
        this.all.addAll(findings);
    }

    void add(Code code, List<String> about, String message, Place place) {
        this.all.add(new Finding(code, about, message, place));
    }

    List<Finding> inDocumentOrder() {
        return this.all.stream().sorted(Comparator.comparingLong((finding) -> position(finding.place()))).toList();
    }

    static long position(Place place) {
        return switch (place) {
            case Place.Cell cell -> 1_000_000L * cell.table() + cell.row();
            case Place.Box box -> 1_000_000L * box.page() + Math.round(10 * box.y());
            case Place.Lines lines -> lines.first();
            case Place.SheetCell cell -> 10_000_000L * cell.number() + cell.row();
            case Place.Paragraph paragraph -> 0;
        };
    }

}
