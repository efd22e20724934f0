package org.dueregard.planreader.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import org.dueregard.planreader.file.Numerals;
import org.dueregard.planreader.file.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Counts the lists of an OpenDocument text: each begins again, unless it says that it goes on.
final class OpenLists {

    private final OpenStyles styles;

    private final Deque<String> open = new ArrayDeque<>();

    private final Deque<Integer> counts = new ArrayDeque<>();

    private final Map<String, Integer> last = new HashMap<>();

    OpenLists(OpenStyles styles) {
        this.styles = styles;
    }

    /// Begins a list.
    ///
    /// @param style its name; empty for that of the list around it
    /// @param goesOn whether it counts on where the last of its style ended
    void begin(String style, boolean goesOn) {
        String own = (style.isEmpty() && !this.open.isEmpty()) ? this.open.getLast() : style;
        this.open.addLast(own);
        int start = Xml.number(Xml.attribute(level(), "start-value"), 1) - 1;
        this.counts.addLast(goesOn ? this.last.getOrDefault(key(), start) : start);
    }

    /// The label of the next item; null where the list prints none.
    @Nullable String next(String start) {
        int count = Xml.number(start, this.counts.removeLast() + 1);
        this.counts.addLast(count);
        Element level = level();
        if (level == null || !Xml.name(level).equals("list-level-style-number")) {
            return "•";
        }
        String format = Xml.attribute(level, "num-format");
        return switch (format) {
            case "" -> null;
            case "a" -> Numerals.letters(Math.max(1, count));
            case "A" -> Numerals.letters(Math.max(1, count)).toUpperCase(java.util.Locale.ROOT);
            case "i" -> Numerals.roman(count);
            case "I" -> Numerals.roman(count).toUpperCase(java.util.Locale.ROOT);
            default -> prefix(level) + count;
        };
    }

    /// The numbers of the levels above that are printed before the own one.
    private String prefix(Element level) {
        int shown = Xml.number(Xml.attribute(level, "display-levels"), 1);
        StringBuilder prefix = new StringBuilder();
        int depth = this.counts.size();
        int at = 0;
        for (int count : this.counts) {
            at++;
            if (at > depth - shown && at < depth) {
                prefix.append(count).append('.');
            }
        }
        return prefix.toString();
    }

    void end() {
        this.last.put(key(), this.counts.removeLast());
        this.open.removeLast();
    }

    private String key() {
        return this.open.size() + " " + this.open.getLast();
    }

    private @Nullable Element level() {
        return this.styles.level(this.open.getLast(), this.open.size());
    }

}
