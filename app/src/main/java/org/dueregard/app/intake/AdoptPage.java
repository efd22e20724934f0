package org.dueregard.app.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.dueregard.app.plan.NewPlan.NewAction;
import org.dueregard.app.plan.NewPlan.NewObjective;
import org.dueregard.app.plan.NewPlan;
import org.dueregard.app.web.Dates;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Numbers;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.Period;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.Sourced;
import org.jspecify.annotations.Nullable;

/// What will be made, in numbers, and what is left open.
///
/// @param seen the version of the import as it is shown
/// @param meanwhile whether it was another when somebody opened the page that they sent
record AdoptPage(String href, String name, List<Line> made, List<String> leftOpen, boolean hasOpenQuestions, Form form,
        FormErrors errors, int seen, boolean meanwhile) {

    static AdoptPage of(Import one, Review review, NewPlan plan, Form form, FormErrors errors) {
        List<String> open = leftOpen(review, plan);
        Integer seen = form.seen();
        return new AdoptPage(ImportPages.href(one), one.fileName(), made(plan), open, !review.open().isEmpty(), form,
                errors, one.version(), seen != null && seen != one.version());
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
        if (!plan.key().isEmpty()) {
            lines.add(new Line("Initials that the file explains", Numbers.of(plan.key().size())));
        }
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
        add(open, names, "name stands", "names stand", "for nobody known yet (the list of unmatched owners)");
        add(open, count(plan, (action) -> action.owners().isEmpty()), "action has", "actions have",
                "nobody responsible");
        add(open, kind(plan, Deadline.Kind.TBC), "deadline is", "deadlines are", "to be confirmed");
        add(open, count(plan, (action) -> isKind(action, Deadline.Kind.NONE) && action.completedOn() == null),
                "action has", "actions have", "no deadline");
        add(open, kind(plan, Deadline.Kind.UNREADABLE), "deadline is", "deadlines are",
                "kept in words that are no date we know");
        add(open, review.open().stream().filter(AdoptPage::isDoubtfulDate).count(), "date is", "dates are",
                "doubtful and kept as read");
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
        add(open, links.getOrDefault(true, 0L), "link leads", "links lead", "from an objective to itself");
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

    private static boolean isDoubtfulDate(Question question) {
        return question instanceof Question.WhenIsItDue when && when.doubt() != null;
    }

    private static boolean hasDate(NewAction action) {
        return switch (action.deadline().kind()) {
            case DATE, MONTH, RANGE, RECURRING, ONGOING -> true;
            case TBC, NONE, UNREADABLE -> false;
        };
    }

    record Line(String what, String number) {
    }

    /// What the plan is called and the time that it is for, as typed.
    ///
    /// @param from a day like 1 4 2026, or a month; blank where that is not known
    /// @param seen the version of the import when the page was made; null before
    record Form(@Nullable String title, @Nullable String from, @Nullable String to, @Nullable Integer seen) {

        /// What the document says of itself, else what its file is called.
        static Form of(PlanDocument document, String fileName) {
            Sourced<String> title = document.title();
            Sourced<Period> period = document.period();
            return new Form((title != null) ? title.value() : PlanFile.titleFrom(fileName),
                    (period != null) ? Dates.of(period.value().from()) : "",
                    (period != null) ? Dates.of(period.value().to()) : "", null);
        }

        FormErrors errors() {
            FormErrors errors = FormErrors.none();
            String words = QuestionForm.text(this.title);
            if (words.isEmpty()) {
                errors = errors.with("title", "Enter what the plan is called");
            }
            else if (words.length() > 300) {
                errors = errors.with("title", "Enter a title of up to 300 characters");
            }
            errors = day(errors, "from", this.from);
            errors = day(errors, "to", this.to);
            if (!errors.any() && start().isPresent() && end().isPresent() && end().get().isBefore(start().get())) {
                errors = errors.with("to", "Enter a last day that is not before the first");
            }
            return errors;
        }

        private static FormErrors day(FormErrors errors, String field, @Nullable String typed) {
            boolean isWrong = !QuestionForm.text(typed).isEmpty() && read(typed).isEmpty();
            return isWrong ? errors.with(field, "Enter a date, like 1 4 2026, or leave it empty") : errors;
        }

        Adoption.Heading toHeading() {
            return new Adoption.Heading(QuestionForm.text(this.title), start().orElse(null), end().orElse(null));
        }

        private Optional<LocalDate> start() {
            return read(this.from).map(Deadline::start);
        }

        private Optional<LocalDate> end() {
            return read(this.to).map(Deadline::end);
        }

        private static Optional<Deadline> read(@Nullable String typed) {
            Deadline read = Deadline.read(QuestionForm.text(typed));
            boolean isDay = read.kind() == Deadline.Kind.DATE || read.kind() == Deadline.Kind.MONTH;
            return (isDay && read.start() != null && read.end() != null) ? Optional.of(read) : Optional.empty();
        }

    }

}
