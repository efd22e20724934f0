package org.dueregard.planreader.words;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dueregard.planreader.dates.Interval;

/// Tells whether the end of a line and the beginning of the next are one word.
///
/// Problem: a word that is wider than its cell is cut between two lines without a hyphen. Method: both pieces are one word
/// where they make a month, a date or a word that the table has elsewhere; or where the first stands at most once in the
/// table and the second is how words end. Guarantee: no common short word is taken for an ending. Limits: a word above a
/// rare one that looks like an ending may be glued to it, so it is asked only where the line had no room for another
/// letter. Cost: each word of the table once. Source: none; the endings are common ones of English.
///
/// Example: `Septe` above `mber 2026` is `September 2026`, `Manag` above `er` is `Manager`; `HR` above `and` stays two words.
public final class CutWords {

    private static final Pattern MONTH = Pattern.compile("(?i)" + Interval.MONTH);

    private static final Pattern DATE = Pattern.compile("\\d{1,2}([/.-])\\d{1,2}\\1(?:20)?\\d\\d");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /// Whole words that are as short as endings, or like them.
    private static final Pattern WHOLE = Pattern.compile(
            "a|an|and|any|are|as|at|be|been|being|both|but|by|can|due|each|for|from|has|have|how|if|in|into|is|it|its"
                    + "|may|more|must|new|no|nor|not|of|off|on|one|only|or|our|out|over|per|sex|age|pay|set|so|such|than|that|the"
                    + "|their|them|then|they|this|to|two|under|until|up|us|use|used|using|via|was|we|well|were|when|who|will"
                    + "|with|work|year|yet|you|your|all|bring|king|ring|sing|during|action|actions|user|users|early");

    /// Ends of long words, of which the last letters may stand alone.
    private static final List<String> ENDINGS = List.of("ications", "isation", "abilities", "ibility", "ational",
            "ingly", "ments", "iveness", "ously", "fully", "aries", "ories", "eries", "ances", "ences", "erships",
            "ectively", "ionally", "ating", "ated", "ates", "ising", "ised", "hoods", "istic", "atures", "ants");

    /// Ends of words with the letters before them, and what is no word by itself.
    private static final Pattern ENDING = Pattern.compile(
            "[^aeiouy]+|\\p{L}{1,2}|\\p{L}{0,3}(?:ions?|ings?|it(?:y|ies)|ar(?:y|ies)|er[sy]?|ors?|ents?|ants?|[ae]nces?"
                    + "|ness|ism|ists?|als?|ally|[ai]bles?|ous|ives?|ively|ics|ed|ates?|tures?|ages?|ications?|ations?)");

    private static final int MOST_BEFORE = 3;

    private final Map<String, Integer> words = new HashMap<>();

    /// @param table all words of the table, pieces of words among them
    public CutWords(Stream<String> table) {
        table.forEach((word) -> this.words.merge(bare(word), 1, Integer::sum));
    }

    /// Whether the end of one line and the beginning of the next are a date.
    public static boolean isDate(String first, String next) {
        return DATE.matcher(first + next).matches();
    }

    /// Whether the end of one line and the beginning of the next are one word.
    public boolean isWord(String first, String next) {
        return Character.isLetter(first.codePointBefore(first.length())) && Character.isLowerCase(next.codePointAt(0))
                && isOne(bare(first), bare(next));
    }

    private boolean isOne(String first, String next) {
        String whole = first + next;
        if (MONTH.matcher(whole).matches() || this.words.containsKey(whole)) {
            return true;
        }
        return first.length() > 2 && this.words.getOrDefault(first, 0) < 2 && !WHOLE.matcher(first).matches()
                && !WHOLE.matcher(next).matches()
                && (ENDING.matcher(next).matches() || ENDINGS.stream().anyMatch((ending) -> ends(next, ending)));
    }

    private static boolean ends(String next, String ending) {
        return ending.endsWith(next) || (next.endsWith(ending) && next.length() <= ending.length() + MOST_BEFORE);
    }

    private static String bare(String word) {
        return NO_LETTERS.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
    }

}
