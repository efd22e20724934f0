package org.dueregard.planreader.dates;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dueregard.planreader.Deadline.Qualifier;
import org.dueregard.planreader.file.Clues;
import org.jspecify.annotations.Nullable;

/// Words that say how often, with what stands before and after them.
///
/// @param rule as in RFC 5545
record Recurrence(String rule, String before, String after) {

    private static final String EACH = "(?:every|each|per|once an?|once (?:every|each|per)) ";

    private static final String COUNT = "(two|three|four|five|six|twelve|2|3|4|5|6|12|18|other)";

    /// Named for the first of its months.
    private static final String SEASON = "(?:spring|summer|autumn|winter)\\b(?: term)?";

    private static final String WHEN = "(?:" + Interval.MONTH + "|" + SEASON + ")";

    private static final List<Form> FORMS = List.of(
            new Form(
                    "\\b(?:twice|two times|2 times) (?:an?|per|each|every) year\\b|\\btwice (?:yearly|annually)\\b"
                            + "|\\bbi-?annual(?:ly)?\\b|\\b(?:six|6)[ -]monthly\\b|\\bhalf[ -]yearly\\b",
                    "FREQ=MONTHLY;INTERVAL=6"),
            new Form("\\b" + EACH + COUNT + "[ -]?months?\\b", "FREQ=MONTHLY;INTERVAL="),
            new Form("\\b" + EACH + COUNT + "[ -]?years?\\b", "FREQ=YEARLY;INTERVAL="),
            new Form("\\b" + EACH + COUNT + "[ -]?weeks?\\b", "FREQ=WEEKLY;INTERVAL="),
            new Form("\\b" + COUNT + "[ -]monthly\\b", "FREQ=MONTHLY;INTERVAL="),
            new Form("\\b" + COUNT + "[ -]yearly\\b", "FREQ=YEARLY;INTERVAL="),
            new Form("\\b" + EACH + "quarter\\b|\\bquarterly\\b|\\b(?:four|4) times (?:an?|per) year\\b",
                    "FREQ=MONTHLY;INTERVAL=3"),
            new Form("\\bbi-?monthly\\b", "FREQ=MONTHLY;INTERVAL=2"),
            new Form("\\bbi-?ennial(?:ly)?\\b|\\balternate years\\b", "FREQ=YEARLY;INTERVAL=2"),
            new Form("\\bhalf[ -]termly\\b|\\b" + EACH + "half[ -]term\\b", "FREQ=MONTHLY;INTERVAL=2"),
            new Form("\\btermly\\b|\\b" + EACH + "term\\b|\\b(?:three|3) times (?:an?|per) year\\b",
                    "FREQ=MONTHLY;INTERVAL=4"),
            new Form("\\bfortnightly\\b", "FREQ=WEEKLY;INTERVAL=2"),
            new Form("\\bmonthly\\b|\\b" + EACH + "month\\b", "FREQ=MONTHLY"),
            new Form("\\bweekly\\b|\\b" + EACH + "week\\b", "FREQ=WEEKLY"),
            new Form("\\bdaily\\b|\\b" + EACH + "day\\b", "FREQ=DAILY"),
            new Form("\\b(?:of )?" + EACH + "(?:financial |municipal )?year\\b|\\bannual(?:ly)?\\b|\\byearly\\b"
                    + "|\\b(?:once )?per annum\\b|\\bp\\.?a\\.?(?!\\w)", "FREQ=YEARLY"),
            new Form("\\b(?:every|each) (?=" + Interval.MONTH + "|" + SEASON + ")", "FREQ=YEARLY"));

    private static final Pattern MONTHS = Pattern.compile("(?:(?:by|in|on|during|every|each) )*"
            + "(?:(end|start|beginning|early|mid|late)(?: of)?[ -]+)?(?:(\\d{1,2}) (?:of )?)?(" + WHEN
            + "(?:(?: ?, ?| ?& ?| ?/ ?| and )" + WHEN + ")*)");

    private static final Pattern NAME = Pattern.compile(Interval.MONTH + "|(spring|summer|autumn|winter)");

    private static final Clues CLUES = new Clues();

    static {
        for (int i = 0; i < FORMS.size(); i++) {
            CLUES.add(i, ".*(?:" + FORMS.get(i).words().pattern() + ")");
        }
    }

    static List<Pattern> patterns() {
        return Stream.concat(FORMS.stream().map(Form::words), Stream.of(MONTHS, NAME)).toList();
    }

    static Optional<Recurrence> find(String line) {
        long possible = CLUES.in(line);
        for (int i = 0; i < FORMS.size(); i++) {
            if ((possible >> i & 1) == 0) {
                continue;
            }
            Form form = FORMS.get(i);
            Matcher matcher = form.words().matcher(line);
            if (matcher.find()) {
                String rule = form.rule();
                if (rule.endsWith("=")) {
                    rule += number(matcher.group(1));
                }
                return Optional
                    .of(new Recurrence(rule, line.substring(0, matcher.start()), line.substring(matcher.end())));
            }
        }
        return Optional.empty();
    }

    boolean isYearly() {
        return this.rule.startsWith("FREQ=YEARLY");
    }

    /// Months, or a day of a month, without a year.
    static Optional<Months> months(String words) {
        Matcher matcher = MONTHS.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> numbers = new ArrayList<>();
        Matcher name = NAME.matcher(matcher.group(3));
        while (name.find()) {
            numbers.add(Integer
                .toString((name.group(1) != null) ? Interval.month(name.group(1)) : Interval.season(name.group(2))));
        }
        if (matcher.group(2) != null && !isDay(Integer.parseInt(matcher.group(2)), numbers)) {
            return Optional.empty();
        }
        String day = (matcher.group(2) != null) ? ";BYMONTHDAY=" + Integer.parseInt(matcher.group(2)) : "";
        return Optional.of(new Months(";BYMONTH=" + String.join(",", numbers) + day, qualifier(matcher.group(1))));
    }

    /// Whether one of the months can have the day.
    private static boolean isDay(int day, List<String> months) {
        return day > 0 && months.stream().anyMatch((month) -> day <= Month.of(Integer.parseInt(month)).maxLength());
    }

    private static @Nullable Qualifier qualifier(@Nullable String word) {
        return switch (word) {
            case null -> null;
            case "end" -> Qualifier.END;
            case "early" -> Qualifier.EARLY;
            case "mid" -> Qualifier.MID;
            case "late" -> Qualifier.LATE;
            default -> Qualifier.START;
        };
    }

    private static String number(String word) {
        return switch (word) {
            case "two", "other" -> "2";
            case "three" -> "3";
            case "four" -> "4";
            case "five" -> "5";
            case "six" -> "6";
            case "twelve" -> "12";
            default -> word;
        };
    }

    /// @param rule the parts to add to a yearly rule
    record Months(String rule, @Nullable Qualifier qualifier) {
    }

    private record Form(Pattern words, String rule) {

        Form(String words, String rule) {
            this(Pattern.compile(words), rule);
        }

    }

}
