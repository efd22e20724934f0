package org.dueregard.app.web.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// A field for several lines of text:
/// `@template.web.components.textarea(Textarea.of("news", "What happened?").rows(8).value(form.news()))`.
///
/// @param field name, label, hint and error
/// @param value what stands in it, or null for nothing
/// @param rows how many lines it shows
/// @param after content after it, within the group
/// @param attributes of the text area
public record Textarea(Field field, @Nullable String value, int rows, Content after,
        Attributes attributes) implements Field.Holder<Textarea>, Attributes.Holder<Textarea> {

    /// An empty field of five lines.
    public static Textarea of(String name, String label) {
        return of(Field.named(name).label(Label.of(label)));
    }

    static Textarea of(Field field) {
        return new Textarea(field, null, 5, Text.NONE, Attributes.NONE);
    }

    /// A copy holding this; null for nothing.
    public Textarea value(@Nullable String changed) {
        return new Textarea(this.field, changed, this.rows, this.after, this.attributes);
    }

    /// A copy showing this many lines.
    public Textarea rows(int changed) {
        return new Textarea(this.field, this.value, changed, this.after, this.attributes);
    }

    Textarea after(Content changed) {
        return new Textarea(this.field, this.value, this.rows, changed, this.attributes);
    }

    @Override
    public Textarea field(Field changed) {
        return new Textarea(changed, this.value, this.rows, this.after, this.attributes);
    }

    @Override
    public Textarea attributes(Attributes changed) {
        return new Textarea(this.field, this.value, this.rows, this.after, changed);
    }

    String ownClasses() {
        return this.attributes.after(this.field.hasError() ? "govuk-textarea govuk-textarea--error" : "govuk-textarea");
    }

}
