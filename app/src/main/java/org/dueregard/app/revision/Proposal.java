package org.dueregard.app.revision;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.dueregard.app.plan.NewPlan;
import org.dueregard.app.plan.PlanRevising.Current;
import org.dueregard.planreader.PlanChange;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanDocument.Initials;
import org.dueregard.planreader.PlanRevision.Part;
import org.dueregard.planreader.PlanRevision;
import org.jspecify.annotations.Nullable;

/// What a newer file would change of a plan.
///
/// @param newer the plan that the file would make
/// @param changes that can be accepted: what the file no longer says to be done stays done
/// @param ofPlan names of those changes that come from the plan and not from the file: somebody changed it here, and the
/// file says what the last one said
record Proposal(Current current, NewPlan newer, PlanRevision revision, List<PlanChange> changes, Set<String> ofPlan) {

    Proposal {
        changes = List.copyOf(changes);
        ofPlan = Set.copyOf(ofPlan);
    }

    /// @param last what was read of the file before; null where there was none
    static Proposal of(Current current, PlanDocument read, NewPlan newer, @Nullable PlanDocument last) {
        PlanRevision revision = PlanRevision.between(AsDocument.of(current), AsDocument.of(read, newer));
        List<PlanChange> changes = revision.changes().stream().filter(Proposal::canBeAccepted).toList();
        if (last == null) {
            return new Proposal(current, newer, revision, changes, Set.of());
        }
        Set<List<Object>> ofFile = PlanRevision.between(last, read)
            .changes()
            .stream()
            .map(Proposal::where)
            .collect(Collectors.toSet());
        Set<String> ofPlan = changes.stream()
            .filter((change) -> !brings(change) && !isExplained(change, read) && !ofFile.contains(where(change)))
            .map(Proposal::key)
            .collect(Collectors.toSet());
        return new Proposal(current, newer, revision, changes, ofPlan);
    }

    /// What initials stand for by the file and not, or not yet, in the plan.
    List<Initials> newInitials() {
        return this.newer.key().stream().filter((each) -> !this.current.key().contains(each)).toList();
    }

    /// Whether the same initials mean somebody now, because the file says what they stand
    /// for.
    private static boolean isExplained(PlanChange change, PlanDocument read) {
        return change instanceof PlanChange.Owners owners
                && owners.gone().stream().anyMatch((gone) -> !read.inFull(gone.value()).equals(gone.value()));
    }

    /// What the file says happened is news, whatever the last one said.
    private static boolean brings(PlanChange change) {
        return switch (change.kind()) {
            case PROGRESS, COMPLETED, RATING -> true;
            default -> false;
        };
    }

    /// The kind of a change and where in the newer file it is; what is gone goes by its
    /// words.
    private static List<Object> where(PlanChange change) {
        Part newer = change.newer();
        return (newer != null) ? List.of(change.kind(), newer.section(), newer.objective(), newer.action())
                : List.of(change.kind(), change.part().isAction(), change.part().text().toLowerCase(Locale.ROOT));
    }

    private static boolean canBeAccepted(PlanChange change) {
        return switch (change) {
            case PlanChange.Reopened ignored -> false;
            case PlanChange.Rating rating -> rating.after() != null;
            // The same words, about which something was decided here.
            case PlanChange.NewDeadline date ->
                !Objects.equals(date.before().value().raw(), date.after().value().raw());
            default -> true;
        };
    }

    /// Names a change in a form: the same for the same change.
    static String key(PlanChange change) {
        return UUID.nameUUIDFromBytes(change.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// The plan and the changes as somebody saw them, in short; another where anything of
    /// them is another.
    String seen() {
        String all = this.current + "\n" + this.changes;
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// The changes of these names.
    List<PlanChange> accepted(Set<String> keys) {
        return this.changes.stream().filter((change) -> keys.contains(key(change))).toList();
    }

    /// The names of all changes, in a set of the caller's own.
    Set<String> keys() {
        return this.changes.stream().map(Proposal::key).collect(Collectors.toCollection(HashSet::new));
    }

}
