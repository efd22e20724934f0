package org.dueregard.planreader.sheet;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Words of an OpenDocument spreadsheet that do not stand in its cells: in boxes and shapes, in what describes pictures,
/// in the head and the foot of each page. Each method reads up to the end of the element at which the stream stands.
final class OpenDrawings {

    private OpenDrawings() {
    }

    /// What a drawing says.
    ///
    /// @param paragraphs of its boxes and shapes
    /// @param descriptions of its pictures
    /// @param objects the names of embedded ones
    record Drawn(List<String> paragraphs, List<String> descriptions, List<String> objects) {

    }

    static Drawn read(XMLStreamReader xml) throws XMLStreamException {
        Drawn drawn = new Drawn(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int depth = 1;
        object(xml, drawn);
        while (depth > 0 && xml.hasNext()) {
            int event = Words.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "p", "h" -> drawn.paragraphs.add(words(xml));
                    case "title", "desc" -> drawn.descriptions.add(words(xml));
                    default -> {
                        object(xml, drawn);
                        depth++;
                    }
                }
            }
        }
        return drawn;
    }

    private static void object(XMLStreamReader xml, Drawn drawn) {
        if (xml.getLocalName().matches("object|object-ole")) {
            drawn.objects.add(OpenLooks.attribute(xml, "href").replaceFirst("^\\./", ""));
        }
    }

    /// All words up to the end of the element, a space between its parts.
    static String words(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        int told = 0;
        for (int depth = 1; depth > 0 && xml.hasNext();) {
            int event = Words.next(xml);
            boolean data = xml.hasName() && xml.getLocalName().matches("creator|date|date-string");
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                told += data ? 1 : 0;
                words.append(xml.getLocalName().matches("p|h|s|tab|line-break") ? " " : "");
            }
            else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                told -= data ? 1 : 0;
                words.append(xml.getLocalName().matches("p|h") ? " " : "");
            }
            else if (event == XMLStreamConstants.CHARACTERS && told == 0) {
                words.append(xml.getText());
            }
        }
        return words.toString();
    }

    /// What the parts of a form say and hold.
    static String form(XMLStreamReader xml) throws XMLStreamException {
        List<String> words = new ArrayList<>();
        for (int depth = 1; depth > 0 && xml.hasNext();) {
            int event = Words.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                for (String name : new String[] { "label", "current-value", "title" }) {
                    words.add(OpenLooks.attribute(xml, name));
                }
            }
            else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return String.join(" ", words);
    }

}
