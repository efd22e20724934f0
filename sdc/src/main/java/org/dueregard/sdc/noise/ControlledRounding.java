package org.dueregard.sdc.noise;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

import org.dueregard.sdc.Progress;
import org.dueregard.sdc.engine.Relations;

/// Rounds counts to multiples of a base so that the rounded ones still add up.
///
/// Problem: each count goes to one of the two multiples beside it (a multiple stays), all sums hold, and the rounded
/// counts are as near to the true ones as can be.
///
/// Method: where the cells are the arcs of a network whose nodes are the sums ([RoundingNetwork]: two-way tables, one
/// of whose dimensions may be hierarchical), every cell starts at its nearest multiple and the sums are mended along
/// cheapest paths. Elsewhere, sums are mended one cell at a time, weights on sums that stay broken driving the search
/// on, up to a fixed number of moves; then again with one multiple more to either side, up to `steps`.
///
/// Guarantee: no count moves by the base or more (with steps: by more than that many bases more). Whether all sums
/// hold is part of the result. In a network they always do, and no other such rounding is nearer in total.
///
/// Limits: elsewhere such a rounding may not exist, and to find out is NP-hard; the result then has broken sums.
///
/// Cost: in a network, broken sums times arcs times a logarithm; elsewhere the number of moves times the size of sums.
///
/// Source: Cox and Ernst, "Controlled rounding" (1982) for networks; Salazar, "Controlled rounding and cell
/// perturbation" (2006) for the problem; Morris, "The breakout method" (1993) for the search.
///
/// Worked example: base 5, rows (1 1 | 2) and (1 2 | 3), total (2 3 | 5): every cell is at most 2 from its nearest 0
/// or 5, the total stays 5, so one of the rows and one of the columns becomes 5, and the cell where they cross.
public final class ControlledRounding {

    private static final long SEED = 5;

    private static final int MOVES_PER_SUM = 400;

    /// What is being done, in a few words.
    static final String STAGE = "round so that sums hold";

    /// Of so many moves and one, one is told of: a power of 2 less one.
    private static final long TOLD = 1023;

    private ControlledRounding() {
    }

    /// Counts rounded together.
    ///
    /// @param rounded the rounded counts
    /// @param broken the sums that do not add up
    /// @param steps the number of further multiples that was needed
    @SuppressWarnings("ArrayRecordComponent") // numbered cells, never compared or hashed
    public record Rounded(int[] rounded, BitSet broken, int steps) {
    }

    /// Rounds.
    ///
    /// @param counts zero or more, satisfying every sum
    /// @param base at least 2
    /// @param steps how many multiples farther away a count may go where sums cannot be
    /// kept otherwise
    /// @param progress is told how far it has come
    public static Rounded round(Relations relations, int[] counts, int base, int steps, Progress progress) {
        Multiples multiples = new Multiples(relations, counts, base, 0);
        if (RoundingNetwork.isNetwork(relations)) {
            new RoundingNetwork(multiples).mend(progress);
            return new Rounded(multiples.rounded(), multiples.broken(), 0);
        }
        search(multiples, progress);
        int best = multiples.broken().cardinality();
        int used = 0;
        for (int more = 1; more <= steps && best > 0; more++) {
            Multiples wider = new Multiples(relations, counts, base, more);
            search(wider, progress);
            if (wider.broken().cardinality() < best) {
                multiples = wider;
                best = wider.broken().cardinality();
                used = more;
            }
        }
        return new Rounded(multiples.rounded(), multiples.broken(), used);
    }

    private static void search(Multiples multiples, Progress progress) {
        SplittableRandom random = new SplittableRandom(SEED);
        Relations relations = multiples.relations();
        int[] weights = new int[relations.count()];
        Arrays.fill(weights, 1);
        BitSet broken = multiples.broken();
        long moves = (long) MOVES_PER_SUM * relations.count();
        long all = Math.max(1, moves);
        int at = 0;
        while (!broken.isEmpty() && moves-- > 0) {
            if ((moves & TOLD) == 0) {
                progress.at(STAGE, 1 - (double) moves / all);
            }
            at = broken.nextSetBit(at + 1);
            if (at < 0) {
                at = broken.nextSetBit(0);
            }
            int cell = bestMove(multiples, weights, at, random);
            if (cell >= 0) {
                multiples.move(cell, direction(multiples, at, cell));
                for (int k = relations.relationsFrom(cell); k < relations.relationsTo(cell); k++) {
                    int relation = relations.relation(k);
                    broken.set(relation, multiples.excess(relation) != 0);
                }
            }
            weights[at]++;
        }
        progress.at(STAGE, 1);
    }

    private static int direction(Multiples multiples, int relation, int cell) {
        return (multiples.excess(relation) > 0) ? -multiples.sign(relation, cell) : multiples.sign(relation, cell);
    }

    /// The cell of a broken sum whose move towards holding it breaks least elsewhere.
    private static int bestMove(Multiples multiples, int[] weights, int relation, SplittableRandom random) {
        Relations relations = multiples.relations();
        int best = -1;
        long least = Long.MAX_VALUE;
        int ties = 0;
        for (int k = relations.from(relation); k < relations.to(relation); k++) {
            int cell = relations.cell(k);
            int by = direction(multiples, relation, cell);
            if (multiples.canMove(cell, by)) {
                long worse = 0;
                for (int j = relations.relationsFrom(cell); j < relations.relationsTo(cell); j++) {
                    int other = relations.relation(j);
                    long moved = multiples.excess(other) + (long) by * multiples.sign(other, cell);
                    worse += weights[other] * (Math.abs(moved) - Math.abs(multiples.excess(other)));
                }
                long price = worse * 1024 + multiples.cost(cell, by);
                if (price < least) {
                    least = price;
                    best = cell;
                    ties = 1;
                }
                else if (price == least && random.nextInt(++ties) == 0) {
                    best = cell;
                }
            }
        }
        return best;
    }

}
