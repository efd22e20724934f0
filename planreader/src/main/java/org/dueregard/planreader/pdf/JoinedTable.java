package org.dueregard.planreader.pdf;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.pdf.PageTable.TableRow;
import org.jspecify.annotations.Nullable;

/// A table over as many pages as it needs, its headings once, each row whole.
final class JoinedTable {

    private static final int MOST_HEADINGS = 4;

    private static final double SAME_COLUMN = 6;

    private static final double UNLIKE = 0.12;

    private static final int LONGEST_HEADINGS = 400;

    private final List<PageTable> parts = new ArrayList<>();

    private final List<List<Part>> rows = new ArrayList<>();

    private final List<Part> repeated = new ArrayList<>();

    private final double pitch;

    JoinedTable(PageTable begin, double pitch) {
        this.pitch = pitch;
        add(begin, 0);
    }

    List<List<Part>> rows() {
        return this.rows;
    }

    List<PageTable> parts() {
        return this.parts;
    }

    /// Rows of headings left out since they stand at the top of every page.
    List<Part> repeated() {
        return this.repeated;
    }

    int lastPage() {
        return this.parts.getLast().page().number();
    }

    /// Goes on with a table at the top of the next page, if its columns are the same.
    boolean goesOnWith(PageTable next) {
        if (next.page().number() != lastPage() + 1 || !hasColumnsOf(next)) {
            return false;
        }
        int headings = headings(next);
        next.rows().subList(0, headings).forEach((row) -> this.repeated.add(new Part(next, row, 0)));
        double shift = next.edges().getFirst() - this.parts.getFirst().edges().getFirst();
        PageTable rest = next.withoutFirst(headings);
        if (rest.rows().isEmpty()) {
            this.parts.add(rest);
            return true;
        }
        Part first = new Part(rest, rest.rows().getFirst(), shift);
        boolean broken = !this.rows.isEmpty() && !endsWithOneOf(next.rows().subList(0, headings))
                && new BrokenRow(this, first, this.pitch).isOne();
        if (broken) {
            this.rows.getLast().add(first);
        }
        add(broken ? rest.withoutFirst(1) : rest, shift);
        return true;
    }

    /// Whether headings were typed again at the foot of the page.
    private boolean endsWithOneOf(List<TableRow> headings) {
        String last = this.rows.getLast().getLast().row().text();
        return headings.stream().anyMatch((row) -> row.text().equalsIgnoreCase(last));
    }

    private void add(PageTable table, double shift) {
        this.parts.add(table);
        for (TableRow row : table.rows()) {
            if (!row.isBlank() || row.cells().stream().anyMatch((cell) -> cell.fill() != null)) {
                this.rows.add(new ArrayList<>(List.of(new Part(table, row, shift))));
            }
        }
    }

    /// The page may have moved sideways, as left and right pages do; the widths must not
    /// have changed.
    private boolean hasColumnsOf(PageTable next) {
        double[] own = edges(this.parts.getFirst());
        double[] other = edges(next);
        double shift = other[0] - own[0];
        if (Math.abs((other[other.length - 1] - shift) - own[own.length - 1]) > SAME_COLUMN) {
            return false;
        }
        int same = 0;
        for (double edge : other) {
            same += (Math.abs(own[Grid.nearest(own, edge - shift)] - (edge - shift)) <= SAME_COLUMN) ? 1 : 0;
        }
        return same * 10 >= 7 * Math.min(own.length, other.length);
    }

    private static double[] edges(PageTable table) {
        return table.edges().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// How many rows at the top of the page are the headings again.
    private int headings(PageTable next) {
        List<TableRow> begin = this.parts.getFirst().rows();
        int from = 0;
        while (from < Math.min(MOST_HEADINGS, begin.size()) && !isSame(begin.get(from), next, 0)) {
            from++;
        }
        if (from >= Math.min(MOST_HEADINGS, begin.size())) {
            return 0;
        }
        int count = 1;
        while (count < MOST_HEADINGS && from + count < begin.size() && count < next.rows().size()
                && isSame(begin.get(from + count), next, count)) {
            count++;
        }
        return count;
    }

    /// Whether a row says the same again; in a scan, a few letters that were recognised
    /// wrongly aside.
    private static boolean isSame(TableRow row, PageTable next, int index) {
        TableRow other = next.rows().get(index);
        String text = row.text();
        String again = other.text();
        if (row.isBlank() || other.isBlank() || text.equalsIgnoreCase(again)) {
            return !row.isBlank() && !other.isBlank();
        }
        int longest = Math.max(text.length(), again.length());
        return next.page().isMostlyPicture() && longest <= LONGEST_HEADINGS && numbers(text).equals(numbers(again))
                && distance(text, again) <= UNLIKE * longest;
    }

    private static String numbers(String text) {
        return text.replaceAll("\\D+", " ").strip();
    }

    /// How many letters must be put in, left out or changed to make one text the other.
    private static int distance(String text, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= text.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = corner + ((text.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    /// A row, or what of it stands on a page.
    ///
    /// @param shift how far this page's columns stand to the right of those on the first
    record Part(PageTable table, TableRow row, double shift) {

        /// The cell that stands in the column of another page's cell; null where there is
        /// none.
        PageTable.@Nullable TableCell cellAt(double left) {
            for (PageTable.TableCell cell : this.row.cells()) {
                if (Math.abs(cell.box().left() - this.shift - left) <= SAME_COLUMN) {
                    return cell;
                }
            }
            return null;
        }

    }

}
