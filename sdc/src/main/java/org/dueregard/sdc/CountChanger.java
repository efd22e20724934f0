package org.dueregard.sdc;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import org.dueregard.sdc.attack.Attack;
import org.dueregard.sdc.attack.Effort;
import org.dueregard.sdc.attack.Facts;
import org.dueregard.sdc.attack.Findings;
import org.dueregard.sdc.engine.Problem;
import org.dueregard.sdc.engine.Relations;

/// Makes the result of changed counts: what is published, and the attack on it.
///
/// @param earlier what was published before, with true counts
/// @param changed for each cell what is published in its place
@SuppressWarnings("ArrayRecordComponent") // numbered cells, never compared or hashed
record CountChanger(FrequencyTable table, List<PublishedTable> earlier, int[] changed) {

    /// The unknowns of all linear programmes together.
    private static final long WORK = 8_000;

    private static final int MOST = 700;

    /// @param least the least true count of a published one, as everybody knows
    /// @param most the largest
    ChangedCounts result(String note, IntUnaryOperator least, IntUnaryOperator most, Progress progress) {
        Relations relations = this.table.space().relations();
        int shown = this.table.space().published();
        int[] published = Arrays.copyOf(this.changed, shown);
        int[] known = Arrays.copyOf(published, relations.cells());
        Arrays.fill(known, shown, known.length, -1);
        Problem problem = Knowledge.of(this.table, this.table.space().specification().rules(), List.of()).problem();
        Facts facts = withEarlier(Facts.ofChanged(relations, known, least, most));
        Findings findings = new Attack(Attacker.solver(), Effort.bounded(MOST, problem.primary(), WORK), progress)
            .on(facts);
        AttackReport attack = Attacker.report(this.table.space(), (cell) -> true, findings);
        String zero = "0 means that nobody or almost nobody is in the group.";
        return new ChangedCounts(new SafeTable(this.table.space(), published, note, zero), attack,
                intervals(problem.primary(), findings, shown), intervals(givenAway(problem, findings), findings, shown),
                broken(relations, shown), meanChange(shown));
    }

    private Facts withEarlier(Facts facts) {
        int[] low = facts.low().clone();
        int[] high = facts.high().clone();
        for (PublishedTable one : this.earlier) {
            int[] values = Knowledge.values(this.table, one.of(this.table.space().specification()));
            for (int cell = 0; cell < values.length; cell++) {
                if (values[cell] >= 0) {
                    low[cell] = values[cell];
                    high[cell] = values[cell];
                }
            }
        }
        return new Facts(facts.relations(), low, high);
    }

    /// The unsafe cells that readers know to be unsafe: above zero, where zeros are safe,
    /// and below the threshold; or that they know exactly.
    private static BitSet givenAway(Problem problem, Findings findings) {
        BitSet givenAway = new BitSet();
        problem.primary()
            .stream()
            .filter((cell) -> findings.low()[cell] == findings.high()[cell]
                    || (findings.low()[cell] >= problem.floor() && findings.high()[cell] < problem.ceiling()[cell]))
            .forEach(givenAway::set);
        return givenAway;
    }

    private List<FeasibilityInterval> intervals(BitSet cells, Findings findings, int shown) {
        return IntStream.range(0, shown)
            .filter(cells::get)
            .mapToObj((cell) -> new FeasibilityInterval(this.table.space().cell(cell), findings.low()[cell],
                    findings.high()[cell], !findings.unfinished().get(cell)))
            .toList();
    }

    private int broken(Relations relations, int shown) {
        int broken = 0;
        for (int r = 0; r < relations.count(); r++) {
            long excess = 0;
            boolean all = true;
            for (int k = relations.from(r); k < relations.to(r); k++) {
                excess += (long) relations.sign(r, k) * this.changed[relations.cell(k)];
                all &= relations.cell(k) < shown;
            }
            broken += (all && excess != 0) ? 1 : 0;
        }
        return broken;
    }

    private double meanChange(int shown) {
        long sum = 0;
        for (int cell = 0; cell < shown; cell++) {
            sum += Math.abs((long) this.changed[cell] - this.table.counts()[cell]);
        }
        return (double) sum / shown;
    }

}
