package org.dueregard.sdc;

import java.util.List;

import org.dueregard.sdc.noise.NoiseTable;

/// Changes counts by noise that depends on who is in a cell, so that the same people always get the same noise: the
/// cell-key method of the Australian Bureau of Statistics and others. See [NoiseTable].
///
/// Needs record keys, given with the people or made from a secret ([FrequencyTable.Builder]).
///
/// The noise says of a single count no more than that it is within the bound. Sums over many cells average it out: the
/// mean of n counts with independent noise is off by about the root of variance / n. The attack that comes with the
/// result uses the bounds alone and not the chances; it is therefore no upper limit to what a statistician can guess.
///
/// Source: Fraser and Wooton, "A proposed method for confidentialising tabular output" (2005).
public final class CellKeyNoise {

    private CellKeyNoise() {
    }

    /// Changes every count above zero.
    ///
    /// @param earlier what was published before about the same people, with true counts
    /// @param bound the largest change, 1 to 100
    /// @param variance of the change
    /// @param never published counts from 1 to this number do not appear; 0 where all may
    /// @throws RefusedInput where there are no record keys, or small counts cannot have
    /// such a variance
    public static ChangedCounts protect(FrequencyTable table, List<PublishedTable> earlier, int bound, double variance,
            int never, Progress progress) {
        int[] keys = table.keys();
        if (keys.length == 0) {
            throw new RefusedInput("Noise by cell keys needs record keys: give one with each person, or a secret.");
        }
        if (bound < 1 || bound > 100 || !(variance > 0) || never < 0 || never >= bound) {
            throw new RefusedInput("The bound of the noise is 1 to 100, its variance above 0, and the counts that do "
                    + "not appear are below the bound.");
        }
        progress.at("choose the noise", 0);
        NoiseTable noise = NoiseTable.of(bound, variance, never)
            .orElseThrow(() -> new RefusedInput("No noise of at most " + bound + " has a variance of " + variance
                    + " on small counts, which may not become negative. Try a larger bound or another variance."));
        int[] counts = table.counts();
        int[] changed = new int[counts.length];
        progress.at("add the noise", 0);
        for (int cell = 0; cell < counts.length; cell++) {
            changed[cell] = noise.published(counts[cell], keys[cell]);
        }
        progress.at("add the noise", 1);
        return new CountChanger(table, earlier, changed).result(
                "A little noise, of at most " + bound + ", is added to every count. They do not add up exactly.",
                noise::least, noise::most, progress);
    }

}
