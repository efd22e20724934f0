package org.dueregard.planreader.dates;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.Deadline.Kind;
import org.dueregard.planreader.Deadline.Qualifier;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.file.Alternatives;
import org.dueregard.planreader.file.Clues;
import org.dueregard.planreader.file.Remembered;
import org.dueregard.planreader.file.Wording;
import org.jspecify.annotations.Nullable;

/// The grammar of deadlines: to be confirmed, again and again, ongoing, or an interval with a qualifier. Words
/// count only where all of them are understood.
public final class DeadlineGrammar {

    private static final int LONGEST = 120;

    private static final String PART = "(?:year|yr|phase|stage)";

    private static final List<Plainer> PLAINER = List.of(new Plainer("[‐-―−]", "-"), new Plainer("[‘’]", "'"),
            new Plainer("(?<=\\d)(?:st|nd|rd|th)\\b", ""), new Plainer("\\bon ?- ?going\\b|\\bon going\\b", "ongoing"),
            new Plainer("\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b,?", " "),
            new Plainer("\\bthe\\b|\\bcalendar\\b|\\b(?:w/c|w/e|week (?:commencing|beginning|ending|of))\\b:?", " "),
            new Plainer("\\b(?:first|1) quarter\\b|\\bquarter one\\b", "quarter 1"),
            new Plainer("\\b(?:second|2) quarter\\b|\\bquarter two\\b", "quarter 2"),
            new Plainer("\\b(?:third|3) quarter\\b|\\bquarter three\\b", "quarter 3"),
            new Plainer("\\b(?:fourth|4|final|last) quarter\\b|\\bquarter four\\b", "quarter 4"),
            new Plainer("\\b(?:first|1) half\\b", "h1"), new Plainer("\\b(?:second|2|last) half\\b", "h2"),
            new Plainer("\\bon an? ((?:\\w+[ -])?\\w+) basis\\b", "$1"),
            new Plainer("\\bat +latest\\b|\\b(?:at|as) a? ?minimum\\b|^minimum\\b", " "),
            new Plainer("\\b(?:(?:with )?effect(?:ive)? from|w\\.?e\\.?f\\.?(?= )|as from|not before)\\b", "from"),
            new Plainer("^" + PART + " \\d ?[-:,]? (?=[(]|20\\d\\d|by |\\d{1,2} [a-z]|q[1-4]|" + Interval.MONTH
                    + "[ ,-])|^(?:short|medium|long)[ -]term,? (?=[(]|by )", " "),
            new Plainer("(?<=\\d{2}),? ?(?:-|[(])? ?" + PART + "s? \\d(?: ?(?:-|and|&|to) ?\\d)?[)]?$", " "),
            new Plainer("^" + PART + "s \\d ?(?:-|and|&|to) ?\\d ?[-:,]? ?(?=[(]|20\\d\\d)", " "),
            new Plainer("(?<![\\d/.-])((?:1[5-9]|[2-4]\\d) ?[/-] ?(?:1[6-9]|[2-4]\\d))(?![\\d/.-]| [a-z]{3})", "20$1"),
            new Plainer("(20\\d\\d ?[/-] ?\\d\\d(?:\\d\\d)?) (?:financial|municipal) year", "$1"),
            new Plainer("^ongoing ?/ ?(?=\\S)", "ongoing "),
            new Plainer("^(?:q|quarter |qtr )[1-4] ?[(](.*\\d{4})[)]$", "$1"),
            new Plainer(
                    "^(?:twice (?:yearly|a year|annually|each year)|bi-?annual(?:ly)?|six[ -]monthly),? ?[(]?(?:in )?("
                            + Interval.MONTH + " (?:and|&) " + Interval.MONTH + ")[)]?$",
                    "each $1"),
            new Plainer(
                    "^(?:start|begin)(?:s|ing)?:? (.{4,40}?)[,;]? (?:and )?(?:complete|end|finish)(?:d|s)?:? (?:by )?(.{4,40})$",
                    "$1 to $2"),
            new Plainer("(?<=\\S) ?[(]([^()]*)[)]", " $1"));

    private static final Pattern CLOSING = Pattern.compile("[.,;:]+$");

    private static final Pattern NOTHING = Pattern.compile("(?:n/?a|n\\.a\\.?|not applicable|none|nil|[-_.]*)");

    private static final Pattern UNDECIDED = Pattern.compile(
            "(?:tb[cad]|t\\.b\\.[cad]|to be (?:confirmed|announced|agreed|decided|determined|advised|scheduled|set|arranged)|not (?:yet )?set|(?:not (?:yet )?|un)"
                    + "(?:known|agreed|decided|confirmed)|n/k|dates? (?:tb[cad]|to be (?:confirmed|agreed|announced|set|decided|determined)))");

    private static final Pattern ONGOING = Pattern
        .compile("\\b(?:ongoing|continuous(?:ly)?|continuing|continual(?:ly)?|rolling(?: programme)?|onwards?)\\b");

    /// Whenever it is needed, or for as long as the plan lasts.
    private static final Pattern ALWAYS = Pattern
        .compile("(?:ongoing,? )?(?:(?:as|when|if|where|whenever)(?: and when)? "
                + "(?:required|needed|necessary|appropriate|applicable|requested|requests? (?:are )?received|opportunit(?:y|ies) arises?|they arise|it arises|cases? arises?|needs? arises?)"
                + "|as and when|ad[ -]hoc|on (?:demand|request)|opportunistic(?:ally)?|(?:at|for|with|in|by) (?:each|every) (?:(?!annual|quarter|month|week|year)\\w+ )?(?:review|meeting|event|appointment|recruitment|election|project|campaign|policy change|occasion|opportunity)"
                + "|(?:all )?through(?:out)?(?: (?:year|\\w* ?(?:life|lifetime|term|course|duration|period) of (?:this )?(?:plan|scheme|strategy|policy)|(?:of )?(?:this )?(?:plan|scheme|strategy|period|lifetime)(?: period)?))?|all year(?: round)?"
                + "|(?:for|over|during) (?:life|lifetime|course|duration|term|period) of (?:this )?(?:plan|scheme|strategy|policy)|(?:during|over) (?:this )?(?:plan|scheme|strategy)(?: period)?)");

    private static final Pattern UNTIL = Pattern.compile("(?:until|till|to) (.+)");

    private static final Pattern LAST = Pattern.compile("(.*?) ?\\b(?:until|till|to|up to)\\b (.+)");

    private static final Pattern REVIEW = Pattern.compile("[ ,;:-]*(?:with )?(?:next |to be )?review(?:ed)? .*");

    private static final Pattern RELATIVE = Pattern.compile(
            "(?:(?:by|at|for|from|in|within|during|over|after|before|up to|every|each|until|the|end|start|of|first|second|third|fourth|next|last|one|two|three|four|five|six|nine|twelve|eighteen|a|an"
                    + "|\\d{1,2}|to|and|-|,|short|medium|long|term|immediate|approval|adoption|publication|launch|implementation|agreement|plan|policy|strategy|scheme|being|its|this|life|lifetime"
                    + "|financial|municipal|academic|school|current|remaining|phases|stages|years|following|weeks?|months?|years?|days?|quarters?|phase|stage|spring|summer|autumn|winter|period|course|whole)[ /-]*)+");

    private static final Pattern MEASURE_OF_TIME = Pattern.compile(
            ".*\\b(?:weeks?|months?|years?|days?|quarters?|term|phase|stage|life|lifetime|adoption|approval|publication|launch)\\b.*");

    private static final String FILL = "(?:and|&|with|then|thereafter|after(?:wards)?(?: that)?|from then(?: on)?|to be reviewed|reviewed|reviews?|reports?|reporting|updates?|at each|at every"
            + "|meetings?|basis|at least|an?)";

    private static final Pattern FILLER = Pattern
        .compile("^(?:" + FILL + "\\b|[ ,;:-])+|(?:\\b" + FILL + "|[ ,;:-])+$");

    private static final Pattern LEAD = Pattern
        .compile("^(?:in|by|on|during|from|starting|commencing|beginning|of)(?: in| from)? (?=.)");

    private static final Pattern BY = Pattern.compile("^(?:(?:due|target(?: date)?|deadline|(?:to be )?complete(?:d)?"
            + "|for completion|delivered|to be delivered)[ :]+)?(?:by|before|until|no later than|not later than|up to|in|on|during|throughout|over|for"
            + "|within)? ?(?=.)");

    private static final List<Qualified> QUALIFIERS = List.of(
            new Qualified("^(?:to be )?review(?:ed)?(?: again)?(?: by| in| date:?)? ", Qualifier.REVIEW_BY),
            new Qualified("^(?:end|close)(?: of)?[ -]+", Qualifier.END),
            new Qualified(
                    "^(?:start(?:s|ing|ed)?|beginning|from|commenc(?:e|es|ing)|begins?)(?: of| in| on| from)?[ :-]+",
                    Qualifier.START),
            new Qualified("^early[ -]+(?:in )?", Qualifier.EARLY), new Qualified("^mid[ -]*(?:in )?", Qualifier.MID),
            new Qualified("^late[ -]+(?:in )?", Qualifier.LATE));

    private static final Pattern BETWEEN = Pattern.compile(" ?(?:-| to | until | till | through | and |/|&|,) ?");

    private static final Pattern FINANCIAL_YEAR = Pattern.compile("20\\d\\d ?[/-] ?(?:20)?\\d\\d$");

    /// What every deadline without a figure holds, in either language: a word for none,
    /// for later, for again and again
    /// or for ongoing, or only words that say nothing.
    private static final Alternatives SIGN = new Alternatives(
            ".*(?:n/a|n\\.a|\\bna\\b|\\bnot\\b|none|\\bnil\\b|\\btb[cad]\\b|t\\.b|to be "
                    + "|year|month|week|quarter|term|day|daily|annu|ennial|\\bpa\\b|p\\.a|every|each|fortnight|\\bper\\b|once|twice|times"
                    + "|as and when|hoc\\b|requir|need|necess|appropr|applic|receiv|opportun|arise|request|demand|through|life|course|duration|period|during|over\\b|latest|minimum|going|contin|rolling|onward|calendar|until|till|\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)\\b"
                    + "|angen|adolygiad|cyfarfod|gydol|blynedd|mlynedd|tymor|pob\\b|\\bymlaen|gadarnhau|gytuno|bennu|barhau|parha|\\bbob\\b|blwyddyn|flwyddyn|known|n/k|flynedd|flynyddol|blynyddol|chwarter|misol|fisol|wythnos|hyn ymlaen).*"
                    + "|\\W*the\\b(?:the|\\W)*");

    private static final Clues TO_MAKE_PLAIN = new Clues();

    /// The same words are asked for again and again.
    private static final Remembered<Optional<Deadline>> KNOWN = new Remembered<>(DeadlineGrammar::look);

    static {
        for (int i = 0; i < PLAINER.size(); i++) {
            TO_MAKE_PLAIN.add(i, ".*(?:" + PLAINER.get(i).words().pattern() + ")");
        }
    }

    /// The patterns of all words that a deadline can hold.
    static List<Pattern> patterns() {
        List<Pattern> patterns = new ArrayList<>(List.of(NOTHING, UNDECIDED, ONGOING, ALWAYS, UNTIL, LAST, REVIEW,
                RELATIVE, MEASURE_OF_TIME, FILLER, LEAD, BY, BETWEEN));
        PLAINER.forEach((plainer) -> patterns.add(plainer.words()));
        QUALIFIERS.forEach((qualified) -> patterns.add(qualified.words()));
        return patterns;
    }

    private DeadlineGrammar() {
    }

    /// Understands the words whole, or not at all.
    public static Optional<Deadline> parse(String words) {
        String raw = Wording.collapse(words);
        return (raw.length() <= LONGEST) ? KNOWN.of(raw) : Optional.empty();
    }

    private static Optional<Deadline> look(String raw) {
        String line = lower(raw);
        return (isPossible(line) && DeadlineWords.mayBe(line)) ? understood(raw) : Optional.empty();
    }

    static Optional<Deadline> understood(String raw) {
        String line = plain(raw);
        if (NOTHING.matcher(line).matches()) {
            return Optional.of(Deadline.NONE);
        }
        if (UNDECIDED.matcher(line).matches()) {
            return Optional.of(new Deadline(raw, Kind.TBC, null, null, null, null));
        }
        if (ALWAYS.matcher(line).matches()) {
            return Optional.of(new Deadline(raw, Kind.ONGOING, null, null, null, null));
        }
        return recurring(raw, line).or(() -> ongoing(raw, line)).or(() -> span(line).map((span) -> span.deadline(raw)));
    }

    /// Whether a line in lower case can be a deadline. Nearly all that are asked for
    /// cannot, and this is seen at once: a
    /// form of deadline without a figure and without any of the signs has to be added to
    /// them.
    static boolean isPossible(String line) {
        boolean letters = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (Character.isDigit(c)) {
                return true;
            }
            letters |= Character.isLetter(c);
        }
        return !letters || SIGN.matches(line);
    }

    static String lower(String words) {
        boolean plain = words.chars().allMatch((c) -> c < 128);
        return (plain ? words : Normalizer.normalize(words, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
    }

    /// Lower case, plain hyphens and apostrophes, no ordinals, articles, weekdays or
    /// closing punctuation.
    static String plain(String words) {
        String line = WelshDates.inEnglish(lower(words));
        long possible = TO_MAKE_PLAIN.in(line);
        for (int i = 0; i < PLAINER.size(); i++) {
            if ((possible >> i & 1) == 1) {
                Plainer plainer = PLAINER.get(i);
                String plain = plainer.words().matcher(line).replaceAll(plainer.plain());
                possible = plain.equals(line) ? possible : TO_MAKE_PLAIN.in(plain);
                line = plain;
            }
        }
        line = Wording.collapse(line);
        if (line.startsWith("(") && line.endsWith(")")) {
            line = line.substring(1, line.length() - 1).strip();
        }
        return CLOSING.matcher(line).replaceAll("").strip();
    }

    private static Optional<Deadline> recurring(String raw, String line) {
        Optional<Recurrence> found = Recurrence.find(line);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Recurrence recurrence = found.get();
        String rest = rest(ONGOING.matcher(recurrence.before()).replaceAll(" "),
                ONGOING.matcher(recurrence.after()).replaceAll(" "));
        if (rest.isEmpty()) {
            return Optional.of(new Deadline(raw, Kind.RECURRING, null, null, recurrence.rule(), null));
        }
        Optional<Recurrence.Months> months = Recurrence.months(rest);
        if (months.isPresent()) {
            return months.filter((which) -> recurrence.isYearly())
                .map((which) -> new Deadline(raw, Kind.RECURRING, null, null, recurrence.rule() + which.rule(),
                        which.qualifier()));
        }
        Optional<Deadline> ending = ending(raw, rest, recurrence.rule());
        return ending.isPresent() ? ending : span(rest)
            .map((span) -> new Deadline(raw, Kind.RECURRING, span.first(), null, recurrence.rule(), span.qualifier()));
    }

    /// Again and again up to a day, perhaps from another.
    private static Optional<Deadline> ending(String raw, String rest, String rule) {
        Matcher last = LAST.matcher(rest);
        if (!last.matches()) {
            return Optional.empty();
        }
        Optional<Span> end = span(last.group(2));
        Optional<Span> start = last.group(1).isBlank() ? Optional.empty() : span(last.group(1));
        if (end.isEmpty() || (start.isEmpty() && !last.group(1).isBlank())) {
            return Optional.empty();
        }
        return end.map((span) -> new Deadline(raw, Kind.RECURRING, start.map(Span::first).orElse(null), span.last(),
                rule, null));
    }

    /// Whether the words count from a day that they do not name: `within six months of
    /// adoption`.
    public static boolean isRelative(String words) {
        if (words.length() > LONGEST || !DeadlineWords.mayBe(lower(words))) {
            return false;
        }
        String line = plain(words);
        return RELATIVE.matcher(line + " ").matches() && MEASURE_OF_TIME.matcher(line).matches();
    }

    private static Optional<Deadline> ongoing(String raw, String line) {
        Matcher matcher = ONGOING.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String after = line.substring(matcher.end()).strip();
        Matcher until = UNTIL.matcher(after);
        if (matcher.start() == 0 && REVIEW.matcher(after).matches()) {
            return Optional.of(new Deadline(raw, Kind.ONGOING, null, null, null, null));
        }
        if (matcher.start() == 0 && until.matches()) {
            return span(until.group(1))
                .map((span) -> new Deadline(raw, Kind.ONGOING, null, span.last(), null, span.qualifier()));
        }
        String rest = rest(line.substring(0, matcher.start()), after);
        if (rest.isEmpty()) {
            return Optional.of(new Deadline(raw, Kind.ONGOING, null, null, null, null));
        }
        return span(rest).map((span) -> new Deadline(raw, Kind.ONGOING, span.first(), null, null, span.qualifier()));
    }

    private static String rest(String before, String after) {
        return trim(trim(before) + " " + LEAD.matcher(trim(after)).replaceFirst(""));
    }

    private static String trim(String words) {
        return FILLER.matcher(Wording.collapse(words)).replaceAll("").strip();
    }

    /// One interval or two, the whole narrowed by a qualifier.
    private static Optional<Span> span(String words) {
        String line = words.strip();
        return qualified(BY.matcher(line).replaceFirst("").strip()).or(() -> between(line));
    }

    private static Optional<Span> qualified(String line) {
        for (Qualified candidate : QUALIFIERS) {
            Matcher matcher = candidate.words().matcher(line);
            if (matcher.find()) {
                String rest = BY.matcher(line.substring(matcher.end())).replaceFirst("").strip();
                return inner(rest).map((span) -> span.with(candidate.meaning()));
            }
        }
        return Interval.parse(line);
    }

    private static Optional<Span> inner(String rest) {
        return Interval.parse(rest)
            .or(() -> qualified(rest).filter((span) -> span.qualifier() != null && isNarrow(span)));
    }

    private static boolean isNarrow(Span span) {
        return span.qualifier() == Qualifier.EARLY || span.qualifier() == Qualifier.MID
                || span.qualifier() == Qualifier.LATE;
    }

    private static Optional<Span> between(String words) {
        String line = words.replaceFirst("^(?:from|between|by) ", "");
        Matcher matcher = BETWEEN.matcher(line);
        while (matcher.find()) {
            Optional<Span> last = qualified(line.substring(matcher.end()));
            Optional<Span> first = last
                .flatMap((end) -> first(line.substring(0, matcher.start()), line.substring(matcher.end()), end));
            if (first.isPresent() && last.isPresent() && !first.get().first().isAfter(last.get().last())) {
                return Optional.of(new Span(first.get().first(), last.get().last(), Kind.RANGE, null));
            }
        }
        return Optional.empty();
    }

    /// The first of two, which may lack what the second one says: its month, its year.
    private static Optional<Span> first(String words, String second, Span last) {
        String year = Integer.toString(last.last().getYear());
        String before = Integer.toString(last.last().getYear() - 1);
        Optional<Span> whole = qualified(words);
        if (whole.isPresent() || words.isBlank()) {
            return whole;
        }
        if (words.matches("\\d{1,2}") && second.matches("\\d{1,2} .*")) {
            return qualified(words + second.substring(second.indexOf(' ')));
        }
        Matcher financial = FINANCIAL_YEAR.matcher(second);
        if (financial.find()) {
            return qualified(words + " " + financial.group());
        }
        return qualified(words + " " + year).filter((span) -> !span.first().isAfter(last.last()))
            .or(() -> qualified(words + " " + before));
    }

    /// Why the words can be read in two ways; null where they cannot.
    public static @Nullable String doubt(String words) {
        String line = plain(words);
        if (line.matches(".*\\b(?:[a-z]{3,9} '?|(?:0[1-9]|1[0-2])/)\\d\\d\\b(?![/-]).*")
                && !line.matches(".*\\d{4}.*")) {
            return "it may be a month of a year or a day of a month";
        }
        if (line.matches(".*\\bq(?:uarter )?[1-4][ ,/-]*(?:of )?(?:20|')?\\d\\d(?![/-]?\\d).*"
                + "|(?:.*[^/\\d-])?20\\d\\d[ ,/-]*q(?:uarter )?[1-4].*")) {
            return "it may be a quarter of the calendar year or of the financial year";
        }
        if (line.matches(".*\\bfy ?'?(?:20)?\\d\\d(?![/-]?\\d).*")) {
            return "it may be the financial year that ends then or the one that begins then";
        }
        if (line.matches(".*\\b(?:spring|summer),? (?:of )?20\\d\\d ?[/-] ?(?:20)?\\d\\d\\b.*")) {
            return "it may be the season of either year";
        }
        if (line.matches(".*\\b\\d{1,2}/(?:1[3-9]|2\\d|3[01])/\\d{2,4}\\b.*")) {
            return "the month seems to stand before the day";
        }
        return null;
    }

    /// @param words at the beginning of the line
    private record Qualified(Pattern words, Qualifier meaning) {

        Qualified(String words, Qualifier meaning) {
            this(Pattern.compile(words), meaning);
        }

    }

    private record Plainer(Pattern words, String plain) {

        Plainer(String words, String plain) {
            this(Pattern.compile(words), plain);
        }

    }

    /// An interval, first and last day included.
    record Span(LocalDate first, LocalDate last, Kind kind, @Nullable Qualifier qualifier) {

        Deadline deadline(String raw) {
            return new Deadline(raw, this.kind, this.first, this.last, null, this.qualifier);
        }

        /// Only a month is narrowed; anything else keeps its days.
        Span with(Qualifier meaning) {
            if (this.kind != Kind.MONTH) {
                return new Span(this.first, this.last, this.kind, meaning);
            }
            return switch (meaning) {
                case EARLY -> new Span(this.first, this.first.withDayOfMonth(10), this.kind, meaning);
                case MID -> new Span(this.first.withDayOfMonth(11), this.first.withDayOfMonth(20), this.kind, meaning);
                case LATE -> new Span(this.first.withDayOfMonth(21), this.last, this.kind, meaning);
                case START, END, REVIEW_BY ->
                    new Span(this.first, this.last, this.kind, (this.qualifier != null) ? this.qualifier : meaning);
            };
        }

    }

}
