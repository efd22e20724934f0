package org.dueregard.planreader.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// A conditional format that fills a cell: because of what stands in it, or in another cell of its row. Rules of other
/// sorts (scales, icons, formulas that calculate) are not followed.
///
/// @param cells the areas that it is for, with spaces between them
/// @param operands what to compare with, as formulas: `"Red"`, `0.5`, `$F2="R"`
/// @param priority the lowest comes first
record ColourRule(String cells, String type, String operator, List<String> operands, int priority, String fill) {

    private static final Pattern BESIDE = Pattern
        .compile("\\s*\\$?([A-Z]{1,3})(\\$?)(\\d{1,7})\\s*=\\s*\"([^\"]*)\"\\s*");

    private static final Pattern NUMBER = Pattern.compile("(-?\\d{1,15}(?:\\.\\d{1,15})?)(%?)");

    private static final int MOST_CELLS = 20_000;

    static void apply(List<ColourRule> rules, Sheet sheet) {
        List<ColourRule> lastFirst = rules.stream()
            .sorted(Comparator.comparingInt(ColourRule::priority).reversed())
            .toList();
        for (ColourRule rule : lastFirst) {
            for (String name : rule.cells.split("\\s+", 50)) {
                Area area = Area.of(name);
                if (area != null) {
                    rule.fill(area, sheet);
                }
            }
        }
    }

    private void fill(Area area, Sheet sheet) {
        if (!sheet.room.takeCompared()) {
            return;
        }
        int seen = 0;
        int right = Math.min(area.right(), Sheet.MOST_COLUMNS);
        for (int row : List
            .copyOf(sheet.rows.subMap(area.top(), true, Math.max(area.top(), area.bottom()), true).keySet())) {
            for (int column = area.left(); column <= right && seen < MOST_CELLS
                    && sheet.room.takeCompared(); column++) {
                seen++;
                Filled cell = sheet.at(row, column);
                if (holds(sheet, area, row, (cell != null) ? cell.text() : "")) {
                    sheet.put(row, column, (cell != null) ? cell.pieces() : List.of(), this.fill);
                }
            }
        }
    }

    private boolean holds(Sheet sheet, Area area, int row, String text) {
        String first = this.operands.isEmpty() ? "" : this.operands.getFirst();
        if (this.type.equals("expression")) {
            return isBeside(sheet, area, row, first);
        }
        String words = text.toLowerCase(Locale.ROOT);
        String wanted = unquoted(first).toLowerCase(Locale.ROOT);
        return switch (this.operator) {
            case "containsText" -> !wanted.isEmpty() && words.contains(wanted);
            case "beginsWith" -> !wanted.isEmpty() && words.startsWith(wanted);
            case "endsWith" -> !wanted.isEmpty() && words.endsWith(wanted);
            case "equal" -> !words.isEmpty() && (words.equals(wanted) || compare(words, wanted) == 0);
            case "greaterThan" -> compare(words, wanted) == 1;
            case "greaterThanOrEqual" -> isAtLeast(words, wanted);
            case "lessThan" -> compare(words, wanted) == -1;
            case "lessThanOrEqual" -> isAtLeast(wanted, words);
            case "between" ->
                this.operands.size() > 1 && isAtLeast(words, wanted) && isAtLeast(this.operands.get(1), words);
            default -> false;
        };
    }

    /// Whether a cell in the row holds the word that the formula names.
    private static boolean isBeside(Sheet sheet, Area area, int row, String formula) {
        Matcher matcher = BESIDE.matcher(formula.startsWith("=") ? formula.substring(1) : formula);
        if (!matcher.matches()) {
            return false;
        }
        Area named = Area.of(matcher.group(1) + matcher.group(3));
        if (named == null) {
            return false;
        }
        int there = matcher.group(2).isEmpty() ? named.top() + row - area.top() : named.top();
        Filled other = sheet.at(there, named.left());
        return other != null && other.text().equalsIgnoreCase(matcher.group(4));
    }

    private static boolean isAtLeast(String first, String second) {
        int order = compare(first, second);
        return order == 0 || order == 1;
    }

    /// -1, 0 or 1 as the first number is smaller, equal or greater; 2 where one is no
    /// number.
    private static int compare(String first, String second) {
        Double left = number(first);
        Double right = number(second);
        return (left == null || right == null) ? 2 : left.compareTo(right);
    }

    private static @Nullable Double number(String text) {
        Matcher matcher = NUMBER.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        double number = Double.parseDouble(matcher.group(1));
        return matcher.group(2).isEmpty() ? number : number / 100;
    }

    private static String unquoted(String formula) {
        return (formula.length() > 1 && formula.startsWith("\"") && formula.endsWith("\""))
                ? formula.substring(1, formula.length() - 1) : formula;
    }

}
