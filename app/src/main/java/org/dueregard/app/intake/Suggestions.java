package org.dueregard.app.intake;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.dueregard.app.organisation.Responsible;

/// Who may be meant by a name as written: people whose initials it is, posts and services with words in common.
/// Only ever offered, never taken.
final class Suggestions {

    private static final int MOST = 3;

    private static final double LIKELY = 0.5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final Set<String> COMMON = Set.of("the", "of", "and", "for", "team", "to");

    private Suggestions() {
    }

    /// The likeliest first, at most three.
    static List<Responsible> of(String asWritten, List<Responsible> candidates) {
        return candidates.stream()
            .map((each) -> new Scored(each, likeness(asWritten, each)))
            .filter((each) -> each.score() >= LIKELY)
            .sorted(Comparator.comparingDouble(Scored::score).reversed())
            .limit(MOST)
            .map(Scored::who)
            .toList();
    }

    private static double likeness(String asWritten, Responsible candidate) {
        String initials = initials(candidate.label());
        String letters = asWritten.replaceAll("[^\\p{L}]", "");
        boolean isShort = letters.length() >= 2 && letters.length() <= 5;
        if (isShort && letters.toUpperCase(Locale.ROOT).equals(initials)) {
            return 1;
        }
        // "CMcD" has more letters than Clare McDonald has names.
        if (isShort && candidate instanceof Responsible.ToPerson && isSpelledBy(letters, candidate.label())) {
            return 0.9;
        }
        return overlap(words(asWritten), words(candidate.label()));
    }

    private static String initials(String label) {
        StringBuilder initials = new StringBuilder();
        WORD.matcher(label)
            .results()
            .map((each) -> each.group().toUpperCase(Locale.ROOT))
            .filter((word) -> !COMMON.contains(word.toLowerCase(Locale.ROOT)))
            .forEach((word) -> initials.append(word.charAt(0)));
        return initials.toString();
    }

    /// Whether the capitals of both agree in order, as those of CMcD and Clare McDonald.
    private static boolean isSpelledBy(String letters, String label) {
        String capitals = letters.replaceAll("[^\\p{Lu}]", "");
        return capitals.length() >= 2 && capitals.equals(label.replaceAll("[^\\p{Lu}]", ""));
    }

    private static Set<String> words(String label) {
        Set<String> words = new HashSet<>();
        WORD.matcher(label.toLowerCase(Locale.ROOT)).results().map((each) -> each.group()).forEach(words::add);
        words.removeAll(COMMON);
        return words;
    }

    /// Words in common over words in all; an abbreviated word counts for the one it
    /// begins.
    private static double overlap(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long common = one.stream().filter((word) -> other.stream().anyMatch((each) -> begins(word, each))).count();
        return 2.0 * common / (one.size() + other.size());
    }

    private static boolean begins(String word, String whole) {
        return word.equals(whole) || (word.length() >= 3 && whole.startsWith(word));
    }

    private record Scored(Responsible who, double score) {
    }

}
