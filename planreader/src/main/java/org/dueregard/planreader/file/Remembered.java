package org.dueregard.planreader.file;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Answers to questions about texts that come again and again: each is worked out once, as long as there is room for it.
///
/// @param <V> what the answers are
public final class Remembered<V> {

    static final int MOST_KEPT = 20_000;

    private static final int LONGEST_KEPT = 120;

    private final Map<String, V> known = new ConcurrentHashMap<>();

    private final Function<String, V> answer;

    public Remembered(Function<String, V> answer) {
        this.answer = answer;
    }

    /// How many answers are kept.
    int kept() {
        return this.known.size();
    }

    /// The answer for the text.
    public V of(String text) {
        if (text.length() > LONGEST_KEPT) {
            return this.answer.apply(text);
        }
        V found = this.known.get(text);
        if (found == null) {
            found = this.answer.apply(text);
            if (this.known.size() >= MOST_KEPT) {
                this.known.clear();
            }
            this.known.put(text, found);
        }
        return found;
    }

}
