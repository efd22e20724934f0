package org.dueregard.app.web.components;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// One choice of a few:
/// `@template.web.components.radios(Radios.of("state", "How does it stand?").choice("done", "Done").value(form.state()))`.
///
/// @param field name, hint and error
/// @param fieldset with the question as its legend, or null
/// @param choices in the order in which they are shown
/// @param value of the chosen one, or null
/// @param attributes of the list
public record Radios(Field field, @Nullable Fieldset fieldset, List<Choice> choices, @Nullable String value,
        Attributes attributes) implements Field.Holder<Radios>, Attributes.Holder<Radios> {

    public Radios {
        choices = List.copyOf(choices);
    }

    /// A question without choices yet.
    public static Radios of(String name, String question) {
        return of(Field.named(name)).fieldset(Fieldset.of(question));
    }

    static Radios of(Field field) {
        return new Radios(field, null, List.of(), null, Attributes.NONE);
    }

    /// A copy with one choice more.
    public Radios choice(String choiceValue, String words) {
        return choice(Choice.of(choiceValue, words));
    }

    /// A copy with one choice more.
    public Radios choice(Choice added) {
        var all = new ArrayList<>(this.choices);
        all.add(added);
        return choices(all);
    }

    /// A copy with these choices instead.
    public Radios choices(List<Choice> changed) {
        return new Radios(this.field, this.fieldset, changed, this.value, this.attributes);
    }

    /// A copy with this one chosen; null for none.
    public Radios value(@Nullable String changed) {
        return new Radios(this.field, this.fieldset, this.choices, changed, this.attributes);
    }

    /// A copy whose question looks otherwise.
    public Radios fieldset(@Nullable Fieldset changed) {
        return new Radios(this.field, changed, this.choices, this.value, this.attributes);
    }

    /// A copy with choices side by side, for two short ones.
    public Radios inline() {
        return classes("govuk-radios--inline");
    }

    /// A copy with small buttons, for dense pages.
    public Radios small() {
        return classes("govuk-radios--small");
    }

    @Override
    public Radios field(Field changed) {
        return new Radios(changed, this.fieldset, this.choices, this.value, this.attributes);
    }

    @Override
    public Radios attributes(Attributes changed) {
        return new Radios(this.field, this.fieldset, this.choices, this.value, changed);
    }

    boolean isChecked(Choice choice) {
        return (choice.checked() != null) ? choice.checked() : choice.value().equals(this.value);
    }

}
