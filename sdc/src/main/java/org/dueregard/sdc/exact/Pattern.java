package org.dueregard.sdc.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dueregard.sdc.Progress;
import org.dueregard.sdc.engine.Problem;
import org.jspecify.annotations.Nullable;

/// A pattern of hidden groups on its way to safety.
///
/// Problem: what [Thinning] leaves hidden is safe against everybody's sums, but a person alone in several cells
/// ([Singles]) or counts that are forced ([Room]) can still give a primary group away.
///
/// Method: what was found becomes a demand: a combination that must not be known, or one more group that must be
/// hidden to effect. The neighbourhood is hidden and thinned again under all demands so far. Repeated until nothing is
/// found.
///
/// Guarantee: ends, as each demand is new; what cannot be met is named.
///
/// Cost: that of [Thinning] on what is hidden, for each of a few rounds.
final class Pattern {

    private static final int ROUNDS = 100;

    /// From how many hidden groups on it takes too long to thin all of them again.
    private static final int LARGE = 20_000;

    private final Condensed condensed;

    private final Demands demands;

    private final Room room;

    private final Ranges ranges;

    private final BitSet hidden = new BitSet();

    /// Guarded groups that are known or stuck whatever is hidden.
    private final BitSet lost = new BitSet();

    /// Groups that have less room than they need whatever is hidden.
    private final BitSet lacking = new BitSet();

    /// What people alone in cells know whatever is hidden: the group in the upper half,
    /// the person in the lower.
    private final Set<Long> hopeless = new HashSet<>();

    /// @param asked whose primary cells need ranges; null where none do
    Pattern(Condensed condensed, @Nullable Problem asked) {
        this.condensed = condensed;
        this.demands = new Demands(condensed.primary, condensed.person);
        this.room = new Room(condensed.sums, condensed.loose, condensed.primary);
        this.ranges = new Ranges(condensed, asked);
    }

    /// The groups that are hidden.
    BitSet hidden() {
        return this.hidden;
    }

    /// The primary groups that are known or stuck whatever is hidden.
    BitSet lost() {
        return this.lost;
    }

    /// The hidden groups, part by part.
    List<int[]> parts() {
        return Parts.of(this.condensed.sums, this.hidden);
    }

    /// Whether a group must be hidden by itself.
    boolean guards(int group) {
        return this.demands.guarded.get(group);
    }

    /// Hides everything and publishes what it can.
    void begin(Progress progress) {
        int done = 0;
        for (int[] part : Parts.of(this.condensed.sums, this.condensed.every())) {
            Thinning thinning = new Thinning(this.condensed, this.demands, this.room, this.ranges, part);
            this.lost.or(thinning.lostGroups());
            this.lacking.or(this.ranges.lacking());
            this.hidden.or(thinning.hidden(this.condensed.rank));
            done += part.length;
            progress.at("hide what gives counts away", (double) done / this.condensed.sums.size());
        }
    }

    /// Hides more until neither forced counts nor people alone in cells give anything
    /// away. After a round in which nobody knew anything, only forced counts are looked
    /// at until there are none, and then both once more, as people take the longer.
    void mend(Progress progress) {
        boolean everything = true;
        for (int round = 0; round < ROUNDS; round++) {
            BitSet touched = new BitSet();
            boolean found = false;
            for (int[] part : parts()) {
                List<Form> known = everything ? known(part) : List.of();
                known.forEach(this.demands::add);
                known.forEach(form -> touched.set(form.guards()));
                demandOfStuck(part, touched);
                found |= !known.isEmpty();
            }
            progress.at("hide what is still missing", (double) round / ROUNDS);
            if (touched.isEmpty() && everything) {
                return;
            }
            everything = found || touched.isEmpty();
            renew(touched);
        }
    }

    /// What is left hidden when the members are hidden and then thinned; nothing if
    /// something would be lost, or it would cost more than the limit.
    /// @param members may be of several parts
    BitSet thinned(int[] members, int[] rank, long limit) {
        Thinning thinning = new Thinning(this.condensed, this.demands, this.room, this.ranges, members);
        BitSet lost = (BitSet) thinning.lostGroups().clone();
        lost.andNot(this.lost);
        BitSet lacking = (BitSet) this.ranges.lacking().clone();
        lacking.andNot(this.lacking);
        return (lost.isEmpty() && lacking.isEmpty() && thinning.lostForms().isEmpty()) ? thinning.hidden(rank, limit)
                : new BitSet();
    }

    /// Whether a pattern for a part gives nothing away to people alone in cells or by
    /// forced counts.
    boolean isSafe(BitSet groups) {
        for (int[] part : Parts.of(this.condensed.sums, groups)) {
            BitSet lost = this.room.begin(part);
            lost.andNot(this.lost);
            if (!lost.isEmpty() || !known(part).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /// Takes another pattern for a part.
    void replace(int[] part, BitSet by) {
        Arrays.stream(part).forEach(this.hidden::clear);
        this.hidden.or(by);
    }

    /// What people who are alone in cells of a part can work out.
    private List<Form> known(int[] part) {
        Map<Integer, List<Integer>> own = own(part);
        List<Form> known = new ArrayList<>();
        if (!own.isEmpty()) {
            Singles singles = new Singles(this.condensed.space(part, 0), part, this.demands.primary);
            own.forEach((person, places) -> known
                .addAll(singles.known(person, places.stream().mapToInt(Integer::intValue).toArray())));
            known.removeIf(form -> this.hopeless.contains(key(form)));
        }
        return known;
    }

    private static long key(Form form) {
        return ((long) form.guards() << 32) | form.person();
    }

    /// Each person's places in a part.
    private Map<Integer, List<Integer>> own(int[] part) {
        Map<Integer, List<Integer>> own = new LinkedHashMap<>();
        for (int place = 0; place < part.length; place++) {
            int person = this.demands.person(part[place]);
            if (person >= 0) {
                own.computeIfAbsent(person, first -> new ArrayList<>()).add(place);
            }
            for (int other : this.condensed.others(part[place])) {
                own.computeIfAbsent(other, first -> new ArrayList<>()).add(place);
            }
        }
        return own;
    }

    /// Demands one more group beside each lot of stuck ones with a primary among them.
    private void demandOfStuck(int[] part, BitSet touched) {
        BitSet losing = this.room.begin(part);
        losing.andNot(this.lost);
        if (losing.isEmpty()) {
            return;
        }
        BitSet stuck = new BitSet();
        Arrays.stream(part).filter(this.room::isStuck).forEach(stuck::set);
        for (int[] lot : Parts.of(this.condensed.sums, stuck)) {
            if (Arrays.stream(lot).anyMatch(losing::get)) {
                int more = cheapestBeside(lot);
                if (more >= 0) {
                    this.demands.guarded.set(more);
                    touched.set(more);
                    Arrays.stream(lot).filter(losing::get).forEach(touched::set);
                }
                else {
                    Arrays.stream(lot).filter(losing::get).forEach(this.lost::set);
                }
            }
        }
    }

    /// The published group of least cost in a sum with one of the given ones, -1 if there
    /// is none.
    private int cheapestBeside(int[] groups) {
        BitSet beside = new BitSet();
        Arrays.stream(groups).forEach(group -> beside.or(this.condensed.near(group)));
        beside.andNot(this.hidden);
        beside.andNot(this.demands.guarded);
        int best = -1;
        for (int group = beside.nextSetBit(0); group >= 0; group = beside.nextSetBit(group + 1)) {
            best = (best < 0 || this.condensed.rank[group] > this.condensed.rank[best]) ? group : best;
        }
        return best;
    }

    /// Hides the neighbourhood of what is touched, or else everything, and thins it
    /// again.
    private void renew(BitSet touched) {
        BitSet near = new BitSet();
        touched.stream().forEach(group -> near.or(this.condensed.near(group)));
        BitSet region = new BitSet();
        near.stream().forEach(group -> region.or(this.condensed.near(group)));
        if (this.hidden.cardinality() > LARGE && hideBeside(region)) {
            return;
        }
        region.or(this.hidden);
        region.or(this.demands.guarded);
        if (!thinAgain(region, touched).isEmpty()) {
            for (Form form : thinAgain(this.condensed.every(), touched)) {
                this.demands.remove(form);
                this.hopeless.add(key(form));
            }
        }
    }

    /// Hides more in a region, as if all outside it were published, and publishes nothing
    /// that was hidden. To hide more
    /// lets groups move more: what was safe stays so.
    /// @return whether no form of the region is known
    private boolean hideBeside(BitSet region) {
        boolean kept = true;
        for (int[] part : Parts.of(this.condensed.sums, region)) {
            Thinning thinning = new Thinning(this.condensed, this.demands, this.room, this.ranges, part);
            kept &= thinning.lostForms().isEmpty();
            this.hidden.or(thinning.hidden(this.condensed.rank));
        }
        return kept;
    }

    private List<Form> thinAgain(BitSet region, BitSet touched) {
        List<Form> lost = new ArrayList<>();
        for (int[] part : Parts.of(this.condensed.sums, region)) {
            if (Arrays.stream(part).anyMatch(touched::get)) {
                Thinning thinning = new Thinning(this.condensed, this.demands, this.room, this.ranges, part);
                lost.addAll(thinning.lostForms());
                for (int group : part) {
                    this.hidden.clear(group);
                }
                this.hidden.or(thinning.hidden(this.condensed.rank));
            }
        }
        return lost;
    }

}
