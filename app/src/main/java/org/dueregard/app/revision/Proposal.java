package org.dueregard.app.revision;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.dueregard.app.plan.NewPlan;
import org.dueregard.app.plan.PlanRevising.Current;
import org.dueregard.planreader.PlanChange;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanRevision;

/// What a newer file would change of a plan.
///
/// @param newer the plan that the file would make
/// @param changes that can be accepted: what the file no longer says to be done stays done
record Proposal(Current current, NewPlan newer, PlanRevision revision, List<PlanChange> changes) {

    Proposal {
        changes = List.copyOf(changes);
    }

    static Proposal of(Current current, PlanDocument read, NewPlan newer) {
        PlanRevision revision = PlanRevision.between(AsDocument.of(current), AsDocument.of(read, newer));
        List<PlanChange> changes = revision.changes().stream().filter(Proposal::canBeAccepted).toList();
        return new Proposal(current, newer, revision, changes);
    }

    private static boolean canBeAccepted(PlanChange change) {
        return switch (change) {
            case PlanChange.Reopened ignored -> false;
            case PlanChange.Rating rating -> rating.after() != null;
            default -> true;
        };
    }

    /// Names a change in a form: the same for the same change.
    static String key(PlanChange change) {
        return UUID.nameUUIDFromBytes(change.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// The plan as somebody saw it, in short; another where anything of it is another.
    String seen() {
        return UUID.nameUUIDFromBytes(this.current.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// The changes of these names.
    List<PlanChange> accepted(Set<String> keys) {
        return this.changes.stream().filter((change) -> keys.contains(key(change))).toList();
    }

    /// The names of all changes.
    Set<String> keys() {
        return this.changes.stream().map(Proposal::key).collect(Collectors.toSet());
    }

}
