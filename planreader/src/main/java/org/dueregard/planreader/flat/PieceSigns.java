package org.dueregard.planreader.flat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.OwnerNames;
import org.dueregard.planreader.words.Ratings;
import org.dueregard.planreader.words.Verbs;

/// The signs by which the words of a value show that they are a piece of a cell, or pieces of two. Each looks a bounded
/// number of words on, so that long texts take no longer than their words.
final class PieceSigns {

    private static final int LONGEST_DATE = 8;

    private static final int LONGEST_NAME = 6;

    private static final int LONGEST_NAMES = 20;

    private static final int LONGEST_RATING = 3;

    /// What no cell ends with; verbs may stand before `in`, `from` and `to`.
    private static final Pattern OPEN = Pattern
        .compile("(?i).*(?:\\s(?:of|the|and|for|with|a|an|or|their|our|its|between|into|including|such|due)|\\s&|,)");

    /// A heading, the foot of a page or a reference in the midst of words.
    private static final Pattern WITHIN = Pattern
        .compile("\\p{L}[.,;:’)]? (?i:objective|priority|theme|goal|outcome|commitment) \\d{1,2} ?[:–—-] "
                + "|\\S Page \\d{1,3}\\b|\\p{L} \\d{1,2}\\.\\d{1,2} \\p{Lu}\\p{Ll}+ \\p{L}");

    /// A list or a date in the midst of words.
    private static final Pattern MIXED = Pattern
        .compile("\\S [•▪●◦] |\\p{L}\\S? \\d{1,2}\\) [^)]{1,200} \\d{1,2}\\) |\\p{L} (?:(?:\\d{1,2} )?(?i:"
                + "january|february|march|april|may|june|july|august|september|october|november|december|ionawr|chwefror"
                + "|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr|q[1-4]) 20\\d\\d|20\\d\\d/\\d\\d"
                + "|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})(?:/\\d\\d)?(?: [–-])? \\p{Lu}");

    /// What may stand before a name within a sentence.
    private static final Set<String> BEFORE_NAMES = Set.of("the", "a", "an", "our", "each", "every", "all", "to", "by",
            "with", "of", "and", "for", "from", "or", "as", "in", "at", "&", "y", "yr", "i", "o", "gyda", "a’r", "a'r");

    /// When something was done is a note.
    private static final Pattern DONE = Pattern.compile("(?i)complet|finish|achiev|done|cwblh");

    /// Words of posts and teams that stand for nobody.
    private static final Pattern BARE = Pattern
        .compile("(?i)managers?|officers?|co-?ordinators?|advis[eo]rs?|analysts?|consultants?|services?|deputy|head");

    private static final Pattern FIGURES = Pattern.compile("[\\d\\s.,%]+");

    private PieceSigns() {
    }

    /// Whether the words of an objective, an action or a measure are a piece.
    ///
    /// @param owners those of the plan
    static boolean isPiece(String text, Set<String> owners) {
        if (OPEN.matcher(text).matches() || WITHIN.matcher(text).find() || MIXED.matcher(text).find()
                || FlatState.brackets(text) != 0) {
            return true;
        }
        List<String> words = Wording.words(text);
        return holdsAction(words) || holdsOwner(words, owners);
    }

    static boolean isPartOfName(String owner) {
        return BARE.matcher(owner).matches() || OPEN.matcher(owner).matches() || Wording.startsLower(owner)
                || isDate(owner) || FlatState.brackets(owner) != 0;
    }

    static boolean isPartOfProgress(String note) {
        return (isDate(note) && !DONE.matcher(note).find())
                || (note.length() <= LONGEST_RATING && Ratings.ofWords(note.replaceFirst(" .*", "")) != null)
                || isNameAndDate(Wording.words(note));
    }

    /// Whether an action is nothing but names.
    static boolean isNamed(String text) {
        return Wording.count(text) <= LONGEST_NAMES && OwnerNames.areNames(text) && !Verbs.beginsAction(text);
    }

    static boolean isDate(String text) {
        return Wording.count(text) <= LONGEST_DATE && !FIGURES.matcher(text).matches() && FlatWords.isDate(text);
    }

    private static boolean isNameAndDate(List<String> words) {
        for (int to = 2; to < words.size() && words.size() <= LONGEST_DATE; to++) {
            if (OwnerNames.areNames(String.join(" ", words.subList(0, to)))
                    && isDate(String.join(" ", words.subList(to, words.size())))) {
                return true;
            }
        }
        return false;
    }

    /// Whether another action begins among the words, without a stop before it.
    private static boolean holdsAction(List<String> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            String before = words.get(i - 1);
            if (isCapital(words.get(i)) && isLower(before) && isLower(words.get(i + 1))
                    && !BEFORE_NAMES.contains(before) && Verbs.beginsVerb(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /// Whether an owner of the plan stands among the words, and nothing joins it to them.
    private static boolean holdsOwner(List<String> words, Set<String> owners) {
        for (int from = 0; from < words.size(); from++) {
            boolean joined = from > 0 && BEFORE_NAMES.contains(words.get(from - 1).toLowerCase(Locale.ROOT));
            if (joined || !isCapital(words.get(from))) {
                continue;
            }
            for (int to = from + 2; to <= Math.min(words.size(), from + LONGEST_NAME); to++) {
                if (owners.contains(String.join(" ", words.subList(from, to)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    private static boolean isLower(String word) {
        return word.chars().allMatch((letter) -> Character.isLowerCase(letter));
    }

}
