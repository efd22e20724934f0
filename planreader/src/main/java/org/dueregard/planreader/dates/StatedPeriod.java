package org.dueregard.planreader.dates;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.Period;

/// The time that a plan says it is for: `This scheme runs from 1 April 2026 to 31 March 2030`, or `2025–2029` in its title.
public final class StatedPeriod {

    private static final String DATE = "((?:\\d{1,2}(?:st|nd|rd|th|af|ain|ydd|fed|eg)? )?\\p{L}{3,9} 20\\d\\d)";

    private static final String RANGE = DATE
            + ",? ?(?:to|until|till|up to|through to|and (?:finish|end|clos|run)\\w*(?: on| until)?|tan|hyd at|hyd|i|[-–—]) ?"
            + DATE;

    /// The plan itself; the schemes and programmes of its actions are others.
    private static final String OWN = "\\b(?:plan|strategy|framework|the scheme"
            + "|(?:this|these|our|its|equality|inclusion|diversity|edi) (?:\\w+ ){0,2}(?:scheme|objectives|outcomes|programme"
            + "|document|policy|statement|commitments|priorities))";

    private static final Pattern SENTENCE = Pattern.compile("(?i)(?:" + OWN + "|^(?:it|they))\\b.{0,80}?"
            + "\\b(?:runs?|running|is|are|covers?|covering|lasts?|appl(?:y|ies)|spans?|starts?"
            + "|begins?|sets?|direction|valid)\\b.{0,60}? " + RANGE
            + "|^(?:for|covers|covering) the (?:\\w+ )?(?:period|years?)(?: from)? " + RANGE + "(?=[^.;,]*$)"
            + "|\\b(?:cynllun|strategaeth|amcanion)\\b.{0,60}?\\b(?:rhedeg|cwmpasu|weithredol|gyfer|para|dechrau)\\b.{0,40}? "
            + RANGE);

    private static final Pattern ALONE = Pattern.compile("(?i)(?:period:? )?" + RANGE);

    /// Sentences about something else. The equality plan of a council is its own.
    private static final Pattern OTHER = Pattern
        .compile("(?i)\\b(?:(?:(?:corporate|council|community|local|medium[- ]term|financial|people|workforce|business)"
                + "(?: (?!equal|divers|inclusi|edi\\b)\\w+){0,2}|(?:previous|last|earlier|former|old)(?: \\w+){0,2}) (?:plan|scheme|strategy|framework|objectives|outcomes|statement|policy)|replaces?"
                + "|census|survey|consultation|reporting (?:year|period)|data|figures?|blaenorol|corfforaethol)\\b");

    private static final Pattern YEARS = Pattern
        .compile("(?<![\\d/])(20\\d\\d)(?:/\\d\\d)?\\s*(?:[-–—]|to)\\s*(20\\d\\d|\\d\\d)(?:/\\d\\d)?(?!\\d)");

    private static final Pattern YEAR = Pattern.compile("(?<![\\d/–-])20(\\d\\d)/(?:20)?(\\d\\d)(?![\\d/])");

    private static final Pattern END = Pattern.compile("(?<=[.;!?])\\s+");

    /// In letters; what is longer is no sentence.
    private static final int LONGEST = 2_000;

    private StatedPeriod() {
    }

    /// What a paragraph says of the plan's own time; empty where it says nothing, or
    /// something about another document.
    ///
    /// @param paragraph of the plan, without line breaks
    public static Optional<Period> in(String paragraph) {
        return paragraph.contains("20") ? END.splitAsStream(paragraph)
            .filter((sentence) -> sentence.length() <= LONGEST && !OTHER.matcher(sentence).find())
            .map(SENTENCE::matcher)
            .filter(Matcher::find)
            .map(StatedPeriod::between)
            .flatMap(Optional::stream)
            .findFirst() : Optional.empty();
    }

    /// The years in a title: a range of them, or one from April to March.
    public static Optional<Period> ofTitle(String title) {
        Matcher years = YEARS.matcher(title);
        if (years.find()) {
            return DeadlineGrammar.parse(years.group()).flatMap(StatedPeriod::period);
        }
        Matcher year = YEAR.matcher(title);
        boolean next = year.find() && Integer.parseInt(year.group(2)) == Integer.parseInt(year.group(1)) + 1;
        return next ? DeadlineGrammar.parse(year.group()).flatMap(StatedPeriod::period) : Optional.empty();
    }

    /// The period that a line is and nothing else.
    public static Optional<Period> alone(String line) {
        Matcher matcher = ALONE.matcher(line);
        return matcher.matches() ? between(matcher) : Optional.empty();
    }

    private static Optional<Period> between(Matcher matcher) {
        int group = 1;
        while (matcher.group(group) == null) {
            group += 2;
        }
        Optional<Period> from = DeadlineGrammar.parse(matcher.group(group)).flatMap(StatedPeriod::period);
        Optional<Period> to = DeadlineGrammar.parse(matcher.group(group + 1)).flatMap(StatedPeriod::period);
        return from.isPresent() && to.isPresent() && from.get().from().isBefore(to.get().to())
                ? Optional.of(new Period(from.get().from(), to.get().to())) : Optional.empty();
    }

    private static Optional<Period> period(Deadline read) {
        LocalDate start = read.start();
        LocalDate end = read.end();
        return (start != null && end != null) ? Optional.of(new Period(start, end)) : Optional.empty();
    }

}
