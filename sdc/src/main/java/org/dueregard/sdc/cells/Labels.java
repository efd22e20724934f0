package org.dueregard.sdc.cells;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.sdc.Cell;
import org.dueregard.sdc.Dimension;
import org.dueregard.sdc.RefusedInput;

/// How a cell is named in a table with one column for each dimension: by the code at its level, or `Total`.
///
/// Where the same code stands at two levels of one dimension, it is written with its column, as in `eth19=Other`.
public final class Labels {

    /// What stands for all codes of a dimension.
    public static final String TOTAL = "Total";

    private final CellSpace space;

    private final List<Dimension> dimensions;

    private final Map<Margin, int[]> shownIn = new HashMap<>();

    public Labels(CellSpace space) {
        this.space = space;
        this.dimensions = space.specification().dimensions();
    }

    /// The names of the dimensions, in the order of the specification.
    public List<String> header() {
        return this.dimensions.stream().map(Dimension::name).toList();
    }

    /// The labels of a cell, one for each dimension. A column that stands in two
    /// dimensions is shown in that of the first table that has the cell.
    public String[] of(int cell) {
        Margin margin = this.space.margin(cell);
        CodeBook codes = this.space.codes();
        int[] row = new int[codes.columns().size()];
        margin.codes(cell, row);
        String[] labels = new String[this.dimensions.size()];
        Arrays.fill(labels, TOTAL);
        int[] shown = this.shownIn.computeIfAbsent(margin, this::shownIn);
        for (int k = 0; k < margin.depth(); k++) {
            int column = margin.column(k);
            labels[shown[k]] = label(this.dimensions.get(shown[k]), column, codes.code(column, row[column]));
        }
        return labels;
    }

    /// For each column of a margin the number of the dimension in which it is shown.
    private int[] shownIn(Margin margin) {
        List<String> columns = new ArrayList<>();
        for (int k = 0; k < margin.depth(); k++) {
            columns.add(this.space.codes().columns().get(margin.column(k)));
        }
        for (List<String> table : this.space.specification().tables()) {
            int[] shown = shownIn(columns, this.space.specification().crossed(table));
            if (Arrays.stream(shown).noneMatch((one) -> one < 0)) {
                return shown;
            }
        }
        return shownIn(columns, this.dimensions);
    }

    private int[] shownIn(List<String> columns, List<Dimension> among) {
        return columns.stream()
            .mapToInt((column) -> among.stream()
                .filter((dimension) -> dimension.columns().contains(column))
                .mapToInt(this.dimensions::indexOf)
                .findFirst()
                .orElse(-1))
            .toArray();
    }

    private String label(Dimension dimension, int column, String code) {
        CodeBook codes = this.space.codes();
        long levels = dimension.columns()
            .stream()
            .filter((one) -> codes.column(one) >= 0 && codes.number(codes.column(one), code) >= 0)
            .count();
        return (levels > 1) ? codes.columns().get(column) + "=" + code : code;
    }

    /// The cell that labels name.
    ///
    /// @param header the names of dimensions, in the order of the labels
    /// @throws RefusedInput where a label is no code of its dimension
    public Cell cell(List<String> header, List<String> labels) {
        Cell cell = Cell.TOTAL;
        for (int k = 0; k < header.size(); k++) {
            if (!labels.get(k).equals(TOTAL)) {
                cell = cell.and(columnOf(header.get(k), labels.get(k)), codeOf(labels.get(k), header.get(k)));
            }
        }
        return cell;
    }

    private String columnOf(String dimension, String label) {
        for (Dimension one : this.dimensions) {
            if (one.name().equals(dimension)) {
                for (String column : one.columns()) {
                    if (label.startsWith(column + "=") || isCode(column, label)) {
                        return column;
                    }
                }
            }
        }
        throw new RefusedInput("'" + label + "' is no code of the dimension '" + dimension + "'. If it stands for "
                + "several codes together, put a dimension into dims with a column for it, and say in hierarchies "
                + "which codes lie in it.");
    }

    private String codeOf(String label, String dimension) {
        String column = columnOf(dimension, label);
        return isCode(column, label) ? label : label.substring(column.length() + 1);
    }

    private boolean isCode(String column, String code) {
        int number = this.space.codes().column(column);
        return number >= 0 && this.space.codes().number(number, code) >= 0;
    }

}
