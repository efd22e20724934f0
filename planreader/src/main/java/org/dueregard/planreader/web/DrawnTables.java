package org.dueregard.planreader.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Makes tables of what is none for HTML but for the eye: parts with the role of a table, or that the page's own style
/// shows as one, and rows of equally many parts that are called rows.
final class DrawnTables {

    private static final Map<String, String> ROLES = Map.of("table", "table", "grid", "table", "treegrid", "table",
            "rowgroup", "tbody", "row", "tr", "cell", "td", "gridcell", "td", "columnheader", "th", "rowheader", "th");

    private static final Map<String, String> SHOWN = Map.of("table", "table", "table-header-group", "thead",
            "table-row-group", "tbody", "table-row", "tr", "table-cell", "td");

    private static final Pattern RULE = Pattern.compile("([^{}]{1,200})\\{([^{}]{0,2000})}");

    private static final Pattern DISPLAY = Pattern
        .compile("(?i)display\\s*:\\s*(table(?:-row|-cell|-header-group|-row-group)?)\\s*(?:!|;|$)");

    private static final Pattern SIMPLE = Pattern.compile("[a-zA-Z]*([.#][\\w-]{1,60})");

    private static final Pattern CALLED_ROW = Pattern.compile("(?i)(?:.*[\\s_-])?(?:row|tr)(?:[\\s_-].*)?");

    private static final String LABELLED = "td[data-label], td[data-th], td[data-title], td[data-header]";

    private static final String PLAIN = "div, span, section, ul, li, p, article, a";

    private static final int MOST_RULES = 40;

    private static final int MOST_ROWS = 5000;

    private static final int FEWEST = 3;

    private DrawnTables() {
    }

    static void make(Document page) {
        for (Element part : page.body().select("[role]")) {
            rename(part, ROLES.get(part.attr("role").strip()));
        }
        styled(page);
        Set<Element> known = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element labelled : page.body().select(LABELLED)) {
            Element row = labelled.parent();
            Element rows = (row != null) ? row.parent() : null;
            if (row != null && rows != null && known.add(rows)) {
                headings(rows, row);
            }
        }
    }

    /// Rows of parts beside each other, after labels were put before their values.
    static void makeOfRows(Document page) {
        for (Element parent : List.copyOf(page.body().select("div, section, main, article"))) {
            List<Element> rows = new ArrayList<>();
            if (parent.childrenSize() > MOST_ROWS) {
                continue;
            }
            for (Element child : List.copyOf(parent.children())) {
                if (!rows.isEmpty() && child.childrenSize() != rows.getFirst().childrenSize()) {
                    wrap(rows);
                    rows.clear();
                }
                if (isRow(child)) {
                    rows.add(child);
                }
                else {
                    wrap(rows);
                    rows.clear();
                }
            }
            wrap(rows);
        }
    }

    private static boolean isRow(Element part) {
        return part.nameIs("div") && CALLED_ROW.matcher(part.className()).matches() && part.childrenSize() >= FEWEST
                && LabelledParts.isSmall(part, LabelledParts.DEEPEST) && part.ownText().isBlank()
                && part.selectFirst("[data-label], [data-th], table, h1, h2, h3, h4, h5, h6") == null
                && part.children().stream().allMatch((cell) -> cell.is(PLAIN));
    }

    private static void wrap(List<Element> rows) {
        if (rows.size() < FEWEST) {
            return;
        }
        Element table = new Element("table");
        rows.getFirst().before(table);
        for (Element row : rows) {
            table.appendChild(row.tagName("tr"));
            row.children().forEach((cell) -> cell.tagName("td"));
        }
    }

    private static void styled(Document page) {
        Map<String, String> shown = new HashMap<>();
        page.select("style").forEach((style) -> shown(style.data(), shown));
        if (shown.isEmpty() && page.body().selectFirst("[style*=table]") == null) {
            return;
        }
        for (Element part : page.body().select(PLAIN)) {
            Matcher display = DISPLAY.matcher(part.attr("style"));
            String name = display.find() ? SHOWN.get(display.group(1)) : shown.get("#" + part.id());
            for (String each : part.classNames()) {
                name = (name != null) ? name : shown.get("." + each);
            }
            rename(part, name);
        }
    }

    /// What the rules of a style show as parts of tables, by class or id.
    private static void shown(String style, Map<String, String> shown) {
        Matcher rule = RULE.matcher(style);
        while (rule.find() && shown.size() < MOST_RULES) {
            Matcher display = DISPLAY.matcher(rule.group(2).strip());
            String name = display.find() ? SHOWN.get(display.group(1)) : null;
            for (String selector : rule.group(1).split(",", MOST_RULES)) {
                Matcher simple = SIMPLE.matcher(selector.strip());
                if (name != null && simple.matches()) {
                    shown.put(simple.group(1), name);
                }
            }
        }
    }

    private static void rename(Element part, @Nullable String name) {
        if (name == null || !part.is(PLAIN)) {
            return;
        }
        part.tagName(name);
        if (part.hasAttr("aria-colspan")) {
            part.attr("colspan", part.attr("aria-colspan"));
        }
        if (part.hasAttr("aria-rowspan")) {
            part.attr("rowspan", part.attr("aria-rowspan"));
        }
    }

    /// Gives a table whose headings stand only beside each cell, for narrow screens, a
    /// row of headings.
    private static void headings(Element rows, Element row) {
        Element above = rows.previousElementSibling();
        Element first = rows.firstElementChild();
        if (first == null || (above != null && above.nameIs("thead"))
                || first.children().stream().anyMatch((cell) -> cell.nameIs("th"))) {
            return;
        }
        Element headings = new Element("tr");
        for (Element cell : row.children()) {
            headings.appendElement("th").text(LabelledParts.labelOf(cell));
        }
        if (!first.text().equals(headings.text())) {
            first.before(headings);
        }
    }

}
