package org.dueregard.planreader.flat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dueregard.planreader.file.Wording;

/// What the lines of each column look like, learned from lines whose columns are known: owners come back, dates are
/// short, measures begin with figures. Says how much a line is out of place in a column, as a naive Bayes classifier
/// does with the shapes of lines in place of words.
final class ColumnWords {

    private static final double WEIGHT = 0.35;

    private static final double LEAST = -1;

    private static final double MOST = 2;

    private static final double PRIOR = 4;

    private final List<Map<String, Integer>> seen = new ArrayList<>();

    private final Map<String, Integer> all = new HashMap<>();

    private final int[] lines;

    private int total;

    ColumnWords(int columns) {
        this.lines = new int[columns];
        for (int i = 0; i < columns; i++) {
            this.seen.add(new HashMap<>());
        }
    }

    void learn(int column, List<String> marks) {
        this.lines[column]++;
        this.total++;
        for (String mark : marks) {
            this.seen.get(column).merge(mark, 1, Integer::sum);
            this.all.merge(mark, 1, Integer::sum);
        }
    }

    /// Below 0 where lines such as this stand in the column rather than elsewhere.
    double cost(int column, List<String> marks) {
        if (this.total == 0) {
            return 0;
        }
        double sum = 0;
        for (String mark : marks) {
            int everywhere = this.all.getOrDefault(mark, 0);
            if (everywhere > 0) {
                double share = (double) everywhere / this.total;
                int here = this.seen.get(column).getOrDefault(mark, 0);
                sum -= Math.log((here + PRIOR * share) / ((this.lines[column] + PRIOR) * share));
            }
        }
        return Math.clamp(WEIGHT * sum, LEAST, MOST);
    }

    /// What a line is known by.
    static List<String> marks(RowLine line, FlatWords words) {
        List<String> marks = new ArrayList<>();
        List<String> each = Wording.words(line.text());
        String first = each.isEmpty() ? "" : each.getFirst();
        String last = each.isEmpty() ? "" : each.getLast();
        marks.add("length " + length(each.size()));
        marks.add("list " + line.bullet() + (line.number() > 0));
        marks.add("end " + (last.matches(".*[.;:,?!]") ? last.substring(last.length() - 1) : ""));
        marks.add("first " + shape(first) + (words.verb() ? " verb" : ""));
        marks.add("names " + words.names());
        marks.add("date " + words.date());
        marks.add("rating " + words.rating());
        marks.add("capitals " + (words.plain() == 0));
        marks.add("figures " + line.text().matches(".*\\d.*"));
        marks.add("from " + first.toLowerCase(Locale.ROOT));
        marks.add("to " + last.toLowerCase(Locale.ROOT));
        marks.add("all " + line.text().toLowerCase(Locale.ROOT));
        return marks;
    }

    private static String shape(String word) {
        if (word.matches("(?:[A-Z]{0,3}\\d+(?:\\.\\d+)+[a-zA-Z]?|\\d{1,2}[A-Z]|[A-Z]{1,3}-?\\d{1,3})[.:)]?")) {
            return "reference";
        }
        if (word.matches(".*\\d.*")) {
            return "figure";
        }
        return word.isEmpty() ? "" : Character.isUpperCase(word.codePointAt(0)) ? "capital" : "small";
    }

    private static int length(int words) {
        return (words < 3) ? words : (words < 5) ? 3 : (words < 8) ? 5 : (words < 13) ? 8 : (words < 21) ? 13 : 21;
    }

}
