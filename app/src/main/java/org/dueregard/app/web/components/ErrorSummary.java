package org.dueregard.app.web.components;

import java.util.ArrayList;
import java.util.List;

import gg.jte.Content;

/// All errors of a page at its top, each leading to its field. The layouts make it from
/// the page's [org.dueregard.app.web.FormErrors]; only a page of its own kind needs this.
///
/// @param title its heading
/// @param description before the list; may be empty
/// @param errors each with `#` and the field's id as its address
/// @param attributes of the summary
public record ErrorSummary(Content title, Content description, List<Link> errors,
        Attributes attributes) implements Attributes.Holder<ErrorSummary> {

    public ErrorSummary {
        errors = List.copyOf(errors);
    }

    /// A summary without errors yet.
    public static ErrorSummary of(String title) {
        return new ErrorSummary(Text.of(title), Text.NONE, List.of(), Attributes.NONE);
    }

    /// A copy with one error more, leading to the field with this id.
    public ErrorSummary error(String words, String fieldId) {
        return error(Link.of(words, "#" + fieldId));
    }

    /// A copy with one error more.
    public ErrorSummary error(Link added) {
        var all = new ArrayList<>(this.errors);
        all.add(added);
        return new ErrorSummary(this.title, this.description, all, this.attributes);
    }

    /// A copy with this before the list.
    public ErrorSummary description(Content changed) {
        return new ErrorSummary(this.title, changed, this.errors, this.attributes);
    }

    @Override
    public ErrorSummary attributes(Attributes changed) {
        return new ErrorSummary(this.title, this.description, this.errors, changed);
    }

}
