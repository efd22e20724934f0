package org.dueregard.app.intake;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dueregard.app.intake.Correction.ActionCorrection;
import org.dueregard.app.intake.Correction.Fate;
import org.dueregard.app.plan.NewPlan.Note;
import org.dueregard.app.web.FormErrors;
import org.dueregard.planreader.Completion;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanObjective;
import org.dueregard.planreader.Sourced;
import org.jspecify.annotations.Nullable;

/// An objective with its actions as typed, or with some of them where it has many. Lists have one entry a line.
///
/// @param seen the objective as it stood when the page was made
/// @param part of the section that somebody comes from and goes back to, counted from 1
/// @param from how many of the objective's actions come before
/// @param notApplicable not null where ticked
/// @param actions those that were read, in order, and at the end one to add, which may be blank
record CorrectionForm(@Nullable String seen, @Nullable Integer part, @Nullable Integer from,
        @Nullable String sectionTitle, @Nullable String ref, @Nullable String text, @Nullable String links,
        @Nullable String seeActionsOf, @Nullable String notApplicable, @Nullable List<ActionForm> actions) {

    /// @param part of the section that somebody comes from
    static CorrectionForm of(PlanDocument document, CheckPage.Piece piece, int part) {
        Outline.Entry entry = piece.entry();
        PlanObjective objective = entry.objective();
        List<ActionForm> actions = new ArrayList<>(piece.actions().stream().map(ActionForm::of).toList());
        actions.add(ActionForm.blank());
        return new CorrectionForm(Outline.of(document).seen(entry), part, piece.from(),
                document.sections().get(entry.section() - 1).title().value(), entry.ref(), objective.text().value(),
                joined(objective.links(), ", "), joined(objective.seeActionsOf(), ", "),
                objective.applicable() ? null : "yes", actions);
    }

    int partOrFirst() {
        return (this.part != null) ? this.part : 1;
    }

    int fromOrStart() {
        return (this.from != null) ? this.from : 0;
    }

    List<ActionForm> allActions() {
        return (this.actions != null) ? this.actions : List.of();
    }

    /// @param piece what it is about; a table may have actions under no objective
    FormErrors errors(CheckPage.Piece piece, Outline outline) {
        FormErrors errors = FormErrors.none();
        int existing = piece.actions().size();
        boolean hasWords = !piece.entry().objective().text().value().isBlank();
        if (hasWords && typed(this.text).isEmpty()) {
            errors = errors.with("text", "Enter the words of the objective");
        }
        if (allActions().size() < existing) {
            errors = errors.with("text", "Some actions are missing from what was sent. Open the page again.");
        }
        for (int i = 0; i < allActions().size(); i++) {
            errors = allActions().get(i).errors(errors, i, i >= existing, outline);
        }
        return errors;
    }

    /// @param piece what it is about; the other actions stay as they are
    Correction toCorrection(CheckPage.Piece piece, Outline outline) {
        List<String> periods = outline.periods();
        List<PlanAction> all = piece.entry().objective().actions();
        List<ActionForm> forms = new ArrayList<>();
        all.subList(0, piece.from()).stream().map(ActionForm::of).forEach(forms::add);
        forms.addAll(allActions().subList(0, piece.actions().size()));
        all.subList(piece.to(), all.size()).stream().map(ActionForm::of).forEach(forms::add);
        allActions().stream().skip(piece.actions().size()).filter((each) -> !each.isBlank()).forEach(forms::add);
        List<ActionCorrection> corrections = forms.stream().map((each) -> each.toCorrection(periods, outline)).toList();
        return new Correction(typed(this.sectionTitle), typed(this.ref), typed(this.text), listed(this.links),
                this.notApplicable == null, listed(this.seeActionsOf), corrections);
    }

    /// What was typed, to be sent again over what somebody else has saved meanwhile.
    /// Where they
    /// have changed the number of actions, nobody can say which typed action is which, so
    /// the
    /// typed ones beyond theirs are offered as new.
    CorrectionForm over(PlanDocument document, CheckPage.Piece now) {
        List<ActionForm> actions = new ArrayList<>(allActions());
        while (actions.size() <= now.actions().size()) {
            actions.add(ActionForm.blank());
        }
        return new CorrectionForm(Outline.of(document).seen(now.entry()), this.part, now.from(), this.sectionTitle,
                this.ref, this.text, this.links, this.seeActionsOf, this.notApplicable, actions);
    }

    private static String joined(List<Sourced<String>> values, String between) {
        return String.join(between, values.stream().map(Sourced::value).toList());
    }

    private static List<String> listed(@Nullable String typed) {
        return Arrays.stream(typed(typed).split("[,;\\n]"))
            .map(String::strip)
            .filter((each) -> !each.isEmpty())
            .toList();
    }

    static String typed(@Nullable String words) {
        return (words != null) ? words.strip() : "";
    }

    /// One action as typed.
    ///
    /// @param fate `keep`, `remove`, `join`, `split` or `move`
    /// @param moveTo the objective that it moves to, as it is called in the list, or its
    /// reference
    record ActionForm(@Nullable String number, @Nullable String text, @Nullable String owners,
            @Nullable String deadline, @Nullable String measures, @Nullable String completed, @Nullable String notes,
            @Nullable String fate, @Nullable String moveTo) {

        static ActionForm blank() {
            return new ActionForm(null, null, null, null, null, null, null, null, null);
        }

        static ActionForm of(PlanAction action) {
            String raw = action.deadline().value().raw();
            return new ActionForm((action.number() != null) ? action.number().toString() : "", action.text().value(),
                    joined(action.owners(), "\n"), (raw != null) ? raw : "", joined(action.successMeasures(), "\n"),
                    (action.completed() != null) ? DeadlineWords.of(action.completed().value()) : "", notes(action),
                    "keep", "");
        }

        /// A note of a period begins with it.
        private static String notes(PlanAction action) {
            return IntStream.range(0, action.progress().size())
                .mapToObj((i) -> new Note(action.progress().get(i).value(), action.periodOf(i)).words())
                .collect(Collectors.joining("\n"));
        }

        boolean isBlank() {
            return Stream
                .of(this.number, this.text, this.owners, this.deadline, this.measures, this.completed, this.notes)
                .allMatch((each) -> typed(each).isEmpty());
        }

        /// How the words of the deadline are read.
        String reading() {
            return typed(this.deadline).isEmpty() ? "" : DeadlineWords.of(Deadline.read(typed(this.deadline)));
        }

        FormErrors errors(FormErrors before, int position, boolean isNew, Outline outline) {
            FormErrors errors = before;
            if ("remove".equals(this.fate) || (isNew && isBlank())) {
                return errors;
            }
            String field = "actions[" + position + "].";
            if (typed(this.text).isEmpty()) {
                errors = errors.with(field + "text", "Enter the words of the action, or remove it");
            }
            if (!typed(this.number).isEmpty() && !typed(this.number).matches("\\d{1,6}")) {
                errors = errors.with(field + "number", "Enter the number of the action in figures, or leave it empty");
            }
            if (!typed(this.completed).isEmpty() && completion() == null) {
                errors = errors.with(field + "completed", "Enter a day or a month, like October 2026");
            }
            if (whatBecomes() == Fate.KEEP && !typed(this.moveTo).isEmpty()) {
                errors = errors.with(field + "moveTo", "Choose that the action moves too, or leave this empty");
            }
            if (isMoving() && outline.meant(typed(this.moveTo)).isEmpty()) {
                errors = errors.with(field + "moveTo", "Choose the objective that it moves to, or enter its reference");
            }
            return errors;
        }

        ActionCorrection toCorrection(List<String> periods, Outline outline) {
            boolean isNumber = typed(this.number).matches("\\d{1,6}");
            return new ActionCorrection(isNumber ? Integer.valueOf(typed(this.number)) : null, words(),
                    lines(this.owners), typed(this.deadline), lines(this.measures), completion(),
                    lines(this.notes).stream().map((line) -> note(line, periods)).toList(), whatBecomes(),
                    moveTo(outline));
        }

        /// A note begins with its period, which is one that the document has, or one that
        /// is named like it: `Q2 update`
        /// where there is a `Q1 update`.
        private static Note note(String line, List<String> periods) {
            int colon = line.indexOf(": ");
            String first = (colon > 0) ? line.substring(0, colon) : "";
            boolean isPeriod = periods.stream().anyMatch((period) -> unnumbered(period).equals(unnumbered(first)));
            return isPeriod ? new Note(line.substring(colon + 2).strip(), first) : new Note(line, "");
        }

        private static String unnumbered(String period) {
            return period.replaceAll("\\d+", "0");
        }

        /// Lines are kept where they are to be taken apart, and only there.
        private String words() {
            return (whatBecomes() == Fate.SPLIT) ? typed(this.text) : typed(this.text).replaceAll("\\s*\\R\\s*", " ");
        }

        private Fate whatBecomes() {
            return switch (typed(this.fate)) {
                case "remove" -> Fate.REMOVE;
                case "join" -> Fate.JOIN;
                case "split" -> Fate.SPLIT;
                case "move" -> Fate.MOVE;
                default -> Fate.KEEP;
            };
        }

        /// Whether it goes to another objective.
        boolean isMoving() {
            return whatBecomes() == Fate.MOVE;
        }

        private int moveTo(Outline outline) {
            return isMoving() ? outline.meant(typed(this.moveTo)).map(Outline.Entry::number).orElse(0) : 0;
        }

        private @Nullable Completion completion() {
            Deadline read = Deadline.read(typed(this.completed));
            if (read.start() == null) {
                return null;
            }
            return switch (read.kind()) {
                case DATE -> new Completion.OnDay(read.start());
                case MONTH -> new Completion.InMonth(YearMonth.from(read.start()));
                default -> null;
            };
        }

        private static List<String> lines(@Nullable String typed) {
            return typed(typed).lines().map(String::strip).filter((line) -> !line.isEmpty()).distinct().toList();
        }

    }

    /// Correcting one objective, its source beside it.
    ///
    /// @param existing how many of the form's actions are there already
    /// @param others the objectives that an action can move to
    /// @param periods of which notes of the document are
    /// @param meanwhile how it stands now, where somebody else has corrected it
    /// meanwhile; else null
    record Page(String href, String back, String name, ObjectiveReading reading, CorrectionForm form, int existing,
            List<String> others, List<String> periods, FormErrors errors, @Nullable ObjectiveReading meanwhile) {

        static Page of(Import one, Review review, CheckPage.Piece piece, CorrectionForm form, FormErrors errors,
                boolean isMeanwhile) {
            Outline.Entry entry = piece.entry();
            ObjectiveReading reading = ObjectiveReading.of(review, piece);
            List<String> others = review.outline()
                .entries()
                .stream()
                .filter((each) -> each.number() != entry.number())
                .map(Outline.Entry::inShort)
                .toList();
            return new Page(ImportPages.href(one) + "/check/" + entry.number(),
                    CheckPage.address(one, entry, form.partOrFirst()), one.fileName(), reading, form,
                    piece.actions().size(), others, review.outline().periods(), errors, isMeanwhile ? reading : null);
        }

    }

}
