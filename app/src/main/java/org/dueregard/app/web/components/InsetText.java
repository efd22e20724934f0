package org.dueregard.app.web.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// A quotation, example or aside that stands out from the text around it:
/// `@template.web.components.insetText(InsetText.of("The plan says: Autumn 2026."))`.
///
/// @param content what it says
/// @param id or null
/// @param attributes of the element
public record InsetText(Content content, @Nullable String id,
        Attributes attributes) implements Attributes.Holder<InsetText> {

    /// These words set apart.
    public static InsetText of(String words) {
        return of(Text.of(words));
    }

    /// This content set apart.
    public static InsetText of(Content content) {
        return new InsetText(content, null, Attributes.NONE);
    }

    /// A copy with this id.
    public InsetText id(@Nullable String changed) {
        return new InsetText(this.content, changed, this.attributes);
    }

    @Override
    public InsetText attributes(Attributes changed) {
        return new InsetText(this.content, this.id, changed);
    }

}
