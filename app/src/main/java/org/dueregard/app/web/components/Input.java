package org.dueregard.app.web.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// A field for one line of text:
/// `@template.web.components.input(Input.of("title", "Title").value(form.title()).error(page.errors().of("title")))`.
///
/// @param field name, label, hint and error
/// @param value what stands in it, or null for nothing
/// @param type such as `text` or `email`
/// @param disabled whether it can be changed
/// @param prefix shown before it, or null
/// @param suffix shown after it, or null
/// @param wrapper around prefix, input and suffix
/// @param after content after the input, within the wrapper
/// @param attributes of the input
public record Input(Field field, @Nullable String value, String type, boolean disabled, @Nullable Affix prefix,
        @Nullable Affix suffix, Attributes wrapper, Content after,
        Attributes attributes) implements Field.Holder<Input>, Attributes.Holder<Input> {

    /// An empty field for text.
    public static Input of(String name, String label) {
        return of(Field.named(name).label(Label.of(label)));
    }

    static Input of(Field field) {
        return new Input(field, null, "text", false, null, null, Attributes.NONE, Text.NONE, Attributes.NONE);
    }

    /// A copy holding this; null for nothing.
    public Input value(@Nullable String changed) {
        return new Input(this.field, changed, this.type, this.disabled, this.prefix, this.suffix, this.wrapper,
                this.after, this.attributes);
    }

    /// A copy of another type, such as `email`.
    public Input type(String changed) {
        return new Input(this.field, this.value, changed, this.disabled, this.prefix, this.suffix, this.wrapper,
                this.after, this.attributes);
    }

    /// A copy that cannot be changed.
    public Input disabled(boolean changed) {
        return new Input(this.field, this.value, this.type, changed, this.prefix, this.suffix, this.wrapper, this.after,
                this.attributes);
    }

    /// A copy with this before the input, such as a currency sign.
    public Input prefix(@Nullable Affix changed) {
        return new Input(this.field, this.value, this.type, this.disabled, changed, this.suffix, this.wrapper,
                this.after, this.attributes);
    }

    /// A copy with this after the input, such as a unit.
    public Input suffix(@Nullable Affix changed) {
        return new Input(this.field, this.value, this.type, this.disabled, this.prefix, changed, this.wrapper,
                this.after, this.attributes);
    }

    /// A copy as wide as this many characters: 2, 3, 4, 5, 10, 20 or 30.
    public Input width(int characters) {
        return classes("govuk-input--width-" + characters);
    }

    /// A copy that browsers may fill in, such as `email` or `username`.
    public Input autocomplete(@Nullable String purpose) {
        return attribute("autocomplete", purpose);
    }

    /// A copy for whole numbers.
    public Input numeric() {
        return attribute("inputmode", "numeric").attribute("spellcheck", "false");
    }

    Input wrapper(Attributes changed, Content last) {
        return new Input(this.field, this.value, this.type, this.disabled, this.prefix, this.suffix, changed, last,
                this.attributes);
    }

    @Override
    public Input field(Field changed) {
        return new Input(changed, this.value, this.type, this.disabled, this.prefix, this.suffix, this.wrapper,
                this.after, this.attributes);
    }

    @Override
    public Input attributes(Attributes changed) {
        return new Input(this.field, this.value, this.type, this.disabled, this.prefix, this.suffix, this.wrapper,
                this.after, changed);
    }

    boolean isWrapped() {
        return this.prefix != null || this.suffix != null || !this.after.isEmptyContent();
    }

    String ownClasses() {
        return Attributes.joined(this.attributes.after("govuk-input"),
                this.field.hasError() ? "govuk-input--error" : null);
    }

    /// What stands before or after an input; not read out, so the label must say it too.
    ///
    /// @param content what it shows
    /// @param attributes of its element
    public record Affix(Content content, Attributes attributes) {

        /// An affix with these words.
        public static Affix of(String words) {
            return new Affix(Text.of(words), Attributes.NONE);
        }

    }

}
