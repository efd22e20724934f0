package org.dueregard.planreader.spaced;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Prints an invented table in columns of spaces: each page has other widths, its headings again and a running title,
/// and a page may end within a row.
final class ColumnPrinter {

    private static final String[] HEADINGS = { "Ref", "Action", "Lead officer", "Target date", "Measure", "Progress" };

    /// The first of these do not end a sentence.
    private static final String[] WORDS = ("every about with for the of and to young older train visit publish review "
            + "carers tenants library council parish school records survey winter desk staff awareness hall language signs "
            + "hearing loops people transport leaflets")
        .split(" ", -1);

    private static final int WITHIN = 10;

    private final Random random;

    private final int columns;

    private final boolean breaks;

    private final boolean feeds;

    private final List<List<String>> rows = new ArrayList<>();

    private final StringBuilder text = new StringBuilder(
            "Ambleford Council – our plan\n\nEquality plan of Ambleford\n\n");

    private int page = 1;

    /// @param kind 0 for one page, 1 for pages that form feeds part, 2 for pages that
    /// only
    /// a running title parts
    ColumnPrinter(Random random, int kind) {
        this.random = random;
        this.columns = 4 + random.nextInt(3);
        this.breaks = kind > 0;
        this.feeds = kind == 1;
        this.rows.add(List.of(HEADINGS).subList(0, this.columns));
        for (int row = 1; row < 8 + random.nextInt(8); row++) {
            this.rows.add(row(row));
        }
        print();
    }

    List<List<String>> rows() {
        return this.rows;
    }

    String text() {
        return this.text.toString();
    }

    private List<String> row(int number) {
        List<String> row = new ArrayList<>(List.of("1." + number));
        for (int column = 1; column < this.columns; column++) {
            boolean date = HEADINGS[column].equals("Target date");
            row.add(date ? "May " + (2027 + this.random.nextInt(3)) : sentence((column == 1) ? 16 : 6));
        }
        return row;
    }

    private String sentence(int longest) {
        StringBuilder sentence = new StringBuilder();
        int words = 2 + this.random.nextInt(longest);
        for (int word = 0; word < words; word++) {
            int from = (word + 1 < words) ? 0 : WITHIN;
            String next = WORDS[from + this.random.nextInt(WORDS.length - from)];
            sentence.append((word == 0) ? Character.toUpperCase(next.charAt(0)) + next.substring(1) : " " + next);
        }
        return sentence.toString();
    }

    private void print() {
        int[] widths = widths();
        int[] own = widths;
        List<List<String>> headings = wrapped(this.rows.getFirst(), widths);
        int left = 0;
        lines(headings, own);
        for (List<String> row : this.rows.subList(1, this.rows.size())) {
            List<List<String>> cells = wrapped(row, widths);
            for (int line = 0; line < height(cells); line++) {
                if (this.breaks && left == 0 && !row.equals(this.rows.get(1))) {
                    endPage();
                    own = shifted(widths);
                    lines(headings, own);
                }
                left = (left == 0) ? 18 + this.random.nextInt(6) : left - 1;
                line(cells, line, own);
            }
        }
        this.text.append(this.breaks ? "\nAmbleford Council – Page " + this.page + "\n" : "");
    }

    private static int height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(0);
    }

    private void lines(List<List<String>> cells, int[] widths) {
        for (int line = 0; line < height(cells); line++) {
            line(cells, line, widths);
        }
    }

    private void endPage() {
        this.text.append("\nAmbleford Council – Page ").append(this.page).append('\n');
        this.text.append(this.feeds ? "\f" : "").append("Ambleford Council – our plan\n");
        this.page++;
    }

    private int[] widths() {
        int[] widths = new int[this.columns];
        for (int column = 0; column < this.columns; column++) {
            widths[column] = switch (column) {
                case 0 -> 6;
                case 1 -> 26 + this.random.nextInt(16);
                default -> 14 + this.random.nextInt(10);
            };
        }
        return widths;
    }

    /// The same cells on another page: what stands between them is wider or narrower.
    private int[] shifted(int[] widths) {
        int[] shifted = widths.clone();
        for (int column = 0; column < this.columns; column++) {
            shifted[column] = shifted[column] + this.random.nextInt(4) - 1;
        }
        return shifted;
    }

    private List<List<String>> wrapped(List<String> row, int[] widths) {
        List<List<String>> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            List<String> lines = new ArrayList<>(List.of(""));
            for (String word : row.get(column).split(" ", -1)) {
                String last = lines.getLast();
                if (last.isEmpty() || last.length() + 1 + word.length() <= widths[column] - 4) {
                    lines.set(lines.size() - 1, last.isEmpty() ? word : last + " " + word);
                }
                else {
                    lines.add(word);
                }
            }
            cells.add(lines);
        }
        return cells;
    }

    private void line(List<List<String>> cells, int line, int[] widths) {
        StringBuilder printed = new StringBuilder();
        int at = 0;
        for (int column = 0; column < cells.size(); column++) {
            String words = (line < cells.get(column).size()) ? cells.get(column).get(line) : "";
            printed.append(" ".repeat(Math.max(0, at - printed.length()))).append(words);
            at += widths[column];
        }
        this.text.append(printed.toString().stripTrailing()).append('\n');
    }

}
