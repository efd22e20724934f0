package org.dueregard.app.web.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// A button that sends a form, or a link that looks like one:
/// `@template.web.components.button(Button.of("Save"))`,
/// `@template.web.components.button(Button.link("Start", "/imports/new").start())`.
///
/// @param content what it says
/// @param href where it leads, or null for a button of a form
/// @param type of a form's button: `submit` or `button`
/// @param name sent with the form, or null
/// @param value sent with the form, or null
/// @param id or null
/// @param isDisabled whether it does nothing
/// @param isStart whether it starts a journey and has an arrow
/// @param isInput whether it is an `input`, whose value is what it says
/// @param attributes of the button
public record Button(Content content, @Nullable String href, String type, @Nullable String name, @Nullable String value,
        @Nullable String id, boolean isDisabled, boolean isStart, boolean isInput,
        Attributes attributes) implements Attributes.Holder<Button> {

    /// A button that sends its form.
    public static Button of(String words) {
        return of(Text.of(words));
    }

    /// A button that sends its form.
    public static Button of(Content content) {
        return new Button(content, null, "submit", null, null, null, false, false, false, Attributes.NONE);
    }

    /// A link that looks like a button.
    public static Button link(String words, String href) {
        return link(Text.of(words), href);
    }

    static Button link(Content content, String href) {
        return new Button(content, href, "submit", null, null, null, false, false, false, Attributes.NONE);
    }

    /// A button made of an `input` element, for old scripts that look for one. It says
    /// `words`, without markup.
    public static Button input(String words) {
        return new Button(Text.NONE, null, "submit", null, words, null, false, false, true, Attributes.NONE);
    }

    /// A copy that sends this name and value with its form; null sends nothing.
    public Button sends(@Nullable String ownName, @Nullable String ownValue) {
        return new Button(this.content, this.href, this.type, ownName, ownValue, this.id, this.isDisabled, this.isStart,
                this.isInput, this.attributes);
    }

    /// A copy of another type: `submit` or `button`.
    public Button type(String changed) {
        return new Button(this.content, this.href, changed, this.name, this.value, this.id, this.isDisabled,
                this.isStart, this.isInput, this.attributes);
    }

    /// A copy with this id.
    public Button id(@Nullable String changed) {
        return new Button(this.content, this.href, this.type, this.name, this.value, changed, this.isDisabled,
                this.isStart, this.isInput, this.attributes);
    }

    /// A copy that does nothing. Better leave the button out and say why.
    public Button disabled() {
        return new Button(this.content, this.href, this.type, this.name, this.value, this.id, true, this.isStart,
                this.isInput, this.attributes);
    }

    /// A copy that starts a journey.
    public Button start() {
        return new Button(this.content, this.href, this.type, this.name, this.value, this.id, this.isDisabled, true,
                this.isInput, this.attributes);
    }

    /// A copy that stands back behind the page's main button.
    public Button secondary() {
        return classes("govuk-button--secondary");
    }

    /// A copy that warns: what it does cannot be undone.
    public Button warning() {
        return classes("govuk-button--warning");
    }

    /// A copy that ignores the second of two quick presses.
    public Button preventDoubleClick() {
        return attribute("data-prevent-double-click", "true");
    }

    @Override
    public Button attributes(Attributes changed) {
        return new Button(this.content, this.href, this.type, this.name, this.value, this.id, this.isDisabled,
                this.isStart, this.isInput, changed);
    }

    String ownClasses() {
        return Attributes.joined(this.attributes.after("govuk-button"), this.isStart ? "govuk-button--start" : null);
    }

}
