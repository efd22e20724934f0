package org.dueregard.planreader.words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.file.Wording;

/// What initials stand for, as a key above or below a plan says: `HoH = Head of Housing; DCE – Deputy Chief Executive`.
public final class InitialsKey {

    private static final Pattern SHORT = Pattern
        .compile("(?:[A-Z][A-Za-z&/]{0,7}[A-Z&][a-z]?|[A-Z][a-z]?[A-Z]+[A-Za-z&]{0,5})");

    private static final Pattern ENTRY = Pattern.compile(
            "(?:^|[;,|•]|(?<!\\s)\\s{2,}+|(?<=\\)) |: )\\s*\\(?([A-Z][A-Za-z&/]{1,8})\\)?\\s*(?:=|:|\\t|[-–—]|\\bis\\b|\\bstands for\\b|\\bmeans\\b)\\s*(\\p{Lu}[^;|•=–—\\t]{2,80})");

    /// What stands between initials and their meaning; few lines have any of it.
    private static final Pattern SAYS = Pattern.compile("[=:\\t–—-]|\\b(?:is|stands for|means)\\b");

    private static final int LONGEST = 9;

    private InitialsKey() {
    }

    /// What the line says, in its order; empty where it is no key.
    public static Map<String, String> in(String line) {
        Map<String, String> found = new LinkedHashMap<>();
        if (!SAYS.matcher(line).find()) {
            return found;
        }
        Matcher matcher = ENTRY.matcher(line);
        int from = 0;
        while (matcher.find(from)) {
            String meaning = cut(matcher.group(2));
            if (is(matcher.group(1), meaning)) {
                found.putIfAbsent(matcher.group(1), meaning);
                from = matcher.start(2) + meaning.length();
            }
            else {
                from = matcher.start() + 1;
            }
        }
        return found;
    }

    /// Whether the first are initials, and the other words may be what they stand for.
    public static boolean is(String initials, String meaning) {
        return SHORT.matcher(initials.strip()).matches() && Wording.count(meaning) > 1
                && Wording.count(meaning) <= LONGEST && meaning.strip().matches("\\p{Lu}[^.!?]*\\.?");
    }

    /// Of `Head of Housing, DCE` what comes before the next initials.
    private static String cut(String words) {
        Matcher next = Pattern.compile("[,;.]? *(?:\\band\\b )?\\(?[A-Z][A-Za-z&/]{1,8}\\)? *(?:$|-$|–$|:$)|\\s{2,}.*")
            .matcher(words);
        String cut = words;
        if (next.find() && words.substring(next.start())
            .matches("[,;.]? *(?:and )?\\(?" + SHORT.pattern() + "\\)? *[-–:]?|\\s{2,}.*")) {
            cut = words.substring(0, next.start());
        }
        return cut.replaceFirst("[\\s,;.]+$", "");
    }

}
