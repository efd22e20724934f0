package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.dueregard.planreader.words.Column;

/// Chooses what the columns of a table hold: by the company that their headings keep, by the values under them, or by
/// the values alone where there are no headings.
final class ColumnChoice {

    private static final Pattern LEVEL = Pattern.compile(
            "(?i)(?:very )?(?:high|medium|low|med|h|m|l|essential|desirable|short|long|\\d)(?: ?/ ?\\w+)?(?: term)?");

    private static final Pattern VAGUE_DATE = Pattern
        .compile("(?i).*(?:milestone|target|delivered by|when|year|due|date|completed|achieved by|done by).*");

    private static final Pattern WEAK_DATE = Pattern.compile(
            "(?i)\\W*(?:(?:key )?dates?|date .*|year|month|quarter|academic year|frequency|how often|milestones?|review date.*)\\W*");

    private static final Pattern OUTPUT = Pattern
        .compile("(?i)(?:(?:key|planned|equality) )?(?:outputs?|allbwn(?:au)?)");

    /// What may stand before the words of a plan without saying what it is for.
    private static final Set<Column> BESIDE = EnumSet.of(Column.REFERENCE, Column.OTHER, Column.OWNER, Column.SERVICE,
            Column.DEADLINE, Column.START, Column.EARLIER, Column.COMPLETED, Column.RAG, Column.PROGRESS, Column.LINKS,
            Column.CHARACTERISTIC, Column.RESOURCE, Column.FIGURE);

    private static final int LEAST_ROWS = 2;

    private static final double LEAST_REPEATED = 0.3;

    private final ColumnValues values;

    ColumnChoice(ColumnValues values) {
        this.values = values;
    }

    /// An outcome or a need is an objective where nothing else is one; a theme beside an
    /// objective is a section; a plan of objectives alone is a plan of actions.
    static Map<Integer, Column> settled(Map<Integer, Column> found, Map<Integer, String> words) {
        Map<Integer, Column> columns = new LinkedHashMap<>(found);
        numbers(columns, words);
        outputs(columns, words);
        objectives(columns);
        outcomes(columns);
        one(columns, Column.NEED, columns.containsValue(Column.OBJECTIVE) ? Column.OTHER : Column.OBJECTIVE);
        one(columns, Column.SERVICE, columns.containsValue(Column.OWNER) ? Column.OTHER : Column.OWNER);
        if (!columns.containsValue(Column.ACTION)) {
            last(columns, Column.OBJECTIVE, Column.ACTION);
        }
        boolean grouped = columns.containsValue(Column.OBJECTIVE) || !columns.containsValue(Column.SECTION);
        one(columns, Column.SECTION, grouped ? Column.SECTION : Column.OBJECTIVE);
        dates(columns, words);
        single(columns);
        return columns;
    }

    /// Of two columns of references that which says so, or the last, numbers the actions.
    private static void numbers(Map<Integer, Column> columns, Map<Integer, String> words) {
        List<Integer> all = numbers(columns, Column.REFERENCE);
        if (all.size() > 1) {
            columns.put(all.stream()
                .filter((number) -> words.getOrDefault(number, "").matches("(?i).*\\b(?:action|task)\\b.*"))
                .findFirst()
                .or(() -> all.stream()
                    .filter((number) -> all.stream()
                        .anyMatch((other) -> isOfObjectives(words, other) && !isOfObjectives(words, number)))
                    .findFirst())
                .orElse(all.getLast()), Column.NUMBER);
        }
    }

    /// Of two columns of objectives the first groups the second; of two columns of
    /// actions the first says what and the
    /// second how.
    private static void objectives(Map<Integer, Column> columns) {
        List<Integer> actions = numbers(columns, Column.ACTION);
        if (actions.size() == 2 && !columns.containsValue(Column.OBJECTIVE)) {
            columns.put(actions.getFirst(), Column.OBJECTIVE);
        }
        List<Integer> all = numbers(columns, Column.OBJECTIVE);
        boolean acted = columns.containsValue(Column.ACTION);
        if (all.size() > 1 && acted && !columns.containsValue(Column.SECTION)) {
            columns.put(all.getFirst(), Column.SECTION);
        }
    }

    /// Outputs that stand before what measures them are what is to be done, where no
    /// other column is.
    private static void outputs(Map<Integer, Column> columns, Map<Integer, String> words) {
        List<Integer> measures = numbers(columns, Column.MEASURE);
        if (measures.size() > 1 && !columns.containsValue(Column.ACTION)
                && OUTPUT.matcher(words.getOrDefault(measures.getFirst(), "").strip()).matches()) {
            columns.put(measures.getFirst(), Column.ACTION);
        }
    }

    private static void outcomes(Map<Integer, Column> columns) {
        boolean objective = columns.containsValue(Column.OBJECTIVE)
                || (columns.containsValue(Column.SECTION) && !isBetween(columns));
        boolean action = columns.containsValue(Column.ACTION);
        boolean first = columns.values()
            .stream()
            .filter((column) -> !BESIDE.contains(column))
            .findFirst()
            .filter((column) -> column == Column.OUTCOME)
            .isPresent() || isBetween(columns);
        for (int number : numbers(columns, Column.OUTCOME)) {
            boolean leads = !objective && (first || !action) && !columns.containsValue(Column.OBJECTIVE);
            columns.put(number, leads ? Column.OBJECTIVE : Column.MEASURE);
        }
    }

    /// Whether an outcome stands between a theme and its actions.
    private static boolean isBetween(Map<Integer, Column> columns) {
        List<Integer> themes = numbers(columns, Column.SECTION);
        List<Integer> actions = numbers(columns, Column.ACTION);
        return !themes.isEmpty() && !actions.isEmpty() && numbers(columns, Column.OUTCOME).stream()
            .anyMatch((number) -> themes.getFirst() < number && number < actions.getFirst());
    }

    static List<Integer> numbers(Map<Integer, Column> columns, Column wanted) {
        return columns.entrySet()
            .stream()
            .filter((entry) -> entry.getValue() == wanted)
            .map(Map.Entry::getKey)
            .toList();
    }

    private static void one(Map<Integer, Column> columns, Column from, Column to) {
        numbers(columns, from).forEach((number) -> columns.put(number, to));
    }

    private static void last(Map<Integer, Column> columns, Column from, Column to) {
        List<Integer> all = numbers(columns, from);
        if (!all.isEmpty()) {
            columns.put(all.getLast(), to);
        }
    }

    /// Of several dates the revised one counts, else the first that says by when.
    private static void dates(Map<Integer, Column> columns, Map<Integer, String> words) {
        List<Integer> all = numbers(columns, Column.DEADLINE);
        if (all.size() > 1) {
            int kept = all.stream()
                .filter((number) -> words.getOrDefault(number, "")
                    .matches("(?i).*\\b(?:revised|new|current|forecast|updated)\\b.*"))
                .findFirst()
                .or(() -> all.stream()
                    .filter((number) -> !WEAK_DATE.matcher(words.getOrDefault(number, "")).matches())
                    .findFirst())
                .orElse(all.getFirst());
            all.stream().filter((number) -> number != kept).forEach((number) -> columns.put(number, Column.EARLIER));
        }
        if (all.isEmpty()) {
            last(columns, Column.EARLIER, Column.DEADLINE);
        }
    }

    private static void single(Map<Integer, Column> columns) {
        List<Column> seen = new ArrayList<>();
        columns.replaceAll((number, column) -> {
            boolean again = seen.contains(column) && !column.isShared() && column.isOfPlan();
            seen.add(column);
            return again ? Column.OTHER : column;
        });
    }

    /// Corrects what headings say by what stands under them.
    void correct(Map<Integer, Column> columns, Map<Integer, String> words) {
        columns.replaceAll((number, column) -> corrected(number, column, words.getOrDefault(number, "")));
        new ColumnGuess(this.values).complete(columns, words);
        references(columns, words);
        if (!columns.containsValue(Column.ACTION)) {
            last(columns, Column.OBJECTIVE, Column.ACTION);
        }
    }

    /// References of objectives that come back row after row stand for them; one that is
    /// another in each row while the
    /// objective beside it comes back numbers the actions.
    private void references(Map<Integer, Column> columns, Map<Integer, String> words) {
        for (int number : numbers(columns, Column.REFERENCE)) {
            List<Integer> objectives = numbers(columns, Column.OBJECTIVE);
            double again = this.values.repeats(number);
            boolean repeats = again >= LEAST_REPEATED || (again > 0 && columns.containsValue(Column.NUMBER));
            if (objectives.isEmpty() && repeats && isOfObjectives(words, number)) {
                columns.put(number, Column.OBJECTIVE);
            }
            else if (!repeats && !columns.containsValue(Column.NUMBER) && objectives.stream()
                .anyMatch((each) -> number < each && this.values.repeats(each) >= LEAST_REPEATED)) {
                columns.put(number, Column.NUMBER);
            }
        }
    }

    private static boolean isOfObjectives(Map<Integer, String> words, int number) {
        return words.getOrDefault(number, "").matches("(?i).*\\b(?:objectives?|priority|aim|goal|obj)\\b.*");
    }

    /// What columns hold that their headings did not say.
    static Set<Column> changed(Map<Integer, Column> said, Map<Integer, Column> read) {
        Set<Column> changed = EnumSet.noneOf(Column.class);
        read.forEach((number, column) -> {
            if (column != said.get(number) && column != Column.REFERENCE) {
                changed.add(column);
            }
        });
        return changed;
    }

    private Column corrected(int number, Column column, String words) {
        if (this.values.count(number) < LEAST_ROWS) {
            return column;
        }
        if (column == Column.CHARACTERISTIC && words.matches("(?i)strands?")
                && this.values.characteristics(number) < 0.3) {
            return Column.SECTION;
        }
        if (column == Column.OBJECTIVE && words.matches("(?i).*priorit.*")
                && this.values.share(number, (text) -> LEVEL.matcher(text).matches()) > 0.8) {
            return Column.OTHER;
        }
        if (column == Column.DEADLINE && VAGUE_DATE.matcher(words).matches() && this.values.dates(number) < 0.15) {
            if (this.values.owners(number) > 0.7) {
                return Column.OWNER;
            }
            return words.matches("(?i).*(?:milestone|target|achieved).*") ? Column.MEASURE : column;
        }
        return column;
    }

}
