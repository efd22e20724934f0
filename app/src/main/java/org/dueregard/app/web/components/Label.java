package org.dueregard.app.web.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// The label of a field. Fields make their own from the words they are given; this is for
/// a label that stands alone or is the page's heading.
///
/// @param content what it says
/// @param forId the id of the field, or null
/// @param pageHeading whether it is also the page's h1
/// @param attributes of the label
public record Label(Content content, @Nullable String forId, boolean pageHeading,
        Attributes attributes) implements Attributes.Holder<Label> {

    /// A label with these words.
    public static Label of(String words) {
        return of(Text.of(words));
    }

    /// A label with this content.
    public static Label of(Content content) {
        return new Label(content, null, false, Attributes.NONE);
    }

    /// A copy for the field with this id.
    public Label forId(@Nullable String id) {
        return new Label(this.content, id, this.pageHeading, this.attributes);
    }

    /// A copy that is also the page's only heading.
    public Label asPageHeading() {
        return new Label(this.content, this.forId, true, this.attributes);
    }

    @Override
    public Label attributes(Attributes changed) {
        return new Label(this.content, this.forId, this.pageHeading, changed);
    }

}
