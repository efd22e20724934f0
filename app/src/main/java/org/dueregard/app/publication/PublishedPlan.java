package org.dueregard.app.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.dueregard.app.plan.ActionState;
import org.dueregard.app.web.Dates;
import org.dueregard.planreader.Deadline;
import org.jspecify.annotations.Nullable;

/// A plan as it was made public: frozen, with offices and never names of people.
///
/// Its JSON is docs/published-plan.md; the names of the components are the names there.
///
/// @param schema [#SCHEMA]
/// @param plan counts the council's plans; part of public addresses
/// @param publication counts the plan's publications, from 1
/// @param asAt the day that states of actions are said for
/// @param statement the council's own words for the page; "" where it made none
record PublishedPlan(String schema, String council, int plan, String title, @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo, int publication, Instant publishedAt, LocalDate asAt, String statement,
        List<Section> sections) {

    static final String SCHEMA = "due-regard/published-plan/1";

    PublishedPlan {
        sections = List.copyOf(sections);
    }

    List<Objective> objectives() {
        return this.sections.stream().flatMap((section) -> section.objectives().stream()).toList();
    }

    List<Action> actions() {
        return objectives().stream().flatMap((objective) -> objective.actions().stream()).toList();
    }

    Optional<Objective> findObjective(int number) {
        return objectives().stream().filter((objective) -> objective.number() == number).findFirst();
    }

    /// The objectives that link to this one.
    List<Objective> dependents(Objective target) {
        return objectives().stream()
            .filter((objective) -> objective.number() != target.number())
            .filter((objective) -> Stream.concat(objective.links().stream(), objective.seeActionsOf().stream())
                .anyMatch((link) -> link.objective() != null && link.objective() == target.number()))
            .toList();
    }

    /// The title of the section that an objective is in; "" where it has none.
    String sectionOf(Objective objective) {
        return this.sections.stream()
            .filter((section) -> section.objectives().contains(objective))
            .map(Section::title)
            .findFirst()
            .orElse("");
    }

    /// A section with its objectives.
    ///
    /// @param title "" in a plan without sections
    record Section(String title, List<Objective> objectives) {

        Section {
            objectives = List.copyOf(objectives);
        }

    }

    /// An objective with its actions.
    ///
    /// @param number counts the plan's objectives; part of public addresses
    /// @param ref as printed in the plan
    record Objective(int number, @Nullable String ref, String text, boolean applicable,
            @Nullable String notApplicableReason, List<Link> links, List<Link> seeActionsOf, List<Action> actions) {

        Objective {
            links = List.copyOf(links);
            seeActionsOf = List.copyOf(seeActionsOf);
            actions = List.copyOf(actions);
        }

        /// As people call it, like `Objective 2.5`.
        String name() {
            return "Objective " + ((this.ref == null) ? this.number : this.ref);
        }

        /// The protected characteristics that its actions are for, each once.
        List<String> protectedCharacteristics() {
            return this.actions.stream()
                .flatMap((action) -> action.protectedCharacteristics().stream())
                .distinct()
                .toList();
        }

    }

    /// A reference to another objective.
    ///
    /// @param objective its number; null where the plan does not have it
    record Link(String ref, @Nullable Integer objective) {
    }

    /// An action.
    ///
    /// @param id the same in every publication of the plan
    /// @param responsible posts and services
    /// @param doneOn `YYYY-MM-DD` or `YYYY-MM`; null where it is not done
    /// @param latest what was last said; null where nothing was
    record Action(UUID id, @Nullable Integer number, String text, List<String> responsible,
            List<String> successMeasures, List<String> protectedCharacteristics, PublishedDeadline deadline,
            ActionState state, @Nullable String doneOn, @Nullable News latest) {

        Action {
            responsible = List.copyOf(responsible);
            successMeasures = List.copyOf(successMeasures);
            protectedCharacteristics = List.copyOf(protectedCharacteristics);
        }

        /// Like `on 31 March 2026` or `in March 2026`; "" where it is not done.
        String doneWords() {
            if (this.doneOn == null) {
                return "";
            }
            boolean day = this.doneOn.length() > "2026-03".length();
            LocalDate on = LocalDate.parse(day ? this.doneOn : this.doneOn + "-01");
            return day ? "on " + Dates.of(on) : "in " + Dates.month(on);
        }

    }

    /// A deadline as said, and how it is read.
    ///
    /// @param raw null where none is given
    /// @param reading in words; null where the words say it all
    record PublishedDeadline(@Nullable String raw, @Nullable String reading, Deadline.Kind kind,
            @Nullable LocalDate start, @Nullable LocalDate end, @Nullable String recurrence,
            Deadline.@Nullable Qualifier qualifier) {
    }

    /// What was last said of an action.
    ///
    /// @param by the post of who said it
    record News(LocalDate on, String by, String text) {
    }

}
