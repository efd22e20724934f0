package org.dueregard.planreader.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.Deadline.Kind;
import org.dueregard.planreader.dates.DeadlineGrammar.Span;

/// Days, months, quarters, seasons and years. The financial year begins in April.
public final class Interval {

    public static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    private static final String NAMES = "janfebmaraprmayjunjulaugsepoctnovdec";

    private static final String YEAR = "((?:19|20)\\d\\d|'?\\d\\d)";

    private static final String FINANCIAL = "(20\\d\\d) ?[/-] ?(?:20)?(\\d\\d)";

    private static final String QUARTER = "(?:q|quarter |qtr\\.? ?|qu )([1-4])";

    private static final String FY = "(?:fy|f/y|financial year|municipal year|year)? ?";

    private static final List<Form> FORMS = List.of(
            new Form("(\\d{1,2})[ -](?:of )?" + MONTH + ",?[ -]" + YEAR,
                    (m) -> day(year(m.group(3)), month(m.group(2)), number(m.group(1)))),
            new Form(MONTH + " (\\d{1,2}),? (20\\d\\d)",
                    (m) -> day(year(m.group(3)), month(m.group(1)), number(m.group(2)))),
            new Form("(\\d{1,2})[/.-](\\d{1,2})[/.-](20\\d\\d|\\d\\d)", Interval::figures),
            new Form("(\\d{1,2}) (\\d{1,2}) (20\\d\\d)", Interval::figures),
            new Form("(20\\d\\d)-(\\d\\d)-(\\d\\d)(?:[t ]00:00(?::00(?:\\.0+)?)?)?",
                    (m) -> day(number(m.group(1)), number(m.group(2)), number(m.group(3)))),
            new Form(MONTH + "(?: ?[,/-] ?| of | )?" + YEAR,
                    (m) -> months(YearMonth.of(year(m.group(2)), month(m.group(1))), 1, Kind.MONTH)),
            new Form("(\\d{1,2})[/-](20\\d\\d)",
                    (m) -> months(YearMonth.of(number(m.group(2)), number(m.group(1))), 1, Kind.MONTH)),
            new Form(QUARTER + "[ ,-]*(?:of )?" + FY + FINANCIAL, (m) -> quarter(m.group(1), m.group(2), m.group(3))),
            new Form(FY + FINANCIAL + "[ ,-]*" + QUARTER, (m) -> quarter(m.group(3), m.group(1), m.group(2))),
            new Form(QUARTER + "[ ,/-]*(?:of )?(20\\d\\d|'?[2-4]\\d)", (m) -> quarterOf(m.group(2), m.group(1))),
            new Form("(20\\d\\d)[ ,/-]*" + QUARTER, (m) -> quarterOf(m.group(1), m.group(2))),
            new Form("(?:(?:academic|school) year|ay) ?" + FINANCIAL, (m) -> academic(m.group(1), m.group(2))),
            new Form(FINANCIAL + " (?:academic|school) year", (m) -> academic(m.group(1), m.group(2))),
            new Form("h([12]),? (?:of )?" + FY + FINANCIAL,
                    (m) -> half(number(m.group(1)), financial(m.group(2), m.group(3)).first())),
            new Form("h([12]),? (?:of )?(20\\d\\d)",
                    (m) -> half(number(m.group(1)), LocalDate.of(number(m.group(2)), 1, 1))),
            new Form("fy ?'?(?:20)?(\\d\\d)[ ,-]*" + QUARTER,
                    (m) -> quarter(m.group(2), "20" + (number(m.group(1)) - 1), m.group(1))),
            new Form(FY + FINANCIAL, (m) -> financial(m.group(1), m.group(2))),
            new Form("(?:fy|financial year) ?'?(?:20)?(\\d\\d)",
                    (m) -> financial("20" + (number(m.group(1)) - 1), m.group(1))),
            new Form(QUARTER + "[ ,-]*(?:of )?fy ?'?(?:20)?(\\d\\d)",
                    (m) -> quarter(m.group(1), "20" + (number(m.group(2)) - 1), m.group(2))),
            new Form("(0[1-9]|1[0-2])/([2-4]\\d)",
                    (m) -> months(YearMonth.of(year(m.group(2)), number(m.group(1))), 1, Kind.MONTH)),
            new Form("(20\\d\\d)-(0[1-9]|1[0-2])",
                    (m) -> months(YearMonth.of(number(m.group(1)), number(m.group(2))), 1, Kind.MONTH)),
            new Form("(20\\d\\d) ?- ?(\\d\\d)", (m) -> years(number(m.group(1)), year(m.group(2)))),
            new Form("(spring|summer) term,? " + FINANCIAL,
                    (m) -> months(YearMonth.of(number(m.group(2)) + 1, season(m.group(1))), 3, Kind.RANGE)),
            new Form("(spring|summer|autumn|winter)(?: term)?,? (?:of )?(20\\d\\d)(?:[/-]\\d\\d)?",
                    (m) -> months(YearMonth.of(number(m.group(2)), season(m.group(1))), 3, Kind.RANGE)),
            new Form("(?:year )?(20\\d\\d)", (m) -> months(YearMonth.of(number(m.group(1)), 1), 12, Kind.RANGE)));

    private Interval() {
    }

    static List<Pattern> patterns() {
        return FORMS.stream().map(Form::words).toList();
    }

    static Optional<Span> parse(String line) {
        for (Form form : FORMS) {
            Matcher matcher = form.words().matcher(line);
            if (matcher.matches()) {
                try {
                    return Optional.of(form.meaning().apply(matcher));
                }
                catch (DateTimeException impossible) {
                    // 31 June has the form of a day and is none; 2025-28 has that of a
                    // financial year and is none
                }
            }
        }
        return Optional.empty();
    }

    static int month(String name) {
        return NAMES.indexOf(name.substring(0, 3)) / 3 + 1;
    }

    private static Span day(int year, int month, int day) {
        LocalDate date = LocalDate.of(year, month, day);
        return new Span(date, date, Kind.DATE, null);
    }

    /// Day before month, as here; the other way round only where no month has that
    /// number.
    private static Span figures(Matcher matcher) {
        int first = number(matcher.group(1));
        int second = number(matcher.group(2));
        int year = year(matcher.group(3));
        return (second > 12) ? day(year, first, second) : day(year, second, first);
    }

    private static Span months(YearMonth first, int count, Kind kind) {
        return new Span(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth(), kind, null);
    }

    private static Span financial(String first, String second) {
        int year = number(first);
        if ((year + 1) % 100 != number(second)) {
            throw new DateTimeException("not one financial year");
        }
        return months(YearMonth.of(year, 4), 12, Kind.RANGE);
    }

    private static Span academic(String first, String second) {
        return months(YearMonth.from(financial(first, second).first()).plusMonths(5), 12, Kind.RANGE);
    }

    private static Span years(int first, int last) {
        if (last <= first) {
            throw new DateTimeException("the last year is before the first");
        }
        return months(YearMonth.of(first, 1), 12 * (last - first + 1), Kind.RANGE);
    }

    private static Span quarter(String quarter, String first, String second) {
        return months(YearMonth.from(financial(first, second).first()).plusMonths(3L * (number(quarter) - 1)), 3,
                Kind.RANGE);
    }

    /// A quarter of the calendar year.
    private static Span quarterOf(String year, String quarter) {
        return months(YearMonth.of(year(year), number(quarter) * 3 - 2), 3, Kind.RANGE);
    }

    private static Span half(int half, LocalDate begins) {
        return months(YearMonth.from(begins).plusMonths(6L * (half - 1)), 6, Kind.RANGE);
    }

    static int season(String name) {
        return switch (name) {
            case "spring" -> 3;
            case "summer" -> 6;
            case "autumn" -> 9;
            default -> 12;
        };
    }

    private static int year(String digits) {
        int year = number(digits.replace("'", ""));
        return (year < 100) ? 2000 + year : year;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private record Form(Pattern words, Function<Matcher, Span> meaning) {

        Form(String words, Function<Matcher, Span> meaning) {
            this(Pattern.compile(words), meaning);
        }

    }

}
