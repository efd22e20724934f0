package org.dueregard.app.web.components;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// Things to compare:
/// `@template.web.components.table(Table.of("Actions by service").head("Service", "Actions").row(Cell.of("Housing"), Cell.number("1,204")).rowHeaders())`.
/// A page whose cells hold much markup writes the table itself, with the same classes.
///
/// @param caption what it shows, or null
/// @param captionClasses for its size, such as `govuk-table__caption--m`
/// @param head one cell a column; may be empty
/// @param rows cell by cell
/// @param hasRowHeaders whether the first cell of a row names it
/// @param attributes of the table
public record Table(@Nullable String caption, String captionClasses, List<Cell> head, List<List<Cell>> rows,
        boolean hasRowHeaders, Attributes attributes) implements Attributes.Holder<Table> {

    public Table {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// A table with this caption and no rows yet; null for none.
    public static Table of(@Nullable String caption) {
        return new Table(caption, "", List.of(), List.of(), false, Attributes.NONE);
    }

    /// A copy with these words above its columns.
    public Table head(String... words) {
        return head(Stream.of(words).map(Cell::of).toList());
    }

    /// A copy with these cells above its columns.
    public Table head(List<Cell> cells) {
        return new Table(this.caption, this.captionClasses, cells, this.rows, this.hasRowHeaders, this.attributes);
    }

    /// A copy with one row more.
    public Table row(Cell... cells) {
        return row(List.of(cells));
    }

    /// A copy with one row more.
    public Table row(List<Cell> cells) {
        var all = new ArrayList<>(this.rows);
        all.add(cells);
        return new Table(this.caption, this.captionClasses, this.head, all, this.hasRowHeaders, this.attributes);
    }

    /// A copy whose first cells name their rows.
    public Table rowHeaders() {
        return new Table(this.caption, this.captionClasses, this.head, this.rows, true, this.attributes);
    }

    /// A copy with a caption of another size.
    public Table captionClasses(String changed) {
        return new Table(this.caption, changed, this.head, this.rows, this.hasRowHeaders, this.attributes);
    }

    @Override
    public Table attributes(Attributes changed) {
        return new Table(this.caption, this.captionClasses, this.head, this.rows, this.hasRowHeaders, changed);
    }

    /// One cell of a table.
    ///
    /// @param content what it says
    /// @param format `numeric`, or null
    /// @param colspan how many columns it covers, or null for one
    /// @param rowspan how many rows it covers, or null for one
    /// @param attributes of the cell
    public record Cell(Content content, @Nullable String format, @Nullable Integer colspan, @Nullable Integer rowspan,
            Attributes attributes) implements Attributes.Holder<Cell> {

        /// A cell with these words.
        public static Cell of(@Nullable String words) {
            return of(Text.of(words));
        }

        /// A cell with this content.
        public static Cell of(Content content) {
            return new Cell(content, null, null, null, Attributes.NONE);
        }

        /// A cell with this figure, aligned to the right.
        public static Cell number(String figure) {
            return new Cell(Text.of(figure), "numeric", null, null, Attributes.NONE);
        }

        /// A copy that covers several columns or rows; null for one.
        public Cell span(@Nullable Integer columns, @Nullable Integer lines) {
            return new Cell(this.content, this.format, columns, lines, this.attributes);
        }

        /// A copy with another format: `numeric`, or null.
        public Cell format(@Nullable String changed) {
            return new Cell(this.content, changed, this.colspan, this.rowspan, this.attributes);
        }

        @Override
        public Cell attributes(Attributes changed) {
            return new Cell(this.content, this.format, this.colspan, this.rowspan, changed);
        }

        String headerClasses(boolean ofColumn) {
            return this.attributes.after((ofColumn && this.format != null)
                    ? "govuk-table__header govuk-table__header--" + this.format : "govuk-table__header");
        }

        String cellClasses() {
            return this.attributes.after((this.format != null) ? "govuk-table__cell govuk-table__cell--" + this.format
                    : "govuk-table__cell");
        }

    }

}
