package org.dueregard.sdc.attack;

import java.util.BitSet;
import java.util.List;

import org.dueregard.sdc.Progress;
import org.dueregard.sdc.engine.Relations;
import org.jspecify.annotations.Nullable;

/// Works out as much of the hidden counts as can be worked out from what is known.
///
/// Problem: a reader knows the published counts, the sums, that counts are whole and how small a hidden one can be.
/// Which hidden counts does he know exactly, and between which numbers are the others?
///
/// Method: bounds from single sums until nothing changes ([Bounds]); exact differences ([LinearSums]); both again as
/// long as something new is known; then, for each set of hidden cells that hang together, linear programmes for the
/// least and the most of each cell whose bounds no solution seen so far reaches, with the result drawn in to whole
/// numbers.
///
/// Guarantee: no table that fits the facts lies outside the ranges (the linear programmes' results are moved
/// outwards by a millionth before they are drawn in, so this holds as far as the solver keeps its tolerance; the other
/// parts use whole numbers only). A range said to be finished is the range over all tables of real counts, narrowed to
/// whole numbers; whole counts may in rare cases leave less, which is not looked for, since it is NP-hard.
///
/// Limits: sets with more cells than `most` are left with the bounds of single sums, and are named as unfinished.
///
/// Cost: two linear programmes for each hidden cell at worst; far fewer, since each solution serves all cells.
///
/// Source: the feasibility interval of Fischetti and Salazar, "Solving the cell suppression problem" (2001).
///
/// Worked example: rows 5 = x + y and 5 = z + w, columns 4 = x + z and 6 = y + w, all at least 1: x lies between 1
/// and 3, since z is 4 - x.
public final class Attack {

    private static final int ROUNDS = 8;

    private final @Nullable LinearSolver solver;

    private final int most;

    private final Progress progress;

    /// @param solver solves linear programmes; null where there is none
    /// @param most the number of hidden cells that hang together up to which linear
    /// programmes are tried
    /// @param progress is told how far the attack has come
    public Attack(@Nullable LinearSolver solver, int most, Progress progress) {
        this.solver = solver;
        this.most = most;
        this.progress = progress;
    }

    /// Attacks.
    public Findings on(Facts start) {
        BitSet hidden = new BitSet();
        for (int cell = 0; cell < start.low().length; cell++) {
            hidden.set(cell, !start.isKnown(cell));
        }
        this.progress.at("bounds", 0);
        Facts known = start;
        boolean finished = true;
        LinearSums sums;
        for (int round = 0;; round++) {
            Bounds bounds = Bounds.of(known);
            finished = bounds.finished();
            sums = LinearSums.of(bounds.facts());
            if (bounds.contradiction() >= 0 || sums.isContradictory()) {
                return contradiction(start, Math.max(0, bounds.contradiction()));
            }
            known = withCounts(bounds.facts(), sums);
            int impossible = impossible(known);
            if (impossible >= 0) {
                return contradiction(start, impossible);
            }
            if (sums.derivable().isEmpty() || round == ROUNDS) {
                break;
            }
        }
        BitSet unfinished = new BitSet();
        if (!finished) {
            unfinished.or(hidden);
        }
        return narrowed(start, known, hidden, unfinished, sums.together());
    }

    private Findings narrowed(Facts start, Facts known, BitSet hidden, BitSet unfinished, List<int[]> together) {
        List<int[]> components = Components.of(known);
        int done = 0;
        for (int[] component : components) {
            this.progress.at("ranges", (double) done++ / components.size());
            if (this.solver == null || component.length > this.most) {
                for (int cell : component) {
                    unfinished.set(cell);
                }
            }
            else if (!new Ranges(known, component).narrow(this.solver, unfinished)) {
                return contradiction(start, component[0]);
            }
        }
        this.progress.at("ranges", 1);
        BitSet derivable = new BitSet();
        hidden.stream().filter(known::isKnown).forEach(derivable::set);
        unfinished.andNot(derivable);
        return new Findings(known.low(), known.high(), derivable, unfinished, together, -1);
    }

    /// A derivable count outside its bounds becomes an empty range, which [#impossible]
    /// finds.
    private static Facts withCounts(Facts facts, LinearSums sums) {
        int[] low = facts.low().clone();
        int[] high = facts.high().clone();
        sums.derivable().stream().forEach((cell) -> {
            low[cell] = Math.max(low[cell], sums.count(cell));
            high[cell] = Math.min(high[cell], sums.count(cell));
        });
        return new Facts(facts.relations(), low, high);
    }

    private static int impossible(Facts facts) {
        for (int cell = 0; cell < facts.low().length; cell++) {
            if (facts.low()[cell] > facts.high()[cell]) {
                return cell;
            }
        }
        return -1;
    }

    private static Findings contradiction(Facts start, int cell) {
        Relations relations = start.relations();
        return new Findings(start.low(), start.high(), new BitSet(relations.cells()), new BitSet(), List.of(), cell);
    }

}
