package org.dueregard.sdc;

import java.util.Locale;

import org.dueregard.sdc.attack.Facts;

/// Between which whole numbers a count that is not published must lie, as far as readers can work it out.
///
/// @param cell whose count it is
/// @param low the least that it can be
/// @param high the most that it can be, [#UNLIMITED] where nothing says
/// @param finished whether the search ended; where not, readers with more patience may find a narrower one
public record FeasibilityInterval(Cell cell, int low, int high, boolean finished) {

    /// Says that nothing limits a count from above.
    public static final int UNLIMITED = Facts.UNLIMITED;

    /// Whether the count is known exactly.
    public boolean isExact() {
        return this.low == this.high;
    }

    /// How many other counts are possible.
    public int width() {
        return (this.high == UNLIMITED) ? UNLIMITED : this.high - this.low;
    }

    /// How far the search went, in words: at how many counts it looked, and at how many
    /// of them to the end.
    static String effort(long counts, long finished) {
        String all = (counts == 1) ? "it" : String.format(Locale.UK, "all %,d", counts);
        String part = (finished == 0) ? ", at none" : String.format(Locale.UK, ", at %,d of them", finished);
        return "he looked at " + all + ((finished == counts) ? "" : part) + " until nothing narrower was to be found";
    }

    /// As in "2 to 7", "exactly 3", "4 or more".
    @Override
    public String toString() {
        if (isExact()) {
            return "exactly " + this.low;
        }
        return (this.high == UNLIMITED) ? this.low + " or more" : this.low + " to " + this.high;
    }

}
