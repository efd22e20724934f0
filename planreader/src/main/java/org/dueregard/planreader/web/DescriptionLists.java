package org.dueregard.planreader.web;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.file.Wording;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Puts the terms of description lists before what describes them, as a page shows them beside each other: `Lead: Head of
/// Homes`. A term whose descriptions hold paragraphs, lists or tables stays a line of its own, as does a long one.
final class DescriptionLists {

    private static final int MOST_WORDS = 8;

    private static final String PARTS = "p, div, ul, ol, dl, table, br, h1, h2, h3, h4, h5, h6";

    private static final String STRUCK = "s, del, strike";

    private DescriptionLists() {
    }

    static void join(Element page) {
        for (Element list : page.select("dl, dl > div")) {
            Element term = null;
            List<Element> descriptions = new ArrayList<>();
            for (Element part : list.children()) {
                if (part.nameIs("dd")) {
                    descriptions.add(part);
                    continue;
                }
                join(term, descriptions);
                descriptions.clear();
                term = part.nameIs("dt") ? part : null;
            }
            join(term, descriptions);
        }
    }

    private static void join(@Nullable Element term, List<Element> descriptions) {
        if (term == null || descriptions.isEmpty()) {
            return;
        }
        String words = term.text().replaceFirst("\\s*:\\s*$", "");
        boolean named = !words.isBlank() && Wording.count(words) <= MOST_WORDS && term.selectFirst(STRUCK) == null;
        if (named && descriptions.stream().allMatch(DescriptionLists::isPlain)) {
            descriptions.forEach((description) -> description.prependText(words + ": "));
            term.empty();
        }
    }

    private static boolean isPlain(Element description) {
        return description.hasText() && description.selectFirst(PARTS) == null;
    }

}
