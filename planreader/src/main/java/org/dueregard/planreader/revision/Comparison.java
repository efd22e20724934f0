package org.dueregard.planreader.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.dueregard.planreader.Finding;
import org.dueregard.planreader.PlanChange;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanRevision;
import org.dueregard.planreader.PlanRevision.Pair;
import org.dueregard.planreader.PlanRevision.Part;

/// Lists what changed between two outlines that are aligned.
public final class Comparison {

    /// How much of a part must be in the whole, where an action was split or joined.
    private static final double INSIDE = 0.75;

    /// How well the parts together must say what the whole says.
    private static final double TOGETHER = 0.7;

    private final Outline older;

    private final Outline newer;

    private final Alignment alignment;

    private final Map<Integer, Integer> newerOf = new HashMap<>();

    private final Map<Integer, Integer> newerObjectiveOf = new HashMap<>();

    /// The other parts of an older action that was split, and the other older actions
    /// that a newer one took in.
    private final Map<Integer, List<Integer>> splits = new TreeMap<>();

    private final Map<Integer, List<Integer>> merges = new TreeMap<>();

    /// Actions that a split or merged change names.
    private final Set<Integer> newerNamed = new HashSet<>();

    private final Set<Integer> olderNamed = new HashSet<>();

    private final Sections sections;

    private final List<Pair> same = new ArrayList<>();

    private final List<PlanChange> changes = new ArrayList<>();

    private Comparison(Outline older, Outline newer) {
        this.older = older;
        this.newer = newer;
        this.alignment = new Alignment(older, newer);
        for (int j = 0; j < newer.actions().size(); j++) {
            this.newerOf.put(this.alignment.olderAction(j), j);
        }
        for (int j = 0; j < newer.objectives().size(); j++) {
            this.newerObjectiveOf.put(this.alignment.olderObjective(j), j);
        }
        this.newerOf.remove(-1);
        this.newerObjectiveOf.remove(-1);
        this.sections = new Sections(older, newer, this.alignment);
        findSplits();
        findMerges();
    }

    /// Compares two readings.
    public static PlanRevision between(PlanDocument older, PlanDocument newer) {
        Comparison comparison = new Comparison(Outline.of(older), Outline.of(newer));
        comparison.list();
        boolean incomplete = newer.findings()
            .stream()
            .anyMatch((finding) -> finding.code() == Finding.Code.ORPHAN_TEXT);
        return new PlanRevision(comparison.same, comparison.changes, incomplete);
    }

    private void findSplits() {
        Map<Integer, List<Integer>> parts = new TreeMap<>();
        for (int j = 0; j < this.newer.actions().size(); j++) {
            int whole = (this.alignment.olderAction(j) < 0) ? wholeOf(j) : -1;
            if (whole >= 0) {
                parts.computeIfAbsent(whole, (any) -> new ArrayList<>()).add(j);
            }
        }
        parts.forEach((whole, others) -> {
            List<Integer> all = new ArrayList<>(others);
            all.add(this.newerOf.getOrDefault(whole, -1));
            if (this.alignment.newerTogether(whole, all) >= TOGETHER) {
                this.splits.put(whole, others);
                this.newerNamed.addAll(others);
            }
        });
    }

    /// The older action, of the same objective and known again elsewhere, that a new one
    /// is a part of; or -1.
    private int wholeOf(int part) {
        int objective = this.alignment.olderObjective(this.newer.actions().get(part).objective());
        int best = -1;
        double most = INSIDE;
        for (int i : (objective < 0) ? List.<Integer>of() : this.older.objectives().get(objective).actions()) {
            double inside = this.newerOf.containsKey(i) ? this.alignment.newerInside(part, i) : 0;
            if (inside >= most) {
                best = (best < 0 || inside > most) ? i : best;
                most = inside;
            }
        }
        return best;
    }

    private void findMerges() {
        Map<Integer, List<Integer>> parts = new TreeMap<>();
        for (int i = 0; i < this.older.actions().size(); i++) {
            int whole = this.newerOf.containsKey(i) ? -1 : mergedInto(i);
            if (whole >= 0) {
                parts.computeIfAbsent(whole, (any) -> new ArrayList<>()).add(i);
            }
        }
        parts.forEach((whole, others) -> {
            List<Integer> all = new ArrayList<>(others);
            all.add(this.alignment.olderAction(whole));
            if (this.alignment.olderTogether(whole, all) >= TOGETHER) {
                this.merges.put(whole, others);
                this.olderNamed.addAll(others);
            }
        });
    }

    private int mergedInto(int part) {
        Integer objective = this.newerObjectiveOf.get(this.older.actions().get(part).objective());
        int best = -1;
        double most = INSIDE;
        for (int j : (objective == null) ? List.<Integer>of() : this.newer.objectives().get(objective).actions()) {
            double inside = (this.alignment.olderAction(j) < 0) ? 0 : this.alignment.olderInside(part, j);
            if (inside >= most) {
                best = (best < 0 || inside > most) ? j : best;
                most = inside;
            }
        }
        return best;
    }

    /// In the order of the newer; what is gone after what came before it.
    private void list() {
        Map<Integer, List<Integer>> gone = objectivesGone();
        this.changes.addAll(this.sections.retitled());
        dropped(gone.getOrDefault(-1, List.of()));
        for (int j = 0; j < this.newer.objectives().size(); j++) {
            int i = this.alignment.olderObjective(j);
            if (i < 0) {
                added(j);
            }
            else {
                objective(i, j);
                dropped(gone.getOrDefault(i, List.of()));
            }
        }
    }

    /// Objectives that are gone, by the last one before them that is not.
    private Map<Integer, List<Integer>> objectivesGone() {
        Map<Integer, List<Integer>> gone = new LinkedHashMap<>();
        int before = -1;
        for (int i = 0; i < this.older.objectives().size(); i++) {
            if (this.newerObjectiveOf.containsKey(i)) {
                before = i;
            }
            else {
                gone.computeIfAbsent(before, (any) -> new ArrayList<>()).add(i);
            }
        }
        return gone;
    }

    private void dropped(List<Integer> objectives) {
        for (int i : objectives) {
            Outline.Objective objective = this.older.objectives().get(i);
            long actions = objective.actions()
                .stream()
                .filter((each) -> !this.newerOf.containsKey(each) && !this.olderNamed.contains(each))
                .count();
            this.changes.add(new PlanChange.Dropped(objective.part(), (int) actions));
        }
    }

    private void added(int objective) {
        List<Integer> actions = this.newer.objectives().get(objective).actions();
        long own = actions.stream()
            .filter((each) -> this.alignment.olderAction(each) < 0 && !this.newerNamed.contains(each))
            .count();
        this.changes.add(new PlanChange.Added(this.newer.objectives().get(objective).part(), (int) own));
        actions.stream().filter((each) -> this.alignment.olderAction(each) >= 0).forEach(this::action);
    }

    private void objective(int i, int j) {
        Outline.Objective before = this.older.objectives().get(i);
        Outline.Objective after = this.newer.objectives().get(j);
        this.same.add(new Pair(before.part(), after.part(), likeness(this.alignment.likenessOfObjectives(i, j))));
        if (!this.sections.isSame(before.section(), after.section())) {
            this.changes.add(new PlanChange.Moved(before.part(), after.part(),
                    this.older.sectionPart(before.section()).text(), this.newer.sectionPart(after.section()).text()));
        }
        this.changes.addAll(new ObjectiveChanges(before.part(), after.part()).between(before.read(), after.read()));
        Map<Integer, List<Integer>> gone = actionsGone(before);
        gone.getOrDefault(-1, List.of()).forEach(this::droppedAction);
        for (int action : after.actions()) {
            action(action);
            gone.getOrDefault(this.alignment.olderAction(action), List.of())
                .stream()
                .filter((each) -> this.alignment.olderAction(action) >= 0)
                .forEach(this::droppedAction);
        }
    }

    /// Actions that are gone, by the last one before them that is still under this
    /// objective.
    private Map<Integer, List<Integer>> actionsGone(Outline.Objective objective) {
        Map<Integer, List<Integer>> gone = new LinkedHashMap<>();
        Part part = objective.part();
        int before = -1;
        for (int i : objective.actions()) {
            Integer now = this.newerOf.get(i);
            if (now == null && !this.olderNamed.contains(i)) {
                gone.computeIfAbsent(before, (any) -> new ArrayList<>()).add(i);
            }
            else if (now != null && isUnder(part, now)) {
                before = i;
            }
        }
        return gone;
    }

    private boolean isUnder(Part olderObjective, int newerAction) {
        int objective = this.alignment.olderObjective(this.newer.actions().get(newerAction).objective());
        return objective >= 0 && this.older.objectives().get(objective).part().equals(olderObjective);
    }

    private void droppedAction(int action) {
        this.changes.add(new PlanChange.Dropped(this.older.actions().get(action).part(), 1));
    }

    private void action(int j) {
        Outline.Action after = this.newer.actions().get(j);
        int i = this.alignment.olderAction(j);
        if (i < 0) {
            if (!this.newerNamed.contains(j)) {
                this.changes.add(new PlanChange.Added(after.part(), 1));
            }
            return;
        }
        Outline.Action before = this.older.actions().get(i);
        this.same.add(new Pair(before.part(), after.part(), likeness(this.alignment.likenessOfActions(i, j))));
        boolean isWhole = !this.splits.containsKey(i) && !this.merges.containsKey(j);
        if (this.splits.containsKey(i)) {
            this.changes.add(new PlanChange.Split(before.part(), after.part(),
                    this.splits.get(i).stream().map((each) -> this.newer.actions().get(each).part()).toList()));
        }
        if (this.merges.containsKey(j)) {
            this.changes.add(new PlanChange.Merged(before.part(),
                    this.merges.get(j).stream().map((each) -> this.older.actions().get(each).part()).toList(),
                    after.part()));
        }
        boolean stays = this.alignment.olderObjective(after.objective()) == before.objective();
        if (!stays) {
            this.changes.add(new PlanChange.Moved(before.part(), after.part(), above(this.older, before),
                    above(this.newer, after)));
        }
        this.changes.addAll(
                new ActionChanges(before.part(), after.part(), stays, isWhole).between(before.read(), after.read()));
    }

    private static String above(Outline outline, Outline.Action action) {
        return outline.objectives().get(action.objective()).part().name();
    }

    /// Rounded, so that it reads the same everywhere.
    private static double likeness(double value) {
        return Math.round(Math.min(1, value) * 1000) / 1000.0;
    }

}
