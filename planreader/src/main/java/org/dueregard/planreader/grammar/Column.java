package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Wording;

/// What a column of a plan holds, by the words that councils put above it. The first that fits wins.
enum Column {

    REFERENCE("(?:objective |action |item )?(?:no|ref|reference|number|#|id)\\.?"),
    RAG("rag|(?:current )?rag.{0,20}|b?rag (?:status|rating)"),
    DEADLINE(".*(?:target date|time ?-?scale|time ?-?frame|time ?-?line|by when|deadline|due\\b|completion date"
            + "|date for completion|delivered by|completed by|end date|finish date|complete by).*|when\\??|when will.*|(?:target |delivery )?dates?|milestones?"),
    PROGRESS(".*(?:progress|update|status|comment|position|achiev|what happened).*"),
    CHARACTERISTIC(".*(?:characteristic|protected group|equality strand|equality group).*|strands?"),
    OWNER(".*(?:responsib|owner|\\blead\\b|\\bleads\\b|\\bwho\\b|by whom|officer|accountable).*"),
    LINKS("links?(?: to)?|linked .*"),
    MEASURE(".*(?:measure|how will we know|how we will know|success|evidence|kpi|indicator|impact|look like|baseline|output).*"
            + "|targets?"),
    ACTION(".*(?:action|what (?:we |will |are |do )|activit|\\btasks?\\b|\\bsteps\\b|issues? which|to be addressed"
            + "|how we will|how will we|deliverable|initiative|what\\?).*|what"),
    OBJECTIVE(".*(?:objective|priorit|\\baims?\\b|\\bgoals?\\b|criteri|commitment).*"),
    OUTCOME(".*(?:outcome|result).*"), OTHER("$^");

    private static final int LONGEST_HEADING = 14;

    private final Pattern words;

    Column(String words) {
        this.words = Pattern.compile(words);
    }

    static Column of(String heading) {
        String line = Wording.collapse(heading).toLowerCase(Locale.ROOT);
        if (line.isEmpty() || Wording.count(line) > LONGEST_HEADING) {
            return OTHER;
        }
        for (Column column : values()) {
            if (column.words.matcher(line).matches()) {
                return column;
            }
        }
        return OTHER;
    }

    /// The columns of a row of headings by their number; empty where the row is none.
    static Optional<Map<Integer, Column>> headings(Row row) {
        List<Cell> filled = row.filled();
        Map<Integer, Column> found = new LinkedHashMap<>();
        for (Cell cell : filled) {
            Column column = of(cell.text());
            found.put(cell.column(), found.containsValue(column) ? OTHER : column);
        }
        long known = found.values().stream().filter((column) -> column != OTHER).count();
        boolean plan = found.containsValue(ACTION) || found.containsValue(OBJECTIVE) || found.containsValue(OUTCOME);
        if (!plan || known < 2 || known * 2 < filled.size()) {
            return Optional.empty();
        }
        return Optional.of(settled(found));
    }

    /// An outcome is an objective where nothing else is one, otherwise a measure; a plan
    /// of objectives alone is a plan of actions.
    private static Map<Integer, Column> settled(Map<Integer, Column> found) {
        boolean objective = found.containsValue(OBJECTIVE);
        boolean action = found.containsValue(ACTION);
        List<Integer> outcomes = new ArrayList<>();
        found.forEach((number, column) -> {
            if (column == OUTCOME) {
                outcomes.add(number);
            }
        });
        boolean first = found.values().stream().findFirst().filter((column) -> column == OUTCOME).isPresent();
        for (int number : outcomes) {
            boolean leads = !objective && (first || !action);
            Column unmeasured = found.containsValue(MEASURE) ? OTHER : MEASURE;
            found.put(number, leads ? OBJECTIVE : unmeasured);
        }
        if (!action) {
            found.replaceAll((number, column) -> (column == OBJECTIVE) ? ACTION : column);
        }
        return found;
    }

}
