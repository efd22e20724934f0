package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.Deadline.Kind;
import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.dates.DeadlineGrammar;
import org.dueregard.planreader.dates.Interval;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.OwnerNames;
import org.dueregard.planreader.dates.DateNote;
import org.jspecify.annotations.Nullable;

/// Puts cells of a row together that say one thing: when an action starts and when it ends; a measure, its baseline and
/// its target.
final class RowCells {

    private static final Pattern FIGURE = Pattern
        .compile("(?i)(?:.*\\bbaseline\\b.*|(?:\\w+ )?targets?\\b.*|current (?:performance|level|figure|value)\\b.*"
                + "|llinell sylfaen|targed(?:au)?)");

    private static final Pattern PERIOD = Pattern
        .compile("(?i).*(?:\\bq(?:tr)?[ .]?[1-4]\\b|quarter|chwarter|\\b20\\d\\d\\b"
                + "|\\b(?:half|mid|end)[ -]?(?:of[ -])?year|year[ -]end|\\b\\d{1,2} months?\\b|\\b" + Interval.MONTH
                + "\\b|\\b(?:spring|summer|autumn|winter)\\b).*");

    private static final Pattern NOTE = Pattern
        .compile("(?i).*\\b(?:progress|updates?|status|comments?|commentary|cynnydd|diweddariad|statws|sylwadau)\\b.*");

    private static final Pattern CUT = Pattern.compile("\\s*[;,(/\\n]\\s*|\\s+[–—-]\\s+|:\\s+|\\s{2,}");

    private RowCells() {
    }

    /// What a row across the whole table says of the row above it behind a label:
    /// `Progress: twenty lamps are up`; empty for other rows.
    static List<Labels.Value> said(Row row) {
        List<Cell> filled = row.filled();
        Cell first = filled.getFirst();
        if (filled.size() > 1 || row.width() < 2 || first.span() < row.width() || first.inherited()) {
            return List.of();
        }
        List<Labels.Value> values = Labels.in(first.text(), first.place());
        return values.stream().allMatch(RowCells::isNote) ? values : List.of();
    }

    private static boolean isNote(Labels.Value value) {
        return switch (value.column()) {
            case OWNER, DEADLINE, RAG, COMPLETED, MEASURE ->
                Labels.isPlain(value.label()) && Column.of(value.label()) != Column.OUTCOME;
            case PROGRESS -> NOTE.matcher(value.label()).matches();
            default -> false;
        };
    }

    /// Says that the row goes on with one that is not there.
    static void orphan(Map<Column, Cell> cells, Findings findings) {
        List<Cell> filled = cells.values().stream().filter((cell) -> !cell.isBlank()).toList();
        if (!filled.isEmpty()) {
            String words = String.join(" ", filled.stream().map(Cell::text).toList());
            findings.add(Code.ORPHAN_TEXT, List.of(),
                    Wording.quote(words) + " is the end of a row whose beginning is missing;"
                            + " it is not kept. Check whether the file is complete.",
                    filled.getFirst().place());
        }
    }

    /// The cell as it stands under its heading where several columns are of one kind.
    static Cell under(Column column, Cell cell, String heading) {
        boolean said = column == Column.COMPLETED || column == Column.START
                || (column == Column.MEASURE && FIGURE.matcher(heading).matches())
                || (column == Column.PROGRESS && PERIOD.matcher(heading).matches());
        return said ? cell.withPieces(cell.pieces().stream().map((piece) -> piece.under(heading)).toList()) : cell;
    }

    /// A reference between an objective and its actions, or in a table without
    /// objectives, is the number of the action.
    ///
    /// @return the cell of the number, which is then a mark; null where there is none
    static @Nullable Cell number(Map<Column, Cell> cells, Map<Integer, Column> columns) {
        Cell own = cells.remove(Column.NUMBER);
        Cell reference = (own != null) ? own : cells.get(Column.REFERENCE);
        Cell action = cells.get(Column.ACTION);
        if (reference == null || (own == null && !isAfterObjective(reference, columns))) {
            return null;
        }
        if (own == null) {
            cells.remove(Column.REFERENCE);
        }
        List<Piece> pieces = (action != null) ? action.pieces() : List.of();
        if (action != null && pieces.size() == 1 && pieces.getFirst().label() == null && !reference.isBlank()
                && !pieces.getFirst().text().isBlank()) {
            Piece only = pieces.getFirst();
            cells.put(Column.ACTION, action
                .withPieces(List.of(new Piece(only.text(), reference.text(), only.coloured(), false, only.heading()))));
        }
        return reference;
    }

    private static boolean isAfterObjective(Cell reference, Map<Integer, Column> columns) {
        return !columns.containsValue(Column.OBJECTIVE) || columns.entrySet()
            .stream()
            .anyMatch((entry) -> entry.getValue() == Column.OBJECTIVE && entry.getKey() < reference.column());
    }

    /// @param owned whether the table has a column of owners
    static void join(Map<Column, Cell> cells, boolean owned) {
        if (!owned) {
            cells.computeIfPresent(Column.DEADLINE, (column, cell) -> owners(cell, cells));
        }
        dates(cells);
        cells.computeIfPresent(Column.MEASURE, (column, cell) -> measures(cell));
    }

    /// Where one column says who and when, what is no date is an owner.
    private static Cell owners(Cell cell, Map<Column, Cell> cells) {
        List<Piece> dates = new ArrayList<>();
        List<Piece> owners = new ArrayList<>();
        for (Piece piece : cell.pieces()) {
            Matcher cut = CUT.matcher(piece.text());
            boolean found = false;
            while (!found && cut.find()) {
                String left = piece.text().substring(0, cut.start());
                String right = piece.text().substring(cut.end()).replaceFirst("\\)$", "");
                boolean first = DateNote.read(left, false).isRead() && OwnerNames.areNames(right);
                found = first || (DateNote.read(right, false).isRead() && OwnerNames.areNames(left));
                if (found) {
                    dates.add(piece.withText(first ? left : right));
                    owners.add(piece.withText(first ? right : left));
                }
            }
            if (!found) {
                boolean named = OwnerNames.areNames(piece.text()) && !DateNote.read(piece.text(), false).isRead();
                (named ? owners : dates).add(piece);
            }
        }
        if (!owners.isEmpty()) {
            cells.put(Column.OWNER, cell.withPieces(owners));
        }
        return cell.withPieces(dates);
    }

    /// Replaces the start and the end by one deadline where both together are one.
    private static void dates(Map<Column, Cell> cells) {
        Cell start = cells.get(Column.START);
        if (start == null || start.isBlank()) {
            return;
        }
        Cell end = cells.get(Column.DEADLINE);
        boolean alone = end == null || end.isBlank()
                || DeadlineGrammar.parse(end.text()).filter((read) -> read.kind() == Kind.NONE).isPresent();
        Cell at = (end == null || alone) ? start : end;
        List<String> forms = alone ? List.of("From " + start.text())
                : List.of(start.text() + " to " + at.text(), at.text() + " from " + start.text());
        forms.stream().filter((words) -> DeadlineGrammar.parse(words).isPresent()).findFirst().ifPresent((words) -> {
            cells.put(Column.DEADLINE,
                    new Cell(at.column(), at.span(), false, at.fill(), List.of(new Piece(words, null, false, false)),
                            alone ? at.place() : Wording.join(start.place(), at.place())));
            cells.remove(Column.START);
        });
    }

    /// Adds the baseline and the target to their measure, each with its heading; where
    /// they are fewer or more than the
    /// measures, they stay together as one.
    private static Cell measures(Cell cell) {
        List<Piece> measures = new ArrayList<>();
        Map<String, List<String>> figures = new LinkedHashMap<>();
        for (Piece piece : cell.pieces()) {
            String heading = piece.heading();
            if (heading == null) {
                measures.add(piece);
            }
            else if (!piece.text().isBlank()) {
                figures.computeIfAbsent(heading, (each) -> new ArrayList<>()).add(Wording.collapse(piece.text()));
            }
        }
        measures.removeIf((piece) -> piece.text().isBlank());
        if (figures.isEmpty() || (measures.isEmpty() && figures.size() == 1)) {
            return cell;
        }
        int count = measures.size();
        if (count == 0) {
            return cell.withPieces(List.of(new Piece(said(figures, -1), null, false, false)));
        }
        boolean one = count == 1 || measures.stream().skip(1).allMatch(Piece::continues);
        boolean each = figures.values().stream().allMatch((values) -> values.size() == count);
        List<Piece> joined = new ArrayList<>(measures);
        if (one) {
            Piece last = joined.removeLast();
            joined.add(last.withText(last.text().strip() + "; " + said(figures, -1)));
        }
        else if (each) {
            for (int i = 0; i < count; i++) {
                joined.set(i, joined.get(i).withText(joined.get(i).text().strip() + "; " + said(figures, i)));
            }
        }
        else {
            joined.add(new Piece(said(figures, -1), null, false, false));
        }
        return cell.withPieces(joined);
    }

    /// @param index of the value to say; -1 for all
    private static String said(Map<String, List<String>> figures, int index) {
        List<String> said = new ArrayList<>();
        figures.forEach((heading, values) -> {
            String words = (index < 0) ? String.join(", ", values) : values.get(index);
            boolean named = words.toLowerCase(java.util.Locale.ROOT)
                .startsWith(heading.toLowerCase(java.util.Locale.ROOT));
            said.add(named ? words : heading + ": " + words);
        });
        return String.join("; ", said);
    }

    /// Whether the cell begins an action.
    static boolean begins(@Nullable Cell action) {
        return action != null && !isSilent(action) && !Wording.startsLower(action.text());
    }

    /// Whether nothing of its own stands in the cell.
    static boolean isSilent(@Nullable Cell action) {
        return action == null || action.isBlank() || action.inherited();
    }

}
