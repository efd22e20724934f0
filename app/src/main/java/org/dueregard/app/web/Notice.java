package org.dueregard.app.web;

import java.io.Serializable;

/// News shown once at the top of the next page. Controllers add it as a flash attribute
/// named [#ATTRIBUTE]: `redirect.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("Recorded."))`.
///
/// @param words what happened, in one line
/// @param isDone whether something was done, rather than being worth knowing
public record Notice(String words, boolean isDone) implements Serializable {

    /// The name of the flash attribute.
    public static final String ATTRIBUTE = "notice";

    /// Something was done.
    public static Notice done(String words) {
        return new Notice(words, true);
    }

    /// Something is worth knowing.
    public static Notice important(String words) {
        return new Notice(words, false);
    }

}
