package org.dueregard.app.intake;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.PlanAction;

/// Finds what a finding is about: by its place, else by the references that it names.
final class Spots {

    private Spots() {
    }

    /// The objective that a finding is about; a spot without objective where it is about
    /// the whole document.
    static Spot of(Outline outline, Finding finding) {
        return outline.entries()
            .stream()
            .filter((entry) -> isAbout(finding, entry))
            .findFirst()
            .map((entry) -> Spot.of(entry.number(), entry.objective(), finding.place(), ""))
            .orElseGet(() -> new Spot(0, 0, finding.place().description(), "", finding.place(), ""));
    }

    /// Whether a finding is about an objective.
    static boolean isAbout(Finding finding, Outline.Entry entry) {
        if (!finding.about().isEmpty()) {
            return finding.about().stream().anyMatch((ref) -> Outline.sameRef(entry.ref(), ref));
        }
        return sameRow(finding.place(), entry.objective().text().place());
    }

    /// The deadlines that a doubt is about.
    static List<Spot> deadlinesAt(Outline outline, Finding finding) {
        List<Spot> there = new ArrayList<>();
        List<Spot> about = new ArrayList<>();
        for (Outline.Entry entry : outline.entries()) {
            for (int i = 1; i <= entry.objective().actions().size(); i++) {
                PlanAction action = entry.objective().actions().get(i - 1);
                String raw = action.deadline().value().raw();
                if (raw == null) {
                    continue;
                }
                Spot spot = Spot.of(entry.number(), entry.objective(), i, action.deadline().place(), raw);
                if (action.deadline().place().equals(finding.place())) {
                    there.add(spot);
                }
                if (isAbout(finding, entry)) {
                    about.add(spot);
                }
            }
        }
        return List.copyOf(there.isEmpty() ? about : there);
    }

    private static boolean sameRow(Place one, Place other) {
        if (one instanceof Place.Cell here && other instanceof Place.Cell there) {
            return here.table() == there.table() && here.row() == there.row();
        }
        return one.equals(other);
    }

}
