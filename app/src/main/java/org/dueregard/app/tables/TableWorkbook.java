package org.dueregard.app.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dueregard.sdc.SafeCell;
import org.dueregard.sdc.SafeTable;

/// A safe table as a workbook for readers: notes, each table as people look at it, and all counts in one list. Why a count
/// is hidden is not in it.
final class TableWorkbook {

    /// A sheet has so many rows.
    private static final int MOST_ROWS = 1_000_000;

    /// More tables than these are in the list of counts alone.
    private static final int MOST_SHEETS = 60;

    /// A sheet has so many columns.
    private static final int MOST_COLUMNS = 1000;

    /// Of a sheet, in 256ths of a letter.
    private static final int LETTER = 256;

    private static final int WIDEST = 48;

    private static final int BROADEST = 16;

    private final Workbook workbook;

    private final CellStyle heading;

    private final CellStyle headingOfCounts;

    private final CellStyle total;

    private final CellStyle number;

    private final CellStyle sign;

    private final Map<Integer, CellStyle> indents = new HashMap<>();

    private TableWorkbook(Workbook workbook) {
        this.workbook = workbook;
        Font plain = workbook.getFontAt(0);
        Font bold = workbook.createFont();
        bold.setFontName(plain.getFontName());
        bold.setFontHeightInPoints(plain.getFontHeightInPoints());
        bold.setBold(true);
        this.heading = style(HorizontalAlignment.LEFT);
        this.heading.setFont(bold);
        this.heading.setWrapText(true);
        this.heading.setVerticalAlignment(VerticalAlignment.BOTTOM);
        this.headingOfCounts = style(HorizontalAlignment.RIGHT);
        this.headingOfCounts.cloneStyleFrom(this.heading);
        this.headingOfCounts.setAlignment(HorizontalAlignment.RIGHT);
        this.total = style(HorizontalAlignment.LEFT);
        this.total.setFont(bold);
        this.number = style(HorizontalAlignment.RIGHT);
        this.number.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
        this.sign = style(HorizontalAlignment.RIGHT);
    }

    private CellStyle style(HorizontalAlignment alignment) {
        CellStyle style = this.workbook.createCellStyle();
        style.setAlignment(alignment);
        return style;
    }

    static byte[] of(SafeTable table, List<Piece> pieces) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100)) {
            TableWorkbook book = new TableWorkbook(workbook);
            book.notes(table);
            pieces.stream()
                .filter((piece) -> piece.columns().size() < MOST_COLUMNS)
                .limit(MOST_SHEETS)
                .forEach(book::piece);
            book.counts(table);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private void notes(SafeTable table) {
        Sheet notes = this.workbook.createSheet("Notes");
        notes.setColumnWidth(0, 100 * LETTER);
        CellStyle wrapped = style(HorizontalAlignment.LEFT);
        wrapped.setWrapText(true);
        List<String> lines = new ArrayList<>(List.of(table.note()));
        lines.addAll(table.legend());
        for (String line : lines) {
            write(notes.createRow(notes.getLastRowNum() + 1), 0, line, wrapped);
        }
    }

    private void piece(Piece piece) {
        Sheet sheet = this.workbook.createSheet(name(piece.title()));
        sheet.createFreezePane(1, 3);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        // On every sheet of paper.
        sheet.setRepeatingRows(CellRangeAddress.valueOf("3:3"));
        String title = piece.title();
        write(sheet.createRow(0), 0, title.substring(0, 1).toUpperCase(Locale.UK) + title.substring(1), this.total);
        Row header = sheet.createRow(2);
        int column = 1;
        int widest = 8;
        int lines = 1;
        for (Piece.Heading each : piece.columns()) {
            write(header, column, each.label(), this.headingOfCounts);
            sheet.setColumnWidth(column, Math.clamp(each.label().length() + 3L, 9, BROADEST) * LETTER);
            // Words are broken before the last that fits.
            lines = Math.max(lines, Math.ceilDiv(each.label().length() * 5, BROADEST * 4));
            column++;
        }
        header.setHeightInPoints(lines * sheet.getDefaultRowHeightInPoints());
        for (Piece.Row each : piece.rows()) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            int depth = each.heading().depth();
            write(row, 0, each.heading().label(), (depth == 0) ? this.total : indent(depth));
            widest = Math.max(widest, each.heading().label().length() + 2 * depth);
            for (int k = 0; k < each.cells().size(); k++) {
                count(row, k + 1, each.cells().get(k));
            }
        }
        sheet.setColumnWidth(0, Math.min(widest + 2, WIDEST) * LETTER);
    }

    /// One row for each cell, for programs.
    private void counts(SafeTable table) {
        Sheet counts = this.workbook.createSheet(name("Counts"));
        counts.createFreezePane(0, 1);
        counts.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        Row header = counts.createRow(0);
        List<String> headings = new ArrayList<>(table.dimensions());
        headings.add("count");
        int[] widths = new int[headings.size()];
        for (int k = 0; k < widths.length; k++) {
            write(header, k, headings.get(k), this.heading);
            widths[k] = headings.get(k).length();
        }
        table.cells().limit(MOST_ROWS).forEach((cell) -> row(counts, table, cell, widths));
        for (int k = 0; k < widths.length; k++) {
            counts.setColumnWidth(k, Math.clamp(widths[k] + 2L, 10, WIDEST) * LETTER);
        }
    }

    private void row(Sheet sheet, SafeTable table, SafeCell cell, int[] widths) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        int column = 0;
        for (String label : table.labels(cell.cell())) {
            row.createCell(column).setCellValue(label);
            widths[column] = Math.max(widths[column], label.length());
            column++;
        }
        if (cell.count().isPresent()) {
            Cell count = row.createCell(column);
            count.setCellValue(cell.count().getAsInt());
            count.setCellStyle(this.number);
        }
        else {
            write(row, column, cell.text(), this.sign);
        }
    }

    private void count(Row row, int column, String text) {
        if (text.isEmpty() || PiecePage.isHidden(text)) {
            write(row, column, text, this.sign);
            return;
        }
        Cell cell = row.createCell(column);
        cell.setCellValue(Double.parseDouble(text));
        cell.setCellStyle(this.number);
    }

    private static void write(Row row, int column, String words, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(words);
        cell.setCellStyle(style);
    }

    private CellStyle indent(int depth) {
        return this.indents.computeIfAbsent(depth, (any) -> {
            CellStyle style = style(HorizontalAlignment.LEFT);
            style.setIndention((short) Math.max(0, depth - 1));
            return style;
        });
    }

    /// A name that a sheet may have and no other has.
    private String name(String title) {
        String name = WorkbookUtil.createSafeSheetName(title);
        for (int again = 2; this.workbook.getSheet(name) != null; again++) {
            String end = String.format(Locale.ROOT, " (%d)", again);
            name = WorkbookUtil.createSafeSheetName(title.substring(0, Math.min(title.length(), 31 - end.length())))
                    + end;
        }
        return name;
    }

}
