package org.dueregard.planreader.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dueregard.planreader.file.Wording;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Puts labels before their values where a page only shows them beside or above each other, as on cards: `Lead` and
/// `Head of Homes` become `Lead: Head of Homes`.
///
/// **Problem.** Parts of a page say nothing of what is a label. **Method.** Labels come back: parts that hold two parts
/// each, or several pairs, are cards where the first of each pair has few words that stand first in other parts of the
/// same kind too. **Guarantee.** No word is lost; a label is only moved into its value. **Limits.** At least two labels
/// that come back. **Cost.** In proportion to the parts.
///
/// Worked example: two cards with `Lead`, `Ann`, `By when`, `May` and `Lead`, `Bob`, `By when`, `June` have the labels
/// `Lead` and `By when`.
final class LabelledParts {

    private static final String[] ATTRIBUTES = { "data-label", "data-th", "data-title", "data-header" };

    private static final String CARDS = "div, section, article, li, p";

    private static final String WHOLE = "table, ul, ol, dl, h1, h2, h3, h4, h5, h6";

    private static final int MOST_WORDS = 5;

    private static final int MOST_PAIRS = 12;

    private static final int FEWEST = 2;

    static final int DEEPEST = 6;

    private LabelledParts() {
    }

    static void join(Element page) {
        Map<String, Integer> counts = new HashMap<>();
        List<Element> cards = page.select(CARDS).stream().filter(LabelledParts::isCard).toList();
        for (Element card : cards) {
            for (int i = 0; i < card.childrenSize(); i += 2) {
                counts.merge(key(card.child(i)), 1, Integer::sum);
            }
        }
        counts.values().removeIf((count) -> count < FEWEST);
        Set<String> known = new HashSet<>(counts.keySet());
        if (known.size() >= FEWEST) {
            cards.stream().filter((card) -> isKnown(card, known)).forEach(LabelledParts::pairs);
        }
        page.select("div[data-label], div[data-th], div[data-title], span[data-label], span[data-th], p[data-label]")
            .forEach((part) -> label(part, labelOf(part)));
    }

    /// What the page's own style prints before the part.
    static String labelOf(Element part) {
        for (String attribute : ATTRIBUTES) {
            if (part.hasAttr(attribute)) {
                return part.attr(attribute).strip();
            }
        }
        return "";
    }

    private static boolean isCard(Element part) {
        int count = part.childrenSize();
        if (count < 2 || count % 2 != 0 || count > 2 * MOST_PAIRS || !part.ownText().isBlank()
                || !isSmall(part, DEEPEST) || part.closest("table, dl") != null) {
            return false;
        }
        for (int i = 0; i < count; i += 2) {
            Element label = part.child(i);
            if (!isLabel(label) || !part.child(i + 1).hasText() || part.child(i + 1).is(WHOLE)
                    || part.child(i + 1).selectFirst(WHOLE) != null) {
                return false;
            }
        }
        return true;
    }

    /// Whether a part holds few others, so that looking at them takes no time.
    static boolean isSmall(Element part, int depth) {
        return part.childrenSize() == 0 || (depth > 0 && part.childrenSize() <= 2 * MOST_PAIRS
                && part.children().stream().allMatch((child) -> isSmall(child, depth - 1)));
    }

    private static boolean isLabel(Element part) {
        String words = words(part);
        return !words.isEmpty() && Wording.count(words) <= MOST_WORDS && part.childrenSize() <= 1
                && !part.is("a, br, img, li, label, input") && words.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isKnown(Element card, Set<String> known) {
        for (int i = 0; i < card.childrenSize(); i += 2) {
            if (!known.contains(key(card.child(i)))) {
                return false;
            }
        }
        return true;
    }

    private static String key(Element label) {
        return label.normalName() + '.' + label.className() + ' ' + words(label);
    }

    private static String words(Element label) {
        return label.text().replaceFirst("\\s*:\\s*$", "");
    }

    private static void pairs(Element card) {
        for (int i = 0; i < card.childrenSize(); i += 2) {
            String words = words(card.child(i));
            card.child(i).empty();
            label(card.child(i + 1), words);
        }
    }

    private static void label(Element value, String words) {
        if (!words.isEmpty() && value.hasText() && !value.text().startsWith(words)) {
            value.prependChild(new TextNode(words + ": "));
            if (!value.isBlock()) {
                value.tagName("div");
            }
        }
    }

}
