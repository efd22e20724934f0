package org.dueregard.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dueregard.app.organisation.Responsible;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.PlanDocument.Initials;
import org.jspecify.annotations.Nullable;

/// A whole plan to adopt, as decided and corrected in review.
///
/// @param origin the import that it came from; null where it is written by hand
/// @param key what the initials of owners stand for, where the file says so
public record NewPlan(String title, @Nullable LocalDate periodFrom, @Nullable LocalDate periodTo, @Nullable UUID origin,
        List<NewSection> sections, List<Initials> key) {

    public NewPlan {
        sections = List.copyOf(sections);
        key = List.copyOf(key);
    }

    /// A plan that does not say what initials stand for.
    public NewPlan(String title, @Nullable LocalDate periodFrom, @Nullable LocalDate periodTo, @Nullable UUID origin,
            List<NewSection> sections) {
        this(title, periodFrom, periodTo, origin, sections, List.of());
    }

    /// A section with its objectives.
    ///
    /// @param title "" in a plan without sections
    public record NewSection(String title, List<NewObjective> objectives) {

        public NewSection {
            objectives = List.copyOf(objectives);
        }

    }

    /// An objective with its actions.
    ///
    /// @param notApplicableReason null where it is applicable or no reason is given yet
    /// @param notApplicableAgreedBy who agreed that it is not applicable; null where that
    /// is not known
    /// @param links references as printed; those that lead to no objective keep their
    /// words
    /// @param place where it stands in the file, for people, like `table 1, row 12`; null
    /// where written by hand
    public record NewObjective(@Nullable String ref, String text, boolean applicable,
            @Nullable String notApplicableReason, @Nullable String notApplicableAgreedBy, List<String> links,
            List<String> seeActionsOf, @Nullable String place, List<NewAction> actions) {

        public NewObjective {
            links = List.copyOf(links);
            seeActionsOf = List.copyOf(seeActionsOf);
            actions = List.copyOf(actions);
        }

    }

    /// An action.
    ///
    /// @param completedOn `YYYY-MM-DD` or `YYYY-MM`; null where the plan doesn't say that
    /// it is done
    /// @param notes progress notes of the file, oldest first; they begin the action's
    /// history
    public record NewAction(@Nullable Integer number, String text, List<NewOwner> owners, List<String> successMeasures,
            Deadline deadline, @Nullable String completedOn, List<Note> notes, List<String> protectedCharacteristics,
            @Nullable String place) {

        public NewAction {
            owners = List.copyOf(owners);
            successMeasures = List.copyOf(successMeasures);
            notes = List.copyOf(notes);
            protectedCharacteristics = List.copyOf(protectedCharacteristics);
        }

    }

    /// A note of progress.
    ///
    /// @param period of which it is, as its column is headed, like `Q1 update`; "" where
    /// nothing says so
    public record Note(String text, String period) {

        /// The words as a line, after those of the period.
        public String words() {
            return this.period.isEmpty() ? this.text : this.period + ": " + this.text;
        }

    }

    /// A responsible officer as written.
    ///
    /// @param responsible who that is; null where it is not known yet
    public record NewOwner(String asWritten, @Nullable Responsible responsible) {
    }

}
