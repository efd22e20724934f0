package org.dueregard.sdc;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

import org.dueregard.sdc.cells.CellSpace;
import org.dueregard.sdc.cells.CodeBook;
import org.dueregard.sdc.cells.Margin;
import org.dueregard.sdc.engine.Problem;
import org.dueregard.sdc.engine.Relations;

/// Finds the cells that are unsafe by themselves, and puts the problem of protecting them.
///
/// - Threshold: counts from 1 to below the threshold of the cell, which is the highest of those of its columns.
/// - Zeros: where they are hidden, 0 too.
/// - Groups: where a cell of at least the threshold has all its people, or all but one, in one category of a column
///   that is named, nobody may be sure that its other categories are empty: their zeros are hidden and must seem
///   possible as 1. Who knows to be alone outside the one category learns nothing for certain either.
/// - Forced: what is to be hidden or published whatever its count. What is to be hidden and would be safe is kept apart,
///   since less is asked for it. What must be published and is unsafe is published and named as a conflict.
///
/// Dominance, where one contributor makes up most of a sum, has no meaning for counts of people and is left out.
///
/// Source: Handbook on Statistical Disclosure Control, chapter on frequency tables.
final class PrimarySuppression {

    /// What a cell costs where all cost the same: so much that counts only decide between
    /// equals.
    private static final long SAME = 1_000_000;

    private final CellSpace space;

    private final FrequencyTable table;

    private final DisclosureRules rules;

    private final int[] thresholds;

    private final BitSet primary = new BitSet();

    private final BitSet open = new BitSet();

    private final BitSet ordered = new BitSet();

    private final BitSet conflicts = new BitSet();

    private final int[] ceiling;

    /// @param rules which may differ from those of the table's specification
    PrimarySuppression(FrequencyTable table, DisclosureRules rules) {
        this.table = table;
        this.space = table.space();
        this.rules = rules;
        this.thresholds = thresholds();
        this.ceiling = new int[this.space.cells()];
        byCount();
        if (!rules.groups().isEmpty()) {
            byGroup();
        }
        forced();
    }

    private int[] thresholds() {
        CodeBook codes = this.space.codes();
        int[] found = new int[codes.columns().size()];
        for (int k = 0; k < found.length; k++) {
            found[k] = this.rules.thresholds().getOrDefault(codes.columns().get(k), this.rules.threshold());
        }
        for (String column : this.rules.thresholds().keySet()) {
            needs(column, "thresholds");
        }
        for (String column : this.rules.groups()) {
            needs(column, "groups");
        }
        return found;
    }

    private void needs(String column, String key) {
        if (this.space.codes().column(column) < 0) {
            throw new RefusedInput(key + " names the column '" + column + "', which no table has. There are: "
                    + String.join(", ", this.space.codes().columns()) + ".");
        }
    }

    private void byCount() {
        int[] counts = this.table.counts();
        for (Margin margin : this.space.margins()) {
            int threshold = threshold(margin);
            for (int cell = margin.offset(); cell < margin.offset() + margin.cells(); cell++) {
                this.ceiling[cell] = threshold;
                if (counts[cell] > 0 && counts[cell] < threshold) {
                    this.primary.set(cell);
                }
                else if (counts[cell] == 0 && this.rules.zerosHidden()) {
                    this.primary.set(cell);
                }
                else if (counts[cell] == 0) {
                    this.open.set(cell);
                }
            }
        }
    }

    private int threshold(Margin margin) {
        int highest = (margin.depth() == 0) ? this.rules.threshold() : 0;
        for (int k = 0; k < margin.depth(); k++) {
            highest = Math.max(highest, this.thresholds[margin.column(k)]);
        }
        return highest;
    }

    private void byGroup() {
        Relations relations = this.space.relations();
        int[] counts = this.table.counts();
        for (int r = 0; r < relations.count(); r++) {
            int first = relations.from(r);
            int sum = relations.cell(first);
            if (relations.to(r) - first > 2 && counts[sum] >= this.ceiling[sum] && isNamed(relations, r)) {
                int largest = 0;
                for (int k = first + 1; k < relations.to(r); k++) {
                    largest = Math.max(largest, counts[relations.cell(k)]);
                }
                if (largest >= counts[sum] - 1) {
                    hideZeros(relations, r);
                }
            }
        }
    }

    /// Whether the parts of a sum are categories of a column whose groups are to be
    /// protected.
    private boolean isNamed(Relations relations, int relation) {
        Margin sums = this.space.margin(relations.cell(relations.from(relation)));
        Margin parts = this.space.margin(relations.cell(relations.from(relation) + 1));
        for (int k = 0; k < parts.depth(); k++) {
            String column = this.space.codes().columns().get(parts.column(k));
            if (sums.position(parts.column(k)) < 0 && this.rules.groups().contains(column)) {
                return true;
            }
        }
        return false;
    }

    private void hideZeros(Relations relations, int relation) {
        for (int k = relations.from(relation) + 1; k < relations.to(relation); k++) {
            int cell = relations.cell(k);
            if (this.table.counts()[cell] == 0 && !this.primary.get(cell)) {
                this.primary.set(cell);
                this.open.clear(cell);
                this.ceiling[cell] = 1;
            }
        }
    }

    private void forced() {
        for (Cell cell : this.rules.hide()) {
            int number = found(cell, "hide");
            this.ordered.set(number, !this.primary.get(number));
            this.open.clear(number);
        }
        for (Cell cell : this.rules.publish()) {
            int number = found(cell, "publish");
            if (publish(number)) {
                this.conflicts.set(number);
            }
        }
    }

    /// Has a cell published whatever its count.
    ///
    /// @return whether it was to be hidden
    boolean publish(int cell) {
        boolean hidden = this.primary.get(cell) || this.ordered.get(cell);
        this.primary.clear(cell);
        this.ordered.clear(cell);
        this.open.set(cell);
        return hidden;
    }

    /// Cells that are hidden by order although they are safe.
    BitSet ordered() {
        return this.ordered;
    }

    private int found(Cell cell, String key) {
        int number = this.space.find(cell);
        if (number < 0) {
            throw new RefusedInput(key + " names the cell '" + cell + "', which no table has.");
        }
        return number;
    }

    /// Cells that are unsafe and published all the same, because that was ordered.
    BitSet conflicts() {
        return this.conflicts;
    }

    /// The problem, before any knowledge of earlier publications.
    Problem problem() {
        return new Problem(this.space.relations(), this.table.counts(), this.primary, this.open, cost(), floor(),
                this.ceiling, person());
    }

    /// What hiding each cell costs, 1 at least; next to nothing where it is hidden
    /// anyway. Where all cost the same, the
    /// smaller of two is hidden.
    private long[] cost() {
        DisclosureRules.Cost rule = this.rules.cost();
        int[] counts = this.table.counts();
        long unit = rule.counts() ? 1 : SAME;
        long[] cost = Arrays.stream(counts).mapToLong((count) -> rule.counts() ? count + 1L : SAME + count).toArray();
        rule.own().forEach((cell, own) -> cost[found(cell, "costs")] = unit * own + 1);
        this.ordered.stream().forEach((cell) -> cost[cell] = 1);
        return cost;
    }

    /// Who is alone in each cell, as far as that is to be defended against.
    private int[] person() {
        int[] nobody = new int[this.space.cells()];
        Arrays.fill(nobody, -1);
        return this.rules.insiders() ? this.table.person() : nobody;
    }

    /// Readers can be sure that a hidden count is not 0 only where no 0 is hidden.
    private int floor() {
        IntPredicate isZero = (cell) -> this.table.counts()[cell] == 0;
        return (this.primary.stream().anyMatch(isZero) || this.ordered.stream().anyMatch(isZero)) ? 0
                : this.rules.floor();
    }

}
