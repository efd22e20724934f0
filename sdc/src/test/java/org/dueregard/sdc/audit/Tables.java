package org.dueregard.sdc.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.dueregard.sdc.engine.Problem;
import org.dueregard.sdc.engine.Relations;

/// Generated tables of counts with their sums. A dimension is given by the parent of each of its codes; code 0 is the
/// total.
///
/// @param relations the sums
/// @param counts the true counts
@SuppressWarnings("ArrayRecordComponent") // numbered cells, never compared or hashed
public record Tables(Relations relations, int[] counts) {

    /// The sums of two rows and two columns with their totals, numbered 0 1 2, 3 4 5, 6 7
    /// 8 from the top left.
    public static Relations twoByTwo() {
        return new Relations.Builder(9).add(2, 0, 1)
            .add(5, 3, 4)
            .add(8, 6, 7)
            .add(6, 0, 3)
            .add(7, 1, 4)
            .add(8, 2, 5)
            .build();
    }

    /// A dimension of so many codes under the total.
    public static int[] flat(int codes) {
        int[] parents = new int[codes + 1];
        parents[0] = -1;
        return parents;
    }

    /// A dimension of groups under the total and codes under the groups.
    public static int[] grouped(int... sizes) {
        List<Integer> parents = new ArrayList<>(List.of(-1));
        for (int g = 0; g < sizes.length; g++) {
            parents.add(0);
        }
        for (int g = 0; g < sizes.length; g++) {
            for (int i = 0; i < sizes[g]; i++) {
                parents.add(g + 1);
            }
        }
        return parents.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Tables of people whose codes are drawn at random, low ones more often.
    ///
    /// @param dimensions for each dimension the parent of each code
    /// @param tables for each table its dimensions
    public static Tables of(Random random, int people, int[][] dimensions, int[]... tables) {
        Map<String, Integer> numbers = new HashMap<>();
        List<int[]> keys = new ArrayList<>();
        Set<List<Integer>> sums = new LinkedHashSet<>();
        for (int[] table : tables) {
            addTable(numbers, keys, sums, dimensions, table);
        }
        int[] counts = new int[keys.size()];
        for (int p = 0; p < people; p++) {
            int[] codes = new int[dimensions.length];
            for (int d = 0; d < codes.length; d++) {
                codes[d] = leaf(random, dimensions[d]);
            }
            for (int c = 0; c < counts.length; c++) {
                counts[c] += isIn(keys.get(c), codes, dimensions) ? 1 : 0;
            }
        }
        Relations.Builder builder = new Relations.Builder(counts.length);
        for (List<Integer> sum : sums) {
            builder.add(sum.getFirst(), sum.stream().skip(1).mapToInt(Integer::intValue).toArray());
        }
        return new Tables(builder.build(), counts);
    }

    /// The cells with counts from 1 to below the threshold.
    public BitSet small(int threshold) {
        BitSet small = new BitSet();
        for (int c = 0; c < this.counts.length; c++) {
            small.set(c, this.counts[c] > 0 && this.counts[c] < threshold);
        }
        return small;
    }

    /// The problem of publishing all of them.
    ///
    /// @param zeros whether zeros are published
    public Problem problem(int threshold, boolean zeros) {
        int cells = this.counts.length;
        BitSet none = new BitSet();
        for (int c = 0; c < cells; c++) {
            none.set(c, this.counts[c] == 0);
        }
        BitSet primary = small(threshold);
        if (!zeros) {
            primary.or(none);
            none.clear();
        }
        int[] ceiling = new int[cells];
        Arrays.fill(ceiling, threshold);
        int[] nobody = new int[cells];
        Arrays.fill(nobody, -1);
        long[] cost = Arrays.stream(this.counts).mapToLong((count) -> count + 1).toArray();
        return new Problem(this.relations, this.counts, primary, none, cost, zeros ? 1 : 0, ceiling, nobody);
    }

    /// The counts as published, -1 where hidden.
    public int[] published(BitSet hidden) {
        int[] published = this.counts.clone();
        hidden.stream().forEach((cell) -> published[cell] = -1);
        return published;
    }

    /// The small cells and others drawn at random, none of them zero.
    public BitSet someHidden(Random random, int oneIn) {
        BitSet hidden = small(5);
        for (int c = 0; c < this.counts.length; c++) {
            if (this.counts[c] > 0 && random.nextInt(oneIn) == 0) {
                hidden.set(c);
            }
        }
        return hidden;
    }

    private static int leaf(Random random, int[] parents) {
        while (true) {
            int code = 1 + (int) (Math.pow(random.nextDouble(), 2) * (parents.length - 1));
            if (Arrays.stream(parents).noneMatch((parent) -> parent == code)) {
                return code;
            }
        }
    }

    private static boolean isIn(int[] key, int[] codes, int[][] dimensions) {
        for (int d = 0; d < key.length; d++) {
            int code = codes[d];
            while (code >= 0 && code != key[d]) {
                code = dimensions[d][code];
            }
            if (code < 0) {
                return false;
            }
        }
        return true;
    }

    private static void addTable(Map<String, Integer> numbers, List<int[]> keys, Set<List<Integer>> sums,
            int[][] dimensions, int[] table) {
        List<int[]> cells = new ArrayList<>(List.of(new int[dimensions.length]));
        for (int d : table) {
            for (int[] cell : List.copyOf(cells)) {
                for (int code = 1; code < dimensions[d].length; code++) {
                    int[] with = cell.clone();
                    with[d] = code;
                    cells.add(with);
                }
            }
        }
        for (int[] cell : cells) {
            for (int d : table) {
                List<Integer> sum = new ArrayList<>(List.of(number(numbers, keys, cell)));
                for (int code = 1; code < dimensions[d].length; code++) {
                    if (dimensions[d][code] == cell[d]) {
                        int[] part = cell.clone();
                        part[d] = code;
                        sum.add(number(numbers, keys, part));
                    }
                }
                if (sum.size() > 1) {
                    sums.add(sum);
                }
            }
        }
    }

    private static int number(Map<String, Integer> numbers, List<int[]> keys, int[] cell) {
        return numbers.computeIfAbsent(Arrays.toString(cell), (key) -> {
            keys.add(cell);
            return keys.size() - 1;
        });
    }

}
