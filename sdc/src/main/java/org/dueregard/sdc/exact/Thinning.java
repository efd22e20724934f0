package org.dueregard.sdc.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Hides all and publishes back what it can, one group of cells after another, the dearest first.
///
/// Problem: of the groups that may be hidden, hide few of little cost so that nothing that must not be known follows.
///
/// Method: each group has a row that says how it moves with the free columns ([NullSpace]). To publish a group is to
/// stop its movement: its row becomes a condition, by which a column is eliminated from all others. A guarded group is
/// lost exactly when its row is a multiple of the row to be eliminated, so such a group stays hidden. Likewise one whose
/// row is a combination of the rows of two primary groups of which one is a single person's ([Guard]), and one without
/// which a primary group could no longer move, counts being whole and not below the floor ([Room]); that one is guarded
/// from then on, as it helps only while it is unknown. A [Form] has a row as a guarded group has.
///
/// Guarantee: no guarded row that was not empty becomes empty, modulo [Prime#P]; no primary group that could move
/// becomes stuck by publishing a group that does not follow from others.
///
/// Limits: the pattern is locally best; another order can give a better one ([Polish]). Modulo `P`: see [Derivable].
///
/// Cost: for each group published, the rows of one column times the length of its row.
///
/// Example: in the table 2 20 22 / 30 40 70 / 32 60 92 with 2 guarded, 92, 70, 60 and so on are published until 40
/// would leave 2 alone; then 40, 30 and 20 stay hidden.
///
/// Source: Langsrud, Secondary Cell Suppression by Gaussian Elimination, Privacy in Statistical Databases (2024),
/// here on the changes that keep all sums instead of on the people.
final class Thinning {

    private final long[] cost;

    private final Demands demands;

    private final Room room;

    private final Ranges ranges;

    private final int[] members;

    private final SparseRows space;

    private final List<Form> lostForms = new ArrayList<>();

    private final BitSet lostGroups;

    /// Hides all of the members and publishes all others.
    /// @param members the groups of one part that may be hidden, ascending, all guarded
    /// ones of the part among them
    Thinning(Condensed condensed, Demands demands, Room room, Ranges ranges, int[] members) {
        this.cost = condensed.cost;
        this.demands = demands;
        this.room = room;
        this.ranges = ranges;
        this.members = members;
        List<Form> forms = demands.forms(members);
        this.space = condensed.space(members, forms.size());
        append(forms);
        this.lostGroups = room.begin(members);
        ranges.begin(members);
        for (int row = 0; row < members.length; row++) {
            if (this.space.length(row) == 0 && demands.guarded.get(members[row])) {
                this.lostGroups.set(members[row]);
            }
        }
    }

    private void append(List<Form> forms) {
        RowSum sum = new RowSum(this.space.width());
        for (int k = 0; k < forms.size(); k++) {
            Form form = forms.get(k);
            for (int i = 0; i < form.groups().length; i++) {
                int row = Arrays.binarySearch(this.members, form.groups()[i]);
                if (row >= 0) {
                    sum.add(this.space, row, form.factors()[i]);
                }
            }
            int row = this.members.length + k;
            sum.moveTo(this.space, row);
            if (this.space.length(row) == 0) {
                this.lostForms.add(form);
            }
        }
    }

    /// The forms that are known even if all of the members are hidden.
    List<Form> lostForms() {
        return this.lostForms;
    }

    /// The guarded groups that are known, or the primary ones that are stuck, even if all
    /// of the members are hidden.
    BitSet lostGroups() {
        return this.lostGroups;
    }

    /// Publishes what it can, once.
    /// @param rank for each group its place in the order of publishing
    /// @param limit what the members that stay hidden may cost
    /// @return the members that stay hidden; none if they cost more
    BitSet hidden(int[] rank, long limit) {
        long left = limit;
        for (int member : this.members) {
            left -= this.demands.guarded.get(member) ? this.cost[member] : 0;
        }
        BitSet hidden = new BitSet(rank.length);
        Guard guard = new Guard(this.space, this.members, this.demands);
        Pivots pivots = new Pivots(this.space);
        for (int row : ordered(rank)) {
            if (left < 0) {
                return new BitSet();
            }
            int member = this.members[row];
            if (this.demands.guarded.get(member)) {
                hidden.set(member);
                continue;
            }
            pivots.reduce(row);
            if (pivots.size() == 0) {
                this.room.release(member);
                this.ranges.release(member);
            }
            else if (guard.loses(pivots)) {
                hidden.set(member);
                left -= this.cost[member];
            }
            else if (publish(member)) {
                pivots.keep(guard.publish(pivots));
            }
            else {
                hidden.set(member);
                left -= this.cost[member];
                guard.keep(row, pivots);
            }
        }
        return (left < 0) ? new BitSet() : hidden;
    }

    private boolean publish(int member) {
        boolean free = this.ranges.publish(member);
        if (free && !this.room.publish(member)) {
            this.ranges.undo();
            free = false;
        }
        return free;
    }

    /// Publishes what it can, once, whatever the rest costs.
    BitSet hidden(int[] rank) {
        return hidden(rank, Long.MAX_VALUE);
    }

    /// The members' places in the order of publishing.
    private int[] ordered(int[] rank) {
        long[] keys = new long[this.members.length];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = ((long) rank[this.members[k]] << 32) | k;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        Arrays.setAll(order, k -> (int) keys[k]);
        return order;
    }

}
