package org.dueregard.planreader.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Joins a sheet of statuses to the sheet of the plan: its rows go by the references of the plan, its other columns
/// say how things stand. They become columns of the plan, each cell keeping the place where it stands.
final class StatusSheets {

    private static final Pattern KEY = Pattern
        .compile("(?i)(?:objective |action |item )?(?:no|ref|reference|number|#|id)\\.?(?: no\\.?| number)?");

    private static final Pattern STATUS = Pattern.compile(
            "(?i).*(?:\\brag\\b|status|progress|update|rating|comment|position|complet|\\bq[1-4]\\b|quarter|percent|%).*");

    private static final Pattern REFERENCE = Pattern.compile("(?:[A-Za-z]{1,3}-?)?\\d{1,3}(?:\\.\\d{1,3}){0,3}[a-z]?");

    private static final int MOST_COLUMNS = 10;

    private StatusSheets() {
    }

    /// The sheets with those of statuses taken into others.
    static List<Sheet> join(List<Sheet> sheets) {
        List<Sheet> rest = new ArrayList<>(sheets);
        for (Sheet status : sheets) {
            Keyed keyed = Keyed.of(status);
            if (keyed == null || !keyed.isStatus()) {
                continue;
            }
            for (Sheet plan : sheets) {
                Keyed rows = (plan != status) ? Keyed.of(plan) : null;
                if (rows != null && !rows.isStatus() && rows.holdsMostOf(keyed)) {
                    rows.take(keyed);
                    rest.remove(status);
                    break;
                }
            }
        }
        return rest;
    }

    /// A sheet whose rows go by references.
    ///
    /// @param head the row of its headings
    /// @param rows the row of each reference, the first where there are several
    /// @param entries how many rows there are below the headings
    private record Keyed(Sheet sheet, int head, Map<String, Integer> rows, int entries) {

        static @Nullable Keyed of(Sheet sheet) {
            for (Map.Entry<Integer, NavigableMap<Integer, Filled>> row : sheet.rows.entrySet()) {
                List<Map.Entry<Integer, Filled>> filled = row.getValue()
                    .entrySet()
                    .stream()
                    .filter((cell) -> !cell.getValue().isBlank())
                    .toList();
                if (filled.size() > 1) {
                    Integer column = filled.stream()
                        .filter((cell) -> KEY.matcher(cell.getValue().text()).matches())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(filled.getFirst().getKey());
                    return of(sheet, row.getKey(), column);
                }
            }
            return null;
        }

        private static @Nullable Keyed of(Sheet sheet, int head, int column) {
            Map<String, Integer> rows = new LinkedHashMap<>();
            int entries = 0;
            for (int row : sheet.rows.tailMap(head, false).keySet()) {
                Filled key = sheet.at(row, column);
                if (key != null && !key.isBlank()) {
                    entries++;
                    Matcher matcher = REFERENCE.matcher(key.text());
                    if (matcher.lookingAt()) {
                        rows.putIfAbsent(matcher.group(), row);
                    }
                }
            }
            return rows.isEmpty() ? null : new Keyed(sheet, head, rows, entries);
        }

        /// The headings by column, without that of the references.
        private Map<Integer, Filled> headings() {
            Map<Integer, Filled> headings = new LinkedHashMap<>();
            this.sheet.rows.getOrDefault(this.head, new java.util.TreeMap<>()).forEach((column, cell) -> {
                if (!cell.isBlank() && !KEY.matcher(cell.text()).matches()) {
                    headings.put(column, cell);
                }
            });
            return headings;
        }

        /// Whether every column says how things stand, but for the references and
        /// repeated
        /// words.
        boolean isStatus() {
            Map<Integer, Filled> headings = headings();
            boolean keyed = headings.size() < this.sheet.rows.getOrDefault(this.head, new java.util.TreeMap<>())
                .values()
                .stream()
                .filter((cell) -> !cell.isBlank())
                .count();
            return keyed && !headings.isEmpty() && headings.size() <= MOST_COLUMNS
                    && headings.values().stream().allMatch((cell) -> STATUS.matcher(cell.text()).matches())
                    && this.rows.size() * 10 >= this.entries * 8;
        }

        boolean holdsMostOf(Keyed status) {
            Set<String> both = new HashSet<>(status.rows.keySet());
            both.retainAll(this.rows.keySet());
            return both.size() * 10 >= status.rows.size() * 8;
        }

        /// Sets the columns of the other sheet beside this one's.
        void take(Keyed status) {
            Map<Integer, Integer> target = new HashMap<>();
            int free = 1 + this.sheet.rows.values()
                .stream()
                .filter((row) -> !row.isEmpty())
                .mapToInt(NavigableMap::lastKey)
                .max()
                .orElse(0);
            for (Map.Entry<Integer, Filled> heading : status.headings().entrySet()) {
                target.put(heading.getKey(), free);
                cells(this.head).put(free, heading.getValue());
                free++;
            }
            status.rows.forEach((key, row) -> {
                Integer own = this.rows.get(key);
                target.forEach((column, to) -> {
                    Filled cell = status.sheet.at(row, column);
                    if (cell != null && own != null) {
                        cells(own).put(to, cell);
                    }
                });
            });
        }

        private NavigableMap<Integer, Filled> cells(int row) {
            return this.sheet.rows.computeIfAbsent(row, (key) -> new java.util.TreeMap<>());
        }

    }

}
