package org.dueregard.sdc;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

import org.dueregard.sdc.attack.Facts;
import org.dueregard.sdc.engine.Relations;

/// Makes the result of changed counts: what is published, and the attack on it.
record CountChanger(FrequencyTable table, @SuppressWarnings("ArrayRecordComponent") int[] changed) {

    /// @param least the least true count of a published one, as everybody knows
    /// @param most the largest
    ChangedCounts result(String note, IntUnaryOperator least, IntUnaryOperator most, Progress progress) {
        Relations relations = this.table.space().relations();
        int shown = this.table.space().published();
        int[] published = Arrays.copyOf(this.changed, shown);
        int[] known = Arrays.copyOf(published, relations.cells());
        Arrays.fill(known, shown, known.length, -1);
        AttackReport attack = Attacker.usual()
            .attackChanged(this.table.space(), Facts.ofChanged(relations, known, least, most), progress);
        List<FeasibilityInterval> givenAway = attack
            .surelyBelow(this.table.space().specification().rules().threshold());
        String zero = "0 means that nobody or almost nobody is in the group.";
        return new ChangedCounts(new SafeTable(this.table.space(), published, note, zero), attack, givenAway,
                broken(relations, shown), meanChange(shown));
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
