package org.dueregard.planreader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.rtf.RTFEditorKit;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.hssf.extractor.ExcelExtractor;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/// The words of a file, taken out without the reader: the text of its XML parts, or what other programs extract.
final class PlainWords {

    /// A cell with a real date, and what it shows.
    private static final Pattern DATE = Pattern
        .compile("(<table:table-cell [^>]*office:date-value=\"(\\d{4}-\\d\\d-\\d\\d)[^>]*><text:p>)[^<]*");

    private PlainWords() {
    }

    static String of(String name, byte[] content) throws IOException {
        String kind = name.substring(name.lastIndexOf('.') + 1);
        return switch (kind) {
            case "docx" -> xml(part(content, "word/document.xml"), "w:p", "w:t", "w:br|w:tab");
            case "odt", "ods" ->
                xml(dated(part(content, "content.xml")), "text:p|text:h", "*", "text:s|text:tab|text:line-break");
            case "xlsx" -> xml(part(content, "xl/sharedStrings.xml"), "si", "t", "br");
            case "html" -> Jsoup.parse(new String(content, StandardCharsets.UTF_8)).body().text();
            case "pdf" -> pdf(content);
            case "doc" -> {
                try (WordExtractor extractor = new WordExtractor(new ByteArrayInputStream(content))) {
                    yield WordExtractor.stripFields(extractor.getText());
                }
            }
            case "xls" -> xls(content);
            case "rtf" -> rtf(content);
            default -> new String(content, StandardCharsets.UTF_8);
        };
    }

    /// A real date in words, as every value that is one is written.
    private static String words(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK));
    }

    private static String dated(String part) {
        return DATE.matcher(part).replaceAll((date) -> date.group(1) + words(LocalDate.parse(date.group(2))));
    }

    private static String xls(byte[] content) throws IOException {
        HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(content));
        try (ExcelExtractor extractor = new ExcelExtractor(book)) {
            extractor.setIncludeSheetNames(false);
            extractor.setIncludeHeadersFooters(false);
            String text = extractor.getText();
            DataFormatter formatter = new DataFormatter();
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
                            text = text.replaceFirst(Pattern.quote(formatter.formatCellValue(cell)),
                                    words(cell.getLocalDateTimeCellValue().toLocalDate()));
                        }
                    }
                }
            }
            return text;
        }
    }

    private static String pdf(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String rtf(byte[] content) throws IOException {
        RTFEditorKit kit = new RTFEditorKit();
        Document document = kit.createDefaultDocument();
        try {
            kit.read(new StringReader(body(new String(content, StandardCharsets.ISO_8859_1))), document, 0);
            return document.getText(0, document.getLength());
        }
        catch (BadLocationException ex) {
            throw new IOException(ex);
        }
    }

    static String part(byte[] content, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    /// The text of an XML part: that of all elements, or of some only; paragraphs and
    /// breaks part words.
    private static String xml(String part, String paragraphs, String texts, String breaks) {
        String element = texts.equals("*") ? "(?<=>)([^<]+)(?=<)"
                : "<" + texts + "(?:\\s[^>]*)?>([^<]*)</" + texts + ">";
        Matcher matcher = Pattern
            .compile("(?s)" + element + "|<(?:" + breaks + ")(?:\\s[^>]*)?/?>|</(?:" + paragraphs + ")>")
            .matcher(part);
        StringBuilder words = new StringBuilder();
        while (matcher.find()) {
            words.append((matcher.group(1) != null) ? matcher.group(1) : "\n");
        }
        return Parser.unescapeEntities(words.toString(), false);
    }

    /// Without tables of fonts, styles and the like, and what stands on each page.
    private static String body(String rtf) {
        StringBuilder body = new StringBuilder();
        Matcher group = Pattern.compile("\\{\\\\(?:\\*|fonttbl|colortbl|stylesheet|info|header|footer)").matcher(rtf);
        int from = 0;
        while (group.find(from)) {
            body.append(rtf, from, group.start());
            int depth = 1;
            int at = group.start() + 1;
            for (; depth > 0 && at < rtf.length(); at++) {
                boolean escaped = rtf.charAt(at - 1) == '\\';
                depth += escaped ? 0 : (rtf.charAt(at) == '{') ? 1 : (rtf.charAt(at) == '}') ? -1 : 0;
            }
            from = at;
        }
        return body.append(rtf.substring(from)).toString().replaceAll("\\\\(?:cell|row|line|tab)\\b", "\\\\par ");
    }

}
