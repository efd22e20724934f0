package org.dueregard.planreader.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.words.Bullets;
import org.jspecify.annotations.Nullable;

/// Lines that are one paragraph or list item.
///
/// @param bulleted whether its first word is a bullet, which then is no part of the words
public record Paragraph(List<TextLine> lines, boolean bulleted) {

    private static final Pattern BULLET = Pattern.compile("[" + Bullets.PLAIN + Bullets.OTHER + "]");

    /// What says yes where it stands alone.
    private static final Pattern TICK = Pattern.compile("[✓✔\uf0fc■●]");

    /// Bullets in the letters of another font, and what scanned bullets are mistaken for.
    private static final Pattern LETTER_BULLET = Pattern.compile("[o§ØüeU]");

    private static final Pattern MISTAKEN = Pattern.compile("[¢«»©®¥°]");

    private static final Pattern NUMBER = Pattern
        .compile("\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\\d{1,3}(?:\\.\\d{1,3})+\\.?");

    private static final Pattern DANGLING = Pattern
        .compile(".*(?:[,&/–(-]|\\b(?:and|or|the|of|to|for|with|in|by|a|an|on|at|from|that|which|our|their))");

    private static final double SPACED = 1.3;

    private static final double FURTHER = 1.1;

    private static final double INDENTED = 1.2;

    public Paragraph {
        lines = List.copyOf(lines);
    }

    /// Takes lines apart into paragraphs: where one begins with a bullet or number, after
    /// a wider gap, where the type
    /// changes, and after a line that ended although the next word still had room in it.
    ///
    /// @param right how far the lines may reach
    /// @param pitch from line to line, as a multiple of the size of letters
    public static List<Paragraph> of(List<TextLine> lines, double right, double pitch) {
        return of(lines, right, pitch, Double.MAX_VALUE);
    }

    /// The paragraphs of a cell, between which there may be less room than elsewhere on
    /// the page.
    static List<Paragraph> ofCell(List<TextLine> lines, double right, double pitch) {
        return of(lines, right, pitch, closest(lines));
    }

    private static List<Paragraph> of(List<TextLine> lines, double right, double pitch, double closest) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<TextLine> open = new ArrayList<>();
        double limit = lines.stream().mapToDouble((line) -> line.box().right()).reduce(right, Math::max);
        for (TextLine line : lines) {
            if (!open.isEmpty()
                    && (isApart(open.getLast(), line, limit, pitch) || isFurther(open.getLast(), line, closest))) {
                paragraphs.add(make(open));
                open.clear();
            }
            open.add(line);
        }
        if (!open.isEmpty()) {
            paragraphs.add(make(open));
        }
        return paragraphs;
    }

    /// How far apart the closest of the lines stand.
    private static double closest(List<TextLine> lines) {
        double closest = Double.MAX_VALUE;
        for (int i = 1; i < lines.size(); i++) {
            double apart = lines.get(i).baseline() - lines.get(i - 1).baseline();
            closest = (apart > 0.8 * lines.get(i).size()) ? Math.min(closest, apart) : closest;
        }
        return closest;
    }

    /// Whether what seems to begin anew stands further below than other lines do.
    private static boolean isFurther(TextLine above, TextLine line, double closest) {
        return line.baseline() - above.baseline() > FURTHER * closest
                && Character.isUpperCase(line.first().text().codePointAt(0))
                && !DANGLING.matcher(above.text()).matches() && line.first().quarters() == 0;
    }

    private static Paragraph make(List<TextLine> lines) {
        boolean tick = lines.size() == 1 && TICK.matcher(lines.getFirst().text()).matches();
        return new Paragraph(lines, !tick && beginsWithBullet(lines.getFirst()));
    }

    private static boolean isApart(TextLine above, TextLine line, double limit, double pitch) {
        double size = Math.max(above.size(), line.size());
        double other = Math.abs(above.size() - line.size()) / size;
        boolean typed = other > 0.15 || above.isBold() != line.isBold() || (above.isBold() && other > 0.04);
        boolean turned = line.first().quarters() != 0;
        if (turned || above.first().quarters() != line.first().quarters()) {
            return above.first().quarters() != line.first().quarters();
        }
        if ((beginsWithMark(line) && !endsFigure(above, line))
                || line.baseline() - above.baseline() > SPACED * pitch * size) {
            return true;
        }
        boolean lower = Character.isLowerCase(line.first().text().codePointAt(0));
        boolean dangling = DANGLING.matcher(above.text()).matches();
        boolean room = above.box().right() + 0.3 * size + line.first().box().width() < limit - 0.02 * size - 1;
        if ((lower || dangling) && !(typed && room)) {
            return room && !beginsWithMark(above) && isIndented(above, line, size);
        }
        return typed || room;
    }

    /// Whether the number at the beginning belongs to the line above: "from 6.1 to" and
    /// "4.0 percentage points".
    private static boolean endsFigure(TextLine above, TextLine line) {
        return line.words().size() > 1 && line.first().text().matches("\\d{1,2}\\.\\d{1,2}")
                && above.text().matches(".*\\b(?:from|to|by|of|than|below|above|under|over|least)")
                && Character.isLowerCase(line.words().get(1).text().codePointAt(0));
    }

    /// Whether the line begins further to the right, and not since both stand in the
    /// middle.
    private static boolean isIndented(TextLine above, TextLine line, double size) {
        return line.box().left() - above.box().left() > INDENTED * size
                && Math.abs(line.box().centreX() - above.box().centreX()) > 0.5 * size;
    }

    /// Whether the sentence goes on at the head of the next column.
    boolean goesOnIn(Paragraph next) {
        TextLine first = next.lines.getFirst();
        return first.baseline() < this.lines.getFirst().baseline() && !next.bulleted
                && Character.isLowerCase(first.first().text().codePointAt(0)) && first.isBold() == isBold();
    }

    Paragraph with(Paragraph next) {
        List<TextLine> all = new ArrayList<>(this.lines);
        all.addAll(next.lines);
        return new Paragraph(all, this.bulleted);
    }

    /// Whether the words cannot be the end of a sentence.
    static boolean dangles(String text) {
        return DANGLING.matcher(text).matches();
    }

    static boolean isMark(String word) {
        return BULLET.matcher(word).matches() || LETTER_BULLET.matcher(word).matches()
                || NUMBER.matcher(word).matches();
    }

    static boolean beginsWithMark(TextLine line) {
        return beginsWithBullet(line) || NUMBER.matcher(line.first().text()).matches();
    }

    private static boolean beginsWithBullet(TextLine line) {
        if (line.words().size() < 2) {
            return BULLET.matcher(line.first().text()).matches() && !line.first().text().matches("[-–*]");
        }
        String mark = line.first().text();
        double gap = line.words().get(1).box().left() - line.first().box().right();
        boolean begins = !Character.isLowerCase(line.words().get(1).text().codePointAt(0));
        return BULLET.matcher(mark).matches() || (begins && MISTAKEN.matcher(mark).matches())
                || (begins && LETTER_BULLET.matcher(mark).matches() && gap > 0.45 * line.words().get(1).size());
    }

    Box box() {
        return this.lines.stream().map(TextLine::box).reduce(Box::with).orElseThrow();
    }

    double size() {
        return this.lines.stream().mapToDouble(TextLine::size).max().orElse(0);
    }

    boolean isBold() {
        return this.lines.stream().allMatch(TextLine::isBold);
    }

    String text() {
        return String.join(" ", pieces().stream().map(Piece::text).toList());
    }

    /// The paragraph as a piece, or as several where its colour changes.
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean coloured = false;
        Word before = null;
        for (TextLine line : this.lines) {
            boolean mark = this.bulleted && before == null;
            for (int i = mark ? 1 : 0; i < line.words().size(); i++) {
                Word word = line.words().get(i);
                boolean joined = (before != null) && ((i == 0) ? isHyphenated(text, word) : line.touches(i));
                if (before != null && word.coloured() != coloured) {
                    pieces.add(piece(text.toString(), coloured, pieces.isEmpty()));
                    text.setLength(0);
                }
                else if (before != null && !joined) {
                    text.append(' ');
                }
                text.append(word.text());
                coloured = word.coloured();
                before = word;
            }
            before = (before != null) ? before : line.first();
        }
        pieces.add(piece(text.toString(), coloured, pieces.isEmpty()));
        return pieces;
    }

    private Piece piece(String text, boolean coloured, boolean first) {
        return new Piece(text.replace("\u00ad", ""), label(first), coloured, !first);
    }

    private @Nullable String label(boolean first) {
        return (this.bulleted && first) ? "•" : null;
    }

    /// Whether the line before ended within the word.
    private static boolean isHyphenated(StringBuilder text, Word next) {
        int end = text.length();
        if (end == 0) {
            return false;
        }
        if (text.charAt(end - 1) == '\u00ad') {
            return true;
        }
        return end > 1 && text.charAt(end - 1) == '-' && Character.isLetter(text.charAt(end - 2))
                && Character.isLowerCase(next.text().codePointAt(0));
    }

}
