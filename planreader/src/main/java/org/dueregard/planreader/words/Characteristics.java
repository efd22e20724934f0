package org.dueregard.planreader.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The protected characteristics of the Equality Act 2010 (section 4) by the words that plans use for them.
public final class Characteristics {

    private static final Map<String, Pattern> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("age", Pattern.compile("(?i)\\bage\\b|\\bolder people\\b|\\byoung(?:er)? people\\b"));
        WORDS.put("disability", Pattern.compile("(?i)\\bdisab"));
        WORDS.put("gender reassignment",
                Pattern.compile("(?i)\\bgender (?:reassignment|identity)|\\btrans(?:gender)?\\b"));
        WORDS.put("marriage and civil partnership", Pattern.compile("(?i)\\bmarriage|\\bcivil partner"));
        WORDS.put("pregnancy and maternity", Pattern.compile("(?i)\\bpregnan|\\bmaternity"));
        WORDS.put("race", Pattern.compile("(?i)\\brac(?:e|ial)\\b|\\bethnic"));
        WORDS.put("religion or belief", Pattern.compile("(?i)\\breligio|\\bbelief|\\bfaith"));
        WORDS.put("sex", Pattern.compile("(?i)\\bsex\\b(?!ual)|\\bgender\\b(?! (?:reassign|identity))"));
        WORDS.put("sexual orientation", Pattern.compile("(?i)\\bsexual orientation|\\bsexuality|\\blgb"));
    }

    private Characteristics() {
    }

    /// Whether the words are nothing but names of characteristics.
    public static boolean areNames(String words) {
        String rest = words;
        for (Pattern pattern : WORDS.values()) {
            rest = pattern.matcher(rest).replaceAll(" ");
        }
        return !in(words).isEmpty() && rest.strip()
            .toLowerCase(java.util.Locale.ROOT)
            .matches(
                    "(?:[\\s,;/&+()-]|and|or|all|any|every|nine|protected|characteristics?|groups?|ility|iage|ion|ious|ity"
                            + "|people|ers?|nerships?|cy|orientation|of|in|marriage|civil|strands?|ual|generic|cross|cutting|[*•])*");
    }

    /// The characteristics that the words name, in the Act's order; `all` alone where
    /// they say all.
    public static List<String> in(String words) {
        if (words.strip().matches("(?i)(?:all|any|every)\\b.{0,40}|generic|cross[- ]cutting")) {
            return List.of("all");
        }
        List<String> found = new ArrayList<>();
        WORDS.forEach((name, pattern) -> {
            if (pattern.matcher(words).find()) {
                found.add(name);
            }
        });
        return found;
    }

}
