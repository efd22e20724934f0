package org.dueregard.planreader.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.ToDoubleBiFunction;

/// Pairs the members of two lists.
///
/// Problem: pair each with at most one other so that the sum of what the pairs are worth is greatest.
/// Method: members that no worth connects are taken apart; each connected group is solved by the Hungarian method with
/// shortest augmenting paths.
/// Guarantee: the greatest sum, up to rounding; the same pairs for the same worths.
/// Limits: worths are finite; a pair worth 0 or less is never made. Lists so long that not every pair can be asked are
/// paired from candidates, the worthiest first ([#greedy]), without that guarantee.
/// Cost: the worth of every pair is asked once; then the cube of the largest group.
/// Source: R. Jonker, A. Volgenant, A shortest augmenting path algorithm, 1987.
///
/// Example: worths `[[5, 4, 0], [4, 0, 0], [0, 0, 2]]` give the pairs 1-2, 2-1 and 3-3, worth 10; taking the best first
/// would pair 1-1 and lose 2.
final class Assignment {

    private final double[][] worth;

    private final int[] partner;

    private Assignment(double[][] worth, int right) {
        this.worth = worth;
        this.partner = new int[worth.length];
        Arrays.fill(this.partner, -1);
        groups(right).forEach(this::solve);
    }

    /// For each of the left, the number of its partner on the right, or -1.
    static int[] best(int left, int right, ToDoubleBiFunction<Integer, Integer> worth) {
        double[][] worths = new double[left][right];
        for (int i = 0; i < left; i++) {
            for (int j = 0; j < right; j++) {
                worths[i][j] = worth.applyAsDouble(i, j);
            }
        }
        return new Assignment(worths, right).partner;
    }

    /// Pairs the worthiest first, and of the same worth those that stand first.
    ///
    /// @param candidates on the right for each of the left
    static int[] greedy(int left, IntFunction<Set<Integer>> candidates, ToDoubleBiFunction<Integer, Integer> worth) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < left; i++) {
            for (int j : candidates.apply(i)) {
                double value = worth.applyAsDouble(i, j);
                if (value > 0) {
                    pairs.add(new Pair(i, j, value));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::worth)
            .reversed()
            .thenComparingInt(Pair::left)
            .thenComparingInt(Pair::right));
        int[] partner = new int[left];
        Arrays.fill(partner, -1);
        Set<Integer> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (partner[pair.left()] < 0 && taken.add(pair.right())) {
                partner[pair.left()] = pair.right();
            }
        }
        return partner;
    }

    /// The connected groups, by union and find over both lists.
    private Iterable<Group> groups(int right) {
        int left = this.worth.length;
        int[] root = new int[left + right];
        Arrays.setAll(root, (i) -> i);
        for (int i = 0; i < left; i++) {
            for (int j = 0; j < right; j++) {
                if (this.worth[i][j] > 0) {
                    root[find(root, i)] = find(root, left + j);
                }
            }
        }
        TreeMap<Integer, Group> groups = new TreeMap<>();
        for (int i = 0; i < root.length; i++) {
            Group group = groups.computeIfAbsent(find(root, i),
                    (any) -> new Group(new ArrayList<>(), new ArrayList<>()));
            ((i < left) ? group.left() : group.right()).add((i < left) ? i : i - left);
        }
        return groups.values();
    }

    private static int find(int[] root, int of) {
        int at = of;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    /// Rows are augmented one after the other. A pair that is worth nothing is none;
    /// where
    /// rows outnumber columns, columns worth nothing make up for it.
    private void solve(Group group) {
        int rows = group.left().size();
        int columns = group.right().size();
        if (rows == 0 || columns == 0) {
            return;
        }
        double[][] cost = new double[rows + 1][Math.max(rows, columns) + 1];
        for (int i = 1; i <= rows; i++) {
            for (int j = 1; j <= columns; j++) {
                cost[i][j] = -Math.max(0, this.worth[group.left().get(i - 1)][group.right().get(j - 1)]);
            }
        }
        int[] rowOf = new Augmenting(cost).run();
        for (int j = 1; j <= columns; j++) {
            if (rowOf[j] != 0 && cost[rowOf[j]][j] < 0) {
                this.partner[group.left().get(rowOf[j] - 1)] = group.right().get(j - 1);
            }
        }
    }

    private record Pair(int left, int right, double worth) {
    }

    private record Group(List<Integer> left, List<Integer> right) {
    }

    /// The Hungarian method on costs counted from 1, with no more rows than columns.
    private static final class Augmenting {

        private final double[][] cost;

        private final int columns;

        private final double[] ofRow;

        private final double[] ofColumn;

        private final int[] rowOf;

        private final int[] before;

        Augmenting(double[][] cost) {
            this.cost = cost;
            this.columns = cost[0].length - 1;
            this.ofRow = new double[cost.length];
            this.ofColumn = new double[this.columns + 1];
            this.rowOf = new int[this.columns + 1];
            this.before = new int[this.columns + 1];
        }

        int[] run() {
            for (int row = 1; row < this.cost.length; row++) {
                this.rowOf[0] = row;
                int column = path();
                while (column != 0) {
                    this.rowOf[column] = this.rowOf[this.before[column]];
                    column = this.before[column];
                }
            }
            return this.rowOf;
        }

        /// The cheapest way from the new row to a free column; the prices are adjusted on
        /// the way, so that every pair made keeps costing nothing beyond them.
        private int path() {
            double[] least = new double[this.columns + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            boolean[] used = new boolean[this.columns + 1];
            int column = 0;
            do {
                used[column] = true;
                int next = nearest(column, least, used);
                double step = least[next];
                for (int j = 0; j <= this.columns; j++) {
                    if (used[j]) {
                        this.ofRow[this.rowOf[j]] += step;
                        this.ofColumn[j] -= step;
                    }
                    else {
                        least[j] -= step;
                    }
                }
                column = next;
            }
            while (this.rowOf[column] != 0);
            return column;
        }

        private int nearest(int column, double[] least, boolean[] used) {
            int row = this.rowOf[column];
            int nearest = 0;
            for (int j = 1; j <= this.columns; j++) {
                if (used[j]) {
                    continue;
                }
                double now = this.cost[row][j] - this.ofRow[row] - this.ofColumn[j];
                if (now < least[j]) {
                    least[j] = now;
                    this.before[j] = column;
                }
                if (nearest == 0 || least[j] < least[nearest]) {
                    nearest = j;
                }
            }
            return nearest;
        }

    }

}
