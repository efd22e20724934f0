package org.dueregard.app.tables;

import java.util.List;

import org.dueregard.app.web.Numbers;
import org.dueregard.sdc.SafeCell;
import org.jspecify.annotations.Nullable;

/// A table to look at, so many rows at a time, with why its hidden counts are hidden.
///
/// @param note what readers should know of the counts
/// @param shown which rows are shown; empty where all are
/// @param before address of the rows before, or null
/// @param after address of the rows after, or null
record PiecePage(String name, String back, String title, String note, List<Piece.Heading> columns, List<Piece.Row> rows,
        List<Piece.Reason> reasons, String shown, @Nullable String before, @Nullable String after) {

    private static final int LONG = 14;

    static PiecePage of(TableSet set, int number, Piece piece, int from) {
        String href = TablePages.href(set) + "/pieces/" + number + "?from=";
        List<Piece.Row> rows = piece.page(from);
        int all = piece.rows().size();
        int end = from + rows.size();
        String shown = (rows.size() == all) ? ""
                : "Rows " + Numbers.of(from + 1) + " to " + Numbers.of(end) + " of " + Numbers.of(all);
        return new PiecePage(set.name(), TablePages.href(set), piece.title(), noteOf(piece), piece.columns(), rows,
                rows.stream().flatMap((row) -> row.reasons().stream()).toList(), shown,
                (from > 0) ? href + (Math.max(0, from - Piece.ROWS) + 1) : null, (end < all) ? href + (end + 1) : null);
    }

    /// What readers should know of the counts.
    private static String noteOf(Piece piece) {
        boolean hides = piece.rows().stream().flatMap((row) -> row.cells().stream()).anyMatch(PiecePage::isHidden);
        String note = piece.note();
        return (hides || note == null) ? SafeCell.SIGN + " means confidential: the count is hidden." : note;
    }

    String why() {
        return (this.reasons.size() == 1) ? "Why 1 count is hidden"
                : "Why " + Numbers.of(this.reasons.size()) + " counts are hidden";
    }

    static String indent(Piece.Heading heading) {
        return "tables-depth-" + Math.min(heading.depth(), 4);
    }

    /// Whether a name is so long that it is broken.
    static boolean isLong(Piece.Heading heading) {
        return heading.label().length() > LONG;
    }

    /// A count as people read it; the sign of a hidden one as it is.
    static String count(String text) {
        return (text.isEmpty() || isHidden(text)) ? text : Numbers.of(Long.parseLong(text));
    }

    static boolean isHidden(String text) {
        return !text.isEmpty() && !Character.isDigit(text.charAt(0));
    }

}
