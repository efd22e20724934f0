package org.dueregard.app.tables;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.dueregard.app.web.Dates;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Numbers;
import org.dueregard.app.web.components.Tag;

/// What stands on the pages of tables made safe.
final class TablePages {

    private TablePages() {
    }

    static String href(TableSet set) {
        return "/tables/" + set.id().value();
    }

    private static String handedOver(TableSet set) {
        return Dates.of(set.at()) + " by " + set.by();
    }

    private static Tag tag(TableSet set) {
        if (set.state() == TableSet.State.DONE && !set.isWhole()) {
            return Tag.of("Look before you publish").colour("yellow");
        }
        Tag tag = Tag.of(set.state().words());
        return switch (set.state()) {
            case WORKING -> tag.colour("light-blue");
            case DONE -> tag.colour("green");
            case REFUSED -> tag.colour("red");
        };
    }

    /// All sets that are kept.
    record Listing(List<Row> rows) {

        static Listing of(List<TableSet> sets, Instant now) {
            return new Listing(sets.stream()
                .map((set) -> new Row(set.name(), TablePages.href(set), set.method().words(),
                        set.isInterrupted(now) ? Tag.of("Interrupted").colour("red") : tag(set),
                        TablePages.handedOver(set), Dates.of(set.deletedAfter())))
                .toList());
        }

        record Row(String name, String href, String method, Tag state, String handedOver, String deletedAfter) {
        }

    }

    /// Handing data over.
    ///
    /// @param token the id that the set is to have
    record Blank(String token, String text, TreatmentForm how, FormErrors errors) {
    }

    /// While tables are being made safe.
    ///
    /// @param isStuck whether the work was interrupted
    /// @param isStill whether the page stays as it is until somebody looks again
    record Wait(String name, String href, String stage, int percent, boolean isStuck, boolean isStill) {

        static Wait of(TableSet set, Instant now, boolean isStill) {
            return new Wait(set.name(), TablePages.href(set), set.stage(), (int) Math.floor(set.share() * 100),
                    set.isInterrupted(now), isStill);
        }

        /// Whether it looks again by itself.
        boolean isRenewing() {
            return !this.isStuck && !this.isStill;
        }

    }

    /// What cannot be used, and what to do instead.
    record Refused(String name, String href, String handedOver, String reason) {

        static Refused of(TableSet set) {
            String reason = set.refusal();
            return new Refused(set.name(), TablePages.href(set), TablePages.handedOver(set),
                    (reason != null) ? reason : "");
        }

    }

    /// Tables that are safe.
    ///
    /// @param sentences on safety and loss
    /// @param warnings what is not as it should be
    /// @param hides whether counts are hidden; else all are changed
    /// @param hasProof whether there are certificates to take away
    record Ready(String name, String href, String handedOver, Tag state, List<String> sentences, List<String> warnings,
            boolean hides, boolean hasProof, List<Link> pieces, String deletedAfter) {

        static Ready of(TableSet set, List<String> titles) {
            List<Link> pieces = new ArrayList<>();
            for (String title : titles) {
                pieces.add(new Link(title, TablePages.href(set) + "/pieces/" + (pieces.size() + 1)));
            }
            return new Ready(set.name(), TablePages.href(set), TablePages.handedOver(set), tag(set), set.sentences(),
                    set.warnings(), set.method() == Treatment.Method.HIDE, set.hasProof(), pieces,
                    Dates.of(set.deletedAfter()));
        }

        /// What several warnings have in common.
        String lost() {
            return this.hides ? "Some small counts are known to readers, whatever is hidden now."
                    : "Readers can be sure of some small counts.";
        }

        String counted() {
            return Numbers.counted(this.pieces.size(), "table");
        }

    }

    record Link(String title, String href) {
    }

    /// Whether a set is really to be deleted.
    record Delete(String href, String name) {
    }

}
