package org.dueregard.planreader.sheet;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Runs;

/// Reads one sheet of an OpenDocument spreadsheet.
final class OpenSheet {

    private static final int MOST_REPEATED = 10_000_000;

    private static final int DEEPEST = 100;

    private static final String DRAWING = "frame|custom-shape|g|rect|line|polyline|polygon|regular-polygon|path|circle|ellipse"
            + "|connector|caption|measure|scene|control";

    private final Sheet sheet;

    private final OpenLooks looks;

    private final List<String> columnStyles = new ArrayList<>();

    private final List<Embedded> objects = new ArrayList<>();

    private int row = 1;

    private int column = 1;

    OpenSheet(Sheet sheet, OpenLooks looks) {
        this.sheet = sheet;
        this.looks = looks;
    }

    /// Reads up to the table's end.
    void read(XMLStreamReader xml) throws XMLStreamException {
        int tables = 1;
        while (tables > 0 && xml.hasNext()) {
            int event = Words.next(xml);
            String name = xml.hasName() ? xml.getLocalName() : "";
            if (name.equals("table")) {
                tables += (event == XMLStreamConstants.START_ELEMENT) ? 1 : -1;
            }
            else if (event == XMLStreamConstants.START_ELEMENT && tables == 1) {
                switch (name) {
                    case "table-column" -> column(xml);
                    case "table-row" -> row(xml);
                    case "shapes" -> drawn(xml);
                    case "forms" -> this.sheet.ignore(Ignored.Kind.FORM, 1, 1, OpenDrawings.form(xml));
                    case "title", "desc" -> this.sheet.ignore(Ignored.Kind.DRAWING, 1, 1, OpenDrawings.words(xml));
                    case "named-expressions" -> skip(xml);
                    default -> {
                    }
                }
            }
        }
    }

    /// A drawing that begins in the cell that is read.
    private void drawn(XMLStreamReader xml) throws XMLStreamException {
        OpenDrawings.Drawn drawn = OpenDrawings.read(xml);
        this.sheet.box(this.row, this.column, drawn.paragraphs());
        drawn.descriptions().forEach((words) -> this.sheet.ignore(Ignored.Kind.DRAWING, this.row, this.column, words));
        drawn.objects().forEach((name) -> this.objects.add(new Embedded(name, this.row, this.column)));
    }

    /// Files that stand in drawings on the sheet.
    List<Embedded> objects() {
        return this.objects;
    }

    private void column(XMLStreamReader xml) {
        int times = repeated(xml, "number-columns-repeated");
        String style = OpenLooks.attribute(xml, "default-cell-style-name");
        if (isHidden(xml) && this.columnStyles.size() < Sheet.MOST_COLUMNS) {
            String name = Area.address(1, this.columnStyles.size() + 1).replace("1", "");
            this.sheet.hiddenPart("Column " + name + ((times > 1) ? " and others" : ""), 1,
                    this.columnStyles.size() + 1);
        }
        for (int i = 0; i < times && this.columnStyles.size() < Sheet.MOST_COLUMNS; i++) {
            this.columnStyles.add(style);
        }
    }

    private static boolean isHidden(XMLStreamReader xml) {
        return OpenLooks.attribute(xml, "visibility").matches("collapse|filter");
    }

    private void row(XMLStreamReader xml) throws XMLStreamException {
        int times = repeated(xml, "number-rows-repeated");
        if (isHidden(xml) && times < 10_000) {
            this.sheet.hiddenPart(
                    (times > 1) ? "Rows " + this.row + " to " + (this.row + times - 1) : "Row " + this.row, this.row,
                    1);
        }
        this.column = 1;
        List<Read> cells = new ArrayList<>();
        while (xml.hasNext()) {
            int event = Words.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table-row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().matches("table-cell|covered-table-cell")) {
                    cell(xml, cells);
                }
            }
        }
        boolean filled = cells.stream().anyMatch((cell) -> !cell.pieces.isEmpty());
        for (int i = 0; i < times && filled && i < 10_000; i++) {
            for (Read cell : cells) {
                this.sheet.put(this.row + i, cell.column, cell.pieces, this.looks.fill(cell.style));
            }
            filled = this.sheet.hasRoom(this.row + i);
        }
        this.row += times;
    }

    private void cell(XMLStreamReader xml, List<Read> cells) throws XMLStreamException {
        int times = repeated(xml, "number-columns-repeated");
        boolean covered = xml.getLocalName().startsWith("covered");
        int wide = repeated(xml, "number-columns-spanned");
        int high = repeated(xml, "number-rows-spanned");
        String own = OpenLooks.attribute(xml, "style-name");
        String style = (own.isEmpty() && this.column <= this.columnStyles.size())
                ? this.columnStyles.get(this.column - 1) : own;
        String type = OpenLooks.attribute(xml, "value-type");
        String value = OpenLooks.attribute(xml, type.equals("date") ? "date-value" : "value");
        List<Piece> pieces = pieces(xml, style, type, value);
        if (wide > 1 || high > 1) {
            this.sheet.merge(new Area(this.row, this.column, this.row + high - 1, this.column + wide - 1));
        }
        if (covered) {
            this.sheet.ignore(Ignored.Kind.HIDDEN, this.row, this.column,
                    String.join(" ", pieces.stream().map(Piece::text).toList()));
        }
        boolean kept = !covered && (!pieces.isEmpty() || this.looks.fill(style) != null);
        for (int i = 0; i < times && kept && this.column + i <= Sheet.MOST_COLUMNS; i++) {
            cells.add(new Read(this.column + i, pieces, style));
        }
        this.column += Math.min(times, MOST_REPEATED - this.column);
    }

    private List<Piece> pieces(XMLStreamReader xml, String style, String type, String value) throws XMLStreamException {
        Runs runs = new Runs();
        boolean begun = words(xml, style, runs);
        this.sheet.struck(this.row, this.column, runs.struck());
        List<Piece> pieces = runs.pieces();
        String text = begun ? String.join(" ", pieces.stream().map(Piece::text).toList()) : value;
        if (text.matches("#(?:REF!|N/A|NAME\\?|VALUE!|DIV/0!|NULL!|NUM!)|Err:\\d{3}")) {
            this.sheet.broken(this.row, this.column, text);
            return List.of();
        }
        if (type.equals("date") && value.matches("\\d{4}-\\d\\d-\\d\\d.*") && runs.struck().isEmpty()) {
            return Runs.plain(day(value, style, text));
        }
        return begun ? pieces : Runs.plain(value);
    }

    private String day(String value, String style, String otherwise) {
        try {
            return ShownNumber.words(java.time.LocalDate.parse(value.substring(0, 10)), this.looks.shows("day", style),
                    this.looks.shows("month", style));
        }
        catch (java.time.DateTimeException ex) {
            return otherwise;
        }
    }

    /// The paragraphs of a cell up to its end; whether there is one.
    private boolean words(XMLStreamReader xml, String cell, Runs runs) throws XMLStreamException {
        List<String> styles = new ArrayList<>(List.of(cell));
        boolean begun = false;
        for (int depth = 1; depth > 0 && xml.hasNext();) {
            int event = Words.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                styles.removeLast();
            }
            else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("annotation")) {
                    this.sheet.remark(this.row, this.column, OpenDrawings.words(xml));
                    continue;
                }
                if (name.matches(DRAWING)) {
                    drawn(xml);
                    continue;
                }
                if (styles.size() > DEEPEST) {
                    words(OpenDrawings.words(xml), styles.getLast(), runs);
                    continue;
                }
                depth++;
                String own = OpenLooks.attribute(xml, "style-name");
                styles.add((name.equals("span") && !own.isEmpty()) ? own : styles.getLast());
                begun |= name.equals("p");
                sign(name, begun, runs, xml);
            }
            else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                words((styles.size() > 1) ? xml.getText() : "", styles.getLast(), runs);
            }
        }
        return begun;
    }

    private void words(String text, String look, Runs runs) {
        runs.add(text.replace('\n', ' '), this.looks.isColoured(look), this.looks.isStruck(look));
    }

    private static void sign(String name, boolean begun, Runs runs, XMLStreamReader xml) {
        switch (name) {
            case "p", "line-break" -> runs.add(begun ? "\n" : "", false, false);
            case "s" -> runs.add(" ".repeat(Math.min(20, repeated(xml, "c"))), false, false);
            case "tab" -> runs.add(" ", false, false);
            default -> {
            }
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0 && xml.hasNext();) {
            int event = Words.next(xml);
            depth += (event == XMLStreamConstants.START_ELEMENT) ? 1
                    : (event == XMLStreamConstants.END_ELEMENT) ? -1 : 0;
        }
    }

    private static int repeated(XMLStreamReader xml, String name) {
        String value = OpenLooks.attribute(xml, name);
        return value.matches("\\d{1,8}") ? Math.clamp(Integer.parseInt(value), 1, MOST_REPEATED) : 1;
    }

    /// A file that stands in a drawing, by its name in the parcel.
    record Embedded(String name, int row, int column) {

    }

    /// A cell that was read.
    private record Read(int column, List<Piece> pieces, String style) {

    }

}
