package org.dueregard.app.intake;

import java.util.List;

import org.dueregard.app.web.Dates;
import org.dueregard.app.web.components.Tag;

/// What the pages of imports have in common.
final class ImportPages {

    private ImportPages() {
    }

    static ImportListPage list(List<Import> imports, boolean mayImport) {
        return new ImportListPage(imports.stream().map(ImportPages::row).toList(), mayImport);
    }

    static ImportListPage.Row row(Import one) {
        String act = switch (one.state()) {
            case IN_REVIEW -> "Go on";
            case READING, REFUSED -> "Look";
            case ADOPTED, DISCARDED -> "Open";
        };
        return new ImportListPage.Row(one.fileName(), href(one), tag(one), takenIn(one), act, one.canBeDiscarded());
    }

    static String href(Import one) {
        return "/imports/" + one.id().value();
    }

    static String takenIn(Import one) {
        return Dates.of(one.takenInAt()) + " by " + one.takenInBy();
    }

    static Tag tag(Import one) {
        Tag tag = Tag.of(one.state().words());
        return switch (one.state()) {
            case READING -> tag.colour("light-blue");
            case IN_REVIEW -> tag.colour("yellow");
            case REFUSED -> tag.colour("red");
            case ADOPTED -> tag.colour("green");
            case DISCARDED -> tag.colour("grey");
        };
    }

}
