package org.dueregard.app.organisation;

/// What plans call somebody, and who that is.
///
/// @param written like `CMcD`
/// @param key the same whatever the case, white space, a leading "the" and "&" for "and" are
public record Alias(String written, String key, Responsible responsible) {
}
