package org.dueregard.sdc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.dueregard.sdc.attack.Attack;
import org.dueregard.sdc.attack.Effort;
import org.dueregard.sdc.attack.Facts;
import org.dueregard.sdc.attack.Findings;
import org.dueregard.sdc.attack.LinearSolver;
import org.dueregard.sdc.attack.OjAlgoSolver;
import org.dueregard.sdc.cells.CellSpace;
import org.jspecify.annotations.Nullable;

/// Reads tables as somebody would who wants to know what they hide, whoever made them safe.
///
/// He has what is published, the sums that tie the cells, that counts are whole, and how small a hidden one can be. He
/// can also be an insider, who knows some counts besides. He has nothing else: not the data, not which cells are
/// unsafe by themselves.
///
/// Limits and method: see [Attack]. Without ojAlgo on the class path he has no linear programmes and stops at bounds.
///
/// @param floor the least that a hidden count can be: 1 where every zero is published, else 0
/// @param insider counts that he knows besides
/// @param most the number of hidden cells that hang together up to which he tries linear programmes
public record Attacker(int floor, Map<Cell, Integer> insider, int most) {

    /// Above it, ojAlgo takes minutes for a single cell.
    private static final int USUAL_MOST = 1_000;

    /// The unknowns of all linear programmes together: some minutes of work.
    private static final long WORK = 1_000_000;

    public Attacker {
        insider = Map.copyOf(insider);
    }

    /// Somebody who knows that zeros are published.
    public static Attacker usual() {
        return new Attacker(1, Map.of(), USUAL_MOST);
    }

    /// The same with another least count of hidden cells.
    public Attacker withFloor(int other) {
        return new Attacker(other, this.insider, this.most);
    }

    /// The same who knows one more count.
    public Attacker knowing(Cell cell, int count) {
        Map<Cell, Integer> more = new HashMap<>(this.insider);
        more.put(cell, count);
        return new Attacker(this.floor, more, this.most);
    }

    /// The same with another limit to his work.
    public Attacker withMost(int cells) {
        return new Attacker(this.floor, this.insider, cells);
    }

    /// Attacks tables in which cells are hidden.
    ///
    /// @throws RefusedInput where no table has a cell that the insider knows
    public AttackReport attack(SafeTable table, Progress progress) {
        return attack(table.space(), table.values(), progress);
    }

    /// Attacks tables in which cells are hidden.
    ///
    /// @param published the count of each published cell, below zero for a hidden one;
    /// cells of earlier publications
    /// included
    /// @throws RefusedInput where no table has a cell that the insider knows
    AttackReport attack(CellSpace space, int[] published, Progress progress) {
        return report(space, Facts.ofHidden(space.relations(), all(space, published), this.floor),
                (cell) -> published[cell] < 0 && !this.insider.containsKey(space.cell(cell)), progress);
    }

    /// Attacks tables that tell of some hidden cells between what they lie.
    AttackReport attack(CellSpace space, int[] published, int[] least, int[] most, Progress progress) {
        Facts facts = Facts.ofHidden(space.relations(), all(space, published), this.floor);
        for (int cell = 0; cell < most.length; cell++) {
            if (published[cell] < 0) {
                facts.low()[cell] = Math.max(facts.low()[cell], least[cell]);
                facts.high()[cell] = Math.min(facts.high()[cell], most[cell]);
            }
        }
        return report(space, facts, (cell) -> published[cell] < 0 && !this.insider.containsKey(space.cell(cell)),
                progress);
    }

    private AttackReport report(CellSpace space, Facts facts, IntPredicate asked, Progress progress) {
        Facts known = facts;
        for (Map.Entry<Cell, Integer> one : this.insider.entrySet()) {
            int cell = space.find(one.getKey());
            if (cell < 0) {
                throw new RefusedInput("No table has the cell '" + one.getKey() + "'.");
            }
            known = known.knowing(cell, one.getValue());
        }
        Attack attack = new Attack(solver(), Effort.ofAll(this.most, WORK), progress);
        return report(space, asked, attack.on(known));
    }

    static AttackReport report(CellSpace space, IntPredicate asked, Findings findings) {
        if (findings.isContradictory()) {
            return new AttackReport(List.of(), List.of(), Optional.of(space.cell(findings.contradiction())));
        }
        List<FeasibilityInterval> intervals = IntStream.range(0, space.published())
            .filter(asked)
            .mapToObj((cell) -> new FeasibilityInterval(space.cell(cell), findings.low()[cell], findings.high()[cell],
                    !findings.unfinished().get(cell)))
            .toList();
        List<List<Cell>> together = findings.together()
            .stream()
            .map((group) -> Arrays.stream(group).mapToObj(space::cell).toList())
            .toList();
        return new AttackReport(intervals, together, Optional.empty());
    }

    /// The solver of linear programmes, null where there is none.
    static @Nullable LinearSolver solver() {
        return OjAlgoSolver.isPresent() ? new OjAlgoSolver() : null;
    }

    /// Cells that only earlier publications have and that these do not tell of are
    /// hidden.
    private static int[] all(CellSpace space, int[] published) {
        int[] all = Arrays.copyOf(published, space.cells());
        Arrays.fill(all, published.length, all.length, -1);
        return all;
    }

}
