package org.dueregard.planreader.grammar;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.words.References;
import org.dueregard.planreader.words.Bullets;
import org.dueregard.planreader.words.Column;
import org.jspecify.annotations.Nullable;

/// What lines of a plan without tables look like, by themselves and beside the next.
final class ListLines {

    static final Pattern OBJECTIVE = Pattern.compile("(?:(?i:(?:(?:strategic )?equality )?(?:" + References.OBJECTIVE
            + "|outcome)|priority|aim|goal|theme|commitment|pledge|ambition|amcan(?: cydraddoldeb)?|blaenoriaeth)\\s*"
            + "(?:\\d|(?i:one|two|three|four|five|six|seven|eight|nine|ten)\\b|(?<=\\s)[A-Z]\\d{0,2}(?=[:.)–—-]|\\s[–—-]))).*");

    static final Pattern NUMBERED = Pattern.compile("((?:[A-Z]{1,2}-?)?\\d{1,3}(?:\\.\\d{1,3})+)[\\s.:)].*");

    static final Pattern TOP = Pattern.compile("(\\d{1,3}|1[0-4]\\d\\d)[.:)]?\\s+\\S.*");

    static final Pattern ITEM = Pattern.compile("(?:[" + Bullets.PLAIN + Bullets.OTHER
            + "]\\s*|o\\s+(?=\\p{Lu})|[e«¢®©]\\s+(?=[\\p{Lu}\\d])|\\(?(?:\\d{1,3}|1[0-4]\\d\\d|[a-z]|[ivx]{1,4})[.)]\\s).*");

    static final Pattern WE_WILL = Pattern.compile(
            "(?i)(?:we|the council|council|officers) (?:will|shall|are going to|plan to|aim to|commit to) \\S.*|byddwn yn \\S.*");

    static final int LONG_LINE = 55;

    private ListLines() {
    }

    static boolean isInCapitals(String text) {
        return text.matches("[^\\p{Ll}]*\\p{Lu}{4}[^\\p{Ll}]*") && text.strip().indexOf(' ') > 0;
    }

    /// Whether a line of the text of an objective is as long as lines are that go on
    /// below.
    static boolean isCut(String text) {
        return text.length() > LONG_LINE && text.matches(".*\\p{Ll}") && OBJECTIVE.matcher(text).matches();
    }

    static String parent(Matcher numbered) {
        return numbered.group(1).replaceFirst("\\.\\d+$", "");
    }

    /// Whether labels of who and when follow the numbered line, and no list but of their
    /// values: then it is an action.
    static boolean hasOnlyValues(List<Line> lines, int at) {
        Set<Column> seen = EnumSet.noneOf(Column.class);
        boolean open = false;
        for (Line line : lines.subList(at + 1, lines.size())) {
            String text = line.text();
            if (line.heading() > 0 || NUMBERED.matcher(text).matches() || OBJECTIVE.matcher(text).matches()) {
                break;
            }
            List<Labels.Value> values = Labels.in(line.piece().text(), line.place());
            if (values.isEmpty() && isItem(line) && !open) {
                return false;
            }
            open = values.isEmpty() ? open : values.getLast().cell().isBlank();
            values.forEach((value) -> seen.add(value.column()));
        }
        return (seen.contains(Column.OWNER) || seen.contains(Column.DEADLINE)) && !seen.contains(Column.ACTION);
    }

    /// The headings of the deepest level, where each is an action: below it stand nothing
    /// but labels of who and when.
    static Set<Line> headedActions(List<Line> lines) {
        int deepest = lines.stream().mapToInt(Line::heading).max().orElse(0);
        if (deepest <= 1) {
            return Set.of();
        }
        Set<Line> actions = new HashSet<>();
        for (int i = 0; deepest > 1 && i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.heading() == deepest && !OBJECTIVE.matcher(line.text()).matches() && hasOnlyLabels(lines, i)) {
                actions.add(line);
            }
        }
        return (actions.size() > 1) ? actions : Set.of();
    }

    private static boolean hasOnlyLabels(List<Line> lines, int at) {
        boolean open = false;
        for (Line line : lines.subList(at + 1, lines.size())) {
            if (line.heading() > 0) {
                break;
            }
            List<Labels.Value> values = Labels.in(line.piece().text(), line.place());
            if (values.isEmpty() && !(open && isItem(line))) {
                return false;
            }
            open = values.isEmpty() ? open : values.getLast().cell().isBlank();
        }
        return hasOnlyValues(lines, at);
    }

    static boolean isActionLabel(Line line) {
        List<Labels.Value> values = Labels.in(line.piece().text(), line.place());
        return !values.isEmpty() && values.getFirst().column() == Column.ACTION;
    }

    /// Whether the file's own list calls the item an action.
    static boolean isCalledAction(Line line) {
        String label = line.piece().label();
        return label != null && line.heading() == 0 && label.matches("(?i)(?:action|cam(?: gweithredu)?) [A-Z]?\\d.*");
    }

    static boolean isItem(Line line) {
        return line.piece().label() != null || ITEM.matcher(line.text()).matches();
    }

    static boolean isRowOfPlan(String text) {
        return WE_WILL.matcher(text).matches() || text.matches("(?i).*\\bplan\\b.*");
    }

    /// A long line that the next one goes on with is no heading.
    static boolean isProse(Line line, @Nullable Line next) {
        return line.heading() == 0 && next != null && line.text().length() > LONG_LINE && next.heading() == 0
                && !isItem(next) && line.place() instanceof Place.Lines here
                && next.place() instanceof Place.Lines there && there.first() == here.last() + 1
                && Labels.in(next.piece().text(), next.place()).isEmpty();
    }

}
