package org.dueregard.planreader.web;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// What the tables of a page are made of. Where parts were made tables by their role, cells may stand deeper in their
/// row, and words of the table outside all rows.
final class WebTables {

    /// As many columns as a cell can cover.
    static final int WIDEST = 1000;

    private static final String CELLS = "td, th";

    /// Marks words that stood outside of all parts.
    private static final String LOOSE = "loose-words";

    private static final String GROUPS = "thead, tbody, tfoot";

    private WebTables() {
    }

    /// Whether a table is there for the layout of the page: one with another in it, of
    /// which the inner has several rows and columns or the outer has not.
    static boolean isLayout(Element table) {
        List<Element> inner = table.select("table");
        return inner.size() > 1 && (!isLarge(table) || inner.stream().skip(1).anyMatch(WebTables::isLarge));
    }

    private static boolean isLarge(Element table) {
        List<Element> rows = rows(table);
        return rows.size() > 1 && rows.stream().anyMatch((row) -> cells(row).size() > 2);
    }

    private static List<Element> rows(Element table) {
        return parts(table).stream().filter((part) -> part.nameIs("tr")).toList();
    }

    /// The rows of a table, and between them the parts outside rows that have words.
    static List<Element> parts(Element table) {
        List<Element> parts = new ArrayList<>();
        parts(table, parts);
        return parts;
    }

    private static void parts(Element parent, List<Element> parts) {
        for (Node node : List.copyOf(parent.childNodes())) {
            if (node instanceof TextNode words && !words.isBlank()) {
                parts.add(wrapped(words));
            }
            else if (node instanceof Element part && part.nameIs("tr")) {
                parts.add(part);
            }
            else if (node instanceof Element part && (part.is(GROUPS) || part.selectFirst("tr") != null)
                    && !part.nameIs("table")) {
                parts(part, parts);
            }
            else if (node instanceof Element part && part.hasText()) {
                parts.add(part);
            }
        }
    }

    /// The cells of a row. A row without any has those parts as cells that stand in it;
    /// other parts beside its cells are cells too. Words outside of all parts are cells
    /// behind the others, so that these keep their columns.
    static List<Element> cells(Element row) {
        List<Element> cells = new ArrayList<>();
        List<Element> loose = new ArrayList<>();
        for (Node node : List.copyOf(row.childNodes())) {
            if (node instanceof TextNode words && !words.isBlank()) {
                loose.add(wrapped(words));
            }
            else if (node instanceof Element part && holdsCells(part)) {
                cells.addAll(cells(part));
            }
            else if (node instanceof Element part && (part.is(CELLS) || part.hasText())) {
                (part.hasClass(LOOSE) ? loose : cells).add(part);
            }
        }
        cells.addAll(loose);
        return cells;
    }

    private static boolean holdsCells(Element part) {
        return !part.is(CELLS) && part.selectFirst(CELLS) != null && part.selectFirst("table") == null;
    }

    private static Element wrapped(TextNode words) {
        Element line = new Element("p").addClass(LOOSE);
        words.replaceWith(line);
        return line.appendChild(words);
    }

    /// How many rows its part of the table has from this one on.
    static int rowsBelow(Element row) {
        Element group = row.parent();
        return (group != null) ? group.childrenSize() - row.elementSiblingIndex() : 1;
    }

}
