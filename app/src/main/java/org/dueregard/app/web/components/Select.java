package org.dueregard.app.web.components;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// A choice from a list, for when there are too many for radios:
/// `@template.web.components.select(Select.of("owner", "Owner").option("", "Anyone").option("7", "Head of HR").value(filter.owner()))`.
///
/// @param field name, label, hint and error
/// @param options in the order in which they are shown
/// @param value of the chosen option, or null
/// @param attributes of the select
public record Select(Field field, List<Option> options, @Nullable String value,
        Attributes attributes) implements Field.Holder<Select>, Attributes.Holder<Select> {

    public Select {
        options = List.copyOf(options);
    }

    /// A select without options.
    public static Select of(String name, String label) {
        return of(Field.named(name).label(Label.of(label)));
    }

    static Select of(Field field) {
        return new Select(field, List.of(), null, Attributes.NONE);
    }

    /// A copy with one option more.
    public Select option(String optionValue, String words) {
        return option(Option.of(optionValue, words));
    }

    /// A copy with one option more.
    public Select option(Option added) {
        var all = new ArrayList<>(this.options);
        all.add(added);
        return options(all);
    }

    /// A copy with these options instead.
    public Select options(List<Option> changed) {
        return new Select(this.field, changed, this.value, this.attributes);
    }

    /// A copy with this option chosen; null for none.
    public Select value(@Nullable String changed) {
        return new Select(this.field, this.options, changed, this.attributes);
    }

    @Override
    public Select field(Field changed) {
        return new Select(changed, this.options, this.value, this.attributes);
    }

    @Override
    public Select attributes(Attributes changed) {
        return new Select(this.field, this.options, this.value, changed);
    }

    boolean isChosen(Option option) {
        String sent = (option.value() != null) ? option.value() : option.words();
        return (option.selected() != null) ? option.selected() : sent.equals(this.value);
    }

    String ownClasses() {
        return Attributes.joined(this.attributes.after("govuk-select"),
                this.field.hasError() ? "govuk-select--error" : null);
    }

    /// One option of a select.
    ///
    /// @param value sent with the form; null sends the words
    /// @param words what it says
    /// @param selected true or false whatever the select's value; null leaves it to the
    /// select
    /// @param disabled whether it cannot be chosen
    /// @param attributes of the option
    public record Option(@Nullable String value, String words, @Nullable Boolean selected, boolean disabled,
            Attributes attributes) {

        /// An option that can be chosen and is not.
        public static Option of(String value, String words) {
            return new Option(value, words, null, false, Attributes.NONE);
        }

    }

}
