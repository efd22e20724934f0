package org.dueregard.sdc.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.dueregard.sdc.engine.Problem;

/// Looks for people who are alone in cells and can work out others' from that, by random solutions of the sums: with one
/// more random solution than cells known, a cell follows from them just where its row of values is a combination of
/// theirs (two more are taken, for certainty).
public final class Insiders {

    private static final long PRIME = Integer.MAX_VALUE;

    private Insiders() {
    }

    /// The pairs of a person and a primary cell, in which the person is not alone, that
    /// follows exactly.
    public static List<String> violations(Problem problem, BitSet hidden) {
        SortedMap<Integer, List<Integer>> cells = new TreeMap<>();
        hidden.stream()
            .filter((cell) -> problem.person()[cell] >= 0)
            .forEach((cell) -> cells.computeIfAbsent(problem.person()[cell], (key) -> new ArrayList<>()).add(cell));
        int most = cells.values().stream().mapToInt(List::size).max().orElse(0);
        long[][] solutions = PrimeRank.solutions(problem.relations(), hidden, most + 2, 31);
        List<String> violations = new ArrayList<>();
        cells.forEach((person, known) -> {
            List<long[]> basis = basis(solutions, known);
            long[] across = across(basis, solutions.length);
            problem.primary()
                .stream()
                .filter((cell) -> problem.person()[cell] != person)
                .filter((cell) -> product(across, solutions, cell) == 0)
                .filter((cell) -> follows(row(solutions, cell), basis))
                .forEach((cell) -> violations.add("person " + person + " learns cell " + cell));
        });
        return violations;
    }

    private static List<long[]> basis(long[][] solutions, List<Integer> known) {
        List<long[]> basis = new ArrayList<>();
        for (int cell : known) {
            long[] row = row(solutions, cell);
            reduce(row, basis);
            if (pivot(row) >= 0) {
                List<long[]> alone = List.of(row);
                basis.forEach((one) -> reduce(one, alone));
                basis.add(row);
            }
        }
        return basis;
    }

    /// A vector whose product with every row of the basis is 0: a quick first test, which
    /// few others pass.
    private static long[] across(List<long[]> basis, int width) {
        List<Integer> pivots = basis.stream().map(Insiders::pivot).toList();
        int free = 0;
        while (pivots.contains(free)) {
            free++;
        }
        long[] across = new long[width];
        across[free] = 1;
        for (long[] row : basis) {
            int pivot = pivot(row);
            across[pivot] = (PRIME - row[free]) * power(row[pivot], PRIME - 2) % PRIME;
        }
        return across;
    }

    private static long product(long[] across, long[][] solutions, int cell) {
        long product = 0;
        for (int k = 0; k < across.length; k++) {
            if (across[k] != 0) {
                product = (product + across[k] * solutions[k][cell]) % PRIME;
            }
        }
        return product;
    }

    private static boolean follows(long[] row, List<long[]> basis) {
        reduce(row, basis);
        return pivot(row) < 0;
    }

    private static long power(long base, long exponent) {
        return (exponent == 0) ? 1
                : power(base * base % PRIME, exponent / 2) * ((exponent % 2 == 0) ? 1 : base) % PRIME;
    }

    private static long[] row(long[][] solutions, int cell) {
        long[] row = new long[solutions.length];
        for (int k = 0; k < row.length; k++) {
            row[k] = solutions[k][cell];
        }
        return row;
    }

    private static int pivot(long[] row) {
        for (int k = 0; k < row.length; k++) {
            if (row[k] != 0) {
                return k;
            }
        }
        return -1;
    }

    private static void reduce(long[] row, List<long[]> basis) {
        for (long[] one : basis) {
            int pivot = pivot(one);
            if (row[pivot] != 0) {
                long factor = row[pivot];
                long scale = one[pivot];
                for (int k = 0; k < row.length; k++) {
                    row[k] = (row[k] * scale % PRIME + (PRIME - factor) * one[k]) % PRIME;
                }
            }
        }
    }

}
