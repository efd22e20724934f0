package org.dueregard.planreader.words;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// References as plans print them: `2.7`, `EO3`, `Objective 1 –`, `Amcan / Objective 4`.
public final class References {

    /// A number of up to 1,499, so that a year is none.
    private static final String NUMBER = "(?:\\d{1,3}|1[0-4]\\d\\d)";

    /// The word, also where a letter of it is missing or in the wrong place.
    public static final String OBJECTIVE = "obj\\p{L}{2,5}ve";

    /// A reference at the beginning of words, with what parts it from them; the reference
    /// is the first group that is
    /// there.
    public static final Pattern PRINTED = Pattern.compile(
            "(?:(?i:(?:(?:amcan|blaenoriaeth|cam|nod|ymrwymiad|objective|priority|aim|goal|action) ?/ ?)?(?:strategic |equality |key )*(?:"
                    + OBJECTIVE
                    + "|priority|aim|outcome|goal|criterion|commitment|action|ambition|pledge|promise|amcan|blaenoriaeth|cam|nod|ymrwymiad)(?: cydraddoldeb)?)(?: (?i:no\\.?|number))?\\s*"
                    + "(" + NUMBER
                    + "(?:\\.\\d{1,3})*[a-z]?|(?<=\\s)[A-Z]{1,3}-\\d{1,3}|(?<=\\s)[A-Z](?:\\d{1,3}(?:\\.\\d{1,3})*)?|(?<=\\s)(?i:one|two|three|four|five|six|seven|eight|nine|ten))(?=[\\s.:)–—-]|/ ?\\p{L}{3}|$)"
                    + "|((?:[A-Z]{1,3}-?)?\\d{1,3}(?:\\.\\d{1,3}){1,3}[a-z]?|[A-Z]{1,3}-?\\d{1,3}[a-z]?)(?=[\\s.:)–—-]|$)"
                    + "|(\\d{1,3}[A-Za-z])[.:)](?=\\s|$)|(" + NUMBER
                    + ")(?:[.:)](?=\\s|$)|(?=\\s+[–—-]\\s|\\s+\\p{Lu}|$)))[\\s.:)–—-]*"
                    // the same in the other language
                    + "(?:[/|]\\s*(?i:(?:strategic |equality )*(?:objective|priority|aim|outcome|goal|commitment|action|amcan|blaenoriaeth|cam|nod|ymrwymiad)(?: cydraddoldeb)?)\\s*\\1(?=[\\s.:)–—-]|$)[\\s.:)–—-]*)?");

    private static final Pattern PLAIN = Pattern.compile("(" + NUMBER + ")(?:[\\s.:)–—-]+.*|$)");

    /// A number right before a word that begins with a capital, which may say how many.
    private static final Pattern HOW_MANY = Pattern.compile("(?:\\d{3}|1[0-4]\\d\\d)\\s+\\p{Lu}.*");

    private References() {
    }

    /// The plain number at the beginning of the words, whatever it is.
    public static OptionalInt number(String words) {
        Matcher matcher = PLAIN.matcher(words);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    /// Whether the words may begin with an amount, as `250 Homes` do, rather than with a
    /// reference.
    public static boolean mayBeAmount(String words) {
        return HOW_MANY.matcher(words).matches();
    }

}
