package org.dueregard.app.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanObjective;
import org.dueregard.planreader.PlanSection;

/// The objectives of a document in one row, counted from 1, so that each has an address of its own.
record Outline(PlanDocument document, List<Entry> entries) {

    static Outline of(PlanDocument document) {
        List<Entry> entries = new ArrayList<>();
        int section = 0;
        for (PlanSection each : document.sections()) {
            section++;
            for (PlanObjective objective : each.objectives()) {
                entries.add(new Entry(entries.size() + 1, section, objective));
            }
        }
        return new Outline(document, List.copyOf(entries));
    }

    /// The objective with this number, if the document has so many.
    Optional<Entry> find(int number) {
        return (number >= 1 && number <= this.entries.size()) ? Optional.of(this.entries.get(number - 1))
                : Optional.empty();
    }

    /// The objectives of a section, counted from 1.
    List<Entry> ofSection(int section) {
        return this.entries.stream().filter((entry) -> entry.section() == section).toList();
    }

    /// An objective and the title of its section as they stand, in short; changes when
    /// anything of them changes.
    String seen(Entry entry) {
        return Inquiry.Digest
            .of(this.document.sections().get(entry.section() - 1).title().value() + "\n" + entry.objective());
    }

    /// The same of a whole section, counted from 1.
    String seen(int section) {
        return Inquiry.Digest.of(this.document.sections().get(section - 1).toString());
    }

    /// The same of all sections.
    String seen() {
        return Inquiry.Digest.of(this.document.sections().toString());
    }

    /// The only objective that somebody means by its reference, its name or what it is
    /// called in a list; empty where none or
    /// several may be meant.
    Optional<Entry> meant(String words) {
        List<Entry> listed = this.entries.stream().filter((entry) -> sameRef(entry.inShort(), words)).toList();
        List<Entry> meant = listed.isEmpty()
                ? this.entries.stream().filter((entry) -> sameRef(entry.name(), words)).toList() : listed;
        return (meant.size() == 1) ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /// Whether an objective has this printed reference.
    boolean hasRef(String ref) {
        return this.entries.stream().anyMatch((entry) -> sameRef(entry.ref(), ref));
    }

    /// The periods of which notes of progress are, as their columns are headed.
    List<String> periods() {
        return this.entries.stream()
            .flatMap((entry) -> entry.objective().actions().stream())
            .flatMap((action) -> action.progressPeriods().stream())
            .filter((period) -> !period.isEmpty())
            .distinct()
            .toList();
    }

    static boolean sameRef(String one, String other) {
        return !one.isEmpty() && one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    /// One objective with its number in the document.
    ///
    /// @param number counts the objectives of the document from 1
    /// @param section counts the sections from 1
    record Entry(int number, int section, PlanObjective objective) {

        /// The printed reference; "" where none is printed.
        String ref() {
            String ref = Spot.refOf(this.objective);
            return (ref != null) ? ref : "";
        }

        /// The printed reference, else "Objective 7".
        String name() {
            return Spot.name(this.number, this.objective);
        }

        /// What it says, for the record.
        Map<String, Object> inPlain() {
            return Map.of("objective", name(), "text", this.objective.text().value(), "actions",
                    this.objective.actions().stream().map((action) -> action.text().value()).toList());
        }

        /// Its name and the first of its words.
        String inShort() {
            String text = this.objective.text().value();
            return (name() + " " + ((text.length() > 50) ? text.substring(0, 50) + "…" : text)).strip();
        }

        /// "Objective 2.1" or "Objective 7", whether a reference is printed or not.
        String inWords() {
            return ref().matches("\\d.*") ? "Objective " + ref() : name();
        }

    }

    /// Finds what a finding is about: by its place, else by the references that it names.
    static final class Spots {

        private Spots() {
        }

        /// The objective that a finding is about; a spot without objective where it is
        /// about
        /// the whole document.
        static Spot of(Outline outline, Finding finding) {
            return outline.entries()
                .stream()
                .filter((entry) -> isAbout(outline, finding, entry))
                .findFirst()
                .map((entry) -> Spot.of(entry.number(), entry.objective(), finding.place(), ""))
                .orElseGet(() -> new Spot(0, 0, finding.place().description(), "", finding.place(), ""));
        }

        /// Whether a finding is about an objective. Of several with the same reference,
        /// which begin
        /// anew in each section, it is the one where it stands.
        static boolean isAbout(Outline outline, Finding finding, Outline.Entry entry) {
            if (finding.about().isEmpty()) {
                return sameRow(finding.place(), entry.objective().text().place());
            }
            if (finding.about().stream().noneMatch((ref) -> Outline.sameRef(entry.ref(), ref))) {
                return false;
            }
            List<Outline.Entry> namesakes = outline.entries()
                .stream()
                .filter((each) -> Outline.sameRef(each.ref(), entry.ref()))
                .toList();
            return namesakes.size() == 1 || standsAt(finding, entry)
                    || namesakes.stream().noneMatch((each) -> standsAt(finding, each));
        }

        private static boolean standsAt(Finding finding, Outline.Entry entry) {
            return SourcePage.placesOf(entry).stream().anyMatch((place) -> sameRow(finding.place(), place));
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
                    if (isAbout(outline, finding, entry)) {
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
            if (one instanceof Place.SheetCell here && other instanceof Place.SheetCell there) {
                return here.number() == there.number() && here.row() == there.row();
            }
            return one.equals(other);
        }

    }

}
