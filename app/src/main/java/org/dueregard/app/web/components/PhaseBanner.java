package org.dueregard.app.web.components;

import gg.jte.Content;

/// A line under the header about the whole site:
/// `@template.web.components.phaseBanner(PhaseBanner.of("Sample", "This council is invented."))`.
///
/// @param tag a word
/// @param content what it means
/// @param attributes of the banner
public record PhaseBanner(Tag tag, Content content, Attributes attributes) implements Attributes.Holder<PhaseBanner> {

    /// A banner with these words.
    public static PhaseBanner of(String tag, String words) {
        return new PhaseBanner(Tag.of(tag), Text.of(words), Attributes.NONE);
    }

    @Override
    public PhaseBanner attributes(Attributes changed) {
        return new PhaseBanner(this.tag, this.content, changed);
    }

    Tag ownTag() {
        return this.tag
            .attributes(Attributes.NONE.withClass("govuk-phase-banner__content__tag").and(this.tag.attributes()));
    }

}
