package org.dueregard.app.web.components;

import gg.jte.Content;

/// The keyboard's way past the header. The layouts have it; a page with a long list may
/// have one more.
///
/// @param content what it says
/// @param href where it leads
/// @param attributes of the link
public record SkipLink(Content content, String href, Attributes attributes) implements Attributes.Holder<SkipLink> {

    /// A way to the element with this id.
    public static SkipLink to(String id, String words) {
        return new SkipLink(Text.of(words), "#" + id, Attributes.NONE);
    }

    @Override
    public SkipLink attributes(Attributes changed) {
        return new SkipLink(this.content, this.href, changed);
    }

}
