package org.dueregard.sdc;

import java.util.HashSet;
import java.util.List;

/// One way of breaking people down: a column of codes, or several that lie within each other.
///
/// The level above the first column is the total. A variable with two hierarchies is two dimensions that end in the
/// same column; where they meet in a cell it is one cell.
///
/// @param name what it is called, as in the heading of a table
/// @param columns the columns of the data, from the coarsest to the finest, at least one
public record Dimension(String name, List<String> columns) {

    public Dimension {
        columns = List.copyOf(columns);
        if (name.isBlank()) {
            throw new RefusedInput("A dimension has no name.");
        }
        if (columns.isEmpty()) {
            throw new RefusedInput("The dimension '" + name + "' has no columns.");
        }
        if (columns.stream().anyMatch(String::isBlank) || new HashSet<>(columns).size() < columns.size()) {
            throw new RefusedInput("The dimension '" + name + "' has a column without a name, or the same one twice.");
        }
    }

    /// A dimension of the given columns, from the coarsest to the finest.
    public static Dimension of(String name, String... columns) {
        return new Dimension(name, List.of(columns));
    }

}
