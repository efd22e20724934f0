package org.dueregard.planreader.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.dueregard.planreader.file.Colours;
import org.dueregard.planreader.file.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The styles of an OpenDocument text: which words are bold, coloured, struck through or hidden, which paragraphs are
/// headings, how lists count and how cells are filled.
final class OpenStyles {

    private static final int DEEPEST = 20;

    private final Map<String, Element> styles = new HashMap<>();

    private final Map<String, Element> lists = new HashMap<>();

    OpenStyles(Document content, @Nullable Document common) {
        if (common != null) {
            gather(common.getDocumentElement());
        }
        gather(content.getDocumentElement());
    }

    private void gather(Element root) {
        for (Element group : Xml.children(root)) {
            if (Xml.name(group).matches("styles|automatic-styles")) {
                Xml.children(group, "style").forEach((style) -> this.styles.put(Xml.attribute(style, "name"), style));
                Xml.children(group, "list-style").forEach((list) -> this.lists.put(Xml.attribute(list, "name"), list));
            }
        }
    }

    /// The level of a list, counted from 1; null where the list has none.
    @Nullable Element level(String list, int level) {
        for (Element candidate : Xml.children(this.lists.get(list))) {
            if (Xml.attribute(candidate, "level").equals(Integer.toString(level))) {
                return candidate;
            }
        }
        return null;
    }

    /// The level of the heading that the style makes; 0 for body text.
    int heading(String name) {
        String at = name;
        for (int i = 0; i < DEEPEST && !at.isEmpty(); i++) {
            String plain = at.replace("_20_", " ").toLowerCase(Locale.ROOT);
            if (plain.matches("heading [1-9]")) {
                return plain.charAt(plain.length() - 1) - '0';
            }
            if (plain.equals("title")) {
                return 1;
            }
            at = Xml.attribute(this.styles.get(at), "parent-style-name");
        }
        return 0;
    }

    boolean isBold(String style) {
        return property(style, "text-properties", "font-weight").matches("bold|[6-9]00");
    }

    boolean isStruck(String style) {
        String line = property(style, "text-properties", "text-line-through-style")
                + property(style, "text-properties", "text-line-through-type");
        return !line.isEmpty() && !line.contains("none");
    }

    boolean isHidden(String style) {
        return property(style, "text-properties", "display").equals("none");
    }

    boolean isColoured(String style) {
        String colour = property(style, "text-properties", "color");
        if (!colour.matches("#[0-9A-Fa-f]{6}")) {
            return false;
        }
        return Colours.standsOut(Integer.parseInt(colour.substring(1), 16));
    }

    /// The background of a cell as six digits; null for none.
    @Nullable String fill(String style) {
        String colour = property(style, "table-cell-properties", "background-color");
        return colour.matches("#[0-9A-Fa-f]{6}") ? colour.substring(1).toUpperCase(Locale.ROOT) : null;
    }

    /// A property of the style, or of those that it is made from; "" where none has it.
    private String property(String name, String group, String property) {
        Element style = this.styles.get(name);
        for (int i = 0; style != null && i < DEEPEST; i++) {
            String value = Xml.attribute(Xml.child(style, group), property);
            if (!value.isEmpty()) {
                return value;
            }
            style = this.styles.get(Xml.attribute(style, "parent-style-name"));
        }
        return "";
    }

}
