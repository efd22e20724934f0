package org.dueregard.planreader.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.dueregard.planreader.Completion;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanChange;
import org.dueregard.planreader.PlanRevision.Part;
import org.dueregard.planreader.Sourced;
import org.dueregard.planreader.file.Wording;

/// What changed of an action.
final class ActionChanges {

    /// A note of more words says more than that it is done.
    private static final int SHORT_NOTE = 6;

    private final Part older;

    private final Part newer;

    private final boolean sameObjective;

    private final boolean compareWords;

    private final List<PlanChange> changes = new ArrayList<>();

    /// @param sameObjective false where it stands under another one, among whose actions
    /// it is numbered anew
    /// @param compareWords false where it was split or joined, which says why its words
    /// are others
    ActionChanges(Part older, Part newer, boolean sameObjective, boolean compareWords) {
        this.older = older;
        this.newer = newer;
        this.sameObjective = sameObjective;
        this.compareWords = compareWords;
    }

    List<PlanChange> between(PlanAction before, PlanAction after) {
        boolean numbered = this.sameObjective && before.number() != null && after.number() != null;
        if (numbered && !Objects.equals(before.number(), after.number())) {
            this.changes.add(new PlanChange.Renumbered(this.older, this.newer, String.valueOf(before.number()),
                    String.valueOf(after.number())));
        }
        if (this.compareWords && !WordDifference.isSame(this.older.text(), this.newer.text())) {
            this.changes.add(new PlanChange.Reworded(this.older, this.newer,
                    WordDifference.between(this.older.text(), this.newer.text())));
        }
        owners(before, after);
        deadline(before, after);
        measures(before, after);
        characteristics(before, after);
        completion(before, after);
        rating(before, after);
        progress(before, after);
        return this.changes;
    }

    private void owners(PlanAction before, PlanAction after) {
        List<Sourced<String>> gone = without(before.owners(), after.owners());
        List<Sourced<String>> come = without(after.owners(), before.owners());
        if (!gone.isEmpty() || !come.isEmpty()) {
            this.changes.add(new PlanChange.Owners(this.older, this.newer, gone, come));
        }
    }

    private void measures(PlanAction before, PlanAction after) {
        List<Sourced<String>> gone = without(before.successMeasures(), after.successMeasures());
        List<Sourced<String>> come = without(after.successMeasures(), before.successMeasures());
        if (!gone.isEmpty() || !come.isEmpty()) {
            this.changes.add(new PlanChange.Measures(this.older, this.newer, gone, come));
        }
    }

    private static List<Sourced<String>> without(List<Sourced<String>> all, List<Sourced<String>> these) {
        Set<String> known = these.stream().map((each) -> key(each.value())).collect(Collectors.toSet());
        return all.stream().filter((each) -> !known.contains(key(each.value()))).toList();
    }

    private static String key(String words) {
        return WordDifference.plain(words).toLowerCase(Locale.ROOT);
    }

    /// Where "Completed in May" stands in place of the date, it is the completion that is
    /// new.
    private void deadline(PlanAction before, PlanAction after) {
        Deadline then = before.deadline().value();
        Deadline now = after.deadline().value();
        boolean doneInstead = now.kind() == Deadline.Kind.NONE && after.completed() != null;
        if (!isSame(then, now) && !doneInstead) {
            this.changes.add(new PlanChange.NewDeadline(this.older, this.newer, before.deadline(), after.deadline()));
        }
    }

    private static boolean isSame(Deadline then, Deadline now) {
        boolean words = then.kind() != Deadline.Kind.UNREADABLE
                || key(Objects.toString(then.raw(), "")).equals(key(Objects.toString(now.raw(), "")));
        return words && then.kind() == now.kind() && Objects.equals(then.start(), now.start())
                && Objects.equals(then.end(), now.end()) && Objects.equals(then.recurrence(), now.recurrence())
                && then.qualifier() == now.qualifier();
    }

    private void characteristics(PlanAction before, PlanAction after) {
        List<Sourced<String>> gone = without(before.protectedCharacteristics(), after.protectedCharacteristics());
        List<Sourced<String>> come = without(after.protectedCharacteristics(), before.protectedCharacteristics());
        if (!gone.isEmpty() || !come.isEmpty()) {
            this.changes.add(new PlanChange.Characteristics(this.older, this.newer, sorted(gone), sorted(come)));
        }
    }

    private static List<String> sorted(List<Sourced<String>> values) {
        return List.copyOf(values.stream().map(Sourced::value).collect(Collectors.toCollection(TreeSet::new)));
    }

    private void completion(PlanAction before, PlanAction after) {
        Sourced<Completion> then = before.completed();
        Sourced<Completion> now = after.completed();
        if (now != null && (then == null || !then.value().equals(now.value()))) {
            this.changes.add(new PlanChange.Completed(this.older, this.newer, now));
        }
        if (now == null && then != null) {
            this.changes.add(new PlanChange.Reopened(this.older, this.newer, then));
        }
    }

    private void rating(PlanAction before, PlanAction after) {
        boolean same = (before.rag() == null) ? after.rag() == null
                : after.rag() != null && before.rag().value() == after.rag().value();
        if (!same) {
            this.changes.add(new PlanChange.Rating(this.older, this.newer, before.rag(), after.rag()));
        }
    }

    private void progress(PlanAction before, PlanAction after) {
        Map<String, Set<String>> known = periods(before);
        List<Sourced<String>> notes = new ArrayList<>();
        List<String> periods = new ArrayList<>();
        for (int i = 0; i < after.progress().size(); i++) {
            Sourced<String> note = after.progress().get(i);
            boolean done = after.completed() != null && isOnlyDone(note.value());
            if (!done && !isSaid(known.getOrDefault(key(note.value()), Set.of()), key(after.periodOf(i)))) {
                notes.add(note);
                periods.add(after.periodOf(i));
            }
        }
        if (!notes.isEmpty()) {
            this.changes.add(new PlanChange.Reported(this.older, this.newer, notes, periods));
        }
    }

    /// The periods in which each note was written, by its words.
    private static Map<String, Set<String>> periods(PlanAction action) {
        Map<String, Set<String>> periods = new HashMap<>();
        for (int i = 0; i < action.progress().size(); i++) {
            periods.computeIfAbsent(key(action.progress().get(i).value()), (any) -> new HashSet<>())
                .add(key(action.periodOf(i)));
        }
        return periods;
    }

    /// Where one of the files does not say when a note was written, the same words are
    /// the
    /// same note.
    private static boolean isSaid(Set<String> known, String period) {
        return known.contains(period) || known.contains("") || (period.isEmpty() && !known.isEmpty());
    }

    private static boolean isOnlyDone(String note) {
        return note.toLowerCase(Locale.ROOT).startsWith("complete") && Wording.count(note) <= SHORT_NOTE;
    }

}
