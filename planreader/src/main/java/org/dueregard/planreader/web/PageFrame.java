package org.dueregard.planreader.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.file.Flow;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Takes off what a web site puts around the words of a page: the way through it, banners, forms, lists of contents.
/// Each part is kept as ignored words with the reason.
final class PageFrame {

    private static final String HIDDEN = "[hidden], [style~=(?i)display\\s*:\\s*none]";

    /// What a press on a button or a tab shows.
    private static final String UNFOLDED = "[hidden=until-found], [role=tabpanel], [class~=(?i)accordion|collaps|panel|tab-|toggle]";

    private static final String READ_ALOUD = "[class~=(?i)visually-?hidden|sr-only|screen-reader]";

    private static final String SILENT = "script, style, link, meta";

    private static final String AROUND = "nav, aside, form, button, dialog, [role=navigation], [role=search],"
            + " [role=banner], [role=contentinfo], [role=complementary], [role=dialog], [role=alertdialog],"
            + " [id~=(?i)cookie|consent|breadcrumb], [class~=(?i)cookie|consent|breadcrumb|skip-link|share-]";

    private static final int LEAST_LINKS = 2;

    private final Flow flow;

    PageFrame(Flow flow) {
        this.flow = flow;
    }

    void takeOff(Document page) {
        page.select(SILENT).remove();
        Set<String> controlled = controlled(page);
        page.body().select(HIDDEN).forEach((part) -> {
            if (!part.is(UNFOLDED) && !controlled.contains(part.id())) {
                ignore(Ignored.Kind.HIDDEN, part);
            }
        });
        takeOffSigns(page);
        page.body().select(AROUND).forEach((part) -> takeOffUnlessItHoldsThePlan(part));
        page.body().select("header, footer").forEach((part) -> {
            boolean title = part.selectFirst("h1") != null && page.select("h1").size() == 1;
            if (part.closest("main, article") == null && !title) {
                ignore(Ignored.Kind.NAVIGATION, part);
            }
        });
        Element main = page.selectFirst("main, [role=main]");
        if (main != null) {
            aside(page.body(), main);
        }
        page.body().select("ul, ol").forEach((list) -> {
            if (isContents(list)) {
                ignore(Ignored.Kind.CONTENTS, list);
            }
        });
    }

    /// What a press elsewhere on the page shows.
    private static Set<String> controlled(Document page) {
        Set<String> ids = new HashSet<>(page.body().select("[aria-controls]").eachAttr("aria-controls"));
        page.body().select("a[href^=#]").forEach((link) -> ids.add(link.attr("href").substring(1)));
        ids.remove("");
        return ids;
    }

    /// Signs that say nothing aloud, and in cells what is only said aloud: the heading
    /// once more.
    private void takeOffSigns(Document page) {
        page.body().select("[aria-hidden=true]").forEach((part) -> {
            if (part.childrenSize() == 0 && part.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
                ignore(Ignored.Kind.HIDDEN, part);
            }
        });
        page.body().select(READ_ALOUD).forEach((part) -> {
            boolean inCell = part.parent() != null && part.parent().is("td, th") && part.nextSibling() != null;
            if (inCell && part.childrenSize() == 0 && part.text().strip().endsWith(":")) {
                ignore(Ignored.Kind.HIDDEN, part);
            }
        });
    }

    /// Forms that hold a table or the page's heading hold its words too, and buttons that
    /// open a part are its heading.
    private void takeOffUnlessItHoldsThePlan(Element part) {
        if (part.nameIs("button")
                && (part.hasAttr("aria-expanded") || part.closest("h1, h2, h3, h4, h5, h6") != null)) {
            return;
        }
        if (part.selectFirst("table, h1, main") == null && !part.nameIs("body")) {
            ignore(Ignored.Kind.NAVIGATION, part);
        }
    }

    /// Everything outside the main part, but for the page's heading.
    private void aside(Element parent, Element main) {
        for (Element child : List.copyOf(parent.children())) {
            if (child.equals(main)) {
                continue;
            }
            if (main.parents().contains(child)) {
                aside(child, main);
            }
            else if (child.selectFirst("h1, table") == null && !child.nameIs("h1")) {
                ignore(Ignored.Kind.NAVIGATION, child);
            }
        }
    }

    /// A list whose items are links into the page and nothing else.
    private static boolean isContents(Element list) {
        List<Element> items = list.children();
        long links = items.stream().filter((item) -> {
            Element link = item.selectFirst("a[href^=#]");
            return link != null && item.ownText().isBlank();
        }).count();
        return links >= LEAST_LINKS && links == items.size();
    }

    private void ignore(Ignored.Kind kind, Element part) {
        if (part.parent() != null) {
            WebPage.ignore(this.flow, kind, part);
        }
    }

}
