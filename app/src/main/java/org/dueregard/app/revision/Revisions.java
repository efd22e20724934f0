package org.dueregard.app.revision;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.dueregard.app.intake.ImportId;
import org.dueregard.app.intake.Reviews;
import org.dueregard.app.organisation.Permission;
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

    private final TickRepository ticks;

    private final Clock clock;

    Revisions(Reviews reviews, PlanRevising plans, TickRepository ticks, Clock clock) {
        this.reviews = reviews;
        this.plans = plans;
        this.ticks = ticks;
        this.clock = clock;
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

        /// Some changes want others that are not accepted; nothing was done.
        record Unmet() implements Result {
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

    /// What was ticked and not yet made, if somebody kept it.
    @Transactional(readOnly = true)
    Optional<Ticks> kept(ImportId id, PlanId plan, SignedIn by) {
        by.require(Permission.IMPORT_PLAN);
        return this.ticks.find(id, plan);
    }

    /// Keeps what is ticked until somebody goes on. The last one who keeps it is the one
    /// whose ticks are kept.
    ///
    /// @param ticked names of changes
    /// @return whether it is kept: nothing is of an import that is no longer in review
    boolean keep(ImportId id, Proposal proposal, Set<String> ticked, SignedIn by) {
        if (!this.reviews.isInReview(id, by)) {
            return false;
        }
        Set<String> unticked = proposal.keys();
        unticked.removeAll(ticked);
        Set<String> own = proposal.keys();
        own.retainAll(ticked);
        this.ticks.put(id, proposal.current().plan().id(),
                new Ticks(own, unticked, this.clock.instant().truncatedTo(ChronoUnit.MICROS), by.name()), by);
        return true;
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
        if (!proposal.seen().equals(seen)) {
            return new Result.ChangedMeanwhile();
        }
        if (!new Wants(proposal).of(changes).isEmpty()) {
            return new Result.Unmet();
        }
        if (!this.plans.revise(current, new Edits(proposal, changes).list(), id.value(), by)) {
            return new Result.ChangedMeanwhile();
        }
        this.ticks.remove(id);
        this.reviews.endInto(id, plan, changes.size(), proposal.changes().size() - changes.size(), by);
        return new Result.Revised(changes.size());
    }

}
