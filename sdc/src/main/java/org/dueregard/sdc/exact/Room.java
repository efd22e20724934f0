package org.dueregard.sdc.exact;

import java.util.Arrays;
import java.util.BitSet;

/// Which hidden groups can move up or down, as far as single sums show, while groups are published one after another.
///
/// Problem: 15 = 10 + 3 + x + y, and neither x nor y is 0: both are 1, though no sum says so. So 10 or 3 must stay
/// hidden.
///
/// Method: a group at the floor cannot fall. In a sum, a group can move one way only if another can move so as to make
/// up for it; this is followed from sum to sum until nothing changes. When a group is published it cannot move; if then
/// a primary group cannot either, all is undone and the answer is no.
///
/// Guarantee: a group that cannot move has its count in every table that agrees with what is published. Nothing is lost
/// by not looking at how far groups can move: in a sum of parts, the range of one is empty exactly when the ranges of
/// all that could make up for it are.
///
/// Limits: what several sums force together is not found.
///
/// Cost: linear in the sums over all questions answered yes; a question answered no costs what it had to follow.
final class Room {

    private static final int FALL = 1;

    private static final int RISE = 2;

    private final GroupSums sums;

    private final BitSet loose;

    private final BitSet primary;

    /// Which ways each group can move.
    private final byte[] ways;

    /// For each sum how many groups can add to it, and how many take from it.
    private final int[] adding;

    private final int[] taking;

    /// What was taken from groups since the last question, so that it can be undone: the
    /// group times 4 plus the ways.
    private int[] trail = new int[64];

    private int trailed;

    private int[] queue = new int[64];

    private int queued;

    private final BitSet waiting = new BitSet();

    /// The groups that were hidden when it last began: no other has ways.
    private int[] begun = {};

    /// Whether nobody minds that primary groups cannot move.
    private boolean regardless;

    /// @param loose the groups of which no cell is at the floor
    Room(GroupSums sums, BitSet loose, BitSet primary) {
        this.sums = sums;
        this.loose = loose;
        this.primary = primary;
        this.ways = new byte[sums.size()];
        this.adding = new int[sums.count()];
        this.taking = new int[sums.count()];
    }

    /// Begins anew with the given groups hidden and all others published.
    /// @return the primary ones among them that cannot move
    BitSet begin(int[] members) {
        for (int published : this.begun) {
            this.ways[published] = 0;
        }
        this.begun = members;
        for (int member : members) {
            for (int k = this.sums.sumsFrom(member); k < this.sums.sumsTo(member); k++) {
                this.adding[this.sums.sum(k)] = 0;
                this.taking[this.sums.sum(k)] = 0;
            }
        }
        for (int member : members) {
            this.ways[member] = 0;
            change(member, this.loose.get(member) ? FALL | RISE : RISE, 1);
        }
        for (int member : members) {
            wake(member);
        }
        this.regardless = true;
        spread();
        this.regardless = false;
        this.trailed = 0;
        BitSet stuck = new BitSet(this.sums.size());
        for (int member : members) {
            stuck.set(member, this.primary.get(member) && isStuck(member));
        }
        return stuck;
    }

    /// Whether a group cannot move.
    boolean isStuck(int group) {
        return this.ways[group] == 0;
    }

    /// Publishes a group unless a primary one could then not move.
    /// @return whether it is published
    boolean publish(int group) {
        boolean free = take(group, FALL | RISE) && spread();
        if (!free) {
            while (this.trailed > 0) {
                int undone = this.trail[--this.trailed];
                change(undone >> 2, undone & 3, 1);
            }
        }
        this.trailed = 0;
        return free;
    }

    /// Publishes a group whatever follows.
    void release(int group) {
        this.regardless = true;
        publish(group);
        this.regardless = false;
    }

    /// Gives ways to a group, or takes them.
    private void change(int group, int ways, int by) {
        this.ways[group] = (byte) (this.ways[group] + by * ways);
        for (int k = this.sums.sumsFrom(group); k < this.sums.sumsTo(group); k++) {
            int sum = this.sums.sum(k);
            boolean part = this.sums.ownCoefficient(k) > 0;
            this.adding[sum] += ((ways & (part ? RISE : FALL)) == 0) ? 0 : by;
            this.taking[sum] += ((ways & (part ? FALL : RISE)) == 0) ? 0 : by;
        }
    }

    /// Takes ways from a group; `false` if it is primary and has none left.
    private boolean take(int group, int ways) {
        int taken = this.ways[group] & ways;
        if (taken == 0) {
            return true;
        }
        if (this.trailed == this.trail.length) {
            this.trail = Arrays.copyOf(this.trail, this.trailed * 2);
        }
        this.trail[this.trailed++] = (group << 2) | taken;
        change(group, taken, -1);
        wake(group);
        return this.regardless || this.ways[group] != 0 || !this.primary.get(group);
    }

    private void wake(int group) {
        for (int k = this.sums.sumsFrom(group); k < this.sums.sumsTo(group); k++) {
            int sum = this.sums.sum(k);
            if (!this.waiting.get(sum) && (this.adding[sum] <= 1 || this.taking[sum] <= 1)
                    && this.adding[sum] + this.taking[sum] > 0) {
                this.waiting.set(sum);
                if (this.queued == this.queue.length) {
                    this.queue = Arrays.copyOf(this.queue, this.queued * 2);
                }
                this.queue[this.queued++] = sum;
            }
        }
    }

    /// Follows from sum to sum until nothing changes; `false` as soon as a primary group
    /// cannot move.
    private boolean spread() {
        boolean free = true;
        while (this.queued > 0) {
            int sum = this.queue[--this.queued];
            this.waiting.clear(sum);
            free = free && look(sum);
        }
        return free;
    }

    /// Takes from groups what no other in the sum could make up for.
    private boolean look(int sum) {
        for (int k = this.sums.from(sum); k < this.sums.to(sum); k++) {
            int group = this.sums.group(k);
            int up = (this.sums.coefficient(k) > 0) ? RISE : FALL;
            int down = FALL + RISE - up;
            boolean adds = (this.ways[group] & up) != 0;
            boolean takes = (this.ways[group] & down) != 0;
            int away = (adds && this.taking[sum] == (takes ? 1 : 0)) ? up : 0;
            away |= (takes && this.adding[sum] == (adds ? 1 : 0)) ? down : 0;
            if (away != 0 && !take(group, away)) {
                return false;
            }
        }
        return true;
    }

}
