package org.dueregard.planreader.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.Ignored;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// What a Word document keeps outside its body and shows in it: charts, diagrams, embedded files, and chunks of other
/// formats that Word takes in when it opens the document.
final class WordParts {

    private static final int MOST_CHUNKS = 50;

    private final WordFile file;

    private final Flow flow;

    private final PartReader reader;

    private int chunks;

    WordParts(WordFile file, Flow flow, PartReader reader) {
        this.file = file;
        this.flow = flow;
        this.reader = reader;
    }

    /// Tells what an element of a drawing says beside its text boxes.
    ///
    /// @param boxes takes the paragraphs of a diagram
    void tell(Element part, List<Element> boxes) {
        switch (Xml.name(part)) {
            case "docPr", "cNvPr" -> this.flow.ignore(Ignored.Kind.DRAWING, DrawnWords.description(part));
            case "textpath" -> this.flow.ignore(Ignored.Kind.DRAWING, Xml.attribute(part, "string"));
            case "chart" ->
                DrawnWords.chart(root(part, "id")).forEach((words) -> this.flow.ignore(Ignored.Kind.DRAWING, words));
            case "relIds" -> texts(root(part, "dm"), boxes, 0);
            case "OLEObject" -> this.flow.embedded(kind(Xml.attribute(part, "ProgID")), "");
            case "control" -> this.flow.embedded("A control", Xml.attribute(part, "name"));
            default -> {
            }
        }
    }

    private static String kind(String program) {
        return program.startsWith("Excel") ? "A workbook" : program.startsWith("Word") ? "A document"
                : program.startsWith("PowerPoint") ? "A presentation" : "An object";
    }

    /// The texts of a diagram; its paragraphs are built as Word's own.
    private static void texts(@Nullable Element part, List<Element> boxes, int depth) {
        for (Element child : Xml.children(part)) {
            if (Xml.name(child).equals("t")) {
                boxes.add(child);
            }
            else if (depth < 10) {
                texts(child, boxes, depth + 1);
            }
        }
    }

    private @Nullable Element root(Element link, String attribute) {
        String name = this.file.links().get(Xml.attribute(link, attribute));
        try {
            Document document = (name != null) ? this.file.parcel().tree(name) : null;
            return (document != null) ? document.getDocumentElement() : null;
        }
        catch (IOException damaged) {
            this.flow.embedded("A drawing that is damaged", "");
            return null;
        }
    }

    /// Takes a chunk in where it stands.
    void chunk(Element chunk) throws Parcel.TooLarge {
        Content content = open(chunk);
        if (content != null) {
            this.flow.take(content);
        }
    }

    /// Takes a chunk into a cell: its paragraphs, and those in cells of its tables.
    List<Block.Piece> pieces(Element chunk) {
        List<Block.Piece> pieces = new ArrayList<>();
        Content content = open(chunk);
        if (content == null) {
            return pieces;
        }
        this.flow.takeRemarks(content);
        for (Block block : content.blocks()) {
            switch (block) {
                case Block.Line line -> pieces.add(line.piece());
                case Block.Table table -> table.rows()
                    .forEach((row) -> row.cells().stream().filter((cell) -> !cell.inherited()).forEach((cell) -> {
                        pieces.addAll(cell.pieces());
                    }));
            }
        }
        return pieces;
    }

    private @Nullable Content open(Element chunk) {
        String name = this.file.links().getOrDefault(Xml.attribute(chunk, "id"), "");
        byte[] part = this.file.parcel().part(name);
        this.chunks++;
        if (part == null || this.chunks > MOST_CHUNKS) {
            this.flow.embedded("A part of another kind (" + name + ")", "");
            return null;
        }
        try {
            return this.reader.read(name, part);
        }
        catch (IOException ex) {
            this.flow.embedded("A part that cannot be read (" + name + ")", "");
            return null;
        }
    }

    /// What a control offers and nobody chose, and what it asks for while it is empty.
    /// The
    /// request is taken out of the document, since it is no answer.
    void control(Element control) {
        Element properties = Xml.child(control, "sdtPr");
        for (Element list : Xml.children(properties)) {
            if (Xml.name(list).matches("dropDownList|comboBox")) {
                String chosen = Wording.collapse(words(Xml.child(control, "sdtContent")));
                Xml.children(list, "listItem").forEach((item) -> {
                    String shown = Xml.attribute(item, "displayText");
                    String words = shown.isEmpty() ? Xml.attribute(item, "value") : shown;
                    this.flow.ignore(Ignored.Kind.FORM, words.equals(chosen) ? "" : words);
                    list.removeChild(item);
                });
            }
        }
        Element content = Xml.child(control, "sdtContent");
        if (content != null && Xml.isOn(Xml.child(properties, "showingPlcHdr")) && isRequest(content)) {
            this.flow.ignore(Ignored.Kind.FORM, words(content));
            texts(content).forEach((text) -> text.setTextContent(""));
        }
    }

    private static boolean isRequest(Element content) {
        return words(content)
            .matches("(?is)\\W*(?:click|tap|choose|select|enter|type|insert|pick|cliciwch|dewis|rhowch)\\b.*")
                || texts(content).stream()
                    .allMatch((text) -> text.getParentNode() instanceof Element run
                            && Xml.value(Xml.at(run, "rPr", "rStyle")).startsWith("Placeholder"));
    }

    private static String words(@Nullable Element part) {
        return String.join(" ", texts(part).stream().map(Element::getTextContent).toList());
    }

    private static List<Element> texts(@Nullable Element part) {
        List<Element> found = new ArrayList<>();
        if (part != null) {
            var texts = part.getElementsByTagNameNS("*", "t");
            for (int i = 0; i < texts.getLength(); i++) {
                if (texts.item(i) instanceof Element text) {
                    found.add(text);
                }
            }
        }
        return found;
    }

    /// What a list of an old form shows: its chosen entry.
    String chosen(Element field) {
        Element list = Xml.at(field, "ffData", "ddList");
        if (list == null) {
            return "";
        }
        List<String> entries = Xml.children(list, "listEntry").stream().map(Xml::value).toList();
        int at = Xml.number(Xml.value(Xml.child(list, "result")), Xml.number(Xml.value(Xml.child(list, "default")), 0));
        for (int i = 0; i < entries.size(); i++) {
            this.flow.ignore(Ignored.Kind.FORM, (i == at) ? "" : entries.get(i));
        }
        return (at < entries.size()) ? entries.get(at) : "";
    }

}
