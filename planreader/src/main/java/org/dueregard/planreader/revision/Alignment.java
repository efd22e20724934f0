package org.dueregard.planreader.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dueregard.planreader.Sourced;

/// Finds the objectives and actions of an older outline in a newer one.
final class Alignment {

    /// What the same reference says of two objectives, beside their words.
    private static final double SAME_REFERENCE = 0.3;

    /// What the same actions say of two objectives, if all are the same.
    private static final double SAME_ACTIONS = 0.3;

    /// Below this two objectives are not the same.
    private static final double LEAST_OBJECTIVE = 0.5;

    /// What the same objective says of two actions, beside their words.
    private static final double SAME_OBJECTIVE = 0.15;

    /// Below this two actions of an objective are not the same.
    private static final double LEAST_WITHIN = 0.5;

    /// Below this two actions of different objectives are not the same.
    private static final double LEAST_ACROSS = 0.75;

    /// Of longer lists not every pair is looked at.
    private static final long MOST_PAIRS = 4_000_000;

    private final Outline older;

    private final Outline newer;

    /// The partner of each objective of the newer, or -1; and of each action.
    private final int[] objectives;

    private final int[] actions;

    private final Likeness likeness;

    Alignment(Outline older, Outline newer) {
        this.older = older;
        this.newer = newer;
        this.objectives = filled(newer.objectives().size());
        this.actions = filled(newer.actions().size());
        this.likeness = new Likeness(Stream
            .of(older.objectives().stream().map((each) -> each.words(older)),
                    newer.objectives().stream().map((each) -> each.words(newer)),
                    older.actions().stream().map((each) -> each.part().text()),
                    newer.actions().stream().map((each) -> each.part().text()))
            .flatMap((each) -> each)
            .toList());
        alignObjectives();
        alignActions();
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, -1);
        return array;
    }

    /// The older objective that one of the newer is, or -1.
    int olderObjective(int newerObjective) {
        return this.objectives[newerObjective];
    }

    /// The older action that one of the newer is, or -1.
    int olderAction(int newerAction) {
        return this.actions[newerAction];
    }

    double likenessOfObjectives(int olderObjective, int newerObjective) {
        return this.likeness.of(olderObjective, this.older.objectives().size() + newerObjective);
    }

    double likenessOfActions(int olderAction, int newerAction) {
        return this.likeness.of(olderWords(olderAction), newerWords(newerAction));
    }

    /// How much of a newer action is in an older one.
    double newerInside(int newerAction, int olderAction) {
        return this.likeness.inside(newerWords(newerAction), olderWords(olderAction));
    }

    /// How much of an older action is in a newer one.
    double olderInside(int olderAction, int newerAction) {
        return this.likeness.inside(olderWords(olderAction), newerWords(newerAction));
    }

    /// How well several newer actions together say what an older one says.
    double newerTogether(int olderAction, List<Integer> parts) {
        return this.likeness.together(olderWords(olderAction), parts.stream().map(this::newerWords).toList());
    }

    /// How well several older actions together say what a newer one says.
    double olderTogether(int newerAction, List<Integer> parts) {
        return this.likeness.together(newerWords(newerAction), parts.stream().map(this::olderWords).toList());
    }

    private int olderWords(int action) {
        return this.older.objectives().size() + this.newer.objectives().size() + action;
    }

    private int newerWords(int action) {
        return olderWords(this.older.actions().size()) + action;
    }

    private void alignObjectives() {
        lock(this.objectives, keys(this.older), keys(this.newer));
        List<Integer> left = free(this.objectives, this.older.objectives().size());
        List<Integer> right = open(this.objectives);
        int[] best = best(left, right.stream().map((each) -> this.older.objectives().size() + each).toList(),
                (each) -> each, (i, j) -> worthOfObjectives(left.get(i), right.get(j)));
        keep(this.objectives, left, right, best);
    }

    private static List<String> keys(Outline outline) {
        return outline.objectives()
            .stream()
            .map((each) -> reference(each) + "\n" + WordDifference.plain(each.words(outline)))
            .toList();
    }

    private static String reference(Outline.Objective objective) {
        Sourced<String> ref = objective.read().ref();
        return (ref != null) ? ref.value() : "";
    }

    private double worthOfObjectives(int left, int right) {
        Outline.Objective before = this.older.objectives().get(left);
        Outline.Objective after = this.newer.objectives().get(right);
        boolean sameReference = before.read().ref() != null && reference(before).equals(reference(after));
        double sum = likenessOfObjectives(left, right) + (sameReference ? SAME_REFERENCE : 0)
                + SAME_ACTIONS * sharedActions(before, after);
        return (sum < LEAST_OBJECTIVE) ? 0 : sum - LEAST_OBJECTIVE + 0.01 + nearness(left, right);
    }

    /// The share of actions that stand unchanged in both.
    private double sharedActions(Outline.Objective before, Outline.Objective after) {
        int most = Math.max(before.actions().size(), after.actions().size());
        if (most == 0) {
            return 0;
        }
        List<String> words = new ArrayList<>(
                before.actions().stream().map((each) -> wordsOf(this.older, each)).toList());
        long shared = after.actions().stream().filter((each) -> words.remove(wordsOf(this.newer, each))).count();
        return (double) shared / most;
    }

    private static String wordsOf(Outline outline, int action) {
        return outline.actions().get(action).plain();
    }

    private void alignActions() {
        lock(this.actions,
                IntStream.range(0, this.older.actions().size())
                    .mapToObj((each) -> this.older.actions().get(each).objective() + "\n" + wordsOf(this.older, each))
                    .toList(),
                IntStream.range(0, this.newer.actions().size())
                    .mapToObj((each) -> this.objectives[this.newer.actions().get(each).objective()] + "\n"
                            + wordsOf(this.newer, each))
                    .toList());
        List<Integer> left = free(this.actions, this.older.actions().size());
        List<Integer> right = open(this.actions);
        int[] best = best(left, right.stream().map(this::newerWords).toList(), this::olderWords,
                (i, j) -> worthOfActions(left.get(i), right.get(j)));
        keep(this.actions, left, right, best);
    }

    /// @param right the words of those on the right
    /// @param words of one on the left
    private int[] best(List<Integer> left, List<Integer> right, IntUnaryOperator words,
            ToDoubleBiFunction<Integer, Integer> worth) {
        if ((long) left.size() * right.size() <= MOST_PAIRS) {
            return Assignment.best(left.size(), right.size(), worth);
        }
        Candidates candidates = new Candidates(this.likeness, right);
        return Assignment.greedy(left.size(), (i) -> candidates.of(words.applyAsInt(left.get(i)), i), worth);
    }

    private double worthOfActions(int left, int right) {
        Outline.Action before = this.older.actions().get(left);
        Outline.Action after = this.newer.actions().get(right);
        boolean within = this.objectives[after.objective()] == before.objective();
        double like = likenessOfActions(left, right);
        if (like < (within ? LEAST_WITHIN : LEAST_ACROSS)) {
            return 0;
        }
        boolean sameNumber = before.read().number() != null
                && Objects.equals(before.read().number(), after.read().number());
        return like - LEAST_WITHIN + 0.01 + (within ? SAME_OBJECTIVE : 0) + (sameNumber ? 0.001 : 0)
                + nearness(left, right);
    }

    /// So little that it decides only between pairs that are equal otherwise.
    private static double nearness(int left, int right) {
        return 1e-6 / (1 + Math.abs(left - right));
    }

    /// What stands unchanged is itself; of what stands so several times, the first is the
    /// first.
    private static void lock(int[] partners, List<String> older, List<String> newer) {
        Map<String, Deque<Integer>> places = new HashMap<>();
        for (int i = 0; i < older.size(); i++) {
            places.computeIfAbsent(older.get(i), (any) -> new ArrayDeque<>()).add(i);
        }
        for (int j = 0; j < newer.size(); j++) {
            Deque<Integer> found = places.get(newer.get(j));
            partners[j] = (found == null || found.isEmpty()) ? -1 : found.remove();
        }
    }

    private static List<Integer> free(int[] partners, int size) {
        boolean[] taken = new boolean[size];
        Arrays.stream(partners).filter((partner) -> partner >= 0).forEach((partner) -> taken[partner] = true);
        return IntStream.range(0, size).filter((each) -> !taken[each]).boxed().toList();
    }

    private static List<Integer> open(int[] partners) {
        return IntStream.range(0, partners.length).filter((each) -> partners[each] < 0).boxed().toList();
    }

    private static void keep(int[] partners, List<Integer> left, List<Integer> right, int[] best) {
        for (int i = 0; i < best.length; i++) {
            if (best[i] >= 0) {
                partners[right.get(best[i])] = left.get(i);
            }
        }
    }

}
