package org.dueregard.sdc.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// What each bundle can lose, must reach and costs.
///
/// @param slack how far each bundle can fall before one of its cells is below the floor, 0 or more
/// @param up how far it must be able to rise for all its primary cells to reach their ceilings, 0 for none
/// @param down how far it must be able to fall for all its primary cells to reach the bottom or the
/// least that they can be, 0 for none
/// @param cost of hiding all its cells
/// @param primary the bundles with a primary cell
/// @param persons who is alone in a cell of each bundle
/// @param knowing who knows each bundle without seeing anything: who is alone in a cell of it, and for a count of zero
/// who is alone in a sum of which it is a part
/// @param bundlesOf for each person the bundles with a cell in which that person is alone
/// @param exposed the primary cells that cannot be protected: they are known to everybody or to
/// somebody who is alone, or fall with one that is lower
@SuppressWarnings("ArrayRecordComponent") // numbered bundles, never compared or hashed
record Demands(int[] slack, int[] up, int[] down, long[] cost, BitSet primary, List<int[]> persons, List<int[]> knowing,
        List<int[]> bundlesOf, BitSet exposed) {

    private static final int[] NOBODY = {};

    static Demands of(Problem problem, Bundles net) {
        int size = net.bundles();
        int[] least = Least.of(problem);
        Demands demands = new Demands(new int[size], new int[size], new int[size], new long[size], new BitSet(size),
                new ArrayList<>(size), new ArrayList<>(size), new ArrayList<>(), new BitSet());
        for (int b = 0; b < size; b++) {
            demands.weigh(problem, net.cells(b), b, least);
            demands.persons.add(persons(problem, Arrays.stream(net.cells(b))));
            demands.knowing.add(persons(problem, Arrays.stream(net.cells(b)).flatMap((c) -> above(problem, c))));
            demands.exposeToOwn(problem, net.cells(b), b);
        }
        problem.primary().stream().filter((c) -> net.bundleOf(c) < 0).forEach(demands.exposed::set);
        demands.findPersons();
        return demands;
    }

    private void weigh(Problem problem, int[] cells, int bundle, int[] least) {
        int slack = Integer.MAX_VALUE;
        for (int c : cells) {
            slack = Math.min(slack, problem.counts()[c] - least[c]);
            this.cost[bundle] += problem.cost()[c];
        }
        this.slack[bundle] = slack;
        for (int c : cells) {
            if (problem.primary().get(c)) {
                int fall = problem.counts()[c] - Math.max(least[c], Math.min(problem.bottom(), problem.counts()[c]));
                if (fall > slack) {
                    this.exposed.set(c);
                }
                this.primary.set(bundle);
                this.up[bundle] = Math.max(this.up[bundle], problem.ceiling()[c] - problem.counts()[c]);
                this.down[bundle] = Math.max(this.down[bundle], Math.min(slack, fall));
            }
        }
    }

    /// Who knows one cell of a bundle knows the others, since they change together.
    /// Nothing that could be hidden helps.
    private void exposeToOwn(Problem problem, int[] cells, int bundle) {
        for (int c : cells) {
            int[] own = problem.primary().get(c) ? persons(problem, above(problem, c)) : this.knowing.get(bundle);
            if (Arrays.stream(this.knowing.get(bundle)).anyMatch((p) -> Arrays.binarySearch(own, p) < 0)) {
                this.exposed.set(c);
            }
        }
    }

    private static int[] persons(Problem problem, IntStream cells) {
        int[] persons = cells.map((c) -> problem.person()[c]).filter((p) -> p >= 0).distinct().sorted().toArray();
        return (persons.length == 0) ? NOBODY : persons;
    }

    /// A cell and, if it is zero, all sums in which it is a part and which are not above
    /// 1.
    private static IntStream above(Problem problem, int cell) {
        if (problem.counts()[cell] > 0) {
            return IntStream.of(cell);
        }
        Relations relations = problem.relations();
        BitSet found = new BitSet();
        Numbers next = new Numbers();
        found.set(cell);
        next.add(cell);
        while (next.size() > 0) {
            int c = next.removeLast();
            for (int k = relations.relationsFrom(c); k < relations.relationsTo(c); k++) {
                int sum = relations.cell(relations.from(relations.relation(k)));
                if (problem.counts()[sum] <= 1 && !found.get(sum)) {
                    found.set(sum);
                    next.add(sum);
                }
            }
        }
        return found.stream();
    }

    private void findPersons() {
        int count = 1 + this.persons.stream().flatMapToInt(Arrays::stream).max().orElse(-1);
        List<List<Integer>> found = new ArrayList<>(count);
        for (int p = 0; p < count; p++) {
            found.add(new ArrayList<>(2));
        }
        for (int b = 0; b < this.persons.size(); b++) {
            for (int p : this.persons.get(b)) {
                found.get(p).add(b);
            }
        }
        found.forEach((bundles) -> this.bundlesOf.add(bundles.stream().mapToInt(Integer::intValue).toArray()));
    }

}
