package org.dueregard.app.web.components;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// A day that people know by heart or read from a paper:
/// `@template.web.components.dateInput(DateInput.of("start", "When does it start?").values("31", "3", "2026"))`.
///
/// The form sends `start-day`, `start-month` and `start-year`. Bind them to the components
/// of a record with `@BindParam`.
///
/// @param field prefix of the names, hint and error
/// @param fieldset with the question as its legend, or null
/// @param parts of the date
/// @param attributes of the row of parts
public record DateInput(Field field, @Nullable Fieldset fieldset, List<Part> parts,
        Attributes attributes) implements Field.Holder<DateInput>, Attributes.Holder<DateInput> {

    private static final List<Part> DAY_MONTH_YEAR = List.of(Part.of("day", 2), Part.of("month", 2),
            Part.of("year", 4));

    public DateInput {
        parts = List.copyOf(parts);
    }

    /// An empty date of day, month and year.
    public static DateInput of(String name, String question) {
        return of(Field.named(name)).fieldset(Fieldset.of(question));
    }

    static DateInput of(Field field) {
        return new DateInput(field, null, DAY_MONTH_YEAR, Attributes.NONE);
    }

    /// A copy holding what was typed, right or wrong; null for nothing.
    public DateInput values(@Nullable String... typed) {
        var changed = new ArrayList<Part>();
        for (int i = 0; i < this.parts.size(); i++) {
            changed.add(this.parts.get(i).value((i < typed.length) ? typed[i] : null));
        }
        return parts(changed);
    }

    /// A copy in which these parts are marked as wrong: day, month, year.
    public DateInput wrong(String... names) {
        var wrong = Set.of(names);
        return parts(this.parts.stream().map((part) -> wrong.contains(part.name()) ? part.wrong() : part).toList());
    }

    /// A copy with these parts instead.
    public DateInput parts(List<Part> changed) {
        return new DateInput(this.field, this.fieldset, changed, this.attributes);
    }

    /// A copy whose question looks otherwise.
    public DateInput fieldset(@Nullable Fieldset changed) {
        return new DateInput(this.field, changed, this.parts, this.attributes);
    }

    @Override
    public DateInput field(Field changed) {
        return new DateInput(changed, this.fieldset, this.parts, this.attributes);
    }

    @Override
    public DateInput attributes(Attributes changed) {
        return new DateInput(this.field, this.fieldset, this.parts, changed);
    }

    /// Screen readers do not say what describes a group of inputs unless it is called a
    /// group.
    @Nullable Fieldset group() {
        return (this.fieldset != null) ? this.fieldset.role("group") : null;
    }

    Input input(Part part) {
        String prefix = this.field.name().isEmpty() ? "" : this.field.name() + "-";
        String partId = (part.id() != null) ? part.id() : this.field.id() + "-" + part.name();
        var label = Label.of(part.label()).classes("govuk-date-input__label");
        return Input.of(Field.named(prefix + part.name()).id(partId).label(label))
            .value(part.value())
            .attributes(Attributes.NONE.withClass("govuk-date-input__input").and(part.attributes()));
    }

    /// Day, month or year.
    ///
    /// @param name sent with the form, after the field's name and a dash
    /// @param label above it
    /// @param id its own, or null
    /// @param value what was typed, or null
    /// @param attributes of the input
    public record Part(String name, String label, @Nullable String id, @Nullable String value,
            Attributes attributes) implements Attributes.Holder<Part> {

        /// A part for a number of so many digits, called as it is named.
        public static Part of(String name, int digits) {
            String label = Character.toUpperCase(name.charAt(0)) + name.substring(1);
            return new Part(name, label, null, null,
                    Attributes.NONE.withClass("govuk-input--width-" + digits).with("inputmode", "numeric"));
        }

        /// A copy holding this.
        public Part value(@Nullable String typed) {
            return new Part(this.name, this.label, this.id, typed, this.attributes);
        }

        @Override
        public Part attributes(Attributes changed) {
            return new Part(this.name, this.label, this.id, this.value, changed);
        }

        Part wrong() {
            return classes("govuk-input--error");
        }

    }

}
