package org.dueregard.app.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.dueregard.app.web.components.Pagination;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanSection;
import org.jspecify.annotations.Nullable;

/// A section as it was read, its source beside it, doubtful objectives first. A long one is shown in parts, so that the page
/// opens at once.
///
/// @param sections all of them, for going from one to the other
/// @param part which part of the section this is, counted from 1
/// @param parts how many there are
/// @param isChecked whether somebody has said that all of this section is right
/// @param next address of the next section, or null after the last
/// @param seen how the section stands, in short
/// @param seenAll how all of them stand, in short
record CheckPage(String href, String name, List<SectionLink> sections, int number, String title,
        List<ObjectiveReading> objectives, int part, int parts, boolean isChecked, boolean mayCorrect,
        @Nullable String next, String seen, String seenAll) {

    /// @param part counted from 1; one that is not there any more leads to the last
    static CheckPage of(Import one, Review review, int section, int part, boolean mayCorrect) {
        String href = ImportPages.href(one);
        Outline outline = review.outline();
        Set<Integer> doubtful = doubtful(review, outline);
        List<SectionLink> links = new ArrayList<>();
        int number = 0;
        for (PlanSection each : review.document().sections()) {
            number++;
            links.add(new SectionLink(href + "/check?section=" + number, titleOf(each, number), number == section,
                    review.isChecked(number), doubts(outline, number, doubtful)));
        }
        List<Outline.Entry> entries = new ArrayList<>(outline.ofSection(section));
        entries.sort(Comparator.comparing((entry) -> !doubtful.contains(entry.number())));
        List<List<Piece>> parts = Piece.parts(entries);
        int shown = Math.clamp(part, 1, Math.max(1, parts.size()));
        List<ObjectiveReading> readings = parts.isEmpty() ? List.of()
                : parts.get(shown - 1).stream().map((piece) -> ObjectiveReading.of(review, piece)).toList();
        return new CheckPage(href, one.fileName(), links, section,
                titleOf(review.document().sections().get(section - 1), section), readings, shown,
                Math.max(1, parts.size()), review.isChecked(section), mayCorrect,
                (section < links.size()) ? links.get(section).href() : null, outline.seen(section), outline.seen());
    }

    /// How many objectives of a section are doubtful.
    static int doubts(Review review, int section) {
        Outline outline = review.outline();
        return doubts(outline, section, doubtful(review, outline));
    }

    private static int doubts(Outline outline, int section, Set<Integer> doubtful) {
        return (int) outline.ofSection(section).stream().filter((entry) -> doubtful.contains(entry.number())).count();
    }

    /// The numbers of the objectives that are doubtful.
    private static Set<Integer> doubtful(Review review, Outline outline) {
        return outline.entries()
            .stream()
            .filter((entry) -> !ObjectiveReading.Doubts.about(review, entry).isEmpty())
            .map(Outline.Entry::number)
            .collect(Collectors.toSet());
    }

    private static String titleOf(PlanSection section, int number) {
        String title = section.title().value();
        return title.isBlank() ? "Section " + number : title;
    }

    /// How many sections are without a doubt and not said to be right yet.
    long sureSections() {
        return this.sections.stream().filter((each) -> !each.isChecked() && each.doubts() == 0).count();
    }

    /// Whether some objective of the section is doubtful.
    boolean hasDoubts() {
        return this.sections.get(this.number - 1).doubts() > 0;
    }

    /// Where an objective as shown here is corrected.
    String correction(ObjectiveReading objective) {
        List<String> where = new ArrayList<>();
        if (this.part > 1) {
            where.add("part=" + this.part);
        }
        if (objective.from() > 0) {
            where.add("from=" + objective.from());
        }
        return this.href + "/check/" + objective.number() + (where.isEmpty() ? "" : "?" + String.join("&", where));
    }

    /// The way through the parts of the section.
    ///
    /// @param label what it is called when read out
    Pagination pagination(String label) {
        return Pagination.pages(this.part, this.parts, (number) -> address(this.href, this.number, number))
            .label(label);
    }

    /// The address of a part of a section.
    static String address(String href, int section, int part) {
        return href + "/check?section=" + section + ((part > 1) ? "&part=" + part : "");
    }

    /// The address of an objective within a part of its section.
    static String address(Import one, Outline.Entry entry, int part) {
        return address(ImportPages.href(one), entry.section(), part) + "#objective-" + entry.number();
    }

    /// @param doubts how many of its objectives are doubtful
    record SectionLink(String href, String title, boolean isCurrent, boolean isChecked, int doubts) {
    }

    /// An objective with some of its actions, as much as is shown at once.
    ///
    /// @param from how many of its actions come before
    /// @param to how many are before or in it
    record Piece(Outline.Entry entry, int from, int to) {

        /// So many actions make a page that opens at once and is still read to its end.
        static final int MOST = 50;

        /// The piece of an objective that begins with an action, which is counted from 0.
        static Piece of(Outline.Entry entry, int from) {
            int all = entry.objective().actions().size();
            int first = Math.clamp(from, 0, all);
            return new Piece(entry, first, Math.min(all, first + MOST));
        }

        /// Objectives in parts of few actions; one with many is taken apart.
        static List<List<Piece>> parts(List<Outline.Entry> entries) {
            List<List<Piece>> parts = new ArrayList<>();
            int held = MOST;
            for (Outline.Entry entry : entries) {
                int actions = entry.objective().actions().size();
                for (int from = 0; from == 0 || from < actions; from += MOST) {
                    Piece piece = of(entry, from);
                    int more = Math.max(1, piece.to() - from);
                    if (held + more > MOST) {
                        parts.add(new ArrayList<>());
                        held = 0;
                    }
                    parts.getLast().add(piece);
                    held += more;
                }
            }
            return parts;
        }

        List<PlanAction> actions() {
            return this.entry.objective().actions().subList(this.from, this.to);
        }

        /// Whether some actions of the objective are not in it.
        boolean isCut() {
            return this.to - this.from < this.entry.objective().actions().size();
        }

    }

}
