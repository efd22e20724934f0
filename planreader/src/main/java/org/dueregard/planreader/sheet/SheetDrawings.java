package org.dueregard.planreader.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.file.DrawnWords;
import org.dueregard.planreader.file.Parcel;
import org.dueregard.planreader.file.Xml;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Words drawn on a sheet of an .xlsx workbook: in boxes, shapes, diagrams, charts and the controls of forms, each with
/// the cell where it begins.
final class SheetDrawings {

    private static final int DEEPEST = 40;

    private final Parcel parcel;

    private final Sheet sheet;

    private int row = 1;

    private int column = 1;

    SheetDrawings(Parcel parcel, Sheet sheet) {
        this.parcel = parcel;
        this.sheet = sheet;
    }

    /// Reads what the parts named by the sheet's links draw.
    void read(Map<String, String> links) throws IOException {
        try {
            String drawing = links.get("drawing");
            if (drawing != null) {
                drawing(drawing);
            }
            for (Map.Entry<String, String> link : links.entrySet()) {
                byte[] old = link.getKey().startsWith("vmlDrawing") ? this.parcel.part(link.getValue()) : null;
                if (old != null) {
                    controls(new String(old, StandardCharsets.UTF_8));
                }
            }
        }
        catch (Parcel.TooLarge ex) {
            throw ex;
        }
        catch (IOException | IllegalStateException damaged) {
            this.sheet.find(Code.BROKEN_CELL, "Drawings on this sheet are damaged and are not read. Look at what they"
                    + " say in the spreadsheet.", this.sheet.place(this.row, this.column, ""));
        }
    }

    private void drawing(String part) throws IOException {
        Document drawing = this.parcel.tree(part);
        if (drawing == null) {
            return;
        }
        Map<String, String> links = this.parcel.links(part);
        for (Element anchor : DrawnWords.children(drawing.getDocumentElement())) {
            Element from = Xml.child(anchor, "from");
            this.row = 1 + number(from, "row");
            this.column = 1 + number(from, "col");
            shapes(anchor, links, 0);
        }
    }

    private static int number(@Nullable Element from, String name) {
        Element value = Xml.child(from, name);
        return (value != null) ? Xml.number(value.getTextContent().strip(), 0) : 0;
    }

    private void shapes(Element parent, Map<String, String> links, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IllegalStateException("nested too deeply");
        }
        for (Element child : DrawnWords.children(parent)) {
            switch (Xml.name(child)) {
                case "txBody" -> this.sheet.box(this.row, this.column, DrawnWords.paragraphs(child));
                case "cNvPr" -> ignore(DrawnWords.description(child));
                case "chart" -> chart(links.getOrDefault(Xml.attribute(child, "id"), "-"));
                case "relIds" -> {
                    Document diagram = this.parcel.tree(links.getOrDefault(Xml.attribute(child, "dm"), "-"));
                    this.sheet.box(this.row, this.column,
                            DrawnWords.paragraphs((diagram != null) ? diagram.getDocumentElement() : null));
                }
                default -> shapes(child, links, depth + 1);
            }
        }
    }

    private void chart(String part) throws IOException {
        Document chart = this.parcel.tree(part);
        DrawnWords.chart((chart != null) ? chart.getDocumentElement() : null).forEach(this::ignore);
        Document over = this.parcel.tree(this.parcel.links(part).getOrDefault("chartUserShapes", "-"));
        DrawnWords.paragraphs((over != null) ? over.getDocumentElement() : null).forEach(this::ignore);
    }

    private void ignore(String words) {
        this.sheet.ignore(Ignored.Kind.DRAWING, this.row, this.column, words);
    }

    /// What buttons, lists and boxes to tick say; notes are told elsewhere. The format is
    /// not always well formed.
    private void controls(String markup) {
        for (var shape : Jsoup.parse(markup, "", Parser.xmlParser()).getElementsByTag("v:shape")) {
            String type = shape.getElementsByTag("x:ClientData").attr("ObjectType");
            String words = shape.getElementsByTag("v:textbox").text();
            if (type.equals("Note") || words.isBlank()) {
                continue;
            }
            List<String> at = List.of(shape.getElementsByTag("x:Anchor").text().split("\\s*,\\s*", 9));
            int left = 1 + Xml.number(at.getFirst().strip(), 0);
            int top = 1 + ((at.size() > 2) ? Xml.number(at.get(2), 0) : 0);
            if (!this.sheet.hasBox(words)) {
                this.sheet.ignore(Ignored.Kind.FORM, top, left, words);
            }
        }
    }

}
