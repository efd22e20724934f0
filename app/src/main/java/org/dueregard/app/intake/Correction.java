package org.dueregard.app.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dueregard.app.plan.NewPlan.Note;
import org.dueregard.planreader.Completion;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanObjective;
import org.dueregard.planreader.PlanSection;
import org.dueregard.planreader.Sourced;
import org.jspecify.annotations.Nullable;

/// What a person says instead of what was read of one objective and its actions.
///
/// What they leave as it is keeps its place in the file and the way it was read; what they change keeps the
/// place. Either way somebody has looked at it now, so nothing of it is doubtful any more.
///
/// @param ref "" where none is printed
/// @param actions one entry for each action as read, in order, and then those to add
record Correction(String sectionTitle, String ref, String text, List<String> links, boolean applicable,
        List<String> seeActionsOf, List<ActionCorrection> actions) {

    Correction {
        links = List.copyOf(links);
        seeActionsOf = List.copyOf(seeActionsOf);
        actions = List.copyOf(actions);
    }

    /// The document with this objective corrected.
    PlanDocument applyTo(PlanDocument document, Outline.Entry entry) {
        Outcome outcome = new Outcome(entry.objective());
        this.actions.forEach(outcome::take);
        PlanObjective corrected = corrected(entry.objective(), outcome.kept);
        List<PlanSection> sections = new ArrayList<>();
        int number = 0;
        for (int s = 1; s <= document.sections().size(); s++) {
            PlanSection section = document.sections().get(s - 1);
            List<PlanObjective> objectives = new ArrayList<>();
            for (PlanObjective each : section.objectives()) {
                number++;
                PlanObjective now = (number == entry.number()) ? corrected : each;
                objectives.add(withMore(now, outcome.movedTo(number)));
            }
            Sourced<String> title = (s == entry.section()) ? said(section.title(), this.sectionTitle) : section.title();
            sections.add(new PlanSection(title, objectives));
        }
        return new PlanDocument(document.source(), document.organisation(), document.title(), document.period(),
                sections, document.findings(), document.ignored(), document.key());
    }

    private PlanObjective corrected(PlanObjective read, List<PlanAction> kept) {
        Place place = read.text().place();
        Sourced<String> number = this.ref.isEmpty() ? null
                : new Sourced<>(this.ref, (read.ref() != null) ? read.ref().place() : place, 1);
        return new PlanObjective(number, said(read.text(), this.text), said(read.links(), this.links, place),
                this.applicable, said(read.seeActionsOf(), this.seeActionsOf, place), kept);
    }

    private static PlanObjective withMore(PlanObjective objective, List<PlanAction> more) {
        if (more.isEmpty()) {
            return objective;
        }
        List<PlanAction> actions = new ArrayList<>(objective.actions());
        actions.addAll(more);
        return new PlanObjective(objective.ref(), objective.text(), objective.links(), true, objective.seeActionsOf(),
                actions);
    }

    private static Sourced<String> said(Sourced<String> read, String now) {
        return new Sourced<>(now, read.place(), 1);
    }

    private static List<Sourced<String>> said(List<Sourced<String>> read, List<String> now, Place otherwise) {
        return now.stream().map((value) -> {
            Optional<Sourced<String>> same = read.stream().filter((each) -> each.value().equals(value)).findFirst();
            Place place = same.or(() -> read.stream().findFirst()).map(Sourced::place).orElse(otherwise);
            return new Sourced<>(value, place, 1.0);
        }).toList();
    }

    /// What becomes of an action.
    enum Fate {

        /// It stays.
        KEEP,
        /// It goes.
        REMOVE,
        /// Its words are added to those of the action above it.
        JOIN,
        /// Each line of its text becomes an action.
        SPLIT,
        /// It goes to another objective.
        MOVE

    }

    /// What a person says instead of what was read of one action.
    ///
    /// @param deadline its words
    /// @param completed null where it is not done
    /// @param moveTo the number of the objective that it moves to; 0 unless it moves
    record ActionCorrection(@Nullable Integer number, String text, List<String> owners, String deadline,
            List<String> measures, @Nullable Completion completed, List<Note> notes, Fate fate, int moveTo) {

        ActionCorrection {
            owners = List.copyOf(owners);
            measures = List.copyOf(measures);
            notes = List.copyOf(notes);
        }

        private PlanAction over(PlanAction read) {
            Place place = read.text().place();
            Sourced<Completion> done = (this.completed == null) ? null : new Sourced<>(this.completed,
                    (read.completed() != null) ? read.completed().place() : read.deadline().place(), 1);
            return new PlanAction(this.number, said(read.text(), this.text), said(read.owners(), this.owners, place),
                    said(read.successMeasures(), this.measures, place), dueOver(read.deadline()), done,
                    said(read.progress(), this.notes.stream().map(Note::text).toList(), read.deadline().place()),
                    read.rag(), read.protectedCharacteristics(), this.notes.stream().map(Note::period).toList());
        }

        private Sourced<Deadline> dueOver(Sourced<Deadline> read) {
            String raw = (read.value().raw() != null) ? read.value().raw() : "";
            Deadline now = this.deadline.equals(raw) ? read.value() : Deadline.read(this.deadline);
            return new Sourced<>(now, read.place(), 1);
        }

        private PlanAction asNew(Place place) {
            PlanAction blank = new PlanAction(null, new Sourced<>("", place, 1), List.of(), List.of(),
                    new Sourced<>(Deadline.NONE, place, 1), null, List.of(), null, List.of());
            return over(blank);
        }

    }

    /// Gathers what becomes of the actions, one after the other.
    private static final class Outcome {

        private final PlanObjective read;

        private final List<PlanAction> kept = new ArrayList<>();

        private final List<Moved> moved = new ArrayList<>();

        private int position;

        Outcome(PlanObjective read) {
            this.read = read;
        }

        void take(ActionCorrection correction) {
            boolean isNew = this.position >= this.read.actions().size();
            PlanAction action = isNew ? correction.asNew(this.read.text().place())
                    : correction.over(this.read.actions().get(this.position));
            this.position++;
            switch (correction.fate()) {
                case KEEP -> this.kept.add(action);
                case REMOVE -> {
                }
                case JOIN -> join(action);
                case SPLIT -> split(action);
                case MOVE -> this.moved.add(new Moved(correction.moveTo(), unnumbered(action)));
            }
        }

        List<PlanAction> movedTo(int objective) {
            return this.moved.stream().filter((each) -> each.to() == objective).map(Moved::action).toList();
        }

        private void join(PlanAction action) {
            if (this.kept.isEmpty()) {
                this.kept.add(action);
                return;
            }
            this.kept.add(joined(this.kept.removeLast(), action));
        }

        /// The upper one with what it lacks; what either lists is in the list of both.
        private static PlanAction joined(PlanAction above, PlanAction below) {
            boolean isDated = above.deadline().value().kind() != Deadline.Kind.NONE;
            List<String> periods = new ArrayList<>();
            for (PlanAction each : List.of(above, below)) {
                IntStream.range(0, each.progress().size()).mapToObj(each::periodOf).forEach(periods::add);
            }
            return new PlanAction(above.number(), said(above.text(), above.text().value() + " " + below.text().value()),
                    both(above.owners(), below.owners()), both(above.successMeasures(), below.successMeasures()),
                    isDated ? above.deadline() : below.deadline(),
                    (above.completed() != null) ? above.completed() : below.completed(),
                    Stream.concat(above.progress().stream(), below.progress().stream()).toList(),
                    (above.rag() != null) ? above.rag() : below.rag(),
                    both(above.protectedCharacteristics(), below.protectedCharacteristics()), periods);
        }

        private static List<Sourced<String>> both(List<Sourced<String>> above, List<Sourced<String>> below) {
            List<Sourced<String>> both = new ArrayList<>(above);
            Set<String> there = above.stream().map(Sourced::value).collect(Collectors.toSet());
            below.stream().filter((each) -> !there.contains(each.value())).forEach(both::add);
            return both;
        }

        /// Only the first has the number, which one action bears.
        private void split(PlanAction action) {
            List<String> lines = action.text()
                .value()
                .lines()
                .map(String::strip)
                .filter((line) -> !line.isEmpty())
                .toList();
            for (int i = 0; i < lines.size(); i++) {
                this.kept.add(with(action, (i == 0) ? action.number() : null, lines.get(i)));
            }
        }

        /// Without its number, which counts among others where it comes from.
        private static PlanAction unnumbered(PlanAction action) {
            return with(action, null, action.text().value());
        }

        private static PlanAction with(PlanAction action, @Nullable Integer number, String text) {
            return new PlanAction(number, said(action.text(), text), action.owners(), action.successMeasures(),
                    action.deadline(), action.completed(), action.progress(), action.rag(),
                    action.protectedCharacteristics(), action.progressPeriods());
        }

        private record Moved(int to, PlanAction action) {
        }

    }

    /// What became of a correction.
    sealed interface Result {

        /// It holds.
        record Done() implements Result {
        }

        /// Somebody else has corrected the same objective meanwhile; theirs holds.
        record CorrectedMeanwhile() implements Result {
        }

        /// The import is not in review, or no longer.
        record NotInReview() implements Result {
        }

    }

}
