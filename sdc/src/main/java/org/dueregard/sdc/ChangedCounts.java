package org.dueregard.sdc;

import java.util.List;

/// What comes out of changing counts instead of hiding some.
///
/// @param table what may be published, if the attack says so
/// @param attack what readers can work out of the true counts
/// @param givenAway the unsafe cells of which readers can be sure that they are unsafe: their count lies above zero and
/// below the threshold. Not for publication
/// @param brokenSums how many sums of the published counts do not add up
/// @param meanChange by how much a count was changed on average, up or down
public record ChangedCounts(SafeTable table, AttackReport attack, List<FeasibilityInterval> givenAway, int brokenSums,
        double meanChange) {

    public ChangedCounts {
        givenAway = List.copyOf(givenAway);
    }

    /// The result in sentences.
    public String summary() {
        return "Counts were changed by " + String.format(java.util.Locale.ROOT, "%.2f", this.meanChange)
                + " on average. Of the sums, "
                + ((this.brokenSums == 0) ? "all add up" : this.brokenSums + " do not add up")
                + ". Readers can be sure of " + (this.givenAway.isEmpty() ? "no" : this.givenAway.size())
                + " unsafe count" + ((this.givenAway.size() == 1) ? "" : "s") + ".";
    }

}
