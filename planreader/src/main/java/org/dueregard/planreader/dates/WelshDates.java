package org.dueregard.planreader.dates;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.file.Wording;

/// Puts the Welsh words of a deadline into English, so that one grammar reads both languages.
final class WelshDates {

    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    private static final Map<String, String> SMALL = Map.ofEntries(Map.entry("o", "from"), Map.entry("i", "to"),
            Map.entry("a", "and"), Map.entry("ac", "and"), Map.entry("y", ""), Map.entry("yr", ""),
            Map.entry("mis", ""), Map.entry("fis", ""), Map.entry("ym", "in"), Map.entry("yn", "in"));

    private static final Pattern WORD = Pattern.compile("[\\p{L}'’]+");

    private static final Pattern BOTH = Pattern.compile("([^/|]+?) ?[/|] ?([^/|]+)");

    private static final Pattern PHRASES = Pattern.compile(
            "i['’]w (?:gadarnhau|gytuno|bennu)|yn barhaus|parhaus|bob blwyddyn|yn flynyddol|bob chwarter|yn chwarterol"
                    + "|bob mis (?=ionawr|chwefror|mawrth|ebrill|mai\\b|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)|bob mis|yn fisol|ddwywaith y flwyddyn|bob dwy flynedd|bob chwe mis|blwyddyn ariannol|hyd at|o hyn ymlaen");

    private static final Map<String, String> PHRASE = Map.ofEntries(Map.entry("yn barhaus", "ongoing"),
            Map.entry("parhaus", "ongoing"), Map.entry("bob blwyddyn", "annually"),
            Map.entry("yn flynyddol", "annually"), Map.entry("bob chwarter", "quarterly"),
            Map.entry("yn chwarterol", "quarterly"), Map.entry("bob mis ", "every "), Map.entry("bob mis", "monthly"),
            Map.entry("yn fisol", "monthly"), Map.entry("ddwywaith y flwyddyn", "six monthly"),
            Map.entry("bob dwy flynedd", "every two years"), Map.entry("bob chwe mis", "every six months"),
            Map.entry("blwyddyn ariannol", "financial year"), Map.entry("hyd at", "until"),
            Map.entry("o hyn ymlaen", "ongoing"));

    static {
        String[] pairs = ("ionawr january chwefror february fawrth march mawrth march ebrill april mai may fai may"
                + " mehefin june fehefin june gorffennaf july orffennaf july awst august medi september fedi september"
                + " hydref october tachwedd november dachwedd november rhagfyr december ragfyr december"
                + " erbyn by diwedd end ddiwedd end dechrau start ddechrau start canol mid ganol mid"
                + " blynyddol annually chwarterol quarterly misol monthly chwarter quarter gwanwyn spring haf summer"
                + " gaeaf winter bob every tan until rhwng between blwyddyn year parhau ongoing wythnosol weekly")
            .split(" ");
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            WORDS.put(pairs[i], pairs[i + 1]);
        }
    }

    private WelshDates() {
    }

    /// The line in English; as it is where no word of it is Welsh.
    ///
    /// @param line in lower case
    static String inEnglish(String line) {
        String phrased = PHRASES.matcher(line).replaceAll((phrase) -> PHRASE.getOrDefault(phrase.group(), "tbc"));
        boolean welsh = !phrased.equals(line)
                || WORD.matcher(line).results().anyMatch((word) -> WORDS.containsKey(word.group()));
        if (!welsh) {
            return line;
        }
        return once(WORD.matcher(phrased)
            .replaceAll((word) -> Matcher
                .quoteReplacement(WORDS.getOrDefault(word.group(), SMALL.getOrDefault(word.group(), word.group())))));
    }

    /// One of the two, where both languages say the same: `parhaus / ongoing`.
    private static String once(String line) {
        Matcher both = BOTH.matcher(line);
        return (both.matches() && bare(both.group(1)).equals(bare(both.group(2)))) ? both.group(2) : line;
    }

    private static String bare(String line) {
        return Wording.collapse(line.replaceAll("\\b(?:the|of|in|on)\\b|[.,]", " "));
    }

}
