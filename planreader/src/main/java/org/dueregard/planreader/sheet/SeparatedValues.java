package org.dueregard.planreader.sheet;

import java.io.IOException;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import org.dueregard.planreader.file.Content;
import org.dueregard.planreader.file.Runs;
import org.dueregard.planreader.file.Separator;

/// Opens comma-separated values, or values parted by semicolons, tabs or bars.
public final class SeparatedValues {

    private static final int LONGEST_CELL = 1 << 20;

    private SeparatedValues() {
    }

    /// Reads values; any text has some.
    ///
    /// @throws IOException with a message for the file's owner where a cell never ends
    public static Content read(String text) throws IOException {
        String rest = text.replace("\u0000", "");
        char separator = Separator.of(rest);
        if (rest.regionMatches(true, 0, "sep=", 0, 4) && rest.length() > 4 && rest.charAt(4) > ' '
                && rest.charAt(4) != '"') {
            separator = rest.charAt(4);
            rest = rest.substring(5).stripLeading();
        }
        Sheet sheet = new Sheet(1, "", false, new SheetRoom());
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
            .fieldSeparator(separator)
            .maxBufferSize(LONGEST_CELL)
            .trimWhitespacesAroundQuotes(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .skipEmptyLines(false)
            .ofCsvRecord(rest)) {
            int row = 0;
            for (CsvRecord values : reader) {
                row++;
                row(sheet, row, values);
            }
        }
        catch (CsvParseException ex) {
            throw new IOException(
                    "The values cannot be told apart: a quotation mark is opened and never closed. Open the"
                            + " file in Excel, save it as an Excel Workbook (.xlsx) and choose that.",
                    ex);
        }
        return SheetBlocks.of(List.of(sheet));
    }

    private static void row(Sheet sheet, int row, CsvRecord values) {
        for (int column = 1; column <= values.getFieldCount(); column++) {
            sheet.put(row, column, Runs.plain(values.getField(column - 1)), null);
        }
    }

}
