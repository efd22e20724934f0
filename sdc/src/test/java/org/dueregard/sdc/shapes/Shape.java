package org.dueregard.sdc.shapes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// What somebody hands over: dimensions with their columns, tables, people and rules.
///
/// @param seed by which it was drawn
/// @param dims for each dimension its columns, the coarsest first
/// @param rows for each row a code for each column
/// @param people how many people each row stands for
record Shape(long seed, Map<String, List<String>> dims, List<List<String>> tables, List<Map<String, String>> rows,
        List<Integer> people, Wishes wishes) {

    /// The rules.
    ///
    /// @param hide cells to be hidden whatever their count, as columns and codes
    /// @param publish cells to be published whatever their count
    /// @param earlier cells that were published before
    record Wishes(int threshold, Map<String, Integer> thresholds, boolean zerosHidden, List<Map<String, String>> hide,
            List<Map<String, String>> publish, List<Map<String, String>> earlier, Protection protection) {

        int threshold(Map<String, String> cell) {
            return cell.keySet()
                .stream()
                .mapToInt((column) -> this.thresholds.getOrDefault(column, this.threshold))
                .max()
                .orElse(this.threshold);
        }

    }

    /// What is asked for.
    enum Protection {

        RANGES, STRICT, EXACT

    }

    List<String> columns() {
        return this.dims.values().stream().flatMap(List::stream).distinct().toList();
    }

    String specification() {
        StringBuilder json = new StringBuilder("{\"dims\": {");
        json.append(this.dims.entrySet()
            .stream()
            .map((dim) -> quoted(dim.getKey()) + ": " + list(dim.getValue()))
            .collect(Collectors.joining(", ")));
        json.append("},\n \"tables\": [")
            .append(this.tables.stream().map(Shape::list).collect(Collectors.joining(", ")))
            .append("],\n \"threshold\": ")
            .append(this.wishes.threshold);
        if (!this.wishes.thresholds.isEmpty()) {
            json.append(", \"thresholds\": {")
                .append(this.wishes.thresholds.entrySet()
                    .stream()
                    .map((one) -> quoted(one.getKey()) + ": " + one.getValue())
                    .collect(Collectors.joining(", ")))
                .append("}");
        }
        json.append(this.wishes.zerosHidden ? ", \"zeros\": \"hide\"" : "")
            .append(", \"hide\": ")
            .append(cells(this.wishes.hide))
            .append(", \"publish\": ")
            .append(cells(this.wishes.publish));
        json.append((this.wishes.protection == Protection.EXACT) ? ", \"intervals\": false" : "")
            .append((this.wishes.protection == Protection.STRICT) ? ", \"strict\": true" : "");
        return json.append("}\n").toString();
    }

    /// The data as a CSV in the order that a seed gives.
    String csv(Random order, String separator, String lineEnd) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < this.rows.size(); row++) {
            rows.add(row);
        }
        Collections.shuffle(rows, order);
        List<String> columns = columns();
        StringBuilder csv = new StringBuilder();
        columns.forEach((column) -> csv.append(field(column, separator)).append(separator));
        csv.append("freq").append(lineEnd);
        for (int row : rows) {
            columns.forEach((column) -> csv.append(field(this.rows.get(row).getOrDefault(column, ""), separator))
                .append(separator));
            csv.append(this.people.get(row)).append(lineEnd);
        }
        return csv.toString();
    }

    static String field(String text, String separator) {
        return (text.contains(separator) || text.contains("\"") || text.contains(",") || text.contains("\n"))
                ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String cells(List<Map<String, String>> cells) {
        return cells.stream()
            .map((cell) -> cell.entrySet()
                .stream()
                .map((code) -> quoted(code.getKey()) + ": " + quoted(code.getValue()))
                .collect(Collectors.joining(", ", "{", "}")))
            .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String list(List<String> texts) {
        return texts.stream().map(Shape::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    @Override
    public String toString() {
        return "seed " + this.seed + ":\n" + specification() + csv(new Random(0), ",", "\n");
    }

}
