package org.dueregard.planreader.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/// Puts letters together into words, in the order in which the file draws them: a space, a gap, another line or
/// another direction ends a word.
final class Letters {

    private static final double GAP = 0.2;

    private static final double ASCENT = 0.8;

    private static final double DESCENT = 0.2;

    private static final double MIDDLE = 0.25;

    private final double width;

    private final double height;

    private final List<Word> words = new ArrayList<>();

    private final StringBuilder text = new StringBuilder();

    private @Nullable Letter first;

    private @Nullable Letter last;

    private double spacing;

    private int seen;

    private Optional<Box> clip = Optional.empty();

    /// Whether the letters before are shown, and whether those of the word are.
    private boolean shown;

    private boolean begunShown;

    private boolean endsHidden;

    /// Words of which only the beginning is shown.
    private final List<Word> cut = new ArrayList<>();

    Letters(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /// How many letters there were so far.
    int seen() {
        return this.seen;
    }

    void add(Letter letter, double spacingAfter) {
        this.seen++;
        if (letter.isSpace() || !letter.isOn(this.width, this.height)) {
            flush();
            return;
        }
        Letter before = this.last;
        if (before != null && letter.repeats(before)) {
            return;
        }
        if (before != null && !letter.follows(before, this.spacing)) {
            flush();
        }
        boolean now = isShown(letter);
        if (this.first == null) {
            this.first = letter;
            this.begunShown = now;
        }
        this.endsHidden |= !now && (this.begunShown || this.shown);
        this.shown |= now;
        this.text.append(plain(letter.text()));
        this.last = letter;
        this.spacing = spacingAfter;
    }

    /// Sets what the letters from here on are cut to.
    void show(Optional<Box> within) {
        this.shown &= this.clip.equals(within);
        this.clip = within;
    }

    /// Words that run over the edge of what shows them, or begin beyond it right after
    /// words that do not.
    List<Word> cut() {
        return this.cut;
    }

    private boolean isShown(Letter letter) {
        Box within = this.clip.orElse(null);
        return within == null || within.width() <= 0 || within.height() <= 0
                || within.holds((letter.x + letter.endX) / 2, letter.y - MIDDLE * letter.size);
    }

    List<Word> words() {
        flush();
        return this.words;
    }

    /// Ligatures taken apart; soft hyphens stay until lines are joined.
    private static String plain(String text) {
        boolean ligature = text.codePoints().anyMatch((c) -> c >= 0xfb00 && c <= 0xfb06);
        return ligature ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }

    private void flush() {
        Letter from = this.first;
        Letter to = this.last;
        if (from != null && to != null && !this.text.toString().isBlank()) {
            Word word = new Word(this.text.toString(), box(from, to), Math.max(from.y, to.y), from.size, from.bold,
                    from.coloured, from.quarters());
            this.words.add(word);
            if (this.endsHidden) {
                this.cut.add(word);
            }
        }
        this.endsHidden = false;
        this.text.setLength(0);
        this.first = null;
        this.last = null;
    }

    private static Box box(Letter from, Letter to) {
        double up = ASCENT * from.size;
        double down = DESCENT * from.size;
        double left = Math.min(from.x, to.endX);
        double right = Math.max(from.x, to.endX);
        double top = Math.min(from.y, to.endY);
        double bottom = Math.max(from.y, to.endY);
        return switch (from.quarters()) {
            case 1 -> new Box(left - down, top, right + up, bottom);
            case 2 -> new Box(left, top - down, right, bottom + up);
            case 3 -> new Box(left - up, top, right + down, bottom);
            default -> new Box(left, top - up, right, bottom + down);
        };
    }

    static boolean isBold(PDFont font, double size) {
        PDFontDescriptor descriptor = font.getFontDescriptor();
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        return size > 0 && (name.contains("bold") || name.contains("black") || name.contains("heavy")
                || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600)));
    }

    /// A letter on the page, from where it begins to where the next one would.
    record Letter(String text, double x, double y, double endX, double endY, double size, boolean bold,
            boolean coloured) {

        boolean isSpace() {
            return this.text.isBlank() || this.text.codePoints().allMatch(Character::isSpaceChar);
        }

        boolean isOn(double width, double height) {
            return this.x >= -1 && this.y >= -1 && this.x <= width + 1 && this.y <= height + 1 && this.size > 0.5
                    && this.size < 500;
        }

        /// How often it is turned clockwise by a quarter.
        int quarters() {
            double across = this.endX - this.x;
            double down = this.endY - this.y;
            if (Math.abs(across) >= Math.abs(down)) {
                return (across >= 0) ? 0 : 2;
            }
            return (down > 0) ? 1 : 3;
        }

        /// Bold made by printing twice.
        boolean repeats(Letter before) {
            return this.text.equals(before.text) && Math.hypot(this.x - before.x, this.y - before.y) < 0.15 * this.size;
        }

        boolean follows(Letter before, double spacing) {
            double gap = Math.hypot(this.x - before.endX, this.y - before.endY);
            boolean level = (quarters() % 2 == 0) ? Math.abs(this.y - before.y) < 0.35 * this.size
                    : Math.abs(this.x - before.x) < 0.35 * this.size;
            boolean alike = Math.abs(this.size - before.size) <= 0.5 * Math.max(this.size, before.size);
            return level && alike && this.coloured == before.coloured && gap - Math.max(0, spacing) < GAP * this.size;
        }

    }

}
