package org.dueregard.app.plan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// A plan in a list of plans.
///
/// @param number counts the council's plans; part of public addresses
/// @param closed whether it is no longer worked on
public record PlanSummary(PlanId id, int number, String title, @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo, boolean closed) {
}
