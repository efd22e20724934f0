package org.dueregard.sdc;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dueregard.sdc.engine.Problem;

/// What readers know before the tables are published: that a count was published earlier. The problem of protecting is
/// put with it, so that a new table cannot be subtracted from an old one.
///
/// A count that was published stays published: hiding it hides nothing. Where it is unsafe by today's rules it is
/// already lost. Cells that only an earlier publication has, and hid, are put as if they could still be published: that
/// can only overstate what readers know. What was published of another time is set aside: other people were counted.
///
/// @param problem what remains to be protected
/// @param ordered cells that are hidden by order although they are safe: they must not be worked out exactly, and no
/// more is asked
/// @param known cells to be hidden whose counts were published before
/// @param conflicts unsafe cells that are published by order
/// @param told for each cell that was published before the first publication that did so
/// @param setAside how many counts of another time were not looked at
record Knowledge(Problem problem, BitSet ordered, BitSet known, BitSet conflicts, Map<Integer, String> told,
        int setAside) {

    static Knowledge of(FrequencyTable table, DisclosureRules rules, List<PublishedTable> earlier) {
        PrimarySuppression primary = new PrimarySuppression(table, rules);
        Problem problem = primary.problem();
        BitSet known = new BitSet();
        Map<Integer, String> told = new HashMap<>();
        int setAside = 0;
        for (PublishedTable one : earlier) {
            PublishedTable ofTime = one.of(table.space().specification());
            setAside += ofTime.setAside();
            int[] values = values(table, ofTime);
            for (int cell = 0; cell < values.length; cell++) {
                if (values[cell] >= 0) {
                    told.putIfAbsent(cell, one.name());
                    known.set(cell, known.get(cell) || primary.publish(cell));
                }
            }
        }
        for (int cell = table.space().published(); cell < problem.cells(); cell++) {
            problem.cost()[cell] = 1;
        }
        return new Knowledge(problem, primary.ordered(), known, primary.conflicts(), told, setAside);
    }

    /// What an earlier publication says of each cell.
    ///
    /// @param one rows of the time of the data
    /// @throws RefusedInput where it has another count than the data
    static int[] values(FrequencyTable table, PublishedTable one) {
        int[] values = one.values(table.space());
        for (int cell = 0; cell < values.length; cell++) {
            if (values[cell] >= 0 && values[cell] != table.counts()[cell]) {
                throw new RefusedInput("An earlier publication has another count for the cell '"
                        + table.space().cell(cell) + "' than these data: " + one.name()
                        + " is not of the same people at the same time, and cannot be set against them. If it is of "
                        + "another time, give it a column that says which, such as year, and say in period of which "
                        + "time the data are; it is then set aside. If its counts are rounded, leave it out.");
            }
        }
        return values;
    }

    /// Whether a cell is to be hidden, as unsafe or by order.
    boolean isPrimary(int cell) {
        return this.problem.primary().get(cell) || this.ordered.get(cell);
    }

}
