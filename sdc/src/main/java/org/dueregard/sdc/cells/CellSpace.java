package org.dueregard.sdc.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.dueregard.sdc.Cell;
import org.dueregard.sdc.Dimension;
import org.dueregard.sdc.RefusedInput;
import org.dueregard.sdc.Specification;
import org.dueregard.sdc.engine.Relations;

/// The cells of a set of tables, numbered, with the sums that tie them; no counts.
///
/// A cell belongs to the set of columns that restrict it, its [Margin]; two tables that share a margin share its cells.
///
/// Cost: the margins and the codes. The sums are built on demand, two ints for each cell of each.
public final class CellSpace {

    /// More would not fit into what a council's machine has.
    private static final long MOST_CELLS = 20_000_000;

    private final Specification specification;

    private final List<List<Dimension>> tables = new ArrayList<>();

    private final CodeBook codes;

    private final Map<List<Integer>, Margin> margins = new LinkedHashMap<>();

    private final int[] offsets;

    private final Margin[] inOrder;

    private final int published;

    private final int cells;

    /// @param specification its tables come first
    /// @param more further tables, each by the names of its dimensions, that were
    /// published before
    /// @param codes sorted
    public CellSpace(Specification specification, List<List<String>> more, CodeBook codes) {
        this.specification = specification;
        this.codes = codes;
        long next = 0;
        for (List<String> table : specification.tables()) {
            next = add(specification.crossed(table), next);
        }
        this.published = (int) next;
        for (List<String> table : more) {
            next = add(specification.crossed(table), next);
        }
        this.cells = (int) next;
        this.inOrder = this.margins.values().toArray(new Margin[0]);
        this.offsets = Arrays.stream(this.inOrder).mapToInt(Margin::offset).toArray();
    }

    private long add(List<Dimension> table, long first) {
        this.tables.add(table);
        long next = first;
        int[] levels = new int[table.size()];
        do {
            List<Integer> columns = columns(table, levels);
            if (!this.margins.containsKey(columns)) {
                int[] sizes = columns.stream().mapToInt(this.codes::codes).toArray();
                next += Arrays.stream(sizes).asLongStream().reduce(1, CellSpace::timesAtMost);
                if (next > MOST_CELLS) {
                    throw new RefusedInput("These tables have more than " + MOST_CELLS + " cells. Publish fewer "
                            + "dimensions together, or coarser ones.");
                }
                Margin margin = new Margin(columns.stream().mapToInt(Integer::intValue).toArray(), sizes,
                        (int) (next - Arrays.stream(sizes).asLongStream().reduce(1, (a, b) -> a * b)));
                this.margins.put(columns, margin);
            }
        }
        while (advance(table, levels));
        return next;
    }

    private static long timesAtMost(long one, long other) {
        return Math.min(one * other, MOST_CELLS + 1);
    }

    /// The next choice of a level in each dimension, the last changing fastest.
    private static boolean advance(List<Dimension> table, int[] levels) {
        for (int k = levels.length - 1; k >= 0; k--) {
            if (levels[k] < table.get(k).columns().size()) {
                levels[k]++;
                return true;
            }
            levels[k] = 0;
        }
        return false;
    }

    private List<Integer> columns(List<Dimension> table, int[] levels) {
        List<Integer> columns = new ArrayList<>();
        for (int k = 0; k < levels.length; k++) {
            if (levels[k] > 0) {
                columns.add(this.codes.column(table.get(k).columns().get(levels[k] - 1)));
            }
        }
        columns.sort(null);
        return columns;
    }

    public Specification specification() {
        return this.specification;
    }

    public CodeBook codes() {
        return this.codes;
    }

    public int cells() {
        return this.cells;
    }

    /// How many cells, the first ones, are those of the tables to be published; the
    /// others are only of earlier ones.
    public int published() {
        return this.published;
    }

    public List<Margin> margins() {
        return List.of(this.inOrder);
    }

    public Margin margin(int cell) {
        int k = Arrays.binarySearch(this.offsets, cell);
        return this.inOrder[(k >= 0) ? k : -k - 2];
    }

    /// The number of a cell, -1 where no table has it or a code of it is unknown.
    public int find(Cell cell) {
        int[] row = new int[this.codes.columns().size()];
        List<Integer> columns = new ArrayList<>();
        for (Map.Entry<String, String> code : cell.codes().entrySet()) {
            int column = this.codes.column(code.getKey());
            if (column < 0) {
                return -1;
            }
            row[column] = this.codes.number(column, code.getValue());
            if (row[column] < 0) {
                return -1;
            }
            columns.add(column);
        }
        columns.sort(null);
        Margin margin = this.margins.get(columns);
        return (margin == null) ? -1 : margin.cell(row);
    }

    public Cell cell(int number) {
        Margin margin = margin(number);
        int[] row = new int[this.codes.columns().size()];
        margin.codes(number, row);
        Map<String, String> named = new TreeMap<>();
        for (int k = 0; k < margin.depth(); k++) {
            int column = margin.column(k);
            named.put(this.codes.columns().get(column), this.codes.code(column, row[column]));
        }
        return Cell.of(named);
    }

    /// Every sum of every table, each once: in each dimension, a cell is the sum of those
    /// one level finer.
    public Relations relations() {
        Relations.Builder relations = new Relations.Builder(this.cells);
        Set<List<Margin>> done = new LinkedHashSet<>();
        for (List<Dimension> table : this.tables) {
            int[] levels = new int[table.size()];
            do {
                relate(table, levels, done, relations);
            }
            while (advance(table, levels));
        }
        return relations.build();
    }

    private void relate(List<Dimension> table, int[] levels, Set<List<Margin>> done, Relations.Builder relations) {
        Margin sums = marginOf(table, levels);
        for (int k = 0; k < levels.length; k++) {
            List<String> columns = table.get(k).columns();
            if (levels[k] < columns.size()) {
                int coarse = (levels[k] == 0) ? -1 : this.codes.column(columns.get(levels[k] - 1));
                levels[k]++;
                Margin parts = marginOf(table, levels);
                levels[k]--;
                if (done.add(List.of(sums, parts))) {
                    new Sums(this.codes, sums, parts, coarse, this.codes.column(columns.get(levels[k]))).add(relations);
                }
            }
        }
    }

    private Margin marginOf(List<Dimension> table, int[] levels) {
        Margin margin = this.margins.get(columns(table, levels));
        if (margin == null) {
            throw new IllegalStateException("a table's margin is missing");
        }
        return margin;
    }

    /// The sums that tie two margins, which differ in one column.
    private record Sums(CodeBook codes, Margin sums, Margin parts, int coarse, int fine) {

        void add(Relations.Builder relations) {
            int[][] children = children();
            int[] row = new int[this.codes.columns().size()];
            for (int cell = this.sums.offset(); cell < this.sums.offset() + this.sums.cells(); cell++) {
                this.sums.codes(cell, row);
                int[] own = children[(this.coarse < 0) ? 0 : row[this.coarse]];
                int[] members = new int[own.length];
                for (int k = 0; k < own.length; k++) {
                    row[this.fine] = own[k];
                    members[k] = this.parts.cell(row);
                }
                if (members.length > 0) {
                    relations.add(cell, members);
                }
            }
        }

        /// For each code of the coarse column, or for the total alone, those of the fine.
        private int[][] children() {
            List<List<Integer>> children = new ArrayList<>();
            int parents = (this.coarse < 0) ? 1 : this.codes.codes(this.coarse);
            for (int k = 0; k < parents; k++) {
                children.add(new ArrayList<>());
            }
            for (int code = 0; code < this.codes.codes(this.fine); code++) {
                int parent = (this.coarse < 0) ? 0 : this.codes.parent(this.fine, this.coarse, code);
                children.get(parent).add(code);
            }
            return children.stream()
                .map((one) -> one.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        }

    }

}
