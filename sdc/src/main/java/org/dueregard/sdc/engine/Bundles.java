package org.dueregard.sdc.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A problem with everything taken out that cannot be chosen: cells that are known whatever is hidden, and cells that
/// can only change together, which become one *bundle*.
///
/// Method: an open cell is known. Where all but one cell of a relation are known, that one is too. Where all but two
/// are known and the two are a sum and its part, each changes as much as the other. Repeated until nothing more is
/// found. Relations that come to say the same are kept once.
///
/// Guarantee: a change of the problem's cells that leaves the open ones alone satisfies all relations exactly when it
/// is 0 on the known cells, the same on all cells of a bundle, and satisfies the relations here.
///
/// Example: a ward of 7 has 3 in one group, 4 in another, and all others 0. The two groups stay, tied by one relation
/// with the ward. If the second group is open too, the ward and the first group are one bundle.
final class Bundles {

    /// Of a bundle that can fall no further.
    private static final int NONE = -1;

    private final int[] bundleOf;

    private final int[] start;

    private final int[] member;

    private final int[] coefficient;

    private final int[] ownerStart;

    private final int[] ownerAt;

    private final int[] relationAt;

    private final List<int[]> cells;

    private Bundles(int[] bundleOf, List<int[]> cells, List<int[]> relations) {
        this.bundleOf = bundleOf;
        this.cells = cells;
        int size = relations.stream().mapToInt((r) -> r.length / 2).sum();
        this.start = new int[relations.size() + 1];
        this.member = new int[size];
        this.coefficient = new int[size];
        this.relationAt = new int[size];
        this.ownerStart = new int[cells.size() + 1];
        this.ownerAt = new int[size];
        lay(relations);
    }

    static Bundles of(Problem problem) {
        return new Bundling(problem).found();
    }

    private void lay(List<int[]> relations) {
        int k = 0;
        for (int r = 0; r < relations.size(); r++) {
            int[] relation = relations.get(r);
            for (int i = 0; i < relation.length; i += 2) {
                this.member[k] = relation[i];
                this.coefficient[k] = relation[i + 1];
                this.relationAt[k++] = r;
                this.ownerStart[relation[i] + 1]++;
            }
            this.start[r + 1] = k;
        }
        for (int b = 0; b < this.cells.size(); b++) {
            this.ownerStart[b + 1] += this.ownerStart[b];
        }
        int[] next = Arrays.copyOf(this.ownerStart, this.cells.size());
        for (int i = 0; i < k; i++) {
            this.ownerAt[next[this.member[i]]++] = i;
        }
    }

    int bundles() {
        return this.cells.size();
    }

    int relations() {
        return this.start.length - 1;
    }

    /// The bundle of a cell, -1 for a cell that is known.
    int bundleOf(int cell) {
        return this.bundleOf[cell];
    }

    /// The cells of a bundle, ascending.
    int[] cells(int bundle) {
        return this.cells.get(bundle);
    }

    int from(int relation) {
        return this.start[relation];
    }

    int to(int relation) {
        return this.start[relation + 1];
    }

    int bundle(int k) {
        return this.member[k];
    }

    int coefficient(int k) {
        return this.coefficient[k];
    }

    int placesFrom(int bundle) {
        return this.ownerStart[bundle];
    }

    int placesTo(int bundle) {
        return this.ownerStart[bundle + 1];
    }

    /// A place in a relation, as taken by `coefficient` and `relation`.
    int place(int i) {
        return this.ownerAt[i];
    }

    int relation(int k) {
        return this.relationAt[k];
    }

    /// Finds the bundles.
    private static final class Bundling {

        private final Problem problem;

        private final int[] leader;

        private final BitSet known;

        private boolean changed;

        Bundling(Problem problem) {
            this.problem = problem;
            this.leader = new int[problem.cells()];
            this.known = (BitSet) problem.open().clone();
            for (int c = 0; c < this.leader.length; c++) {
                this.leader[c] = c;
                if (problem.counts()[c] < problem.bottom()) {
                    this.known.set(c);
                }
            }
        }

        Bundles found() {
            do {
                this.changed = false;
                for (int r = 0; r < this.problem.relations().count(); r++) {
                    learn(r);
                }
            }
            while (this.changed);
            int[] bundleOf = new int[this.leader.length];
            List<int[]> cells = number(bundleOf);
            return new Bundles(bundleOf, cells, relations(bundleOf));
        }

        private int leader(int cell) {
            int c = cell;
            while (this.leader[c] != c) {
                this.leader[c] = this.leader[this.leader[c]];
                c = this.leader[c];
            }
            return c;
        }

        /// Learns from a relation with one or two unknown bundles. A bundle is known when
        /// its leader is.
        private void learn(int relation) {
            Relations relations = this.problem.relations();
            int unknown = 0;
            for (int k = relations.from(relation); k < relations.to(relation); k++) {
                if (!this.known.get(leader(relations.cell(k)))) {
                    unknown++;
                }
            }
            if (unknown == 0 || unknown > 8) {
                return;
            }
            Map<Integer, Integer> left = sum(relation);
            if (left.size() == 1) {
                this.known.set(left.keySet().iterator().next());
                this.changed = true;
            }
            else if (left.size() == 2 && left.values().stream().mapToInt(Integer::intValue).sum() == 0) {
                Integer[] two = left.keySet().toArray(new Integer[0]);
                this.leader[two[1]] = two[0];
                this.changed = true;
            }
        }

        private Map<Integer, Integer> sum(int relation) {
            Relations relations = this.problem.relations();
            Map<Integer, Integer> sum = new TreeMap<>();
            for (int k = relations.from(relation); k < relations.to(relation); k++) {
                int c = leader(relations.cell(k));
                if (!this.known.get(c)) {
                    sum.merge(c, relations.sign(relation, k), Integer::sum);
                }
            }
            sum.values().removeIf((v) -> v == 0);
            return sum;
        }

        private List<int[]> number(int[] bundleOf) {
            int[] bundle = new int[this.leader.length];
            Arrays.fill(bundle, NONE);
            int[] size = new int[this.leader.length];
            int count = 0;
            for (int c = 0; c < bundleOf.length; c++) {
                int l = leader(c);
                if (this.known.get(l)) {
                    bundleOf[c] = NONE;
                    continue;
                }
                if (bundle[l] == NONE) {
                    bundle[l] = count++;
                }
                bundleOf[c] = bundle[l];
                size[bundle[l]]++;
            }
            return gather(bundleOf, size, count);
        }

        private static List<int[]> gather(int[] bundleOf, int[] size, int count) {
            List<int[]> cells = new ArrayList<>(count);
            for (int b = 0; b < count; b++) {
                cells.add(new int[size[b]]);
            }
            int[] next = new int[count];
            for (int c = 0; c < bundleOf.length; c++) {
                if (bundleOf[c] != NONE) {
                    cells.get(bundleOf[c])[next[bundleOf[c]]++] = c;
                }
            }
            return cells;
        }

        private List<int[]> relations(int[] bundleOf) {
            List<int[]> result = new ArrayList<>();
            Map<List<Integer>, Boolean> seen = new HashMap<>();
            for (int r = 0; r < this.problem.relations().count(); r++) {
                Map<Integer, Integer> sum = new TreeMap<>();
                sum(r).forEach((c, v) -> sum.put(bundleOf[c], v));
                if (sum.isEmpty()) {
                    continue;
                }
                int sign = Integer.signum(sum.values().iterator().next());
                int[] flat = new int[sum.size() * 2];
                int i = 0;
                for (Map.Entry<Integer, Integer> entry : sum.entrySet()) {
                    flat[i++] = entry.getKey();
                    flat[i++] = sign * entry.getValue();
                }
                if (seen.put(Arrays.stream(flat).boxed().toList(), true) == null) {
                    result.add(flat);
                }
            }
            return result;
        }

    }

}
