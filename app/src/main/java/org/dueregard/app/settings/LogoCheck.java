package org.dueregard.app.settings;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.dueregard.app.organisation.Logo;

/// Tells a picture by its content, and takes an SVG only if it draws and does nothing else.
final class LogoCheck {

    static final int MOST_BYTES = 200_000;

    /// Elements that draw. No script, no foreign content, no links, no animation, no
    /// style sheets.
    private static final Set<String> DRAWING = Set.of("svg", "g", "defs", "title", "desc", "path", "rect", "circle",
            "ellipse", "line", "polyline", "polygon", "text", "tspan", "linearGradient", "radialGradient", "stop",
            "clipPath", "mask", "use", "symbol");

    private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

    private static final byte[] JPEG = { (byte) 0xff, (byte) 0xd8, (byte) 0xff };

    private LogoCheck() {
    }

    /// The picture; empty where it is none that can be shown.
    static Optional<Logo> read(byte[] content) {
        if (content.length > MOST_BYTES) {
            return Optional.empty();
        }
        if (startsWith(content, PNG)) {
            return Optional.of(new Logo("image/png", content));
        }
        if (startsWith(content, JPEG)) {
            return Optional.of(new Logo("image/jpeg", content));
        }
        return isDrawing(content) ? Optional.of(new Logo("image/svg+xml", content)) : Optional.empty();
    }

    private static boolean startsWith(byte[] content, byte[] beginning) {
        for (int i = 0; i < beginning.length; i++) {
            if (i >= content.length || content[i] != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDrawing(byte[] content) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            boolean drawing = "svg".equals(firstElement(reader)) && attributesAreSafe(reader);
            while (drawing && reader.hasNext()) {
                drawing = isSafe(reader, reader.next());
            }
            return drawing;
        }
        catch (XMLStreamException ex) {
            return false;
        }
    }

    private static String firstElement(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                return reader.getLocalName();
            }
        }
        return "";
    }

    private static boolean isSafe(XMLStreamReader reader, int event) {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT ->
                DRAWING.contains(reader.getLocalName()) && attributesAreSafe(reader);
            case XMLStreamConstants.PROCESSING_INSTRUCTION, XMLStreamConstants.DTD,
                    XMLStreamConstants.ENTITY_REFERENCE ->
                false;
            default -> true;
        };
    }

    /// No handlers, and nothing from elsewhere: references lead to the picture's own
    /// parts.
    private static boolean attributesAreSafe(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = reader.getAttributeValue(i).strip().toLowerCase(Locale.ROOT);
            boolean leadsOut = name.equals("href") ? !value.startsWith("#")
                    : value.contains("url(") && !value.matches("url\\(['\"]?#[^)]*\\)");
            if (name.startsWith("on") || leadsOut || value.contains("javascript:") || value.contains("@import")) {
                return false;
            }
        }
        return true;
    }

}
