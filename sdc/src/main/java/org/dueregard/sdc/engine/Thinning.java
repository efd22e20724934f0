package org.dueregard.sdc.engine;

import java.util.Arrays;
import java.util.BitSet;

/// Hides all and publishes back what it can, one group of cells after another, the dearest first.
///
/// Problem: of the groups that may be hidden, hide few of little cost so that no guarded one is derivable.
///
/// Method: each group has a row that says how it moves with the free columns ([NullSpace]). To publish a group is to
/// stop its movement: its row becomes a condition, by which a column is eliminated from all others. A guarded group is
/// lost exactly when its row is a multiple of the row to be eliminated, so such a group stays hidden. Likewise one whose
/// row is a combination of the rows of two guarded groups of which one is a single person's ([Guard]).
///
/// Guarantee: no guarded row that was not empty becomes empty, modulo [Prime#P]. No single group of those left hidden
/// could be published as well.
///
/// Limits: the pattern is locally best; another order can give a better one ([Polish]).
///
/// Cost: for each group published, the rows of one column times the length of its row.
///
/// Example: in the table 2 20 22 / 30 40 70 / 32 60 92 with 2 guarded, 92, 70, 60 and so on are published until 40
/// would leave 2 alone; then 40, 30 and 20 stay hidden.
///
/// Source: Langsrud, Secondary Cell Suppression by Gaussian Elimination, Privacy in Statistical Databases (2024),
/// here on the changes that keep all sums instead of on the people.
final class Thinning {

    private final GroupSums sums;

    /// The place of each group in the order of publishing.
    private final int[] rank;

    private final BitSet guarded;

    private final int[] person;

    private final int[] place;

    /// @param sums the sums between groups
    /// @param rank for each group its place in the order of publishing
    /// @param guarded the groups that must not become derivable
    /// @param person for each group who is alone in it, -1 for nobody
    Thinning(GroupSums sums, int[] rank, BitSet guarded, int[] person) {
        this.sums = sums;
        this.rank = rank;
        this.guarded = guarded;
        this.person = person;
        this.place = new int[sums.size()];
        Arrays.fill(this.place, -1);
    }

    /// Says which of the members stay hidden when all others are published, and puts them
    /// in `hidden`.
    /// @param members the groups of one part that may be hidden, ascending, all guarded
    /// ones of the part among them
    void thin(int[] members, BitSet hidden) {
        SparseRows space = NullSpace.of(this.sums.within(members, this.place), 0);
        Guard guard = new Guard(space, members, this.guarded, this.person);
        for (int row : ordered(members)) {
            if (this.guarded.get(members[row])) {
                hidden.set(members[row]);
            }
            else if (guard.loses(row)) {
                hidden.set(members[row]);
                space.drop(row);
            }
            else {
                publish(space, row, guard);
            }
        }
    }

    /// The members' places in the order of publishing.
    private int[] ordered(int[] members) {
        long[] keys = new long[members.length];
        for (int k = 0; k < members.length; k++) {
            keys[k] = ((long) this.rank[members[k]] << 32) | k;
        }
        Arrays.sort(keys);
        int[] order = new int[members.length];
        Arrays.setAll(order, k -> (int) keys[k]);
        return order;
    }

    private static void publish(SparseRows space, int row, Guard guard) {
        if (space.length(row) == 0) {
            return;
        }
        int column = space.rarest(row);
        long inverse = Prime.inverse(space.value(row, column));
        for (int k = space.held(column) - 1; k >= 0; k--) {
            int other = space.holder(column, k);
            if (other != row) {
                long value = space.value(other, column);
                if (value != 0) {
                    space.subtract(other, row, Prime.times(value, inverse));
                    guard.changed(other);
                }
            }
        }
        space.drop(row);
    }

}
