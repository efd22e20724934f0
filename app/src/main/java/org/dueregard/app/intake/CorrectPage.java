package org.dueregard.app.intake;

import java.util.List;

import org.dueregard.app.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// Correcting one objective, its source beside it.
///
/// @param existing how many of the form's actions are there already
/// @param others the objectives that an action can move to
/// @param meanwhile how it stands now, where somebody else has corrected it meanwhile; else null
record CorrectPage(String href, String back, String name, ObjectiveReading reading, CorrectionForm form, int existing,
        List<Other> others, FormErrors errors, @Nullable ObjectiveReading meanwhile) {

    static CorrectPage of(Import one, Review review, Outline.Entry entry, CorrectionForm form, FormErrors errors,
            boolean isMeanwhile) {
        String href = ImportPages.href(one) + "/check";
        ObjectiveReading reading = ObjectiveReading.of(review, entry);
        List<Other> others = review.outline()
            .entries()
            .stream()
            .filter((each) -> each.number() != entry.number())
            .map((each) -> new Other(String.valueOf(each.number()), shortened(each)))
            .toList();
        return new CorrectPage(href + "/" + entry.number(), href + "?section=" + entry.section(), one.fileName(),
                reading, form, entry.objective().actions().size(), others, errors, isMeanwhile ? reading : null);
    }

    private static String shortened(Outline.Entry entry) {
        String text = entry.objective().text().value();
        return entry.name() + " " + ((text.length() > 50) ? text.substring(0, 50) + "…" : text);
    }

    /// An objective that an action can move to.
    record Other(String number, String words) {
    }

}
