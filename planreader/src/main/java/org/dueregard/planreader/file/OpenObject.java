package org.dueregard.planreader.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.w3c.dom.Document;
import org.w3c.dom.Node;

/// A file that stands within an OpenDocument file: a chart, or a document of its own.
///
/// @param words its titles and labels, or all its words; "" where they are not known
public record OpenObject(boolean isChart, String words) {

    /// Looks into the object of that name.
    public static OpenObject of(Parcel parcel, String name) {
        try {
            Document content = name.isEmpty() ? null : parcel.tree(name + "/content.xml");
            if (content == null) {
                return new OpenObject(false, "");
            }
            boolean chart = content.getElementsByTagNameNS("*", "chart").getLength() > 0;
            return new OpenObject(chart, words(content));
        }
        catch (IOException damaged) {
            // what is known of it is that it stands there
            return new OpenObject(false, "");
        }
    }

    /// All words below a part of a document, a space between its elements.
    public static String words(Node part) {
        StringBuilder words = new StringBuilder();
        List<Node> waiting = new ArrayList<>(List.of(part));
        while (!waiting.isEmpty()) {
            Node node = waiting.removeLast();
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                words.append(node.getNodeValue());
            }
            else if (String.valueOf(node.getLocalName()).matches("p|h|s|tab|line-break|table-cell")) {
                words.append(' ');
            }
            for (Node child = node.getLastChild(); child != null; child = child.getPreviousSibling()) {
                waiting.add(child);
            }
        }
        return Wording.collapse(words.toString());
    }

}
