package org.dueregard.planreader.file;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.file.Block.Piece;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// The words of a paragraph, taken apart where its line or its colour changes. Words deleted, moved away or hidden
/// are left out; words inserted are taken as they are.
final class WordParagraph {

    private static final int DEEPEST = 60;

    private static final int STANDS_OUT = 70;

    private final List<Span> spans = new ArrayList<>();

    private boolean bold = true;

    private WordParagraph() {
    }

    static WordParagraph of(Element paragraph) {
        WordParagraph read = new WordParagraph();
        read.walk(paragraph, 0);
        return read;
    }

    boolean isBlank() {
        return this.spans.stream().allMatch((span) -> span.text().isBlank());
    }

    /// Whether all its words are bold.
    boolean isBold() {
        return this.bold && !isBlank();
    }

    /// The pieces of the paragraph, the first with the label.
    List<Piece> pieces(@Nullable String label) {
        List<Piece> pieces = new ArrayList<>();
        boolean lineBegins = false;
        for (Span span : this.spans) {
            if (span.text().equals("\n")) {
                lineBegins = true;
            }
            else if (!span.text().isBlank()) {
                boolean first = pieces.isEmpty();
                boolean apart = lineBegins && label == null;
                Piece last = first ? null : pieces.getLast();
                if (last != null && !lineBegins && last.coloured() == span.coloured()) {
                    pieces.set(pieces.size() - 1, last.withText(last.text() + span.text()));
                }
                else {
                    pieces.add(new Piece(span.text(), first ? label : null, span.coloured(), !first && !apart));
                }
                lineBegins = false;
            }
            else if (!pieces.isEmpty() && !lineBegins) {
                Piece last = pieces.removeLast();
                pieces.add(last.withText(last.text() + span.text()));
            }
        }
        if (pieces.isEmpty() && label != null) {
            pieces.add(new Piece("", label, false, false));
        }
        return pieces;
    }

    private void walk(Element parent, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("nested too deeply");
        }
        for (Element child : Xml.children(parent)) {
            switch (Xml.name(child)) {
                case "r" -> run(child);
                case "ins", "moveTo", "hyperlink", "smartTag", "fldSimple", "sdt", "sdtContent", "customXml", "dir",
                        "bdo" ->
                    walk(child, depth + 1);
                default -> {
                }
            }
        }
    }

    private void run(Element run) {
        Element properties = Xml.child(run, "rPr");
        if (Xml.isOn(Xml.child(properties, "vanish"))) {
            return;
        }
        boolean coloured = standsOut(Xml.value(Xml.child(properties, "color")));
        StringBuilder text = new StringBuilder();
        for (Element child : Xml.children(run)) {
            switch (Xml.name(child)) {
                case "t" -> text.append(child.getTextContent());
                case "tab", "ptab" -> text.append(' ');
                case "noBreakHyphen" -> text.append('-');
                case "br", "cr" -> {
                    add(text, coloured);
                    this.spans.add(new Span("\n", coloured));
                }
                default -> {
                }
            }
        }
        if (!text.toString().isBlank()) {
            this.bold &= Xml.isOn(Xml.child(properties, "b"));
        }
        add(text, coloured);
    }

    private void add(StringBuilder text, boolean coloured) {
        if (!text.isEmpty()) {
            this.spans.add(new Span(text.toString(), coloured));
            text.setLength(0);
        }
    }

    /// Red, green or blue enough to be told from black and grey.
    private static boolean standsOut(String colour) {
        if (!colour.matches("[0-9A-Fa-f]{6}")) {
            return false;
        }
        int rgb = Integer.parseInt(colour, 16);
        int red = (rgb >> 16) & 0xff;
        int green = (rgb >> 8) & 0xff;
        int blue = rgb & 0xff;
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) >= STANDS_OUT;
    }

    private record Span(String text, boolean coloured) {
    }

}
