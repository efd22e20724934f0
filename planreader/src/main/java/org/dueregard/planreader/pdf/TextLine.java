package org.dueregard.planreader.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.dueregard.planreader.words.CutWords;

/// Words on one line, from left to right.
///
/// @param size of the largest letters
/// @param baseline the lowest of its words'
public record TextLine(List<Word> words, Box box, double size, double baseline) {

    private static final double TOUCHING = 0.12;

    private static final double SAME_LINE = 0.5;

    public TextLine {
        words = List.copyOf(words);
    }

    private TextLine(List<Word> words, Box box) {
        this(words, box, words.stream().mapToDouble(Word::size).max().orElse(0),
                words.stream().mapToDouble(Word::baseline).max().orElse(0));
    }

    /// The line that words on one height make.
    public static TextLine of(List<Word> words) {
        List<Word> sorted = new ArrayList<>();
        for (Word word : words.stream().sorted(Comparator.comparingDouble((word) -> word.box().left())).toList()) {
            boolean twice = !sorted.isEmpty() && sorted.getLast().text().equals(word.text())
                    && word.box().shareIn(sorted.getLast().box()) > 0.7;
            if (!twice) {
                sorted.add(word);
            }
        }
        Box box = sorted.stream().map(Word::box).reduce(Box::with).orElseThrow();
        return new TextLine(sorted, box);
    }

    /// Lines from the top down. Words turned to stand upright in a narrow cell are read
    /// as
    /// if the page were turned.
    static List<TextLine> lines(List<Word> words) {
        List<Word> upright = words.stream().filter((word) -> word.quarters() == 0).toList();
        List<TextLine> lines = new ArrayList<>(level(upright));
        for (int quarters = 1; quarters < 4; quarters++) {
            int turn = quarters;
            lines.addAll(turnedLines(words.stream().filter((word) -> word.quarters() == turn).toList(), turn));
        }
        return lines;
    }

    private static List<TextLine> turnedLines(List<Word> words, int quarters) {
        if (words.isEmpty()) {
            return List.of();
        }
        Box all = words.stream().map(Word::box).reduce(Box::with).orElseThrow();
        double wide = all.right();
        double high = all.bottom();
        List<Word> turned = words.stream().map((word) -> word.turned(4 - quarters, wide, high)).toList();
        boolean swapped = quarters % 2 == 1;
        return level(turned).stream()
            .map((line) -> new TextLine(line.words()
                .stream()
                .map((word) -> word.turned(quarters, swapped ? high : wide, swapped ? wide : high))
                .toList(), line.box().turned(quarters, swapped ? high : wide, swapped ? wide : high)))
            .toList();
    }

    private static List<TextLine> level(List<Word> words) {
        List<List<Word>> lines = new ArrayList<>();
        Box last = null;
        for (Word word : words.stream().sorted(Comparator.comparingDouble((word) -> word.box().centreY())).toList()) {
            if (last != null && overlap(last, word.box()) >= SAME_LINE) {
                lines.getLast().add(word);
            }
            else {
                lines.add(new ArrayList<>(List.of(word)));
                last = word.box();
            }
        }
        return lines.stream().map(TextLine::of).toList();
    }

    /// The share of the lower box that stands beside the other.
    private static double overlap(Box line, Box word) {
        double shared = Math.min(line.bottom(), word.bottom()) - Math.max(line.top(), word.top());
        return shared / Math.max(0.1, Math.min(line.height(), word.height()));
    }

    /// The line as if it stood elsewhere.
    public TextLine moved(double across, double down) {
        return new TextLine(this.words.stream().map((word) -> word.moved(across, down)).toList(),
                this.box.moved(across, down));
    }

    Word first() {
        return this.words.getFirst();
    }

    Word last() {
        return this.words.getLast();
    }

    boolean isBold() {
        return this.words.stream().allMatch(Word::bold);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < this.words.size(); i++) {
            text.append((i > 0 && !touches(i)) ? " " : "").append(this.words.get(i).text());
        }
        return text.toString();
    }

    /// Whether the word belongs to the one before it, which only its colour or type tells
    /// apart.
    boolean touches(int index) {
        Word before = this.words.get(index - 1);
        Word word = this.words.get(index);
        return word.quarters() == 0 && word.box().left() - before.box().right() < TOUCHING * word.size();
    }

    /// The lines of a cell, each cut word whole on the line where it begins.
    ///
    /// @param limit how far to the right the lines may reach
    static List<TextLine> whole(List<TextLine> lines, double limit, CutWords words) {
        List<TextLine> whole = new ArrayList<>();
        boolean open = false;
        double up = 0;
        for (TextLine each : lines) {
            TextLine line = each.moved(0, -up);
            TextLine above = open ? whole.getLast() : null;
            if (above == null || !above.isCut(line, limit, words)) {
                whole.add(line);
                open = line.isOneWord();
                continue;
            }
            open = line.words().size() == 1;
            double down = line.baseline() - above.baseline();
            List<Word> first = new ArrayList<>(above.words().subList(0, above.words().size() - 1));
            first.add(above.last().followedBy(line.first()));
            Box box = open ? line.box().moved(0, -down) : above.box();
            whole.set(whole.size() - 1, new TextLine(first, box, above.size(), above.baseline()));
            if (open) {
                up += down;
            }
            else {
                whole.add(TextLine.of(line.words().subList(1, line.words().size())));
            }
        }
        return whole;
    }

    private boolean isOneWord() {
        return first().quarters() == 0
                && (this.words.size() == 1 || (this.words.size() == 2 && Paragraph.beginsWithMark(this)));
    }

    private boolean isCut(TextLine next, double limit, CutWords words) {
        String end = last().text();
        String begin = next.first().text();
        boolean full = this.box.right() + next.first().box().width() / begin.length() > limit;
        return next.first().quarters() == 0 && (CutWords.isDate(end, begin) || (full && words.isWord(end, begin)));
    }

}
