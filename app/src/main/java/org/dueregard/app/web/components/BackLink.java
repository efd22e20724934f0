package org.dueregard.app.web.components;

import gg.jte.Content;

/// The way back, above the page's heading:
/// `@template.web.components.backLink(BackLink.to("/plan", "Back to the plan"))`.
///
/// @param content what it says
/// @param href where it leads
/// @param attributes of the link
public record BackLink(Content content, String href, Attributes attributes) implements Attributes.Holder<BackLink> {

    /// "Back" to this address.
    public static BackLink to(String href) {
        return to(href, "Back");
    }

    /// A way back with these words.
    public static BackLink to(String href, String words) {
        return new BackLink(Text.of(words), href, Attributes.NONE);
    }

    @Override
    public BackLink attributes(Attributes changed) {
        return new BackLink(this.content, this.href, changed);
    }

}
