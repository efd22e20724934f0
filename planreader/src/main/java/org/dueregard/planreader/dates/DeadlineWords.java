package org.dueregard.planreader.dates;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which lines hold words that no deadline has.
///
/// Problem: every line of a file is asked whether it is a deadline, by several readers, and the grammar takes long to say
/// no. Method: the letters of all patterns of the grammar are taken; a word is known where it begins with some of
/// them. Guarantee: a line that is understood has no more than one other word, but behind `review`. Limits: a
/// line of known words that make no date is asked as before. Cost: the line's length. Source: none.
///
/// Example: of `Ask the parishes about ramps` the words `parishes`, `about` and `ramps` are in no pattern.
final class DeadlineWords {

    /// `At each school meeting`: one word may be any.
    private static final int MOST_OTHERS = 1;

    /// A shorter word may be put together of anything.
    private static final int SHORTEST = 4;

    private static final int SHORTEST_BEGINNING = 3;

    private static final Pattern LETTERS = Pattern.compile("\\\\(?:p\\{\\p{L}+}|.)|(\\p{L}+)");

    private static final Set<String> BEGINNINGS = new HashSet<>();

    /// Such as `bi` in `biannual`.
    private static final Set<String> BEFORE = new HashSet<>();

    static {
        DeadlineGrammar.patterns().forEach(DeadlineWords::add);
        Recurrence.patterns().forEach(DeadlineWords::add);
        Interval.patterns().forEach(DeadlineWords::add);
        WelshDates.patterns().forEach(DeadlineWords::add);
    }

    private DeadlineWords() {
    }

    private static void add(Pattern pattern) {
        Matcher letters = LETTERS.matcher(pattern.pattern());
        while (letters.find()) {
            String word = letters.group(1);
            if (word != null) {
                ((word.length() < SHORTEST_BEGINNING) ? BEFORE : BEGINNINGS).add(word);
            }
        }
    }

    /// Whether the line, in lower case, may be a deadline by its words.
    static boolean mayBe(String line) {
        int others = 0;
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || !isOfWord(line.charAt(i))) {
                others += (i - from < SHORTEST || isKnown(line.substring(from, i))) ? 0 : 1;
                from = i + 1;
            }
        }
        return others <= MOST_OTHERS || line.contains("review");
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static boolean isKnown(String word) {
        return word.chars().anyMatch(Character::isDigit) || begins(word)
                || (BEFORE.contains(word.substring(0, 2)) && begins(word.substring(2)))
                || (BEFORE.contains(word.substring(0, 1)) && begins(word.substring(1)));
    }

    private static boolean begins(String word) {
        for (int end = SHORTEST_BEGINNING; end <= word.length(); end++) {
            if (BEGINNINGS.contains(word.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

}
