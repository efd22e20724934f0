package org.dueregard.planreader.subheadings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.Bullets;

/// A paragraph or an item of a list below a sub-heading, with the lines that it takes.
///
/// @param item whether it has the mark of a list
public record Entry(List<Line> lines, boolean item) {

    private static final Pattern BULLET = Pattern
        .compile("\\s*(?:[" + Bullets.OTHER + "]\\s+|[" + Bullets.PLAIN + "]\\s*|o\\s+(?=\\p{Lu}))");

    private static final Pattern NUMBER = Pattern.compile("\\s*\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)]\\s.*");

    private static final int LONG_LINE = 45;

    private static final double NEARLY = 0.85;

    public Entry {
        lines = List.copyOf(lines);
    }

    /// The lines as paragraphs and items; a line that goes on with the one before is part
    /// of it.
    ///
    /// @param width of the longest line of the document
    static List<Entry> of(List<Line> lines, int width) {
        List<List<Line>> groups = new ArrayList<>();
        for (Line line : lines) {
            if (!groups.isEmpty() && goesOn(groups.getLast(), line, width)) {
                groups.getLast().add(line);
            }
            else {
                groups.add(new ArrayList<>(List.of(line)));
            }
        }
        return groups.stream().map((group) -> new Entry(group, isItem(group.getFirst()))).toList();
    }

    static boolean isItem(Line line) {
        return isBullet(line) || isNumbered(line);
    }

    static boolean isBullet(Line line) {
        return line.piece().isBullet() || BULLET.matcher(line.piece().text()).lookingAt();
    }

    private static boolean isNumbered(Line line) {
        return line.piece().label() != null || NUMBER.matcher(line.piece().text()).matches();
    }

    /// Whether the line goes on with the paragraph or item.
    static boolean goesOn(List<Line> before, Line line, int width) {
        if (isItem(line) || line.heading() != before.getLast().heading()) {
            return false;
        }
        String last = before.getLast().text();
        boolean ended = last.matches(".*[.;:!?]");
        if (Wording.startsLower(line.text()) || line.text().startsWith("(")) {
            return !ended || gap(before.getLast(), line) == 0;
        }
        boolean next = line.place() instanceof Place.Lines && gap(before.getLast(), line) == 0;
        boolean within = isItem(before.getFirst()) && line.piece().text().startsWith("  ");
        return next && (within || (!ended && isFull(before.getLast(), line, width)));
    }

    /// Whether the first word of the next line would have had no room.
    private static boolean isFull(Line line, Line next, int width) {
        int length = line.piece().text().stripTrailing().length();
        return length > LONG_LINE && length + 1 + Wording.words(next.text()).getFirst().length() > NEARLY * width;
    }

    /// How long the lines of the text are where they are parts of paragraphs.
    static int width(List<Line> lines) {
        return lines.stream()
            .filter((line) -> line.place() instanceof Place.Lines)
            .mapToInt((line) -> line.piece().text().stripTrailing().length())
            .max()
            .orElse(0);
    }

    /// How many blank lines are between; 0 where the file does not say.
    static int gap(Line before, Line line) {
        return (before.place() instanceof Place.Lines there && line.place() instanceof Place.Lines here)
                ? Math.max(0, here.first() - there.last() - 1) : 0;
    }

    /// Its words, without a typed bullet, as one cell.
    public Cell cell() {
        return Cell.glued(this.lines.stream().map(Entry::cell).toList());
    }

    private static Cell cell(Line line) {
        Piece piece = line.piece();
        Matcher bullet = BULLET.matcher(piece.text());
        Piece bare = (piece.label() == null && bullet.lookingAt())
                ? new Piece(piece.text().substring(bullet.end()), "•", piece.coloured(), false, piece.heading())
                : piece;
        return new Cell(1, 1, false, null, List.of(bare), line.place());
    }

    /// Its words, white space collapsed.
    public String text() {
        return cell().text();
    }

}
