package org.dueregard.sdc.shapes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.dueregard.sdc.shapes.Shape.Protection;
import org.dueregard.sdc.shapes.Shape.Wishes;

/// Draws sets of tables: one to five dimensions, flat to six levels deep, unbalanced, with parents of a single child and
/// two hierarchies over one column; one table of up to four dimensions, up to ten linked ones, or margins alone; counts
/// that are sparse, dense, huge, all one, all in one category, or of one person; codes in any script, with commas,
/// quotes and the same name at two levels; thresholds of 3, 5, 10 and by column; cells hidden, published and known.
final class Shapes {

    private static final int MOST_CELLS = 1_200;

    private static final String[] ODD = { "Øst, \"gamle\"", "大", "a=b", "Other", "Éire; n", " x  y ", "0", "[c]",
            "=1+1", "’tis", "#", "NA" };

    private final Random random;

    private final Map<String, List<String>> dims = new LinkedHashMap<>();

    private final List<Map<String, Map<String, String>>> leaves = new ArrayList<>();

    private Shapes(long seed) {
        this.random = new Random(seed);
    }

    /// The shape of a seed, always the same.
    static Shape of(long seed) {
        return new Shapes(seed).shape(seed);
    }

    private Shape shape(long seed) {
        int dimensions = 1 + this.random.nextInt(5);
        for (int d = 0; d < dimensions; d++) {
            addDimension(d);
        }
        List<List<String>> tables = tables();
        List<Map<String, String>> rows = new ArrayList<>();
        List<Integer> people = new ArrayList<>();
        addPeople(rows, people);
        Shape plain = new Shape(seed, this.dims, tables, rows, people,
                new Wishes(5, Map.of(), false, List.of(), List.of(), List.of(), Protection.RANGES));
        return new Shape(seed, this.dims, tables, rows, people, wishes(new PlainCells(plain).cells(), plain.columns()));
    }

    /// A dimension, sometimes with a second hierarchy over its finest column.
    private void addDimension(int d) {
        int depth = (this.random.nextInt(6) == 0) ? 2 + this.random.nextInt(5) : 1 + this.random.nextInt(2);
        int codes = 1 + this.random.nextInt((depth > 2) ? 6 : 7);
        boolean odd = this.random.nextInt(4) == 0;
        boolean second = this.random.nextInt(5) == 0;
        List<String> columns = new ArrayList<>();
        for (int level = 0; level < depth; level++) {
            columns.add("d" + d + "l" + level);
        }
        Map<String, Map<String, String>> own = new TreeMap<>();
        for (int code = 0; code < codes; code++) {
            Map<String, String> leaf = new TreeMap<>();
            int at = code;
            for (int level = depth - 1; level >= 0; level--) {
                leaf.put(columns.get(level), name(odd, level, at));
                at = this.random.nextInt(3) == 0 && level > 0 ? at : at / 2;
                at = firstParent(own, columns, level, leaf, at, odd);
            }
            if (second) {
                leaf.put("d" + d + "other", "o" + code % 2);
            }
            own.put(leaf.getOrDefault(columns.get(depth - 1), ""), leaf);
        }
        this.dims.put("dim " + d, columns);
        if (second) {
            this.dims.put("other " + d, List.of("d" + d + "other", columns.get(depth - 1)));
        }
        this.leaves.add(own);
    }

    /// A code lies in the same parent wherever it stands.
    private static int firstParent(Map<String, Map<String, String>> own, List<String> columns, int level,
            Map<String, String> leaf, int at, boolean odd) {
        if (level == 0) {
            return at;
        }
        for (Map<String, String> other : own.values()) {
            if (other.getOrDefault(columns.get(level), "").equals(leaf.get(columns.get(level)))) {
                String parent = other.getOrDefault(columns.get(level - 1), "");
                for (int k = 0; k < 20; k++) {
                    if (name(odd, level - 1, k).equals(parent)) {
                        return k;
                    }
                }
            }
        }
        return at;
    }

    private static String name(boolean odd, int level, int number) {
        return odd ? ODD[number % ODD.length].strip() + ((number >= ODD.length) ? number : "") : "c" + level + number;
    }

    private List<List<String>> tables() {
        List<String> names = new ArrayList<>(this.dims.keySet());
        int kind = this.random.nextInt(4);
        if (kind == 0) {
            return names.stream().map(List::of).toList();
        }
        int wanted = (kind == 1) ? 1 : 2 + this.random.nextInt(9);
        Set<List<String>> tables = new LinkedHashSet<>();
        for (int k = 0; k < wanted; k++) {
            Collections.shuffle(names, this.random);
            List<String> table = new ArrayList<>();
            long cells = 1;
            Set<String> columns = new HashSet<>();
            int most = (kind == 1) ? 4 : 1 + this.random.nextInt(3);
            for (String name : names) {
                List<String> own = this.dims.getOrDefault(name, List.of());
                long size = 1 + own.size() * 4L;
                if (table.size() < most && cells * size <= MOST_CELLS && Collections.disjoint(columns, own)) {
                    table.add(name);
                    columns.addAll(own);
                    cells *= size;
                }
            }
            if (!table.isEmpty()) {
                tables.add(List.copyOf(table));
            }
        }
        return List.copyOf(tables);
    }

    private void addPeople(List<Map<String, String>> rows, List<Integer> people) {
        int kind = this.random.nextInt(8);
        int number = switch (kind) {
            case 0 -> 1;
            case 1, 2 -> 5 + this.random.nextInt(40);
            default -> 20 + this.random.nextInt(150);
        };
        for (int row = 0; row < number; row++) {
            Map<String, String> codes = new TreeMap<>();
            for (Map<String, Map<String, String>> own : this.leaves) {
                List<Map<String, String>> all = List.copyOf(own.values());
                double skew = (kind == 3) ? 6 : 1.5;
                codes.putAll(all.get((int) (Math.pow(this.random.nextDouble(), skew) * all.size())));
            }
            rows.add(codes);
            people.add(switch (kind) {
                case 0, 1 -> 1;
                case 4 -> 10 + this.random.nextInt(90);
                case 5 -> this.random.nextInt(3) == 0 ? 1_000_000 + this.random.nextInt(9_000_000) : 1;
                case 6 -> this.random.nextInt(4);
                default -> 1 + this.random.nextInt(6);
            });
        }
        if (people.stream().noneMatch((one) -> one > 0)) {
            people.set(0, 1);
        }
    }

    private Wishes wishes(List<Map<String, String>> cells, List<String> columns) {
        Map<String, Integer> thresholds = new TreeMap<>();
        if (this.random.nextInt(5) == 0) {
            String column = columns.get(this.random.nextInt(columns.size()));
            if (cells.stream().anyMatch((cell) -> cell.containsKey(column))) {
                thresholds.put(column, 10);
            }
        }
        int threshold = new int[] { 3, 5, 5, 5, 10 }[this.random.nextInt(5)];
        boolean zerosHidden = this.random.nextInt(5) == 0;
        List<Map<String, String>> hide = some(cells, 4);
        List<Map<String, String>> publish = new ArrayList<>(some(cells, 4));
        publish.removeAll(hide);
        List<Map<String, String>> earlier = some(cells, 6);
        Protection protection = switch (this.random.nextInt(3)) {
            case 0 -> Protection.RANGES;
            case 1 -> Protection.STRICT;
            default -> Protection.EXACT;
        };
        return new Wishes(threshold, thresholds, zerosHidden, hide, publish, earlier, protection);
    }

    /// Up to three cells, mostly none.
    private List<Map<String, String>> some(List<Map<String, String>> cells, int oneIn) {
        List<Map<String, String>> some = new ArrayList<>();
        for (int k = (this.random.nextInt(oneIn) == 0) ? 1 + this.random.nextInt(3) : 0; k > 0; k--) {
            Map<String, String> cell = cells.get(this.random.nextInt(cells.size()));
            if (!some.contains(cell)) {
                some.add(cell);
            }
        }
        return some;
    }

}
