package org.dueregard.sdc;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A cell by its meaning: the codes that its people have. The same cell in two tables, or in two hierarchies, is one.
///
/// @param codes the code of each column that restricts it, none for the total; the total of a dimension restricts
/// nothing
public record Cell(SortedMap<String, String> codes) {

    /// Everybody.
    public static final Cell TOTAL = new Cell(new TreeMap<>());

    public Cell {
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    /// The people of this cell who also have a code.
    public Cell and(String column, String code) {
        SortedMap<String, String> more = new TreeMap<>(this.codes);
        more.put(column, code);
        return new Cell(more);
    }

    /// A cell by the code of each column that restricts it.
    public static Cell of(Map<String, String> codes) {
        return new Cell(new TreeMap<>(codes));
    }

    /// As in "eth5 A, ward w0001".
    @Override
    public String toString() {
        return this.codes.isEmpty() ? "the total"
                : this.codes.entrySet()
                    .stream()
                    .map((code) -> code.getKey() + " " + code.getValue())
                    .collect(Collectors.joining(", "));
    }

}
