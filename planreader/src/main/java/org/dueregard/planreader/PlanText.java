package org.dueregard.planreader;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.dueregard.planreader.Deadline.Kind;
import org.dueregard.planreader.file.Wording;
import org.jspecify.annotations.Nullable;

/// A plan as text for a terminal: its counts, its actions in three columns, and what a person should look at.
public final class PlanText {

    private static final Pattern RULE = Pattern.compile(
            "FREQ=(\\w+?)(?:;INTERVAL=(\\d+))?(?:;BYMONTH=((?:1[0-2]|[1-9])(?:,(?:1[0-2]|[1-9]))*))?(?:;BYMONTHDAY=(\\d+))?");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private static final int NARROWEST = 60;

    private static final String GAP = "  ";

    private final StringBuilder out = new StringBuilder();

    private final int width;

    private final boolean explained;

    private final int actionWidth;

    private final int whoWidth;

    private final int whenWidth;

    private PlanText(int width, boolean explained) {
        this.explained = explained;
        this.width = Math.max(width, NARROWEST);
        this.whenWidth = this.width * 22 / 100;
        this.whoWidth = this.width * 22 / 100;
        this.actionWidth = this.width - this.whoWidth - this.whenWidth - 3 * GAP.length();
    }

    /// Writes a plan.
    ///
    /// @param width the columns of the terminal; fewer than 60 count as 60
    /// @return lines that each end with a line feed, none longer than the width
    public static String write(PlanDocument plan, int width) {
        return write(plan, width, false);
    }

    /// Writes a plan and, beside each value, where it stands in the file and how sure the
    /// reader is of it.
    ///
    /// @param width as for [#write]
    public static String explain(PlanDocument plan, int width) {
        return write(plan, width, true);
    }

    private static String write(PlanDocument plan, int width, boolean explained) {
        PlanText text = new PlanText(width, explained);
        text.head(plan);
        plan.sections().forEach(text::section);
        text.findings(plan.findings());
        return text.out.toString();
    }

    private void head(PlanDocument plan) {
        Sourced<String> title = plan.title();
        lines("", (title != null) ? title.value() : plan.source());
        List<PlanObjective> objectives = plan.sections()
            .stream()
            .flatMap((section) -> section.objectives().stream())
            .toList();
        long actions = objectives.stream().mapToLong((objective) -> objective.actions().size()).sum();
        lines("",
                String.join(", ", TerminalText.count(plan.sections().size(), "section"),
                        TerminalText.count(objectives.size(), "objective"), TerminalText.count(actions, "action"),
                        TerminalText.count(plan.findings().size(), "thing") + " to look at"));
    }

    private void section(PlanSection section) {
        if (!section.title().value().isEmpty()) {
            blank();
            lines("", section.title().value().toUpperCase(Locale.ROOT));
        }
        section.objectives().forEach(this::objective);
    }

    private void objective(PlanObjective objective) {
        blank();
        Sourced<String> ref = objective.ref();
        if (ref != null || !objective.text().value().isEmpty()) {
            lines("", ((ref != null) ? ref.value() + " " : "") + objective.text().value());
        }
        if (!objective.links().isEmpty()) {
            lines(GAP, "Links to " + values(objective.links()));
        }
        if (!objective.applicable()) {
            lines(GAP, "Not applicable");
        }
        if (!objective.seeActionsOf().isEmpty()) {
            lines(GAP, "See the actions of " + values(objective.seeActionsOf()));
        }
        if (ref != null) {
            explain("reference", ref);
        }
        explain("words", objective.text());
        objective.links().forEach((link) -> explain("link " + link.value(), link));
        objective.seeActionsOf().forEach((link) -> explain("actions of " + link.value(), link));
        objective.actions().forEach(this::action);
    }

    private void action(PlanAction action) {
        String number = (action.number() != null) ? action.number() + ". " : "- ";
        row(number, action.text().value(), values(action.owners()), when(action.deadline().value()));
        Sourced<Completion> completed = action.completed();
        List<String> notes = new ArrayList<>();
        if (completed != null) {
            notes.add("Completed " + completed.value());
        }
        Sourced<Rag> rag = action.rag();
        if (rag != null) {
            notes.add("Rated " + rag.value().name().toLowerCase(Locale.ROOT));
        }
        action.successMeasures().forEach((measure) -> notes.add("Measure: " + measure.value()));
        action.progress().forEach((note) -> notes.add("Progress: " + note.value()));
        if (!action.protectedCharacteristics().isEmpty()) {
            notes.add("For: " + values(action.protectedCharacteristics()));
        }
        notes.forEach((note) -> lines(GAP + GAP, note));
        explain("words", action.text());
        action.owners().forEach((owner) -> explain("owner " + owner.value(), owner));
        explain("deadline", action.deadline());
        if (completed != null) {
            explain("completed", completed);
        }
        if (rag != null) {
            explain("rating", rag);
        }
        action.successMeasures().forEach((measure) -> explain("measure", measure));
        action.progress().forEach((note) -> explain("progress", note));
        action.protectedCharacteristics().forEach((one) -> explain("for " + one.value(), one));
    }

    /// Such as `owner JT: table 1, row 3, column 4; sure 100 %`. Values that stand
    /// nowhere are left out.
    private void explain(String what, Sourced<?> value) {
        if (this.explained && !value.place().words().isEmpty()) {
            lines(GAP + GAP + GAP, what + ": " + value.place().description() + "; sure "
                    + Math.round(100 * value.confidence()) + " %");
        }
    }

    /// The words, and beneath what was made of them.
    private static String when(Deadline deadline) {
        String raw = deadline.raw();
        if (raw == null) {
            return "no date";
        }
        String reading = reading(deadline);
        return (reading == null || reading.equalsIgnoreCase(raw.strip())) ? raw : raw + "\n(" + reading + ")";
    }

    private static @Nullable String reading(Deadline deadline) {
        if (deadline.kind() == Kind.UNREADABLE) {
            return "not understood";
        }
        if (deadline.kind() == Kind.TBC) {
            return "not yet decided";
        }
        if (deadline.start() != null && deadline.end() != null && deadline.recurrence() == null) {
            return between(deadline.start(), deadline.end());
        }
        String start = (deadline.start() != null) ? DAY.format(deadline.start()) : null;
        String end = (deadline.end() != null) ? DAY.format(deadline.end()) : null;
        if (deadline.recurrence() != null) {
            return often(deadline.recurrence()) + ((start != null) ? " from " + start : "")
                    + ((end != null) ? " until " + end : "");
        }
        return (start != null) ? "from " + start : (end != null) ? "until " + end : null;
    }

    /// Such as `21 to 30 September 2026`.
    private static String between(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return DAY.format(first);
        }
        boolean sameYear = first.getYear() == last.getYear();
        boolean sameMonth = sameYear && first.getMonth() == last.getMonth();
        return (sameMonth ? String.valueOf(first.getDayOfMonth()) : (sameYear ? DAY_AND_MONTH : DAY).format(first))
                + " to " + DAY.format(last);
    }

    /// The rule in words, such as `every 3 months` or `every year on 31 March`.
    private static @Nullable String often(@Nullable String rule) {
        if (rule == null) {
            return null;
        }
        Matcher parts = RULE.matcher(rule);
        if (!parts.matches()) {
            return rule;
        }
        String unit = parts.group(1).toLowerCase(Locale.ROOT).replace("daily", "day").replace("ly", "");
        String every = (parts.group(2) != null) ? "every " + parts.group(2) + " " + unit + "s" : "every " + unit;
        if (parts.group(3) == null) {
            return every;
        }
        String months = Pattern.compile(",")
            .splitAsStream(parts.group(3))
            .map((month) -> Month.of(Integer.parseInt(month)).getDisplayName(TextStyle.FULL, Locale.UK))
            .collect(Collectors.joining(" and "));
        return every + ((parts.group(4) != null) ? " on " + parts.group(4) + " " : " in ") + months;
    }

    private void findings(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        blank();
        lines("", "TO LOOK AT");
        for (Finding finding : findings) {
            String about = finding.about().isEmpty() ? "" : String.join(", ", finding.about()) + ": ";
            blank();
            lines("", about + finding.message());
            lines(GAP, finding.place().description());
        }
    }

    private static String values(List<Sourced<String>> values) {
        return values.stream().map(Sourced::value).collect(Collectors.joining(", "));
    }

    /// Later lines of an action stand below the first, beside its number.
    private void row(String number, String action, String who, String when) {
        List<String> first = new ArrayList<>();
        for (String line : TerminalText.wrap(action, this.actionWidth - number.length())) {
            first.add((first.isEmpty() ? number : " ".repeat(number.length())) + line);
        }
        List<String> second = TerminalText.wrap(who.isEmpty() ? "nobody" : who, this.whoWidth);
        List<String> third = TerminalText.wrap(when, this.whenWidth);
        for (int i = 0; i < Math.max(first.size(), Math.max(second.size(), third.size())); i++) {
            String line = GAP + pad(first, i, this.actionWidth) + GAP + pad(second, i, this.whoWidth) + GAP
                    + pad(third, i, this.whenWidth);
            this.out.append(line.stripTrailing()).append('\n');
        }
    }

    private static String pad(List<String> lines, int index, int width) {
        String line = (index < lines.size()) ? lines.get(index) : "";
        return line + " ".repeat(Math.max(0, width - TerminalText.width(line)));
    }

    private void lines(String indent, String text) {
        TerminalText.wrap(text, this.width - indent.length())
            .forEach((line) -> this.out.append(indent).append(line).append('\n'));
    }

    private void blank() {
        this.out.append('\n');
    }

}
