package org.dueregard.app.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.plan.NewPlan.Note;
import org.dueregard.app.web.Numbers;
import org.dueregard.app.web.Numbers;
import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanAction.Measure;
import org.dueregard.planreader.PlanObjective;
import org.dueregard.planreader.Sourced;
import org.jspecify.annotations.Nullable;

/// An objective as it was read, and the words that it was read from.
///
/// @param number counts the objectives of the document from 1
/// @param from how many of its actions come before those shown here
/// @param shown which of its actions are shown, like `actions 51 to 100 of 230`; "" where all are
/// @param doubts why it is doubtful; empty where it is not
/// @param source the words of the file with what was read of them marked: a row of cells, or a place alone
/// @param pictures of the pages of a PDF, with what was read marked
record ObjectiveReading(int number, int from, String name, String shown, String text, List<String> doubts,
        List<SourceRow> source, List<Picture> pictures, boolean applicable, List<String> links,
        List<String> seeActionsOf, List<ActionReading> actions, boolean isCorrected) {

    static ObjectiveReading of(Review review, CheckPage.Piece piece) {
        Outline.Entry entry = piece.entry();
        PlanObjective objective = entry.objective();
        List<ActionReading> actions = new ArrayList<>();
        for (PlanAction action : piece.actions()) {
            actions.add(ActionReading.of(review, entry, action, piece.from() + actions.size() + 1));
        }
        String shown = piece.isCut() ? "actions " + Numbers.of(piece.from() + 1L) + " to " + Numbers.of(piece.to())
                + " of " + Numbers.of(objective.actions().size()) : "";
        return new ObjectiveReading(entry.number(), piece.from(), entry.name(), shown, objective.text().value(),
                Doubts.about(review, entry), SourceRow.of(source(objective, piece.actions())), Picture.of(piece),
                objective.applicable(), values(objective.links()), values(objective.seeActionsOf()), actions,
                review.isCorrected(entry));
    }

    private static Map<Place, Marked> source(PlanObjective objective, List<PlanAction> actions) {
        Map<Place, List<String>> marks = new LinkedHashMap<>();
        add(marks, objective.ref());
        add(marks, objective.text());
        objective.links().forEach((link) -> add(marks, link));
        objective.seeActionsOf().forEach((link) -> add(marks, link));
        for (PlanAction action : actions) {
            add(marks, action.text());
            action.owners().forEach((owner) -> add(marks, owner));
            action.successMeasures().forEach((measure) -> add(marks, measure));
            action.progress().forEach((note) -> add(marks, note));
            String raw = action.deadline().value().raw();
            add(marks, new Sourced<>((raw != null) ? raw : "", action.deadline().place(), 1));
        }
        Map<Place, Marked> marked = new LinkedHashMap<>();
        marks.forEach((place, values) -> {
            if (!place.words().isBlank()) {
                marked.put(place, Marked.of(place.words(), values));
            }
        });
        return marked;
    }

    private static void add(Map<Place, List<String>> marks, @Nullable Sourced<String> value) {
        if (value != null) {
            marks.computeIfAbsent(value.place(), (any) -> new ArrayList<>()).add(value.value());
        }
    }

    private static List<String> values(List<Sourced<String>> sourced) {
        return sourced.stream().map(Sourced::value).toList();
    }

    /// Cells of one row of a table or sheet, or one place alone.
    ///
    /// @param cells the words in the order of the row
    record SourceRow(String place, List<Marked> cells) {

        /// Cells of the same row stand together.
        static List<SourceRow> of(Map<Place, Marked> source) {
            Map<String, TreeMap<Integer, Marked>> rows = new LinkedHashMap<>();
            source.forEach((place, words) -> {
                TreeMap<Integer, Marked> row = rows.computeIfAbsent(rowOf(place), (any) -> new TreeMap<>());
                int column = columnOf(place, row.size());
                while (row.containsKey(column)) {
                    column++;
                }
                row.put(column, words);
            });
            return rows.entrySet()
                .stream()
                .map((row) -> new SourceRow(row.getKey(), List.copyOf(row.getValue().values())))
                .toList();
        }

        private static String rowOf(Place place) {
            return switch (place) {
                case Place.Cell cell -> "table " + cell.table() + ", row " + cell.row();
                case Place.SheetCell cell ->
                    (cell.sheet().isEmpty() ? "" : "sheet " + cell.sheet() + ", ") + "row " + cell.row();
                default -> place.description();
            };
        }

        private static int columnOf(Place place, int otherwise) {
            return switch (place) {
                case Place.Cell cell -> cell.column();
                case Place.SheetCell cell -> column(cell.address());
                case Place.Box box -> (int) Math.round(box.x());
                default -> otherwise;
            };
        }

        /// The number of a column like `AB`.
        private static int column(String address) {
            int number = 0;
            for (char each : address.replaceAll("[^A-Z]", "").toCharArray()) {
                number = number * 26 + each - 'A' + 1;
            }
            return number;
        }

    }

    /// A strip of a page with what was read of it marked.
    ///
    /// @param page counted from 1
    record Picture(int page, int objective) {

        static List<Picture> of(CheckPage.Piece piece) {
            return boxes(SourcePage.placesOf(piece.entry().objective(), piece.actions())).map(Place.Box::page)
                .distinct()
                .sorted()
                .map((page) -> new Picture(page, piece.entry().number()))
                .toList();
        }

        /// Where an objective and its actions stand in a PDF; empty for other files.
        static List<Place.Box> boxes(Outline.Entry entry) {
            return boxes(SourcePage.placesOf(entry)).toList();
        }

        private static Stream<Place.Box> boxes(List<Place> places) {
            return places.stream().filter(Place.Box.class::isInstance).map(Place.Box.class::cast);
        }

    }

    /// An action as it was read.
    ///
    /// @param deadline the words that state it; "" where none do
    /// @param reading how they are read
    /// @param completed "" where the plan doesn't say that it is done
    record ActionReading(String label, String text, String owners, String deadline, String reading,
            List<Measure> measures, String completed, List<Note> notes) {

        static ActionReading of(Review review, Outline.Entry entry, PlanAction action, int position) {
            Integer number = action.number();
            String raw = action.deadline().value().raw();
            String words = (raw != null) ? raw : "";
            String reading = review.aboutDeadline(entry.number(), position)
                .map((decided) -> "Decided: " + decided.words())
                .orElseGet(() -> DeadlineWords.of(action.deadline().value()));
            return new ActionReading("Action " + ((number != null) ? number : position), action.text().value(),
                    owners(review, entry, action, position), words, reading.equals(words) ? "" : reading,
                    action.measures(), (action.completed() != null) ? DeadlineWords.of(action.completed().value()) : "",
                    IntStream.range(0, action.progress().size())
                        .mapToObj((i) -> new Note(action.progress().get(i).value(), action.periodOf(i)))
                        .toList());
        }

        private static String owners(Review review, Outline.Entry entry, PlanAction action, int position) {
            String named = String.join(", ",
                    action.owners().stream().map((owner) -> inFull(review, owner.value())).toList());
            String decided = meant(review, Inquiry.Keys.action("nobody", entry, position));
            return decided.isEmpty() ? named : (named.isEmpty() ? "Nobody named" : named) + ". Decided: " + decided;
        }

        /// "HoH (Head of Housing)" where somebody decided, or the file says, what
        /// initials
        /// stand for.
        private static String inFull(Review review, String owner) {
            String decided = meant(review, Inquiry.Keys.owner(owner));
            String inFull = decided.isEmpty() ? review.document().inFull(owner) : decided;
            return inFull.equals(owner) ? owner : owner + " (" + inFull + ")";
        }

        private static String meant(Review review, String question) {
            return (review.decisions().get(question) instanceof Decision.Meant(Responsible who)) ? who.label() : "";
        }

    }

    /// Why an objective as read is doubtful. Somebody who has corrected it, or looked at
    /// it and saved it, has
    /// settled every doubt.
    static final class Doubts {

        /// Below this the reader is not sure enough.
        private static final double SURE = 0.75;

        private Doubts() {
        }

        static List<String> about(Review review, Outline.Entry entry) {
            if (review.isCorrected(entry)) {
                return List.of();
            }
            List<String> doubts = new ArrayList<>();
            Outline outline = review.outline();
            review.document()
                .findings()
                .stream()
                .filter((finding) -> isDoubt(finding.code()) && Outline.Spots.isAbout(outline, finding, entry))
                .filter((finding) -> !review.isSettled(finding))
                .map(Finding::message)
                .forEach(doubts::add);
            unsure(doubts, "the number", entry.objective().ref());
            unsure(doubts, "the words of the objective", entry.objective().text());
            entry.objective().links().forEach((link) -> unsure(doubts, "the link to " + link.value(), link));
            aboutActions(doubts, review, entry);
            return doubts.stream().distinct().toList();
        }

        /// One sentence for each kind of doubt, however many actions it is about.
        private static void aboutActions(List<String> doubts, Review review, Outline.Entry entry) {
            List<PlanAction> actions = entry.objective().actions();
            Unsure words = new Unsure("the words of ");
            Unsure deadlines = new Unsure("the deadline of ");
            Unsure completions = new Unsure("the completion of ");
            for (int position = 1; position <= actions.size(); position++) {
                PlanAction action = actions.get(position - 1);
                Integer written = action.number();
                int number = (written != null) ? written : position;
                words.note(number, action.text());
                if (review.aboutDeadline(entry.number(), position).isEmpty()) {
                    deadlines.note(number, action.deadline());
                }
                completions.note(number, action.completed());
            }
            words.tell(doubts);
            actions.stream()
                .flatMap((action) -> action.owners().stream())
                .filter((owner) -> !review.decisions().containsKey(Inquiry.Keys.owner(owner.value())))
                .forEach((owner) -> unsure(doubts, "“" + owner.value() + "”", owner));
            deadlines.tell(doubts);
            completions.tell(doubts);
        }

        private static void unsure(List<String> doubts, String what, @Nullable Sourced<?> value) {
            if (isUnsure(value)) {
                doubts.add("We are not sure of " + what + ".");
            }
        }

        private static boolean isUnsure(@Nullable Sourced<?> value) {
            return value != null && value.confidence() < SURE;
        }

        /// The actions of which one thing is not certain.
        private record Unsure(String what, TreeSet<Integer> actions) {

            Unsure(String what) {
                this(what, new TreeSet<>());
            }

            void note(int action, @Nullable Sourced<?> value) {
                if (isUnsure(value)) {
                    this.actions.add(action);
                }
            }

            void tell(List<String> doubts) {
                if (!this.actions.isEmpty()) {
                    doubts.add("We are not sure of " + this.what + ((this.actions.size() == 1) ? "action " : "actions ")
                            + Numbers.listed(this.actions) + ".");
                }
            }

        }

        private static boolean isDoubt(Finding.Code code) {
            return switch (code) {
                case NO_PLAN, COLUMNS_RUN_TOGETHER, UNREADABLE_DEADLINE, AMBIGUOUS_DEADLINE, AMBIGUOUS_ALLOCATION,
                        IMPLAUSIBLE_DEADLINE, AMBIGUOUS_OWNER, WORDS_SET_ASIDE, EMPTY_ITEM, ORPHAN_TEXT, MENDED_ROW,
                        DOUBTFUL_PROGRESS, DATE_IN_TEXT, REPEATED_ACTION ->
                    true;
                default -> false;
            };
        }

    }

}
