package org.dueregard.sdc.engine;

/// Numbers that look drawn by lot and are the same on every machine.
///
/// Source: Marsaglia, Xorshift RNGs, Journal of Statistical Software 8 (2003).
public final class Draw {

    private long state;

    /// @param seed not zero
    public Draw(long seed) {
        this.state = seed;
    }

    /// The next 64 bits, never all zero.
    public long bits() {
        this.state ^= this.state << 13;
        this.state ^= this.state >>> 7;
        this.state ^= this.state << 17;
        return this.state;
    }

    /// A number from 0 to before `bound`.
    public int below(int bound) {
        return (int) (((bits() >>> 33) * bound) >>> 31);
    }

    /// From 0 to before 1.
    double share() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

}
