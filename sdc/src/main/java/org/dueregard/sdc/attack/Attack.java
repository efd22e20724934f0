package org.dueregard.sdc.attack;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import org.dueregard.sdc.Progress;
import org.jspecify.annotations.Nullable;

/// Works out as much of the hidden counts as can be worked out from what is known.
///
/// Problem: a reader knows the published counts, the sums, that counts are whole and how small a hidden one can be.
/// Which hidden counts does he know exactly, and between which numbers are the others?
///
/// Method: exact differences ([LinearSums]); bounds from single sums until nothing changes ([Bounds]); both again as
/// long as something new is known; then, for each set of hidden cells that hang together, linear programmes for the
/// least and the most of each cell that is asked for and whose bounds no solution seen so far reaches, the narrowest
/// ranges first, with the result drawn in to whole numbers.
///
/// Guarantee: no table that fits the facts lies outside the ranges (the linear programmes' results are moved
/// outwards by a millionth before they are drawn in, so this holds as far as the solver keeps its tolerance; the other
/// parts use whole numbers only). A range said to be finished is the range over all tables of real counts, narrowed to
/// whole numbers; whole counts may in rare cases leave less, which is not looked for, since it is NP-hard.
///
/// Limits: linear programmes go as far as the [Effort] allows; what they did not settle is named as unfinished.
///
/// Cost: two linear programmes for each hidden cell at worst; far fewer, since each solution serves all cells.
///
/// Source: the feasibility interval of Fischetti and Salazar, "Solving the cell suppression problem" (2001).
///
/// Worked example: rows 5 = x + y and 5 = z + w, columns 4 = x + z and 6 = y + w, all at least 1: x lies between 1
/// and 3, since z is 4 - x.
public final class Attack {

    private static final int ROUNDS = 8;

    private static final int LARGE = 1_000_000;

    private final @Nullable LinearSolver solver;

    private final Effort effort;

    private final Progress progress;

    /// @param solver solves linear programmes; null where there is none
    /// @param effort how far linear programmes are tried
    /// @param progress is told how far the attack has come
    public Attack(@Nullable LinearSolver solver, Effort effort, Progress progress) {
        this.solver = solver;
        this.effort = effort;
        this.progress = progress;
    }

    /// Attacks.
    public Findings on(Facts start) {
        Facts known = start;
        BitSet linear = new BitSet();
        for (int round = 0;; round++) {
            this.progress.at("attack what would be published", (double) round / ROUNDS);
            LinearSums sums = LinearSums.of(known);
            if (round == 0) {
                linear.or(sums.derivable());
            }
            Facts added = withCounts(known, sums);
            Bounds bounds = Bounds.of(added);
            if (sums.isContradictory() || bounds.contradiction() >= 0) {
                return contradiction(start, Math.max(0, bounds.contradiction()));
            }
            known = bounds.facts();
            if (round == ROUNDS || isAsKnown(added, known)) {
                return narrowed(start, known, linear, bounds.finished(), sums.together());
            }
        }
    }

    /// Whether bounds settled no further cell.
    private static boolean isAsKnown(Facts before, Facts after) {
        for (int cell = 0; cell < before.low().length; cell++) {
            if (after.isKnown(cell) && !before.isKnown(cell)) {
                return false;
            }
        }
        return true;
    }

    private Findings narrowed(Facts start, Facts known, BitSet linear, boolean finished, List<int[]> together) {
        BitSet hidden = new BitSet();
        for (int cell = 0; cell < start.low().length; cell++) {
            hidden.set(cell, !start.isKnown(cell));
        }
        BitSet unfinished = new BitSet();
        if (!finished) {
            unfinished.or(hidden);
        }
        Facts bounded = new Facts(known.relations(), known.low().clone(), known.high().clone());
        List<int[]> components = Components.of(known);
        int done = 0;
        for (int[] component : components) {
            this.progress.at("attack by linear programmes", (double) done++ / components.size());
            if (this.solver == null || !this.effort.takesOn(component)) {
                Arrays.stream(component).forEach(unfinished::set);
            }
            else if (!new Ranges(known, component, this.effort).narrow(this.solver, unfinished)) {
                if (isSolversWordEnough(start)) {
                    return contradiction(start, component[0]);
                }
                Arrays.stream(component).forEach(unfinished::set);
            }
        }
        this.progress.at("attack by linear programmes", 1);
        BitSet exact = new BitSet();
        hidden.stream().filter(known::isKnown).forEach(exact::set);
        unfinished.andNot(exact);
        return new Findings(known.low(), known.high(), linear, exact, unfinished, narrower(bounded, known), together,
                -1);
    }

    /// Whether it is believed that no table fits because the solver says so: not of
    /// tables that are our own, which the
    /// truth fits, nor of counts so large that its tolerance is more than a person.
    private boolean isSolversWordEnough(Facts start) {
        return !this.effort.isBounded() && IntStream.range(0, start.low().length)
            .noneMatch((cell) -> start.isKnown(cell) && start.low()[cell] > LARGE);
    }

    private static BitSet narrower(Facts before, Facts after) {
        BitSet narrower = new BitSet();
        for (int cell = 0; cell < before.low().length; cell++) {
            narrower.set(cell, after.low()[cell] > before.low()[cell] || after.high()[cell] < before.high()[cell]);
        }
        return narrower;
    }

    /// A derivable count outside its bounds leaves an empty range, which [Bounds] finds.
    private static Facts withCounts(Facts facts, LinearSums sums) {
        int[] low = facts.low().clone();
        int[] high = facts.high().clone();
        sums.derivable().stream().forEach((cell) -> {
            low[cell] = Math.max(low[cell], sums.count(cell));
            high[cell] = Math.min(high[cell], sums.count(cell));
        });
        return new Facts(facts.relations(), low, high);
    }

    private static Findings contradiction(Facts start, int cell) {
        return new Findings(start.low(), start.high(), new BitSet(), new BitSet(), new BitSet(), new BitSet(),
                List.of(), cell);
    }

}
