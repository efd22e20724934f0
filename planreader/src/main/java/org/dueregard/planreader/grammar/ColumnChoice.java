package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.Verbs;
import org.dueregard.planreader.words.Ratings;
import org.dueregard.planreader.words.OwnerNames;
import org.dueregard.planreader.dates.DateNote;

/// Chooses what the columns of a table hold: by the company that their headings keep, by the values under them, or by
/// the values alone where there are no headings.
final class ColumnChoice {

    private static final Pattern LEVEL = Pattern.compile(
            "(?i)(?:very )?(?:high|medium|low|med|h|m|l|essential|desirable|short|long|\\d)(?: ?/ ?\\w+)?(?: term)?");

    private static final Pattern VAGUE_DATE = Pattern
        .compile("(?i).*(?:milestone|target|delivered by|when|year|due|date|completed|achieved by|done by).*");

    private static final int MOST_ROWS = 60;

    private static final int LEAST_ROWS = 2;

    private final List<List<Cell>> values = new ArrayList<>();

    private final int width;

    ColumnChoice(List<Row> rows) {
        int widest = 0;
        for (Row row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
            if (row.filled().size() > 1) {
                for (Cell cell : row.filled()) {
                    put(cell);
                    widest = Math.max(widest, cell.column());
                }
            }
        }
        this.width = widest;
    }

    private void put(Cell cell) {
        while (this.values.size() <= cell.column()) {
            this.values.add(new ArrayList<>());
        }
        if (!cell.inherited()) {
            this.values.get(cell.column()).add(cell);
        }
    }

    /// An outcome or a need is an objective where nothing else is one; a theme beside an
    /// objective is a section; a plan of objectives alone is a plan of actions.
    static Map<Integer, Column> settled(Map<Integer, Column> found, Map<Integer, String> words) {
        Map<Integer, Column> columns = new LinkedHashMap<>(found);
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

    private static void outcomes(Map<Integer, Column> columns) {
        boolean objective = columns.containsValue(Column.OBJECTIVE)
                || (columns.containsValue(Column.SECTION) && !isBetween(columns));
        boolean action = columns.containsValue(Column.ACTION);
        boolean first = columns.values()
            .stream()
            .filter((column) -> column != Column.REFERENCE)
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

    private static List<Integer> numbers(Map<Integer, Column> columns, Column wanted) {
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

    /// Of several dates the revised one counts, else the first.
    private static void dates(Map<Integer, Column> columns, Map<Integer, String> words) {
        List<Integer> all = numbers(columns, Column.DEADLINE);
        if (all.size() > 1) {
            int kept = all.stream()
                .filter((number) -> words.getOrDefault(number, "")
                    .matches("(?i).*\\b(?:revised|new|current|forecast|updated)\\b.*"))
                .findFirst()
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
            boolean again = seen.contains(column) && !column.isShared();
            seen.add(column);
            return again ? Column.OTHER : column;
        });
    }

    /// Corrects what headings say by what stands under them.
    void correct(Map<Integer, Column> columns, Map<Integer, String> words) {
        columns.replaceAll((number, column) -> corrected(number, column, words.getOrDefault(number, "")));
        for (int number = 1; number <= this.width; number++) {
            Column column = columns.getOrDefault(number, Column.OTHER);
            boolean open = column == Column.OTHER || (column == Column.MEASURE && isVague(words, number));
            if (column == Column.OTHER && isBeforeAll(columns, number) && references(number) >= 0.7) {
                columns.put(number, Column.REFERENCE);
            }
            else if (open && !columns.containsValue(Column.DEADLINE) && dates(number) >= 0.6) {
                columns.put(number, Column.DEADLINE);
            }
            else if (column == Column.OTHER && !columns.containsValue(Column.OWNER) && owners(number) >= 0.6) {
                columns.put(number, Column.OWNER);
            }
        }
        if (!columns.containsValue(Column.ACTION)) {
            last(columns, Column.OBJECTIVE, Column.ACTION);
        }
    }

    /// Whether no column before it is of the plan.
    private static boolean isBeforeAll(Map<Integer, Column> columns, int number) {
        return columns.entrySet()
            .stream()
            .noneMatch((entry) -> entry.getValue() == Column.REFERENCE
                    || (entry.getKey() < number && entry.getValue().isOfPlan()));
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

    private static boolean isVague(Map<Integer, String> words, int number) {
        return words.getOrDefault(number, "").matches("(?i)targets?");
    }

    private Column corrected(int number, Column column, String words) {
        if (count(number) < LEAST_ROWS) {
            return column;
        }
        if (column == Column.OBJECTIVE && words.matches("(?i).*priorit.*")
                && share(number, (text) -> LEVEL.matcher(text).matches()) > 0.8) {
            return Column.OTHER;
        }
        if (column == Column.DEADLINE && VAGUE_DATE.matcher(words).matches() && dates(number) < 0.15) {
            if (owners(number) > 0.7) {
                return Column.OWNER;
            }
            return words.matches("(?i).*(?:milestone|target|achieved).*") ? Column.MEASURE : column;
        }
        return column;
    }

    /// What the columns hold by their values alone; empty where they are no actions.
    Optional<Map<Integer, Column>> guessed() {
        Map<Integer, Column> columns = new HashMap<>();
        for (int number = 1; number <= this.width; number++) {
            if (count(number) >= LEAST_ROWS) {
                columns.put(number, guess(number));
            }
        }
        List<Integer> dates = numbers(columns, Column.DEADLINE);
        List<Integer> owners = numbers(columns, Column.OWNER);
        List<Integer> texts = numbers(columns, Column.ACTION);
        if (texts.isEmpty() || (dates.isEmpty() && owners.isEmpty()) || dates.size() > 1 || owners.size() > 2) {
            return Optional.empty();
        }
        int pivot = owners.isEmpty() ? dates.getFirst() : owners.getFirst();
        List<Integer> before = texts.stream().filter((number) -> number < pivot).toList();
        int action = before.isEmpty() ? texts.getFirst() : before.getLast();
        for (int number : texts) {
            Column later = columns.containsValue(Column.MEASURE) ? Column.PROGRESS : Column.MEASURE;
            Column earlier = columns.containsValue(Column.OBJECTIVE) ? Column.SECTION : Column.OBJECTIVE;
            columns.put(number, (number == action) ? Column.ACTION : (number < action) ? earlier : later);
        }
        boolean acts = share(action, Verbs::beginsAction) >= 0.5;
        return acts ? Optional.of(new java.util.TreeMap<>(columns)) : Optional.empty();
    }

    private Column guess(int number) {
        if (dates(number) >= 0.6) {
            return Column.DEADLINE;
        }
        if (share(number, (text) -> Ratings.ofWords(text) != null) >= 0.6) {
            return Column.RAG;
        }
        if (references(number) >= 0.7) {
            return Column.REFERENCE;
        }
        if (owners(number) >= 0.6) {
            return Column.OWNER;
        }
        double words = this.values.get(number)
            .stream()
            .mapToInt((cell) -> Wording.count(cell.text()))
            .average()
            .orElse(0);
        return (words >= 3) ? Column.ACTION : Column.OTHER;
    }

    private int count(int number) {
        return (number < this.values.size()) ? this.values.get(number).size() : 0;
    }

    private double references(int number) {
        return share(number, (text) -> text.matches("[A-Z]{0,3}\\d{1,2}(?:\\.\\d{1,2})*[a-z]?[.)]?"));
    }

    private double dates(int number) {
        return share(number, (text) -> DateNote.read(text, false).isRead());
    }

    private double owners(int number) {
        return share(number, OwnerNames::areNames);
    }

    private double share(int number, java.util.function.Predicate<String> holds) {
        if (count(number) == 0) {
            return 0;
        }
        List<Cell> cells = this.values.get(number);
        return (double) cells.stream().filter((cell) -> holds.test(cell.text())).count() / cells.size();
    }

}
