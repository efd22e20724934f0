package org.dueregard.app.revision;

import java.util.List;
import java.util.Set;

import org.dueregard.app.intake.ImportId;
import org.dueregard.app.intake.Reviews;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.PlanId;
import org.dueregard.app.plan.PlanRevising.Current;
import org.dueregard.app.plan.PlanRevising;
import org.dueregard.planreader.PlanChange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The front door of revisions: what a newer file would change of a plan, and changing it.
@Component
@Transactional
public class Revisions {

    private final Reviews reviews;

    private final PlanRevising plans;

    Revisions(Reviews reviews, PlanRevising plans) {
        this.reviews = reviews;
        this.plans = plans;
    }

    /// What became of a newer file.
    public sealed interface Result {

        /// The accepted changes are made, all of them.
        ///
        /// @param made how many were accepted
        record Revised(int made) implements Result {
        }

        /// The plan was changed since somebody looked; nothing was done.
        record ChangedMeanwhile() implements Result {
        }

        /// The import is not in review, or no longer.
        record NotInReview() implements Result {
        }

    }

    /// What the file of an import, as decided and corrected so far, would change of a
    /// plan.
    @Transactional(readOnly = true)
    Proposal propose(ImportId id, PlanId plan, SignedIn by) {
        return propose(id, this.plans.current(plan, by), by);
    }

    private Proposal propose(ImportId id, Current current, SignedIn by) {
        Reviews.Decided decided = this.reviews.asDecided(id, by);
        return Proposal.of(current, decided.document(), decided.plan(),
                this.reviews.lastAdopted(current.plan().id(), by).orElse(null));
    }

    /// Makes the accepted changes, leaves the others as they are in the plan, and ends
    /// the import.
    ///
    /// @param accepted names of changes
    /// @param seen what [Proposal#seen] gave when the person looked
    Result revise(ImportId id, PlanId plan, Set<String> accepted, String seen, SignedIn by) {
        Current current = this.plans.current(plan, by);
        Proposal proposal = propose(id, current, by);
        if (!this.reviews.isInReview(id, by)) {
            return new Result.NotInReview();
        }
        List<PlanChange> changes = proposal.accepted(accepted);
        if (!proposal.seen().equals(seen)
                || !this.plans.revise(current, new Edits(proposal, changes).list(), id.value(), by)) {
            return new Result.ChangedMeanwhile();
        }
        this.reviews.endInto(id, plan, changes.size(), proposal.changes().size() - changes.size(), by);
        return new Result.Revised(changes.size());
    }

}
