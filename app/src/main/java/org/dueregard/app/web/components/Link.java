package org.dueregard.app.web.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// A link within a component: a crumb, an act of a summary row, an error's field.
///
/// @param content what it says
/// @param href where it leads; null for words that lead nowhere
/// @param hiddenText read out after the words and not shown, so that "Change" says what
/// it changes; or null
/// @param attributes of the link
public record Link(Content content, @Nullable String href, @Nullable String hiddenText,
        Attributes attributes) implements Attributes.Holder<Link> {

    /// A link with these words.
    public static Link of(String words, @Nullable String href) {
        return of(Text.of(words), href);
    }

    /// A link with this content.
    public static Link of(Content content, @Nullable String href) {
        return new Link(content, href, null, Attributes.NONE);
    }

    /// A copy with more to read out: `Link.of("Change", "/x").hidden("the deadline")`.
    public Link hidden(@Nullable String words) {
        return new Link(this.content, this.href, words, this.attributes);
    }

    @Override
    public Link attributes(Attributes changed) {
        return new Link(this.content, this.href, this.hiddenText, changed);
    }

}
