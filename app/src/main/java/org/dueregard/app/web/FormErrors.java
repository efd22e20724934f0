package org.dueregard.app.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.validation.ConstraintViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// What is wrong with a form, in the order of its fields. The layouts show it as the error
/// summary; each field shows its own with `Input.of("title", "Title").error(errors.of("title"))`.
///
/// @param all the errors, first to last
public record FormErrors(List<FormError> all) {

    private static final FormErrors NONE = new FormErrors(List.of());

    public FormErrors {
        all = List.copyOf(all);
    }

    /// All is well.
    public static FormErrors none() {
        return NONE;
    }

    /// What Spring found while it bound and validated a form.
    public static FormErrors from(Errors binding) {
        return new FormErrors(binding.getFieldErrors()
            .stream()
            .map((error) -> FormError.at(error.getField(), Optional.ofNullable(error.getDefaultMessage()).orElse("")))
            .toList());
    }

    /// What a validator found; sorted by field, because a set has no order of its own.
    public static FormErrors from(Collection<? extends ConstraintViolation<?>> violations) {
        return new FormErrors(violations.stream()
            .map((violation) -> FormError.at(violation.getPropertyPath().toString(), violation.getMessage()))
            .sorted(Comparator.comparing(FormError::field))
            .toList());
    }

    /// A copy with one error more, at the field with this name.
    public FormErrors with(String field, String message) {
        return with(new FormError(field, field, message));
    }

    /// A copy with one error more.
    public FormErrors with(FormError added) {
        var changed = new ArrayList<>(this.all);
        changed.add(added);
        return new FormErrors(changed);
    }

    /// A copy in the order in which the page shows its fields; others follow.
    public FormErrors inOrder(String... fields) {
        var order = List.of(fields);
        var changed = new ArrayList<>(this.all);
        changed.sort(Comparator.comparingInt((error) -> {
            int place = order.indexOf(error.field());
            return (place < 0) ? order.size() : place;
        }));
        return new FormErrors(changed);
    }

    /// The first message for a field, or null where it is right.
    public @Nullable String of(String field) {
        return this.all.stream()
            .filter((error) -> error.field().equals(field))
            .map(FormError::message)
            .findFirst()
            .orElse(null);
    }

    /// Whether anything is wrong.
    public boolean any() {
        return !this.all.isEmpty();
    }

    /// One thing that is wrong.
    ///
    /// @param field the name of the field
    /// @param id of the element that the summary leads to
    /// @param message what is wrong and what to do
    public record FormError(String field, String id, String message) {

        /// An error at the field with this name, whose id is its name.
        public static FormError at(String field, String message) {
            return new FormError(field, field, message);
        }

    }

}
