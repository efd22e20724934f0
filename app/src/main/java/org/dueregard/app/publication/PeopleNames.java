package org.dueregard.app.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The names of the council's people, and where they stand in a text.
///
/// Full names, initials with a surname, titles with a surname and e-mail addresses with a
/// surname are certain and are left out of what is published. A first name or surname alone
/// may be a word like any other ("Young", "Grace"): it is only pointed out.
final class PeopleNames {

    static final String LEFT_OUT = "[name left out]";

    private static final int LETTERS_OF_A_NAME = 3;

    private static final String BEFORE = "(?<![\\p{L}\\p{N}])";

    private static final String AFTER = "(?![\\p{L}\\p{N}])";

    private final List<Pattern> certain = new ArrayList<>();

    private final List<Pattern> possible = new ArrayList<>();

    PeopleNames(List<String> names) {
        this(names, List.of());
    }

    /// @param emails by which they sign in, which need not be made of their names
    PeopleNames(List<String> names, List<String> emails) {
        emails.forEach((email) -> inAnyCase(Pattern.quote(email)));
        names.stream().map(String::strip).filter((name) -> !name.isEmpty()).distinct().forEach(this::add);
    }

    private void add(String name) {
        String[] words = name.split("\\s+");
        String first = Pattern.quote(words[0]);
        String last = Pattern.quote(words[words.length - 1]);
        if (words.length > 1) {
            inAnyCase(Arrays.stream(words).map(Pattern::quote).collect(Collectors.joining("\\s+")));
            inAnyCase(first + "(?:\\s+\\p{L}+\\.?){0,2}\\s+" + last);
            inAnyCase(last + ",\\s*" + first);
            inAnyCase("[\\w.+-]*" + last + "[\\w.+-]*@[\\w.-]+");
            asWritten(initial(words[0]) + "\\s*(?:\\p{Lu}\\.?\\s*)?" + last);
        }
        asWritten("(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor)\\.?\\s+" + last);
        for (String word : words) {
            if (word.length() >= LETTERS_OF_A_NAME) {
                // Behind another word, because every sentence begins with a capital.
                this.possible.add(Pattern.compile("(?<=[\\p{L}\\p{N},;:(] )" + Pattern.quote(word) + AFTER));
            }
        }
    }

    // "A" and "I" are words: only with a point are they initials.
    private static String initial(String name) {
        String letter = name.substring(0, name.offsetByCodePoints(0, 1));
        return Pattern.quote(letter) + ("AI".contains(letter) ? "\\." : "\\.?");
    }

    private void inAnyCase(String expression) {
        this.certain.add(Pattern.compile(BEFORE + expression + AFTER,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS));
    }

    private void asWritten(String expression) {
        this.certain.add(Pattern.compile(BEFORE + expression + AFTER, Pattern.UNICODE_CHARACTER_CLASS));
    }

    /// The text with every certain name replaced by [#LEFT_OUT].
    String leaveOut(String text) {
        String result = text;
        for (Pattern pattern : this.certain) {
            result = pattern.matcher(result).replaceAll(LEFT_OUT);
        }
        return result;
    }

    /// Whether a person is certainly named.
    boolean isIn(String text) {
        return this.certain.stream().anyMatch((pattern) -> pattern.matcher(text).find());
    }

    /// Words that may be a person's name: a first name or surname alone.
    List<String> possibleIn(String text) {
        return this.possible.stream()
            .flatMap((pattern) -> pattern.matcher(text).results().map((result) -> result.group()))
            .distinct()
            .toList();
    }

}
