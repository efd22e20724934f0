package org.dueregard.planreader.office;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.file.Flow;
import org.dueregard.planreader.file.OpenObject;
import org.dueregard.planreader.file.Runs;
import org.dueregard.planreader.file.Xml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The words of a paragraph of an OpenDocument text. Notes and remarks in it are told to the flow; text boxes wait
/// until it is at its end.
final class OpenParagraph {

    private static final int DEEPEST = 60;

    private final OpenStyles styles;

    private final Flow flow;

    private final Runs runs = new Runs();

    private final List<Element> boxes = new ArrayList<>();

    private boolean bold = true;

    private boolean worded;

    OpenParagraph(OpenStyles styles, Flow flow) {
        this.styles = styles;
        this.flow = flow;
    }

    Runs read(Element paragraph) {
        walk(paragraph, Xml.attribute(paragraph, "style-name"), 0);
        return this.runs;
    }

    /// Whether all its words are bold.
    boolean isBold() {
        return this.bold && this.worded;
    }

    List<Element> boxes() {
        return this.boxes;
    }

    private void walk(Element parent, String style, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("nested too deeply");
        }
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                element(element, style, depth);
            }
            else if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                words(String.valueOf(node.getNodeValue()), style);
            }
        }
    }

    private void words(String text, String style) {
        if (this.styles.isHidden(style)) {
            this.flow.ignore(Ignored.Kind.HIDDEN, text);
            return;
        }
        if (!text.isBlank()) {
            this.bold &= this.styles.isBold(style);
            this.worded = true;
        }
        this.runs.add(text.replaceAll("[\\r\\n\\t]+", " "), this.styles.isColoured(style), this.styles.isStruck(style));
    }

    private void element(Element element, String style, int depth) {
        switch (Xml.name(element)) {
            case "span" -> {
                String own = Xml.attribute(element, "style-name");
                walk(element, own.isEmpty() ? style : own, depth + 1);
            }
            case "line-break" -> this.runs.add("\n", false, false);
            case "s" ->
                this.runs.add(" ".repeat(Math.clamp(Xml.number(Xml.attribute(element, "c"), 1), 1, 20)), false, false);
            case "tab" -> this.runs.add(" ", false, false);
            case "note" -> {
                Element body = Xml.child(element, "note-body");
                this.flow.note((body != null) ? OpenObject.words(body) : "");
            }
            case "annotation" -> {
                StringBuilder remark = new StringBuilder();
                Xml.children(element)
                    .stream()
                    .filter((part) -> Xml.name(part).matches("p|list"))
                    .forEach((part) -> remark.append(OpenObject.words(part)).append(' '));
                this.flow.remark(remark.toString());
            }
            case "frame", "custom-shape", "rect", "g", "line", "polyline", "polygon", "regular-polygon", "path",
                    "circle", "ellipse", "connector", "caption", "measure" ->
                this.boxes.add(element);
            case "hidden-text", "hidden-paragraph" -> this.flow.ignore(Ignored.Kind.HIDDEN, OpenObject.words(element));
            case "ruby-text" -> this.flow.ignore(Ignored.Kind.HIDDEN, OpenObject.words(element));
            case "annotation-end", "change", "change-start", "change-end", "bookmark", "tracked-changes" -> {
            }
            default -> walk(element, style, depth + 1);
        }
    }

}
