package org.dueregard.sdc.exact;

/// Numbers that look drawn by lot and are the same on every machine.
///
/// Source: Marsaglia, Xorshift RNGs, Journal of Statistical Software 8 (2003).
final class Draw {

    private long state;

    /// @param seed not zero
    Draw(long seed) {
        this.state = seed;
    }

    /// A number from 0 to before `bound`.
    int below(int bound) {
        this.state ^= this.state << 13;
        this.state ^= this.state >>> 7;
        this.state ^= this.state << 17;
        return (int) Math.floorMod(this.state >>> 16, (long) bound);
    }

}
