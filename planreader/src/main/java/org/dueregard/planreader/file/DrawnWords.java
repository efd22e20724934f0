package org.dueregard.planreader.file;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Words in the drawings of Office files: shapes, diagrams, charts, and what describes pictures. Of what is kept in two
/// forms for programs of two ages, one is read.
public final class DrawnWords {

    private static final int DEEPEST = 60;

    private DrawnWords() {
    }

    /// The paragraphs that hold words, wherever they stand below an element.
    ///
    /// @throws IllegalStateException where it is nested too deeply
    public static List<String> paragraphs(@Nullable Element part) {
        List<String> found = new ArrayList<>();
        if (part != null) {
            paragraphs(part, found, 0);
        }
        return found;
    }

    private static void paragraphs(Element parent, List<String> found, int depth) {
        check(depth);
        for (Element child : children(parent)) {
            if (Xml.name(child).equals("p")) {
                StringBuilder words = new StringBuilder();
                words(child, words, depth);
                add(found, words.toString());
            }
            else {
                paragraphs(child, found, depth + 1);
            }
        }
    }

    private static void words(Element parent, StringBuilder words, int depth) {
        check(depth);
        for (Element child : children(parent)) {
            switch (Xml.name(child)) {
                case "t" -> words.append(child.getTextContent());
                case "br", "tab", "p" -> {
                    words.append(' ');
                    words(child, words, depth + 1);
                }
                default -> words(child, words, depth + 1);
            }
        }
    }

    /// Titles and labels of a chart, each once and in order; its figures are not words.
    public static List<String> chart(@Nullable Element part) {
        List<String> found = new ArrayList<>();
        if (part != null) {
            found.addAll(paragraphs(part));
            labels(part, found, 0);
        }
        return found.stream().distinct().toList();
    }

    private static void labels(Element parent, List<String> found, int depth) {
        check(depth);
        for (Element child : children(parent)) {
            switch (Xml.name(child)) {
                case "strCache", "strLit", "lvl" -> Xml.children(child, "pt").forEach((point) -> {
                    add(found, String.join(" ", Xml.children(point).stream().map(Element::getTextContent).toList()));
                });
                default -> labels(child, found, depth + 1);
            }
        }
    }

    /// What is said of a picture or a shape to those who do not see it; "" for nothing.
    public static String description(Element properties) {
        return Wording.collapse(Xml.attribute(properties, "title") + " " + Xml.attribute(properties, "descr"));
    }

    /// The children of an element, and of what stands in two forms the one that holds
    /// words.
    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Element child : Xml.children(parent)) {
            if (Xml.name(child).equals("AlternateContent")) {
                children.addAll(Xml.children(chosen(child)));
            }
            else {
                children.add(child);
            }
        }
        return children;
    }

    /// What a reader that knows the newer form takes, else what is left to the others.
    static Element chosen(Element alternatives) {
        Element choice = Xml.child(alternatives, "Choice");
        Element fallback = Xml.child(alternatives, "Fallback");
        if (choice != null && fallback != null && !holdsWords(choice) && holdsWords(fallback)) {
            return fallback;
        }
        return (choice != null) ? choice : (fallback != null) ? fallback : alternatives;
    }

    /// Whether words stand below it, or a chart or a diagram that has its own.
    private static boolean holdsWords(Element part) {
        List<Node> waiting = new ArrayList<>(List.of(part));
        while (!waiting.isEmpty()) {
            Node node = waiting.removeLast();
            if (node instanceof Element element && Xml.name(element).matches("t|relIds|chart|textpath")) {
                return true;
            }
            for (Node child = node.getLastChild(); child != null; child = child.getPreviousSibling()) {
                waiting.add(child);
            }
        }
        return false;
    }

    private static void add(List<String> found, String words) {
        String text = Wording.collapse(words);
        if (!text.isEmpty()) {
            found.add(text);
        }
    }

    private static void check(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("nested too deeply");
        }
    }

}
