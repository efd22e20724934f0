package org.dueregard.planreader;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// A table that lost its layout, a paragraph of a cell on each line and a blank line for each empty cell, says the same
/// as the table with tabs between its cells.
class LineTablesTest {

    private static final String[] THEMES = { "Services that everyone can use", "A workforce like our town",
            "Safe and welcoming streets" };

    private static final String[] OBJECTIVES = { "Residents can use every hall and office",
            "Young people have a say in what is built", "Parents of disabled children know where to turn",
            "Staff feel able to be themselves", "Newcomers find their feet within a year" };

    private static final String[] ACTIONS = { "Fit level doors at the library", "Print the bin calendar in large type",
            "Hold a youth forum each term", "Train all desk staff in plain speech",
            "Review the letters on rent arrears", "Open the pool for women on two evenings",
            "Publish pay gaps by ethnicity and disability", "Set up a network for carers" };

    private static final String[] OWNERS = { "Library Manager", "Head of Housing", "HR / Payroll Manager",
            "Customer Services Team", "Youth Officer", "Leisure Manager & Sports Officer" };

    private static final String[] DATES = { "March 2027", "by 30 June 2027", "Ongoing", "Quarterly", "2027/28",
            "Autumn 2026", "31/12/2026", "TBC", "Every October" };

    private static final String[] MEASURES = { "All eleven doors are level", "Complaints fall by a third",
            "40 staff trained", "80% of carers say they are heard", "Twelve young people come to each forum" };

    private static final String[] RATINGS = { "Green", "Amber", "Red" };

    private static final String[] HEADINGS = { "Ref", "Objective", "Action", "Lead officer", "Target date",
            "Measure of success", "RAG" };

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void saysTheSameAsTheTableWithTabs(long seed) {
        List<List<List<String>>> rows = rows(new Random(seed));

        PlanDocument lines = PlanReader.readText("", lines(rows));

        assertThat(Outline.of(lines)).isEqualTo(Outline.of(PlanReader.readText("", tabs(rows))));
    }

    private static List<List<List<String>>> rows(Random random) {
        boolean references = random.nextBoolean();
        boolean rated = random.nextBoolean();
        boolean themes = references && random.nextBoolean();
        List<List<List<String>>> rows = new ArrayList<>();
        rows.add(columns(references, rated, List.of(HEADINGS).stream().map(List::of).toList()));
        int count = random.nextInt(6, 20);
        for (int row = 0; row < count; row++) {
            if (themes && row % 5 == 0) {
                rows.add(List.of(List.of(THEMES[row / 5 % THEMES.length])));
            }
            List<List<String>> cells = new ArrayList<>();
            cells.add(List.of((row / 5 + 1) + "." + (row % 5 + 1)));
            cells.add(List.of(any(random, OBJECTIVES) + " " + "again".repeat(row / OBJECTIVES.length)));
            cells.add(actions(random));
            cells.add(List.of(any(random, OWNERS)));
            cells.add(List.of(any(random, DATES)));
            cells.add((random.nextInt(4) == 0) ? List.of() : List.of(any(random, MEASURES)));
            cells.add((random.nextInt(4) == 0) ? List.of() : List.of(any(random, RATINGS)));
            rows.add(columns(references, rated, cells));
        }
        return rows;
    }

    private static List<List<String>> columns(boolean references, boolean rated, List<List<String>> cells) {
        return cells.subList(references ? 0 : 1, rated ? cells.size() : cells.size() - 1);
    }

    private static List<String> actions(Random random) {
        if (random.nextInt(8) == 0) {
            return List.of("N/A");
        }
        List<String> actions = new ArrayList<>();
        int count = random.nextInt(1, 4);
        for (int i = 1; i <= count; i++) {
            actions.add(((count > 1) ? i + ") " : "") + any(random, ACTIONS));
        }
        return actions;
    }

    private static String any(Random random, String[] words) {
        return words[random.nextInt(words.length)];
    }

    private static String lines(List<List<List<String>>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<List<String>> row : rows) {
            for (List<String> cell : row) {
                text.append(String.join("\n", cell)).append('\n');
            }
        }
        return text.toString();
    }

    private static String tabs(List<List<List<String>>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<List<String>> row : rows) {
            List<String> cells = row.stream()
                .map((cell) -> (cell.size() > 1) ? "\"" + String.join("\n", cell) + "\"" : String.join("", cell))
                .toList();
            text.append(String.join("\t", cells));
            text.append("\t".repeat(rows.getFirst().size() - cells.size())).append('\n');
        }
        return text.toString();
    }

}
