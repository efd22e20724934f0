package org.dueregard.planreader.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dueregard.planreader.file.Content;
import org.dueregard.planreader.file.Runs;
import org.jspecify.annotations.Nullable;

/// Opens a workbook of Excel 97 to 2003 (.xls).
public final class OldWorkbook {

    private static final int MOST_BYTES = 40 << 20;

    private final HSSFWorkbook book;

    private final ShownNumber numbers;

    private OldWorkbook(HSSFWorkbook book) {
        this.book = book;
        this.numbers = new ShownNumber(book.getInternalWorkbook().isUsing1904DateWindowing());
    }

    /// Reads a workbook.
    ///
    /// @throws IOException with a message for the file's owner where it cannot be read
    public static Content read(byte[] content) throws IOException {
        if (content.length > MOST_BYTES) {
            throw new org.dueregard.planreader.file.Parcel.TooLarge();
        }
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            if (file.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                throw new IOException(Workbook.MACROS);
            }
            try (HSSFWorkbook book = new HSSFWorkbook(file)) {
                return SheetBlocks.of(new OldWorkbook(book).sheets());
            }
        }
        catch (EncryptedDocumentException ex) {
            throw new IOException("The file is protected by a password. Open it in Excel, take the password off under"
                    + " File, Info, Protect Workbook, save it and choose it again.", ex);
        }
        catch (RuntimeException ex) {
            // POI reports damage by many unchecked exceptions
            throw new IOException(Workbook.DAMAGED, ex);
        }
        catch (IOException ex) {
            throw Workbook.MACROS.equals(ex.getMessage()) ? ex : new IOException(Workbook.DAMAGED, ex);
        }
    }

    private List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        SheetRoom room = new SheetRoom();
        for (int i = 0; i < this.book.getNumberOfSheets(); i++) {
            HSSFSheet source = this.book.getSheetAt(i);
            Sheet sheet = new Sheet(i + 1, this.book.getSheetName(i),
                    this.book.isSheetHidden(i) || this.book.isSheetVeryHidden(i), room);
            read(source, sheet);
            sheets.add(sheet);
        }
        return sheets;
    }

    private void read(HSSFSheet source, Sheet sheet) {
        int hidden = 0;
        for (Row row : source) {
            for (Cell cell : row) {
                cell((HSSFCell) cell, sheet);
            }
            sheet.endRow(row.getRowNum() + 1);
            hidden += row.getZeroHeight() ? 1 : 0;
        }
        if (hidden > 0) {
            sheet.hiddenPart(hidden + " rows", source.getFirstRowNum() + 1, 1);
        }
        for (CellRangeAddress merged : source.getMergedRegions()) {
            sheet.merge(new Area(merged.getFirstRow() + 1, merged.getFirstColumn() + 1, merged.getLastRow() + 1,
                    merged.getLastColumn() + 1));
        }
        for (HSSFComment note : source.getCellComments().values()) {
            HSSFRichTextString words = note.getString();
            sheet.remark(note.getRow() + 1, note.getColumn() + 1, (words != null) ? words.getString() : "");
        }
        OldDrawings.read(source, sheet);
    }

    private void cell(HSSFCell cell, Sheet sheet) {
        int row = cell.getRowIndex() + 1;
        int column = cell.getColumnIndex() + 1;
        HSSFCellStyle style = cell.getCellStyle();
        HSSFFont font = style.getFont(this.book);
        CellType type = (cell.getCellType() == CellType.FORMULA) ? cell.getCachedFormulaResultType()
                : cell.getCellType();
        Runs runs = new Runs();
        switch (type) {
            case STRING -> words(cell.getRichStringCellValue(), font, runs);
            case NUMERIC -> runs.add(
                    this.numbers.show(cell.getNumericCellValue(), style.getDataFormat(), style.getDataFormatString()),
                    isColoured(font), font.getStrikeout());
            case BOOLEAN -> runs.add(cell.getBooleanCellValue() ? "TRUE" : "FALSE", isColoured(font), false);
            case ERROR -> sheet.broken(row, column, error(cell.getErrorCellValue()));
            default -> {
            }
        }
        sheet.struck(row, column, runs.struck());
        sheet.put(row, column, runs.pieces(), fill(style));
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code & 0xff) ? FormulaError.forInt(code).getString() : "an error";
    }

    private void words(HSSFRichTextString text, HSSFFont font, Runs runs) {
        String words = text.getString();
        int from = 0;
        HSSFFont look = font;
        for (int i = 0; i < text.numFormattingRuns(); i++) {
            int at = Math.clamp(text.getIndexOfFormattingRun(i), from, words.length());
            runs.add(words.substring(from, at), isColoured(look), look.getStrikeout());
            look = this.book.getFontAt(text.getFontOfFormattingRun(i));
            from = at;
        }
        runs.add(words.substring(from), isColoured(look), look.getStrikeout());
    }

    private boolean isColoured(HSSFFont font) {
        HSSFColor colour = this.book.getCustomPalette().getColor(font.getColor());
        return font.getColor() != HSSFFont.COLOR_NORMAL && Tones.standsOut(digits(colour));
    }

    private static @Nullable String fill(HSSFCellStyle style) {
        return (style.getFillPattern() == FillPatternType.SOLID_FOREGROUND)
                ? digits(style.getFillForegroundColorColor()) : null;
    }

    private static @Nullable String digits(@Nullable HSSFColor colour) {
        if (colour == null) {
            return null;
        }
        short[] parts = colour.getTriplet();
        return String.format(Locale.ROOT, "%02X%02X%02X", parts[0], parts[1], parts[2]);
    }

}
