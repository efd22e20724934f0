package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.Place;
import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.grammar.Draft.ActionRow;
import org.dueregard.planreader.grammar.Items.Item;
import org.dueregard.planreader.words.OwnerNames;

/// A column's cell of a row with the actions that it serves: as a rule all; where the row goes on after a page
/// and further actions begin there, a cell beside them serves only them.
record Share(Cell cell, List<Item> items) {

    /// @param seamless whether the end of one page and the beginning of the next are one
    /// paragraph
    static List<Share> of(ActionRow row, Column column, List<Item> actions, boolean seamless) {
        List<Cell> cells = new ArrayList<>();
        List<Integer> parts = new ArrayList<>();
        for (int part = 0; part < row.parts.size(); part++) {
            Cell cell = row.parts.get(part).get(column);
            if (cell == null || (cell.isBlank() && cell.fill() == null)) {
                continue;
            }
            int here = part;
            boolean own = actions.stream().anyMatch((item) -> item.part() == here);
            if (part > 0 && !cells.isEmpty() && (!own || isUnfinished(cells.getLast(), cell, seamless))) {
                Cell before = cells.removeLast();
                cells.add((seamless || goesOn(before, cell)) ? before.glue(cell) : before.append(cell));
            }
            else {
                cells.add(cell);
                parts.add((cells.size() == 1 && !own) ? 0 : part);
            }
        }
        return shares(cells, parts, actions);
    }

    private static List<Share> shares(List<Cell> cells, List<Integer> parts, List<Item> actions) {
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            int from = parts.get(i);
            int to = (i + 1 < parts.size()) ? parts.get(i + 1) : Integer.MAX_VALUE;
            shares.add(new Share(cells.get(i),
                    actions.stream().filter((item) -> item.part() >= from && item.part() < to).toList()));
        }
        return shares;
    }

    private static boolean isUnfinished(Cell before, Cell after, boolean seamless) {
        return goesOn(before, after)
                || (seamless && (OwnerNames.endsAmidName(before.text()) || Wording.startsLower(after.text())));
    }

    /// Whether a sentence that has no end goes on.
    private static boolean goesOn(Cell before, Cell after) {
        return Wording.startsLower(after.text()) && !before.text().matches(".*[.;:!?]");
    }

    /// Where an item of the cell stands.
    Place place(Item item) {
        return (item.place() != null) ? item.place() : this.cell.place();
    }

    /// The cell's paragraphs, or its numbered statements.
    List<Item> statements() {
        Items statements = new Items(true, true);
        statements.add(this.cell.pieces(), 0);
        return statements.items();
    }

    /// The cell's paragraphs, whatever their colours.
    List<Item> entries() {
        List<Piece> whole = new ArrayList<>();
        for (Piece piece : this.cell.pieces()) {
            if (piece.continues() && !whole.isEmpty()) {
                Piece before = whole.removeLast();
                whole.add(before.plus(piece));
            }
            else {
                whole.add(piece);
            }
        }
        Items entries = new Items(true, true);
        entries.add(whole, 0);
        return entries.items();
    }

    /// The cell's paragraphs with those joined that end or begin in the middle of a list
    /// of names.
    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        for (Piece piece : this.cell.pieces()) {
            String text = piece.text().strip();
            if (text.isEmpty()) {
                continue;
            }
            boolean open = !paragraphs.isEmpty()
                    && (piece.continues() || OwnerNames.completes(paragraphs.getLast(), text)
                            || paragraphs.getLast().matches("(?s).*(?:\\band|&|/|,|\\bthe|\\+|-)")
                            || Wording.startsLower(text) || text.matches("(?s)[&/+].*"));
            if (open) {
                paragraphs.add(paragraphs.removeLast() + " " + text);
            }
            else {
                paragraphs.add(text);
            }
        }
        return paragraphs;
    }

    /// The place of the action that a number or, where the actions have none, a position
    /// stands for; -1 where there is none.
    int indexOf(int number) {
        for (int i = 0; i < this.items.size(); i++) {
            Integer own = this.items.get(i).number();
            if (own != null && own == number) {
                return i;
            }
        }
        boolean unnumbered = this.items.stream().allMatch((item) -> item.number() == null);
        return (unnumbered && number >= 1 && number <= this.items.size()) ? number - 1 : -1;
    }

}
