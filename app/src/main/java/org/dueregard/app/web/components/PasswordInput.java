package org.dueregard.app.web.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// A password, which can be shown while it is typed:
/// `@template.web.components.passwordInput(PasswordInput.of("password", "Password"))`.
/// It never holds a value, so that no password stands in a page.
///
/// @param input what is typed into
/// @param words of the button and of what is read out, as `data-i18n.…` attributes
/// @param show what the button says
/// @param showLabel what the button is called when read out
public record PasswordInput(Input input, Attributes words, String show,
        String showLabel) implements Field.Holder<PasswordInput>, Attributes.Holder<PasswordInput> {

    /// A field for the password that somebody has.
    public static PasswordInput of(String name, String label) {
        return of(Field.named(name).label(Label.of(label)));
    }

    static PasswordInput of(Field field) {
        return new PasswordInput(Input.of(field), Attributes.NONE, "Show", "Show password");
    }

    /// A copy for a password that somebody makes up now.
    public PasswordInput forNewPassword() {
        return attribute("autocomplete", "new-password");
    }

    @Override
    public Field field() {
        return this.input.field();
    }

    @Override
    public PasswordInput field(Field changed) {
        return new PasswordInput(this.input.field(changed), this.words, this.show, this.showLabel);
    }

    @Override
    public Attributes attributes() {
        return this.input.attributes();
    }

    @Override
    public PasswordInput attributes(Attributes changed) {
        return new PasswordInput(this.input.attributes(changed), this.words, this.show, this.showLabel);
    }

    PasswordInput typed(@Nullable String value) {
        return new PasswordInput(this.input.value(value), this.words, this.show, this.showLabel);
    }

    Input whole(Content button) {
        var group = Attributes.NONE.withClass("govuk-password-input")
            .with("data-module", "govuk-password-input")
            .and(this.words)
            .and(field().group());
        var own = Attributes.NONE.withClass("govuk-password-input__input govuk-js-password-input-input")
            .with("spellcheck", "false")
            .with("autocapitalize", "none")
            .with("autocomplete", "current-password")
            .and(attributes());
        return this.input.type("password")
            .field(field().group(group))
            .attributes(own)
            .wrapper(Attributes.NONE.withClass("govuk-password-input__wrapper"), button);
    }

    Button button() {
        return Button.of(this.show)
            .type("button")
            .secondary()
            .classes("govuk-password-input__toggle govuk-js-password-input-toggle")
            .attribute("aria-controls", field().id())
            .attribute("aria-label", this.showLabel)
            .attribute("hidden", "");
    }

}
