package org.dueregard.app.web.components;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.jspecify.annotations.Nullable;

/// Words as content: they are escaped where they are written.
///
/// @param words what a person reads; may be empty
public record Text(String words) implements Content {

    /// Nothing at all.
    public static final Text NONE = new Text("");

    /// Words as content; null is nothing.
    public static Text of(@Nullable String words) {
        return (words != null) ? new Text(words) : NONE;
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeUserContent(this.words);
    }

    @Override
    public boolean isEmptyContent() {
        return this.words.isEmpty();
    }

}
