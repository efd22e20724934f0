package org.dueregard.sdc.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.dueregard.sdc.Cell;
import org.dueregard.sdc.Crosstab;
import org.dueregard.sdc.SafeCell;

/// Cuts tables into pieces that fit a page: the longest dimension of a table goes down, the next longest across, and
/// there is one piece for each choice of codes in the others.
public final class Pieces {

    private final CellSpace space;

    private final List<List<Outline>> tables = new ArrayList<>();

    public Pieces(CellSpace space) {
        this.space = space;
        for (List<String> table : space.specification().tables()) {
            List<Outline> outlines = new ArrayList<>(space.specification()
                .crossed(table)
                .stream()
                .map((dimension) -> Outline.of(dimension, space.codes()))
                .toList());
            outlines.sort((one, other) -> Integer.compare(other.lines().size(), one.lines().size()));
            this.tables.add(outlines);
        }
    }

    public int size() {
        return this.tables.stream().mapToInt(Pieces::size).sum();
    }

    private static int size(List<Outline> table) {
        return table.stream().skip(2).mapToInt((outline) -> outline.lines().size()).reduce(1, Math::multiplyExact);
    }

    public Crosstab piece(int number, Function<Cell, SafeCell> safe) {
        int left = number;
        for (List<Outline> table : this.tables) {
            if (left < size(table)) {
                return piece(table, left, safe);
            }
            left -= size(table);
        }
        throw new IndexOutOfBoundsException(number);
    }

    private Crosstab piece(List<Outline> table, int number, Function<Cell, SafeCell> safe) {
        Cell held = Cell.TOTAL;
        StringBuilder title = new StringBuilder(table.get(0).dimension());
        if (table.size() > 1) {
            title.append(" by ").append(table.get(1).dimension());
        }
        int left = number;
        for (int k = table.size() - 1; k >= 2; k--) {
            Outline outline = table.get(k);
            Outline.Line line = outline.lines().get(left % outline.lines().size());
            left /= outline.lines().size();
            held = line.restrict(held, this.space.codes());
            title.append(", ").append(outline.dimension()).append(": ").append(line.heading().label());
        }
        return new Crosstab(title.toString(), table.get(0).headings(), across(table), cells(table, held, safe));
    }

    private static List<Crosstab.Heading> across(List<Outline> table) {
        return (table.size() > 1) ? table.get(1).headings() : List.of(new Crosstab.Heading("People", 0));
    }

    private List<List<SafeCell>> cells(List<Outline> table, Cell held, Function<Cell, SafeCell> safe) {
        List<List<SafeCell>> cells = new ArrayList<>();
        for (Outline.Line down : table.get(0).lines()) {
            Cell row = down.restrict(held, this.space.codes());
            List<SafeCell> line = new ArrayList<>();
            if (table.size() == 1) {
                line.add(safe.apply(row));
            }
            else {
                for (Outline.Line across : table.get(1).lines()) {
                    line.add(safe.apply(across.restrict(row, this.space.codes())));
                }
            }
            cells.add(line);
        }
        return cells;
    }

}
