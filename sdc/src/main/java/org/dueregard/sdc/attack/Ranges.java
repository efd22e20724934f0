package org.dueregard.sdc.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.dueregard.sdc.attack.LinearSolver.Answer;
import org.dueregard.sdc.attack.LinearSolver.Equations;
import org.dueregard.sdc.attack.LinearSolver.Session;
import org.dueregard.sdc.engine.Relations;

/// The ranges of cells that hang together, by linear programmes. Every solution is kept in mind as the least and the
/// most that was seen of each cell; a bound that a solution reached needs no programme of its own.
final class Ranges {

    private static final double TOLERANCE = 1e-6;

    private final Facts facts;

    private final int[] cells;

    private final double[] leastSeen;

    private final double[] mostSeen;

    private final Effort effort;

    Ranges(Facts facts, int[] cells, Effort effort) {
        this.facts = facts;
        this.cells = cells;
        this.effort = effort;
        this.leastSeen = new double[cells.length];
        this.mostSeen = new double[cells.length];
        Arrays.fill(this.leastSeen, Double.POSITIVE_INFINITY);
        Arrays.fill(this.mostSeen, Double.NEGATIVE_INFINITY);
    }

    /// Narrows the bounds in the facts.
    ///
    /// @param unfinished gets the cells whose bounds the solver could not settle
    /// @return false where no table fits
    boolean narrow(LinearSolver solver, BitSet unfinished) {
        try (Session session = solver.open(equations())) {
            int[] weights = new int[this.cells.length];
            Arrays.fill(weights, 1);
            if (this.effort.spend(weights.length) && !see(session.least(weights))) {
                return false;
            }
            for (int u = 0; u < weights.length; u++) {
                weights[u] = (this.facts.high()[this.cells[u]] == Facts.UNLIMITED) ? 0 : -1;
            }
            if (this.effort.spend(weights.length)) {
                see(session.least(weights));
            }
            Arrays.fill(weights, 0);
            for (int u : narrowestFirst()) {
                if (!this.effort.isAsked(this.cells[u])) {
                    unfinished.set(this.cells[u]);
                }
                else {
                    lower(session, weights, u, unfinished);
                    raise(session, weights, u, unfinished);
                }
            }
        }
        return true;
    }

    private int[] narrowestFirst() {
        return IntStream.range(0, this.cells.length)
            .boxed()
            .sorted(Comparator.comparingInt((u) -> this.facts.high()[this.cells[u]] - this.facts.low()[this.cells[u]]))
            .mapToInt(Integer::intValue)
            .toArray();
    }

    private void lower(Session session, int[] weights, int u, BitSet unfinished) {
        int cell = this.cells[u];
        if (whole(this.leastSeen[u] - slack(this.leastSeen[u])) <= this.facts.low()[cell]) {
            return;
        }
        if (!this.effort.spend(weights.length)) {
            unfinished.set(cell);
            return;
        }
        weights[u] = 1;
        Answer answer = session.least(weights);
        weights[u] = 0;
        see(answer);
        if (answer instanceof Answer.Solved solved) {
            int least = whole(solved.total() - slack(solved.total()));
            this.facts.low()[cell] = Math.max(this.facts.low()[cell], least);
        }
        else {
            unfinished.set(cell);
        }
    }

    private void raise(Session session, int[] weights, int u, BitSet unfinished) {
        int cell = this.cells[u];
        if (Math.floor(this.mostSeen[u] + slack(this.mostSeen[u])) >= this.facts.high()[cell]) {
            return;
        }
        if (!this.effort.spend(weights.length)) {
            unfinished.set(cell);
            return;
        }
        weights[u] = -1;
        Answer answer = session.least(weights);
        weights[u] = 0;
        see(answer);
        if (answer instanceof Answer.Solved solved) {
            double most = Math.floor(-solved.total() + slack(solved.total()));
            this.facts.high()[cell] = (int) Math.min(this.facts.high()[cell], most);
        }
        else if (!(answer instanceof Answer.Unlimited)) {
            unfinished.set(cell);
        }
    }

    private static int whole(double value) {
        return (int) Math.ceil(value);
    }

    private static double slack(double value) {
        return TOLERANCE * (1 + Math.abs(value));
    }

    private boolean see(Answer answer) {
        if (answer instanceof Answer.Solved(double[] values, double total)) {
            for (int u = 0; u < values.length; u++) {
                this.leastSeen[u] = Math.min(this.leastSeen[u], values[u]);
                this.mostSeen[u] = Math.max(this.mostSeen[u], values[u]);
            }
        }
        return !(answer instanceof Answer.Impossible);
    }

    private Equations equations() {
        Relations relations = this.facts.relations();
        int[] number = new int[relations.cells()];
        Arrays.fill(number, -1);
        BitSet concerned = new BitSet();
        for (int u = 0; u < this.cells.length; u++) {
            number[this.cells[u]] = u;
            for (int k = relations.relationsFrom(this.cells[u]); k < relations.relationsTo(this.cells[u]); k++) {
                concerned.set(relations.relation(k));
            }
        }
        List<int[]> unknowns = new ArrayList<>();
        List<int[]> signs = new ArrayList<>();
        long[] right = new long[concerned.cardinality()];
        concerned.stream().forEach((relation) -> {
            int[] members = new int[relations.to(relation) - relations.from(relation)];
            int[] itsSigns = new int[members.length];
            int size = 0;
            for (int k = relations.from(relation); k < relations.to(relation); k++) {
                int cell = relations.cell(k);
                if (number[cell] < 0) {
                    right[unknowns.size()] -= (long) relations.sign(relation, k) * this.facts.low()[cell];
                }
                else {
                    members[size] = number[cell];
                    itsSigns[size++] = relations.sign(relation, k);
                }
            }
            unknowns.add(Arrays.copyOf(members, size));
            signs.add(Arrays.copyOf(itsSigns, size));
        });
        int[] low = Arrays.stream(this.cells).map((cell) -> this.facts.low()[cell]).toArray();
        int[] high = Arrays.stream(this.cells).map((cell) -> this.facts.high()[cell]).toArray();
        return new Equations(low, high, unknowns.toArray(int[][]::new), signs.toArray(int[][]::new), right);
    }

}
