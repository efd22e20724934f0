package org.dueregard.planreader.dates;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.Deadline.Kind;
import org.dueregard.planreader.Deadline.Qualifier;
import org.dueregard.planreader.Period;
import org.jspecify.annotations.Nullable;

/// What deadlines count from that name no date: `within six months of adoption` from the day of the adoption, `Year 2`
/// from the period of the plan or from what the document says of its years, `Short term` from what it says of its terms.
///
/// @param adopted the day on which the plan says that it was adopted; null where it does not say it, or says several
/// @param terms what years, phases and terms mean, by their names; those that mean several things are left out
/// @param period what the plan is for; null where it does not say it
public record Anchors(@Nullable LocalDate adopted, Map<String, Deadline> terms, @Nullable Period period) {

    private static final Pattern SAID = Pattern.compile(
            "(?i)\\b(adopted|approved|agreed|published|launched|came into force)\\b(?:,? (?:by|at) [^.;]{2,80}?)?,? on (\\S+ \\S+ \\S+)");

    /// The plan itself.
    private static final Pattern OWN = Pattern
        .compile("(?i)\\b(?:plan|scheme|strategy|framework|objectives|document|it)\\b");

    private static final Pattern COUNTED = Pattern.compile(
            "(?i)(?:within|in|by|no later than)?\\s*(?:the )?(?:first )?(\\d{1,2}|one|two|three|four|five|six|nine|twelve|eighteen|an?) (weeks?|months?|years?) (?:of|after|from|following)"
                    + " (?:the )?(?:(?:plan|scheme|strategy)['’]?s? )?(?:adoption|approval|agreement|publication|launch)(?: of (?:the|this) (?:plan|scheme|strategy|objectives))?\\.?");

    private static final String TERM = "((?:year|yr|phase|stage|blwyddyn) (?:[1-9]|one|two|three|four|five)|(?:short|medium|long)[ -]term|immediate(?:ly)?)";

    /// A year, a phase or a term, and what it means.
    private static final Pattern MEANING = Pattern.compile("(?i)\\b" + TERM
            + "\\b\\s*(?:[(:=–—-]\\s*|is |means |runs |from |covers |to be (?:done|completed) |(?=20\\d\\d))+([^();:=]{4,40}?)(?=[);,.]|$| (?:short|medium|long|year|phase)\\b)");

    private static final String OF_PLAN = "(?:,? of (?:this )?(?:life of )?(?:plan|scheme|strategy))?";

    private static final Pattern YEARS = Pattern.compile(
            "(?:by |before |in |within |during |for |over |throughout |from )*(?:(end|close|start|beginning)(?: of)? )?(?:(?:year|yr)s? ([1-9]|one|two|three|four|five)"
                    + "(?: ?(?:-|to|and|&|/|,) ?(?:year )?([1-9]|two|three|four|five))?|(first|second|third|fourth|fifth) year)"
                    + OF_PLAN + "(,? (?:and )?(?:ongoing|onwards|beyond))?");

    private static final Pattern END = Pattern.compile(
            "(?:by |before |at |until )?(?:end|close) of (?:this )?(?:plan|scheme|strategy|life of (?:this )?(?:plan|scheme|strategy))(?: period)?");

    private static final Pattern NAMED = Pattern.compile("(?:in |over |by |within |during )?" + TERM);

    private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five", "six", "seven", "eight",
            "nine", "ten", "eleven", "twelve");

    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth");

    public static final Anchors NONE = new Anchors(null, Map.of(), null);

    private static final int APRIL = 4;

    /// What the words of a document say.
    ///
    /// @param lines those outside of tables; what a row says was approved is another
    /// thing
    /// @param texts all of them
    /// @param period what the plan is for
    /// @param years whether the period is printed in plain years; then those of a plan
    /// begin in April
    public static Anchors in(List<String> lines, List<String> texts, @Nullable Period period, boolean years) {
        LocalDate from = (period != null && years && period.from().getDayOfYear() == 1) ? period.from().withMonth(APRIL)
                : (period != null) ? period.from() : null;
        Period counted = (period != null && from != null) ? new Period(from, period.to()) : null;
        return new Anchors(adopted(lines), terms(texts), counted);
    }

    private static @Nullable LocalDate adopted(List<String> texts) {
        LocalDate found = null;
        for (String text : texts) {
            Matcher said = SAID.matcher(text);
            boolean own = said.find() && (OWN.matcher(text).find() || said.start() == 0);
            LocalDate day = own ? day(said.group(2)) : null;
            if (day != null && found != null && !found.equals(day)) {
                return null;
            }
            found = (day != null) ? day : found;
        }
        return found;
    }

    private static @Nullable LocalDate day(String words) {
        return DeadlineGrammar.parse(words.replaceFirst("[.,;)]+$", ""))
            .filter((read) -> read.kind() == Kind.DATE)
            .map(Deadline::start)
            .orElse(null);
    }

    private static Map<String, Deadline> terms(List<String> texts) {
        Map<String, Deadline> terms = new HashMap<>();
        for (String text : texts) {
            Matcher meaning = MEANING.matcher(text);
            while (meaning.find()) {
                String name = name(meaning.group(1));
                DeadlineGrammar.parse(meaning.group(2))
                    .filter((read) -> read.start() != null && read.end() != null)
                    .ifPresent((read) -> terms.merge(name, read,
                            (first, next) -> isSame(first, next) ? first : Deadline.NONE));
            }
        }
        terms.values().removeIf((read) -> read.kind() == Kind.NONE);
        return Map.copyOf(terms);
    }

    private static boolean isSame(Deadline first, Deadline next) {
        return java.util.Objects.equals(first.start(), next.start())
                && java.util.Objects.equals(first.end(), next.end());
    }

    private static String name(String words) {
        String name = words.toLowerCase(Locale.ROOT).replace('-', ' ').replaceFirst("^(?:yr|blwyddyn)", "year");
        for (int i = 0; i < NUMBERS.size(); i++) {
            name = name.replaceFirst(" " + NUMBERS.get(i) + "$", " " + (i + 1));
        }
        return name;
    }

    /// The deadline counted from what the plan says; itself where it does not count from
    /// it.
    public Deadline resolve(Deadline deadline) {
        String raw = deadline.raw();
        if (raw == null || deadline.kind() != Kind.UNREADABLE) {
            return deadline;
        }
        String line = DeadlineGrammar.plain(raw);
        return counted(raw).or(() -> years(raw, line))
            .or(() -> named(raw, line))
            .or(() -> end(raw, line))
            .orElse(deadline);
    }

    private Optional<Deadline> counted(String raw) {
        Matcher counted = COUNTED.matcher(raw);
        if (this.adopted == null || !counted.matches()) {
            return Optional.empty();
        }
        int count = count(counted.group(1).toLowerCase(Locale.ROOT));
        LocalDate end = switch (counted.group(2).toLowerCase(Locale.ROOT).charAt(0)) {
            case 'w' -> this.adopted.plusWeeks(count);
            case 'm' -> this.adopted.plusMonths(count);
            default -> this.adopted.plusYears(count);
        };
        return Optional.of(new Deadline(raw, Kind.DATE, end, end, null, null));
    }

    private static int count(String word) {
        return word.matches("\\d+") ? Integer.parseInt(word) : switch (word) {
            case "an", "a" -> 1;
            case "eighteen" -> 18;
            default -> NUMBERS.indexOf(word) + 1;
        };
    }

    private Optional<Deadline> years(String raw, String line) {
        Matcher years = YEARS.matcher(line);
        if (!years.matches()) {
            return Optional.empty();
        }
        int first = (years.group(2) != null) ? count(years.group(2)) : ORDINALS.indexOf(years.group(4)) + 1;
        int last = (years.group(3) != null) ? count(years.group(3)) : first;
        Period from = year(first);
        Period to = year(last);
        if (from == null || to == null || last < first) {
            return Optional.empty();
        }
        if (years.group(5) != null) {
            return Optional.of(new Deadline(raw, Kind.ONGOING, from.from(), null, null, null));
        }
        String edge = years.group(1);
        Qualifier qualifier = (edge == null) ? null : edge.matches("end|close") ? Qualifier.END : Qualifier.START;
        return Optional.of(new Deadline(raw, Kind.RANGE, from.from(), to.to(), null, qualifier));
    }

    /// A year of the plan: as the document says, else counted from the beginning of its
    /// period.
    private @Nullable Period year(int number) {
        Deadline said = this.terms.get("year " + number);
        if (said != null && said.start() != null && said.end() != null) {
            return new Period(said.start(), said.end());
        }
        if (this.period == null) {
            return null;
        }
        LocalDate from = this.period.from().plusYears(number - 1L);
        return from.isAfter(this.period.to()) ? null : new Period(from, from.plusYears(1).minusDays(1));
    }

    private Optional<Deadline> named(String raw, String line) {
        Matcher named = NAMED.matcher(line);
        return Optional.ofNullable(named.matches() ? this.terms.get(name(named.group(1))) : null)
            .map((said) -> new Deadline(raw, said.kind(), said.start(), said.end(), null, said.qualifier()));
    }

    private Optional<Deadline> end(String raw, String line) {
        return (this.period != null && END.matcher(line).matches())
                ? Optional.of(new Deadline(raw, Kind.RANGE, this.period.from(), this.period.to(), null, Qualifier.END))
                : Optional.empty();
    }

    /// What the words of a deadline were counted from, for a message.
    public String said(String raw) {
        if (this.adopted != null && COUNTED.matcher(raw).matches()) {
            return this.adopted.format(java.time.format.DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK))
                    + ", when the plan says that it was adopted";
        }
        return "what the plan says of its years and terms";
    }

}
