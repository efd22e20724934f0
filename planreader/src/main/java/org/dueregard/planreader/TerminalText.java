package org.dueregard.planreader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dueregard.planreader.file.Wording;

/// Lines for a terminal.
final class TerminalText {

    private TerminalText() {
    }

    /// Like `1,204 actions`.
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, (number == 1) ? "" : "s");
    }

    /// How many columns a text takes: a mark above a letter, like that of a Welsh ŵ in
    /// two signs, takes none of its own.
    static int width(String text) {
        return (int) text.codePoints().filter((sign) -> !isMark(sign)).count();
    }

    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.lines().toList()) {
            StringBuilder line = new StringBuilder();
            for (String word : Wording.words(printable(paragraph))) {
                String rest = word;
                if (!line.isEmpty() && width(line.toString()) + 1 + width(rest) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                for (; width(rest) > width; rest = rest.substring(width)) {
                    lines.add(rest.substring(0, width));
                }
                line.append(line.isEmpty() ? "" : " ").append(rest);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /// A file's control characters must not reach the terminal.
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }

}
