package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.dates.Anchors;
import org.dueregard.planreader.dates.DeadlineGrammar;
import org.dueregard.planreader.Completion;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.Rag;
import org.dueregard.planreader.Sourced;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.grammar.Draft.ActionRow;
import org.dueregard.planreader.grammar.Items.Item;
import org.dueregard.planreader.words.Characteristics;
import org.dueregard.planreader.words.Ratings;
import org.dueregard.planreader.words.OwnerNames;
import org.dueregard.planreader.words.ParallelOwners;
import org.dueregard.planreader.dates.DateNote;
import org.jspecify.annotations.Nullable;

/// Reads the actions of a row: one for each item of its action cell, the other cells shared out among them.
final class ActionReader {

    /// A number such as `2.1` before the words is the mark of a list.
    private static final Pattern REFERENCE = Pattern
        .compile("^[A-Z]{0,2}\\d{1,3}(?:\\.\\d{1,3}){1,2}[a-z]?[.):]?\\s+(?=\\p{Lu}\\p{L})");

    private final ActionRow row;

    private final List<String> about;

    private final Findings findings;

    private final IdentityHashMap<Item, ActionFields> actions = new IdentityHashMap<>();

    private final Anchors anchors;

    ActionReader(ActionRow row, List<String> about, Findings findings, Anchors anchors) {
        this.anchors = anchors;
        this.row = row;
        this.about = about;
        this.findings = findings;
    }

    List<PlanAction> read() {
        Items items = new Items(paragraphsAreActions(), false);
        for (int part = 0; part < this.row.parts.size(); part++) {
            Cell cell = this.row.parts.get(part).get(Column.ACTION);
            if (cell != null && !cell.inherited()) {
                items.add(cell.pieces(), part);
            }
        }
        List<Item> found = items.items();
        Cell whole = this.row.whole(Column.ACTION);
        if (found.isEmpty() || whole == null) {
            return List.of();
        }
        items.empty()
            .forEach((number) -> add(Code.EMPTY_ITEM,
                    "Item " + number + ") is empty and is not kept. Enter the action if one is missing.",
                    whole.place()));
        if (items.isMarkSupplied()) {
            add(Code.AMBIGUOUS_ALLOCATION,
                    "The first action has no number but a 2) follows; it is read as 1). Check where it begins.",
                    whole.place());
        }
        found.forEach((item) -> this.actions.put(item, new ActionFields(item, place(item, whole))));
        owners(found);
        new DateReader(this.about, this.findings, this.anchors).read(this.row, found, this::fields);
        further(found);
        return found.stream().map((item) -> fields(item).toAction()).toList();
    }

    /// Paragraphs without marks are one action as a rule; where there are as many dates
    /// beside them as paragraphs, each is one.
    private boolean paragraphsAreActions() {
        Cell actions = this.row.whole(Column.ACTION);
        Cell dates = this.row.whole(Column.DEADLINE);
        if (actions == null || dates == null || this.row.parts.size() > 1) {
            return false;
        }
        List<Piece> paragraphs = filled(actions);
        List<Piece> beside = filled(dates);
        return paragraphs.size() > 1 && paragraphs.size() == beside.size()
                && paragraphs.stream().allMatch((one) -> one.label() == null && !one.continues())
                && beside.stream().allMatch((one) -> DeadlineGrammar.parse(one.text()).isPresent());
    }

    private static List<Piece> filled(Cell cell) {
        return cell.pieces().stream().filter((piece) -> !piece.text().isBlank()).toList();
    }

    private Place place(Item item, Cell whole) {
        Map<Column, Cell> part = this.row.parts.get(item.part());
        Cell cell = part.get(Column.ACTION);
        return (item.part() > 0 && cell != null) ? cell.place() : whole.place();
    }

    private ActionFields fields(Item item) {
        return Objects.requireNonNull(this.actions.get(item));
    }

    private void add(Code code, String message, Place place) {
        this.findings.add(code, this.about, message, place);
    }

    private void owners(List<Item> found) {
        for (Share share : Share.of(this.row, Column.OWNER, found, true)) {
            List<Item> statements = share.entries();
            List<String> paragraphs = share.paragraphs();
            if (statements.stream().anyMatch((statement) -> statement.number() != null) && found.size() > 1) {
                statements.forEach((statement) -> numbered(share, statement));
            }
            else if (!parallel(share, paragraphs)) {
                shared(share, paragraphs);
            }
        }
    }

    private void shared(Share share, List<String> paragraphs) {
        // a page shows lines and gaps, not paragraphs
        boolean gap = share.cell().place() instanceof Place.Box && paragraphs.size() > 1
                && paragraphs.size() < share.items().size();
        if (paragraphs.size() > 1 && paragraphs.size() <= share.items().size() && !gap) {
            for (int i = 0; i < share.items().size(); i++) {
                name(share.items().get(i), share.cell(), paragraphs.get(Math.min(i, paragraphs.size() - 1)), 0.6);
            }
            add(Code.AMBIGUOUS_ALLOCATION, "The owner cell has " + paragraphs.size() + " paragraphs for "
                    + share.items().size() + " actions (" + Wording.quote(share.cell().text())
                    + "); each was given to the action beside it, the last also to those after. Check who does what.",
                    share.cell().place());
        }
        else {
            String words = String.join("\n", paragraphs);
            share.items().forEach((item) -> name(item, share.cell(), words, gap ? 0.6 : 0.95));
            doubt(share, words, gap);
        }
    }

    /// Owners that run on beside a numbered list, one entry for each action.
    private boolean parallel(Share share, List<String> paragraphs) {
        List<Item> items = share.items();
        boolean list = items.size() > 2 && items.stream().allMatch((item) -> item.number() != null);
        if (!list || paragraphs.size() == items.size()) {
            return false;
        }
        Optional<List<String>> entries = ParallelOwners.of(owners(share), items.size());
        for (int i = 0; entries.isPresent() && i < items.size(); i++) {
            name(items.get(i), share.cell(), entries.get().get(i), 0.6);
        }
        if (entries.isPresent()) {
            add(Code.AMBIGUOUS_ALLOCATION,
                    "The owners of " + items.size() + " actions run on without numbers ("
                            + Wording.quote(share.cell().text())
                            + "); they were shared out in order, one entry for each action. Check who does what.",
                    share.cell().place());
        }
        return entries.isPresent();
    }

    private static List<String> owners(Share share) {
        return share.cell()
            .pieces()
            .stream()
            .map(Piece::text)
            .flatMap(String::lines)
            .filter((line) -> !line.isBlank())
            .toList();
    }

    private void numbered(Share share, Item statement) {
        Integer number = statement.number();
        int index = (number != null) ? share.indexOf(number) : -1;
        if (index >= 0) {
            name(share.items().get(index), share.cell(), statement.text(), 0.9);
        }
        else {
            share.items().forEach((item) -> name(item, share.cell(), statement.text(), 0.5));
        }
    }

    private void name(Item item, Cell cell, String words, double confidence) {
        OwnerNames names = OwnerNames.in(words);
        double sure = names.doubtful().isEmpty() ? confidence : Math.min(confidence, 0.6);
        for (String name : names.names()) {
            fields(item).owners.putIfAbsent(name.toLowerCase(Locale.ROOT), new Sourced<>(name, cell.place(), sure));
        }
    }

    private void doubt(Share share, String words, boolean gap) {
        OwnerNames names = OwnerNames.in(words);
        for (String doubtful : names.doubtful()) {
            add(Code.AMBIGUOUS_OWNER,
                    Wording.quote(doubtful) + " was read as several owners; it may be one team." + " Say which it is.",
                    share.cell().place());
        }
        boolean apart = words.strip().matches("(?s).*\\S\\s{2,}\\S.*") && !words.contains("\n");
        if (gap || (apart && share.items().size() > 1)) {
            add(Code.AMBIGUOUS_ALLOCATION, "The names in " + Wording.quote(words) + " stand apart and may belong to"
                    + " different actions; each was given to every action of the row.", share.cell().place());
        }
    }

    private void further(List<Item> found) {
        for (Share share : Share.of(this.row, Column.MEASURE, found, false)) {
            for (Item measure : share.entries()) {
                share.items()
                    .forEach((item) -> fields(item).measures
                        .add(new Sourced<>(measure.text(), share.place(measure), 0.95)));
            }
        }
        Share.of(this.row, Column.COMPLETED, found, false).forEach(this::completed);
        Share.of(this.row, Column.START, found, false)
            .forEach((share) -> share.entries()
                .forEach(
                        (note) -> share.items().forEach((item) -> fields(item).note(note, share.cell().place(), 0.8))));
        for (Share share : Share.of(this.row, Column.RAG, found, false)) {
            rating(share);
        }
        Share.of(this.row, Column.PROGRESS, found, false).forEach(this::progress);
        for (Share share : Share.of(this.row, Column.CHARACTERISTIC, found, false)) {
            List<String> names = Characteristics.in(share.cell().text());
            share.items()
                .forEach((item) -> names.forEach(
                        (name) -> fields(item).characteristics.add(new Sourced<>(name, share.cell().place(), 0.9))));
        }
    }

    /// A date in a column of completions is the completion; other words there are notes.
    private void completed(Share share) {
        Place place = share.cell().place();
        for (Item statement : share.entries()) {
            Optional<Completion> day = DateNote.completedOn(statement.text());
            for (Item item : to(share, statement)) {
                ActionFields action = fields(item);
                if (day.isPresent() && action.completed == null) {
                    action.completed = new Sourced<>(day.get(), place, 1);
                }
                if (day.isEmpty() || DeadlineGrammar.parse(place.words()).isEmpty()) {
                    action.note(statement, place, 0.8);
                }
            }
        }
    }

    /// The action of the statement's number, or all.
    private static List<Item> to(Share share, Item statement) {
        Integer number = statement.number();
        int index = (number != null) ? share.indexOf(number) : -1;
        return (index >= 0) ? List.of(share.items().get(index)) : share.items();
    }

    private void progress(Share share) {
        for (Item statement : share.entries()) {
            List<Item> to = to(share, statement);
            Rag rating = Ratings.ofWords(statement.text());
            if (rating != null && statement.text().matches("(?i)(?:red|amber|green|blue)\\b.*")
                    && to.stream().allMatch((item) -> fields(item).rag == null)) {
                to.forEach((item) -> fields(item).rag = new Sourced<>(rating, share.place(statement), 0.9));
                Ratings.beside(statement.text())
                    .map(statement::with)
                    .ifPresent((note) -> to.forEach((item) -> fields(item).note(note, share.place(statement), 0.8)));
                continue;
            }
            double sure = (to.size() < share.items().size()) ? 0.9 : 0.8;
            to.forEach((item) -> fields(item).note(statement, share.place(statement), sure));
        }
        Rag colour = Ratings.ofFill(share.cell().fill());
        if (colour != null) {
            share.items()
                .stream()
                .map(this::fields)
                .filter((action) -> action.rag == null)
                .forEach((action) -> action.rag = new Sourced<>(colour, share.cell().place(), 0.8));
        }
    }

    private void rating(Share share) {
        @Nullable Rag word = Ratings.ofWords(share.cell().text());
        Rag rating = (word != null) ? word : Ratings.ofFill(share.cell().fill());
        for (Item item : share.items()) {
            if (rating != null) {
                fields(item).rag = new Sourced<>(rating, share.cell().place(), (word != null) ? 1 : 0.8);
            }
            if (word != null) {
                Ratings.beside(share.cell().text())
                    .ifPresent((note) -> fields(item).note(note, share.cell().place(), 0.8));
            }
            else if (!share.cell().isBlank()) {
                share.cell()
                    .pieces()
                    .stream()
                    .map(Piece::text)
                    .map(Wording::collapse)
                    .filter((s) -> !s.isEmpty())
                    .forEach((text) -> fields(item).note(text, share.cell().place(), 0.8));
            }
        }
    }

    /// What is gathered for one action before it is made.
    static final class ActionFields {

        final Item item;

        final Place place;

        final Map<String, Sourced<String>> owners = new LinkedHashMap<>();

        final List<Sourced<String>> measures = new ArrayList<>();

        final List<Sourced<String>> progress = new ArrayList<>();

        final List<String> periods = new ArrayList<>();

        final List<Sourced<String>> characteristics = new ArrayList<>();

        @Nullable Sourced<Deadline> deadline;

        @Nullable Sourced<Completion> completed;

        @Nullable Sourced<Rag> rag;

        ActionFields(Item item, Place place) {
            this.item = item;
            this.place = place;
        }

        void note(String text, Place place, double confidence) {
            this.progress.add(new Sourced<>(text, place, confidence));
            this.periods.add("");
            complete(text, place);
        }

        /// A note with the heading of its column, such as that of a quarter.
        void note(Item note, Place place, double confidence) {
            note(note.text(), place, confidence);
            this.periods.removeLast();
            this.periods.add((note.heading() != null) ? note.heading() : "");
        }

        private void complete(String text, Place place) {
            Completion completion = DateNote.completion(text);
            if (completion != null && this.completed == null) {
                this.completed = new Sourced<>(completion, place, 0.95);
            }
        }

        PlanAction toAction() {
            complete(this.item.text(), this.place);
            Sourced<Deadline> date = (this.deadline != null) ? this.deadline
                    : new Sourced<>(Deadline.NONE, this.place, 1);
            String text = REFERENCE.matcher(this.item.text()).replaceFirst("");
            return new PlanAction(this.item.number(), new Sourced<>(text, this.place, 1),
                    List.copyOf(this.owners.values()), this.measures, date, this.completed, this.progress, this.rag,
                    this.characteristics, this.periods);
        }

    }

}
