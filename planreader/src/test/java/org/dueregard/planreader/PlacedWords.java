package org.dueregard.planreader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// The words of a file, each with the paragraph, the cell or the point of a page where it stands, taken out without the
/// reader.
final class PlacedWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final List<Word> words = new ArrayList<>();

    private int paragraphs;

    private int tables;

    private PlacedWords() {
    }

    static List<Word> of(String name, byte[] content) throws IOException {
        PlacedWords placed = new PlacedWords();
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "docx" -> placed.docx(content);
            case "xlsx" -> placed.xlsx(content);
            default -> placed.pdf(content);
        }
        return placed.words;
    }

    private void add(String text, Word where) {
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            this.words.add(new Word(matcher.group(), where.part(), where.row(), where.column(), where.x(), where.y()));
        }
    }

    private void docx(byte[] content) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            Element root = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(PlainWords.part(content, "word/document.xml"))))
                .getDocumentElement();
            body(children(root).getFirst());
        }
        catch (ParserConfigurationException | SAXException ex) {
            throw new IOException(ex);
        }
    }

    private void body(Element body) {
        for (Element child : children(body)) {
            switch (child.getTagName()) {
                case "w:p" -> add(text(child), Word.at("p", ++this.paragraphs, 0));
                case "w:tbl" -> table(child);
                case "w:sdt" -> children(child).stream()
                    .filter((each) -> each.getTagName().equals("w:sdtContent"))
                    .forEach(this::body);
                default -> {
                }
            }
        }
    }

    private void table(Element table) {
        String number = "t" + ++this.tables;
        int row = 0;
        for (Element tr : children(table)) {
            if (!tr.getTagName().equals("w:tr")) {
                continue;
            }
            row++;
            int column = 1;
            for (Element cell : children(tr)) {
                if (cell.getTagName().equals("w:tc")) {
                    add(text(cell), Word.at(number, row, column));
                    column += span(cell);
                }
            }
        }
    }

    private static int span(Element cell) {
        return children(cell).stream()
            .filter((each) -> each.getTagName().equals("w:tcPr"))
            .flatMap((each) -> children(each).stream())
            .filter((each) -> each.getTagName().equals("w:gridSpan"))
            .mapToInt((each) -> Integer.parseInt(each.getAttribute("w:val")))
            .findFirst()
            .orElse(1);
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            switch (child.getNodeName()) {
                case "w:t" -> text.append(child.getTextContent());
                case "w:br", "w:tab" -> text.append(' ');
                default -> text.append(text(child));
            }
        }
        return node.getNodeName().equals("w:p") ? text + "\n" : text.toString();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private void xlsx(byte[] content) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.STRING) {
                            add(cell.getStringCellValue(), Word.at("s" + (book.getSheetIndex(sheet) + 1),
                                    row.getRowNum() + 1, cell.getColumnIndex() + 1));
                        }
                    }
                }
            }
        }
    }

    private void pdf(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    Matcher matcher = WORD.matcher(text);
                    while (text.length() == letters.size() && matcher.find()) {
                        TextPosition first = letters.get(matcher.start());
                        PlacedWords.this.words.add(new Word(matcher.group(), "b" + getCurrentPageNo(), 0, 0,
                                first.getXDirAdj(), first.getYDirAdj() - first.getHeightDir() / 2));
                    }
                    if (text.length() != letters.size()) {
                        TextPosition first = letters.getFirst();
                        PlacedWords.this.add(text, new Word("", "b" + getCurrentPageNo(), 0, 0, first.getXDirAdj(),
                                first.getYDirAdj() - first.getHeightDir() / 2));
                    }
                }
            };
            stripper.getText(document);
        }
    }

    /// A word.
    ///
    /// @param part of the file: the paragraphs, a table, a sheet or a page
    record Word(String text, String part, int row, int column, double x, double y) {

        static Word at(String part, int row, int column) {
            return new Word("", part, row, column, 0, 0);
        }

    }

}
