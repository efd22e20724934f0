package org.dueregard.app.web.components;

import gg.jte.Content;

/// A state in a word: `@template.web.components.tag(Tag.of("Due soon").colour("yellow"))`.
/// Colour never says anything that the word does not.
///
/// @param content the word
/// @param attributes of the tag
public record Tag(Content content, Attributes attributes) implements Attributes.Holder<Tag> {

    /// A tag with this word.
    public static Tag of(String word) {
        return of(Text.of(word));
    }

    /// A tag with this content.
    public static Tag of(Content content) {
        return new Tag(content, Attributes.NONE);
    }

    /// A copy in this colour: grey, green, turquoise, blue, light-blue, purple, pink,
    /// red,
    /// orange or yellow.
    public Tag colour(String name) {
        return classes("govuk-tag--" + name);
    }

    /// A copy with a shape before the word, so that it can be told without colour: done,
    /// on-track, due-soon, overdue, none, not-applicable.
    public Tag state(String name) {
        return classes("app-tag app-tag--" + name);
    }

    @Override
    public Tag attributes(Attributes changed) {
        return new Tag(this.content, changed);
    }

}
