package org.dueregard.app.web.components;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// Any number of choices:
/// `@template.web.components.checkboxes(Checkboxes.of("who", "Who does it concern?").choice("age", "Age").values(form.who()))`.
///
/// @param field name, hint and error
/// @param fieldset with the question as its legend, or null
/// @param choices in the order in which they are shown
/// @param values of the ticked ones
/// @param attributes of the list
public record Checkboxes(Field field, @Nullable Fieldset fieldset, List<Choice> choices, Set<String> values,
        Attributes attributes) implements Field.Holder<Checkboxes>, Attributes.Holder<Checkboxes> {

    public Checkboxes {
        choices = List.copyOf(choices);
        values = Set.copyOf(values);
    }

    /// A question without choices yet.
    public static Checkboxes of(String name, String question) {
        return of(Field.named(name)).fieldset(Fieldset.of(question));
    }

    static Checkboxes of(Field field) {
        return new Checkboxes(field, null, List.of(), Set.of(), Attributes.NONE);
    }

    /// A copy with one choice more.
    public Checkboxes choice(String choiceValue, String words) {
        return choice(Choice.of(choiceValue, words));
    }

    /// A copy with one choice more.
    public Checkboxes choice(Choice added) {
        var all = new ArrayList<>(this.choices);
        all.add(added);
        return choices(all);
    }

    /// A copy with these choices instead.
    public Checkboxes choices(List<Choice> changed) {
        return new Checkboxes(this.field, this.fieldset, changed, this.values, this.attributes);
    }

    /// A copy with these ticked.
    public Checkboxes values(Collection<String> changed) {
        return new Checkboxes(this.field, this.fieldset, this.choices, Set.copyOf(changed), this.attributes);
    }

    /// A copy whose question looks otherwise.
    public Checkboxes fieldset(@Nullable Fieldset changed) {
        return new Checkboxes(this.field, changed, this.choices, this.values, this.attributes);
    }

    /// A copy with small boxes, for dense pages.
    public Checkboxes small() {
        return classes("govuk-checkboxes--small");
    }

    @Override
    public Checkboxes field(Field changed) {
        return new Checkboxes(changed, this.fieldset, this.choices, this.values, this.attributes);
    }

    @Override
    public Checkboxes attributes(Attributes changed) {
        return new Checkboxes(this.field, this.fieldset, this.choices, this.values, changed);
    }

    boolean isChecked(Choice choice) {
        return (choice.checked() != null) ? choice.checked() : this.values.contains(choice.value());
    }

    /// What describes one box: without a fieldset, what describes the group, and its own
    /// hint.
    @Nullable String descriptions(Choice choice, String choiceId) {
        String ids = Attributes.joined((this.fieldset == null) ? this.field.descriptions() : null,
                (choice.hint() != null) ? choiceId + "-item-hint" : null);
        return ids.isEmpty() ? null : ids;
    }

}
