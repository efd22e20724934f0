package org.dueregard.planreader.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.dueregard.planreader.PlanChange;

/// Which section of the newer outline is which of the older: by its title, else by where most of its objectives went.
final class Sections {

    private final Outline older;

    private final Outline newer;

    private final Map<Integer, Integer> newerOf = new TreeMap<>();

    private final Map<Integer, Integer> olderOf = new HashMap<>();

    Sections(Outline older, Outline newer, Alignment alignment) {
        this.older = older;
        this.newer = newer;
        byTitle();
        byObjectives(alignment);
    }

    private void byTitle() {
        for (int j = 0; j < this.newer.sections().size(); j++) {
            for (int i = 0; i < this.older.sections().size(); i++) {
                if (!this.newerOf.containsKey(i) && !this.olderOf.containsKey(j)
                        && WordDifference.isSame(title(this.older, i), title(this.newer, j))) {
                    pair(i, j);
                }
            }
        }
    }

    private void byObjectives(Alignment alignment) {
        Map<Integer, Map<Integer, Integer>> went = new TreeMap<>();
        for (int j = 0; j < this.newer.objectives().size(); j++) {
            int i = alignment.olderObjective(j);
            if (i >= 0) {
                int from = this.older.objectives().get(i).section();
                went.computeIfAbsent(from, (any) -> new TreeMap<>())
                    .merge(this.newer.objectives().get(j).section(), 1, Integer::sum);
            }
        }
        went.forEach((from, to) -> to.entrySet()
            .stream()
            .filter((each) -> !this.olderOf.containsKey(each.getKey()))
            .max(Map.Entry.comparingByValue())
            .filter((each) -> !this.newerOf.containsKey(from))
            .ifPresent((each) -> pair(from, each.getKey())));
    }

    private void pair(int olderSection, int newerSection) {
        this.newerOf.put(olderSection, newerSection);
        this.olderOf.put(newerSection, olderSection);
    }

    boolean isSame(int olderSection, int newerSection) {
        return this.newerOf.getOrDefault(olderSection, -1) == newerSection;
    }

    List<PlanChange> retitled() {
        List<PlanChange> changes = new ArrayList<>();
        this.newerOf.forEach((before, after) -> {
            if (!WordDifference.isSame(title(this.older, before), title(this.newer, after))) {
                changes.add(new PlanChange.Retitled(this.older.sectionPart(before), this.newer.sectionPart(after),
                        WordDifference.between(title(this.older, before), title(this.newer, after))));
            }
        });
        return changes;
    }

    private static String title(Outline outline, int section) {
        return outline.sections().get(section).title().value();
    }

}
