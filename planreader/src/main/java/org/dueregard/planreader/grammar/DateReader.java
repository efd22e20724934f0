package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.dates.Anchors;
import org.dueregard.planreader.dates.DeadlineGrammar;
import org.dueregard.planreader.Deadline.Kind;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Sourced;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.grammar.ActionReader.ActionFields;
import org.dueregard.planreader.grammar.Draft.ActionRow;
import org.dueregard.planreader.grammar.Items.Item;
import org.dueregard.planreader.dates.DateNote;

/// Shares the date cell of a row out among its actions: by number where the dates are numbered, by paragraph where
/// there are several, otherwise to all.
final class DateReader {

    /// What goes on with the statement before it.
    private static final Pattern GOES_ON = Pattern.compile("(?i)(?:there-?after|then|and|to|until|till|up to|[-–—(&])");

    private static final double DOUBTED = 0.6;

    private final List<String> about;

    private final Findings findings;

    private final Anchors anchors;

    DateReader(List<String> about, Findings findings, Anchors anchors) {
        this.anchors = anchors;
        this.about = about;
        this.findings = findings;
    }

    void read(ActionRow row, List<Item> actions, Function<Item, ActionFields> fields) {
        for (Share share : Share.of(row, Column.DEADLINE, actions, false)) {
            List<Item> statements = share.statements();
            boolean plain = statements.stream().allMatch(Item::coloured);
            if (statements.stream().anyMatch((statement) -> statement.number() != null)) {
                numbered(share, statements, fields);
            }
            else {
                paragraphs(share, notes(statements, plain, share.items().size()), fields);
            }
        }
    }

    /// The statements, or the whole cell where only all of it together is a deadline.
    ///
    /// @param actions how many there are: as many statements, each a deadline, are theirs
    private static List<DateNote> notes(List<Item> statements, boolean plain, int actions) {
        List<Item> black = statements.stream().filter((statement) -> plain || !statement.coloured()).toList();
        List<DateNote> notes = new ArrayList<>();
        Optional<Deadline> together = DeadlineGrammar
            .parse(black.stream().map(Item::text).collect(Collectors.joining(" ")))
            .filter((deadline) -> deadline.kind() != Kind.NONE && !areApart(black, actions)
                    && black.stream().noneMatch((statement) -> DateNote.saysDone(statement.text())));
        if (together.isPresent()) {
            notes.add(new DateNote(together.get(), null, false));
        }
        else {
            black.forEach((statement) -> notes.add(DateNote.read(statement.text(), false)));
        }
        statements.stream()
            .filter((statement) -> !black.contains(statement))
            .forEach((statement) -> notes.add(DateNote.read(statement.text(), true)));
        if (notes.stream().anyMatch((note) -> note.isRead() && !note.doubtful())) {
            notes.replaceAll(DateNote::besideDate);
        }
        return notes;
    }

    private static boolean areApart(List<Item> statements, int actions) {
        return actions > 1 && statements.size() == actions
                && statements.stream()
                    .allMatch((statement) -> !GOES_ON.matcher(statement.text()).lookingAt()
                            && DateNote.read(statement.text(), false).isRead());
    }

    private void numbered(Share share, List<Item> statements, Function<Item, ActionFields> fields) {
        boolean plain = statements.stream().allMatch(Item::coloured);
        for (Item statement : statements) {
            DateNote note = DateNote.read(statement.text(), statement.coloured() && !plain);
            Integer number = statement.number();
            int index = (number != null) ? share.indexOf(number) : -1;
            if (index >= 0) {
                put(share, fields.apply(share.items().get(index)), note, 1);
            }
            else {
                share.items().forEach((item) -> put(share, fields.apply(item), note, 0.5));
                add(Code.AMBIGUOUS_ALLOCATION,
                        Wording.quote(statement.text()) + " in the date cell belongs to no"
                                + " numbered action; it was given to every action of the row. Check which it concerns.",
                        share);
            }
            report(share, note);
        }
    }

    private void paragraphs(Share share, List<DateNote> notes, Function<Item, ActionFields> fields) {
        List<DateNote> dated = notes.stream().filter(DateNote::isDated).toList();
        List<Item> items = share.items();
        boolean apart = dated.size() > 1 && items.size() > 1 && dated.size() <= items.size();
        for (int i = 0; i < items.size(); i++) {
            ActionFields action = fields.apply(items.get(i));
            int own = apart ? Math.min(i, dated.size() - 1) : 0;
            int index = -1;
            for (DateNote note : notes) {
                index += note.isDated() ? 1 : 0;
                if (!note.isDated() || index == own) {
                    put(share, action, note, (dated.size() > 1) ? DOUBTED : 1);
                }
                else if (!apart && note.deadline().raw() != null) {
                    action.note(note.deadline().raw(), share.cell().place(), 0.5);
                }
            }
        }
        if (dated.size() > 1) {
            several(share, dated, apart);
        }
        notes.forEach((note) -> report(share, note));
        sharedNote(share, notes);
    }

    private void several(Share share, List<DateNote> dated, boolean apart) {
        add(apart ? Code.AMBIGUOUS_ALLOCATION : Code.AMBIGUOUS_DEADLINE,
                "The date cell has " + dated.size() + " dates for " + share.items().size() + " action"
                        + ((share.items().size() == 1) ? "" : "s") + " (" + Wording.quote(share.cell().text()) + "); "
                        + (apart ? "each was given to the action beside it, the last also to those after."
                                : "the first was taken, the others were kept as notes.")
                        + " Check which date is whose.",
                share);
    }

    private void sharedNote(Share share, List<DateNote> notes) {
        boolean noted = notes.stream().anyMatch((note) -> note.note() != null);
        if (noted && share.items().size() > 1) {
            add(Code.AMBIGUOUS_ALLOCATION,
                    "The date cell holds a note beside " + share.items().size() + " actions ("
                            + Wording.quote(share.cell().text())
                            + "); it was given to each of them. Check which action it concerns.",
                    share);
        }
    }

    private void put(Share share, ActionFields action, DateNote note, double confidence) {
        Deadline deadline = this.anchors.resolve(note.deadline());
        boolean inTwoWays = DeadlineGrammar.doubt(String.valueOf(deadline.raw())) != null;
        double most = note.doubtful() ? 0.5 : !deadline.equals(note.deadline()) ? 0.7 : inTwoWays ? DOUBTED : 1;
        double sure = Math.min(most, confidence);
        if (note.isDated() && action.deadline == null) {
            action.deadline = new Sourced<>(deadline, share.cell().place(),
                    (deadline.kind() == Kind.UNREADABLE) ? 0 : sure);
        }
        if (note.note() != null) {
            action.note(note.note(), share.cell().place(), confidence);
        }
    }

    private void report(Share share, DateNote note) {
        Deadline deadline = note.deadline();
        String raw = (deadline.raw() != null) ? deadline.raw() : "";
        String doubt = DeadlineGrammar.doubt(raw);
        if (note.doubtful()) {
            add(Code.AMBIGUOUS_DEADLINE, Wording.quote(share.cell().text())
                    + " may give the date of the note instead of a deadline. Say which it is.", share);
        }
        else if (!this.anchors.resolve(deadline).equals(deadline)) {
            add(Code.RELATIVE_DEADLINE,
                    Wording.quote(raw) + " was counted from " + this.anchors.said(raw) + ". Check it.", share);
        }
        else if (deadline.kind() == Kind.UNREADABLE && DeadlineGrammar.isRelative(raw)) {
            add(Code.RELATIVE_DEADLINE,
                    Wording.quote(raw)
                            + " counts from a day that the plan does not name here. Enter the date that it means.",
                    share);
        }
        else if (deadline.kind() == Kind.UNREADABLE) {
            add(Code.UNREADABLE_DEADLINE, Wording.quote(raw)
                    + " is not a date the reader knows. Enter the date, say that it is to be confirmed, or leave the words.",
                    share);
        }
        else if (deadline.kind() == Kind.TBC) {
            add(Code.DEADLINE_TO_BE_CONFIRMED,
                    "The deadline is " + Wording.quote(raw) + ". Enter it as soon as it is agreed.", share);
        }
        else if (doubt != null) {
            add(Code.AMBIGUOUS_DEADLINE, Wording.quote(raw) + " can be read in two ways: " + doubt + ". Check it.",
                    share);
        }
        else if (deadline.qualifier() == Deadline.Qualifier.START && deadline.kind() != Kind.ONGOING) {
            add(Code.AMBIGUOUS_DEADLINE,
                    Wording.quote(raw)
                            + " says when the action starts, not when it is to be done. Enter the end if there is one.",
                    share);
        }
    }

    private void add(Code code, String message, Share share) {
        this.findings.add(code, this.about, message, share.cell().place());
    }

}
