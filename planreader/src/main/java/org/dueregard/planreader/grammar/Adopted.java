package org.dueregard.planreader.grammar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.Deadline.Kind;
import org.dueregard.planreader.dates.DeadlineGrammar;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Wording;
import org.jspecify.annotations.Nullable;

/// The day on which the plan says that it was adopted, from which deadlines such as `within six months of adoption`
/// count.
///
/// @param day null where the plan does not say it, or says several
record Adopted(@Nullable LocalDate day) {

    private static final Pattern SAID = Pattern.compile(
            "(?i)\\b(adopted|approved|agreed|published|launched|came into force)\\b(?:,? (?:by|at) [^.;]{2,80}?)?,? on (\\S+ \\S+ \\S+)");

    private static final Pattern COUNTED = Pattern.compile(
            "(?i)(?:within|in|by|no later than)?\\s*(?:the )?(?:first )?(\\d{1,2}|one|two|three|four|five|six|nine|twelve|eighteen|an?) (weeks?|months?|years?) (?:of|after|from|following)"
                    + " (?:the )?(?:(?:plan|scheme|strategy)['’]?s? )?(?:adoption|approval|agreement|publication|launch)(?: of (?:the|this) (?:plan|scheme|strategy|objectives))?\\.?");

    static final Adopted UNKNOWN = new Adopted(null);

    static Adopted in(List<Block> blocks) {
        LocalDate found = null;
        for (Block block : blocks) {
            Matcher said = SAID.matcher((block instanceof Line line) ? line.text() : "");
            LocalDate day = said.find() ? day(said.group(2)) : null;
            if (day != null && found != null && !found.equals(day)) {
                return UNKNOWN;
            }
            found = (day != null) ? day : found;
        }
        return new Adopted(found);
    }

    private static @Nullable LocalDate day(String words) {
        return DeadlineGrammar.parse(words.replaceFirst("[.,;)]+$", ""))
            .filter((read) -> read.kind() == Kind.DATE)
            .map(Deadline::start)
            .orElse(null);
    }

    /// The deadline counted from that day; itself where it does not count from it.
    Deadline resolve(Deadline deadline) {
        Matcher counted = COUNTED.matcher((deadline.raw() != null) ? deadline.raw() : "");
        if (this.day == null || deadline.kind() != Kind.UNREADABLE || !counted.matches()) {
            return deadline;
        }
        int count = count(counted.group(1).toLowerCase(Locale.ROOT));
        LocalDate end = switch (counted.group(2).toLowerCase(Locale.ROOT).charAt(0)) {
            case 'w' -> this.day.plusWeeks(count);
            case 'm' -> this.day.plusMonths(count);
            default -> this.day.plusYears(count);
        };
        return new Deadline(deadline.raw(), Kind.DATE, end, end, null, null);
    }

    private static int count(String word) {
        int index = List.of("a", "one", "two", "three", "four", "five", "six", "", "", "nine", "", "", "twelve")
            .indexOf(word);
        return word.matches("\\d+") ? Integer.parseInt(word) : switch (word) {
            case "an", "a" -> 1;
            case "eighteen" -> 18;
            default -> index;
        };
    }

    /// The day as a person writes it.
    String said() {
        return (this.day != null) ? Wording
            .collapse(this.day.format(java.time.format.DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK))) : "";
    }

}
