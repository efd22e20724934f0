package org.dueregard.planreader.grammar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.file.Alternatives;
import org.dueregard.planreader.file.Clues;
import org.dueregard.planreader.Deadline.Kind;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanObjective;
import org.dueregard.planreader.PlanSection;
import org.dueregard.planreader.Sourced;
import org.dueregard.planreader.dates.Interval;
import org.dueregard.planreader.file.Wording;
import org.jspecify.annotations.Nullable;

/// What only the whole plan shows: links that lead nowhere, dates out of line, actions without owner or date,
/// actions that stand twice.
final class PlanChecks {

    private static final Pattern DATE_IN_TEXT = Pattern.compile(
            "(?i)\\b(?:by|before|until|from|in) (?:the )?(?:(?:end|start) (?:of )?)?(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?"
                    + Interval.MONTH
                    + "(?!\\p{L})(?:,? \\d{4})?|\\b(?:by|before|until|from|on) (?:the )?\\d{1,2}[/.]\\d{1,2}[/.](?:20)?\\d\\d\\b"
                    + "|\\b(?:by|end of|in) (?:the )?20\\d\\d\\b(?![/-]?\\d)|\\bby (?:the )?(?:end of )?(?:the )?(?:financial year |fy ?)?20\\d\\d[/-]\\d\\d\\b"
                    + "|\\b(?:by|in|end of) (?:the )?(?:end of )?(?:q|quarter )[1-4](?: (?:of )?20\\d\\d(?:[/-]\\d\\d)?)?\\b");

    private static final Alternatives PROGRESS = new Alternatives(
            ".*(?:\\bunder ?way|\\bcompleted|\\bin progress|\\bunder discussion"
                    + "|\\bhas been \\w+|\\bhave been \\w+)\\.?");

    private static final Clues DATES = new Clues();

    static {
        DATES.add(0, ".*(?:" + DATE_IN_TEXT.pattern().substring("(?i)".length()) + ")");
    }

    private static final int LEAST_DATES = 5;

    private static final int LONGEST_GAP = 150;

    private final Findings findings;

    private final List<PlanSection> sections;

    private final Set<String> references = new HashSet<>();

    private final Map<String, String> seen = new HashMap<>();

    private final List<LocalDate> dates = new ArrayList<>();

    PlanChecks(List<PlanSection> sections, Findings findings) {
        this.sections = sections;
        this.findings = findings;
    }

    void run() {
        List<PlanObjective> all = this.sections.stream().flatMap((section) -> section.objectives().stream()).toList();
        for (PlanObjective objective : all) {
            if (objective.ref() != null && !this.references.add(objective.ref().value())) {
                this.findings.add(Code.REPEATED_ACTION, List.of(objective.ref().value()),
                        "The reference " + objective.ref().value() + " stands twice. Check that both are meant.",
                        objective.ref().place());
            }
            objective.actions().stream().map(PlanChecks::lastDay).filter((day) -> day != null).forEach(this.dates::add);
        }
        this.dates.sort(null);
        all.forEach(this::check);
    }

    private static @Nullable LocalDate lastDay(PlanAction action) {
        Deadline deadline = action.deadline().value();
        return (deadline.end() != null) ? deadline.end() : deadline.start();
    }

    private void check(PlanObjective objective) {
        List<String> about = (objective.ref() != null) ? List.of(objective.ref().value()) : List.of();
        links(objective.links(), about, "links to");
        links(objective.seeActionsOf(), about, "refers to the actions of");
        silences(objective, about);
        for (PlanAction action : objective.actions()) {
            words(action, about);
            LocalDate day = lastDay(action);
            if (day != null && isOutOfLine(day)) {
                this.findings.add(Code.IMPLAUSIBLE_DEADLINE, about,
                        Wording.quote(String.valueOf(action.deadline().value().raw()))
                                + " lies long before the other dates of the plan. Check the year.",
                        action.deadline().place());
            }
        }
    }

    private void links(List<Sourced<String>> links, List<String> about, String verb) {
        for (Sourced<String> link : links) {
            if (about.contains(link.value())) {
                this.findings.add(Code.SELF_LINK, about,
                        "It " + verb + " itself. Drop the link, change it, or keep it.", link.place());
            }
            else if (!this.references.isEmpty() && !this.references.contains(link.value())) {
                this.findings.add(Code.DANGLING_LINK, about, "It " + verb + " " + link.value()
                        + ", which is not in this plan. Drop the link, change it, or keep it.", link.place());
            }
        }
    }

    private void silences(PlanObjective objective, List<String> about) {
        List<PlanAction> undated = objective.actions()
            .stream()
            .filter((action) -> action.deadline().value().kind() == Kind.NONE && action.completed() == null)
            .toList();
        if (!undated.isEmpty()) {
            this.findings.add(
                    Code.NO_DEADLINE, about, count(undated) + " no deadline: "
                            + Wording.quote(undated.getFirst().text().value()) + ". Enter one, or leave it open.",
                    undated.getFirst().deadline().place());
        }
        List<PlanAction> unowned = objective.actions().stream().filter((action) -> action.owners().isEmpty()).toList();
        if (!unowned.isEmpty()) {
            this.findings.add(
                    Code.NO_OWNER, about, count(unowned) + " nobody responsible: "
                            + Wording.quote(unowned.getFirst().text().value()) + ". Say who is.",
                    unowned.getFirst().text().place());
        }
    }

    private static String count(List<PlanAction> actions) {
        return (actions.size() == 1) ? "One action has" : actions.size() + " actions have";
    }

    private void words(PlanAction action, List<String> about) {
        String text = action.text().value();
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher date = DATE_IN_TEXT.matcher(text);
        if (DATES.in(lower) != 0 && date.find()) {
            this.findings.add(Code.DATE_IN_TEXT, about, Wording.quote(date.group())
                    + " stands in the text of the action and was left there. Enter it as the deadline if it is one.",
                    action.text().place());
        }
        if (PROGRESS.matches(lower)) {
            this.findings.add(Code.DOUBTFUL_PROGRESS, about,
                    Wording.quote(text) + " reads like a note of progress. Say whether it is an action.",
                    action.text().place());
        }
        String before = this.seen.putIfAbsent(lower, about.isEmpty() ? "" : about.getFirst());
        if (before != null && Wording.count(text) > 2) {
            this.findings.add(
                    Code.REPEATED_ACTION, about, Wording.quote(text) + " stands more than once"
                            + (before.isEmpty() ? "" : ", first in " + before) + ". Keep one or both.",
                    action.text().place());
        }
    }

    /// Few lie as early, and the next date is far away.
    private boolean isOutOfLine(LocalDate day) {
        int early = 0;
        int end = this.dates.size();
        while (early < end) {
            int middle = (early + end) / 2;
            if (this.dates.get(middle).isAfter(day)) {
                end = middle;
            }
            else {
                early = middle + 1;
            }
        }
        LocalDate next = (early < this.dates.size()) ? this.dates.get(early) : day;
        return this.dates.size() >= LEAST_DATES && early * 8L <= this.dates.size()
                && day.plusDays(LONGEST_GAP).isBefore(next);
    }

}
