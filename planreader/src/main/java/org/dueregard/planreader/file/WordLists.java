package org.dueregard.planreader.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Word's lists: counts as Word does and gives each paragraph the number that Word prints before it.
///
/// A list (`w:num`) counts together with all that share its abstract list, unless it overrides the start; a level
/// begins again below a higher one.
final class WordLists {

    private static final int LEVELS = 9;

    private final Map<String, Element> lists = new HashMap<>();

    private final Map<String, Element> kinds = new HashMap<>();

    private final Map<String, int[]> counts = new HashMap<>();

    private final Set<String> begun = new HashSet<>();

    WordLists(@Nullable Document numbering) {
        Element root = (numbering != null) ? numbering.getDocumentElement() : null;
        Xml.children(root, "num").forEach((list) -> this.lists.put(Xml.attribute(list, "numId"), list));
        Xml.children(root, "abstractNum").forEach((kind) -> this.kinds.put(Xml.attribute(kind, "abstractNumId"), kind));
    }

    /// The next number of the list, such as `2` or `2.1`; `•` for a bullet; null where
    /// the list prints nothing.
    @Nullable String next(String id, int level) {
        Element list = this.lists.get(id);
        if (list == null || level < 0 || level >= LEVELS) {
            return null;
        }
        String kindId = Xml.value(Xml.child(list, "abstractNumId"));
        Element kind = this.kinds.get(kindId);
        int[] count = this.counts.computeIfAbsent(kindId, (key) -> new int[LEVELS]);
        override(id, list, count);
        if (count[level] == 0) {
            count[level] = start(kind, level);
        }
        else {
            count[level]++;
        }
        java.util.Arrays.fill(count, level + 1, LEVELS, 0);
        return label(kind, level, count);
    }

    private void override(String id, Element list, int[] count) {
        if (!this.begun.add(id)) {
            return;
        }
        for (Element override : Xml.children(list, "lvlOverride")) {
            int level = Xml.number(Xml.attribute(override, "ilvl"), 0);
            Element start = Xml.child(override, "startOverride");
            if (start != null && level < LEVELS) {
                count[level] = Math.max(0, Xml.number(Xml.value(start), 1) - 1);
            }
        }
    }

    private static int start(@Nullable Element kind, int level) {
        return Math.max(1, Xml.number(Xml.value(Xml.child(level(kind, level), "start")), 1));
    }

    private static @Nullable Element level(@Nullable Element kind, int level) {
        for (Element candidate : Xml.children(kind, "lvl")) {
            if (Xml.number(Xml.attribute(candidate, "ilvl"), -1) == level) {
                return candidate;
            }
        }
        return null;
    }

    private static @Nullable String label(@Nullable Element kind, int level, int[] count) {
        Element own = level(kind, level);
        String format = Xml.value(Xml.child(own, "numFmt"));
        if (own == null || format.equals("bullet")) {
            return "•";
        }
        if (format.equals("none")) {
            return null;
        }
        String label = Xml.value(Xml.child(own, "lvlText"));
        for (int i = 0; i <= level; i++) {
            String upper = Xml.value(Xml.child(level(kind, i), "numFmt"));
            label = label.replace("%" + (i + 1), format(Math.max(count[i], 1), upper));
        }
        String bare = label.replaceAll("^[\\s(\\[]+|[\\s.):\\]-]+$", "");
        return bare.isEmpty() ? Integer.toString(count[level]) : bare;
    }

    private static String format(int number, String format) {
        return switch (format) {
            case "lowerLetter" -> Numerals.letters(number);
            case "upperLetter" -> Numerals.letters(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> Numerals.roman(number);
            case "upperRoman" -> Numerals.roman(number).toUpperCase(Locale.ROOT);
            default -> Integer.toString(number);
        };
    }

}
