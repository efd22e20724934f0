package org.dueregard.planreader.revision;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanObjective;
import org.dueregard.planreader.PlanRevision.Part;
import org.dueregard.planreader.PlanSection;
import org.dueregard.planreader.Sourced;

/// The objectives and actions of a document, each in one list.
record Outline(List<PlanSection> sections, List<Objective> objectives, List<Action> actions) {

    /// An objective with the numbers of its actions in the list.
    ///
    /// @param section its section's number, from 0
    record Objective(Part part, PlanObjective read, int section, List<Integer> actions) {

        /// The words by which it is known: those of its section where it has none.
        String words(Outline outline) {
            return part().text().isBlank() ? outline.sections().get(this.section).title().value() : part().text();
        }

    }

    /// An action.
    ///
    /// @param plain its words without the style of marks
    /// @param objective its objective's number in the list
    record Action(Part part, PlanAction read, String plain, int objective) {
    }

    static Outline of(PlanDocument document) {
        Outline outline = new Outline(document.sections(), new ArrayList<>(), new ArrayList<>());
        for (int s = 0; s < document.sections().size(); s++) {
            List<PlanObjective> objectives = document.sections().get(s).objectives();
            for (int o = 0; o < objectives.size(); o++) {
                outline.add(objectives.get(o), s, o + 1);
            }
        }
        return outline;
    }

    private void add(PlanObjective read, int section, int position) {
        Sourced<String> ref = read.ref();
        String printed = (ref != null) ? ref.value() : null;
        List<Integer> own = new ArrayList<>();
        int number = this.objectives.size();
        this.objectives
            .add(new Objective(new Part(section + 1, position, 0, printed, read.text().value(), read.text().place()),
                    read, section, own));
        for (PlanAction action : read.actions()) {
            own.add(this.actions.size());
            Part part = new Part(section + 1, position, own.size(), printed, action.text().value(),
                    action.text().place());
            this.actions.add(new Action(part, action, WordDifference.plain(part.text()), number));
        }
    }

    Part sectionPart(int section) {
        Sourced<String> title = this.sections.get(section).title();
        return new Part(section + 1, 0, 0, null, title.value(), title.place());
    }

}
