package org.dueregard.planreader.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.file.Block.Piece;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// The words of a paragraph, taken apart where its line or its colour changes. Words deleted, moved away, struck
/// through or hidden are left out and told; words inserted are taken as they are. Text boxes wait until the paragraph
/// is at its end.
final class WordParagraph {

    private static final int DEEPEST = 60;

    private final Runs runs = new Runs();

    private final List<Element> boxes = new ArrayList<>();

    private final WordMargins margins;

    private boolean bold = true;

    private boolean worded;

    private WordParagraph(WordMargins margins) {
        this.margins = margins;
    }

    static WordParagraph of(Element paragraph, WordMargins margins) {
        WordParagraph read = new WordParagraph(margins);
        read.walk(paragraph, 0);
        margins.struck(read.runs.struck());
        return read;
    }

    boolean isBlank() {
        return this.runs.isBlank();
    }

    /// Whether all its words are bold.
    boolean isBold() {
        return this.bold && this.worded;
    }

    /// The pieces of the paragraph, the first with the label.
    List<Piece> pieces(@Nullable String label) {
        return (this.runs.isBlank() && label == null) ? List.of() : this.runs.pieces(label);
    }

    /// The contents of its text boxes.
    List<Element> boxes() {
        return this.boxes;
    }

    private void walk(Element parent, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("nested too deeply");
        }
        for (Element child : Xml.children(parent)) {
            switch (Xml.name(child)) {
                case "r" -> run(child, depth);
                case "ins", "moveTo" -> {
                    this.margins.changed();
                    walk(child, depth + 1);
                }
                case "del", "moveFrom" -> {
                    this.margins.changed();
                    this.margins.ignore(Ignored.Kind.DELETED, child.getTextContent());
                }
                case "hyperlink", "smartTag", "fldSimple", "sdtContent", "customXml", "dir", "bdo" ->
                    walk(child, depth + 1);
                case "sdt" -> {
                    this.margins.parts().control(child);
                    walk(child, depth + 1);
                }
                case "AlternateContent" -> walk(DrawnWords.chosen(child), depth + 1);
                default -> {
                    if (String.valueOf(child.getNamespaceURI()).endsWith("/math")) {
                        walk(child, depth + 1);
                    }
                }
            }
        }
    }

    private void run(Element run, int depth) {
        Element properties = Xml.child(run, "rPr");
        if (Xml.isOn(Xml.child(properties, "vanish"))) {
            this.margins.ignore(Ignored.Kind.HIDDEN, run.getTextContent());
            return;
        }
        boolean coloured = standsOut(Xml.value(Xml.child(properties, "color")));
        boolean struck = Xml.isOn(Xml.child(properties, "strike")) || Xml.isOn(Xml.child(properties, "dstrike"));
        StringBuilder text = new StringBuilder();
        parts(run, text, depth);
        if (!text.toString().isBlank()) {
            this.worded = true;
            this.bold &= Xml.isOn(Xml.child(properties, "b"));
        }
        this.runs.add(text.toString(), coloured, struck);
    }

    private void parts(Element run, StringBuilder text, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("nested too deeply");
        }
        for (Element child : Xml.children(run)) {
            switch (Xml.name(child)) {
                case "t" -> text.append(child.getTextContent().replace('\n', ' '));
                case "tab", "ptab" -> text.append(' ');
                case "sym" -> text.append(sign(Xml.attribute(child, "font"), Xml.attribute(child, "char")));
                case "noBreakHyphen" -> text.append('-');
                case "br", "cr" -> text.append('\n');
                case "footnoteReference", "endnoteReference", "commentReference" -> this.margins.refer(child);
                case "fldChar" -> text.append(this.margins.parts().chosen(child));
                case "drawing", "pict", "object" -> boxes(child, 0);
                case "ruby", "rubyBase", "r" -> parts(child, text, depth + 1);
                case "AlternateContent" -> parts(DrawnWords.chosen(child), text, depth + 1);
                default -> {
                }
            }
        }
    }

    /// A sign of a font of signs: boxes and ticks as such, all others as the bullets that
    /// they mostly are.
    private static String sign(String font, String code) {
        boolean wings = font.startsWith("Wingdings");
        return switch (code.toUpperCase(Locale.ROOT).replaceFirst("^F0", "")) {
            case "A8", "6F" -> wings ? "☐" : "•";
            case "FE", "78" -> wings ? "☒" : "•";
            case "FC" -> wings ? "✓" : "•";
            case "2D" -> "-";
            default -> "•";
        };
    }

    private void boxes(Element parent, int depth) {
        for (Element child : Xml.children(parent)) {
            if (Xml.name(child).equals("txbxContent")) {
                this.boxes.add(child);
            }
            else if (depth < DEEPEST) {
                this.margins.parts().tell(child, this.boxes);
                boxes(Xml.name(child).equals("AlternateContent") ? DrawnWords.chosen(child) : child, depth + 1);
            }
            else {
                throw new IllegalStateException("nested too deeply");
            }
        }
    }

    /// Red, green or blue enough to be told from black and grey.
    private static boolean standsOut(String colour) {
        if (!colour.matches("[0-9A-Fa-f]{6}")) {
            return false;
        }
        return Colours.standsOut(Integer.parseInt(colour, 16));
    }

}
