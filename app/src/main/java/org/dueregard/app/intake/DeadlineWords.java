package org.dueregard.app.intake;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.app.web.Dates;
import org.dueregard.planreader.Completion;
import org.dueregard.planreader.Deadline;

/// How the words of a deadline are read, in words.
final class DeadlineWords {

    private DeadlineWords() {
    }

    static String of(Deadline deadline) {
        return switch (deadline.kind()) {
            case NONE -> "No deadline";
            case TBC -> "To be confirmed";
            case UNREADABLE -> "Not a date we know";
            case ONGOING -> (deadline.start() != null) ? "Ongoing from " + Dates.of(deadline.start()) : "Ongoing";
            case RECURRING -> recurring(deadline);
            case DATE, MONTH, RANGE -> interval(deadline);
        };
    }

    static String of(Completion completion) {
        return switch (completion) {
            case Completion.OnDay on -> Dates.of(on.day());
            case Completion.InMonth in -> Dates.month(in.month().atDay(1));
        };
    }

    private static String interval(Deadline deadline) {
        LocalDate start = deadline.start();
        LocalDate end = deadline.end();
        if (start == null || end == null) {
            return (start != null) ? "From " + Dates.of(start) : (end != null) ? "By " + Dates.of(end) : "";
        }
        return Dates.between(start, end) + qualifier(deadline);
    }

    private static String qualifier(Deadline deadline) {
        return (deadline.qualifier() == null) ? ""
                : " (" + deadline.qualifier().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
    }

    private static String recurring(Deadline deadline) {
        String rule = (deadline.recurrence() != null) ? deadline.recurrence() : "";
        String often = switch (rule) {
            case "FREQ=MONTHLY" -> "Every month";
            case "FREQ=MONTHLY;INTERVAL=3" -> "Every 3 months";
            case "FREQ=MONTHLY;INTERVAL=6" -> "Every 6 months";
            default -> rule.startsWith("FREQ=YEARLY") ? "Every year" + inMonth(rule) : "Again and again";
        };
        return (deadline.start() != null) ? often + " from " + Dates.of(deadline.start()) : often;
    }

    private static String inMonth(String rule) {
        Matcher month = Pattern.compile("BYMONTH=(\\d+)").matcher(rule);
        Matcher day = Pattern.compile("BYMONTHDAY=(\\d+)").matcher(rule);
        if (!month.find()) {
            return "";
        }
        LocalDate first = LocalDate.of(2000, Integer.parseInt(month.group(1)), 1);
        String name = Dates.withoutYear(first).substring(2);
        return day.find() ? " on " + day.group(1) + " " + name : " in " + name;
    }

}
