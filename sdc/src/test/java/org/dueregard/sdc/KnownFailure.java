package org.dueregard.sdc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dueregard.sdc.engine.Problem;
import org.dueregard.sdc.engine.Relations;

/// A case of known-failures.spec: sums over named cells, and what becomes of them.
///
/// @param name the case
/// @param cells the name of each cell
/// @param problem its sums and counts
/// @param lines all that is said, by word and in order
record KnownFailure(String name, List<String> cells, Problem problem, List<Map.Entry<String, String>> lines) {

    private static final int THRESHOLD = 5;

    static List<KnownFailure> all() {
        List<KnownFailure> all = new ArrayList<>();
        List<Map.Entry<String, String>> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(KnownFailure.class.getResourceAsStream("specs/known-failures.spec")),
                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("case:") && !lines.isEmpty()) {
                    all.add(of(lines));
                    lines.clear();
                }
                if (!line.isBlank() && !line.startsWith("#")) {
                    int colon = line.indexOf(':');
                    lines.add(Map.entry(line.substring(0, colon), line.substring(colon + 1).strip()));
                }
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        all.add(of(lines));
        return all;
    }

    private static KnownFailure of(List<Map.Entry<String, String>> lines) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<List<String>> sums = new ArrayList<>();
        int floor = 1;
        for (Map.Entry<String, String> line : lines) {
            if (line.getKey().equals("sum")) {
                List<String> names = new ArrayList<>();
                for (String part : line.getValue().split("[=+]", -1)) {
                    String[] words = part.strip().split(" ", 2);
                    counts.put(words[0], Integer.parseInt(words[1]));
                    names.add(words[0]);
                }
                sums.add(names);
            }
            if (line.getKey().equals("floor")) {
                floor = Integer.parseInt(line.getValue());
            }
        }
        List<String> cells = List.copyOf(counts.keySet());
        Relations.Builder relations = new Relations.Builder(cells.size());
        for (List<String> sum : sums) {
            relations.add(cells.indexOf(sum.getFirst()), sum.stream().skip(1).mapToInt(cells::indexOf).toArray());
        }
        KnownFailure plain = new KnownFailure(
                lines.getFirst().getValue(), cells, problem(relations.build(),
                        cells.stream().mapToInt((cell) -> counts.getOrDefault(cell, 0)).toArray(), floor),
                List.copyOf(lines));
        plain.problem.open().or(plain.named("open"));
        return plain;
    }

    private static Problem problem(Relations relations, int[] counts, int floor) {
        BitSet primary = new BitSet();
        BitSet open = new BitSet();
        int[] person = new int[counts.length];
        int[] ceiling = new int[counts.length];
        long[] cost = new long[counts.length];
        Arrays.fill(ceiling, THRESHOLD);
        for (int cell = 0; cell < counts.length; cell++) {
            primary.set(cell, counts[cell] < THRESHOLD && counts[cell] >= floor);
            open.set(cell, counts[cell] < floor);
            person[cell] = (counts[cell] == 1) ? cell : -1;
            cost[cell] = counts[cell] + 1L;
        }
        return new Problem(relations, counts, primary, open, cost, floor, ceiling, person);
    }

    /// The cells that all lines of a word name.
    BitSet named(String word) {
        BitSet named = new BitSet();
        this.lines.stream().filter((line) -> line.getKey().equals(word)).forEach((line) -> named.or(cells(line)));
        return named;
    }

    BitSet cells(Map.Entry<String, String> line) {
        BitSet cells = new BitSet();
        Arrays.stream(line.getValue().split(" ", -1)).forEach((cell) -> cells.set(this.cells.indexOf(cell)));
        return cells;
    }

    @Override
    public String toString() {
        return this.name;
    }

}
