package org.dueregard.planreader.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Block.Row;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Takes a Word document apart into lines and tables.
public final class WordBlocks {

    private static final int DEEPEST = 30;

    private static final int MOST_COLUMNS = 63;

    private final WordLists lists;

    private final WordStyles styles;

    private final Flow flow = new Flow();

    private final WordParts parts;

    private final WordMargins margins;

    private int table;

    private WordBlocks(WordFile file, PartReader parts) {
        this.lists = new WordLists(file.numbering());
        this.styles = new WordStyles(file.styles());
        this.parts = new WordParts(file, this.flow, parts);
        this.margins = new WordMargins(file, this.flow, this.parts);
    }

    /// Reads the body of a .docx file. Notes and comments become findings, headers and
    /// footers ignored words.
    ///
    /// @param parts reads what the document takes in of other files
    /// @throws IOException with a message for the file's owner where it cannot be read
    public static Content of(byte[] content, PartReader parts) throws IOException {
        WordFile file = WordFile.open(content);
        WordBlocks reader = new WordBlocks(file, parts);
        Element body = Xml.child(file.document().getDocumentElement(), "body");
        if (body == null) {
            throw new IOException(WordFile.DAMAGED);
        }
        try {
            reader.body(body, 0);
        }
        catch (IllegalStateException ex) {
            throw new IOException(WordFile.DAMAGED, ex);
        }
        reader.margins.end();
        return reader.flow.content();
    }

    private void body(Element parent, int depth) throws IOException {
        check(depth);
        for (Element child : Xml.children(parent)) {
            switch (Xml.name(child)) {
                case "p" -> line(child, depth);
                case "tbl" -> table(child, depth);
                case "sdt" -> control(child, depth);
                case "sdtContent", "ins", "moveTo", "customXml" -> body(child, depth + 1);
                case "AlternateContent" -> body(DrawnWords.chosen(child), depth + 1);
                case "altChunk" -> this.parts.chunk(child);
                case "subDoc" -> this.flow.embedded("A document of its own", "");
                case "oMathPara" -> line(child, depth);
                default -> {
                }
            }
        }
    }

    /// A control may hold the document's own list of contents.
    private void control(Element control, int depth) throws IOException {
        String gallery = Xml.value(Xml.at(control, "sdtPr", "docPartObj", "docPartGallery"));
        if (gallery.equals("Table of Contents")) {
            this.flow.ignore(Ignored.Kind.CONTENTS, control.getTextContent());
        }
        else {
            this.parts.control(control);
            body(control, depth + 1);
        }
    }

    private static void check(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("nested too deeply");
        }
    }

    private void line(Element element, int depth) throws IOException {
        WordParagraph paragraph = WordParagraph.of(element, this.margins);
        String label = label(element);
        String style = Xml.value(Xml.at(element, "pPr", "pStyle"));
        List<Piece> pieces = paragraph.isBlank() ? List.of() : paragraph.pieces(label);
        if (this.styles.isContents(style)) {
            this.flow.ignore(Ignored.Kind.CONTENTS, String.join(" ", pieces.stream().map(Piece::text).toList()));
        }
        else {
            this.flow.line(pieces, this.styles.heading(style), paragraph.isBold());
        }
        for (Element box : paragraph.boxes()) {
            body(box, depth + 1);
        }
    }

    private @Nullable String label(Element paragraph) {
        Element list = Xml.at(paragraph, "pPr", "numPr");
        if (list == null) {
            list = this.styles.list(Xml.value(Xml.at(paragraph, "pPr", "pStyle")));
        }
        String id = Xml.value(Xml.child(list, "numId"));
        return id.isEmpty() ? null : this.lists.next(id, level(list));
    }

    private static int level(@Nullable Element list) {
        return Xml.number(Xml.value(Xml.child(list, "ilvl")), 0);
    }

    /// Whether a table is there for the layout of the page: one that holds another of
    /// several rows and columns.
    private boolean isLayout(Element table) {
        List<Element> inner = rows(table, 0).stream()
            .flatMap((row) -> cells(row, 0).stream())
            .flatMap((cell) -> Xml.children(cell).stream())
            .filter((child) -> Xml.name(child).equals("tbl"))
            .toList();
        return inner.stream()
            .map((each) -> rows(each, 0))
            .anyMatch((rows) -> rows.size() > 1 && rows.stream().anyMatch((row) -> cells(row, 0).size() > 2));
    }

    /// The cells of a table for layout, one after the other.
    private void layout(Element table, int depth) throws IOException {
        for (Element row : rows(table, 0)) {
            for (Element cell : cells(row, 0)) {
                body(cell, depth + 1);
            }
        }
    }

    private void table(Element table, int depth) throws IOException {
        if (isLayout(table)) {
            layout(table, depth);
            return;
        }
        this.table = this.flow.countTable();
        List<Row> rows = new ArrayList<>();
        Map<Integer, Cell> above = new HashMap<>();
        int width = Xml.children(Xml.child(table, "tblGrid"), "gridCol").size();
        for (Element row : rows(table, 0)) {
            rows.add(row(row, rows.size() + 1, width, above));
        }
        if (rows.stream().anyMatch((row) -> !row.isBlank())) {
            this.flow.add(new Block.Table(this.table, rows));
        }
    }

    private List<Element> rows(Element parent, int depth) {
        check(depth);
        List<Element> rows = new ArrayList<>();
        for (Element child : Xml.children(parent)) {
            switch (Xml.name(child)) {
                case "tr" -> {
                    if (Xml.at(child, "trPr", "del") == null) {
                        rows.add(child);
                    }
                    else {
                        this.margins.changed();
                        this.flow.ignore(Ignored.Kind.DELETED, child.getTextContent());
                        parent.removeChild(child);
                    }
                }
                case "sdt", "sdtContent", "ins", "moveTo", "customXml" -> {
                    this.parts.control(child);
                    rows.addAll(rows(child, depth + 1));
                }
                default -> {
                }
            }
        }
        return rows;
    }

    private Row row(Element element, int number, int grid, Map<Integer, Cell> above) throws IOException {
        List<Cell> cells = new ArrayList<>();
        int column = 1 + Xml.number(Xml.value(Xml.at(element, "trPr", "gridBefore")), 0);
        for (Element source : cells(element, 0)) {
            Element properties = Xml.child(source, "tcPr");
            int span = Math.max(1, Xml.number(Xml.value(Xml.child(properties, "gridSpan")), 1));
            if (column + span - 1 > MOST_COLUMNS) {
                throw new IOException("Table " + this.table + " has more than " + MOST_COLUMNS
                        + " columns, more than Word allows. Copy the columns of the plan into a new document and choose that.");
            }
            Element merge = Xml.child(properties, "vMerge");
            Cell top = above.get(column);
            if (merge != null && !Xml.value(merge).equals("restart") && top != null) {
                Cell own = cell(source, number, column, span);
                this.flow.ignore(Ignored.Kind.HIDDEN, own.place().words(), own.place());
                cells.add(new Cell(column, span, true, top.fill(), top.pieces(), top.place()));
            }
            else {
                Cell cell = cell(source, number, column, span);
                cells.add(cell);
                above.put(column, cell);
            }
            column += span;
        }
        return new Row(cells, Math.max(grid, column - 1));
    }

    private List<Element> cells(Element parent, int depth) {
        check(depth);
        List<Element> cells = new ArrayList<>();
        for (Element child : Xml.children(parent)) {
            switch (Xml.name(child)) {
                case "tc" -> cells.add(child);
                case "sdt", "sdtContent", "customXml" -> {
                    this.parts.control(child);
                    cells.addAll(cells(child, depth + 1));
                }
                default -> {
                }
            }
        }
        return cells;
    }

    private Cell cell(Element source, int row, int column, int span) {
        List<Piece> pieces = new ArrayList<>();
        paragraphs(source, pieces, 0);
        String words = Wording.collapse(String.join(" ", pieces.stream().map(Piece::text).toList()));
        String fill = Xml.attribute(Xml.at(source, "tcPr", "shd"), "fill");
        return new Cell(column, span, false, fill.matches("[0-9A-Fa-f]{6}") ? fill : null, pieces,
                new Place.Cell(this.table, row, column, words));
    }

    /// Paragraphs of a cell, those of a table in it too. A list below a list belongs to
    /// the item above it.
    private void paragraphs(Element parent, List<Piece> pieces, int depth) {
        check(depth);
        boolean listed = false;
        for (Element child : Xml.children(parent)) {
            String name = Xml.name(child);
            if (name.equals("p")) {
                String label = label(child);
                Element list = Xml.at(child, "pPr", "numPr");
                boolean below = listed && label != null && level(list) > 0;
                WordParagraph paragraph = WordParagraph.of(child, this.margins);
                List<Piece> own = paragraph.pieces(below ? null : label);
                own.forEach((piece) -> pieces.add(below ? piece.continuing() : piece));
                listed |= label != null && level(list) == 0;
                for (Element box : paragraph.boxes()) {
                    paragraphs(box, pieces, depth + 1);
                }
            }
            else if (name.equals("altChunk")) {
                pieces.addAll(this.parts.pieces(child));
            }
            else if (name.matches("tbl|tr|tc|sdt|sdtContent|ins|moveTo|customXml")) {
                this.parts.control(child);
                paragraphs(child, pieces, depth + 1);
            }
        }
    }

}
