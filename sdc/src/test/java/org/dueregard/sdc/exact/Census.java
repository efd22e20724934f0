package org.dueregard.sdc.exact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.dueregard.sdc.engine.Problem;
import org.dueregard.sdc.engine.Relations;

/// People counted, and the tables of them that are to be published: made up from a seed, or read.
final class Census {

    /// The dimensions: for each the parent of each node, 0 being the total; parents come
    /// before children.
    final List<int[]> parents = new ArrayList<>();

    /// The tables, each the dimensions it crosses.
    final List<int[]> tables = new ArrayList<>();

    /// The people: for each dimension their finest node.
    final List<int[]> rows = new ArrayList<>();

    final List<Integer> frequencies = new ArrayList<>();

    private final List<List<int[]>> children = new ArrayList<>();

    private final Map<Long, Integer> numbers = new HashMap<>();

    private int[] counts = new int[0];

    private int[] persons = new int[0];

    /// Adds a dimension whose levels have the given numbers of categories under each
    /// category of the level above.
    Census dimension(int... branching) {
        List<Integer> nodes = new ArrayList<>(List.of(-1));
        int from = 0;
        for (int width : branching) {
            int to = nodes.size();
            for (int node = from; node < to; node++) {
                for (int k = 0; k < width; k++) {
                    nodes.add(node);
                }
            }
            from = to;
        }
        this.parents.add(nodes.stream().mapToInt(Integer::intValue).toArray());
        return this;
    }

    Census table(int... dimensions) {
        this.tables.add(dimensions);
        return this;
    }

    /// Adds all tables of `size` dimensions.
    Census tables(int size) {
        combine(size, 0, new int[0]);
        return this;
    }

    private void combine(int size, int from, int[] chosen) {
        if (chosen.length == size) {
            this.tables.add(chosen);
            return;
        }
        for (int d = from; d < this.parents.size(); d++) {
            int[] more = Arrays.copyOf(chosen, chosen.length + 1);
            more[chosen.length] = d;
            combine(size, d + 1, more);
        }
    }

    /// Adds people whose categories are uneven and depend on the first dimension's.
    Census people(int people, Random random) {
        int dimensions = this.parents.size();
        double[] skew = random.doubles(dimensions, 1.2, 3).toArray();
        Map<List<Integer>, Integer> found = new LinkedHashMap<>();
        List<List<Integer>> leaves = new ArrayList<>();
        for (int d = 0; d < dimensions; d++) {
            leaves.add(leaves(d));
        }
        for (int k = 0; k < people; k++) {
            List<Integer> row = new ArrayList<>();
            int shift = 0;
            for (int d = 0; d < dimensions; d++) {
                List<Integer> of = leaves.get(d);
                int drawn = (int) (of.size() * Math.pow(random.nextDouble(), (d == 0) ? 1.1 : skew[d]));
                row.add(of.get((drawn + shift * (d + 1)) % of.size()));
                shift = (d == 0 && random.nextInt(4) == 0) ? drawn % 7 : shift;
            }
            found.merge(row, 1, Integer::sum);
        }
        found.forEach((row, frequency) -> add(row.stream().mapToInt(Integer::intValue).toArray(), frequency));
        return this;
    }

    private void add(int[] row, int frequency) {
        this.rows.add(row);
        this.frequencies.add(frequency);
    }

    private List<Integer> leaves(int d) {
        BitSet inner = new BitSet();
        for (int parent : this.parents.get(d)) {
            if (parent >= 0) {
                inner.set(parent);
            }
        }
        List<Integer> leaves = new ArrayList<>();
        for (int node = 0; node < this.parents.get(d).length; node++) {
            if (!inner.get(node)) {
                leaves.add(node);
            }
        }
        return leaves;
    }

    /// Reads an instance as it lies beside the project.
    static Census read(Path folder, String name) {
        try {
            String spec = Files.readString(folder.resolve(name + ".spec.json"));
            Census census = new Census();
            Map<String, List<String>> dimensions = new LinkedHashMap<>();
            Matcher dims = Pattern.compile("\"(\\w+)\"\\s*:\\s*\\[([^\\[\\]]*)\\]")
                .matcher(spec.substring(spec.indexOf("\"dims\""), spec.indexOf("\"tables\"")));
            while (dims.find()) {
                dimensions.put(dims.group(1), words(dims.group(2)));
            }
            List<String> names = List.copyOf(dimensions.keySet());
            Matcher tables = Pattern.compile("\\[([^\\[\\]]*)\\]").matcher(spec.substring(spec.indexOf("\"tables\"")));
            while (tables.find()) {
                census.tables.add(words(tables.group(1)).stream().mapToInt(names::indexOf).toArray());
            }
            census.readRows(folder.resolve(name + ".micro.csv.gz"), List.copyOf(dimensions.values()));
            return census;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private void readRows(Path file, List<List<String>> columns) throws IOException {
        List<Map<String, Integer>> nodes = new ArrayList<>();
        List<List<Integer>> parents = new ArrayList<>();
        for (int d = 0; d < columns.size(); d++) {
            nodes.add(new HashMap<>());
            parents.add(new ArrayList<>(List.of(-1)));
        }
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<String> header = List.of(in.readLine().split(",", -1));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] values = line.split(",", -1);
                int[] row = new int[columns.size()];
                for (int d = 0; d < columns.size(); d++) {
                    for (String column : columns.get(d)) {
                        int parent = row[d];
                        List<Integer> of = parents.get(d);
                        row[d] = nodes.get(d).computeIfAbsent(column + "=" + values[header.indexOf(column)], key -> {
                            of.add(parent);
                            return of.size() - 1;
                        });
                    }
                }
                add(row, Integer.parseInt(values[header.indexOf("freq")]));
            }
        }
        parents.forEach(of -> this.parents.add(of.stream().mapToInt(Integer::intValue).toArray()));
    }

    private static List<String> words(String list) {
        return Pattern.compile("\"([^\"]*)\"").matcher(list).results().map(found -> found.group(1)).toList();
    }

    /// The problem of publishing the tables, zeros published.
    /// @param threshold the least count that is safe
    Problem problem(int threshold) {
        return problem(threshold, true, true);
    }

    /// @param zeros whether zeros are published
    /// @param singles whether people alone in a cell are looked at
    Problem problem(int threshold, boolean zeros, boolean singles) {
        for (int[] parent : this.parents) {
            List<List<Integer>> of = new ArrayList<>();
            Arrays.stream(parent).forEach(node -> of.add(new ArrayList<>()));
            for (int node = 1; node < parent.length; node++) {
                of.get(parent[node]).add(node);
            }
            this.children.add(of.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toList());
        }
        for (int[] table : this.tables) {
            cells(table, 0, 0);
        }
        this.counts = new int[this.numbers.size()];
        this.persons = new int[this.counts.length];
        for (int row = 0; row < this.rows.size(); row++) {
            BitSet done = new BitSet();
            for (int[] table : this.tables) {
                count(table, row, 0, 0, done);
            }
        }
        Relations.Builder builder = new Relations.Builder(this.counts.length);
        for (int[] table : this.tables) {
            relations(table, builder);
        }
        int cells = this.counts.length;
        BitSet primary = new BitSet();
        BitSet open = new BitSet();
        long[] cost = new long[cells];
        int[] ceiling = new int[cells];
        int[] person = new int[cells];
        for (int cell = 0; cell < cells; cell++) {
            int count = this.counts[cell];
            primary.set(cell, count < threshold && (count > 0 || !zeros));
            open.set(cell, count == 0 && zeros);
            cost[cell] = Math.max(1, count);
            ceiling[cell] = threshold;
            person[cell] = (singles && count == 1) ? this.persons[cell] : -1;
        }
        return new Problem(builder.build(), this.counts, primary, open, cost, zeros ? 1 : 0, ceiling, person);
    }

    private long weight(int d) {
        long weight = 1;
        for (int k = 0; k < d; k++) {
            weight *= this.parents.get(k).length;
        }
        return weight;
    }

    private void cells(int[] table, int at, long key) {
        if (at == table.length) {
            this.numbers.putIfAbsent(key, this.numbers.size());
            return;
        }
        for (int node = 0; node < this.parents.get(table[at]).length; node++) {
            cells(table, at + 1, key + node * weight(table[at]));
        }
    }

    private void count(int[] table, int row, int at, long key, BitSet done) {
        if (at == table.length) {
            int cell = this.numbers.getOrDefault(key, -1);
            if (!done.get(cell)) {
                done.set(cell);
                this.counts[cell] += this.frequencies.get(row);
                this.persons[cell] = row;
            }
            return;
        }
        int d = table[at];
        for (int node = this.rows.get(row)[d]; node >= 0; node = this.parents.get(d)[node]) {
            count(table, row, at + 1, key + node * weight(d), done);
        }
    }

    private void relations(int[] table, Relations.Builder builder) {
        relations(table, 0, new int[table.length], builder);
    }

    private void relations(int[] table, int at, int[] nodes, Relations.Builder builder) {
        if (at == table.length) {
            long key = 0;
            for (int k = 0; k < table.length; k++) {
                key += nodes[k] * weight(table[k]);
            }
            for (int k = 0; k < table.length; k++) {
                int[] below = this.children.get(table[k]).get(nodes[k]);
                if (below.length > 0) {
                    int[] parts = new int[below.length];
                    for (int i = 0; i < below.length; i++) {
                        parts[i] = this.numbers.getOrDefault(key + (below[i] - nodes[k]) * weight(table[k]), -1);
                    }
                    builder.add(this.numbers.getOrDefault(key, -1), parts);
                }
            }
            return;
        }
        for (int node = 0; node < this.parents.get(table[at]).length; node++) {
            nodes[at] = node;
            relations(table, at + 1, nodes, builder);
        }
    }

}
