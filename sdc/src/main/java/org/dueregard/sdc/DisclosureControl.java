package org.dueregard.sdc;

import java.util.BitSet;
import java.util.List;

import org.dueregard.sdc.engine.Protection;

/// Makes tables safe to publish.
///
/// Problem: some counts are so small that people in them could be recognised, and others would give them away.
/// Method: the unsafe counts are found by the rules ([PrimarySuppression]); as few others as can be are hidden until no
/// unsafe count can be worked out exactly, and, by default, until each seems possible anywhere up to its threshold. Then
/// the attacker is set on the result ([OwnAttack]): what he can work out anyway is shown again if it is safe, and
/// nothing is published if it is not.
/// Guarantee: with intervals, each unsafe cell comes with two whole tables that agree with everything published
/// ([Certificates]); without them, none can be derived by adding and subtracting what is published.
/// Limits: what readers know from elsewhere is defended against only where it is given, as earlier publications; see
/// docs/guide/disclosure-control.md.
/// Cost: seconds for tens of thousands of cells.
public final class DisclosureControl {

    private final FrequencyTable table;

    private final DisclosureRules rules;

    private final Knowledge knowledge;

    private DisclosureControl(FrequencyTable table, List<PublishedTable> earlier) {
        this.table = table;
        this.rules = table.space().specification().rules();
        this.knowledge = Knowledge.of(table, this.rules, earlier);
    }

    /// Protects by the rules of the table's specification.
    ///
    /// @param earlier what was published before about the same people, the same as when
    /// the table was read
    /// @param progress is told how far the work has come
    /// @throws RefusedInput where the rules name what no table has, or an earlier
    /// publication is of other people
    /// @throws UnsafeRelease where the attacker finds that the result is not safe
    public static Release protect(FrequencyTable table, List<PublishedTable> earlier, Progress progress) {
        return new DisclosureControl(table, earlier).protect(progress);
    }

    /// Protects where nothing was published before.
    public static Release protect(FrequencyTable table) {
        return protect(table, List.of(), Progress.SILENT);
    }

    private Release protect(Progress progress) {
        SecondarySuppression.Result found = SecondarySuppression.of(this.table, this.knowledge, this.rules, progress);
        Protection protection = found.protection();
        BitSet lost = (BitSet) protection.exposed().clone();
        lost.or(this.knowledge.known());
        CellStatus[] statuses = statuses(protection.hidden(), lost);
        return new Release(new SafeTable(this.table.space(), published(statuses), note()),
                new Certificates(this.table, protection),
                new DisclosureReport(this.table, this.knowledge, statuses, this.rules, protection, found.attack()));
    }

    private CellStatus[] statuses(BitSet hidden, BitSet lost) {
        CellStatus[] statuses = new CellStatus[this.knowledge.problem().cells()];
        for (int cell = 0; cell < statuses.length; cell++) {
            if (this.knowledge.conflicts().get(cell)) {
                statuses[cell] = CellStatus.CONFLICT;
            }
            else if (lost.get(cell)) {
                statuses[cell] = CellStatus.LOST;
            }
            else if (this.knowledge.isPrimary(cell)) {
                statuses[cell] = CellStatus.PRIMARY;
            }
            else {
                statuses[cell] = hidden.get(cell) ? CellStatus.SECONDARY : CellStatus.SAFE;
            }
        }
        return statuses;
    }

    private int[] published(CellStatus[] statuses) {
        int[] published = new int[this.table.space().published()];
        for (int cell = 0; cell < published.length; cell++) {
            boolean shown = statuses[cell] == CellStatus.SAFE || statuses[cell] == CellStatus.CONFLICT;
            published[cell] = shown ? this.table.counts()[cell] : PublishedTable.HIDDEN;
        }
        return published;
    }

    private String note() {
        return "Some counts are hidden, small ones and others that would give them away; the rest are as counted.";
    }

}
