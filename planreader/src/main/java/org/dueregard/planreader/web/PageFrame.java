package org.dueregard.planreader.web;

import java.util.List;

import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.file.Flow;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Takes off what a web site puts around the words of a page: the way through it, banners, forms, lists of contents.
/// Each part is kept as ignored words with the reason.
final class PageFrame {

    private static final String HIDDEN = "[hidden], [style~=(?i)display\\s*:\\s*none]";

    private static final String SILENT = "script, style, noscript, template, svg, object, iframe, link, meta";

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
        page.body().select(HIDDEN).forEach((part) -> ignore(Ignored.Kind.HIDDEN, part));
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

    /// Forms that hold a table or the page's heading hold its words too.
    private void takeOffUnlessItHoldsThePlan(Element part) {
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
