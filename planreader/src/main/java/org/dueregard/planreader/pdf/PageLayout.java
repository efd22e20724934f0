package org.dueregard.planreader.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A page taken apart into tables and the lines outside them.
record PageLayout(Page page, List<PageTable> tables, PageColumns columns) {

    private static final int MOST_RULES = 3000;

    private static final double SHORTEST = 6;

    private static final long MOST_PLACEMENTS = 20_000_000;

    PageLayout {
        tables = List.copyOf(tables);
    }

    static PageLayout of(Page page) {
        List<PageTable> tables = new ArrayList<>();
        Set<Word> placed = new HashSet<>();
        for (List<Rule> rules : joined(rules(page))) {
            Grid grid = Grid.of(rules);
            List<Grid.Field> fields = grid.cells();
            if (grid.columns() < 2 || fields.size() < 2 || isWithin(fields, tables)
                    || (long) fields.size() * page.words().size() > MOST_PLACEMENTS) {
                continue;
            }
            PageTable table = PageTable.of(page, grid, fields, page.words());
            if (table.isFilled()) {
                tables.add(table);
                table.rows()
                    .forEach((row) -> row.cells()
                        .forEach((cell) -> cell.lines().forEach((line) -> placed.addAll(line.words()))));
            }
        }
        tables.sort(Comparator.comparingDouble((table) -> table.box().top()));
        List<Word> rest = page.words().stream().filter((word) -> !placed.contains(word)).toList();
        return new PageLayout(page, tables, PageColumns.of(TextLine.lines(rest)));
    }

    /// The lines outside tables, in the order in which they are read.
    List<TextLine> lines() {
        return this.columns.lines();
    }

    private static List<Rule> rules(Page page) {
        List<Rule> rules = new ArrayList<>();
        for (boolean level : new boolean[] { true, false }) {
            List<Rule> merged = Rule.merged(page.rules(), level)
                .stream()
                .filter((rule) -> rule.to() - rule.from() >= SHORTEST)
                .toList();
            // a drawing, not a table
            rules.addAll((merged.size() <= MOST_RULES) ? merged : List.of());
        }
        return rules;
    }

    /// Rules that meet, directly or by way of others, the largest group first.
    private static List<List<Rule>> joined(List<Rule> rules) {
        List<List<Rule>> groups = new ArrayList<>();
        boolean[] seen = new boolean[rules.size()];
        for (int i = 0; i < rules.size(); i++) {
            if (seen[i]) {
                continue;
            }
            List<Integer> group = new ArrayList<>(List.of(i));
            seen[i] = true;
            for (int at = 0; at < group.size(); at++) {
                Rule rule = rules.get(group.get(at));
                for (int other = 0; other < rules.size(); other++) {
                    if (!seen[other] && rule.meets(rules.get(other))) {
                        seen[other] = true;
                        group.add(other);
                    }
                }
            }
            groups.add(group.stream().map(rules::get).toList());
        }
        groups.removeIf((group) -> group.size() < 3);
        groups.sort(Comparator.comparingDouble((group) -> -length(group)));
        return groups;
    }

    private static double length(List<Rule> rules) {
        return rules.stream().mapToDouble((rule) -> rule.to() - rule.from()).sum();
    }

    private static boolean isWithin(List<Grid.Field> fields, List<PageTable> tables) {
        Box box = fields.stream().map(Grid.Field::box).reduce(Box::with).orElseThrow();
        return tables.stream().anyMatch((table) -> box.shareIn(table.box()) > 0.8);
    }

    /// How far apart the lines of a paragraph stand on this page, as multiples of the
    /// size
    /// of their letters.
    List<Double> pitches() {
        List<Double> pitches = new ArrayList<>(pitches(lines()));
        for (PageTable table : this.tables) {
            for (PageTable.TableRow row : table.rows()) {
                row.cells().forEach((cell) -> pitches.addAll(pitches(cell.lines())));
            }
        }
        return pitches;
    }

    private static List<Double> pitches(List<TextLine> lines) {
        List<Double> pitches = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            double size = Math.max(1, lines.get(i).size());
            double pitch = (lines.get(i).baseline() - lines.get(i - 1).baseline()) / size;
            if (pitch > 0.9 && pitch < 2.5) {
                pitches.add(pitch);
            }
        }
        return pitches;
    }

}
