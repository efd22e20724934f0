package org.dueregard.planreader.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.Place;

/// Questions that the grammar asks of words.
public final class Wording {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");

    private static final Pattern REFERENCE = Pattern
        .compile("\\b(?:[A-Z]{1,3}-?)?\\d{1,3}(?:\\.\\d{1,3}){0,3}[a-z]?\\b");

    private Wording() {
    }

    public static String collapse(String text) {
        return isCollapsed(text) ? text : SPACE.matcher(text).replaceAll(" ").strip();
    }

    /// Most texts are: they are asked by the thousand.
    private static boolean isCollapsed(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean other = c != ' ' && (Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff');
            if (other || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    public static List<String> words(String text) {
        return SPACE.splitAsStream(text.strip()).filter((word) -> !word.isEmpty()).toList();
    }

    public static int count(String text) {
        return words(text).size();
    }

    public static boolean startsLower(String text) {
        String stripped = text.strip();
        return !stripped.isEmpty() && Character.isLowerCase(stripped.codePointAt(0));
    }

    /// Short words that stand on their own and end without a full stop.
    public static boolean isHeading(String text) {
        String line = collapse(text);
        return !line.isEmpty() && count(line) <= 16 && !startsLower(line) && !line.startsWith("(")
                && !line.matches(".*[.;:,]") && line.codePoints().anyMatch(Character::isLetter);
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
        String words = collapse(first.words() + " " + next.words());
        return switch (first) {
            case Place.Cell cell -> new Place.Cell(cell.table(), cell.row(), cell.column(), words);
            case Place.SheetCell cell -> new Place.SheetCell(cell.number(), cell.sheet(), cell.address(), words);
            case Place.Box box -> box.with((next instanceof Place.Box other) ? other : box, words);
            case Place.Paragraph paragraph -> new Place.Paragraph(paragraph.number(), words);
            case Place.Lines lines -> new Place.Lines(lines.first(),
                    (next instanceof Place.Lines other) ? Math.max(lines.last(), other.last()) : lines.last(), words);
        };
    }

}
