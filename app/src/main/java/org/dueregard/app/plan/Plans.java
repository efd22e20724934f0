package org.dueregard.app.plan;

import java.util.List;

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

}
