package org.dueregard.sdc.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.sdc.Dimension;
import org.dueregard.sdc.Hierarchy;
import org.dueregard.sdc.RefusedInput;
import org.jspecify.annotations.Nullable;

/// The codes of each column and how they lie within each other: gathered row by row, then sorted once.
///
/// Codes are numbered within their column: while gathering in the order of their coming, afterwards in that of
/// [CodeOrder], so that the order of the rows decides nothing.
public final class CodeBook {

    private final List<String> columns;

    private final List<Map<String, Integer>> numbers = new ArrayList<>();

    private final List<List<String>> codes = new ArrayList<>();

    private final List<Nesting> nestings = new ArrayList<>();

    /// @param dimensions whose columns are needed
    public CodeBook(List<Dimension> dimensions) {
        List<String> found = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            for (int k = 0; k < dimension.columns().size(); k++) {
                String column = dimension.columns().get(k);
                if (!found.contains(column)) {
                    found.add(column);
                    this.numbers.add(new HashMap<>());
                    this.codes.add(new ArrayList<>());
                }
                if (k > 0) {
                    int coarse = found.indexOf(dimension.columns().get(k - 1));
                    nest(found.indexOf(column), coarse);
                }
            }
        }
        this.columns = List.copyOf(found);
    }

    private void nest(int fine, int coarse) {
        if (nesting(fine, coarse) == null) {
            this.nestings.add(new Nesting(fine, coarse, new int[16]));
        }
    }

    public List<String> columns() {
        return this.columns;
    }

    public int column(String name) {
        return this.columns.indexOf(name);
    }

    public int codes(int column) {
        return this.codes.get(column).size();
    }

    public String code(int column, int number) {
        return this.codes.get(column).get(number);
    }

    /// The number of a code, -1 where the column has no such.
    public int number(int column, String code) {
        return this.numbers.get(column).getOrDefault(code, -1);
    }

    /// The number of a code, new or known.
    public int add(int column, String code) {
        Integer known = this.numbers.get(column).get(code);
        if (known != null) {
            return known;
        }
        if (code.equals(Labels.TOTAL)) {
            throw new RefusedInput("a code of '" + this.columns.get(column) + "' is 'Total', which stands for all of "
                    + "them. Call it something else.");
        }
        int number = this.codes.get(column).size();
        this.numbers.get(column).put(code, number);
        this.codes.get(column).add(code);
        return number;
    }

    /// Notes of a row, a number for each column or -1 where the row says nothing, which
    /// code lies in which.
    public void relate(int[] row) {
        for (Nesting nesting : this.nestings) {
            if (row[nesting.fine] >= 0 && row[nesting.coarse] >= 0) {
                relate(nesting, row[nesting.fine], row[nesting.coarse]);
            }
        }
    }

    /// Notes what was said beside the data.
    public void relate(Hierarchy hierarchy) {
        int fine = column(hierarchy.fine());
        int coarse = column(hierarchy.coarse());
        Nesting nesting = (fine < 0 || coarse < 0) ? null : nesting(fine, coarse);
        if (nesting == null) {
            throw new RefusedInput("No table has a dimension in which '" + hierarchy.fine() + "' stands next below '"
                    + hierarchy.coarse() + "', as hierarchies has it.");
        }
        new LinkedHashMap<>(hierarchy.codes()).entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey(CodeOrder.NATURAL))
            .forEach((pair) -> relate(nesting, add(fine, pair.getKey()), add(coarse, pair.getValue())));
    }

    private void relate(Nesting nesting, int fine, int coarse) {
        int known = nesting.parent(fine);
        if (known >= 0 && known != coarse) {
            throw new RefusedInput("'" + code(nesting.fine, fine) + "' of column '" + this.columns.get(nesting.fine)
                    + "' lies in '" + code(nesting.coarse, known) + "' and in '" + code(nesting.coarse, coarse)
                    + "' of '" + this.columns.get(nesting.coarse) + "'. Give it a code of its own in each, or put "
                    + "the two columns into two dimensions.");
        }
        nesting.relate(fine, coarse);
    }

    /// The number of the code of a coarser column that holds one of a finer, -1 where
    /// nothing is known of it.
    public int parent(int fine, int coarse, int number) {
        Nesting nesting = nesting(fine, coarse);
        return (nesting == null) ? -1 : nesting.parent(number);
    }

    private @Nullable Nesting nesting(int fine, int coarse) {
        for (Nesting nesting : this.nestings) {
            if (nesting.fine == fine && nesting.coarse == coarse) {
                return nesting;
            }
        }
        return null;
    }

    /// Puts the codes in order.
    ///
    /// @return for each column the new number of each old one
    public int[][] sort() {
        int[][] moved = new int[this.columns.size()][];
        for (int column = 0; column < moved.length; column++) {
            moved[column] = sort(column);
        }
        for (Nesting nesting : this.nestings) {
            nesting.renumber(moved[nesting.fine], moved[nesting.coarse]);
        }
        whole();
        return moved;
    }

    private int[] sort(int column) {
        List<String> old = List.copyOf(this.codes.get(column));
        List<String> ordered = this.codes.get(column);
        ordered.sort(CodeOrder.NATURAL);
        for (int k = 0; k < ordered.size(); k++) {
            this.numbers.get(column).put(ordered.get(k), k);
        }
        return old.stream().mapToInt((code) -> number(column, code)).toArray();
    }

    private void whole() {
        for (Nesting nesting : this.nestings) {
            for (int k = 0; k < codes(nesting.fine); k++) {
                if (nesting.parent(k) < 0) {
                    throw new RefusedInput("Nothing says in which '" + this.columns.get(nesting.coarse) + "' the code '"
                            + code(nesting.fine, k) + "' of '" + this.columns.get(nesting.fine) + "' lies.");
                }
            }
        }
    }

    private static final class Nesting {

        private final int fine;

        private final int coarse;

        /// One more than the number of the parent, 0 where none is known.
        private int[] parents;

        Nesting(int fine, int coarse, int[] parents) {
            this.fine = fine;
            this.coarse = coarse;
            this.parents = parents;
        }

        int parent(int code) {
            return (code < this.parents.length) ? this.parents[code] - 1 : -1;
        }

        void relate(int code, int parent) {
            if (code >= this.parents.length) {
                this.parents = Arrays.copyOf(this.parents, Math.max(code + 1, this.parents.length * 2));
            }
            this.parents[code] = parent + 1;
        }

        void renumber(int[] fineMoved, int[] coarseMoved) {
            int[] renumbered = new int[fineMoved.length];
            for (int k = 0; k < fineMoved.length; k++) {
                int known = parent(k);
                renumbered[fineMoved[k]] = (known < 0) ? 0 : coarseMoved[known] + 1;
            }
            this.parents = renumbered;
        }

    }

}
