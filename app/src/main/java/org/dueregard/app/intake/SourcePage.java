package org.dueregard.app.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.dueregard.app.web.components.Pagination;
import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanObjective;
import org.dueregard.planreader.Sourced;

/// The words of a file, place by place, each with an address of its own; in parts where there are many.
///
/// @param part counted from 1
/// @param parts how many there are
record SourcePage(String name, String href, String takenIn, List<Row> rows, int part, int parts) {

    /// So many places make a page that opens at once.
    private static final int MOST = 300;

    /// @param part counted from 1; one that is not there leads to the last
    /// @param anchor of the place that is looked for, whatever the part; "" for none
    static SourcePage of(Import one, PlanDocument document, int part, String anchor) {
        List<Row> rows = rows(document);
        int parts = Math.max(1, Math.ceilDiv(rows.size(), MOST));
        int sought = rows.stream().map(Row::id).toList().indexOf(anchor);
        int shown = (sought >= 0) ? sought / MOST + 1 : Math.clamp(part, 1, parts);
        return new SourcePage(one.fileName(), ImportPages.href(one), ImportPages.takenIn(one),
                rows.subList((shown - 1) * MOST, Math.min(rows.size(), shown * MOST)), shown, parts);
    }

    /// The way through the parts.
    ///
    /// @param label what it is called when read out
    Pagination pagination(String label) {
        return Pagination.pages(this.part, this.parts, (number) -> this.href + "/source?part=" + number).label(label);
    }

    private static List<Row> rows(PlanDocument document) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (Outline.Entry entry : Outline.of(document).entries()) {
            placesOf(document, entry).forEach((place) -> places.putIfAbsent(place.description(), place));
        }
        document.key().stream().map(Sourced::place).forEach((place) -> places.putIfAbsent(place.description(), place));
        document.findings()
            .stream()
            .map(Finding::place)
            .forEach((place) -> places.putIfAbsent(place.description(), place));
        return places.values().stream().filter((place) -> !place.words().isBlank()).map(SourcePage::row).toList();
    }

    private static Row row(Place place) {
        return new Row(anchor(place.description()), place.description(), place.words());
    }

    /// The anchor of a place, like `place-table-1-row-12-column-2`.
    static String anchor(String description) {
        return "place-" + description.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /// The places that an objective and its actions were read from, each once, in the
    /// order of
    /// reading.
    static List<Place> placesOf(PlanDocument document, Outline.Entry entry) {
        List<Place> places = new ArrayList<>();
        places.add(document.sections().get(entry.section() - 1).title().place());
        places.addAll(placesOf(entry));
        return places.stream().distinct().toList();
    }

    /// The same without its section.
    static List<Place> placesOf(Outline.Entry entry) {
        return placesOf(entry.objective(), entry.objective().actions());
    }

    /// The same with some of its actions only.
    static List<Place> placesOf(PlanObjective objective, List<PlanAction> actions) {
        List<Place> places = new ArrayList<>();
        if (objective.ref() != null) {
            places.add(objective.ref().place());
        }
        places.add(objective.text().place());
        objective.links().forEach((link) -> places.add(link.place()));
        objective.seeActionsOf().forEach((link) -> places.add(link.place()));
        actions.forEach((action) -> places.addAll(placesOf(action)));
        return places.stream().distinct().toList();
    }

    private static List<Place> placesOf(PlanAction action) {
        List<Place> places = new ArrayList<>(List.of(action.text().place()));
        action.owners().stream().map(Sourced::place).forEach(places::add);
        places.add(action.deadline().place());
        action.successMeasures().stream().map(Sourced::place).forEach(places::add);
        if (action.completed() != null) {
            places.add(action.completed().place());
        }
        action.progress().stream().map(Sourced::place).forEach(places::add);
        action.protectedCharacteristics().stream().map(Sourced::place).forEach(places::add);
        return places;
    }

    record Row(String id, String place, String words) {
    }

}
