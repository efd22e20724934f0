package org.dueregard.planreader.file;

import java.util.List;
import java.util.regex.Pattern;

/// Tells web pages, Markdown and separated values from other text.
final class TextKinds {

    private static final Pattern TAG = Pattern
        .compile("(?i)<(?:!doctype html|html|head|body|table|div|section|main|article|h[1-6]|ul|ol|meta)\\b");

    private static final Pattern RULE = Pattern
        .compile("(?m)^ {0,3}\\|? *:?-{3,}:? *(?:\\| *:?-{3,}:? *)+\\|? *$|^ {0,3}\\| *:?-{3,}:? *\\| *$");

    private static final Pattern HASHES = Pattern.compile("(?m)^#{1,6} +\\S");

    private TextKinds() {
    }

    /// Whether it begins as a page, or a piece of one that was copied.
    static boolean isWebPage(String start) {
        return start.startsWith("<") && TAG.matcher(start.substring(0, Math.min(start.length(), 4096))).find();
    }

    /// Whether it has the rule of a table, or more than one heading: a single line may
    /// begin with the sign for numbers.
    static boolean isMarkdown(String start) {
        return start.indexOf('\t') < 0
                && (RULE.matcher(start).find() || HASHES.matcher(start).results().limit(2).count() > 1);
    }

    /// Whether commas or semicolons part most lines into as many cells as the first. Text
    /// that goes by another name must have four.
    static boolean isSeparated(String start, String name) {
        int least = name.endsWith(".txt") ? 4 : 3;
        List<String> lines = start.lines().filter((line) -> !line.isBlank()).limit(20).toList();
        if (lines.size() < 2 || start.indexOf('\t') >= 0) {
            return false;
        }
        for (char separator : new char[] { ',', ';', '|' }) {
            int cells = Separator.cells(lines.getFirst(), separator);
            long same = lines.stream().filter((line) -> Separator.cells(line, separator) == cells).count();
            if (cells >= least && same * 10 >= lines.size() * 8L && !lines.getFirst().matches(".*[a-z], [a-z].*")) {
                return true;
            }
        }
        return false;
    }

}
