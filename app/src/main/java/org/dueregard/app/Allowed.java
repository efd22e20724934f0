package org.dueregard.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What a setting may say.
///
/// @param words for a person, after "allowed:"
record Allowed(String words, Predicate<String> test) {

    boolean accepts(String value) {
        return this.test.test(value);
    }

    static Allowed anything(String words) {
        return new Allowed(words, (value) -> !value.isBlank());
    }

    static Allowed wholeNumber(int least, int most) {
        return new Allowed("a whole number from " + least + " to " + most, (value) -> isBetween(value, least, most));
    }

    static Allowed oneOf(String... words) {
        return new Allowed(String.join(" or ", words), List.of(words)::contains);
    }

    static Allowed matching(String words, String pattern) {
        return new Allowed(words, Pattern.compile(pattern).asMatchPredicate());
    }

    static Allowed webAddress() {
        return new Allowed("an address like https://equality.example.gov.uk, without a path", Allowed::isWebAddress);
    }

    private static boolean isBetween(String value, int least, int most) {
        return value.matches("\\d{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    private static boolean isWebAddress(String value) {
        try {
            URI address = new URI(value);
            return List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null
                    && String.valueOf(address.getPath()).isEmpty() && address.getQuery() == null;
        }
        catch (URISyntaxException ex) {
            return false;
        }
    }

}
