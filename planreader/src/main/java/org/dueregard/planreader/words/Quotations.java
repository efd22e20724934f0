package org.dueregard.planreader.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dueregard.planreader.file.Wording;

/// What findings quote, and whether they quote a text.
///
/// Problem: thousands of texts are looked for in thousands of quotations, some of them as long as a file. Method: where
/// each three words stand beside each other in a quotation is kept, and a text is compared only where its first three
/// stand. Guarantee: a text is found where it stands in a quotation from the beginning of a word. Limits: none known. Cost:
/// the words of all, but for quotations in which the same three words come again and again. Source: none.
///
/// Example: `the map is drawn` is looked for where some quotation has `the map is`, and nowhere else.
public final class Quotations {

    private static final int BESIDE = 3;

    private final Set<String> all = new HashSet<>();

    /// Where up to three words stand beside each other.
    private final Map<String, List<Place>> beside = new HashMap<>();

    private final Map<String, Boolean> known = new HashMap<>();

    private long compared;

    public void add(String quotation) {
        if (!this.all.add(quotation)) {
            return;
        }
        List<String> words = Wording.words(quotation);
        int at = 0;
        for (int i = 0; i < words.size(); i++) {
            at = quotation.indexOf(words.get(i), at);
            for (int end = i + 1; end <= Math.min(words.size(), i + BESIDE); end++) {
                List<Place> places = this.beside.computeIfAbsent(String.join(" ", words.subList(i, end)),
                        (none) -> new ArrayList<>(1));
                if (end - i == BESIDE || places.isEmpty()) {
                    places.add(new Place(quotation, at));
                }
            }
            at += words.get(i).length();
        }
    }

    /// Whether the text, white space collapsed, stands in a quotation.
    public boolean contains(String text) {
        return !this.all.isEmpty() && this.known.computeIfAbsent(text, this::find);
    }

    private boolean find(String text) {
        List<String> words = Wording.words(text);
        String first = String.join(" ", words.subList(0, Math.min(words.size(), BESIDE)));
        for (Place place : this.beside.getOrDefault(first, List.of())) {
            this.compared++;
            if (place.has(text)) {
                return true;
            }
        }
        return false;
    }

    /// How often a text was compared with a part of a quotation.
    long compared() {
        return this.compared;
    }

    private record Place(String quotation, int at) {

        /// Whether the text stands there, up to the end of a word.
        boolean has(String text) {
            int end = this.at + text.length();
            return this.quotation.startsWith(text, this.at)
                    && (end == this.quotation.length() || Character.isWhitespace(this.quotation.charAt(end)));
        }
    }

}
