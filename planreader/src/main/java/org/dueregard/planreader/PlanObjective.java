package org.dueregard.planreader;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// An equality objective, or a criterion of a framework, with its actions.
///
/// @param ref the printed number; null where none is printed
/// @param text without the reference and without the links
/// @param links references to other objectives, in printed order, dangling and self links included
/// @param applicable false where its action cells are N/A; then there are no actions
/// @param seeActionsOf references where an action cell only refers elsewhere, beside the actions of its other rows
public record PlanObjective(@Nullable Sourced<String> ref, Sourced<String> text, List<Sourced<String>> links,
        boolean applicable, List<Sourced<String>> seeActionsOf, List<PlanAction> actions) {

    public PlanObjective {
        links = List.copyOf(links);
        seeActionsOf = List.copyOf(seeActionsOf);
        actions = List.copyOf(actions);
    }

}
