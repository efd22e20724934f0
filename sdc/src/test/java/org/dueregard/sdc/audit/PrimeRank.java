package org.dueregard.sdc.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

import org.dueregard.sdc.engine.Relations;

/// Which hidden cells the published ones determine, modulo the prime 2^31 - 1 (the library uses another): for large
/// tables. A cell that is zero in two random solutions of the sums over hidden cells is determined. Sums are solved for
/// their last cell, which in our tables is a fine one, so that rows stay short.
public final class PrimeRank {

    private static final long PRIME = Integer.MAX_VALUE;

    private PrimeRank() {
    }

    /// The cells that are determined.
    public static BitSet derivable(Relations relations, BitSet hidden) {
        long[][] solutions = solutions(relations, hidden, 2, 77);
        BitSet derivable = new BitSet();
        hidden.stream().filter((cell) -> solutions[0][cell] == 0 && solutions[1][cell] == 0).forEach(derivable::set);
        return derivable;
    }

    /// Random solutions of the sums over the hidden cells, all published ones being zero.
    public static long[][] solutions(Relations relations, BitSet hidden, int count, long seed) {
        Map<Integer, SortedMap<Integer, Long>> byPivot = new TreeMap<>();
        for (SortedMap<Integer, Long> row : rows(relations, hidden)) {
            while (!row.isEmpty()) {
                int pivot = row.firstKey();
                SortedMap<Integer, Long> earlier = byPivot.get(pivot);
                if (earlier == null) {
                    long scale = power(row.getOrDefault(pivot, 0L), PRIME - 2);
                    row.replaceAll((cell, value) -> value * scale % PRIME);
                    byPivot.put(pivot, row);
                    break;
                }
                long factor = row.getOrDefault(pivot, 0L);
                earlier.forEach((cell, value) -> row.merge(cell, (PRIME - factor) * value % PRIME,
                        (a, b) -> ((a + b) % PRIME == 0) ? null : Long.valueOf((a + b) % PRIME)));
            }
        }
        SplittableRandom random = new SplittableRandom(seed);
        long[][] solutions = new long[count][relations.cells()];
        int[] cells = hidden.stream().toArray();
        for (int c = 0; c < cells.length; c++) {
            Map<Integer, Long> row = byPivot.get(cells[c]);
            for (long[] solution : solutions) {
                long value = 0;
                if (row == null) {
                    value = 1 + random.nextLong(PRIME - 1);
                }
                else {
                    for (Map.Entry<Integer, Long> entry : row.entrySet()) {
                        value = (value + (PRIME - entry.getValue()) * solution[entry.getKey()]) % PRIME;
                    }
                }
                solution[cells[c]] = value;
            }
        }
        return solutions;
    }

    private static List<SortedMap<Integer, Long>> rows(Relations relations, BitSet hidden) {
        List<SortedMap<Integer, Long>> rows = new ArrayList<>();
        for (int r = 0; r < relations.count(); r++) {
            SortedMap<Integer, Long> row = new TreeMap<>(Comparator.reverseOrder());
            for (int k = relations.from(r); k < relations.to(r); k++) {
                if (hidden.get(relations.cell(k))) {
                    row.put(relations.cell(k), (relations.sign(r, k) + PRIME) % PRIME);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }

}
