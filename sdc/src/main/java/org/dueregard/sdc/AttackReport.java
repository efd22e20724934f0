package org.dueregard.sdc;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a reader can work out of the counts that are not published.
///
/// @param intervals for each hidden cell, or each cell whose count was changed, between which numbers it lies; in the
/// order of the cells
/// @param together groups of hidden cells of which whoever knows the count of one knows those of all others; those who
/// are alone in one of them are insiders of the others
/// @param contradiction a cell for which no count fits what is published; where there is one, the tables are not what
/// they were said to be and the rest of the report is empty
public record AttackReport(List<FeasibilityInterval> intervals, List<List<Cell>> together,
        Optional<Cell> contradiction) {

    public AttackReport {
        intervals = List.copyOf(intervals);
        together = together.stream().map(List::copyOf).toList();
    }

    /// The hidden cells whose count can be worked out exactly.
    public List<FeasibilityInterval> exact() {
        return this.intervals.stream().filter(FeasibilityInterval::isExact).toList();
    }

    /// The cells that readers can be sure are below a threshold and above zero.
    public List<FeasibilityInterval> surelyBelow(int threshold) {
        return this.intervals.stream().filter((one) -> one.low() > 0 && one.high() < threshold).toList();
    }

    /// The narrowest intervals, the narrowest first.
    public List<FeasibilityInterval> narrowest(int number) {
        return this.intervals.stream()
            .sorted(Comparator.comparingInt(FeasibilityInterval::width))
            .limit(number)
            .toList();
    }

    /// How many intervals may in truth be narrower, since the search was stopped.
    public long unfinished() {
        return this.intervals.stream().filter((one) -> !one.finished()).count();
    }

    /// The result in a sentence or two.
    public String summary() {
        if (this.contradiction.isPresent()) {
            return "The counts contradict each other: none fits " + this.contradiction.get()
                    + ". They were changed, or are not of one set of people.";
        }
        StringBuilder summary = new StringBuilder("Of ").append(this.intervals.size())
            .append(" counts that are not published, readers can work out ")
            .append(exact().isEmpty() ? "none" : exact().size())
            .append(" exactly.");
        if (unfinished() > 0) {
            summary.append(" For ")
                .append(this.intervals.size() - unfinished())
                .append(" the range is settled; for ")
                .append(unfinished())
                .append(" it may in truth be narrower, since the search stopped: only adding, subtracting and single "
                        + "sums were tried on all of them.");
        }
        return summary.toString();
    }

}
