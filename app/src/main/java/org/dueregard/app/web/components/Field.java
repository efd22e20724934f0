package org.dueregard.app.web.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// What every field has: a name, a label or legend, a hint, an error, and the group
/// around them.
///
/// @param name sent with the form
/// @param id of the field; the name where none is given
/// @param label above it, or null in a group with a legend
/// @param hint between label and field, or null
/// @param error above the field, or null
/// @param describedBy ids of further descriptions, or null
/// @param group classes and attributes of the group around it all
public record Field(String name, String id, @Nullable Label label, @Nullable Hint hint, @Nullable ErrorMessage error,
        @Nullable String describedBy, Attributes group) {

    static Field named(String name) {
        return new Field(name, name, null, null, null, null, Attributes.NONE);
    }

    Field id(String changed) {
        return new Field(this.name, changed, this.label, this.hint, this.error, this.describedBy, this.group);
    }

    Field label(@Nullable Label changed) {
        return new Field(this.name, this.id, changed, this.hint, this.error, this.describedBy, this.group);
    }

    Field hint(@Nullable Hint changed) {
        return new Field(this.name, this.id, this.label, changed, this.error, this.describedBy, this.group);
    }

    Field error(@Nullable ErrorMessage changed) {
        return new Field(this.name, this.id, this.label, this.hint, changed, this.describedBy, this.group);
    }

    Field describedBy(@Nullable String ids) {
        return new Field(this.name, this.id, this.label, this.hint, this.error, ids, this.group);
    }

    Field group(Attributes changed) {
        return new Field(this.name, this.id, this.label, this.hint, this.error, this.describedBy, changed);
    }

    /// The label with its `for`, or null.
    @Nullable Label labelForField() {
        return (this.label != null) ? this.label.forId(this.id) : null;
    }

    /// The hint with its id, or null.
    @Nullable Hint hintWithId() {
        return (this.hint != null) ? this.hint.id(this.id + "-hint") : null;
    }

    /// The error with its id, or null.
    @Nullable ErrorMessage errorWithId() {
        return (this.error != null) ? this.error.id(this.id + "-error") : null;
    }

    boolean hasError() {
        return this.error != null;
    }

    /// Ids of all that describes the field, or null where nothing does.
    @Nullable String descriptions() {
        String ids = Attributes.joined(this.describedBy, (this.hint != null) ? this.id + "-hint" : null,
                hasError() ? this.id + "-error" : null);
        return ids.isEmpty() ? null : ids;
    }

    /// The same for a group, whose fieldset may name further descriptions first.
    @Nullable String descriptions(Fieldset fieldset) {
        String further = fieldset.describedBy();
        return (further != null) ? describedBy(further).descriptions() : descriptions();
    }

    String groupClasses() {
        return this.group.after(hasError() ? "govuk-form-group govuk-form-group--error" : "govuk-form-group");
    }

    /// A component that is a field of a form.
    ///
    /// @param <T> the component
    public interface Holder<T> {

        /// Name, label, hint and error.
        Field field();

        /// A copy with another name, label, hint or error.
        T field(Field changed);

        /// A copy with this id instead of the name. Error summaries link to the id.
        default T id(String changed) {
            return field(field().id(changed));
        }

        /// A copy with this hint; null takes it away.
        default T hint(@Nullable String words) {
            return field(field().hint((words != null) ? Hint.of(words) : null));
        }

        /// A copy with this hint.
        default T hint(Content content) {
            return field(field().hint(Hint.of(content)));
        }

        /// A copy with this error; null and empty mean that all is well.
        default T error(@Nullable String words) {
            return field(field().error(words == null || words.isEmpty() ? null : ErrorMessage.of(words)));
        }

        /// A copy with this label.
        default T label(Label changed) {
            return field(field().label(changed));
        }

        /// A copy also described by the elements with these ids.
        default T describedBy(@Nullable String ids) {
            return field(field().describedBy(ids));
        }

        /// A copy with class names on the group around the field.
        default T groupClasses(String added) {
            return field(field().group(field().group().withClass(added)));
        }

    }

}
