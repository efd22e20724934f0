package org.dueregard.app.plan;

import java.time.LocalDate;
import java.util.List;

import org.dueregard.planreader.Deadline;
import org.jspecify.annotations.Nullable;

/// A whole plan as it stands on a day, for publication: offices instead of people.
///
/// What is closed is left out.
///
/// @param number counts the council's plans; part of public addresses
public record PlanToPublish(PlanId id, int number, String title, @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo, List<Section> sections) {

    public PlanToPublish {
        sections = List.copyOf(sections);
    }

    /// A section with its objectives.
    ///
    /// @param title "" in a plan without sections
    public record Section(String title, List<Objective> objectives) {

        public Section {
            objectives = List.copyOf(objectives);
        }

    }

    /// An objective with its actions.
    ///
    /// @param number counts the plan's objectives; part of public addresses
    public record Objective(int number, @Nullable String ref, String text, boolean applicable,
            @Nullable String notApplicableReason, List<Link> links, List<Link> seeActionsOf, List<Action> actions) {

        public Objective {
            links = List.copyOf(links);
            seeActionsOf = List.copyOf(seeActionsOf);
            actions = List.copyOf(actions);
        }

    }

    /// A reference to another objective.
    ///
    /// @param objective its number; null where the plan does not have it
    public record Link(String ref, @Nullable Integer objective) {
    }

    /// An action.
    ///
    /// @param reading the deadline's reading in words; null where its words say it all
    /// @param doneOn `YYYY-MM-DD` or `YYYY-MM`; null where it is not done
    /// @param latest what was last said; null where nothing was
    public record Action(ActionId id, @Nullable Integer number, String text, List<Owner> owners,
            List<String> successMeasures, List<String> protectedCharacteristics, Deadline deadline,
            @Nullable String reading, ActionState state, Standing standing, @Nullable String doneOn,
            @Nullable News latest) {

        public Action {
            owners = List.copyOf(owners);
            successMeasures = List.copyOf(successMeasures);
            protectedCharacteristics = List.copyOf(protectedCharacteristics);
        }

    }

    /// Who is responsible.
    ///
    /// @param office the post's or service's name, for a person that of their first post
    /// or "Officer": never a person's name; null where nobody is matched yet
    public record Owner(String asWritten, @Nullable String office) {
    }

    /// What was last said of an action.
    ///
    /// @param office the post of who said it
    public record News(LocalDate on, String office, String text, Standing standing) {
    }

}
