package org.dueregard.sdc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dueregard.sdc.cells.CellSpace;
import org.dueregard.sdc.cells.CsvRows;
import org.dueregard.sdc.cells.Labels;
import org.dueregard.sdc.cells.Pieces;
import org.dueregard.sdc.file.Json;
import org.dueregard.sdc.page.TablePage;

/// A set of tables that may be published: the only thing that this library writes for others to read, and made only by
/// it, after suppression, rounding or perturbation. It holds what is published and nothing else, and does not tell which
/// of its hidden cells are unsafe by themselves and which protect those.
///
/// A count is a whole number; where it is hidden, it is shown as `[c]`. A published 0 says that nobody is in the cell, unless the legend says otherwise.
public final class SafeTable {

    private final CellSpace space;

    private final int[] values;

    private final String note;

    private final String zero;

    /// @param values for each cell what is published, below zero where it is hidden
    /// @param note what was done to the counts, in a sentence for readers
    SafeTable(CellSpace space, int[] values, String note) {
        this(space, values, note, "0 means that nobody is in the group.");
    }

    /// @param zero what a published 0 means, in a sentence for readers
    SafeTable(CellSpace space, int[] values, String note, String zero) {
        this.space = space;
        this.values = values.clone();
        this.note = note;
        this.zero = zero;
    }

    /// How many cells it has.
    public int size() {
        return this.space.published();
    }

    /// What was done to the counts, in a sentence for readers.
    public String note() {
        return this.note;
    }

    /// What the signs mean, a sentence each.
    public List<String> legend() {
        return List.of(SafeCell.SIGN + " means confidential: the count is not shown, so that nobody can be recognised.",
                this.zero, Labels.TOTAL + " means everybody, whatever their category.");
    }

    /// The names of the dimensions.
    public List<String> dimensions() {
        return new Labels(this.space).header();
    }

    /// How a cell is named in a table with a column for each dimension: by the code at
    /// its level, or `Total`.
    ///
    /// @throws RefusedInput where no table has the cell
    public List<String> labels(Cell cell) {
        count(cell);
        return List.of(new Labels(this.space).of(this.space.find(cell)));
    }

    /// Every cell, each once.
    public Stream<SafeCell> cells() {
        return IntStream.range(0, size()).mapToObj(this::at);
    }

    /// What is published of a cell; empty where it is hidden.
    ///
    /// @throws RefusedInput where no table has the cell
    public OptionalInt count(Cell cell) {
        int number = this.space.find(cell);
        if (number < 0 || number >= size()) {
            throw new RefusedInput("No table has the cell '" + cell + "'.");
        }
        return at(number).count();
    }

    /// The share of a part in a whole, from 0 to 1, worked out from what is published
    /// alone, so that it can give nothing
    /// back that is hidden; empty where either is hidden or the whole is 0.
    public OptionalDouble share(Cell part, Cell whole) {
        OptionalInt upper = count(part);
        OptionalInt lower = count(whole);
        return (upper.isEmpty() || lower.isEmpty() || lower.getAsInt() == 0) ? OptionalDouble.empty()
                : OptionalDouble.of((double) upper.getAsInt() / lower.getAsInt());
    }

    /// The mean of a score over the people of some categories, worked out from what is
    /// published alone; empty where any
    /// of them is hidden, since the mean would give it back, or where nobody is in them.
    ///
    /// @param scores the score of each category, by its code
    public OptionalDouble mean(Cell of, String column, Map<String, Double> scores) {
        double sum = 0;
        long people = 0;
        for (Map.Entry<String, Double> score : scores.entrySet()) {
            OptionalInt count = count(of.and(column, score.getKey()));
            if (count.isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += score.getValue() * count.getAsInt();
            people += count.getAsInt();
        }
        return (people == 0) ? OptionalDouble.empty() : OptionalDouble.of(sum / people);
    }

    /// How many pieces [#crosstab] gives.
    public int crosstabs() {
        return new Pieces(this.space).size();
    }

    /// A piece as people look at it.
    ///
    /// @param number from 0 to before [#crosstabs()]
    public Crosstab crosstab(int number) {
        return new Pieces(this.space).piece(number, this::safe);
    }

    /// Why what is hidden is hidden, for readers.
    public Explanations explanations() {
        return new Explanations(this);
    }

    /// Writes CSV: a column for each dimension, then `count`, a number or the sign.
    public void writeCsv(Appendable out) throws IOException {
        new CsvRows(this.space).write(out, List.of(PublishedTable.COUNT), (cell) -> List.of(at(cell).text()));
    }

    /// Writes CSV with a column for each level of each dimension, and in each row a code
    /// with those that hold it: what a
    /// reader needs besides [#writeCsv] to know what adds up to what.
    public void writeCodes(Appendable out) throws IOException {
        CsvRows.writeCodes(this.space, out);
    }

    /// Writes a page with the tables to look at, whole in one file.
    ///
    /// @param title its heading
    public void writePage(String title, Appendable out) throws IOException {
        new TablePage(this, title).write(out);
    }

    /// Writes JSON: an object with the note, the legend, the names of the dimensions, and
    /// the cells, each an object with
    /// its codes by column and its count, null where it is hidden.
    public void writeJson(Appendable out) throws IOException {
        out.append("{\"note\":").append(Json.quote(this.note)).append(",\"legend\":");
        out.append(quoted(legend())).append(",\"dimensions\":").append(quoted(dimensions())).append(",\"cells\":[");
        for (int cell = 0; cell < size(); cell++) {
            SafeCell safe = at(cell);
            List<String> codes = new ArrayList<>();
            safe.cell().codes().forEach((column, code) -> codes.add(Json.quote(column) + ":" + Json.quote(code)));
            out.append((cell == 0) ? "\n" : ",\n").append("{\"cell\":{").append(String.join(",", codes));
            out.append("},\"count\":").append(safe.isHidden() ? "null" : safe.text()).append('}');
        }
        out.append("\n]}\n");
    }

    private static String quoted(List<String> texts) {
        return "[" + String.join(",", texts.stream().map(Json::quote).toList()) + "]";
    }

    CellSpace space() {
        return this.space;
    }

    /// What is published of each cell, -1 where it is hidden.
    int[] values() {
        return this.values.clone();
    }

    private SafeCell safe(Cell cell) {
        return new SafeCell(cell, count(cell));
    }

    private SafeCell at(int cell) {
        return new SafeCell(this.space.cell(cell),
                (this.values[cell] < 0) ? OptionalInt.empty() : OptionalInt.of(this.values[cell]));
    }

}
