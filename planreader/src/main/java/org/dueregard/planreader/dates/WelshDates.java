package org.dueregard.planreader.dates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dueregard.planreader.file.Clues;
import org.dueregard.planreader.file.Wording;

/// Puts the Welsh words of a deadline into English, so that one grammar reads both languages.
final class WelshDates {

    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    private static final Map<String, String> SMALL = Map.ofEntries(Map.entry("o", "from"), Map.entry("i", "to"),
            Map.entry("a", "and"), Map.entry("ac", "and"), Map.entry("y", ""), Map.entry("yr", ""),
            Map.entry("mis", ""), Map.entry("fis", ""), Map.entry("ym", "in"), Map.entry("yn", "in"));

    private static final Pattern WORD = Pattern.compile("[\\p{L}'’]+");

    private static final Pattern BOTH = Pattern.compile("([^/|]+?) ?[/|] ?([^/|]+)");

    /// Words that mean something else together; the first that fits wins.
    private static final List<Phrase> PHRASES = List.of(new Phrase("i['’]w (?:gadarnhau|gytuno|bennu)", "tbc"),
            new Phrase("(?:yn ôl yr|pan fo|fel bo['’]r|lle bo) angen", "as required"),
            new Phrase("(?:ym mhob|bob) adolygiad", "at each review"),
            new Phrase("(?:ym mhob|bob) cyfarfod", "at each meeting"), new Phrase("o hyn ymlaen", "ongoing"),
            new Phrase("ymlaen", "onwards"), new Phrase("(?:yn )?barhaus|parhaus", "ongoing"),
            new Phrase("yn flynyddol|bob blwyddyn", "annually"), new Phrase("yn chwarterol|bob chwarter", "quarterly"),
            new Phrase("yn fisol|bob mis(?! (?:ionawr|chwefror|mawrth|ebrill|mai\\b|mehefin|gorffennaf|awst|medi"
                    + "|hydref|tachwedd|rhagfyr))", "monthly"),
            new Phrase("yn wythnosol|bob wythnos", "weekly"), new Phrase("bob tymor", "termly"),
            new Phrase("ddwywaith y flwyddyn", "six monthly"), new Phrase("bob chwe mis", "every six months"),
            new Phrase("bob dwy flynedd", "every two years"), new Phrase("bob tair blynedd", "every three years"),
            new Phrase("bob pedair blynedd", "every four years"), new Phrase("bob pum mlynedd", "every five years"),
            new Phrase("hyd at", "until"), new Phrase("(?:ar ôl|wedi) hynny|wedyn", "thereafter"),
            new Phrase("ar unwaith", "immediately"), new Phrase("(?:drwy|trwy) gydol", "throughout"),
            new Phrase("[bf]lwyddyn ariannol", "financial year"), new Phrase("[bf]lwyddyn academaidd", "academic year"),
            new Phrase("(?:y )?[bf]lwyddyn gyntaf", "first year"), new Phrase("(?:yr )?ail flwyddyn", "second year"),
            new Phrase("tymor (?:yr )?hydref", "autumn term"), new Phrase("tymor (?:y )?gwanwyn", "spring term"),
            new Phrase("tymor (?:yr )?haf", "summer term"), new Phrase("tymor byr", "short term"),
            new Phrase("tymor canolig", "medium term"), new Phrase("tymor hir", "long term"),
            new Phrase("(?:y )?tymor", "term"), new Phrase("(?:yr )?hanner cyntaf", "h1"),
            new Phrase("(?:yr )?ail hanner", "h2"),
            new Phrase("(gwanwyn|haf)( a | neu | ?[/&-] ?)hydref", "$1$2autumn"),
            new Phrase("hydref( a | neu | ?[/&-] ?)gaeaf", "autumn$1winter"),
            new Phrase("oes (?:o['’]r |y )?cynllun(?: hwn)?", "life of plan"),
            new Phrase("(?:o['’]r |y )cynllun(?: hwn)?", "of plan"),
            // the same word for every, each and all
            new Phrase("\\bpob\\b", "every"));

    static {
        String[] pairs = ("ionawr january chwefror february fawrth march mawrth march ebrill april mai may fai may"
                + " mehefin june fehefin june gorffennaf july orffennaf july awst august medi september fedi september"
                + " hydref october tachwedd november dachwedd november rhagfyr december ragfyr december"
                + " erbyn by diwedd end ddiwedd end dechrau start ddechrau start canol mid ganol mid"
                + " blynyddol annually chwarterol quarterly misol monthly chwarter quarter gwanwyn spring haf summer"
                + " gaeaf winter cyn before bob every tan until rhwng between blwyddyn year flwyddyn year cyfnod phase hyd until parhau ongoing wythnosol weekly")
            .split(" ");
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            WORDS.put(pairs[i], pairs[i + 1]);
        }
    }

    /// What a line holds that has one of the phrases.
    private static final Clues CLUES = new Clues();

    static {
        PHRASES.forEach((phrase) -> CLUES.add(0, ".*" + phrase.words().pattern()));
    }

    private WelshDates() {
    }

    /// The patterns of all words that are put into English.
    static List<Pattern> patterns() {
        Stream<Pattern> words = Stream.concat(WORDS.keySet().stream(), SMALL.keySet().stream()).map(Pattern::compile);
        return Stream.concat(PHRASES.stream().map(Phrase::words), words).toList();
    }

    /// The line in English; as it is where no word of it is Welsh.
    ///
    /// @param line in lower case
    static String inEnglish(String line) {
        String phrased = line;
        for (Phrase phrase : (CLUES.in(line) != 0) ? PHRASES : List.<Phrase>of()) {
            phrased = phrase.words().matcher(phrased).replaceAll(phrase.english());
        }
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

    private record Phrase(Pattern words, String english) {

        Phrase(String words, String english) {
            this(Pattern.compile("(?<!\\p{L})(?:" + words + ")(?!\\p{L})"), english);
        }

    }

}
