package org.dueregard.app.intake;

import org.dueregard.app.plan.PlanId;

/// What became of an adoption.
public sealed interface AdoptResult {

    /// The plan is there, by this or by an earlier act.
    record Adopted(PlanId plan) implements AdoptResult {
    }

    /// The import is not in review, or holds nothing to adopt.
    record NotInReview() implements AdoptResult {
    }

}
