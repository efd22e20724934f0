package org.dueregard.app.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates as people in Great Britain read them: "31 March 2026", "30 September to 4 October
/// 2026", "31 March 2026 at 2:05pm". Moments are told in London's time.
public final class Dates {

    /// Where a council's days begin and end.
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = formatter("d MMMM yyyy");

    private static final DateTimeFormatter DAY_OF_MONTH = formatter("d");

    private static final DateTimeFormatter DAY_AND_MONTH = formatter("d MMMM");

    private static final DateTimeFormatter MONTH = formatter("MMMM yyyy");

    private static final DateTimeFormatter CLOCK = formatter("h:mm");

    private Dates() {
    }

    /// The day that it is in London.
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(LONDON));
    }

    /// "31 March 2026".
    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /// "31 March", where the year is plain.
    public static String withoutYear(LocalDate day) {
        return DAY_AND_MONTH.format(day);
    }

    /// "March 2026".
    public static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /// "31 March 2026 at 2:05pm", in London's time.
    public static String of(Instant moment) {
        var there = LocalDateTime.ofInstant(moment, LONDON);
        return of(there.toLocalDate()) + " at " + time(there);
    }

    /// "21 to 30 September 2025", "30 September to 4 October 2026", "1 December 2026 to
    /// 31
    /// January 2027"; one day alone where both are the same.
    public static String between(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return of(first);
        }
        if (first.getYear() != last.getYear()) {
            return of(first) + " to " + of(last);
        }
        boolean sameMonth = first.getMonth() == last.getMonth();
        return (sameMonth ? DAY_OF_MONTH : DAY_AND_MONTH).format(first) + " to " + of(last);
    }

    /// The machine's form, for the `datetime` of a `time` element.
    public static String machine(LocalDate day) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(day);
    }

    private static String time(LocalDateTime moment) {
        if (moment.getMinute() == 0 && moment.getHour() == 12) {
            return "midday";
        }
        if (moment.getMinute() == 0 && moment.getHour() == 0) {
            return "midnight";
        }
        return CLOCK.format(moment) + ((moment.getHour() < 12) ? "am" : "pm");
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK);
    }

}
