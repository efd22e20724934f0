package org.dueregard.sdc.exact;

/// Arithmetic modulo the prime 2^61 - 1, in which elimination neither rounds nor overflows.
///
/// Every number is from 0 to `P - 1`. As 2^61 is 1 modulo `P`, the product of two numbers, which has at most 122 bits,
/// is its upper 61 bits plus its lower 61 bits.
final class Prime {

    static final long P = (1L << 61) - 1;

    private Prime() {
    }

    /// The remainder of any number, negative ones too.
    static long of(long number) {
        return Math.floorMod(number, P);
    }

    /// The number nearest to zero that has this remainder: from `-(P - 1) / 2` to `(P -
    /// 1) / 2`.
    static long nearest(long a) {
        return (a > P / 2) ? a - P : a;
    }

    static long plus(long a, long b) {
        long sum = a + b;
        return (sum >= P) ? sum - P : sum;
    }

    static long minus(long a, long b) {
        long difference = a - b;
        return (difference < 0) ? difference + P : difference;
    }

    static long negative(long a) {
        return (a == 0) ? 0 : P - a;
    }

    static long times(long a, long b) {
        long low = a * b;
        long high = (Math.multiplyHigh(a, b) << 3) | (low >>> 61);
        return plus(low & P, high);
    }

    /// The number by which `a`, not zero, gives 1: `a` to the power `P - 2`, by Fermat's
    /// little theorem.
    static long inverse(long a) {
        if (a == 1 || a == P - 1) {
            return a;
        }
        long power = 1;
        long base = a;
        for (long exponent = P - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                power = times(power, base);
            }
            base = times(base, base);
        }
        return power;
    }

    /// The denominator of the fraction, if there is one of at most 30 bits above and
    /// below, that has this remainder: by
    /// Euclid's algorithm, stopped half-way.
    ///
    /// Source: Wang, A p-adic algorithm for univariate partial fractions (1981).
    static long denominator(long a) {
        long r = P;
        long s = a;
        long u = 0;
        long v = 1;
        while (s >= 1L << 30) {
            long quotient = r / s;
            long rest = r - quotient * s;
            r = s;
            s = rest;
            long next = u - quotient * v;
            u = v;
            v = next;
        }
        return of(v);
    }

}
