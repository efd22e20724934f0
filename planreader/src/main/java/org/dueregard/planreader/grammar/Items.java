package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.Bullets;
import org.dueregard.planreader.words.Verbs;
import org.jspecify.annotations.Nullable;

/// Takes a cell apart into its items: numbered or bulleted by the file's own lists, or by typed marks such as
/// `2)`. A cell may come in several parts where a page break has cut the row; an item knows the part it begins in.
final class Items {

    private static final Pattern MARK = Pattern
        .compile("(?:(?<=[\\s;:.,)])|^)(\\d{1,3}|1[0-4]\\d\\d)(?:\\)(?=\\s|$|\\p{L}|\\p{Ps})"
                + "|\\.(?=\\s+\\P{Nd}|\\s*$|\\p{Lu}))");

    /// The number of a label; of `2.3` the last part.
    private static final Pattern LABEL = Pattern.compile("(?:\\d{1,3}\\.){0,3}(\\d{1,4})[.)]?");

    private static final Pattern LETTER = Pattern
        .compile("(?:(?<=[\\s;:.,])|^)\\(?(?:([a-z])|(i{2,3}|i?[vx]|vi{1,3}))(?:\\)|(?<=^\\w)\\.)(?=\\s+\\S)");

    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");

    private static final Pattern BULLET = Pattern
        .compile("^\\s*" + Bullets.BEFORE_WORDS + "|^o\\s+(?=\\p{Lu})|^[e«¢®©]\\s+(?=[\\p{Lu}\\d])");

    private static final Pattern INLINE_BULLET = Pattern.compile("\\s+[" + Bullets.PLAIN + "](?:\\s+|(?=\\p{Lu}))");

    /// What counts stages and levels: the number after it is theirs.
    private static final Pattern COUNTED = Pattern.compile(
            "(?i).*\\b(?:levels?|stages?|phases?|steps?|tiers?|grades?|bands?|years?|parts?|sections?|quarters?|terms?|zones?|wards?|schedules?|appendix|chapters?|tables?|options?|categor(?:y|ies)|class|type|rounds?|cohorts?|waves?)\\s+",
            Pattern.DOTALL);

    private static final Pattern CLOSED = Pattern.compile(".*(?:[.;:)!?,]\\s+|\\n\\s*)", Pattern.DOTALL);

    private static final Pattern WIDE_GAP = Pattern.compile("(?<=;)\\s{2,}(?=\\p{Lu})");

    private static final int LONGEST_LEAD_IN = 5;

    private static final int LONGEST_COUNTED = 40;

    private final boolean paragraphsApart;

    private final boolean lettersCount;

    private int letters;

    private final List<Item> items = new ArrayList<>();

    private final List<Integer> empty = new ArrayList<>();

    /// What goes on with the last of the items.
    private final StringBuilder more = new StringBuilder();

    private int part;

    private boolean partBegins;

    private boolean markSupplied;

    /// @param paragraphsApart whether a paragraph without a mark is an item of its own
    /// @param lettersCount whether `b)` is the number 2; else it is a mark like a bullet
    Items(boolean paragraphsApart, boolean lettersCount) {
        this.paragraphsApart = paragraphsApart;
        this.lettersCount = lettersCount;
    }

    void add(List<Piece> pieces, int number) {
        this.part = number;
        this.partBegins = number > 0;
        for (Piece piece : pieces) {
            add(piece);
        }
    }

    /// Numbers of numbered items that hold no words.
    List<Integer> empty() {
        return this.empty;
    }

    /// Whether the first item lacked its mark and was taken for the first because a
    /// second follows.
    boolean isMarkSupplied() {
        return this.markSupplied;
    }

    List<Item> items() {
        settle();
        return this.items.stream().filter((item) -> !item.text().isBlank()).map(Item::collapsed).toList();
    }

    boolean isListed() {
        return this.items.stream().anyMatch((item) -> item.number() != null || item.bulleted());
    }

    /// Puts what goes on with the last item behind its words.
    private void settle() {
        if (!this.more.isEmpty()) {
            Item last = this.items.removeLast();
            this.items.add(last.with(last.text() + this.more));
            this.more.setLength(0);
        }
    }

    private void goOn(Piece piece, String text) {
        this.more.append(' ').append(text);
        Item last = this.items.getLast();
        if (last.place() != null && piece.place() != null && !piece.place().equals(last.place())) {
            this.items.set(this.items.size() - 1, last.at(Wording.join(last.place(), piece.place())));
        }
    }

    private void add(Piece piece) {
        if (piece.continues() && !this.items.isEmpty()) {
            goOn(piece);
            return;
        }
        Matcher bullet = BULLET.matcher(piece.text());
        if (bullet.find()) {
            INLINE_BULLET.splitAsStream(piece.text().substring(bullet.end()))
                .forEach((text) -> begin(null, true, piece, text));
        }
        else if (piece.label() != null && !startsWithMark(piece.text())) {
            Integer number = number(piece.label());
            if (number != null && piece.text().isBlank()) {
                this.empty.add(number);
            }
            begin(number, number == null, piece, piece.text());
        }
        else if (!lettered(piece)) {
            split(piece);
        }
        this.partBegins = false;
    }

    /// The rest of a paragraph belongs to its item; in a date cell it is a statement of
    /// its own with the same number.
    private void goOn(Piece piece) {
        Item last = this.items.getLast();
        if (this.paragraphsApart) {
            settle();
            this.items.add(new Item(last.number(), piece.text(), this.part, last.bulleted(), piece.coloured(),
                    piece.heading(), piece.place()));
        }
        else {
            goOn(piece, piece.text());
        }
    }

    /// Items marked `a)`, `b)` or `(i)`, `(ii)`, at the beginning of the cell or after
    /// words that announce them; below
    /// a number, or after a sentence that they end, they are no items of their own.
    private boolean lettered(Piece piece) {
        String text = piece.text().strip();
        Matcher mark = LETTER.matcher(text);
        if (!mark.find()) {
            return false;
        }
        settle();
        boolean first = this.items.isEmpty() || (this.items.size() == 1 && isLeadIn(this.items.getFirst()));
        if (!first && this.letters == 0) {
            return false;
        }
        int last = first ? 0 : this.letters;
        String before = text.substring(0, mark.start());
        int from = -1;
        do {
            int index = index(mark, last);
            if (index == last + 1 || (first && from < 0 && mark.start() == 0 && last == 0)) {
                if (from < 0 && !before.isBlank() && !(first && announces(before, text.substring(mark.end())))) {
                    return false;
                }
                if (from >= 0) {
                    letter(last, piece, text.substring(from, mark.start()));
                }
                last = index;
                from = mark.end();
            }
        }
        while (mark.find());
        if (from >= 0) {
            letter(last, piece, text.substring(from));
            this.letters = last;
        }
        return from >= 0;
    }

    private static int index(Matcher mark, int last) {
        String roman = (mark.group(1) != null) ? mark.group(1) : mark.group(2);
        int place = ROMAN.indexOf(roman) + 1;
        boolean letter = mark.group(1) != null && (place == 0 || (place != last + 1));
        return letter ? mark.group(1).charAt(0) - 'a' + 1 : place;
    }

    private void letter(int index, Piece piece, String text) {
        begin(this.lettersCount ? index : null, !this.lettersCount, piece, text);
    }

    private static boolean announces(String before, String item) {
        return isShortLeadIn(before) && !startsWithMark(before)
                && (!Wording.startsLower(item) || Verbs.beginsVerb(item));
    }

    private static boolean isShortLeadIn(String words) {
        return words.strip().endsWith(":") && Wording.count(words) <= LONGEST_LEAD_IN;
    }

    private static boolean startsWithMark(String text) {
        return MARK.matcher(text.strip()).lookingAt();
    }

    private static @Nullable Integer number(String label) {
        Matcher printed = LABEL.matcher(label);
        return printed.matches() ? Integer.valueOf(printed.group(1)) : null;
    }

    private void split(Piece piece) {
        String text = piece.text();
        Matcher mark = MARK.matcher(text);
        int end = text.stripTrailing().length();
        int from = 0;
        Integer open = null;
        while (mark.find()) {
            int number = Integer.parseInt(mark.group(1));
            String before = text.substring(from, mark.start());
            if (continues(number, before, from == 0, open) && !isBracketed(text, mark)
                    && !isOfSentence(before, mark.group().endsWith("."), open != null && mark.end() < end)) {
                close(open, piece, before);
                open = number;
                from = mark.end();
            }
        }
        close(open, piece, text.substring(from));
    }

    /// Whether the mark's bracket closes one that words before it open: `(measure 2)`.
    private static boolean isBracketed(String text, Matcher mark) {
        int opens = text.lastIndexOf('(', mark.start());
        return mark.group().endsWith(")") && opens >= 0 && text.indexOf(')', opens) >= mark.start()
                && !text.substring(opens + 1, mark.start()).isBlank();
    }

    /// Whether the number with its full stop ends words instead of beginning an item:
    /// `Reach Level 2.`
    ///
    /// @param listed whether an item stands before it and words behind it
    private static boolean isOfSentence(String before, boolean stop, boolean listed) {
        if (before.isBlank()) {
            return false;
        }
        String near = before.substring(Math.max(0, before.length() - LONGEST_COUNTED));
        return COUNTED.matcher(near).matches() || (stop && !listed && !CLOSED.matcher(near).matches());
    }

    private void close(@Nullable Integer open, Piece piece, String text) {
        if (open != null) {
            if (text.isBlank()) {
                this.empty.add(open);
            }
            begin(open, false, piece, text);
        }
        else if (!text.isBlank()) {
            unmarked(piece, text);
        }
    }

    /// Whether the number goes on with the list, so that `by 2) or later` does not begin
    /// an item.
    private boolean continues(int number, String before, boolean first, @Nullable Integer open) {
        if (first && before.isBlank() && open == null && this.items.isEmpty()) {
            return true;
        }
        int last = (open != null) ? open : lastNumber();
        boolean single = open == null && last == 0 && this.items.size() + (before.isBlank() ? 0 : 1) >= 1;
        return number == last + 1 || (single && number == 2);
    }

    private int lastNumber() {
        for (int i = this.items.size() - 1; i >= 0; i--) {
            Integer number = this.items.get(i).number();
            if (number != null) {
                return number;
            }
        }
        return 0;
    }

    private void begin(@Nullable Integer number, boolean bulleted, Piece piece, String text) {
        settle();
        if (number != null && number == 2 && this.items.size() == 1 && this.items.getFirst().number() == null) {
            Item first = this.items.removeFirst();
            this.items.add(new Item(1, first.text(), first.part(), first.bulleted(), first.coloured(), first.heading(),
                    first.place()));
            this.markSupplied = true;
        }
        else if (this.items.size() == 1 && isLeadIn(this.items.getFirst())) {
            this.items.clear();
        }
        this.items.add(new Item(number, text, this.part, bulleted, piece.coloured(), piece.heading(), piece.place()));
    }

    private static boolean isLeadIn(Item item) {
        return item.number() == null && !item.bulleted() && isShortLeadIn(item.text());
    }

    private void unmarked(Piece piece, String text) {
        List<String> statements = WIDE_GAP.splitAsStream(text).toList();
        boolean apart = this.items.isEmpty() || (!this.partBegins && isApart(text));
        if (apart) {
            begin(null, false, piece, statements.getFirst());
        }
        else {
            goOn(piece, statements.getFirst());
        }
        statements.stream().skip(1).forEach((statement) -> begin(null, false, piece, statement));
    }

    /// A paragraph among bullets is an item that has lost its bullet; among numbers it
    /// belongs to the number before it.
    private boolean isApart(String text) {
        if (this.paragraphsApart) {
            return true;
        }
        return this.items.getLast().bulleted() && !Wording.startsLower(text);
    }

    /// @param part the part of the row that it begins in, from 0
    /// @param heading of its column; null where that says nothing of it
    /// @param place where it stands, if other items of its cell stand elsewhere
    record Item(@Nullable Integer number, String text, int part, boolean bulleted, boolean coloured,
            @Nullable String heading, @Nullable Place place) {

        Item with(String words) {
            return new Item(this.number, words, this.part, this.bulleted, this.coloured, this.heading, this.place);
        }

        Item at(Place where) {
            return new Item(this.number, this.text, this.part, this.bulleted, this.coloured, this.heading, where);
        }

        Item collapsed() {
            return with(Wording.collapse(this.text));
        }

    }

}
