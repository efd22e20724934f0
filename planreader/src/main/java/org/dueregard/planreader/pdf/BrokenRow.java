package org.dueregard.planreader.pdf;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.pdf.JoinedTable.Part;
import org.dueregard.planreader.pdf.PageTable.TableCell;

/// Whether the first row of a page is the rest of the last row of the page before.
///
/// **Problem.** A page's end cuts rows in two and draws a line there as if they ended. **Method.** Signs are weighed
/// against each other: columns that are empty although they seldom are; columns that go on although they had ended well
/// above the page's end, or never begun; words that go on in the middle of a sentence, or of a line that was full;
/// numbers and references that begin something new; a line that is missing. **Guarantee.** None: a row whose every cell
/// ends with a sentence and whose next one begins one looks like two. **Limits.** Two pages at a time; a row over three
/// pages is joined twice. **Cost.** The cells of two rows, and of the table for how full its columns are.
///
/// Worked example: of the cells `2.1 | Ask the schools to | HR` and the next page's ` | send their figures | `, the
/// first column is empty though it never is (+2.5), the third too (+1.5), the second goes on in lower case (+2).
final class BrokenRow {

    private static final Pattern REFERENCE = Pattern
        .compile("(?:[A-Z]{0,3}\\d{1,3}\\.\\d{1,3}|[A-Z]{1,3}-?\\d{1,3})\\b.*|"
                + "(?i:objective|priority|aim|outcome|goal|action)\\s+\\d.*|\\d{1,3}\\.?");

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})[.)].*");

    private static final Pattern ENDED = Pattern.compile(".*[.;:!?][”’)\"']?");

    private static final double USUALLY = 0.75;

    private final JoinedTable table;

    private final Part before;

    private final Part after;

    private final double pitch;

    BrokenRow(JoinedTable table, Part after, double pitch) {
        this.table = table;
        this.before = table.rows().getLast().getLast();
        this.after = after;
        this.pitch = pitch;
    }

    boolean isOne() {
        if (isSection(this.before) != isSection(this.after) || this.after.row().isBlank()) {
            return false;
        }
        double weight = this.before.row().open() ? 3 : 0;
        double empty = 0;
        boolean leading = true;
        for (TableCell cell : this.after.row().cells()) {
            TableCell above = this.before.cellAt(cell.box().left() - this.after.shift());
            if (!cell.lines().isEmpty() && !cell.inherited()) {
                weight += (above == null) ? -2 : goesOn(above, cell, leading);
            }
            else if (above != null && isUsuallyFilled(cell.box().left() - this.after.shift())) {
                empty += leading ? 2.5 : 1.5;
            }
            leading = false;
        }
        return weight + Math.min(empty, 4) > 0;
    }

    /// Whether a line begins in the middle of the sentence that another leaves open.
    static boolean goesOn(TextLine last, TextLine first) {
        return Character.isLowerCase(first.text().codePointAt(0)) || Paragraph.dangles(last.text());
    }

    /// Whether the line ends a sentence.
    static boolean isEnded(TextLine line) {
        return ENDED.matcher(line.text()).matches();
    }

    private static boolean isSection(Part part) {
        List<TableCell> filled = part.row().filled();
        return filled.size() == 1 && part.row().cells().size() == 1;
    }

    private double goesOn(TableCell above, TableCell cell, boolean leading) {
        if (above.lines().isEmpty()) {
            return -2;
        }
        TextLine last = above.lines().getLast();
        TextLine first = cell.lines().getFirst();
        double weight = reachesTheEnd(above) ? 0 : -2;
        String text = first.text();
        if (REFERENCE.matcher(text).matches() && leading) {
            return weight - 3;
        }
        if (Paragraph.beginsWithMark(first)) {
            return weight + mark(above, text);
        }
        if (goesOn(last, first)) {
            return weight + 2;
        }
        double limit = above.limit() - Math.max(1, last.box().left() - above.box().left());
        boolean full = last.box().right() + 0.3 * last.size() + first.first().box().width() > limit;
        boolean ended = isEnded(last);
        return weight + (full ? (ended ? 0.25 : 1.5) : -0.5);
    }

    /// A number goes on with the list above it or begins another.
    private static double mark(TableCell above, String text) {
        Matcher number = NUMBERED.matcher(text);
        if (!number.matches()) {
            return 0;
        }
        int last = 0;
        for (TextLine line : above.lines()) {
            Matcher earlier = NUMBERED.matcher(line.text());
            last = earlier.matches() ? Integer.parseInt(earlier.group(1)) : last;
        }
        return (last > 0 && Integer.parseInt(number.group(1)) == last + 1) ? 1.5 : -1.5;
    }

    /// Whether the cell's words reach down as far as any in the row.
    private boolean reachesTheEnd(TableCell cell) {
        double end = this.before.row().cells().stream().mapToDouble(TableCell::wordsEnd).max().orElse(0);
        double line = this.pitch * cell.lines().getLast().size();
        return end - cell.wordsEnd() < 0.9 * line;
    }

    private boolean isUsuallyFilled(double left) {
        int rows = 0;
        int filled = 0;
        for (List<Part> row : this.table.rows()) {
            TableCell cell = row.getFirst().cellAt(left);
            if (cell != null && row.getFirst().row().cells().size() > 1) {
                rows++;
                filled += (cell.lines().isEmpty() || cell.inherited()) ? 0 : 1;
            }
        }
        return rows > 0 && filled >= USUALLY * rows;
    }

}
