package org.dueregard.planreader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// One invented plan, written in every format.
final class PlanFiles {

    static final String TITLE = "Fernleigh District Council: equality action plan 2026 to 2029";

    static final List<String> HEADINGS = List.of("Objective", "Action", "Responsible officer", "Target date",
            "How will we know?", "RAG");

    static final String SECTION = "Knowing our communities";

    /// Rows; a line ends with `\n`; the last cell is a rating.
    static final List<List<String>> ROWS = List.of(
            List.of("1.1 Ask who uses our services (Links to 1.2)",
                    "1) Agree the questions\n2) Train “front line” staff", "Head of Policy\nHR", "31 March 2027",
                    "90% of services ask, café to court", "Green"),
            List.of("1.2 Answer letters in Welsh", "Hire a translator; advertise in print, on air",
                    "Democratic Services", "Late September 2027", "Letters answered in 10 days", "Amber"),
            List.of("1.3 Open the doors", "Fit ramps to £40,000 worth of halls", "Property Services", "Every quarter",
                    "Ramps < 1:12 & signed", "Red"));

    /// What is read, whatever the format.
    static final String READ = """
            # Knowing our communities
            1.1 Ask who uses our services (links 1.2)
              1) Agree the questions | Head of Policy | date 2027-03-31 2027-03-31 | GREEN | measures 90% of services ask, café to court
              2) Train “front line” staff | HR | date 2027-03-31 2027-03-31 | GREEN | measures 90% of services ask, café to court
            1.2 Answer letters in Welsh
              - Hire a translator; advertise in print, on air | Democratic Services | month 2027-09-21 2027-09-30 late | AMBER | measures Letters answered in 10 days
            1.3 Open the doors
              - Fit ramps to £40,000 worth of halls | Property Services | recurring freq=monthly;interval=3 | RED | measures Ramps < 1:12 & signed""";

    private PlanFiles() {
    }

    static List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(HEADINGS);
        table.add(List.of(SECTION));
        table.addAll(ROWS);
        return table;
    }

    static byte[] docx() {
        WordPlan word = new WordPlan().paragraph(TITLE).table(HEADINGS.toArray(String[]::new)).merged(SECTION);
        ROWS.forEach((row) -> word.row(row.stream().map((cell) -> cell.replace('\n', '|')).toArray(String[]::new)));
        return word.bytes();
    }

    static byte[] xlsx() {
        return book(new XSSFWorkbook());
    }

    static byte[] xls() {
        return book(new HSSFWorkbook());
    }

    /// The title over the table, the section across it, the date a real one, the rating a
    /// fill without words.
    private static byte[] book(Workbook book) {
        Sheet sheet = book.createSheet("Plan");
        sheet.createRow(0).createCell(1).setCellValue(TITLE);
        int at = 2;
        for (List<String> row : table()) {
            fill(book, sheet.createRow(at), row);
            if (row.size() == 1) {
                sheet.addMergedRegion(new CellRangeAddress(at, at, 1, HEADINGS.size()));
            }
            at++;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (book) {
            book.write(out);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return out.toByteArray();
    }

    private static void fill(Workbook book, Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = row.createCell(i + 1);
            CellStyle style = book.createCellStyle();
            if (cells.get(i).equals("31 March 2027")) {
                style.setDataFormat(book.createDataFormat().getFormat("[$-809]dd/mm/yyyy;@"));
                cell.setCellValue(java.time.LocalDate.of(2027, 3, 31));
            }
            else if (i == 5 && !cells.get(i).equals("RAG")) {
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setFillForegroundColor(switch (cells.get(i)) {
                    case "Red" -> IndexedColors.RED.getIndex();
                    case "Amber" -> IndexedColors.GOLD.getIndex();
                    default -> IndexedColors.GREEN.getIndex();
                });
            }
            else {
                cell.setCellValue(cells.get(i));
            }
            cell.setCellStyle(style);
        }
    }

    static byte[] csv(char separator) {
        StringBuilder text = new StringBuilder(TITLE).append("\r\n");
        for (List<String> row : table()) {
            text.append(row.stream()
                .map((cell) -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(String.valueOf(separator)))).append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

}
