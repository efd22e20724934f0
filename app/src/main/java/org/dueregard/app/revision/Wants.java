package org.dueregard.app.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.dueregard.planreader.PlanChange;
import org.dueregard.planreader.PlanRevision.Pair;
import org.dueregard.planreader.PlanRevision.Part;
import org.jspecify.annotations.Nullable;

/// What changes want of one another: an action moves, or a part of it goes, only to an objective that is there; and an
/// objective is closed only where no action that is in the newer file stays under it.
final class Wants {

    private final Proposal proposal;

    /// Objectives of the newer file that are in the plan already.
    private final Set<List<Integer>> there = new HashSet<>();

    Wants(Proposal proposal) {
        this.proposal = proposal;
        for (Pair pair : proposal.revision().same()) {
            if (pair.older().isObjective()) {
                this.there.add(objective(pair.newer()));
            }
        }
    }

    /// A change that cannot be made without another, and what to do.
    record Unmet(String change, String words) {
    }

    /// What is wanting of changes that are to be made together.
    List<Unmet> of(List<PlanChange> accepted) {
        Set<List<Integer>> targets = new HashSet<>(this.there);
        accepted.stream()
            .filter(PlanChange.Added.class::isInstance)
            .map(PlanChange::newer)
            .filter(Objects::nonNull)
            .filter(Part::isObjective)
            .forEach((part) -> targets.add(objective(part)));
        List<Unmet> unmet = new ArrayList<>();
        for (PlanChange change : accepted) {
            String words = switch (change) {
                case PlanChange.Moved moved when moved.newer().isAction() ->
                    wanting(List.of(moved.newer()), targets, "the move");
                case PlanChange.Split split -> wanting(split.others(), targets, "the split");
                case PlanChange.Dropped dropped when dropped.older().isObjective() -> staying(dropped, accepted);
                default -> null;
            };
            if (words != null) {
                unmet.add(new Unmet(Proposal.key(change), words));
            }
        }
        return unmet;
    }

    /// Parts that go to objectives which are not there.
    private static @Nullable String wanting(List<Part> parts, Set<List<Integer>> targets, String what) {
        return parts.stream()
            .filter((part) -> !targets.contains(objective(part)))
            .findFirst()
            .map((part) -> "“" + shortened(part) + "” goes to " + ChangeWords.nameOf(part)
                    + ", which is not in the plan. Tick that it is added, or untick " + what + ".")
            .orElse(null);
    }

    /// Actions that would stay under an objective that is to be closed.
    private @Nullable String staying(PlanChange.Dropped dropped, List<PlanChange> accepted) {
        return this.proposal.changes()
            .stream()
            .filter((change) -> !accepted.contains(change))
            .flatMap((change) -> leaving(change).stream())
            .filter((part) -> objective(part).equals(objective(dropped.older())))
            .findFirst()
            .map((part) -> ChangeWords.nameOf(dropped.older()) + " cannot be closed while “" + shortened(part)
                    + "” stays under it. Tick where that goes too, or untick that "
                    + ChangeWords.nameOf(dropped.older()) + " is closed.")
            .orElse(null);
    }

    /// The actions that a change takes from where they are.
    private static List<Part> leaving(PlanChange change) {
        return switch (change) {
            case PlanChange.Moved moved when moved.older().isAction() -> List.of(moved.older());
            case PlanChange.Merged merged -> merged.others();
            default -> List.of();
        };
    }

    private static List<Integer> objective(Part part) {
        return List.of(part.section(), part.objective());
    }

    private static String shortened(Part part) {
        return (part.text().length() > 60) ? part.text().substring(0, 60) + "…" : part.text();
    }

}
