package org.dueregard.app.plan;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;

import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.dueregard.app.web.Dates;
import org.dueregard.planreader.Deadline;
import org.jspecify.annotations.Nullable;

/// The occurrences of a recurring deadline.
///
/// Problem: plans say "October 2012, thereafter every quarter", "End of January - yearly" or only "Quarterly".
/// Method: the rule (RFC 5545) gives days; the words say how long each occurrence lasts. Where they name months
/// an occurrence is the whole month; where they name a day it begins on the first of that day's month and ends on
/// the day, so that what is said in the run-up counts; where they name neither (`Quarterly`) an occurrence lasts
/// until the next begins, counted from the month in which the plan begins.
/// Limits: rules with `COUNT` or `UNTIL` end; after that there is no next occurrence.
/// Cost: linear in the occurrences of about two years, whatever the first year is.
/// Source: RFC 5545, section 3.3.10; design decision 0006.
record Recurrence(RecurrenceRule rule, LocalDate first, Length length, @Nullable LocalDate said) {

    /// How long an occurrence lasts.
    enum Length {

        MONTH, UNTIL_DAY, UNTIL_NEXT

    }

    /// One occurrence, both days included.
    record Occurrence(LocalDate from, LocalDate to) {
    }

    /// The recurrence of a deadline; empty where it does not recur or its rule is not
    /// valid.
    ///
    /// @param planBegins the day from which occurrences count where the words give none
    static Optional<Recurrence> of(Deadline deadline, LocalDate planBegins) {
        if (deadline.recurrence() == null) {
            return Optional.empty();
        }
        try {
            RecurrenceRule rule = new RecurrenceRule(deadline.recurrence());
            Length length = lengthOf(rule, deadline.start());
            LocalDate start = (deadline.start() != null) ? deadline.start() : planBegins;
            boolean keepDay = length == Length.UNTIL_DAY && deadline.start() != null;
            LocalDate first = keepDay ? start : start.withDayOfMonth(1);
            return Optional.of(new Recurrence(rule, first, length, deadline.start()));
        }
        catch (InvalidRecurrenceRuleException ex) {
            return Optional.empty();
        }
    }

    private static Length lengthOf(RecurrenceRule rule, @Nullable LocalDate start) {
        boolean days = rule.hasPart(Part.BYMONTHDAY) || rule.hasPart(Part.BYDAY) || rule.getFreq() == Freq.WEEKLY
                || rule.getFreq() == Freq.DAILY;
        if (days || (start != null && start.getDayOfMonth() != 1)) {
            return Length.UNTIL_DAY;
        }
        return (start == null && !rule.hasPart(Part.BYMONTH)) ? Length.UNTIL_NEXT : Length.MONTH;
    }

    /// The occurrence that ended last before a day; empty before the first has ended.
    Optional<Occurrence> lastEndedBefore(LocalDate today) {
        return Optional.ofNullable(around(today).peekFirst()).filter((occurrence) -> occurrence.to().isBefore(today));
    }

    /// The occurrence that is running on a day or, if none is, the next one; empty after
    /// the last.
    Optional<Occurrence> runningOrNext(LocalDate today) {
        return around(today).stream().filter((occurrence) -> !occurrence.to().isBefore(today)).findFirst();
    }

    /// The occurrence after [#runningOrNext].
    Optional<Occurrence> afterNext(LocalDate today) {
        return around(today).stream().filter((occurrence) -> !occurrence.to().isBefore(today)).skip(1).findFirst();
    }

    // The last one ended before the day where there is one, then two that have not ended.
    private ArrayDeque<Occurrence> around(LocalDate today) {
        RecurrenceRuleIterator days = this.rule.iterator(allDay(this.first));
        LocalDate early = today.minusYears(2);
        if (early.isAfter(this.first)) {
            days.fastForward(allDay(early));
        }
        ArrayDeque<Occurrence> found = new ArrayDeque<>();
        LocalDate day = days.hasNext() ? toDate(days.nextDateTime()) : null;
        while (day != null) {
            LocalDate next = days.hasNext() ? toDate(days.nextDateTime()) : null;
            Occurrence occurrence = occurrence(day, next);
            if (occurrence.to().isBefore(today)) {
                found.clear();
            }
            found.add(occurrence);
            if (found.size() >= 3 || (found.size() == 2 && !found.getFirst().to().isBefore(today))) {
                return found;
            }
            day = next;
        }
        return found;
    }

    private Occurrence occurrence(LocalDate day, @Nullable LocalDate next) {
        LocalDate monthEnd = day.withDayOfMonth(day.lengthOfMonth());
        return switch (this.length) {
            case MONTH -> new Occurrence(day.withDayOfMonth(1), monthEnd);
            case UNTIL_DAY -> new Occurrence(runUp(day), day);
            case UNTIL_NEXT -> new Occurrence(day, (next != null) ? next.minusDays(1) : monthEnd);
        };
    }

    private LocalDate runUp(LocalDate day) {
        return switch (this.rule.getFreq()) {
            case DAILY -> day;
            case WEEKLY -> day.minusDays(6);
            default -> day.withDayOfMonth(1);
        };
    }

    /// The rule as people say it, like `Every quarter from September 2012`.
    String words() {
        StringBuilder words = new StringBuilder(every(this.rule.getFreq(), this.rule.getInterval()));
        if (this.said != null) {
            words.append(" from ")
                .append((this.length == Length.MONTH) ? month(this.said) + " " + this.said.getYear()
                        : Dates.of(this.said));
        }
        else if (this.rule.hasPart(Part.BYMONTH)) {
            LocalDate example = occurrencesMonth();
            words.append((this.length == Length.UNTIL_DAY) ? " by " + example.getDayOfMonth() + " " : " in ")
                .append(month(example));
        }
        return words.toString();
    }

    private LocalDate occurrencesMonth() {
        return runningOrNext(this.first).map(Occurrence::to).orElse(this.first);
    }

    private static String every(Freq freq, int interval) {
        return switch (freq) {
            case DAILY -> (interval == 1) ? "Every day" : "Every " + interval + " days";
            case WEEKLY -> (interval == 1) ? "Every week" : "Every " + interval + " weeks";
            case MONTHLY -> switch (interval) {
                case 1 -> "Every month";
                case 3 -> "Every quarter";
                case 6 -> "Every six months";
                default -> "Every " + interval + " months";
            };
            default -> (interval == 1) ? "Every year" : "Every " + interval + " years";
        };
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private static DateTime allDay(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }

    private static LocalDate toDate(DateTime day) {
        return LocalDate.of(day.getYear(), day.getMonth() + 1, day.getDayOfMonth());
    }

}
