package org.dueregard.app.publication;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.dueregard.app.plan.ActionState;
import org.dueregard.app.publication.PublishedPlan.Action;
import org.dueregard.app.web.components.Tag;

/// How a published plan or objective goes: counts by state, and the same in two sentences.
record PublishedProgress(Map<ActionState, Integer> counts) {

    PublishedProgress {
        counts = Map.copyOf(counts);
    }

    static PublishedProgress of(List<Action> actions) {
        Map<ActionState, Integer> counts = new EnumMap<>(ActionState.class);
        actions.forEach((action) -> counts.merge(action.state(), 1, Integer::sum));
        return new PublishedProgress(counts);
    }

    /// A state as residents see it: a word, a colour and a shape.
    static Tag tag(ActionState state) {
        return Tag.of(state.words()).state(shape(state));
    }

    /// The name of a state's shape and colour in the style sheet.
    static String shape(ActionState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int count(ActionState state) {
        return Objects.requireNonNull(this.counts.getOrDefault(state, 0));
    }

    /// All that apply.
    int actions() {
        return this.counts.values().stream().mapToInt(Integer::intValue).sum() - count(ActionState.NOT_APPLICABLE);
    }

    /// States that occur, in the order of the enum.
    List<ActionState> states() {
        return this.counts.keySet().stream().sorted().toList();
    }

    /// The parts of a bar 100 wide, in the order of the enum.
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int all = this.counts.values().stream().mapToInt(Integer::intValue).sum();
        int before = 0;
        for (ActionState state : states()) {
            parts.add(new Part(shape(state), 100.0 * before / all, 100.0 * count(state) / all));
            before += count(state);
        }
        return parts;
    }

    /// Like `6 of 40 actions are done and 25 are on track.`
    String first() {
        int all = actions();
        int ahead = count(ActionState.ON_TRACK) + count(ActionState.DUE_SOON);
        if (all == 0) {
            return "There are no actions of its own to report on.";
        }
        if (count(ActionState.DONE) == all) {
            return (all == 1) ? "The one action is done." : "All %d actions are done.".formatted(all);
        }
        String done = (all == 1) ? "The one action is not done yet" : "%s of %d actions %s done"
            .formatted(capital(count(ActionState.DONE)), all, are(count(ActionState.DONE)));
        return done + ((ahead > 0 && all > 1) ? " and %d %s on track.".formatted(ahead, are(ahead)) : ".");
    }

    /// Like `4 are overdue and 5 have no date yet.`
    String second() {
        if (actions() == 0 || count(ActionState.DONE) == actions()) {
            return "";
        }
        int overdue = count(ActionState.OVERDUE);
        int heldUp = count(ActionState.HELD_UP);
        int undated = count(ActionState.NO_DATE);
        List<String> parts = new ArrayList<>();
        if (overdue > 0) {
            parts.add("%d %s overdue".formatted(overdue, are(overdue)));
        }
        if (heldUp > 0) {
            parts.add("%d %s held up".formatted(heldUp, are(heldUp)));
        }
        if (undated > 0) {
            parts.add("%d %s no date yet".formatted(undated, (undated == 1) ? "has" : "have"));
        }
        return parts.isEmpty() ? "Nothing is overdue." : capitalised(listed(parts)) + ".";
    }

    /// Short, for lists: `3 of 5 done, 1 overdue`.
    String brief() {
        if (actions() == 0) {
            return "";
        }
        int overdue = count(ActionState.OVERDUE);
        return "%d of %d done".formatted(count(ActionState.DONE), actions())
                + ((overdue > 0) ? ", %d overdue".formatted(overdue) : "");
    }

    private static String capital(int count) {
        return (count == 0) ? "None" : Integer.toString(count);
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static String listed(List<String> parts) {
        int last = parts.size() - 1;
        return (last == 0) ? parts.getFirst() : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private static String are(int count) {
        return (count == 1) ? "is" : "are";
    }

    /// A part of a bar.
    ///
    /// @param shape the state's name in the style sheet
    record Part(String shape, double from, double width) {
    }

}
