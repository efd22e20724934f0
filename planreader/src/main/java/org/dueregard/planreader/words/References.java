package org.dueregard.planreader.words;

import java.util.regex.Pattern;

/// References as plans print them: `2.7`, `EO3`, `Objective 1 –`, `Amcan / Objective 4`.
public final class References {

    /// A reference at the beginning of words, with what parts it from them; the reference
    /// is the first group that is
    /// there.
    public static final Pattern PRINTED = Pattern.compile(
            "(?:(?i:(?:(?:amcan|blaenoriaeth|cam|nod|ymrwymiad|objective|priority|aim|goal|action) ?/ ?)?(?:strategic |equality |key )*(?:objective|priority|aim|outcome|goal|criterion|commitment|action|ambition|pledge|amcan|blaenoriaeth|cam|nod|ymrwymiad)(?: cydraddoldeb)?)(?: (?i:no\\.?|number))?\\s*"
                    + "(\\d{1,2}(?:\\.\\d{1,2})*[a-z]?|(?<=\\s)[A-Z](?:\\d{1,2}(?:\\.\\d{1,2})*)?|(?<=\\s)(?i:one|two|three|four|five|six|seven|eight|nine|ten))(?=[\\s.:)–—-]|/ ?\\p{L}{3}|$)"
                    + "|([A-Z]{0,3}\\d{1,2}(?:\\.\\d{1,2}){1,3}[a-z]?|[A-Z]{1,3}\\d{1,2}[a-z]?)(?=[\\s.:)–—-]|$)"
                    + "|(\\d{1,2}[A-Za-z])[.:)](?=\\s|$)|(\\d{1,2})(?:[.:)](?=\\s|$)|(?=\\s+[–—-]\\s|\\s+\\p{Lu}|$)))[\\s.:)–—-]*"
                    // the same in the other language
                    + "(?:[/|]\\s*(?i:(?:strategic |equality )*(?:objective|priority|aim|outcome|goal|commitment|action|amcan|blaenoriaeth|cam|nod|ymrwymiad)(?: cydraddoldeb)?)\\s*\\1(?=[\\s.:)–—-]|$)[\\s.:)–—-]*)?");

    private References() {
    }

}
