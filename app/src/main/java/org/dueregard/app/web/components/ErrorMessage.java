package org.dueregard.app.web.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// What is wrong with a field and what to do about it, above the field. Fields make
/// their own from the words given to `error`.
///
/// @param content what it says
/// @param id what the field's `aria-describedby` names, or null
/// @param prefix read out before the message and not shown; empty for none
/// @param attributes of the message
public record ErrorMessage(Content content, @Nullable String id, String prefix,
        Attributes attributes) implements Attributes.Holder<ErrorMessage> {

    /// A message with these words.
    public static ErrorMessage of(String words) {
        return of(Text.of(words));
    }

    /// A message with this content.
    public static ErrorMessage of(Content content) {
        return new ErrorMessage(content, null, "Error", Attributes.NONE);
    }

    /// A copy with this id.
    public ErrorMessage id(@Nullable String changed) {
        return new ErrorMessage(this.content, changed, this.prefix, this.attributes);
    }

    /// A copy read out with another word than "Error".
    public ErrorMessage prefix(String changed) {
        return new ErrorMessage(this.content, this.id, changed, this.attributes);
    }

    @Override
    public ErrorMessage attributes(Attributes changed) {
        return new ErrorMessage(this.content, this.id, this.prefix, changed);
    }

}
