package org.dueregard.app.web.components;

import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// HTML as a tree, one element or text a line: the order of attributes and white space
/// between words do not count, all else does.
final class Markup {

    private Markup() {
    }

    static String normalised(String html) {
        var lines = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().childNodes().forEach((node) -> write(node, 0, lines));
        return lines.toString();
    }

    private static void write(Node node, int depth, StringBuilder lines) {
        if (node instanceof TextNode text) {
            writeText(text, depth, lines);
        }
        else if (node instanceof Element element) {
            lines.append("  ".repeat(depth)).append('<').append(element.tagName());
            lines.append(attributes(element)).append(">\n");
            element.childNodes().forEach((child) -> write(child, depth + 1, lines));
        }
        else {
            lines.append("  ".repeat(depth)).append(node.outerHtml()).append('\n');
        }
    }

    private static void writeText(TextNode text, int depth, StringBuilder lines) {
        boolean verbatim = text.parent() != null && text.parent().nameIs("textarea");
        String words = verbatim ? text.getWholeText() : text.getWholeText().replaceAll("\\s+", " ").strip();
        if (!words.isEmpty()) {
            lines.append("  ".repeat(depth)).append(words).append('\n');
        }
    }

    private static String attributes(Element element) {
        return element.attributes()
            .asList()
            .stream()
            .map(Markup::written)
            .sorted()
            .map((attribute) -> " " + attribute)
            .collect(Collectors.joining());
    }

    private static String written(Attribute attribute) {
        String value = attribute.getValue();
        boolean isClass = attribute.getKey().equals("class");
        return attribute.getKey() + "=\"" + (isClass ? value.replaceAll("\\s+", " ").strip() : value) + "\"";
    }

}
