package org.dueregard.app.web.components;

import gg.jte.Content;

/// Something that has consequences:
/// `@template.web.components.warningText(WarningText.of("What is published can be read by anybody."))`.
///
/// @param content what it says
/// @param hiddenWord read out in place of the sign
/// @param attributes of the element
public record WarningText(Content content, String hiddenWord,
        Attributes attributes) implements Attributes.Holder<WarningText> {

    /// A warning with these words.
    public static WarningText of(String words) {
        return of(Text.of(words));
    }

    /// A warning with this content.
    public static WarningText of(Content content) {
        return new WarningText(content, "Warning", Attributes.NONE);
    }

    /// A copy with another word read out in place of the sign.
    public WarningText hiddenWord(String changed) {
        return new WarningText(this.content, changed, this.attributes);
    }

    @Override
    public WarningText attributes(Attributes changed) {
        return new WarningText(this.content, this.hiddenWord, changed);
    }

}
