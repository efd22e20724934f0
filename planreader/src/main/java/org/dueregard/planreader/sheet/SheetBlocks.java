package org.dueregard.planreader.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Content;
import org.dueregard.planreader.file.Wording;
import org.jspecify.annotations.Nullable;

/// Makes blocks of sheets. What stands alone in its row above or below the table is a line; columns and rows without
/// words are left out; a merged area counts in each row that it covers. Where several sheets have the same headings,
/// each sheet's name stands above its table, unless a row above the
/// table has a heading of its own.
final class SheetBlocks {

    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)(?:.*\\b(?:lead|officer|owner|manager|responsible|sponsor|contact|director|head)\\b.*:.*|.*:\\s*|.*\\b(?:updated?|version|dated?|as at|as of|printed|reviewed)\\b.*\\d.*)");

    private final List<Block> blocks = new ArrayList<>();

    private final List<Finding> findings = new ArrayList<>();

    private final List<Ignored> ignored = new ArrayList<>();

    private int tables;

    private SheetBlocks() {
    }

    static Content of(List<Sheet> sheets) {
        SheetBlocks made = new SheetBlocks();
        List<Sheet> shown = new ArrayList<>();
        for (Sheet sheet : sheets) {
            made.findings.addAll(sheet.findings);
            made.ignored.addAll(sheet.ignored);
            if (sheet.hidden) {
                made.hide(sheet);
            }
            else {
                made.takeOutCovered(sheet);
                shown.add(sheet);
            }
        }
        List<Sheet> plans = StatusSheets.join(shown);
        made.leaveOut(shown, plans);
        Map<String, List<Sheet>> alike = new HashMap<>();
        plans.forEach((sheet) -> alike.computeIfAbsent(headings(sheet), (key) -> new ArrayList<>()).add(sheet));
        for (Sheet sheet : plans) {
            String headings = headings(sheet);
            List<Sheet> group = headings.isEmpty() ? List.of(sheet) : alike.getOrDefault(headings, List.of());
            made.sheet(sheet, group.size() > 1, (group.size() > 1) ? title(group) : -1);
        }
        return new Content(made.blocks, made.findings, made.ignored);
    }

    /// What stands on sheets that were taken into others and has no place there.
    private void leaveOut(List<Sheet> shown, List<Sheet> plans) {
        Set<Filled> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        plans.forEach((sheet) -> sheet.rows.values().forEach((row) -> taken.addAll(row.values())));
        shown.stream().filter((sheet) -> !plans.contains(sheet)).forEach((sheet) -> {
            Stream.concat(sheet.rows.values().stream().flatMap((row) -> row.values().stream()), sheet.boxes.stream())
                .filter((cell) -> !cell.isBlank() && !taken.contains(cell))
                .forEach((cell) -> this.ignored.add(new Ignored(Ignored.Kind.OTHER_TABLE, cell.text(), cell.place())));
        });
    }

    private void hide(Sheet sheet) {
        List<Filled> words = Stream
            .concat(sheet.rows.values().stream().flatMap((row) -> row.values().stream()), sheet.boxes.stream())
            .filter((cell) -> !cell.isBlank())
            .toList();
        words.forEach((cell) -> this.ignored.add(new Ignored(Ignored.Kind.HIDDEN, cell.text(), cell.place())));
        if (!words.isEmpty()) {
            this.findings.add(new Finding(Code.HIDDEN_PART, List.of(), "The sheet “" + sheet.name
                    + "” is hidden and is not read. If it is part of the plan, show it, save the file and choose it again.",
                    words.getFirst().place()));
        }
    }

    /// The words of the first row that has three or more cells; "" where there is none.
    private static String headings(Sheet sheet) {
        for (NavigableMap<Integer, Filled> row : sheet.rows.values()) {
            List<String> filled = row.values().stream().map(Filled::text).filter((text) -> !text.isEmpty()).toList();
            if (filled.size() > 2) {
                return String.join("|", filled).toLowerCase(java.util.Locale.ROOT);
            }
        }
        return "";
    }

    /// The row alone above the table that is a heading of each of the sheets, unlike the
    /// others', counted from 0
    /// among those with words; -1 where there is none.
    private static int title(List<Sheet> alike) {
        int most = alike.stream().mapToInt((each) -> above(each).size()).min().orElse(0);
        for (int i = 0; i < most; i++) {
            int at = i;
            List<String> titles = alike.stream().map((each) -> above(each).get(at).text()).distinct().toList();
            if (titles.size() == alike.size() && titles.stream().allMatch(SheetBlocks::isTitle)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether the words say what a sheet is about, not who leads it or of which day it
    /// is.
    private static boolean isTitle(String text) {
        return Wording.isHeading(text) && !NO_TITLE.matcher(text).matches();
    }

    /// What stands alone in its row above the table.
    private static List<Filled> above(Sheet sheet) {
        return sheet.rows.keySet()
            .stream()
            .map((row) -> filled(sheet, row))
            .filter((filled) -> !filled.isEmpty())
            .takeWhile((filled) -> filled.size() == 1)
            .map(List::getFirst)
            .toList();
    }

    /// @param alike whether other sheets have the same headings
    /// @param title which of the rows above its table says what the sheet is about; -1
    /// for none
    private void sheet(Sheet sheet, boolean alike, int title) {
        List<Integer> rows = sheet.rows.keySet()
            .stream()
            .filter((row) -> sheet.rows.getOrDefault(row, new java.util.TreeMap<>())
                .values()
                .stream()
                .anyMatch((cell) -> !cell.isBlank()))
            .toList();
        int from = 0;
        while (from < rows.size() && filled(sheet, rows.get(from)).size() == 1) {
            from++;
        }
        int to = rows.size();
        while (to > from && isAfter(sheet, rows, to - 1)) {
            to--;
        }
        int head = (from < to) ? rows.get(from) : Integer.MAX_VALUE;
        boxes(sheet, 0, head);
        for (int i = 0; i < from; i++) {
            line(filled(sheet, rows.get(i)).getFirst(), (i == title) ? 1 : 0);
        }
        if (alike && title < 0 && !sheet.name.matches("(?i)(?:sheet|table|tabelle|feuil)\\s*\\d+")) {
            this.blocks
                .add(new Block.Line(new Piece(sheet.name, null, false, false), 1, sheet.place(1, 1, sheet.name)));
        }
        if (from < to) {
            this.tables++;
            this.blocks.add(new Block.Table(this.tables, table(sheet, rows.subList(from, to)), true));
        }
        rows.subList(to, rows.size()).forEach((row) -> line(filled(sheet, row).getFirst(), 0));
        boxes(sheet, head, Integer.MAX_VALUE);
    }

    /// Takes out what stands in cells that a merged area hides.
    private void takeOutCovered(Sheet sheet) {
        for (Area area : sheet.merged) {
            sheet.rows.subMap(area.top(), true, Math.max(area.top(), area.bottom()), true)
                .forEach((row, cells) -> cells.subMap(area.left(), true, Math.max(area.left(), area.right()), true)
                    .entrySet()
                    .removeIf((cell) -> (row > area.top() || cell.getKey() > area.left()) && hide(cell.getValue())));
        }
    }

    private boolean hide(Filled cell) {
        if (!cell.isBlank()) {
            this.ignored.add(new Ignored(Ignored.Kind.HIDDEN, cell.text(), cell.place()));
        }
        return true;
    }

    /// The boxes that begin above a row, or from it on.
    private void boxes(Sheet sheet, int from, int to) {
        sheet.boxes.stream()
            .filter((box) -> box.row() >= from && box.row() < to)
            .sorted(Comparator.comparingInt(Filled::row))
            .forEach((box) -> line(box, 0));
    }

    /// Whether a row below the table stands apart from it, with nothing below that does
    /// not.
    private static boolean isAfter(Sheet sheet, List<Integer> rows, int index) {
        if (index == 0 || filled(sheet, rows.get(index)).size() != 1) {
            return false;
        }
        for (int i = index; i > 0 && filled(sheet, rows.get(i)).size() == 1; i--) {
            if (rows.get(i) - rows.get(i - 1) > 1) {
                return true;
            }
        }
        return false;
    }

    private static List<Filled> filled(Sheet sheet, int row) {
        return sheet.rows.getOrDefault(row, new java.util.TreeMap<>())
            .values()
            .stream()
            .filter((cell) -> !cell.isBlank())
            .toList();
    }

    private void line(Filled cell, int heading) {
        for (Piece piece : cell.pieces()) {
            if (!piece.text().isBlank()) {
                this.blocks.add(new Block.Line(piece, heading, cell.place()));
            }
        }
    }

    private static List<Row> table(Sheet sheet, List<Integer> rows) {
        TreeSet<Integer> used = new TreeSet<>();
        rows.forEach((row) -> sheet.rows.getOrDefault(row, new java.util.TreeMap<>()).forEach((column, cell) -> {
            if (!cell.isBlank()) {
                used.add(column);
            }
        }));
        List<Integer> columns = List.copyOf(used);
        Map<Integer, List<Area>> merged = new HashMap<>();
        sheet.merged.stream().sorted(Comparator.comparingInt(Area::left)).forEach((area) -> {
            for (int row : rows) {
                if (row >= area.top() && row <= area.bottom()) {
                    merged.computeIfAbsent(row, (key) -> new ArrayList<>()).add(area);
                }
            }
        });
        List<Row> made = new ArrayList<>();
        for (int row : rows) {
            made.add(row(sheet, row, columns, merged.getOrDefault(row, List.of())));
        }
        return made;
    }

    private static Row row(Sheet sheet, int row, List<Integer> columns, List<Area> merged) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = columns.get(i);
            Area area = merged.stream().filter((one) -> one.holds(row, column)).findFirst().orElse(null);
            int span = 1;
            while (area != null && i + span < columns.size() && columns.get(i + span) <= area.right()) {
                span++;
            }
            cells.add(cell(sheet, area, row, column, i + 1, span));
            i += span - 1;
        }
        return new Row(cells, columns.size());
    }

    private static Cell cell(Sheet sheet, @Nullable Area area, int row, int column, int number, int span) {
        int top = (area != null) ? area.top() : row;
        Filled filled = sheet.at(top, (area != null) ? area.left() : column);
        if (filled == null) {
            return new Cell(number, span, false, null, List.of(), sheet.place(row, column, ""));
        }
        return new Cell(number, span, top < row, filled.fill(), filled.pieces(), filled.place());
    }

}
