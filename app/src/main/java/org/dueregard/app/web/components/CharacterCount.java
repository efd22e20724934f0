package org.dueregard.app.web.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// A field for text that must not be too long, and how much is left:
/// `@template.web.components.characterCount(CharacterCount.of("reason", "Why?", 500).value(form.reason()))`.
///
/// @param textarea what is typed into
/// @param limit how much may be typed, or null for none
/// @param countsWords whether words are counted, rather than characters
/// @param threshold share of the limit, in percent, from which the count is shown, or null
/// @param description what to say of the limit, with `%{count}` for its figure, or null
/// @param messageClasses of the count
/// @param words of the count, as `data-i18n.…` attributes
public record CharacterCount(Textarea textarea, @Nullable Integer limit, boolean countsWords,
        @Nullable Integer threshold, @Nullable String description, String messageClasses,
        Attributes words) implements Field.Holder<CharacterCount>, Attributes.Holder<CharacterCount> {

    /// A field for so many characters.
    public static CharacterCount of(String name, String label, int characters) {
        return new CharacterCount(Textarea.of(name, label), characters, false, null, null, "", Attributes.NONE);
    }

    /// A copy holding this; null for nothing.
    public CharacterCount value(@Nullable String changed) {
        return textarea(this.textarea.value(changed));
    }

    /// A copy showing this many lines.
    public CharacterCount rows(int changed) {
        return textarea(this.textarea.rows(changed));
    }

    @Override
    public Field field() {
        return this.textarea.field();
    }

    @Override
    public CharacterCount field(Field changed) {
        return textarea(this.textarea.field(changed));
    }

    @Override
    public Attributes attributes() {
        return this.textarea.attributes();
    }

    @Override
    public CharacterCount attributes(Attributes changed) {
        return textarea(this.textarea.attributes(changed));
    }

    private CharacterCount textarea(Textarea changed) {
        return new CharacterCount(changed, this.limit, this.countsWords, this.threshold, this.description,
                this.messageClasses, this.words);
    }

    Hint message() {
        String kind = this.countsWords ? "words" : "characters";
        String said = (this.description != null) ? this.description : "You can enter up to %{count} " + kind;
        return Hint.of((this.limit != null) ? said.replace("%{count}", this.limit.toString()) : "")
            .id(infoId())
            .classes("govuk-character-count__message")
            .classes(this.messageClasses);
    }

    Textarea whole(Content count) {
        var group = Attributes.NONE.withClass("govuk-character-count")
            .with("data-module", "govuk-character-count")
            .with(this.countsWords ? "data-maxwords" : "data-maxlength", text(this.limit))
            .with("data-threshold", text(this.threshold))
            .with("data-i18n.textarea-description.other", (this.limit == null) ? this.description : null)
            .and(this.words)
            .and(field().group());
        return this.textarea.field(field().group(group).describedBy(infoId()))
            .attributes(Attributes.NONE.withClass("govuk-js-character-count").and(attributes()))
            .after(count);
    }

    private String infoId() {
        return field().id() + "-info";
    }

    private static @Nullable String text(@Nullable Integer number) {
        return (number != null) ? number.toString() : null;
    }

}
