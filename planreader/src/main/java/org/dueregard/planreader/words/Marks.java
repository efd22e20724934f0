package org.dueregard.planreader.words;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Tells the marks of lists, such as `2)` and `Objective 3:`, from figures that say something.
public final class Marks {

    private static final Pattern WORDS = Pattern.compile("(?i)and|the|with|or|objectives?|" + References.OBJECTIVE
            + "|priority|aim|outcome|goal|action|equality|strategic|amcan|blaenoriaeth|cam|nod|cydraddoldeb|commitment|pledge|ambition|number|theme");

    private static final Pattern NUMBER = Pattern.compile(
            "(?i)\\d{1,3}|1[0-4]\\d\\d|[a-z]|[ivx]+|[a-z]{1,3}\\d+|\\d+[a-z]|no|one|two|three|four|five|six|seven|eight|nine|ten");

    private static final Pattern BEHIND_WORD = Pattern.compile("[.:]? ?[(]?");

    private static final Pattern BEHIND_NUMBER = Pattern.compile("[./-]|[.)]? ?[(]");

    /// The beginning of a reference such as `2.1`, or nothing.
    private static final Pattern NUMBERED = Pattern
        .compile("[^\\p{L}\\p{N}]*+(?:(?:\\p{L}{1,3}-?)?\\d{1,3}[./-])*+(?:\\p{L}{1,3}-)?");

    /// A bullet as programs misread it.
    private static final Pattern MISREAD = Pattern.compile("e [\\p{Lu}\\d]");

    private static final Pattern LISTED = Pattern.compile("\\W*\\d{1,3}[.)].*", Pattern.DOTALL);

    private Marks() {
    }

    /// Whether words of the text, one after the other, are marks: a number at its
    /// beginning, before a full stop or bracket, or after a word for what is numbered.
    public static boolean are(List<MatchResult> words, String text) {
        for (int i = 0; i < words.size(); i++) {
            MatchResult word = words.get(i);
            boolean number = NUMBER.matcher(word.group()).matches();
            if (!areWords(word.group())
                    && !(number && (isSetOff(word, text) || (i > 0 && goesOn(words.get(i - 1), word, text))))) {
                return false;
            }
        }
        return true;
    }

    /// Whether the words beside a number are such as name or join what is numbered.
    private static boolean areWords(String words) {
        return WORDS.matcher(words).matches();
    }

    private static boolean goesOn(MatchResult before, MatchResult number, String text) {
        String between = text.substring(before.end(), number.start());
        return (areWords(before.group()) ? BEHIND_WORD : BEHIND_NUMBER).matcher(between).matches();
    }

    private static boolean isSetOff(MatchResult number, String text) {
        if (number.group().equals("e")) {
            return MISREAD.matcher(text).region(number.start(), text.length()).lookingAt();
        }
        String before = text.substring(0, number.start()).stripTrailing();
        char last = before.isEmpty() ? '.' : before.charAt(before.length() - 1);
        boolean begins = NUMBERED.matcher(before).matches();
        boolean within = before.lastIndexOf('(', before.length() - 2) > before.lastIndexOf(')');
        if (begins || text.startsWith(")", number.end())) {
            return begins || !within;
        }
        boolean stop = text.startsWith(".", number.end()) && !isDigit(text, number.end() + 1);
        return stop && (".;:)!?•".indexOf(last) >= 0 || LISTED.matcher(text).matches());
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

}
