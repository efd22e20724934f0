package org.dueregard.planreader.spaced;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.Bullets;

/// A line of text with where its words stand.
///
/// @param number counted from 0
/// @param blank how many blank lines stand above it on its page
/// @param words from left to right
/// @param segments stretches of words that single spaces part; the mark of a list's item belongs to its words
record SpacedLine(int number, int blank, String text, List<Span> words, List<Span> segments) {

    /// A line that is longer than this has no columns.
    private static final int LONGEST = 1000;

    private static final int LONGEST_MARK = 6;

    private static final Pattern WORD = Pattern.compile("[^\\s\\u00a0]+");

    private static final Pattern BULLET = Pattern.compile("[" + Bullets.PLAIN + Bullets.OTHER + "]|[o§]");

    private static final Pattern NUMBER = Pattern.compile("\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,4})[.)]");

    SpacedLine {
        words = List.copyOf(words);
        segments = List.copyOf(segments);
    }

    static SpacedLine of(int number, int blank, String text) {
        List<Span> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(new Span(word.start(), word.end()));
        }
        List<Span> segments = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean joined = i > 0 && (text.length() > LONGEST || words.get(i).from() - words.get(i - 1).to() == 1
                    || isMark(text, words, i - 1));
            segments.add(joined ? new Span(segments.removeLast().from(), words.get(i).to()) : words.get(i));
        }
        return new SpacedLine(number, blank, text, words, segments);
    }

    /// Whether a word is the mark of a list's item, after which there may be a gap.
    private static boolean isMark(String text, List<Span> words, int index) {
        if (words.get(index).length() > LONGEST_MARK) {
            return false;
        }
        String word = words.get(index).in(text);
        boolean begins = index == 0 || words.get(index).from() - words.get(index - 1).to() > 1;
        return begins && (BULLET.matcher(word).matches() || NUMBER.matcher(word).matches());
    }

    SpacedLine withBlank(int lines) {
        return new SpacedLine(this.number, lines, this.text, this.words, this.segments);
    }

    boolean isBlank() {
        return this.words.isEmpty();
    }

    /// Where the words begin.
    int from() {
        return this.words.getFirst().from();
    }

    /// Where the words end.
    int to() {
        return this.words.getLast().to();
    }

    /// The words alone, for comparison.
    String bare() {
        return Wording.collapse(this.text);
    }

    /// A stretch of a line.
    ///
    /// @param to where it has ended
    record Span(int from, int to) {

        String in(String text) {
            return text.substring(this.from, this.to);
        }

        int length() {
            return this.to - this.from;
        }

    }

}
