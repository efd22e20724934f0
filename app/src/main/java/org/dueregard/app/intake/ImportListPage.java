package org.dueregard.app.intake;

import java.util.List;

import org.dueregard.app.web.components.Tag;

/// The plan files taken in so far.
record ImportListPage(List<Row> rows, boolean mayImport) {

    record Row(String name, String href, Tag state, String takenIn, String act, boolean canBeDiscarded) {
    }

}
