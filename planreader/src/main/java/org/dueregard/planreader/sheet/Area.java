package org.dueregard.planreader.sheet;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// A rectangle of cells, rows and columns counted from 1, both ends included.
record Area(int top, int left, int bottom, int right) {

    private static final Pattern CELL = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})");

    /// The area that `B2` or `B2:D9` names; null for other words.
    static @Nullable Area of(String name) {
        int colon = name.indexOf(':');
        Matcher first = CELL.matcher((colon < 0) ? name : name.substring(0, colon));
        Matcher last = CELL.matcher((colon < 0) ? name : name.substring(colon + 1));
        if (!first.matches() || !last.matches()) {
            return null;
        }
        return new Area(Integer.parseInt(first.group(2)), column(first.group(1)), Integer.parseInt(last.group(2)),
                column(last.group(1)));
    }

    boolean holds(int row, int column) {
        return row >= this.top && row <= this.bottom && column >= this.left && column <= this.right;
    }

    boolean overlaps(Area other) {
        return this.top <= other.bottom && other.top <= this.bottom && this.left <= other.right
                && other.left <= this.right;
    }

    boolean isOneCell() {
        return this.top >= this.bottom && this.left >= this.right;
    }

    /// The address of a cell, such as `D12`.
    static String address(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }

    private static int column(String letters) {
        int column = 0;
        for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column;
    }

}
