package org.dueregard.planreader.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a line is one of many alternatives.
///
/// Problem: `.*(?:deadline|by when|…).*` with a hundred alternatives tries each of them at each letter of a line. Method:
/// the alternatives are taken apart, those within the first group of each too, and only those are asked of which the line
/// holds the letters ([Clues]). Guarantee: the answer is that of the whole pattern. Limits: for lines as a whole; groups
/// that are repeated, or are missing at times, are left whole. Cost: the line's length, and the alternatives that it
/// holds letters of. Source: none.
///
/// Example: `.*(?:deadline|by when).*|end` becomes `.*(?:deadline).*`, `.*(?:by when).*` and `end`.
public final class Alternatives {

    private static final int TOGETHER = 64;

    private final List<Pattern> patterns = new ArrayList<>();

    /// Of so many patterns each.
    private final List<Clues> clues = new ArrayList<>();

    public Alternatives(String pattern) {
        for (String branch : split(pattern)) {
            for (String alternative : expanded(branch)) {
                if (this.patterns.size() % TOGETHER == 0) {
                    this.clues.add(new Clues());
                }
                this.clues.getLast().add(this.patterns.size() % TOGETHER, alternative);
                this.patterns.add(Pattern.compile(alternative));
            }
        }
    }

    /// Whether the whole line is one of them.
    public boolean matches(String line) {
        for (int i = 0; i < this.clues.size(); i++) {
            long possible = this.clues.get(i).in(line);
            while (possible != 0) {
                int next = Long.numberOfTrailingZeros(possible);
                if (this.patterns.get(i * TOGETHER + next).matcher(line).matches()) {
                    return true;
                }
                possible &= possible - 1;
            }
        }
        return false;
    }

    /// The pattern at its bars outside of groups.
    private static List<String> split(String pattern) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < pattern.length(); at = next(pattern, at)) {
            if (pattern.charAt(at) == '|') {
                parts.add(pattern.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(pattern.substring(from));
        return parts;
    }

    /// The alternatives of the first group that always stands there once, each with what
    /// is around it.
    static List<String> expanded(String branch) {
        for (int at = 0; at < branch.length(); at = next(branch, at)) {
            int end = next(branch, at);
            boolean group = branch.startsWith("(?:", at);
            if (group && (end == branch.length() || "?*+{".indexOf(branch.charAt(end)) < 0)) {
                String before = branch.substring(0, at);
                String after = branch.substring(end);
                return split(branch.substring(at + 3, end - 1)).stream()
                    .map((each) -> before + "(?:" + each + ")" + after)
                    .toList();
            }
        }
        return List.of(branch);
    }

    /// Where what follows the letter, class or group begins.
    private static int next(String pattern, int at) {
        return switch (pattern.charAt(at)) {
            case '\\' -> at + 2;
            case '[' -> pattern.indexOf(']', at) + 1;
            case '(' -> {
                int inner = at + 1;
                while (pattern.charAt(inner) != ')') {
                    inner = next(pattern, inner);
                }
                yield inner + 1;
            }
            default -> at + 1;
        };
    }

}
