package org.dueregard.sdc;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.dueregard.sdc.cells.CsvRows;

/// What comes out of changing counts instead of hiding some.
///
/// @param table what may be published, if the attack says so
/// @param attack what readers can work out of the true counts
/// @param unsafe between which numbers readers can put each unsafe count. Not for publication
/// @param givenAway the unsafe cells of which readers can be sure that they are unsafe: their count lies above zero and
/// below the threshold, or is known exactly. Not for publication
/// @param brokenSums how many sums of the published counts do not add up
/// @param meanChange by how much a count was changed on average, up or down
public record ChangedCounts(SafeTable table, AttackReport attack, List<FeasibilityInterval> unsafe,
        List<FeasibilityInterval> givenAway, int brokenSums, double meanChange) {

    /// How many cells are named that are given away.
    private static final int NAMED = 20;

    public ChangedCounts {
        unsafe = List.copyOf(unsafe);
        givenAway = List.copyOf(givenAway);
    }

    /// The narrowest range that the attacker found for an unsafe count; empty where none
    /// is unsafe.
    public Optional<FeasibilityInterval> best() {
        return this.unsafe.stream().min(Comparator.comparingInt(FeasibilityInterval::width));
    }

    /// The result in sentences: what was done, what it costs, what the attacker reached,
    /// and which counts are given away.
    public String summary() {
        StringBuilder summary = new StringBuilder(this.table.note()).append(" Counts were changed by ")
            .append(String.format(Locale.ROOT, "%.2f", this.meanChange))
            .append(" on average. Of the sums, ")
            .append((this.brokenSums == 0) ? "all add up" : this.brokenSums + " do not add up")
            .append(". Readers can be sure of ")
            .append(this.givenAway.isEmpty() ? "no" : this.givenAway.size())
            .append(" unsafe count")
            .append((this.givenAway.size() == 1) ? "" : "s")
            .append('.');
        best()
            .ifPresent((best) -> summary.append(" The narrowest range that the attacker found for an unsafe count is ")
                .append(best)
                .append("; ")
                .append(FeasibilityInterval.effort(this.unsafe.size(),
                        this.unsafe.stream().filter(FeasibilityInterval::finished).count()))
                .append('.'));
        warnings().forEach((warning) -> summary.append('\n').append(warning));
        return summary.toString();
    }

    /// A sentence for each unsafe count that is given away, for the first twenty of them.
    /// Not for publication.
    public List<String> warnings() {
        return this.givenAway.stream()
            .limit(NAMED)
            .map((one) -> "Given away: " + one.cell() + " must be " + one + ".")
            .toList();
    }

    /// Writes CSV with a row for each cell: a column for each dimension, `count` as it is
    /// published, and `status`, which is `changed`, or `exposed` where the cell is given
    /// away. Not for publication: leave the status out with [SafeTable#writeCsv].
    public void writeCsv(Appendable out) throws IOException {
        Set<Cell> exposed = new HashSet<>(this.givenAway.stream().map(FeasibilityInterval::cell).toList());
        new CsvRows(this.table.space()).write(out, List.of(PublishedTable.COUNT, "status"), (cell) -> {
            Cell named = this.table.space().cell(cell);
            return List.of(this.table.count(named).stream().mapToObj(Integer::toString).findFirst().orElse(""),
                    exposed.contains(named) ? "exposed" : "changed");
        });
    }

}
