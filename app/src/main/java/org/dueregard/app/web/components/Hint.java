package org.dueregard.app.web.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// Help that stands between a label and its field.
///
/// @param content what it says
/// @param id what the field's `aria-describedby` names, or null
/// @param attributes of the hint
public record Hint(Content content, @Nullable String id, Attributes attributes) implements Attributes.Holder<Hint> {

    /// A hint with these words.
    public static Hint of(String words) {
        return of(Text.of(words));
    }

    /// A hint with this content.
    public static Hint of(Content content) {
        return new Hint(content, null, Attributes.NONE);
    }

    /// A copy with this id.
    public Hint id(@Nullable String changed) {
        return new Hint(this.content, changed, this.attributes);
    }

    @Override
    public Hint attributes(Attributes changed) {
        return new Hint(this.content, this.id, changed);
    }

}
