package org.dueregard.planreader.revision;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How alike texts are, from 0 (no word in common) to 1.
///
/// Words count by how rare they are among all the texts: one that stands in every action says little about any. Endings
/// of plural and tense are left off. A text that is almost wholly in a longer one is like it, too: people add to what
/// they wrote.
final class Likeness {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final Pattern ENDING = Pattern.compile("(?<=\\p{L}{4})(?:ings?|ed|es|s|d)$");

    /// What the share of the shorter text in the longer is worth.
    private static final double PART = 0.8;

    /// Fewer words than this are in many texts by chance.
    private static final int LEAST_WORDS = 5;

    private final Map<String, Integer> numbers = new HashMap<>();

    private final int[][] texts;

    private final double[] weights;

    private final double[] sums;

    /// @param texts all that are to be compared
    Likeness(List<String> texts) {
        this.texts = texts.stream().map(this::read).toArray(int[][]::new);
        this.weights = new double[this.numbers.size()];
        for (int[] text : this.texts) {
            Arrays.stream(text).distinct().forEach((word) -> this.weights[word]++);
        }
        for (int i = 0; i < this.weights.length; i++) {
            this.weights[i] = 1 / (1 + Math.log(this.weights[i]));
        }
        this.sums = Arrays.stream(this.texts)
            .mapToDouble((text) -> Arrays.stream(text).mapToDouble((word) -> this.weights[word]).sum())
            .toArray();
    }

    private int[] read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’‘]", "");
        Matcher words = WORD.matcher(plain);
        return words.results()
            .map((word) -> ENDING.matcher(word.group()).replaceFirst(""))
            .mapToInt((word) -> this.numbers.computeIfAbsent(word, (any) -> this.numbers.size()))
            .sorted()
            .toArray();
    }

    /// The numbers of its words.
    int[] words(int text) {
        return this.texts[text];
    }

    /// How alike two of the texts are, by their places in the list.
    double of(int left, int right) {
        double common = common(this.texts[left], this.texts[right]);
        if (common == 0) {
            return 0;
        }
        double both = 2 * common / (this.sums[left] + this.sums[right]);
        boolean enough = Math.min(this.texts[left].length, this.texts[right].length) >= LEAST_WORDS;
        return enough ? Math.max(both, PART * common / Math.min(this.sums[left], this.sums[right])) : both;
    }

    /// How much of a text is in another, from 0 to 1; 0 for texts of few words.
    double inside(int part, int whole) {
        return (this.texts[part].length < LEAST_WORDS - 2) ? 0
                : common(this.texts[part], this.texts[whole]) / this.sums[part];
    }

    /// How much of a text several others have together, and they of it: 1 where they are
    /// its parts.
    double together(int whole, List<Integer> parts) {
        int[] all = parts.stream().flatMapToInt((part) -> Arrays.stream(this.texts[part])).sorted().toArray();
        double sum = parts.stream().mapToDouble((part) -> this.sums[part]).sum();
        return (sum == 0) ? 0 : 2 * common(this.texts[whole], all) / (sum + this.sums[whole]);
    }

    private double common(int[] left, int[] right) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < left.length && j < right.length) {
            if (left[i] == right[j]) {
                sum += this.weights[left[i]];
                i++;
                j++;
            }
            else if (left[i] < right[j]) {
                i++;
            }
            else {
                j++;
            }
        }
        return sum;
    }

}
