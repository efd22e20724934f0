package org.dueregard.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.organisation.SignedIn;
import org.springframework.stereotype.Component;

/// The front door of plans.
@Component
public class Plans {

    /// Adopts a whole plan at once, or nothing of it.
    public PlanId adopt(NewPlan plan, SignedIn by) {
        by.require(Permission.IMPORT_PLAN);
        throw new IllegalStateException(plan.title());
    }

    /// Names of owners that stand for nobody known yet, each with how often it occurs.
    public List<UnmatchedOwner> unmatchedOwners(SignedIn by) {
        by.require(Permission.READ_PLAN);
        return List.of();
    }

    /// Says who is meant by a name everywhere it stands as an owner, now and in later
    /// files.
    ///
    /// @return how many actions have now somebody responsible by this
    public int matchOwner(String asWritten, Responsible responsible, SignedIn by) {
        by.require(Permission.EDIT_PLAN);
        return asWritten.length() - responsible.label().length();
    }

    /// The council's plans, the newest first.
    public List<PlanSummary> all(SignedIn by) {
        by.require(Permission.READ_PLAN);
        return List.of();
    }

    /// The plan as it stands today, for publication; empty where the council has no such
    /// plan.
    public Optional<PlanToPublish> forPublication(PlanId plan, LocalDate today, SignedIn by) {
        by.require(Permission.READ_PLAN);
        return Optional.empty();
    }

    /// What the person is responsible for, by person, post or service, in all open plans.
    public Work workOf(SignedIn by, LocalDate today) {
        by.require(Permission.READ_PLAN);
        return new Work(List.of(), List.of(), List.of(), List.of(), null, null);
    }

}
