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
                if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(cut(word, width, lines));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /// Puts what is too long for a line on lines of its own, sign by sign.
    ///
    /// @return the rest
    private static String cut(String word, int width, List<String> lines) {
        int begin = 0;
        int columns = 0;
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            columns += isMark(word.codePointAt(at)) ? 0 : 1;
            if (columns > width) {
                lines.add(word.substring(begin, at));
                begin = at;
                columns = 1;
            }
        }
        return word.substring(begin);
    }

    /// A file's control characters must not reach the terminal, nor signs that turn the
    /// direction of writing.
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]", "");
    }

}
