package org.dueregard.sdc.shapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.dueregard.sdc.engine.Relations;

/// The cells of a shape and their sums, counted person by person.
final class PlainCells {

    private final Shape shape;

    /// For each dimension each code, as a restriction, with those one level finer; the
    /// total restricts nothing.
    private final Map<String, Map<Map<String, String>, Set<Map<String, String>>>> finer = new HashMap<>();

    private final Map<Map<String, String>, Integer> numbers = new LinkedHashMap<>();

    private final List<Map<String, String>> cells = new ArrayList<>();

    private final int[] counts;

    /// The row of who is alone in each cell, -1 where nobody is.
    private final int[] alone;

    private final Relations relations;

    PlainCells(Shape shape) {
        this.shape = shape;
        shape.dims().forEach((name, columns) -> this.finer.put(name, finer(columns)));
        Set<List<Integer>> sums = new LinkedHashSet<>();
        shape.tables().forEach((table) -> sums.addAll(sums(table)));
        this.counts = new int[this.cells.size()];
        this.alone = new int[this.cells.size()];
        Arrays.fill(this.alone, -1);
        count();
        Relations.Builder builder = new Relations.Builder(this.cells.size());
        sums.forEach((sum) -> builder.add(sum.getFirst(), sum.stream().skip(1).mapToInt(Integer::intValue).toArray()));
        this.relations = builder.build();
    }

    private Map<Map<String, String>, Set<Map<String, String>>> finer(List<String> columns) {
        Map<Map<String, String>, Set<Map<String, String>>> found = new LinkedHashMap<>();
        found.put(Map.of(), new LinkedHashSet<>());
        for (Map<String, String> row : this.shape.rows()) {
            Map<String, String> last = Map.of();
            for (String column : columns) {
                Map<String, String> next = Map.of(column, row.getOrDefault(column, ""));
                found.computeIfAbsent(last, (key) -> new LinkedHashSet<>()).add(next);
                found.computeIfAbsent(next, (key) -> new LinkedHashSet<>());
                last = next;
            }
        }
        return found;
    }

    private Set<List<Integer>> sums(List<String> table) {
        List<List<Map<String, String>>> crossed = new ArrayList<>(List.of(List.of()));
        for (String dim : table) {
            List<List<Map<String, String>>> more = new ArrayList<>();
            for (List<Map<String, String>> cell : crossed) {
                for (Map<String, String> code : this.finer.getOrDefault(dim, Map.of()).keySet()) {
                    List<Map<String, String>> longer = new ArrayList<>(cell);
                    longer.add(code);
                    more.add(longer);
                }
            }
            crossed = more;
        }
        Set<List<Integer>> sums = new LinkedHashSet<>();
        for (List<Map<String, String>> cell : crossed) {
            int number = number(cell);
            for (int d = 0; d < table.size(); d++) {
                List<Integer> sum = new ArrayList<>(List.of(number));
                for (Map<String, String> part : this.finer.getOrDefault(table.get(d), Map.of())
                    .getOrDefault(cell.get(d), Set.of())) {
                    List<Map<String, String>> one = new ArrayList<>(cell);
                    one.set(d, part);
                    sum.add(number(one));
                }
                if (sum.size() > 1) {
                    sum.subList(1, sum.size()).sort(null);
                    sums.add(sum);
                }
            }
        }
        return sums;
    }

    private int number(List<Map<String, String>> codes) {
        Map<String, String> cell = new TreeMap<>();
        codes.forEach(cell::putAll);
        return this.numbers.computeIfAbsent(cell, (key) -> {
            this.cells.add(key);
            return this.cells.size() - 1;
        });
    }

    private void count() {
        for (int row = 0; row < this.shape.rows().size(); row++) {
            int people = this.shape.people().get(row);
            for (int cell = 0; cell < this.counts.length && people > 0; cell++) {
                if (this.shape.rows().get(row).entrySet().containsAll(this.cells.get(cell).entrySet())) {
                    this.counts[cell] += people;
                    this.alone[cell] = (this.counts[cell] == 1) ? row : -1;
                }
            }
        }
    }

    int find(Map<String, String> cell) {
        return this.numbers.getOrDefault(new TreeMap<>(cell), -1);
    }

    /// The cell that a row of a published CSV names: for each dimension a code,
    /// `column=code` or `Total`.
    int read(List<String> header, List<String> labels) {
        Map<String, String> cell = new TreeMap<>();
        for (int k = 0; k < header.size(); k++) {
            if (!labels.get(k).equals("Total")) {
                Set<String> readings = new TreeSet<>();
                for (String column : this.shape.dims().getOrDefault(header.get(k), List.of())) {
                    if (this.cells.stream().noneMatch((one) -> one.containsKey(column))) {
                        continue;
                    }
                    String label = labels.get(k);
                    String code = label.startsWith(column + "=") ? label.substring(column.length() + 1) : label;
                    if (this.finer.getOrDefault(header.get(k), Map.of()).containsKey(Map.of(column, code))) {
                        readings.add(column);
                        cell.put(column, code);
                    }
                }
                if (readings.size() != 1) {
                    throw new IllegalStateException(labels + " can be read as " + readings);
                }
            }
        }
        return find(cell);
    }

    List<Map<String, String>> cells() {
        return this.cells;
    }

    int[] counts() {
        return this.counts;
    }

    int[] alone() {
        return this.alone;
    }

    Relations relations() {
        return this.relations;
    }

}
