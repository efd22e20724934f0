package org.dueregard.sdc;

import java.util.BitSet;
import java.util.List;

import org.dueregard.sdc.engine.Problem;

/// What readers know before the tables are published: that a count was published earlier. The problem of protecting is
/// put with it, so that a new table cannot be subtracted from an old one.
///
/// A count that was published stays published: hiding it hides nothing. Where it is unsafe by today's rules it is
/// already lost. Cells that only an earlier publication has, and hid, are put as if they could still be published: that
/// can only overstate what readers know.
///
/// @param problem what remains to be protected
/// @param ordered cells that are hidden by order although they are safe: they must not be worked out exactly, and no
/// more is asked
/// @param known cells to be hidden whose counts were published before
/// @param conflicts unsafe cells that are published by order
record Knowledge(Problem problem, BitSet ordered, BitSet known, BitSet conflicts) {

    static Knowledge of(FrequencyTable table, DisclosureRules rules, List<PublishedTable> earlier) {
        PrimarySuppression primary = new PrimarySuppression(table, rules);
        Problem problem = primary.problem();
        BitSet known = new BitSet();
        for (PublishedTable one : earlier) {
            int[] values = values(table, one);
            for (int cell = 0; cell < values.length; cell++) {
                if (values[cell] >= 0 && primary.publish(cell)) {
                    known.set(cell);
                }
            }
        }
        for (int cell = table.space().published(); cell < problem.cells(); cell++) {
            problem.cost()[cell] = 1;
        }
        return new Knowledge(problem, primary.ordered(), known, primary.conflicts());
    }

    /// What an earlier publication says of each cell.
    ///
    /// @throws RefusedInput where it has another count than the data
    static int[] values(FrequencyTable table, PublishedTable one) {
        int[] values = one.values(table.space());
        for (int cell = 0; cell < values.length; cell++) {
            if (values[cell] >= 0 && values[cell] != table.counts()[cell]) {
                throw new RefusedInput("An earlier publication has another count for the cell '"
                        + table.space().cell(cell)
                        + "' than these data: it is not of the same people at the same time, and cannot be set against "
                        + "them.");
            }
        }
        return values;
    }

    /// Whether a cell is to be hidden, as unsafe or by order.
    boolean isPrimary(int cell) {
        return this.problem.primary().get(cell) || this.ordered.get(cell);
    }

}
