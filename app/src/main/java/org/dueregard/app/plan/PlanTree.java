package org.dueregard.app.plan;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dueregard.planreader.PlanDocument.Initials;
import org.jspecify.annotations.Nullable;

/// A whole plan, in its order, closed parts too.
///
/// @param key what the initials of owners stand for, where the plan's file says so
record PlanTree(PlanSummary plan, List<Section> sections, List<Initials> key) {

    PlanTree {
        sections = List.copyOf(sections);
        key = List.copyOf(key);
    }

    /// A section with its objectives.
    ///
    /// @param title "" in a plan without sections
    record Section(SectionId id, String title, @Nullable String closedReason, int version, List<Branch> branches) {

        Section {
            branches = List.copyOf(branches);
        }

    }

    /// An objective with its actions.
    record Branch(EqualityObjective objective, List<Action> actions) {

        Branch {
            actions = List.copyOf(actions);
        }

    }

    Stream<Branch> branches() {
        return this.sections.stream().flatMap((section) -> section.branches().stream());
    }

    Stream<Action> actions() {
        return branches().flatMap((branch) -> branch.actions().stream());
    }

    /// Each objective with its actions by the objective's id.
    Map<ObjectiveId, Branch> byObjective() {
        return branches().collect(Collectors.toMap((branch) -> branch.objective().id(), Function.identity()));
    }

}
