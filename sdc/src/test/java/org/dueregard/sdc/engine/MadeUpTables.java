package org.dueregard.sdc.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Made-up tables of two and three dimensions with totals.
final class MadeUpTables {

    private MadeUpTables() {
    }

    /// A table of so many rows, columns and layers, the first of each being the total.
    static Problem of(long seed, int floor, int rows, int columns, int layers) {
        Random random = new Random(seed);
        int[] size = { rows + 1, columns + 1, (layers > 1) ? layers + 1 : 1 };
        int cells = size[0] * size[1] * size[2];
        int[] counts = new int[cells];
        int[] person = new int[cells];
        int[] alone = new int[cells];
        for (int c = 0; c < cells; c++) {
            List<Integer> inside = inside(size, c);
            if (inside.size() == 1 && inside.getFirst() == c) {
                counts[c] = Math.max(0, (int) (random.nextGaussian() * 6 + 3));
            }
        }
        for (int c = 0; c < cells; c++) {
            int sum = 0;
            for (int i : inside(size, c)) {
                sum += counts[i];
                alone[c] = (counts[i] == 1) ? i : alone[c];
            }
            counts[c] = sum;
            person[c] = (sum == 1) ? alone[c] : -1;
        }
        return problem(relations(size), counts, person, floor);
    }

    /// Who is counted: those of each inner cell are alike.
    static People people(Problem problem) {
        Relations relations = problem.relations();
        BitSet sums = new BitSet();
        for (int r = 0; r < relations.count(); r++) {
            sums.set(relations.cell(relations.from(r)));
        }
        int[] inner = IntStream.range(0, problem.cells())
            .filter((c) -> !sums.get(c) && problem.counts()[c] > 0)
            .toArray();
        return new People(Arrays.stream(inner).map((c) -> problem.counts()[c]).toArray(),
                (kind) -> counting(relations, inner[kind]).stream().toArray());
    }

    private static BitSet counting(Relations relations, int cell) {
        BitSet counting = new BitSet();
        counting.set(cell);
        for (int k = relations.relationsFrom(cell); k < relations.relationsTo(cell); k++) {
            int sum = relations.cell(relations.from(relations.relation(k)));
            if (sum != cell) {
                counting.or(counting(relations, sum));
            }
        }
        return counting;
    }

    private static Problem problem(Relations relations, int[] counts, int[] person, int floor) {
        BitSet primary = new BitSet();
        BitSet open = new BitSet();
        long[] cost = new long[counts.length];
        int[] ceiling = new int[counts.length];
        Arrays.fill(ceiling, 5);
        for (int c = 0; c < counts.length; c++) {
            cost[c] = counts[c] + 1L;
            primary.set(c, counts[c] < 5 && counts[c] >= floor);
            open.set(c, counts[c] < floor);
        }
        return new Problem(relations, counts, primary, open, cost, floor, ceiling, person);
    }

    private static List<Integer> inside(int[] size, int cell) {
        List<Integer> inside = new ArrayList<>(List.of(cell));
        int step = 1;
        for (int n : size) {
            List<Integer> next = new ArrayList<>();
            for (int c : inside) {
                boolean total = n > 1 && (c / step) % n == 0;
                for (int i = 1; total && i < n; i++) {
                    next.add(c + i * step);
                }
                if (!total) {
                    next.add(c);
                }
            }
            inside = next;
            step *= n;
        }
        return inside;
    }

    private static Relations relations(int[] size) {
        int cells = size[0] * size[1] * size[2];
        Relations.Builder builder = new Relations.Builder(cells);
        for (int c = 0; c < cells; c++) {
            int step = 1;
            for (int n : size) {
                if (n > 1 && (c / step) % n == 0) {
                    int[] parts = new int[n - 1];
                    for (int i = 1; i < n; i++) {
                        parts[i - 1] = c + i * step;
                    }
                    builder.add(c, parts);
                }
                step *= n;
            }
        }
        return builder.build();
    }

}
