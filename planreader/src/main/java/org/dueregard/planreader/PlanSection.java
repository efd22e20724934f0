package org.dueregard.planreader;

import java.util.List;

/// A heading that groups objectives.
///
/// @param title as printed; its value is "" where the plan has no sections
public record PlanSection(Sourced<String> title, List<PlanObjective> objectives) {

    public PlanSection {
        objectives = List.copyOf(objectives);
    }

}
