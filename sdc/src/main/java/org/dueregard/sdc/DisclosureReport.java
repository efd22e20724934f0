package org.dueregard.sdc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.dueregard.sdc.cells.CsvRows;
import org.dueregard.sdc.engine.Protection;
import org.dueregard.sdc.engine.Relations;

/// What was hidden and why, for those who answer for the publication. Not for publication itself: it tells which cells
/// are unsafe by themselves, which readers are not told.
public final class DisclosureReport {

    /// How many cells are named where some are lost or in conflict.
    private static final int NAMED = 20;

    private final FrequencyTable table;

    private final Knowledge knowledge;

    private final CellStatus[] statuses;

    private final DisclosureRules rules;

    private final Protection protection;

    private final OwnAttack attack;

    /// @param statuses of all cells, those that only earlier publications have included
    DisclosureReport(FrequencyTable table, Knowledge knowledge, CellStatus[] statuses, DisclosureRules rules,
            Protection protection, OwnAttack attack) {
        this.table = table;
        this.knowledge = knowledge;
        this.statuses = statuses;
        this.rules = rules;
        this.protection = protection;
        this.attack = attack;
    }

    /// What the attacker reached on what is published.
    public OwnAttack attack() {
        return this.attack;
    }

    /// How many cells there are.
    public int cells() {
        return this.table.space().published();
    }

    /// How many cells have a status.
    public long cells(CellStatus status) {
        return Arrays.stream(this.statuses).limit(cells()).filter((one) -> one == status).count();
    }

    /// The sum of the safe counts that were hidden to protect others: the information
    /// lost.
    public long lostCounts() {
        return sum(CellStatus.SECONDARY);
    }

    /// Whether every unsafe count is protected and none published, in earlier
    /// publications too.
    public boolean isWhole() {
        return which(CellStatus.LOST).isEmpty() && cells(CellStatus.CONFLICT) == 0;
    }

    /// The status of a cell.
    ///
    /// @throws RefusedInput where no table has the cell
    public CellStatus status(Cell cell) {
        return this.statuses[number(cell)];
    }

    /// The cells with a status, in the order of the tables, those that only earlier
    /// publications have at the end.
    public List<Cell> which(CellStatus status) {
        return IntStream.range(0, this.statuses.length)
            .filter((cell) -> this.statuses[cell] == status)
            .mapToObj(this.table.space()::cell)
            .toList();
    }

    /// Safety and loss in three plain sentences, one on what the attacker reached, and
    /// one
    /// more for each thing that is not as it should be.
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        long unsafe = cells(CellStatus.PRIMARY) + cells(CellStatus.LOST);
        long hidden = unsafe + cells(CellStatus.SECONDARY);
        sentences.add(hidden(hidden, unsafe));
        long safe = cells() - unsafe;
        sentences.add("Of the " + number(safe) + " counts that are safe by themselves, "
                + percent(safe - (hidden - unsafe), safe) + " are published; those hidden add up to "
                + number(lostCounts()) + ".");
        sentences.add(safety());
        sentences.add(this.attack.sentence());
        if (this.knowledge.setAside() > 0) {
            sentences.add(number(this.knowledge.setAside()) + " counts that were published before are of another time "
                    + "than " + Cell.of(this.table.space().specification().period())
                    + ": other people were counted, so that no " + "sum ties them to these, and they were set aside.");
        }
        sentences.addAll(warnings());
        return sentences;
    }

    private String hidden(long hidden, long unsafe) {
        if (hidden == 0) {
            return "None of the " + number(cells()) + " counts is hidden.";
        }
        String which = ((unsafe == 1) ? "1 is unsafe by itself" : number(unsafe) + " are unsafe by themselves")
                + (this.rules.hide().isEmpty() ? "" : " or hidden by order");
        return number(hidden) + " of " + number(cells()) + ((hidden == 1) ? " counts is" : " counts are") + " hidden: "
                + which + ", and " + ((hidden == unsafe) ? "no other" : number(hidden - unsafe)) + " would give "
                + ((unsafe == 1) ? "it" : "them") + " away.";
    }

    /// A sentence for each thing that is not as it should be: what readers know already,
    /// and what was published unsafe by
    /// order. Empty where [#isWhole()].
    public List<String> warnings() {
        List<String> sentences = new ArrayList<>();
        List<String> lost = lost();
        sentences.addAll(lost.subList(0, Math.min(NAMED, lost.size())));
        if (lost.size() > NAMED) {
            sentences.add((lost.size() - NAMED) + " more counts are lost; the CSV marks them all.");
        }
        named(sentences, CellStatus.CONFLICT, "unsafe and published all the same, because that was ordered: ");
        return sentences;
    }

    /// Whether it was defended against people who are alone in a count and so know it.
    public boolean insiders() {
        return this.rules.insiders();
    }

    private String safety() {
        return range() + (this.rules.insiders() ? ""
                : " People who are alone in a count and so know it were not defended against, by order.");
    }

    private String range() {
        if (!this.rules.intervals()) {
            return "No unsafe count that is protected can be worked out exactly by adding and subtracting what is "
                    + "published. How close a guess can come was not looked at, nor, beyond what the attacker found, what "
                    + "follows from it that no count is below zero.";
        }
        String which = isWhole() ? "" : ", but for those named below,";
        String who = this.rules.strict() ? "Nobody who knows all that is published, and the rules,"
                : "Nobody who knows all that is published, and that counts are whole and not below zero,";
        return who + " can rule out that an unsafe count" + which
                + " reaches its threshold, or that it is as small as such a count can be" + proof() + ".";
    }

    private String proof() {
        int tables = this.protection.alternatives().size();
        return switch (tables) {
            case 0 -> "";
            case 1 -> "; another table that agrees with everything published proves it";
            default -> "; " + number(tables) + " other tables that agree with everything published prove it";
        };
    }

    private void named(List<String> sentences, CellStatus status, String what) {
        List<Cell> cells = which(status);
        if (!cells.isEmpty()) {
            String names = String.join("; ", cells.stream().limit(NAMED).map(Cell::toString).toList());
            String verb = (cells.size() == 1) ? "is " : "are ";
            sentences.add(cells.size() + ((cells.size() == 1) ? " count " : " counts ") + verb + what + names
                    + ((cells.size() > NAMED) ? "; and others." : "."));
        }
    }

    /// A sentence for each cell that could not be protected, which says by what it is
    /// known. It never says the count.
    public List<String> lost() {
        LostCells lost = new LostCells(this.table.space(), this.knowledge, this.protection.hidden(), this.attack);
        return IntStream.range(0, this.statuses.length)
            .filter((cell) -> this.statuses[cell] == CellStatus.LOST)
            .mapToObj(lost::sentence)
            .toList();
    }

    private static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private static String percent(long part, long whole) {
        return (whole == 0) ? "none" : Math.round(1000.0 * part / whole) / 10.0 + "%";
    }

    /// Why a cell is hidden or shown, in one sentence. It never says the count.
    ///
    /// @throws RefusedInput where no table has the cell
    public String reason(Cell cell) {
        int number = number(cell);
        return switch (this.statuses[number]) {
            case SAFE -> "Shown.";
            case PRIMARY -> unsafe(cell, number);
            case LOST -> unsafe(cell, number) + " "
                    + new LostCells(this.table.space(), this.knowledge, this.protection.hidden(), this.attack)
                        .sentence(number);
            case SECONDARY -> protecting(number);
            case CONFLICT -> "Shown because that was ordered, although it is unsafe.";
        };
    }

    private String unsafe(Cell cell, int number) {
        int count = this.table.counts()[number];
        int threshold = this.knowledge.problem().ceiling()[number];
        if (this.rules.hide().contains(cell)) {
            return "Hidden because that was ordered.";
        }
        if (count == 0 && !this.rules.zerosHidden()) {
            return "Hidden so that nobody can be sure that a whole group falls into one category.";
        }
        return "Hidden because fewer than " + threshold + " people are in it, so that they could be recognised.";
    }

    private String protecting(int number) {
        Relations relations = this.knowledge.problem().relations();
        for (int k = relations.relationsFrom(number); k < relations.relationsTo(number); k++) {
            int relation = relations.relation(k);
            for (int m = relations.from(relation); m < relations.to(relation); m++) {
                int other = relations.cell(m);
                if (other != number && other < cells() && this.statuses[other] == CellStatus.PRIMARY) {
                    return "Safe by itself; hidden because with the figures that add up with it, it would show how many "
                            + "are in " + this.table.space().cell(other) + ".";
                }
            }
        }
        return "Safe by itself; hidden because it would give away other hidden figures, and with them an unsafe one.";
    }

    /// Writes CSV with a row for each cell: a column for each dimension, `count` (empty
    /// where hidden) and `status` in
    /// small letters. Not for publication.
    public void writeCsv(Appendable out) throws IOException {
        new CsvRows(this.table.space()).write(out, List.of(PublishedTable.COUNT, "status"),
                (cell) -> List.of(shown(cell), this.statuses[cell].name().toLowerCase(Locale.ROOT)));
    }

    private String shown(int cell) {
        CellStatus status = this.statuses[cell];
        return (status == CellStatus.SAFE || status == CellStatus.CONFLICT)
                ? Integer.toString(this.table.counts()[cell]) : "";
    }

    private long sum(CellStatus status) {
        return IntStream.range(0, cells())
            .filter((cell) -> this.statuses[cell] == status)
            .mapToLong((cell) -> this.table.counts()[cell])
            .sum();
    }

    private int number(Cell cell) {
        int number = this.table.space().find(cell);
        if (number < 0 || number >= cells()) {
            throw new RefusedInput("No table has the cell '" + cell + "'.");
        }
        return number;
    }

}
