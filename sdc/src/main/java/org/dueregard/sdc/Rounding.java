package org.dueregard.sdc;

import java.util.List;
import java.util.function.IntUnaryOperator;

import org.dueregard.sdc.engine.Relations;
import org.dueregard.sdc.noise.ControlledRounding;

/// Rounds all counts to multiples of a base instead of hiding some.
///
/// Conventional rounding takes the nearest multiple of each count, halves up. It is simple, and it leaks: readers know
/// the rule, so a rounded 10 is 8 to 12, and where a sum and its parts are rounded each on its own, their differences
/// can leave a single possible count. Two parts rounded to 0 (each 0 to 2) in a sum rounded to 5 (3 to 7) are at least
/// 1 each; three parts 0, 0, 0 in a sum 5 cannot all be 0. The attack that comes with the result says what is lost.
///
/// Controlled rounding keeps the sums, and says for no count more than that it is less than the base away.
///
/// Random rounding is left out: it must draw anew for each table or remember each cell, and [CellKeyNoise] does that
/// properly.
///
/// Source: Handbook on Statistical Disclosure Control, chapter on frequency tables.
public final class Rounding {

    private static final int MOST_STEPS = 10;

    private final FrequencyTable table;

    private final List<PublishedTable> earlier;

    private final int base;

    private Rounding(FrequencyTable table, List<PublishedTable> earlier, int base) {
        if (base < 2 || base > 1000) {
            throw new RefusedInput("Counts are rounded to multiples of 2 to 1000, not of " + base + ".");
        }
        this.table = table;
        this.earlier = List.copyOf(earlier);
        this.base = base;
    }

    /// Rounds each count on its own.
    ///
    /// @param earlier what was published before about the same people, with true counts
    /// @throws RefusedInput where the base is below 2 or above 1,000
    public static ChangedCounts conventional(FrequencyTable table, List<PublishedTable> earlier, int base,
            Progress progress) {
        return new Rounding(table, earlier, base).conventional(progress);
    }

    /// Rounds all counts so that the sums hold, as far as that can be done: see
    /// [ControlledRounding].
    ///
    /// @param earlier as in [#conventional]
    /// @param steps by how many multiples more a count may be moved where sums cannot be
    /// kept otherwise
    /// @throws RefusedInput where the base is below 2 or above 1,000, or the steps are
    /// not
    /// 0 to 10
    public static ChangedCounts controlled(FrequencyTable table, List<PublishedTable> earlier, int base, int steps,
            Progress progress) {
        if (steps < 0 || steps > MOST_STEPS) {
            throw new RefusedInput(
                    "Counts can be moved by 0 to " + MOST_STEPS + " multiples more, not by " + steps + ".");
        }
        return new Rounding(table, earlier, base).controlled(steps, progress);
    }

    private ChangedCounts conventional(Progress progress) {
        int[] counts = this.table.counts();
        int[] rounded = new int[counts.length];
        progress.at("round each count", 0);
        for (int cell = 0; cell < counts.length; cell++) {
            rounded[cell] = (int) Math.min((counts[cell] + (long) this.base / 2) / this.base * this.base,
                    Integer.MAX_VALUE);
        }
        progress.at("round each count", 1);
        return new CountChanger(this.table, this.earlier, rounded).result(
                "Every count is rounded to the nearest " + this.base + ".",
                (value) -> Math.max(0, value - this.base / 2), (value) -> value + (this.base - 1) / 2, progress);
    }

    private ChangedCounts controlled(int steps, Progress progress) {
        Relations relations = this.table.space().relations();
        ControlledRounding.Rounded rounded = ControlledRounding.round(relations, this.table.counts(), this.base, steps,
                progress);
        int reach = this.base * (1 + rounded.steps()) - 1;
        IntUnaryOperator least = (value) -> Math.max(0, value - reach);
        return new CountChanger(this.table, this.earlier, rounded.rounded()).result(
                "Every count is rounded to a multiple of " + this.base + " less than " + (reach + 1) + " away"
                        + (rounded.broken().isEmpty() ? ", so that they still add up." : ". Not all of them add up."),
                least, (value) -> value + reach, progress);
    }

}
