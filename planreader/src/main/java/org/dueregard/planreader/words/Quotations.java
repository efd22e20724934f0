package org.dueregard.planreader.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dueregard.planreader.file.Wording;

/// What findings quote, and whether they quote a text.
///
/// Problem: thousands of texts are looked for in thousands of quotations. Method: only a text whose first words, and whose
/// last, stand beside each other in some quotation is looked for in all. Guarantee: a text is found where it stands in a
/// quotation from the beginning of a word to the end of one. Limits: none known. Cost: the words of all, but for texts that
/// begin and end as quotations do and are none. Source: none.
///
/// Example: `the map is drawn` is not looked for where no quotation has `the map is`.
public final class Quotations {

    private static final int BESIDE = 3;

    private final Set<String> all = new HashSet<>();

    private final Set<String> beside = new HashSet<>();

    private final Map<String, Boolean> known = new HashMap<>();

    public void add(String quotation) {
        if (!this.all.add(quotation)) {
            return;
        }
        List<String> words = Wording.words(quotation);
        for (int i = 0; i < words.size(); i++) {
            for (int end = i + 1; end <= Math.min(words.size(), i + BESIDE); end++) {
                this.beside.add(String.join(" ", words.subList(i, end)));
            }
        }
    }

    /// Whether the text, white space collapsed, stands in a quotation.
    public boolean contains(String text) {
        return !this.all.isEmpty() && this.known.computeIfAbsent(text, this::find);
    }

    private boolean find(String text) {
        List<String> words = Wording.words(text);
        int count = Math.min(words.size(), BESIDE);
        return this.beside.contains(String.join(" ", words.subList(0, count)))
                && this.beside.contains(String.join(" ", words.subList(words.size() - count, words.size())))
                && this.all.stream().anyMatch((quotation) -> quotation.contains(text));
    }

}
