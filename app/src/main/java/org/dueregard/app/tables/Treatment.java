package org.dueregard.app.tables;

import java.util.List;
import java.util.Optional;

import org.dueregard.sdc.CellKeyNoise;
import org.dueregard.sdc.ChangedCounts;
import org.dueregard.sdc.DisclosureRules;
import org.dueregard.sdc.FrequencyTable;
import org.dueregard.sdc.Microdata;
import org.dueregard.sdc.Progress;
import org.dueregard.sdc.PublishedTable;
import org.dueregard.sdc.Rounding;

/// How tables are to be made safe. What a method does not need is as usual and not looked at.
///
/// @param threshold below which counts are unsafe; 0 for that of the specification
/// @param zeros whether nobody may learn that nobody is in a cell either
/// @param base counts are rounded to multiples of this
/// @param steps by how many multiples more a count may be moved where counts cannot add up otherwise
/// @param bound the largest noise
/// @param variance of the noise
/// @param never no published count is 1 to this
/// @param keyColumn the column with each person's record key, or with what identifies a person where there is a secret;
/// "" for none
/// @param secret of which record keys are made; "" for none
record Treatment(Method method, int threshold, boolean zeros, Ranges ranges, int base, int steps, int bound,
        double variance, int never, String keyColumn, String secret) {

    /// What is done to counts.
    enum Method {

        HIDE("Hide small counts"), ROUND("Round each count"), CONTROLLED_ROUND("Round so that counts add up"),
        CELL_KEY("Add a little noise");

        private final String words;

        Method(String words) {
            this.words = words;
        }

        String words() {
            return this.words;
        }

    }

    /// How little a reader may learn of a hidden count.
    enum Ranges {

        /// It could reach its threshold, for readers who know that counts are whole and
        /// not
        /// below zero.
        USUAL,
        /// The same for readers who also know that no hidden count is 0.
        STRICT,
        /// It cannot be worked out exactly; how close a guess can come is not looked at.
        NONE

    }

    /// Hiding by the rules of the specification.
    static Treatment usual() {
        return new Treatment(Method.HIDE, 0, false, Ranges.USUAL, 5, 0, 5, 3, 2, "", "");
    }

    boolean hides() {
        return this.method == Method.HIDE;
    }

    /// The rules of a specification with what was chosen here.
    DisclosureRules over(DisclosureRules given) {
        DisclosureRules rules = (this.threshold == 0) ? given : given.withThreshold(this.threshold);
        rules = this.zeros ? rules.withZerosHidden() : rules;
        return switch (hides() ? this.ranges : Ranges.USUAL) {
            case USUAL -> rules;
            case STRICT -> rules.withStrictIntervals();
            case NONE -> rules.withoutIntervals();
        };
    }

    /// Where record keys come from.
    Microdata.Keys keys() {
        return (this.method != Method.CELL_KEY) ? Microdata.Keys.NONE
                : new Microdata.Keys(Optional.of(this.keyColumn).filter((column) -> !column.isEmpty()),
                        Optional.of(this.secret).filter((words) -> !words.isEmpty()));
    }

    /// Changes counts.
    ///
    /// @throws IllegalStateException where counts are to be hidden
    ChangedCounts change(FrequencyTable table, List<PublishedTable> earlier, Progress progress) {
        return switch (this.method) {
            case ROUND -> Rounding.conventional(table, earlier, this.base, progress);
            case CONTROLLED_ROUND -> Rounding.controlled(table, earlier, this.base, this.steps, progress);
            case CELL_KEY -> CellKeyNoise.protect(table, earlier, this.bound, this.variance, this.never, progress);
            case HIDE -> throw new IllegalStateException("Nothing is changed where counts are hidden");
        };
    }

}
