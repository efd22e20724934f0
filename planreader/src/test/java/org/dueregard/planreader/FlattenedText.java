package org.dueregard.planreader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Block.Table;
import org.dueregard.planreader.file.Wording;

/// Makes of a file the text that people get who copy a table out of a page, or have a program take it out: cells wrapped
/// to the width of their columns, and the columns gone.
enum FlattenedText {

    /// Cell after cell; after a cell of one line the next begins on that line.
    CELLS {
        @Override
        void row(List<List<String>> cells, List<String> lines) {
            boolean goesOn = false;
            for (List<String> cell : cells) {
                if (cell.isEmpty()) {
                    continue;
                }
                if (goesOn) {
                    lines.add(lines.removeLast() + " " + cell.getFirst());
                    lines.addAll(cell.subList(1, cell.size()));
                }
                else {
                    lines.addAll(cell);
                }
                goesOn = cell.size() == 1;
            }
        }
    },

    /// Cell after cell, with a blank line between.
    BLOCKS {
        @Override
        void row(List<List<String>> cells, List<String> lines) {
            for (List<String> cell : cells) {
                if (!cell.isEmpty()) {
                    lines.addAll(cell);
                    lines.add("");
                }
            }
        }
    },

    /// Three rows at a time, column after column.
    COLUMNS {
        @Override
        void rows(List<List<List<String>>> rows, List<String> lines) {
            for (int from = 0; from < rows.size(); from += 3) {
                List<List<List<String>>> some = rows.subList(from, Math.min(rows.size(), from + 3));
                int width = some.stream().mapToInt(List::size).max().orElse(0);
                for (int column = 0; column < width; column++) {
                    for (List<List<String>> row : some) {
                        lines.addAll((column < row.size()) ? row.get(column) : List.of());
                    }
                    lines.add("");
                }
            }
        }
    },

    /// Line by line across the page.
    LINES {
        @Override
        void row(List<List<String>> cells, List<String> lines) {
            int height = cells.stream().mapToInt(List::size).max().orElse(0);
            for (int i = 0; i < height; i++) {
                int at = i;
                lines.add(String.join(" ",
                        cells.stream().filter((cell) -> at < cell.size()).map((cell) -> cell.get(at)).toList()));
            }
        }
    };

    private static final int PAGE = 110;

    private static final int NARROWEST = 11;

    void row(List<List<String>> cells, List<String> lines) {
    }

    void rows(List<List<List<String>>> rows, List<String> lines) {
        rows.forEach((row) -> row(row, lines));
    }

    /// The file as text, its lines and its tables in their order.
    String of(String name, byte[] content) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Block block : PlanReader.open(name, content).blocks()) {
            switch (block) {
                case Line line -> {
                    lines.addAll(wrapped(line.text(), PAGE));
                    lines.add("");
                }
                case Table table -> {
                    rows(cells(table), lines);
                    lines.add("");
                }
            }
        }
        return String.join("\n", lines);
    }

    private static List<List<List<String>>> cells(Table table) {
        int[] widths = widths(table);
        List<List<List<String>>> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            List<List<String>> cells = new ArrayList<>();
            for (Cell cell : row.cells()) {
                List<String> lines = new ArrayList<>();
                int width = 0;
                for (int i = cell.column(); i < cell.column() + cell.span() && i <= widths.length; i++) {
                    width += widths[i - 1];
                }
                for (Block.Piece piece : cell.inherited() ? List.<Block.Piece>of() : cell.pieces()) {
                    String label = (piece.label() == null) ? "" : piece.isBullet() ? "• " : piece.label() + ") ";
                    lines.addAll(wrapped((label + piece.text()).strip(), width));
                }
                cells.add(lines);
            }
            rows.add(cells);
        }
        return rows;
    }

    /// As programs set columns: the more words they hold, the wider.
    private static int[] widths(Table table) {
        int columns = table.rows().stream().mapToInt(Row::width).max().orElse(1);
        double[] words = new double[columns];
        for (Row row : table.rows()) {
            for (Cell cell : row.cells()) {
                if (cell.span() == 1 && cell.column() <= columns) {
                    words[cell.column() - 1] += Math.sqrt(cell.text().length());
                }
            }
        }
        double all = java.util.Arrays.stream(words).sum();
        int[] widths = new int[columns];
        for (int i = 0; i < columns; i++) {
            widths[i] = Math.max(NARROWEST, (int) (PAGE * words[i] / Math.max(1, all)));
        }
        return widths;
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.lines().toList()) {
            StringBuilder line = new StringBuilder();
            for (String word : Wording.words(paragraph)) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
        }
        return lines;
    }

}
