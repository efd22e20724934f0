package org.dueregard.planreader.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.dueregard.planreader.PlanChange;
import org.dueregard.planreader.PlanObjective;
import org.dueregard.planreader.PlanRevision.Part;
import org.dueregard.planreader.Sourced;
import org.jspecify.annotations.Nullable;

/// What changed of an objective itself.
final class ObjectiveChanges {

    private final Part older;

    private final Part newer;

    private final List<PlanChange> changes = new ArrayList<>();

    ObjectiveChanges(Part older, Part newer) {
        this.older = older;
        this.newer = newer;
    }

    List<PlanChange> between(PlanObjective before, PlanObjective after) {
        String from = text(before.ref());
        String to = text(after.ref());
        if (!from.equals(to)) {
            this.changes.add(new PlanChange.Renumbered(this.older, this.newer, from, to));
        }
        if (!WordDifference.isSame(this.older.text(), this.newer.text())) {
            this.changes.add(new PlanChange.Reworded(this.older, this.newer,
                    WordDifference.between(this.older.text(), this.newer.text())));
        }
        if (before.applicable() != after.applicable()) {
            this.changes.add(new PlanChange.Applicable(this.older, this.newer, after.applicable()));
        }
        List<String> links = links(before);
        List<String> linksNow = links(after);
        if (!links.equals(linksNow)) {
            this.changes
                .add(new PlanChange.Links(this.older, this.newer, without(links, linksNow), without(linksNow, links)));
        }
        return this.changes;
    }

    private static String text(@Nullable Sourced<String> ref) {
        return (ref != null) ? ref.value() : "";
    }

    private static List<String> links(PlanObjective objective) {
        return Stream.concat(objective.links().stream(), objective.seeActionsOf().stream())
            .map(Sourced::value)
            .distinct()
            .sorted()
            .toList();
    }

    private static List<String> without(List<String> all, List<String> these) {
        return all.stream().filter((each) -> !these.contains(each)).toList();
    }

}
