package org.dueregard.planreader.grammar;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Block.Table;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.grammar.Draft.ActionRow;
import org.dueregard.planreader.grammar.Draft.Section;
import org.dueregard.planreader.words.Column;
import org.jspecify.annotations.Nullable;

/// Finds the words of objectives that a table only names by their numbers: in a list or table of objectives before it.
/// A line with a plain number may be a heading of the report as well; it counts where no line that calls itself an
/// objective has the number, and then with a doubt.
final class Elsewhere {

    private static final int LEAST_WORDS = 2;

    /// In letters; the words of no objective that an overview repeats are as many.
    private static final int LONGEST_OBJECTIVE = 10_000;

    /// A line of the contents, with the number of its page.
    private static final Pattern LISTED = Pattern.compile("(?:\\.{3}|…|(?: \\.){3})\\s{0,9}\\d{1,3}$");

    private final Map<String, Cell> named = new HashMap<>();

    /// Lines with a plain number.
    private final Map<String, Cell> numbered = new HashMap<>();

    private final Findings findings;

    private final Ledger ledger;

    Elsewhere(List<Block> blocks, Findings findings, Ledger ledger) {
        this.findings = findings;
        this.ledger = ledger;
        for (Block block : blocks) {
            switch (block) {
                case Line line -> line(line);
                case Table table -> table(table);
            }
        }
    }

    private void line(Line line) {
        String text = line.text();
        if (!LISTED.matcher(text).find() && !Titles.isGeneral(text)) {
            String label = line.piece().label();
            boolean plain = text.matches("\\d.*") || (label != null && !line.piece().isBullet());
            add(new Cell(1, 1, false, null, List.of(line.piece()), line.place()), "",
                    plain ? this.numbered : this.named);
        }
    }

    /// The columns of references and objectives where headings name both, else the first
    /// two.
    private void table(Table table) {
        boolean plan = PlanGrammar.isPlan(table);
        int reference = 0;
        int objective = 0;
        for (Row row : table.rows()) {
            if (objective == 0 && row.filled().size() > 1) {
                reference = column(row, Column.REFERENCE);
                objective = (reference > 0) ? column(row, Column.OBJECTIVE) : 0;
            }
            Cell number = at(row, reference);
            Cell words = at(row, objective);
            if (number != null && words != null) {
                add(words, number.text(), this.named);
            }
            row(row, plan);
        }
    }

    private static int column(Row row, Column wanted) {
        return row.filled()
            .stream()
            .filter((cell) -> Column.of(cell.text()) == wanted)
            .mapToInt(Cell::column)
            .findFirst()
            .orElse(0);
    }

    private static @Nullable Cell at(Row row, int column) {
        return row.filled().stream().filter((cell) -> cell.column() == column).findFirst().orElse(null);
    }

    /// In the table of a plan an action may stand beside the number.
    private void row(Row row, boolean plan) {
        List<Cell> filled = row.filled();
        for (int i = 0; i < Math.min(plan ? 1 : 2, filled.size()); i++) {
            add(filled.get(i), (i > 0) ? filled.getFirst().text() : "", this.named);
        }
    }

    /// @param before what stands in the cell before it, which may be its number
    private static void add(Cell cell, String before, Map<String, Cell> into) {
        String words = cell.text();
        String label = cell.pieces().isEmpty() ? null : cell.pieces().getFirst().label();
        Matcher own = PlanGrammar.REFERENCE.matcher(words);
        Matcher beside = PlanGrammar.REFERENCE.matcher((label != null) ? label + "." : before);
        if (own.lookingAt() && Wording.count(words.substring(own.end())) >= LEAST_WORDS) {
            into.putIfAbsent(ObjectiveReader.referenceOf(words), cell);
        }
        else if (!own.lookingAt() && beside.matches() && Wording.count(words) >= LEAST_WORDS) {
            into.putIfAbsent(ObjectiveReader.referenceOf(beside.group()), Draft.labelled(cell));
        }
    }

    /// Gives the draft its words if it has only a reference.
    void name(Draft draft) {
        Cell whole = draft.whole();
        String reference = bare(whole);
        Cell sure = this.named.get(reference);
        Cell found = reference.isEmpty() ? null : (sure != null) ? sure : this.numbered.get(reference);
        if (found == null || whole == null || draft.reference != null) {
            return;
        }
        draft.reference = whole;
        draft.objective.clear();
        draft.objective.add(found);
        this.ledger.take(found);
        if (sure == null && reference.matches("\\d+")) {
            draft.doubted.add(Column.OBJECTIVE);
            this.findings.add(Code.AMBIGUOUS_ALLOCATION, List.of(reference),
                    "The table names the objective by its number only; its words were taken from the line "
                            + Wording.quote(found.text()) + ". Check that this is the objective.",
                    found.place());
        }
    }

    /// Takes off what is only an overview: rows whose actions are the words of objectives
    /// that have actions of their own.
    void takeOffOverviews(List<Section> sections) {
        Set<String> objectives = new HashSet<>();
        List<Draft> drafts = sections.stream().flatMap((section) -> section.drafts.stream()).toList();
        drafts.stream()
            .filter((draft) -> !draft.rows.isEmpty())
            .forEach((draft) -> objectives.add(words(draft.whole())));
        for (Section section : sections) {
            section.drafts.removeIf((draft) -> !draft.rows.isEmpty() && draft.rows.stream()
                .map((row) -> words(row.whole(Column.ACTION)))
                .allMatch((words) -> Wording.count(words) >= LEAST_WORDS && objectives.contains(words)
                        && !words.equals(words(draft.whole()))));
            section.drafts.forEach((draft) -> takeOffRatings(draft, objectives));
        }
    }

    /// Rows that only say again what the objectives are, to rate them: nobody does them,
    /// and at no time.
    private static void takeOffRatings(Draft draft, Set<String> objectives) {
        List<ActionRow> again = draft.rows.stream()
            .filter((row) -> row.whole(Column.OWNER) == null && row.whole(Column.DEADLINE) == null)
            .filter((row) -> objectives.contains(words(row.whole(Column.ACTION))))
            .toList();
        if (again.size() > 1 && again.size() < draft.rows.size()) {
            draft.rows.removeAll(again);
        }
    }

    private static String words(@Nullable Cell cell) {
        String whole = (cell != null) ? cell.text() : "";
        String text = (whole.length() > LONGEST_OBJECTIVE) ? whole
                : PlanGrammar.REFERENCE.matcher(whole).replaceFirst("");
        int end = text.length();
        while (end > 0 && " .;:".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /// The reference where the cell holds nothing else; empty for all others.
    private static String bare(@Nullable Cell whole) {
        boolean only = whole != null && PlanGrammar.REFERENCE.matcher(whole.text()).matches();
        return (only && whole != null) ? ObjectiveReader.referenceOf(whole.text()) : "";
    }

}
