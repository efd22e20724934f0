package org.dueregard.app.intake;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.PlanSection;
import org.jspecify.annotations.Nullable;

/// A section as it was read, its source beside it, doubtful objectives first.
///
/// @param sections all of them, for going from one to the other
/// @param isChecked whether somebody has said that all of this section is right
/// @param next address of the next section, or null after the last
record CheckPage(String href, String name, List<SectionLink> sections, int number, String title,
        List<ObjectiveReading> objectives, boolean isChecked, boolean mayCorrect, @Nullable String next) {

    static CheckPage of(Import one, Review review, int section, boolean mayCorrect) {
        String href = ImportPages.href(one);
        List<SectionLink> links = new ArrayList<>();
        int number = 0;
        for (PlanSection each : review.document().sections()) {
            number++;
            links.add(new SectionLink(href + "/check?section=" + number, titleOf(each, number), number == section,
                    review.isChecked(number), doubts(review, number)));
        }
        List<ObjectiveReading> readings = new ArrayList<>(review.outline()
            .ofSection(section)
            .stream()
            .map((entry) -> ObjectiveReading.of(review, entry))
            .toList());
        readings.sort((left, right) -> Boolean.compare(left.doubts().isEmpty(), right.doubts().isEmpty()));
        return new CheckPage(href, one.fileName(), links, section,
                titleOf(review.document().sections().get(section - 1), section), readings, review.isChecked(section),
                mayCorrect, (section < links.size()) ? links.get(section).href() : null);
    }

    /// How many objectives of a section are doubtful.
    static int doubts(Review review, int section) {
        return (int) review.outline()
            .ofSection(section)
            .stream()
            .filter((entry) -> !ObjectiveReading.Doubts.about(review, entry).isEmpty())
            .count();
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
        return this.objectives.stream().anyMatch((each) -> !each.doubts().isEmpty());
    }

    /// @param doubts how many of its objectives are doubtful
    record SectionLink(String href, String title, boolean isCurrent, boolean isChecked, int doubts) {
    }

}
