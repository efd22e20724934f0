package org.dueregard.planreader.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.Place;

/// Questions that the grammar asks of words.
public final class Wording {

    private static final Pattern REFERENCE = Pattern
        .compile("\\b(?:[A-Z]{1,3}-?)?\\d{1,3}(?:\\.\\d{1,3}){0,3}[a-z]?\\b");

    /// Below it and above a space there is no white space.
    private static final char LETTERS_END = 0x7f;

    private Wording() {
    }

    /// The text without zero characters, which stand for nothing and which databases
    /// refuse.
    public static String withoutZeros(String text) {
        return (text.indexOf(0) < 0) ? text : text.replace("\u0000", "");
    }

    public static String collapse(String text) {
        if (isCollapsed(text)) {
            return text;
        }
        StringBuilder collapsed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean space = isSpace(text.charAt(i));
            if (!space || i == 0 || !isSpace(text.charAt(i - 1))) {
                collapsed.append(space ? ' ' : text.charAt(i));
            }
        }
        return collapsed.toString().strip();
    }

    /// Most texts are: they are asked by the thousand.
    private static boolean isCollapsed(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < LETTERS_END) {
                before = c;
                continue;
            }
            boolean other = c != ' ' && (Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff');
            if (other || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    public static List<String> words(String text) {
        String stripped = text.strip();
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= stripped.length(); i++) {
            if (i == stripped.length() || isSpace(stripped.charAt(i))) {
                if (i > from) {
                    words.add(stripped.substring(from, i));
                }
                from = i + 1;
            }
        }
        return Collections.unmodifiableList(words);
    }

    /// How many words they are.
    public static int count(String text) {
        String stripped = text.strip();
        int count = 0;
        boolean before = true;
        for (int i = 0; i < stripped.length(); i++) {
            boolean space = isSpace(stripped.charAt(i));
            count += (before && !space) ? 1 : 0;
            before = space;
        }
        return count;
    }

    /// Whether no words stand there: white space of any kind at most.
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c) && !Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        if (c > ' ' && c < LETTERS_END) {
            return false;
        }
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
    }

    public static boolean startsLower(String text) {
        String stripped = text.strip();
        return !stripped.isEmpty() && Character.isLowerCase(stripped.codePointAt(0));
    }

    /// Short words that stand on their own and end without a full stop.
    public static boolean isHeading(String text) {
        String line = collapse(text);
        return !line.isEmpty() && count(line) <= 16 && !startsLower(line) && !line.startsWith("(")
                && ".;:,".indexOf(line.charAt(line.length() - 1)) < 0
                && line.codePoints().anyMatch(Character::isLetter);
    }

    public static List<String> references(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            if (!found.contains(matcher.group())) {
                found.add(matcher.group());
            }
        }
        return found;
    }

    /// Words cut for a message.
    public static String quote(String text) {
        String line = collapse(text);
        return "“" + ((line.length() > 90) ? line.substring(0, line.offsetByCodePoints(0, 60)) + "…" : line) + "”";
    }

    public static Place join(Place first, Place next) {
        return withWords(around(first, next), collapse(first.words() + " " + next.words()));
    }

    /// The place of both, with the words of the first.
    public static Place around(Place first, Place next) {
        return switch (first) {
            case Place.Box box -> box.with((next instanceof Place.Box other) ? other : box, box.words());
            case Place.Lines lines when next instanceof Place.Lines other ->
                new Place.Lines(lines.first(), Math.max(lines.last(), other.last()), lines.words());
            default -> first;
        };
    }

    public static Place withWords(Place place, String words) {
        return switch (place) {
            case Place.Cell cell -> new Place.Cell(cell.table(), cell.row(), cell.column(), words);
            case Place.SheetCell cell -> new Place.SheetCell(cell.number(), cell.sheet(), cell.address(), words);
            case Place.Box box -> box.with(box, words);
            case Place.Paragraph paragraph -> new Place.Paragraph(paragraph.number(), words);
            case Place.Lines lines -> new Place.Lines(lines.first(), lines.last(), words);
        };
    }

}
