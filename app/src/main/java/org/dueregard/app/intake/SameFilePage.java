package org.dueregard.app.intake;

import java.util.List;

import org.dueregard.app.web.Dates;
import org.dueregard.app.web.components.Tag;

/// The same file was taken in before.
record SameFilePage(String name, String href, List<Earlier> earlier) {

    static SameFilePage of(Import one, List<Import> others) {
        return new SameFilePage(one.fileName(), ImportPages.href(one), others.stream().map(SameFilePage::row).toList());
    }

    private static Earlier row(Import other) {
        var ended = other.endedAt();
        String became = (ended == null) ? "" : ", " + Dates.of(ended);
        return new Earlier(other.id().value().toString(), other.fileName(), ImportPages.takenIn(other),
                ImportPages.tag(other), became);
    }

    record Earlier(String id, String name, String takenIn, Tag state, String ended) {
    }

}
