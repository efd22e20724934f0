package org.dueregard.planreader.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The protected characteristics of the Equality Act 2010 (section 4) by the words that plans use for them.
public final class Characteristics {

    private static final Map<String, Pattern> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("age",
                Pattern.compile("(?i)\\bage\\b|\\boed(?:ran)?\\b|\\bolder people\\b|\\byoung(?:er)? people\\b"));
        WORDS.put("disability", Pattern.compile("(?i)\\bdisab|\\banabl"));
        WORDS.put("gender reassignment",
                Pattern.compile("(?i)\\bgender (?:reassignment|identity)|\\btrans(?:gender)?\\b|\\bailbennu rhywedd"));
        WORDS.put("marriage and civil partnership", Pattern
            .compile("(?i)\\bmarriage|\\bcivil partner|\\bphriodas|\\bpriodas|\\bpartneriaeth(?:au)? sifil"));
        WORDS.put("pregnancy and maternity",
                Pattern.compile("(?i)\\bpregnan|\\bmaternity|\\bfamolaeth|\\bmamolaeth|\\bbeichiog"));
        WORDS.put("race", Pattern.compile("(?i)\\brac(?:e|ial)\\b|\\bethnic|\\bhil(?:iol)?\\b"));
        WORDS.put("religion or belief",
                Pattern.compile("(?i)\\breligio|\\bbelief|\\bfaith|\\b(?:c|g|ch)refydd|\\bchred\\b|\\bcred\\b"));
        WORDS.put("sex", Pattern.compile("(?i)\\bsex\\b(?!ual)|\\bgender\\b(?! (?:reassign|identity))|\\brhyw\\b"));
        WORDS.put("sexual orientation", Pattern
            .compile("(?i)\\bsexual orientation|\\bsexuality|\\blgb|\\bchyfeiriadedd rhywiol|\\bcyfeiriadedd rhywiol"));
    }

    private static final Pattern EXCEPT = Pattern.compile(
            "(?is)\\s*(?:all|any|every)\\b.*?\\b(?:except(?:ing)?|apart from|other than|excluding|but not|save)\\b(.*)");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /// Words that say nothing more beside the names.
    private static final Pattern JOINING = Pattern.compile(
            "(?i)and|or|neu|ac?|of|in|the|for|with|from|nine|protected|characteristics?|groups?|people|persons?|strands?|partnerships?|orientation|reassignment|particularly|especially|including|mainly");

    private static final Pattern ALL = Pattern.compile(
            "(?i)all|any|every|everyone|generic|cross|cutting|equality|staff|employees|residents|customers|users|services?|communit(?:y|ies)|except(?:ing)?|apart|other|than|excluding|but|not|save");

    private static final Pattern EVERY = Pattern.compile("(?i)(?:all|any|every)\\b.{0,40}|generic|cross[- ]cutting");

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
        Matcher except = EXCEPT.matcher(words);
        List<String> left = except.matches() ? in(except.group(1)) : List.of();
        if (!left.isEmpty()) {
            return WORDS.keySet().stream().filter((name) -> !left.contains(name)).toList();
        }
        if (EVERY.matcher(words.strip()).matches()) {
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

    /// The words that say so; what else stands in the text says something else.
    ///
    /// @param name what they were read as
    public static String printed(String words, String name) {
        BitSet named = new BitSet();
        for (Pattern pattern : WORDS.values()) {
            pattern.matcher(words).results().forEach((found) -> named.set(found.start(), found.end()));
        }
        boolean all = name.equals("all") || EXCEPT.matcher(words).matches();
        return WORD.matcher(words)
            .results()
            .filter((word) -> !named.get(word.start(), word.end()).isEmpty() || JOINING.matcher(word.group()).matches()
                    || (all && ALL.matcher(word.group()).matches()))
            .map(MatchResult::group)
            .collect(Collectors.joining(" "));
    }

}
