package org.dueregard.sdc.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which noise a cell gets, by its count and its cell key: the table of transition chances of the cell-key method.
///
/// Problem: every count of a set of tables is to be changed a little, at random, so that none is certain; but the same
/// people must always get the same change, or asking often would average it away.
///
/// Method: every record has a key of 32 bits; a cell's key is the sum of those of its people, modulo 2^32, and so looks
/// random but is the same for the same people. The table has a row for each count up to the bound plus the small counts
/// that may not appear, and the last row serves all larger counts. A row has for each change the chance that
/// [LargestEntropy] gives, as whole thresholds that divide the 2^32 keys.
///
/// Guarantee: no change is above the bound; no count becomes negative, none one of those that may not appear; 0 stays
/// 0, and nothing else is certain. The mean change is 0 and the variance as asked in each row, within the rounding of
/// chances to 2^-32. Looking up uses whole numbers only.
///
/// Limits: tables no longer add up. Somebody who sees many overlapping cells can average; the bound and the variance
/// say how far.
///
/// Cost: rows times twice the bound.
///
/// Source: Fraser and Wooton, "A proposed method for confidentialising tabular output" (2005); Giessing (2016).
///
/// Worked example: bound 1, variance 0.5: row 1 has a quarter of the keys for -1, half for 0 and a quarter for 1.
public final class NoiseTable {

    /// One more than the largest key.
    static final long KEYS = 1L << 32;

    private final int bound;

    private final int leastShown;

    private final List<Row> rows;

    private NoiseTable(int bound, int leastShown, List<Row> rows) {
        this.bound = bound;
        this.leastShown = leastShown;
        this.rows = List.copyOf(rows);
    }

    /// Works out a table.
    ///
    /// @param bound the largest change, 1 to 100
    /// @param variance of the change, above 0
    /// @param never counts from 1 to this number never appear; 0 where all may
    /// @return empty where some count cannot have such a variance with mean 0
    public static Optional<NoiseTable> of(int bound, double variance, int never) {
        if (bound < 1 || bound > 100 || variance <= 0 || never < 0 || never >= bound) {
            throw new IllegalArgumentException(
                    "The bound is 1 to 100, the variance above 0, what may not appear below the bound");
        }
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(new int[] { 0 }, new long[] { KEYS }));
        for (int count = 1; count <= bound + never; count++) {
            int from = count;
            int[] changes = IntStream.rangeClosed(-bound, bound)
                .filter((change) -> from + change == 0 || from + change > never)
                .toArray();
            Optional<double[]> chances = new LargestEntropy(changes, variance).chances();
            if (chances.isEmpty()) {
                return Optional.empty();
            }
            rows.add(Row.of(changes, chances.get()));
        }
        return Optional.of(new NoiseTable(bound, never + 1, rows));
    }

    /// The count that is published.
    ///
    /// @param count the true one, zero or more
    /// @param key the cell's, as 32 bits without sign
    public int published(int count, int key) {
        return count + row(count).change(Integer.toUnsignedLong(key));
    }

    /// The chance that a count is changed by so much.
    public double chance(int count, int change) {
        return row(count).chance(change);
    }

    /// The least true count that can have been published so.
    public int least(int published) {
        return IntStream.rangeClosed(Math.max(0, published - this.bound), published)
            .filter((count) -> chance(count, published - count) > 0)
            .findFirst()
            .orElse(published);
    }

    /// The largest true count that can have been published so.
    public int most(int published) {
        return IntStream.iterate(published + this.bound, (count) -> count >= published, (count) -> count - 1)
            .filter((count) -> chance(count, published - count) > 0)
            .findFirst()
            .orElse(published);
    }

    public int bound() {
        return this.bound;
    }

    /// The least count above 0 that appears.
    public int leastShown() {
        return this.leastShown;
    }

    private Row row(int count) {
        return this.rows.get(Math.min(count, this.rows.size() - 1));
    }

    /// The changes of one count, with the number of the first key that is above those of
    /// each.
    @SuppressWarnings("ArrayRecordComponent") // numbered changes, never compared or
                                              // hashed
    private record Row(int[] changes, long[] upTo) {

        static Row of(int[] changes, double[] chances) {
            long[] upTo = new long[changes.length];
            double sum = 0;
            for (int k = 0; k < changes.length; k++) {
                sum += chances[k];
                upTo[k] = Math.min(KEYS, Math.round(sum * KEYS));
            }
            upTo[changes.length - 1] = KEYS;
            return new Row(changes, upTo);
        }

        int change(long key) {
            int k = 0;
            while (key >= this.upTo[k]) {
                k++;
            }
            return this.changes[k];
        }

        double chance(int change) {
            for (int k = 0; k < this.changes.length; k++) {
                if (this.changes[k] == change) {
                    return (double) (this.upTo[k] - ((k == 0) ? 0 : this.upTo[k - 1])) / KEYS;
                }
            }
            return 0;
        }

    }

}
