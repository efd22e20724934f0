package org.dueregard.app.revision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.app.plan.NewPlan.NewAction;
import org.dueregard.app.plan.NewPlan.NewObjective;
import org.dueregard.app.plan.NewPlan.NewOwner;
import org.dueregard.app.plan.NewPlan.Note;
import org.dueregard.app.plan.NewPlan;
import org.dueregard.app.plan.PlanRevising.Current;
import org.dueregard.app.plan.PlanRevising.CurrentAction;
import org.dueregard.app.plan.PlanRevising.CurrentObjective;
import org.dueregard.app.plan.Standing;
import org.dueregard.planreader.Completion;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanObjective;
import org.dueregard.planreader.PlanSection;
import org.dueregard.planreader.Rag;
import org.dueregard.planreader.Sourced;
import org.jspecify.annotations.Nullable;

/// Makes documents of the plan as it stands and of the newer file as decided, so that they can be compared. Whoever is
/// known goes by today's title in both.
final class AsDocument {

    private static final Place NOWHERE = new Place.Lines(1, 1, "");

    /// A rating of a file in the history of an action, as `Adoption` writes it.
    private static final Pattern RATED = Pattern.compile("Rated (red|amber|green|blue) in the plan’s file");

    private AsDocument() {
    }

    /// The plan as it stands. Sections, objectives and actions are counted as there.
    static PlanDocument of(Current current) {
        List<PlanSection> sections = current.sections()
            .stream()
            .map((section) -> new PlanSection(at(section.title()),
                    section.objectives().stream().map(AsDocument::objective).toList()))
            .toList();
        return new PlanDocument(current.plan().title(), null, null, null, sections, List.of());
    }

    private static PlanObjective objective(CurrentObjective objective) {
        String ref = objective.text().ref();
        return new PlanObjective((ref != null) ? at(ref) : null, at(objective.text().text()),
                at(objective.text().links()), objective.text().applicable(), at(objective.text().seeActionsOf()),
                objective.actions().stream().map(AsDocument::action).toList());
    }

    private static PlanAction action(CurrentAction action) {
        List<Note> said = action.said().stream().filter((note) -> !RATED.matcher(note.text()).matches()).toList();
        return new PlanAction(action.text().number(), at(action.text().text()), at(action.owners()),
                at(action.text().measures()), at(action.deadline()), completion(action),
                at(said.stream().map(Note::text).toList()), rag(action.said()), at(action.characteristics()),
                said.stream().map(Note::period).toList());
    }

    private static @Nullable Sourced<Completion> completion(CurrentAction action) {
        String on = action.doneOn();
        if (action.standing() != Standing.DONE || on == null) {
            return null;
        }
        return at((on.length() > 7) ? new Completion.OnDay(LocalDate.parse(on))
                : new Completion.InMonth(YearMonth.parse(on)));
    }

    private static @Nullable Sourced<Rag> rag(List<Note> said) {
        Rag last = null;
        for (Note note : said) {
            Matcher rated = RATED.matcher(note.text());
            if (rated.matches()) {
                last = Rag.valueOf(rated.group(1).toUpperCase(Locale.ROOT));
            }
        }
        return (last != null) ? at(last) : null;
    }

    /// The newer file as decided: deadlines, links and owners of the plan that adoption
    /// would make, at their places in the file.
    static PlanDocument of(PlanDocument read, NewPlan decided) {
        List<PlanSection> sections = new ArrayList<>();
        for (int s = 0; s < read.sections().size(); s++) {
            List<PlanObjective> objectives = new ArrayList<>();
            for (int o = 0; o < read.sections().get(s).objectives().size(); o++) {
                objectives.add(objective(read.sections().get(s).objectives().get(o),
                        decided.sections().get(s).objectives().get(o)));
            }
            sections.add(new PlanSection(read.sections().get(s).title(), objectives));
        }
        return new PlanDocument(read.source(), read.organisation(), read.title(), read.period(), sections,
                read.findings(), read.ignored(), read.key());
    }

    private static PlanObjective objective(PlanObjective read, NewObjective decided) {
        List<PlanAction> actions = new ArrayList<>();
        for (int a = 0; a < read.actions().size(); a++) {
            actions.add(action(read.actions().get(a), decided.actions().get(a)));
        }
        Place place = read.text().place();
        return new PlanObjective(read.ref(), new Sourced<>(decided.text(), place, read.text().confidence()),
                at(decided.links(), place), read.applicable(), at(decided.seeActionsOf(), place), actions);
    }

    private static PlanAction action(PlanAction read, NewAction decided) {
        List<Sourced<String>> owners = new ArrayList<>();
        for (NewOwner owner : decided.owners()) {
            var who = owner.responsible();
            owners.add(new Sourced<>((who != null) ? who.label() : owner.asWritten(), read.text().place(), 1));
        }
        Sourced<Deadline> deadline = new Sourced<>(decided.deadline(), read.deadline().place(),
                read.deadline().confidence());
        return new PlanAction(read.number(), read.text(), owners, read.successMeasures(), deadline, read.completed(),
                read.progress(), read.rag(), read.protectedCharacteristics(), read.progressPeriods());
    }

    private static <T> Sourced<T> at(T value) {
        return new Sourced<>(value, NOWHERE, 1);
    }

    private static List<Sourced<String>> at(List<String> values) {
        return at(values, NOWHERE);
    }

    private static List<Sourced<String>> at(List<String> values, Place place) {
        return values.stream().map((value) -> new Sourced<>(value, place, 1)).toList();
    }

}
