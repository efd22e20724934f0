package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.dates.DeadlineGrammar;
import org.dueregard.planreader.Deadline.Kind;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.OwnerNames;
import org.dueregard.planreader.words.Verbs;

/// What stands behind the words of an action in brackets or after a dash: `(Lead: Head of Homes; by May 2027)`.
///
/// @param action the words before it
record Suffix(Cell action, List<Labels.Value> values) {

    private static final Pattern BRACKETS = Pattern
        .compile("(?s)(.*\\S)\\s*[(\\[]([^()\\[\\]]{3,160})[)\\]]\\s*\\.?\\s*");

    private static final Pattern TAIL = Pattern.compile("(?s)(.*?\\S)\\s+(?:[–—|]|-)\\s+(.{3,160})");

    private static final Pattern PARTS = Pattern
        .compile("\\s*[;|]\\s*|\\s+[–—-]\\s+|\\s*,\\s*(?=(?:by |from )?[^,;]*\\d{4}|(?i:tbc|ongoing|annual))");

    /// Whom an action reaches, unless a label or a date says that they do it.
    private static final Pattern REACHED = Pattern.compile(
            "(?:(?i:all|every|each|our)\\b|\\p{Ll}).*|(?i:.*\\b(?:staff|forums?|networks?|groups?|members|councillors|trustees|governors|volunteers|managers|workers|employees))");

    static Suffix of(Cell cell) {
        if (cell.pieces().size() != 1) {
            return new Suffix(cell, List.of());
        }
        Piece piece = cell.pieces().getFirst();
        for (Pattern pattern : List.of(BRACKETS, TAIL)) {
            Matcher matcher = pattern.matcher(piece.text());
            if (matcher.matches()) {
                List<Labels.Value> values = values(matcher.group(2), cell);
                if (!values.isEmpty()) {
                    return new Suffix(with(cell, piece.withText(matcher.group(1))), values);
                }
            }
        }
        return labelled(cell, piece);
    }

    /// Labels after the words: `Publish the figures. Lead: HR`.
    private static Suffix labelled(Cell cell, Piece piece) {
        Matcher label = Pattern.compile(
                "(?<=[.;,]|\\s)\\s*(?=(?:Lead|Owner|Responsib|By when|Deadline|Target date|Timescale|Due|Who|When|Officer|By)[\\p{L} ]{0,20}\\s*[:–-])")
            .matcher(piece.text());
        if (label.find() && label.start() > 0) {
            List<Labels.Value> values = Labels.in(piece.text().substring(label.start()), cell.place());
            if (!values.isEmpty()) {
                return new Suffix(with(cell, piece.withText(piece.text().substring(0, label.start()))), values);
            }
        }
        return new Suffix(cell, List.of());
    }

    private static List<Labels.Value> values(String words, Cell cell) {
        List<Labels.Value> values = values(PARTS.splitAsStream(words.strip()).toList(), cell);
        for (int comma = words.indexOf(','); values.isEmpty() && comma > 0; comma = words.indexOf(',', comma + 1)) {
            values = values(List.of(words.substring(0, comma).strip(), words.substring(comma + 1).strip()), cell);
        }
        return values;
    }

    private static List<Labels.Value> values(List<String> parts, Cell cell) {
        List<Labels.Value> values = new ArrayList<>();
        boolean dated = parts.size() > 1 && parts.stream().anyMatch((part) -> column(part) == Column.DEADLINE);
        for (String part : parts) {
            List<Labels.Value> labelled = Labels.in(part, cell.place());
            Column column = labelled.isEmpty() ? column(part) : Column.OTHER;
            if (column == Column.OTHER && dated && labelled.isEmpty() && isShortName(part)) {
                column = Column.OWNER;
            }
            if (labelled.isEmpty() && column == Column.OTHER) {
                return List.of();
            }
            values.addAll(labelled);
            if (labelled.isEmpty()) {
                values.add(new Labels.Value(column, "", with(cell, new Piece(part, null, false, false))));
            }
        }
        boolean reached = values.stream()
            .allMatch((value) -> value.column() == Column.OWNER && value.label().isEmpty()
                    && REACHED.matcher(value.cell().text()).matches());
        return reached ? List.of() : values;
    }

    /// Beside a date a few words in capitals are somebody: `Curator`.
    private static boolean isShortName(String part) {
        return Wording.count(part) <= 5 && part.matches("\\p{Lu}[^.:?!\\d]*") && !Verbs.beginsVerb(part);
    }

    private static Column column(String part) {
        if (DeadlineGrammar.parse(part).filter((read) -> read.kind() != Kind.NONE).isPresent()) {
            return Column.DEADLINE;
        }
        return (OwnerNames.areNames(part) && !part.matches("[A-Z]{2,6}s?")) ? Column.OWNER : Column.OTHER;
    }

    private static Cell with(Cell cell, Piece piece) {
        return new Cell(cell.column(), cell.span(), cell.inherited(), cell.fill(), List.of(piece), cell.place());
    }

}
