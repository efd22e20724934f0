package org.dueregard.app.web.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// Something folded away that few need:
/// `@template.web.components.details(Details.of("What is a success measure?", "A figure that shows …"))`.
///
/// @param summary what it says while folded
/// @param content what it says unfolded
/// @param id or null
/// @param isOpen whether it starts unfolded
/// @param attributes of the element
public record Details(Content summary, Content content, @Nullable String id, boolean isOpen,
        Attributes attributes) implements Attributes.Holder<Details> {

    /// Folded words.
    public static Details of(String summary, String words) {
        return of(summary, Text.of(words));
    }

    /// Folded content.
    public static Details of(String summary, Content content) {
        return new Details(Text.of(summary), content, null, false, Attributes.NONE);
    }

    /// A copy with this id.
    public Details id(@Nullable String changed) {
        return new Details(this.summary, this.content, changed, this.isOpen, this.attributes);
    }

    /// A copy that starts unfolded, for example because it holds an error.
    public Details open(boolean changed) {
        return new Details(this.summary, this.content, this.id, changed, this.attributes);
    }

    @Override
    public Details attributes(Attributes changed) {
        return new Details(this.summary, this.content, this.id, this.isOpen, changed);
    }

}
