package org.dueregard.sdc.exact;

import java.util.Arrays;
import java.util.BitSet;

import org.dueregard.sdc.engine.Least;
import org.dueregard.sdc.engine.Problem;
import org.jspecify.annotations.Nullable;

/// How far hidden groups can rise and fall, as far as single sums show, while groups are published one after another.
///
/// Problem: a pattern in which nothing is exact leaves some unsafe counts no room up to the threshold: of 6 = 1 + 2 + 3,
/// all three hidden and 6 published, none can be 7. Cells hidden for that afterwards come on top of those that are
/// hidden already; found out while publishing, the same cells serve for both.
///
/// Method: each group has bounds on its change. In a sum, one can change only as far as the others together can make up
/// for; this is followed from sum to sum until nothing changes. Where publishing a group would leave a primary one less
/// than it needs, all is undone and the answer is no.
///
/// Guarantee: none that matters for safety: what a group needs whatever is hidden is not asked for, and what several sums
/// or whole numbers forbid is not seen. Ranges are proved elsewhere ([org.dueregard.sdc.engine.Intervals]).
///
/// Cost: that of looking at the short sums of what is published, and of those that follow.
///
/// Example: 6 = 1 + 2 + 3, and the whole 40 = 6 + 34: 6 may not be published, as 3 could then be 6 at most, nor could 34.
final class Ranges {

    /// No change is followed further than so many times what is needed most.
    private static final int FAR = 4;

    private final GroupSums sums;

    private final int[] fall;

    private final int[] up;

    private final int[] down;

    private final int far;

    private final boolean isAsked;

    private final int[] low;

    private final int[] high;

    /// For each sum the least and the most that it can come to, each group within its
    /// bounds.
    private final int[] least;

    private final int[] most;

    /// The groups that have less than they need even before anything is published.
    private final BitSet lacking = new BitSet();

    /// What was narrowed since the last question: the group and its bounds before.
    private int[] trail = new int[96];

    private int trailed;

    private int[] queue = new int[64];

    private int queued;

    private final BitSet waiting = new BitSet();

    private int[] begun = {};

    private boolean regardless;

    private long work;

    /// @param asked whose primary cells need ranges, and which; null where none do
    Ranges(Condensed condensed, @Nullable Problem asked) {
        this.sums = condensed.sums;
        this.isAsked = asked != null;
        int size = this.isAsked ? this.sums.size() : 0;
        this.fall = new int[size];
        this.up = new int[size];
        this.down = new int[size];
        this.low = new int[size];
        this.high = new int[size];
        this.least = new int[this.isAsked ? this.sums.count() : 0];
        this.most = new int[this.least.length];
        int needed = 0;
        if (asked != null) {
            needed = needs(condensed, asked);
        }
        this.far = FAR * Math.max(1, needed);
    }

    private int needs(Condensed condensed, Problem asked) {
        int[] bottom = Least.of(asked);
        Arrays.fill(this.fall, Integer.MAX_VALUE);
        for (int cell = 0; cell < bottom.length; cell++) {
            int of = condensed.group[cell];
            if (of >= 0) {
                this.fall[of] = Math.min(this.fall[of], asked.counts()[cell] - bottom[cell]);
            }
        }
        int needed = 0;
        for (int cell = asked.primary().nextSetBit(0); cell >= 0; cell = asked.primary().nextSetBit(cell + 1)) {
            int of = condensed.group[cell];
            if (of >= 0) {
                int count = asked.counts()[cell];
                this.up[of] = Math.max(this.up[of], asked.ceiling()[cell] - count);
                int to = Math.max(bottom[cell], Math.min(asked.bottom(), count));
                this.down[of] = Math.max(this.down[of], Math.min(this.fall[of], count - to));
                needed = Math.max(needed, Math.max(this.up[of], this.down[of]));
            }
        }
        return needed;
    }

    /// What was done since the beginning, in groups looked at.
    long work() {
        return this.work;
    }

    /// Begins anew with the given groups hidden and all others published.
    void begin(int[] members) {
        if (!this.isAsked) {
            return;
        }
        for (int published : this.begun) {
            this.low[published] = 0;
            this.high[published] = 0;
        }
        this.begun = members;
        for (int member : members) {
            for (int k = this.sums.sumsFrom(member); k < this.sums.sumsTo(member); k++) {
                this.least[this.sums.sum(k)] = 0;
                this.most[this.sums.sum(k)] = 0;
            }
        }
        for (int member : members) {
            this.low[member] = 0;
            this.high[member] = 0;
            set(member, -Math.min(this.far, this.fall[member]), this.far);
        }
        this.regardless = true;
        for (int member : members) {
            wake(member);
        }
        spread();
        this.regardless = false;
        this.lacking.clear();
        for (int member : members) {
            this.lacking.set(member, !reaches(member));
        }
    }

    /// The groups that have less than they need even when all that it began with are
    /// hidden.
    /// They are not asked about.
    BitSet lacking() {
        return this.lacking;
    }

    /// Whether a group can change as far as it needs.
    private boolean reaches(int group) {
        return this.high[group] >= this.up[group] && -this.low[group] >= this.down[group];
    }

    /// Publishes a group unless a primary one would then have less than it needs.
    ///
    /// @return whether it is published
    boolean publish(int group) {
        if (!this.isAsked) {
            return true;
        }
        this.trailed = 0;
        boolean free = narrow(group, 0, 0) && spread();
        if (!free) {
            undo();
        }
        return free;
    }

    /// Publishes a group whatever follows.
    void release(int group) {
        if (this.isAsked) {
            this.regardless = true;
            publish(group);
            this.regardless = false;
        }
    }

    /// Takes back the last publishing.
    void undo() {
        while (this.queued > 0) {
            this.waiting.clear(this.queue[--this.queued]);
        }
        while (this.trailed > 0) {
            this.trailed -= 3;
            set(this.trail[this.trailed], this.trail[this.trailed + 1], this.trail[this.trailed + 2]);
        }
    }

    private void set(int group, int to, int up) {
        int lower = to - this.low[group];
        int higher = up - this.high[group];
        this.low[group] = to;
        this.high[group] = up;
        for (int k = this.sums.sumsFrom(group); k < this.sums.sumsTo(group); k++) {
            int sum = this.sums.sum(k);
            int by = this.sums.ownCoefficient(k);
            this.least[sum] += by * ((by > 0) ? lower : higher);
            this.most[sum] += by * ((by > 0) ? higher : lower);
        }
    }

    /// Narrows the bounds of a group; `false` if it is primary and needs more.
    private boolean narrow(int group, int to, int up) {
        int lower = Math.max(to, this.low[group]);
        int higher = Math.min(up, this.high[group]);
        if (lower == this.low[group] && higher == this.high[group]) {
            return true;
        }
        if (this.trailed + 3 > this.trail.length) {
            this.trail = Arrays.copyOf(this.trail, this.trail.length * 2);
        }
        this.trail[this.trailed++] = group;
        this.trail[this.trailed++] = this.low[group];
        this.trail[this.trailed++] = this.high[group];
        set(group, lower, higher);
        wake(group);
        return this.regardless || this.lacking.get(group) || reaches(group);
    }

    private void wake(int group) {
        for (int k = this.sums.sumsFrom(group); k < this.sums.sumsTo(group); k++) {
            int sum = this.sums.sum(k);
            if (!this.waiting.get(sum) && isTight(sum)) {
                this.waiting.set(sum);
                if (this.queued == this.queue.length) {
                    this.queue = Arrays.copyOf(this.queue, this.queued * 2);
                }
                this.queue[this.queued++] = sum;
            }
        }
    }

    /// Whether a sum may keep one of its groups from changing as far as it could.
    private boolean isTight(int sum) {
        return -this.least[sum] < 2 * this.far || this.most[sum] < 2 * this.far;
    }

    private boolean spread() {
        while (this.queued > 0) {
            int sum = this.queue[--this.queued];
            this.waiting.clear(sum);
            if (!look(sum)) {
                return false;
            }
        }
        return true;
    }

    /// Takes from groups what the others in the sum together could not make up for.
    private boolean look(int sum) {
        this.work += this.sums.to(sum) - this.sums.from(sum);
        for (int k = this.sums.from(sum); k < this.sums.to(sum); k++) {
            int group = this.sums.group(k);
            if (this.low[group] < this.high[group]) {
                int by = this.sums.coefficient(k);
                int mostOthers = this.most[sum] - by * ((by > 0) ? this.high[group] : this.low[group]);
                int leastOthers = this.least[sum] - by * ((by > 0) ? this.low[group] : this.high[group]);
                int to = (by > 0) ? Math.ceilDiv(-mostOthers, by) : Math.ceilDiv(leastOthers, -by);
                int up = (by > 0) ? Math.floorDiv(-leastOthers, by) : Math.floorDiv(mostOthers, -by);
                if (!narrow(group, to, up)) {
                    return false;
                }
            }
        }
        return true;
    }

}
