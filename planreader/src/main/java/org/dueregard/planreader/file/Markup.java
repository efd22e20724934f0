package org.dueregard.planreader.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.dueregard.planreader.file.Block.Piece;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Takes the remains of HTML in a text cell apart into paragraphs and list items.
final class Markup implements NodeVisitor {

    private static final Pattern TAG_OR_ENTITY = Pattern.compile("<[/a-zA-Z!]|&[#a-zA-Z0-9]+;");

    private static final Pattern COLOUR = Pattern.compile("(?i)(?:^|;)\\s*color\\s*:\\s*([#\\w]+)");

    private final List<Piece> pieces = new ArrayList<>();

    private final StringBuilder text = new StringBuilder();

    private @Nullable String label;

    private boolean coloured = true;

    private Markup() {
    }

    static List<Piece> pieces(String cell) {
        if (!TAG_OR_ENTITY.matcher(cell).find()) {
            return Wording.collapse(cell).isEmpty() ? List.of() : List.of(new Piece(cell, null, false, false));
        }
        Markup markup = new Markup();
        Jsoup.parseBodyFragment(cell).body().traverse(markup);
        markup.flush();
        return markup.pieces;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            this.text.append(words.getWholeText());
            this.coloured &= words.isBlank() || isColoured(words);
        }
        else if (node instanceof Element element && isBlock(element)) {
            flush();
            if (element.normalName().equals("li")) {
                this.label = label(element);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && isBlock(element)) {
            flush();
        }
    }

    private void flush() {
        if (!Wording.collapse(this.text.toString()).isEmpty()) {
            this.pieces.add(new Piece(this.text.toString(), this.label, this.coloured, false));
            this.label = null;
        }
        this.text.setLength(0);
        this.coloured = true;
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || element.normalName().equals("br");
    }

    private static String label(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "•";
        }
        long before = item.previousElementSiblings().stream().filter((other) -> other.nameIs("li")).count();
        return Long.toString(before + 1);
    }

    private static boolean isColoured(TextNode words) {
        for (Node node = words.parent(); node instanceof Element element; node = element.parent()) {
            var colour = COLOUR.matcher(element.attr("style"));
            if (colour.find()) {
                return !colour.group(1).matches("(?i)black|#000|#000000|inherit|auto|windowtext");
            }
        }
        return false;
    }

}
