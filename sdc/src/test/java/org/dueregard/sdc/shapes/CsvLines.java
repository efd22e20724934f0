package org.dueregard.sdc.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// CSV by RFC 4180, read by a reader of the tests' own.
final class CsvLines {

    private CsvLines() {
    }

    static List<List<String>> of(String csv) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int k = 0; k < csv.length(); k++) {
            char c = csv.charAt(k);
            if (c == '"') {
                if (quoted && k + 1 < csv.length() && csv.charAt(k + 1) == '"') {
                    field.append(c);
                    k++;
                }
                else {
                    quoted = !quoted;
                }
            }
            else if (!quoted && (c == ',' || c == '\n')) {
                line.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            }
            else {
                field.append(c);
            }
        }
        return lines;
    }

    static String line(List<String> fields) {
        return fields.stream().map((field) -> Shape.field(field, ",")).collect(Collectors.joining(",", "", "\n"));
    }

}
