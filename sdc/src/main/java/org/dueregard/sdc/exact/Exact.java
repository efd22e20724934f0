package org.dueregard.sdc.exact;

import java.util.BitSet;

import org.dueregard.sdc.Progress;
import org.dueregard.sdc.engine.Problem;
import org.jspecify.annotations.Nullable;

/// Hides cells so that nobody can work out a primary one exactly from the sums of what is published.
///
/// Problem: given the sums that tie the cells and the cells that are unsafe by themselves, hide more cells, few and of
/// little cost, until no unsafe one is a consequence of those published.
///
/// Method: cells that can only be known together are made one ([Groups]); the tables fall into parts that have nothing
/// to do with each other ([Parts]); in each part all is hidden and published back, the dearest first, as long as no
/// primary cell is lost ([Thinning]).
///
/// Guarantee: no primary cell but those named as exposed is a linear consequence of what is published, nor of that
/// together with the count of a cell in which one person is alone.
///
/// Limits: ranges that are narrow without being a single number are left to intervals.
///
/// Cost: see [Thinning]; in practice nearly linear, half a second for 70,000 cells.
///
/// Example: in the table 2 20 22 / 30 40 70 / 32 60 92 the cell of 2 is primary; 20, 30 and 40 are hidden too.
///
/// Source: as for [Thinning].
public final class Exact {

    /// From so many groups on swaps are looked for all over the tables at once.
    private static final int MANY = 1_000;

    private Exact() {
    }

    /// What is to be hidden.
    ///
    /// @param hidden all cells that are hidden, the primary ones among them
    /// @param exposed the primary cells that what must be published gives away whatever
    /// is hidden
    public record Result(BitSet hidden, BitSet exposed) {
    }

    /// Finds what is to be hidden.
    public static Result hide(Problem problem, Progress progress) {
        return hide(problem, null, progress);
    }

    /// Finds what is to be hidden, so that single sums leave unsafe counts the ranges
    /// that
    /// are asked for, where they can.
    ///
    /// @param asked whose primary cells need ranges; null where none do
    public static Result hide(Problem problem, @Nullable Problem asked, Progress progress) {
        Condensed condensed = new Condensed(problem);
        Pattern pattern = new Pattern(condensed, asked);
        pattern.begin(progress);
        pattern.mend(progress);
        new Polish(condensed, pattern).run(progress);
        if (asked != null && condensed.sums.size() >= MANY) {
            new Swaps(condensed, pattern).run(progress);
        }
        BitSet hidden = condensed.cells(pattern.hidden());
        hidden.or(problem.primary());
        BitSet exposed = condensed.cells(pattern.lost());
        exposed.and(problem.primary());
        exposed.or(Derivable.of(problem.relations(), hidden, problem.primary()));
        return new Result(hidden, exposed);
    }

}
