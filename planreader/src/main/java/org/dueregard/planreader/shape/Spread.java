package org.dueregard.planreader.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.dueregard.planreader.Deadline.Kind;
import org.dueregard.planreader.dates.DeadlineGrammar;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Block.Table;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.words.Verbs;

/// Tables that spread over several columns what others say in one.
///
/// **Problem.** The grammar knows one column of actions and one of dates. Plans also have a column for each year, with the
/// actions of that year or with a tick; a column for each stage, with a tick; or a second column for further actions.
/// **Method.** Where the headings say so and what stands below them agrees, each row becomes a row for each action, the
/// heading its date; ticks become the words of their headings. **Guarantee.** No cell is changed in its words or its place;
/// other tables stay as they are. **Limits.** Headings of one line. **Cost.** In proportion to cells.
///
/// Worked example: `Objective | 2026/27 | 2027/28` over `Fair buses | Fit ramps | Train drivers` becomes
/// `Fair buses | Fit ramps | 2026/27` and `Fair buses | Train drivers | 2027/28`.
public final class Spread {

    private static final Pattern BEFORE_YEAR = Pattern.compile(
            "(?i)^(?:(?:(?:planned|key|our|equality) )?(?:actions?|activit(?:y|ies)|tasks|what we will do)(?: (?:for|in|during|by))?[ :–-]+)|[ :–-]+actions?$");

    private static final Pattern YEAR = Pattern.compile("(?i)(?:year|yr|blwyddyn) (?:[1-9]|one|two|three|four|five)");

    private static final Pattern STAGE = Pattern.compile(
            "(?i)(?:not (?:yet )?started|to (?:do|start)|started|in progress|under ?way|on (?:track|target)|complete[d]?|done|finished|delayed|at risk|off track|overdue|on hold)");

    private static final Pattern FURTHER = Pattern.compile(
            "(?i)(?:any )?(?:further|additional|other|follow[- ]?up|subsequent|new|future|outstanding|remaining) (?:actions?|steps|activit(?:y|ies)|work)(?: (?:required|needed|planned|to be taken))?|next steps?|what (?:we will do )?next");

    private static final Pattern TICK = Pattern.compile("(?i)[x×✓✔✗●•■*√ü\\uf0fc\\uf0fb]|yes|y");

    private static final int FIRST_ROWS = 5;

    private static final int FEWEST_CELLS = 3;

    private static final double MOST = 0.8;

    private static final double HALF = 0.5;

    private final Table table;

    private final int at;

    private final List<Cell> headings;

    private Spread(Table table, int at) {
        this.table = table;
        this.at = at;
        this.headings = table.rows().get(at).filled();
    }

    /// The blocks with such tables put into rows.
    public static List<Block> gathered(List<Block> blocks) {
        return blocks.stream().map((block) -> (block instanceof Table table) ? gathered(table) : block).toList();
    }

    private static Table gathered(Table table) {
        for (int i = 0; i < Math.min(FIRST_ROWS, table.rows().size()); i++) {
            if (table.rows().get(i).filled().size() >= FEWEST_CELLS) {
                Spread spread = new Spread(table, i);
                Optional<Table> found = spread.ticks(Spread::isYear, Column.DEADLINE)
                    .or(() -> spread.ticks((cell) -> STAGE.matcher(cell.text()).matches(), Column.PROGRESS))
                    .or(spread::years)
                    .or(spread::further);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return table;
    }

    private static boolean isYear(Cell heading) {
        String words = year(heading);
        return YEAR.matcher(words).matches() || DeadlineGrammar.parse(words)
            .filter((read) -> read.start() != null && read.end() != null
                    && (read.kind() == Kind.RANGE || read.kind() == Kind.MONTH) && Column.of(words) != Column.PROGRESS)
            .isPresent();
    }

    private static String year(Cell heading) {
        return BEFORE_YEAR.matcher(heading.text()).replaceAll("").strip();
    }

    private boolean has(Column column) {
        return this.headings.stream().anyMatch((cell) -> Column.of(cell.text()) == column);
    }

    private List<Row> below() {
        return this.table.rows().subList(this.at + 1, this.table.rows().size());
    }

    private static List<Cell> under(Row row, List<Cell> group) {
        return row.cells()
            .stream()
            .filter((cell) -> !cell.isBlank()
                    && group.stream().anyMatch((heading) -> heading.column() == cell.column()))
            .toList();
    }

    /// How many of the cells below the headings are as asked; 0 where there are none.
    private double share(List<Cell> group, Predicate<Cell> asked) {
        List<Cell> cells = below().stream().flatMap((row) -> under(row, group).stream()).toList();
        return cells.isEmpty() ? 0 : (double) cells.stream().filter(asked).count() / cells.size();
    }

    /// Columns with ticks become one with the words of their headings.
    private Optional<Table> ticks(Predicate<Cell> heads, Column meaning) {
        List<Cell> group = this.headings.stream().filter(heads).toList();
        if (group.size() < 2 || !has(Column.ACTION) || (meaning == Column.DEADLINE && has(meaning))
                || share(group, (cell) -> TICK.matcher(cell.text()).matches()) < MOST) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>(this.table.rows().subList(0, this.at));
        rows.add(headings(group, meaning, null));
        for (Row row : below()) {
            List<Cell> ticked = under(row, group);
            rows.add(ticked.isEmpty() ? row
                    : with(row, group, List.of(moved(ticked.getFirst(), group.getFirst(), said(ticked, group)))));
        }
        return Optional.of(new Table(this.table.number(), rows, this.table.alone()));
    }

    /// What ticks mean: the first heading with one, up to the last; each of them where
    /// there is a gap between.
    private static List<Piece> said(List<Cell> ticked, List<Cell> group) {
        List<Integer> at = IntStream.range(0, group.size())
            .filter((i) -> ticked.stream().anyMatch((cell) -> cell.column() == group.get(i).column()))
            .boxed()
            .toList();
        List<String> names = at.stream().map((i) -> year(group.get(i))).toList();
        boolean whole = names.size() > 1 && at.getLast() - at.getFirst() == at.size() - 1;
        List<String> words = whole ? List.of(names.getFirst() + " – " + names.getLast()) : names;
        return words.stream().map((each) -> new Piece(each, null, false, false)).toList();
    }

    /// Columns of years with actions become a row for each action.
    private Optional<Table> years() {
        List<Cell> group = this.headings.stream().filter(Spread::isYear).toList();
        boolean acted = this.headings.stream()
            .anyMatch((cell) -> !group.contains(cell) && Column.of(cell.text()) == Column.ACTION);
        if (group.size() < 2 || acted || has(Column.DEADLINE)
                || share(group, (cell) -> Verbs.beginsVerb(begin(cell)) || Verbs.beginsAction(begin(cell))) < HALF) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>(this.table.rows().subList(0, this.at));
        rows.add(headings(group, Column.ACTION, Column.DEADLINE));
        for (Row row : below()) {
            List<Cell> actions = under(row, group);
            if (actions.isEmpty()) {
                rows.add(row);
            }
            for (Cell action : actions) {
                Cell heading = group.stream()
                    .filter((each) -> each.column() == action.column())
                    .findFirst()
                    .orElseThrow();
                Cell date = new Cell(group.get(1).column(), 1, false, null,
                        List.of(new Piece(year(heading), null, false, false)), heading.place());
                rows.add(with(row, group, List.of(moved(action, group.getFirst(), action.pieces()), date)));
            }
        }
        return Optional.of(new Table(this.table.number(), rows, this.table.alone()));
    }

    private static String begin(Cell cell) {
        return cell.pieces().isEmpty() ? "" : Wording.collapse(cell.pieces().getFirst().text());
    }

    /// Further actions become rows below the actions beside them.
    private Optional<Table> further() {
        List<Cell> group = this.headings.stream()
            .filter((cell) -> FURTHER.matcher(cell.text().strip()).matches())
            .toList();
        Optional<Cell> first = this.headings.stream()
            .filter((cell) -> Column.of(cell.text()) == Column.ACTION && !group.contains(cell))
            .findFirst();
        if (group.isEmpty() || first.isEmpty() || first.get().column() > group.getFirst().column()) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>(this.table.rows().subList(0, this.at));
        Row head = this.table.rows().get(this.at);
        rows.add(with(head, group, List.of()));
        List<Cell> both = new ArrayList<>(group);
        both.add(first.get());
        for (Row row : below()) {
            rows.add(with(row, group, List.of()));
            for (Cell action : under(row, group)) {
                rows.add(with(row, both, List.of(moved(action, first.get(), action.pieces()))));
            }
        }
        return Optional.of(new Table(this.table.number(), rows, this.table.alone()));
    }

    private static Cell moved(Cell cell, Cell heading, List<Piece> pieces) {
        return new Cell(heading.column(), 1, cell.inherited(), cell.fill(), pieces, cell.place());
    }

    /// The row with other cells in place of those below the headings.
    private static Row with(Row row, List<Cell> group, List<Cell> others) {
        List<Cell> cells = new ArrayList<>(row.cells()
            .stream()
            .filter((cell) -> group.stream().noneMatch((heading) -> heading.column() == cell.column()))
            .toList());
        cells.addAll(others);
        cells.sort(java.util.Comparator.comparingInt(Cell::column));
        return new Row(cells, row.width(), row.origin());
    }

    /// The row of headings with those of the group replaced by one that says what it
    /// means. It is no word of the file, so it counts as one that shows through.
    private Row headings(List<Cell> group, Column first, @org.jspecify.annotations.Nullable Column second) {
        List<Cell> cells = new ArrayList<>();
        cells.add(heading(group.getFirst(), first));
        if (second != null) {
            cells.add(heading(group.get(1), second));
        }
        return with(this.table.rows().get(this.at), group, cells);
    }

    private static Cell heading(Cell cell, Column meaning) {
        String words = switch (meaning) {
            case ACTION -> "Action";
            case DEADLINE -> "Deadline";
            default -> "Progress";
        };
        return new Cell(cell.column(), 1, true, null, List.of(new Piece(words, null, false, false)), cell.place());
    }

}
