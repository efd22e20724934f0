package org.dueregard.sdc;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Which cells are unsafe, and how well they are protected.
///
/// None of these is law. The threshold of 5 is what many public bodies work with, 10 for what is most sensitive; the
/// council that publishes decides, and writes down on what advice.
///
/// @param threshold counts from 1 to below it are unsafe; 2 or more
/// @param thresholds for single columns another threshold; in a cell with several columns the highest counts
/// @param zerosHidden whether a count of 0 is unsafe too; otherwise it is always published, and everybody knows that
/// what is hidden is not 0
/// @param groups the columns of which it must not be seen that a whole group falls into one category, or all but one
/// person; empty for none. Where any is named, a hidden count can be 0
/// @param hide cells that are hidden whatever their count
/// @param publish cells that are published whatever their count, such as totals that are known anyway
/// @param intervals whether each unsafe count must seem possible anywhere up to the threshold, and not only be
/// impossible to work out exactly
/// @param strict whether it must seem so even to somebody who makes use of it that no hidden count is 0 where zeros are
/// published, and not only to one who takes counts to be whole and not below zero. It hides more
/// @param insiders whether a person who is alone in a count, and so knows it, must not learn that of another
/// @param cost what hiding a safe cell costs; as little as can be found is spent
public record DisclosureRules(int threshold, Map<String, Integer> thresholds, boolean zerosHidden, Set<String> groups,
        List<Cell> hide, List<Cell> publish, boolean intervals, boolean strict, boolean insiders, Cost cost) {

    /// The threshold where nobody says another.
    public static final int USUAL_THRESHOLD = 5;

    private static final int HIGHEST_THRESHOLD = 1000;

    public DisclosureRules {
        thresholds = Map.copyOf(new TreeMap<>(thresholds));
        groups = Set.copyOf(groups);
        hide = List.copyOf(hide);
        publish = List.copyOf(publish);
        check(threshold);
        thresholds.values().forEach(DisclosureRules::check);
        for (Cell cell : hide) {
            if (publish.contains(cell)) {
                throw new RefusedInput("The cell '" + cell + "' is to be hidden and to be published.");
            }
        }
    }

    /// A threshold of 5, zeros published, with interval protection.
    public static DisclosureRules usual() {
        return new DisclosureRules(USUAL_THRESHOLD, Map.of(), false, Set.of(), List.of(), List.of(), true, false, true,
                Cost.COUNT);
    }

    /// The same with another threshold.
    public DisclosureRules withThreshold(int other) {
        return new DisclosureRules(other, this.thresholds, this.zerosHidden, this.groups, this.hide, this.publish,
                this.intervals, this.strict, this.insiders, this.cost);
    }

    /// The same with other thresholds for some columns.
    public DisclosureRules withThresholds(Map<String, Integer> others) {
        return new DisclosureRules(this.threshold, others, this.zerosHidden, this.groups, this.hide, this.publish,
                this.intervals, this.strict, this.insiders, this.cost);
    }

    /// The same with zeros hidden.
    public DisclosureRules withZerosHidden() {
        return new DisclosureRules(this.threshold, this.thresholds, true, this.groups, this.hide, this.publish,
                this.intervals, this.strict, this.insiders, this.cost);
    }

    /// The same, where no group may be seen to fall into one category of these columns.
    public DisclosureRules withGroups(Set<String> columns) {
        return new DisclosureRules(this.threshold, this.thresholds, this.zerosHidden, columns, this.hide, this.publish,
                this.intervals, this.strict, this.insiders, this.cost);
    }

    /// The same with cells that are hidden or published whatever their count.
    public DisclosureRules withForced(List<Cell> hidden, List<Cell> published) {
        return new DisclosureRules(this.threshold, this.thresholds, this.zerosHidden, this.groups, hidden, published,
                this.intervals, this.strict, this.insiders, this.cost);
    }

    /// The same with protection against exact derivation alone.
    public DisclosureRules withoutIntervals() {
        return new DisclosureRules(this.threshold, this.thresholds, this.zerosHidden, this.groups, this.hide,
                this.publish, false, this.strict, this.insiders, this.cost);
    }

    /// The same with ranges also against somebody who makes use of it that no hidden
    /// count
    /// is 0.
    public DisclosureRules withStrictIntervals() {
        return new DisclosureRules(this.threshold, this.thresholds, this.zerosHidden, this.groups, this.hide,
                this.publish, true, true, this.insiders, this.cost);
    }

    /// The same without a defence against people who are alone in a count and so know it,
    /// for comparison with tools that
    /// have none.
    public DisclosureRules withoutInsiders() {
        return new DisclosureRules(this.threshold, this.thresholds, this.zerosHidden, this.groups, this.hide,
                this.publish, this.intervals, this.strict, false, this.cost);
    }

    /// The same, where hiding a safe cell costs something else.
    public DisclosureRules withCost(Cost other) {
        return new DisclosureRules(this.threshold, this.thresholds, this.zerosHidden, this.groups, this.hide,
                this.publish, this.intervals, this.strict, this.insiders, other);
    }

    /// The least count that everybody knows a hidden cell to have.
    int floor() {
        return (this.zerosHidden || !this.groups.isEmpty()) ? 0 : 1;
    }

    private static void check(int threshold) {
        if (threshold < 2 || threshold > HIGHEST_THRESHOLD) {
            throw new RefusedInput("A threshold of " + threshold + " is not one: give 2 to " + HIGHEST_THRESHOLD
                    + ". Counts below it are hidden.");
        }
    }

    /// What hiding a safe cell costs. It decides which cells are hidden beside the unsafe
    /// ones, and never whether
    /// what is published is safe.
    ///
    /// @param counts whether each costs as much as it counts, so that small cells are
    /// hidden rather than totals;
    /// otherwise all cost 1, so that few are hidden
    /// @param own what single cells cost instead, 0 to [#MOST]: 0 for one that nobody
    /// misses, much for one that is asked
    /// for every year; empty for none
    public record Cost(boolean counts, Map<Cell, Integer> own) {

        /// Each cell costs as much as it counts.
        public static final Cost COUNT = new Cost(true, Map.of());

        /// Each cell costs the same.
        public static final Cost CONSTANT = new Cost(false, Map.of());

        /// The most that a cell may cost.
        public static final int MOST = 1_000_000;

        public Cost {
            own = Map.copyOf(own);
            own.forEach((cell, cost) -> {
                if (cost < 0 || cost > MOST) {
                    throw new RefusedInput("The cell '" + cell + "' cannot cost " + cost + ": give 0 to " + MOST + ".");
                }
            });
        }

        /// The same with what single cells cost instead.
        public Cost withOwn(Map<Cell, Integer> other) {
            return new Cost(this.counts, other);
        }

    }

}
