package org.dueregard.app.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.dueregard.app.plan.NewPlan;
import org.dueregard.app.plan.NewPlan.NewAction;
import org.dueregard.app.plan.NewPlan.NewObjective;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Numbers;
import org.dueregard.planreader.Deadline;

/// What will be made, in numbers, and what is left open.
record AdoptPage(String href, String name, List<Line> made, List<String> leftOpen, boolean hasOpenQuestions,
        AdoptForm form, FormErrors errors) {

    static AdoptPage of(Import one, Review review, NewPlan plan, AdoptForm form, FormErrors errors) {
        List<String> open = leftOpen(review, plan);
        return new AdoptPage(ImportPages.href(one), one.fileName(), made(plan), open, !review.open().isEmpty(), form,
                errors);
    }

    private static List<Line> made(NewPlan plan) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Sections", Numbers.of(plan.sections().size())));
        lines.add(new Line("Objectives", Numbers.of(objectives(plan).size())));
        lines.add(new Line("Actions", Numbers.of(actions(plan).size())));
        lines.add(new Line("Actions that are done already",
                Numbers.of(count(plan, (action) -> action.completedOn() != null))));
        lines.add(new Line("Actions with a date", Numbers.of(count(plan, AdoptPage::hasDate))));
        lines.add(new Line("Actions whose owners are all known",
                Numbers.of(count(plan, (action) -> !action.owners().isEmpty()
                        && action.owners().stream().allMatch((owner) -> owner.responsible() != null)))));
        return lines;
    }

    private static List<String> leftOpen(Review review, NewPlan plan) {
        List<String> open = new ArrayList<>();
        long names = actions(plan).stream()
            .flatMap((action) -> action.owners().stream())
            .filter((owner) -> owner.responsible() == null)
            .map((owner) -> Inquiry.Keys.owner(owner.asWritten()))
            .distinct()
            .count();
        add(open, names, "name stands", "names stand", "for nobody known and stays on the list of unmatched owners");
        add(open, count(plan, (action) -> action.owners().isEmpty()), "action has", "actions have",
                "nobody responsible");
        add(open, kind(plan, Deadline.Kind.TBC), "deadline is", "deadlines are", "to be confirmed");
        add(open, count(plan, (action) -> isKind(action, Deadline.Kind.NONE) && action.completedOn() == null),
                "action has", "actions have", "no deadline");
        add(open, kind(plan, Deadline.Kind.UNREADABLE), "deadline is", "deadlines are",
                "kept in words that are no date we know");
        add(open,
                objectives(plan).stream()
                    .filter((each) -> !each.applicable() && each.notApplicableReason() == null)
                    .count(),
                "objective is", "objectives are", "not applicable without a reason");
        Map<Boolean, Long> links = review.open()
            .stream()
            .filter(Question.WhereDoesItLead.class::isInstance)
            .map(Question.WhereDoesItLead.class::cast)
            .collect(Collectors.partitioningBy(Question.WhereDoesItLead::toItself, Collectors.counting()));
        add(open, links.getOrDefault(false, 0L), "link leads", "links lead", "to an objective that is not in the plan");
        add(open, links.getOrDefault(true, 0L), "objective links", "objectives link", "to itself");
        add(open, review.open().stream().filter(Question.IsItRight.class::isInstance).count(), "thing", "things",
                "that nobody has looked at yet, as we read it");
        return open;
    }

    private static void add(List<String> lines, long number, String one, String several, String rest) {
        if (number > 0) {
            lines.add(Numbers.counted(number, one, several) + " " + rest);
        }
    }

    private static List<NewObjective> objectives(NewPlan plan) {
        return plan.sections().stream().flatMap((section) -> section.objectives().stream()).toList();
    }

    private static List<NewAction> actions(NewPlan plan) {
        return objectives(plan).stream().flatMap((objective) -> objective.actions().stream()).toList();
    }

    private static long count(NewPlan plan, Predicate<NewAction> which) {
        return actions(plan).stream().filter(which).count();
    }

    private static long kind(NewPlan plan, Deadline.Kind kind) {
        return count(plan, (action) -> isKind(action, kind));
    }

    private static boolean isKind(NewAction action, Deadline.Kind kind) {
        return action.deadline().kind() == kind;
    }

    private static boolean hasDate(NewAction action) {
        return switch (action.deadline().kind()) {
            case DATE, MONTH, RANGE, RECURRING, ONGOING -> true;
            case TBC, NONE, UNREADABLE -> false;
        };
    }

    record Line(String what, String number) {
    }

}
