package org.dueregard.planreader.file;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Paragraph styles, as far as they say that a paragraph is a heading or stands in a list.
final class WordStyles {

    private static final int DEEPEST = 20;

    private final Map<String, Element> styles = new HashMap<>();

    WordStyles(@Nullable Document styles) {
        Element root = (styles != null) ? styles.getDocumentElement() : null;
        Xml.children(root, "style").forEach((style) -> this.styles.put(Xml.attribute(style, "styleId"), style));
    }

    /// The level of the heading that the style makes; 0 for body text.
    int heading(String id) {
        Element style = this.styles.get(id);
        for (int i = 0; style != null && i < DEEPEST; i++) {
            String name = Xml.value(Xml.child(style, "name")).toLowerCase(Locale.ROOT);
            if (name.matches("heading [1-9]")) {
                return name.charAt(name.length() - 1) - '0';
            }
            if (name.equals("title")) {
                return 1;
            }
            style = this.styles.get(Xml.value(Xml.child(style, "basedOn")));
        }
        return id.matches("(?i)heading[1-9]") ? id.charAt(id.length() - 1) - '0' : 0;
    }

    /// Whether paragraphs of the style are entries of a list of contents.
    boolean isContents(String id) {
        String name = Xml.value(Xml.child(this.styles.get(id), "name")).toLowerCase(Locale.ROOT);
        return name.matches("toc \\d|table of figures") || id.matches("(?i)toc\\d");
    }

    /// The list properties that the style brings; null where it brings none.
    @Nullable Element list(String id) {
        Element style = this.styles.get(id);
        for (int i = 0; style != null && i < DEEPEST; i++) {
            Element list = Xml.at(style, "pPr", "numPr");
            if (list != null) {
                return list;
            }
            style = this.styles.get(Xml.value(Xml.child(style, "basedOn")));
        }
        return null;
    }

}
