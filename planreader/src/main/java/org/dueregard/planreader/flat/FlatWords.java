package org.dueregard.planreader.flat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.Bullets;
import org.dueregard.planreader.words.Verbs;
import org.dueregard.planreader.words.Ratings;
import org.dueregard.planreader.words.OwnerNames;
import org.dueregard.planreader.dates.DateNote;

/// What words look like, as [CellFitting] needs to know it.
///
/// @param count how many they are
/// @param first their first word
/// @param lower whether they begin in lower case
/// @param bullet whether they begin with the sign of a list
/// @param open whether they end where no cell ends, as with `of the`
/// @param ended whether they end with a full stop
/// @param led whether the number of an objective leads them
/// @param stopped whether a full stop is followed by a capital
/// @param begunDate whether a date may begin so, as `Late September`
/// @param plain how many words are neither names nor join them
record FlatWords(String text, int count, String first, boolean lower, boolean bullet, boolean open, boolean ended,
        boolean endsInCapital, boolean capitals, int plain, boolean names, boolean date, boolean rating,
        boolean reference, boolean verb, boolean acts, boolean measures, boolean led, boolean stopped,
        boolean begunDate) {

    static final int LONGEST_DATE = 8;

    static final int LONGEST_NAMES = 15;

    /// Words with which no cell ends.
    private static final Set<String> OPEN = Set.of("of", "to", "the", "and", "for", "with", "in", "a", "an", "&", "-",
            "–", "on", "by", "at", "from", "or", "that", "which", "their", "our", "its", "as", "is", "are", "be",
            "will", "all", "/", ",", "including", "between", "into", "through", "within", "under", "about", "such",
            "due", "according", "prior", "based");

    private static final Set<String> OPEN_PAIRS = Set.of("in line", "in order", "as part", "as well", "in addition",
            "in relation");

    private static final Set<String> JOINERS = Set.of("and", "&", "of", "the", "-", "–", "/", "for", "team", "officer",
            "manager", "with", "staff", "unit", "lead", "all");

    private static final Pattern BULLET = Pattern
        .compile("(?:[" + Bullets.PLAIN + "]\\s*|(?:[·*®©¢]|[eo](?= \\p{Lu})|\\d{1,3}[.)])\\s+).*");

    /// The number of an objective before its words.
    static final Pattern LED = Pattern
        .compile("(?i:(?:objective|aim|priority|amcan)\\s+)?(\\d{1,2})(?:[.:)]|\\s[–—-])?\\s+\\p{Lu}.*");

    /// A heading that calls itself one.
    static final Pattern HEADS = Pattern.compile(
            "(?:\\p{L}+ ){0,2}(?i:objective|priority|aim|outcome|goal|theme|domain|strand|pillar|commitment|amcan|blaenoriaeth|thema|nod) (?:\\d{1,2}|[A-Z])\\b[.:)–-]?.*");

    private static final Pattern STOPPED = Pattern.compile(".*\\p{Ll}[.;] \\p{Lu}.*");

    private static final Pattern BEGUN_DATE = Pattern.compile(
            "(?i)(?:(?:by|the|end|start|early|mid|late|from|until|before|review|complete|completed|ongoing|on-going|each|every|annually|annual|in|of|to|and|between|q[1-4]|quarter|within|six|three|twelve|months?|\\d{1,2}(?:st|nd|rd|th)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter|[–-])(?:[ -]+|$)){1,5}");

    private static final Pattern REFERENCE = Pattern.compile("(?:[A-Z]{1,3}-?)?\\d{1,3}(?:\\.\\d{1,3})*[a-z]?[.)]?");

    private static final Pattern DASH = Pattern.compile("^[-–]\\s*");

    private static final String CLOSING = ")’”\"'";

    static boolean isBullet(String text) {
        char first = text.isEmpty() ? 'a' : text.charAt(0);
        boolean word = Character.isLetter(first) && first != 'e' && first != 'o';
        return !word && BULLET.matcher(text).matches();
    }

    private static boolean isOpen(List<String> words) {
        int count = words.size();
        String last = (count > 0) ? words.getLast().toLowerCase(Locale.ROOT) : "";
        return OPEN.contains(last)
                || (count > 1 && OPEN_PAIRS.contains(words.get(count - 2).toLowerCase(Locale.ROOT) + " " + last));
    }

    /// Whether a full stop ends the line, behind a bracket or a quotation mark at most.
    private static boolean isEnded(String line) {
        int end = line.length() - ((line.length() > 1 && CLOSING.indexOf(line.charAt(line.length() - 1)) >= 0) ? 1 : 0);
        return end > 0 && ".!?".indexOf(line.charAt(end - 1)) >= 0;
    }

    static boolean isDate(String text) {
        return DateNote.read(text, false).isRead();
    }

    static FlatWords of(String text) {
        String line = Wording.collapse(text);
        List<String> words = Wording.words(line);
        String last = words.isEmpty() ? "" : words.getLast();
        int plain = 0;
        for (String word : words) {
            boolean name = Character.isUpperCase(word.codePointAt(0))
                    || JOINERS.contains(word.toLowerCase(Locale.ROOT));
            plain += name ? 0 : 1;
        }
        boolean date = words.size() <= LONGEST_DATE && isDate(line);
        boolean names = !date && plain <= 1 && words.size() <= LONGEST_NAMES
                && OwnerNames.areNames(DASH.matcher(line).replaceFirst(""));
        boolean capitals = line.chars().noneMatch((c) -> c >= 'a' && c <= 'z')
                && line.equals(line.toUpperCase(Locale.ROOT)) && line.chars().filter(Character::isLetter).count() > 7;
        boolean bullet = isBullet(line);
        return new FlatWords(line, words.size(), words.isEmpty() ? "" : words.getFirst(),
                Wording.startsLower(line) && !bullet, bullet, isOpen(words), isEnded(line),
                !last.isEmpty() && Character.isUpperCase(last.codePointAt(0)), capitals, plain, names, date,
                Ratings.ofWords(line) != null, words.size() == 1 && REFERENCE.matcher(line).matches(),
                Verbs.beginsVerb(line), Verbs.beginsAction(line), Verbs.beginsMeasure(line),
                LED.matcher(line).matches(),
                (line.contains(". ") || line.contains("; ")) && STOPPED.matcher(line).matches(),
                !date && BEGUN_DATE.matcher(line).matches());
    }

    /// Whether they are names, or look like nothing else.
    boolean isNaming() {
        return this.names || (this.plain == 0 && !this.capitals && Wording.count(this.text) > 3);
    }

}
