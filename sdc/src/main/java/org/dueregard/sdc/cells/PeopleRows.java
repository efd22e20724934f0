package org.dueregard.sdc.cells;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.dueregard.sdc.engine.People;

/// The people of a set of tables, a row of code numbers for each that was added.
public final class PeopleRows {

    private final CellSpace space;

    private final int width;

    private final int[] rows;

    private final int[] frequencies;

    /// @param space the cells in which they are counted
    /// @param rows the number of a code in each column, row after row
    /// @param frequencies how many people each row stands for
    public PeopleRows(CellSpace space, int[] rows, int... frequencies) {
        this.space = space;
        this.width = space.codes().columns().size();
        this.rows = rows;
        this.frequencies = frequencies;
    }

    /// Those who are alike together, in the order of their codes, so that the order of
    /// the rows decides nothing.
    public People alike() {
        int[] order = IntStream.range(0, this.frequencies.length)
            .boxed()
            .sorted(this::compare)
            .mapToInt(Integer::intValue)
            .toArray();
        int[] first = new int[order.length];
        int[] together = new int[order.length];
        int kinds = 0;
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || compare(order[i], order[i - 1]) != 0) {
                first[kinds++] = order[i];
            }
            together[kinds - 1] += this.frequencies[order[i]];
        }
        return new People(Arrays.copyOf(together, kinds), (kind) -> cells(first[kind]));
    }

    private int compare(int one, int other) {
        return Arrays.compare(this.rows, one * this.width, (one + 1) * this.width, this.rows, other * this.width,
                (other + 1) * this.width);
    }

    private int[] cells(int row) {
        int[] codes = Arrays.copyOfRange(this.rows, row * this.width, (row + 1) * this.width);
        return this.space.margins().stream().mapToInt((margin) -> margin.cell(codes)).sorted().toArray();
    }

}
