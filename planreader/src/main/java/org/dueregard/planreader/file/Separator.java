package org.dueregard.planreader.file;

import java.util.HashMap;
import java.util.Map;

/// The sign that parts the cells of a record, quoted ones left alone.
public final class Separator {

    private static final char[] USUAL = { ',', ';', '\t', '|' };

    private static final int RECORDS = 200;

    private Separator() {
    }

    /// The sign that parts most records into equally many cells.
    public static char of(String text) {
        char best = ',';
        long most = 0;
        for (char separator : USUAL) {
            long score = agreement(text, separator);
            if (score > most) {
                most = score;
                best = separator;
            }
        }
        return best;
    }

    private static long agreement(String text, char separator) {
        Map<Integer, Integer> records = new HashMap<>();
        int cells = 1;
        int seen = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() && seen < RECORDS; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            cells += (c == separator && !quoted) ? 1 : 0;
            if ((c == '\n' && !quoted) || i + 1 == text.length()) {
                records.merge(cells, 1, Integer::sum);
                cells = 1;
                seen++;
            }
        }
        return records.entrySet()
            .stream()
            .mapToLong((same) -> (long) (same.getKey() - 1) * same.getValue())
            .max()
            .orElse(0);
    }

    /// How many cells a line has.
    static int cells(String line, char separator) {
        int cells = 1;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            cells += (c == separator && !quoted) ? 1 : 0;
        }
        return cells;
    }

}
