package org.dueregard.planreader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

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

    /// Made of the Word document by an office suite, for nothing else writes old Word.
    static byte[] doc() {
        try (InputStream in = PlanFiles.class.getResourceAsStream("plan.doc")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
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

    /// With rows repeated to the end of the sheet, as spreadsheets write them.
    static byte[] ods() {
        StringBuilder rows = new StringBuilder(
                "<table:table-row><table:table-cell/>" + openCell(TITLE, "string", "", 1) + "</table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>");
        for (List<String> row : table()) {
            rows.append("<table:table-row><table:table-cell/>");
            for (int i = 0; i < row.size(); i++) {
                boolean date = row.get(i).equals("31 March 2027");
                boolean rating = i == 5 && !row.get(i).equals("RAG");
                rows.append(openCell(date ? "31/03/27" : rating ? "" : row.get(i),
                        date ? "date\" office:date-value=\"2027-03-31" : "string", rating ? row.get(i) : "",
                        (row.size() == 1) ? HEADINGS.size() : 1));
            }
            rows.append("</table:table-row>");
        }
        rows.append("<table:table-row table:number-rows-repeated=\"1048560\"><table:table-cell"
                + " table:number-columns-repeated=\"16384\"/></table:table-row>");
        return open("spreadsheet",
                "<style:style style:name=\"Green\" style:family=\"table-cell\">"
                        + "<style:table-cell-properties fo:background-color=\"#00a933\"/></style:style>"
                        + "<style:style style:name=\"Amber\" style:family=\"table-cell\">"
                        + "<style:table-cell-properties fo:background-color=\"#ffbf00\"/></style:style>"
                        + "<style:style style:name=\"Red\" style:family=\"table-cell\">"
                        + "<style:table-cell-properties fo:background-color=\"#ff0000\"/></style:style>",
                "<table:table table:name=\"Plan\">" + rows + "</table:table>");
    }

    private static String openCell(String text, String type, String style, int span) {
        String paragraphs = text.isEmpty() ? ""
                : "<text:p>" + escaped(text).replace("\n", "</text:p><text:p>") + "</text:p>";
        return "<table:table-cell office:value-type=\"" + type + "\" table:style-name=\"" + style
                + "\" table:number-columns-spanned=\"" + span + "\">" + paragraphs + "</table:table-cell>"
                + "<table:covered-table-cell/>".repeat(span - 1);
    }

    static byte[] odt() {
        StringBuilder rows = new StringBuilder();
        for (List<String> row : table()) {
            rows.append("<table:table-row>");
            row.forEach((cell) -> rows.append(openCell(cell, "string", "", (row.size() == 1) ? HEADINGS.size() : 1)));
            rows.append("</table:table-row>");
        }
        return open("text", "", "<text:h text:outline-level=\"1\">" + TITLE + "</text:h><table:table>"
                + "<table:table-column table:number-columns-repeated=\"6\"/>" + rows + "</table:table>");
    }

    static byte[] open(String kind, String styles, String body) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", ("application/vnd.oasis.opendocument." + kind).getBytes(StandardCharsets.UTF_8));
        String names = Stream.of("office", "text", "table", "style", "number", "draw")
            .map((name) -> " xmlns:" + name + "=\"urn:oasis:names:tc:opendocument:xmlns:" + name + ":1.0\"")
            .collect(Collectors.joining())
                + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"";
        parts.put("content.xml",
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content" + names
                        + "><office:automatic-styles>" + styles + "</office:automatic-styles><office:body><office:"
                        + kind + ">" + body + "</office:" + kind + "></office:body></office:document-content>")
                    .getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    /// The parts of a zipped file.
    static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return parts;
    }

    /// The first part is not packed, as OpenDocument wants it.
    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    CRC32 check = new CRC32();
                    check.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(check.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return out.toByteArray();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /// A page with what web sites put around a plan.
    static byte[] html() {
        StringBuilder page = new StringBuilder(
                "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Plan</title>"
                        + "<style>td { color: red }</style></head><body><div id=cookie-banner><p>We use cookies</p></div>"
                        + "<header><nav><ul><li><a href=/>Home</a><li><a href=/bins>Bins</a></ul></nav></header><main><h1>"
                        + TITLE
                        + "</h1><ul><li><a href=#a>Contents: part one</a><li><a href=#b>Part two</a></ul><table>");
        for (List<String> row : table()) {
            String tag = row.equals(HEADINGS) ? "th" : "td";
            page.append("<tr>");
            row.forEach((cell) -> page.append("<")
                .append(tag)
                .append((row.size() == 1) ? " colspan=6>" : ">")
                .append(escaped(cell).replace("\n", "<br>"))
                .append("</")
                .append(tag)
                .append(">"));
            page.append("</tr>");
        }
        return page.append("</table></main><footer><p>Contact us</p></footer></body></html>")
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] markdown() {
        StringBuilder text = new StringBuilder("# " + TITLE + "\n\n");
        for (List<String> row : table()) {
            text.append("| ")
                .append(row.stream()
                    .map((cell) -> cell.replace("\n", "<br>").replace("<0", "\\<0").replace("|", "\\|"))
                    .collect(Collectors.joining(" | ")))
                .append(" |")
                .append(" |".repeat(HEADINGS.size() - row.size()))
                .append("\n");
            text.append(row.equals(HEADINGS) ? "|---|---|---|:---:|---|---|\n" : "");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// In the characters of Windows, the others as Unicode with a question mark for old
    /// readers.
    static byte[] rtf() {
        StringBuilder text = new StringBuilder("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}}"
                + "{\\*\\generator Test;}{\\info{\\title Not this}}\\pard\\b ")
            .append(words(TITLE))
            .append("\\b0\\par\n");
        for (List<String> row : table()) {
            text.append("\\trowd\\trgaph108");
            for (int i = 1; i <= row.size(); i++) {
                text.append("\\cellx").append((row.size() == 1) ? HEADINGS.size() * 1000 : i * 1000);
            }
            row.forEach((cell) -> text.append("\\pard\\intbl ").append(words(cell)).append("\\cell\n"));
            text.append("\\row\n");
        }
        return text.append("\\pard\\par}").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            words.append((c == '\n') ? "\\par " : (c < 128) ? String.valueOf(c)
                    : (c < 256) ? String.format("\\'%02x", (int) c) : "\\u" + (int) c + "?");
        }
        return words.toString();
    }

}
