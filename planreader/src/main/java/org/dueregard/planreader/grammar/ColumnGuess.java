package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.dueregard.planreader.words.Column;

/// What columns hold by what stands in them, where their headings do not say it.
///
/// Problem: a heading can be any word, and some tables have none. Method: dates, ratings, references, characteristics
/// and names are told by their looks; of the columns of sentences the one whose sentences begin with verbs is that of
/// the actions, what stands before it groups them, what stands after it measures or reports. Guarantee: a column whose
/// heading is known is not touched, but for an objective that was taken for the action because the heading of the
/// actions is not known. Limits: an objective of one row each that begins with a verb may change places with its
/// action; a table whose sentences begin with no verb known is none of a plan. Cost: linear in the words. Source: none.
///
/// Example: without headings, `1 | Ask the tenants | Homes Team | May 2027` is reference, action, owner and deadline.
final class ColumnGuess {

    private static final double MOST = 0.6;

    private static final double NEARLY_ALL = 0.7;

    private static final double SOME = 0.4;

    private static final int SENTENCE = 3;

    private static final int SHORT = 8;

    private static final int LEAST_ROWS = 2;

    private final ColumnValues values;

    ColumnGuess(ColumnValues values) {
        this.values = values;
    }

    /// Says of each column without a place what it holds, as far as that can be seen.
    void complete(Map<Integer, Column> columns, Map<Integer, String> words) {
        for (int number = 1; number <= this.values.width(); number++) {
            if (columns.get(number) == Column.MEASURE && words.getOrDefault(number, "").matches("(?i)targets?")
                    && !columns.containsValue(Column.DEADLINE) && this.values.dates(number) >= MOST) {
                columns.put(number, Column.DEADLINE);
            }
            if (isOpen(columns, number)) {
                columns.put(number, looks(columns, number));
            }
        }
        actions(columns, words);
        owners(columns);
        objectives(columns, words);
        further(columns);
    }

    /// What the columns hold by their values alone; empty where they are no actions.
    ///
    /// @param words of the headings; empty where there are none
    /// @param strict whether only sentences that begin with verbs are actions
    Optional<Map<Integer, Column>> guessed(Map<Integer, String> words, boolean strict) {
        Map<Integer, Column> columns = new TreeMap<>();
        words.forEach((number, text) -> columns.put(number, Column.of(text)));
        Map<Integer, Column> known = new TreeMap<>(ColumnChoice.settled(columns, words));
        boolean said = known.values().stream().anyMatch((column) -> column == Column.ACTION);
        complete(known, words);
        List<Integer> actions = ColumnChoice.numbers(known, Column.ACTION);
        if (actions.isEmpty() || this.values.rows() < LEAST_ROWS) {
            return Optional.empty();
        }
        boolean named = known.containsValue(Column.OWNER) || known.containsValue(Column.DEADLINE);
        boolean both = !strict && columns.containsValue(Column.REFERENCE) && columns.containsValue(Column.OWNER)
                && columns.containsValue(Column.DEADLINE);
        boolean acts = both || this.values.acts(actions.getFirst()) >= (said ? SOME : 0.5);
        return (named && acts) ? Optional.of(known) : Optional.empty();
    }

    private boolean isOpen(Map<Integer, Column> columns, int number) {
        return columns.getOrDefault(number, Column.OTHER) == Column.OTHER && this.values.count(number) > 0;
    }

    private boolean isText(Map<Integer, Column> columns, int number) {
        return isOpen(columns, number) && this.values.count(number) >= LEAST_ROWS
                && this.values.words(number) >= SENTENCE;
    }

    /// What values look like that are no sentences.
    private Column looks(Map<Integer, Column> columns, int number) {
        ColumnValues all = this.values;
        if (!columns.containsValue(Column.DEADLINE) && all.dates(number) >= MOST) {
            return Column.DEADLINE;
        }
        if (!columns.containsValue(Column.RAG) && all.ratings(number) >= MOST) {
            return Column.RAG;
        }
        if (!columns.containsValue(Column.REFERENCE) && all.references(number) >= NEARLY_ALL
                && columns.entrySet()
                    .stream()
                    .noneMatch((entry) -> entry.getKey() < number && entry.getValue().isOfPlan())) {
            return Column.REFERENCE;
        }
        if (!columns.containsValue(Column.CHARACTERISTIC) && all.count(number) >= LEAST_ROWS
                && all.characteristics(number) >= NEARLY_ALL) {
            return Column.CHARACTERISTIC;
        }
        if (!columns.containsValue(Column.OWNER) && all.owners(number) >= MOST && all.acts(number) < MOST) {
            return Column.OWNER;
        }
        return Column.OTHER;
    }

    /// The column of the actions; what stands under a heading of objectives and was taken
    /// for them gives way to one after it.
    private void actions(Map<Integer, Column> columns, Map<Integer, String> words) {
        List<Integer> said = ColumnChoice.numbers(columns, Column.ACTION);
        if (said.isEmpty()) {
            boolean both = Column.isAny(words.values(), Column.OWNER) && Column.isAny(words.values(), Column.DEADLINE);
            best(columns, 0, SOME).or(() -> both ? longest(columns) : Optional.empty())
                .ifPresent((number) -> columns.put(number, Column.ACTION));
            return;
        }
        int number = said.getFirst();
        Column heading = Column.of(words.getOrDefault(number, ""));
        boolean grouping = heading == Column.OBJECTIVE || heading == Column.OUTCOME || heading == Column.NEED;
        List<Integer> above = ColumnChoice.numbers(columns, Column.OBJECTIVE);
        boolean themes = above.stream().allMatch((each) -> each < number && isHeaded(each, words));
        if (grouping && themes) {
            double own = (this.values.repeats(number) > SOME) ? 0 : this.values.acts(number);
            best(columns, number, Math.max(SOME, own)).ifPresent((other) -> {
                above.forEach((each) -> columns.put(each, Column.SECTION));
                columns.put(number, Column.OBJECTIVE);
                columns.put(other, Column.ACTION);
            });
        }
    }

    /// Whether the column is headed by something that can group objectives.
    private static boolean isHeaded(int number, Map<Integer, String> words) {
        Column heading = Column.of(words.getOrDefault(number, ""));
        return heading == Column.SECTION || heading == Column.OBJECTIVE;
    }

    /// The column of sentences that begin with verbs: the last such before those who do
    /// it, for what stands before it is what they do it for; else the one with most of
    /// them.
    private Optional<Integer> best(Map<Integer, Column> columns, int after, double least) {
        int who = columns.entrySet()
            .stream()
            .filter((entry) -> entry.getKey() > after
                    && (entry.getValue() == Column.OWNER || entry.getValue() == Column.DEADLINE))
            .mapToInt(Map.Entry::getKey)
            .min()
            .orElse(Integer.MAX_VALUE);
        Integer best = null;
        double most = least;
        for (int number = after + 1; number <= this.values.width(); number++) {
            double acts = this.values.acts(number) - 0.5 * this.values.repeats(number);
            if (!isText(columns, number) || acts < least) {
                continue;
            }
            boolean later = number < who && this.values.measures(number) < MOST;
            if (best == null || later || acts > most) {
                best = number;
                most = acts;
            }
        }
        return Optional.ofNullable(best);
    }

    /// The column of most words, where headings say who and when.
    private Optional<Integer> longest(Map<Integer, Column> columns) {
        Integer longest = null;
        for (int number = 1; number <= this.values.width(); number++) {
            if (isText(columns, number)
                    && (longest == null || this.values.words(number) > this.values.words(longest))) {
                longest = number;
            }
        }
        return Optional.ofNullable(longest);
    }

    /// Short words after the actions of which some are known to be names, where nothing
    /// else is.
    private void owners(Map<Integer, Column> columns) {
        List<Integer> actions = ColumnChoice.numbers(columns, Column.ACTION);
        if (columns.containsValue(Column.OWNER) || actions.isEmpty()) {
            return;
        }
        for (int number = actions.getFirst() + 1; number <= this.values.width(); number++) {
            if (isOpen(columns, number) && this.values.owners(number) >= SOME - 0.1
                    && this.values.words(number) <= SHORT && this.values.acts(number) < SOME) {
                columns.put(number, Column.OWNER);
                return;
            }
        }
    }

    /// What stands before the actions and has no place groups them.
    private void objectives(Map<Integer, Column> columns, Map<Integer, String> words) {
        List<Integer> actions = ColumnChoice.numbers(columns, Column.ACTION);
        if (actions.isEmpty()) {
            return;
        }
        List<Integer> before = new ArrayList<>();
        for (int number = 1; number < actions.getFirst(); number++) {
            boolean groups = this.values.repeats(number) >= SOME;
            if (isOpen(columns, number) && (isText(columns, number) || groups)) {
                before.add(number);
            }
        }
        List<Integer> said = ColumnChoice.numbers(columns, Column.OBJECTIVE);
        if (said.size() == 1 && !before.isEmpty() && said.getFirst() < before.getLast()
                && isText(columns, before.getLast())
                && Column.of(words.getOrDefault(said.getFirst(), "")) == Column.SECTION) {
            columns.put(said.getFirst(), Column.SECTION);
        }
        if (!columns.containsValue(Column.OBJECTIVE) && !before.isEmpty()) {
            columns.put(before.removeLast(), Column.OBJECTIVE);
        }
        if (!columns.containsValue(Column.SECTION) && !before.isEmpty()
                && this.values.repeats(before.getFirst()) >= SOME) {
            columns.put(before.getFirst(), Column.SECTION);
        }
    }

    /// What stands after the actions, or before them without grouping them.
    private void further(Map<Integer, Column> columns) {
        if (!columns.containsValue(Column.ACTION)) {
            return;
        }
        int action = ColumnChoice.numbers(columns, Column.ACTION).getFirst();
        for (int number = 1; number <= this.values.width(); number++) {
            if (!isText(columns, number) || (number < action && columns.containsValue(Column.OBJECTIVE))) {
                continue;
            }
            boolean reports = this.values.reports(number) > Math.max(0.3, this.values.measures(number));
            if (!columns.containsValue(Column.MEASURE) && !reports) {
                columns.put(number, Column.MEASURE);
            }
            else if (!columns.containsValue(Column.PROGRESS)) {
                columns.put(number, Column.PROGRESS);
            }
        }
    }

}
