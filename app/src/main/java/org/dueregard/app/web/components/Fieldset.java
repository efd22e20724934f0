package org.dueregard.app.web.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// Several fields under one question:
/// `@template.web.components.fieldset(Fieldset.of("Who is responsible?").content(fields))`.
///
/// @param legend the question, or null where there is none
/// @param content the fields
/// @param describedBy ids of what describes the group, or null
/// @param role another role than the element's own, or null
/// @param attributes of the fieldset
public record Fieldset(@Nullable Legend legend, Content content, @Nullable String describedBy, @Nullable String role,
        Attributes attributes) implements Attributes.Holder<Fieldset> {

    /// A fieldset without legend.
    public static Fieldset bare() {
        return new Fieldset(null, Text.NONE, null, null, Attributes.NONE);
    }

    /// A fieldset with this question.
    public static Fieldset of(String question) {
        return bare().legend(Legend.of(question));
    }

    /// A copy with this legend.
    public Fieldset legend(@Nullable Legend changed) {
        return new Fieldset(changed, this.content, this.describedBy, this.role, this.attributes);
    }

    /// A copy around these fields.
    public Fieldset content(Content changed) {
        return new Fieldset(this.legend, changed, this.describedBy, this.role, this.attributes);
    }

    /// A copy described by the elements with these ids.
    public Fieldset describedBy(@Nullable String ids) {
        return new Fieldset(this.legend, this.content, ids, this.role, this.attributes);
    }

    /// A copy with this role.
    public Fieldset role(@Nullable String changed) {
        return new Fieldset(this.legend, this.content, this.describedBy, changed, this.attributes);
    }

    @Override
    public Fieldset attributes(Attributes changed) {
        return new Fieldset(this.legend, this.content, this.describedBy, this.role, changed);
    }

    /// The question of a fieldset.
    ///
    /// @param content what it asks
    /// @param pageHeading whether it is also the page's h1
    /// @param classes for its size, such as `govuk-fieldset__legend--m`
    public record Legend(Content content, boolean pageHeading, String classes) {

        /// A legend with these words, in the size of a field's label.
        public static Legend of(String words) {
            return new Legend(Text.of(words), false, "");
        }

        /// A copy with these classes.
        public Legend classes(String changed) {
            return new Legend(this.content, this.pageHeading, changed);
        }

        /// A copy that is also the page's only heading.
        public Legend asPageHeading() {
            return new Legend(this.content, true, this.classes);
        }

    }

}
