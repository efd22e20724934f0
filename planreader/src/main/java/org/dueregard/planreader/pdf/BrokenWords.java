package org.dueregard.planreader.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dueregard.planreader.dates.Interval;

/// **Problem.** A word that is wider than its cell is cut between two lines without a hyphen: `Septe` above `mber 2026`.
/// **Method.** A line that is one word and has no room for another letter is put together with the beginning of the next
/// one where both make a month, a date or a word that the table has elsewhere, or where neither stands elsewhere and the
/// second is how words end. **Guarantee.** No letter is lost. **Limits.** A word that just fills its line, above a short
/// one that looks like an ending, may be glued to it. **Cost.** Each word of the table once.
final class BrokenWords {

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

    BrokenWords(Stream<TextLine> table) {
        table.flatMap((line) -> line.words().stream()).forEach((word) -> this.words.merge(bare(word), 1, Integer::sum));
    }

    /// The lines of a cell, each cut word whole on the line where it begins.
    ///
    /// @param limit how far to the right the lines may reach
    List<TextLine> mended(List<TextLine> lines, double limit) {
        List<TextLine> mended = new ArrayList<>();
        boolean open = false;
        double up = 0;
        for (TextLine each : lines) {
            TextLine line = each.moved(0, -up);
            TextLine above = open ? mended.getLast() : null;
            if (above == null || !isCut(above, line, limit)) {
                mended.add(line);
                open = isOneWord(line);
                continue;
            }
            open = line.words().size() == 1;
            double down = line.baseline() - above.baseline();
            List<Word> first = new ArrayList<>(above.words().subList(0, above.words().size() - 1));
            first.add(above.last().followedBy(line.first()));
            Box box = open ? line.box().moved(0, -down) : above.box();
            mended.set(mended.size() - 1, new TextLine(first, box, above.size(), above.baseline()));
            if (open) {
                up += down;
            }
            else {
                mended.add(TextLine.of(line.words().subList(1, line.words().size())));
            }
        }
        return mended;
    }

    private static boolean isOneWord(TextLine line) {
        return line.first().quarters() == 0
                && (line.words().size() == 1 || (line.words().size() == 2 && Paragraph.beginsWithMark(line)));
    }

    private boolean isCut(TextLine above, TextLine line, double limit) {
        String first = above.last().text();
        String next = line.first().text();
        if (line.first().quarters() != 0) {
            return false;
        }
        if (Character.isDigit(next.codePointAt(0))) {
            return DATE.matcher(first + next).matches();
        }
        double letter = line.first().box().width() / next.length();
        boolean full = above.box().right() + letter > limit;
        return full && Character.isLetter(first.codePointBefore(first.length()))
                && Character.isLowerCase(next.codePointAt(0)) && isOne(bare(above.last()), bare(line.first()));
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

    private static String bare(Word word) {
        return NO_LETTERS.matcher(word.text()).replaceAll("").toLowerCase(Locale.ROOT);
    }

}
