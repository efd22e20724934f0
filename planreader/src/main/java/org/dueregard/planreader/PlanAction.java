package org.dueregard.planreader;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// One action of an objective.
///
/// @param number the printed number or the place in an ordered list; null for bullets and single cells
/// @param owners names as written, in printed order, each once
/// @param successMeasures one entry a statement; empty where the plan has no such column
/// @param completed null where the plan does not say that it is done
/// @param progress notes, one entry a statement, verbatim
/// @param rag null where the plan has none
/// @param protectedCharacteristics the Act's names in lower case, or `all`
public record PlanAction(@Nullable Integer number, Sourced<String> text, List<Sourced<String>> owners,
        List<Sourced<String>> successMeasures, Sourced<Deadline> deadline, @Nullable Sourced<Completion> completed,
        List<Sourced<String>> progress, @Nullable Sourced<Rag> rag, List<Sourced<String>> protectedCharacteristics) {

    public PlanAction {
        owners = List.copyOf(owners);
        successMeasures = List.copyOf(successMeasures);
        progress = List.copyOf(progress);
        protectedCharacteristics = List.copyOf(protectedCharacteristics);
    }

}
