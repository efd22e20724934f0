package org.dueregard.planreader.subheadings;

import java.util.List;
import java.util.Map;

import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.words.Column;
import org.jspecify.annotations.Nullable;

/// An objective with what stands below its sub-headings, or a further block of such of the objective before.
///
/// @param section the heading above it; null where it is that of the part before
/// @param head the lines of the objective; empty where the part goes on with the one before
/// @param values what stands below the sub-headings of each kind
public record Part(@Nullable Line section, List<Line> head, Map<Column, List<Entry>> values) {

    public Part {
        head = List.copyOf(head);
    }

    /// What stands below sub-headings of the kind; empty where there are none.
    public List<Entry> values(Column column) {
        return this.values.getOrDefault(column, List.of());
    }

}
