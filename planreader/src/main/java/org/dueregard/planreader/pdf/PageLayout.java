package org.dueregard.planreader.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A page taken apart into tables and the lines outside them.
record PageLayout(Page page, List<PageTable> tables, PageColumns columns) {

    private static final int MOST_RULES = 3000;

    private static final int FEWEST = 3;

    /// How far apart lines stand before it is known of the document.
    private static final double USUAL_PITCH = 1.15;

    private static final double SHORTEST = 6;

    private static final long MOST_PLACEMENTS = 20_000_000;

    /// How many fills are looked at for a cell in the time of one step.
    private static final int FILLS = 64;

    PageLayout {
        tables = List.copyOf(tables);
    }

    /// Takes pages apart, each beside the one before it.
    static List<PageLayout> of(List<Page> pages) {
        List<PageLayout> layouts = new ArrayList<>();
        Effort effort = new Effort();
        for (Page page : pages) {
            effort.beginPage();
            layouts.add(of(page, effort, layouts.isEmpty() ? List.of() : layouts.getLast().tables()));
        }
        return layouts;
    }

    private static PageLayout of(Page page, Effort effort, List<PageTable> before) {
        List<PageTable> tables = new ArrayList<>();
        Set<Word> placed = new HashSet<>();
        List<TextLine> lines = List.of();
        for (List<Rule> rules : joined(rules(page))) {
            Grid grid = Grid.of(withEnds(rules));
            List<Grid.Field> fields = grid.cells();
            if (grid.columns() < 2 || fields.size() < 2 || isWithin(fields, tables)
                    || (long) fields.size() * page.words().size() > MOST_PLACEMENTS) {
                continue;
            }
            effort.spend((int) Math.min(Integer.MAX_VALUE / 2, (long) fields.size() * page.fills().size() / FILLS));
            PageTable table = PageTable.of(page, grid, fields, page.words());
            if (table.isFilled() || (!before.isEmpty() && table.hasEdgesOf(before.getLast()))) {
                lines = lines.isEmpty() ? TextLine.lines(page.words()) : lines;
                table = table.withHeadings(lines);
                table = table.withColumns(USUAL_PITCH);
                table = isUnparted(rules) ? table.fitted(USUAL_PITCH) : table;
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
        List<List<Rule>> single = groups.stream().filter((group) -> group.size() == 1).toList();
        groups.removeIf((group) -> group.size() < 3);
        groups.replaceAll((group) -> withLoose(group, single));
        groups.sort(Comparator.comparingDouble((group) -> -length(group)));
        return groups;
    }

    /// A group with the lines down the page that go on with its own after an
    /// interruption.
    private static List<Rule> withLoose(List<Rule> group, List<List<Rule>> single) {
        List<Rule> all = new ArrayList<>(group);
        List<Rule> down = group.stream().filter((rule) -> !rule.level()).toList();
        double top = down.stream().mapToDouble(Rule::from).min().orElse(0);
        double foot = down.stream().mapToDouble(Rule::to).max().orElse(0);
        for (List<Rule> each : single) {
            Rule loose = each.getFirst();
            boolean within = !loose.level() && loose.from() > top - Rule.NEAR && loose.to() < foot + Rule.NEAR;
            if (within && down.stream().anyMatch((rule) -> Math.abs(rule.at() - loose.at()) < Rule.NEAR)) {
                all.add(loose);
            }
        }
        return all;
    }

    /// Whether lines part columns but hardly any rows.
    private static boolean isUnparted(List<Rule> rules) {
        long level = rules.stream()
            .filter(Rule::level)
            .mapToLong((rule) -> Math.round(rule.at() / 4))
            .distinct()
            .count();
        return level <= FEWEST && rules.size() - level > FEWEST;
    }

    /// The rules with one along the page wherever several that go down it end together
    /// within the table.
    private static List<Rule> withEnds(List<Rule> rules) {
        List<Rule> down = rules.stream().filter((rule) -> !rule.level()).toList();
        double left = rules.stream().filter(Rule::level).mapToDouble(Rule::from).min().orElse(0);
        double right = rules.stream().filter(Rule::level).mapToDouble(Rule::to).max().orElse(0);
        Map<Long, Integer> ends = new TreeMap<>();
        for (Rule rule : down) {
            ends.merge(Math.round(rule.from()), 1, Integer::sum);
            ends.merge(Math.round(rule.to()), 1, Integer::sum);
        }
        List<Rule> all = new ArrayList<>(rules);
        ends.forEach((at, count) -> {
            boolean drawn = rules.stream().anyMatch((rule) -> rule.level() && Math.abs(rule.at() - at) < 2 * Rule.NEAR);
            if (count >= 2 && !drawn) {
                all.add(new Rule(true, at, left, right));
            }
        });
        return all;
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
