package org.dueregard.sdc.attack;

/// Whole numbers modulo the prime 2^61 - 1: sums, products and quotients without rounding.
final class Residue {

    static final long PRIME = (1L << 61) - 1;

    private Residue() {
    }

    static long of(long value) {
        long rest = value % PRIME;
        return (rest < 0) ? rest + PRIME : rest;
    }

    static long plus(long a, long b) {
        long sum = a + b;
        return (sum >= PRIME) ? sum - PRIME : sum;
    }

    static long minus(long a, long b) {
        return (a >= b) ? a - b : a - b + PRIME;
    }

    /// 2^61 is 1 here, so the product's bits above the 61st are added to those below.
    static long times(long a, long b) {
        long upper = (Math.multiplyHigh(a, b) << 3) | ((a * b) >>> 61);
        return plus((a * b) & PRIME, upper);
    }

    /// By Fermat: a to the power of the prime less 2.
    static long inverse(long a) {
        long result = 1;
        long power = a;
        for (long left = PRIME - 2; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = times(result, power);
            }
            power = times(power, power);
        }
        return result;
    }

}
