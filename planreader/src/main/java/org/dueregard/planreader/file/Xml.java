package org.dueregard.planreader.file;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Short ways through WordprocessingML. Names are local names: the prefix and the edition of the namespace are the
/// writer's choice.
public final class Xml {

    private Xml() {
    }

    public static List<Element> children(@Nullable Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = (parent != null) ? parent.getFirstChild() : null; node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    public static List<Element> children(@Nullable Node parent, String name) {
        return children(parent).stream().filter((child) -> name.equals(name(child))).toList();
    }

    public static @Nullable Element child(@Nullable Node parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? null : found.getFirst();
    }

    /// Follows child elements down; null where one is missing.
    public static @Nullable Element at(@Nullable Node parent, String... names) {
        Node at = parent;
        for (String name : names) {
            at = child(at, name);
        }
        return (at instanceof Element element) ? element : null;
    }

    public static String name(Element element) {
        String name = element.getLocalName();
        return (name != null) ? name : element.getNodeName();
    }

    /// The attribute by its local name; "" where it is missing.
    public static String attribute(@Nullable Element element, String name) {
        if (element == null) {
            return "";
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if (name.equals(attribute.getLocalName()) || name.equals(attribute.getNodeName())) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }

    public static String value(@Nullable Element element) {
        return attribute(element, "val");
    }

    /// The whole number that the attribute holds, within bounds; otherwise the other one.
    public static int number(String value, int otherwise) {
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    /// Whether a switch such as `w:b` is there and not turned off.
    public static boolean isOn(@Nullable Element element) {
        return element != null && !value(element).matches("0|false|off|none");
    }

}
