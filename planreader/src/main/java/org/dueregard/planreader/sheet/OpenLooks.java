package org.dueregard.planreader.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/// The styles of an OpenDocument spreadsheet, as far as they say how cells look, how dates are shown and which sheets
/// are hidden.
final class OpenLooks {

    private static final int DEEPEST = 20;

    private static final int MOST = 50_000;

    private final Map<String, Style> styles = new HashMap<>();

    private final Map<String, String> dates = new HashMap<>();

    private final Set<String> hidden = new HashSet<>();

    private Style open = new Style("", "");

    private String date = "";

    /// Reads the styles of a part.
    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (Words.next(xml) == XMLStreamConstants.START_ELEMENT) {
                begin(xml);
            }
        }
    }

    /// Takes note of an element where it is one of a style.
    void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "style" -> style(xml);
            case "default-style" -> this.open = new Style("", "");
            case "table-properties" -> {
                if (attribute(xml, "display").equals("false")) {
                    this.hidden.add(this.open.name);
                }
            }
            case "table-cell-properties" -> this.open.fill = attribute(xml, "background-color");
            case "text-properties" -> {
                this.open.colour = attribute(xml, "color");
                this.open.line = attribute(xml, "text-line-through-style") + attribute(xml, "text-line-through-type");
            }
            case "date-style" -> this.date = attribute(xml, "name");
            case "day", "month", "year" -> {
                if (this.dates.size() < MOST) {
                    this.dates.merge(this.date, xml.getLocalName() + " ", String::concat);
                }
            }
            default -> {
            }
        }
    }

    private void style(XMLStreamReader xml) {
        this.open = new Style(attribute(xml, "name"), attribute(xml, "parent-style-name"));
        this.open.format = attribute(xml, "data-style-name");
        if (this.styles.size() < MOST) {
            this.styles.put(this.open.name, this.open);
        }
    }

    boolean isHidden(String table) {
        return this.hidden.contains(table);
    }

    /// The background as six digits; null for none.
    @Nullable String fill(String style) {
        return digits(look(style, "fill"));
    }

    boolean isColoured(String style) {
        return Tones.standsOut(digits(look(style, "colour")));
    }

    boolean isStruck(String style) {
        String line = look(style, "line");
        return !line.isEmpty() && !line.contains("none");
    }

    /// Whether dates of this style show their `day` or `month`; true where that is not
    /// known.
    boolean shows(String part, String style) {
        return this.dates.getOrDefault(look(style, "format"), "day month ").contains(part);
    }

    /// A property of the style, or of those that it is made from; "" where none has it.
    private String look(String name, String property) {
        Style style = this.styles.get(name);
        for (int i = 0; style != null && i < DEEPEST; i++) {
            String value = switch (property) {
                case "fill" -> style.fill;
                case "colour" -> style.colour;
                case "line" -> style.line;
                default -> style.format;
            };
            if (!value.isEmpty()) {
                return value;
            }
            style = this.styles.get(style.parent);
        }
        return "";
    }

    private static @Nullable String digits(String colour) {
        return colour.matches("#[0-9A-Fa-f]{6}") ? colour.substring(1).toUpperCase(Locale.ROOT) : null;
    }

    /// The attribute by its local name; "" where it is missing.
    static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return (value != null) ? value : "";
    }

    /// A style as it is gathered.
    private static final class Style {

        final String name;

        final String parent;

        String fill = "";

        String colour = "";

        String line = "";

        String format = "";

        Style(String name, String parent) {
            this.name = name;
            this.parent = parent;
        }

    }

}
