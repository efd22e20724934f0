package org.dueregard.planreader.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Content;
import org.dueregard.planreader.file.Flow;
import org.dueregard.planreader.file.OpenObject;
import org.dueregard.planreader.file.Parcel;
import org.dueregard.planreader.file.Runs;
import org.dueregard.planreader.file.TableDraft;
import org.dueregard.planreader.file.Xml;
import org.dueregard.planreader.sheet.OpenPassword;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Opens an OpenDocument text (.odt).
public final class OpenText {

    private static final String DAMAGED = "The file is damaged. Open it in LibreOffice, save it under a new name as an ODF"
            + " Text Document (.odt) and choose the new file, or copy the plan and paste it.";

    private static final int DEEPEST = 60;

    private static final int MOST_REPEATED = 200;

    private final Flow flow = new Flow();

    private final OpenStyles styles;

    private final OpenLists lists;

    private final Parcel parcel;

    private OpenText(Parcel parcel, Document content, @Nullable Document styles) {
        this.parcel = parcel;
        this.styles = new OpenStyles(content, styles);
        this.lists = new OpenLists(this.styles);
    }

    /// Reads a document.
    ///
    /// @throws IOException with a message for the file's owner where it cannot be read
    public static Content read(byte[] content) throws IOException {
        Parcel parcel = Parcel.open(content, DAMAGED);
        if (parcel.hasMacros()) {
            throw new IOException(
                    "The file holds macros. Open it in LibreOffice, take them out under Tools, Macros, save"
                            + " it and choose it again.");
        }
        OpenPassword.check(parcel);
        Document document = parcel.tree("content.xml");
        Element body = (document != null) ? Xml.at(document.getDocumentElement(), "body", "text") : null;
        if (document == null || body == null) {
            throw new IOException(DAMAGED);
        }
        Document styles = parcel.tree("styles.xml");
        OpenText reader = new OpenText(parcel, document, styles);
        try {
            reader.flow(body, 0);
            reader.margins(styles);
        }
        catch (IllegalStateException ex) {
            throw new IOException(DAMAGED, ex);
        }
        return reader.flow.content();
    }

    /// What stands at the head and the foot of each page.
    private void margins(@Nullable Document styles) {
        Element root = (styles != null) ? styles.getDocumentElement() : null;
        for (Element page : Xml.children(Xml.child(root, "master-styles"), "master-page")) {
            for (Element part : Xml.children(page)) {
                if (Xml.name(part).matches("(?:header|footer).*")) {
                    this.flow.ignore(Ignored.Kind.PAGE_HEADER, OpenObject.words(part));
                }
            }
        }
    }

    private static void check(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("nested too deeply");
        }
    }

    private void flow(Element parent, int depth) throws IOException {
        check(depth);
        for (Element child : Xml.children(parent)) {
            switch (Xml.name(child)) {
                case "p", "h" -> paragraph(child, null);
                case "list" -> list(child, depth);
                case "table" -> table(child, depth);
                case "tracked-changes" -> changes(child);
                case "table-of-content", "illustration-index", "table-index", "object-index", "alphabetical-index",
                        "bibliography", "user-index" ->
                    this.flow.ignore(Ignored.Kind.CONTENTS, OpenObject.words(child));
                case "section" -> section(child, depth);
                case "frame", "text-box", "index-body", "numbered-paragraph" -> flow(child, depth + 1);
                default -> aside(child, (part) -> flow(part, depth + 1));
            }
        }
    }

    /// What is drawn, described or embedded; drawings may hold text as pages do.
    private void aside(Element part, Inner inner) throws IOException {
        switch (Xml.name(part)) {
            case "title", "desc" -> this.flow.ignore(Ignored.Kind.DRAWING, OpenObject.words(part));
            case "object", "object-ole" -> {
                OpenObject object = OpenObject.of(this.parcel, Xml.attribute(part, "href").replaceFirst("^\\./", ""));
                if (object.isChart()) {
                    this.flow.ignore(Ignored.Kind.DRAWING, object.words());
                }
                else {
                    this.flow.embedded("Another document", object.words());
                }
            }
            case "forms" -> this.flow.ignore(Ignored.Kind.FORM, form(part));
            default -> {
                if (String.valueOf(part.getNamespaceURI()).contains(":drawing") || Xml.name(part).equals("g")) {
                    inner.read(part);
                }
            }
        }
    }

    /// What the parts of a form say and hold.
    private static String form(Element form) {
        var parts = form.getElementsByTagNameNS("*", "*");
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < parts.getLength(); i++) {
            if (parts.item(i) instanceof Element part) {
                words.append(Xml.attribute(part, "label"))
                    .append(' ')
                    .append(Xml.attribute(part, "current-value"))
                    .append(' ');
            }
        }
        return words.toString();
    }

    private void section(Element section, int depth) throws IOException {
        if (Xml.attribute(section, "display").equals("none")) {
            this.flow.ignore(Ignored.Kind.HIDDEN, OpenObject.words(section));
        }
        else {
            flow(section, depth + 1);
        }
    }

    private void changes(Element changes) {
        int count = Xml.children(changes, "changed-region").size();
        if (count > 0) {
            this.flow.find(Code.TRACKED_CHANGES, "The document has " + count + " tracked changes. They are read as if"
                    + " accepted; settle them in the file if some are not.", this.flow.here(""));
        }
        for (Element region : Xml.children(changes, "changed-region")) {
            Element deletion = Xml.child(region, "deletion");
            for (Element part : Xml.children(deletion)) {
                if (!Xml.name(part).equals("change-info")) {
                    this.flow.ignore(Ignored.Kind.DELETED, OpenObject.words(part));
                }
            }
        }
    }

    private void list(Element list, int depth) throws IOException {
        check(depth);
        this.lists.begin(Xml.attribute(list, "style-name"), Xml.attribute(list, "continue-numbering").equals("true")
                || !Xml.attribute(list, "continue-list").isEmpty());
        for (Element item : Xml.children(list)) {
            String label = Xml.name(item).equals("list-item") ? this.lists.next(Xml.attribute(item, "start-value"))
                    : null;
            for (Element child : Xml.children(item)) {
                switch (Xml.name(child)) {
                    case "p", "h" -> {
                        paragraph(child, label);
                        label = null;
                    }
                    case "list" -> list(child, depth + 1);
                    default -> aside(child, (part) -> flow(part, depth + 1));
                }
            }
        }
        this.lists.end();
    }

    private void paragraph(Element element, @Nullable String label) throws IOException {
        OpenParagraph paragraph = new OpenParagraph(this.styles, this.flow);
        Runs runs = paragraph.read(element);
        String style = Xml.attribute(element, "style-name");
        int heading = Xml.name(element).equals("h")
                ? Math.clamp(Xml.number(Xml.attribute(element, "outline-level"), 1), 1, 8) : this.styles.heading(style);
        this.flow.line(runs.isBlank() ? List.of() : runs.pieces(label), heading, paragraph.isBold());
        this.flow.struck(runs.struck(), null);
        for (Element box : paragraph.boxes()) {
            flow(box, DEEPEST / 2);
        }
    }

    private void table(Element table, int depth) throws IOException {
        TableDraft draft = this.flow.table();
        rows(table, draft, depth + 1);
        this.flow.add(draft);
    }

    private void rows(Element parent, TableDraft draft, int depth) throws IOException {
        check(depth);
        for (Element child : Xml.children(parent)) {
            switch (Xml.name(child)) {
                case "table-row" -> row(child, draft, depth);
                case "table-header-rows", "table-rows", "table-row-group" -> rows(child, draft, depth + 1);
                default -> {
                }
            }
        }
    }

    private void row(Element row, TableDraft draft, int depth) throws IOException {
        int times = Math.clamp(Xml.number(Xml.attribute(row, "number-rows-repeated"), 1), 1, MOST_REPEATED);
        for (int i = 0; i < times; i++) {
            draft.row();
            Xml.children(row, "covered-table-cell")
                .forEach((cell) -> this.flow.ignore(Ignored.Kind.HIDDEN, OpenObject.words(cell)));
            for (Element cell : Xml.children(row, "table-cell")) {
                List<Piece> pieces = new ArrayList<>();
                pieces(cell, pieces, 0, depth + 1);
                int repeated = Math.clamp(Xml.number(Xml.attribute(cell, "number-columns-repeated"), 1), 1,
                        MOST_REPEATED);
                for (int j = 0; j < repeated; j++) {
                    draft.cell(Xml.number(Xml.attribute(cell, "number-columns-spanned"), 1),
                            Xml.number(Xml.attribute(cell, "number-rows-spanned"), 1),
                            this.styles.fill(Xml.attribute(cell, "style-name")), pieces);
                }
            }
        }
    }

    /// Paragraphs of a cell, those of a table in it too. A list below a list belongs to
    /// the item above it.
    private void pieces(Element parent, List<Piece> pieces, int level, int depth) throws IOException {
        check(depth);
        for (Element child : Xml.children(parent)) {
            switch (Xml.name(child)) {
                case "p", "h" -> pieces.addAll(cellParagraph(child, null));
                case "list" -> items(child, pieces, level, depth);
                case "table", "table-row", "table-cell", "table-header-rows", "table-rows", "section", "frame",
                        "text-box", "numbered-paragraph" ->
                    pieces(child, pieces, level, depth + 1);
                default -> aside(child, (part) -> pieces(part, pieces, level, depth + 1));
            }
        }
    }

    private void items(Element list, List<Piece> pieces, int level, int depth) throws IOException {
        this.lists.begin(Xml.attribute(list, "style-name"), Xml.attribute(list, "continue-numbering").equals("true")
                || !Xml.attribute(list, "continue-list").isEmpty());
        for (Element item : Xml.children(list)) {
            String label = Xml.name(item).equals("list-item") ? this.lists.next(Xml.attribute(item, "start-value"))
                    : null;
            boolean first = true;
            for (Element child : Xml.children(item)) {
                if (Xml.name(child).equals("list")) {
                    check(depth + 1);
                    items(child, pieces, level + 1, depth + 1);
                }
                else if (Xml.name(child).matches("p|h")) {
                    boolean apart = first && level == 0;
                    cellParagraph(child, apart ? label : null)
                        .forEach((piece) -> pieces.add(apart || pieces.isEmpty() ? piece : piece.continuing()));
                    first = false;
                }
            }
        }
        this.lists.end();
    }

    private List<Piece> cellParagraph(Element element, @Nullable String label) throws IOException {
        OpenParagraph paragraph = new OpenParagraph(this.styles, this.flow);
        Runs runs = paragraph.read(element);
        this.flow.struck(runs.struck(), null);
        List<Piece> pieces = new ArrayList<>((runs.isBlank() && label == null) ? List.of() : runs.pieces(label));
        for (Element box : paragraph.boxes()) {
            pieces(box, pieces, 0, DEEPEST / 2);
        }
        return pieces;
    }

    /// Reads on in a part.
    @FunctionalInterface
    private interface Inner {

        void read(Element part) throws IOException;

    }

}
