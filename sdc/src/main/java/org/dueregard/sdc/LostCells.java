package org.dueregard.sdc;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

import org.dueregard.sdc.cells.CellSpace;
import org.dueregard.sdc.engine.Relations;

/// Says of a cell that could not be protected how readers know it: where it was published, or which counts that were or
/// must be published give it away. The sentences name cells and files, never a count.
record LostCells(CellSpace space, Knowledge knowledge, BitSet hidden, OwnAttack attack) {

    /// So many counts of a sum are named.
    private static final int NAMED = 4;

    String sentence(int cell) {
        String lost = "The count of " + this.space.cell(cell) + " is lost: ";
        String told = this.knowledge.told().get(cell);
        if (told != null) {
            return lost + told + " has published it.";
        }
        return lost + givenAway(cell, this.knowledge.problem().open()::get)
            .or(() -> givenAway(cell, (other) -> !this.hidden.get(other)))
            .orElse(this.attack.knows(cell)
                    ? "it follows from several sums of counts that were published before or must be published."
                    : "adding and subtracting do not give it away, but no proof was found that readers must think "
                            + "it possible up to its threshold: what must be published leaves it too little room, "
                            + "somebody who is alone in a count knows it, or the search ended first.");
    }

    /// The sum that gives a cell away, if all its other cells are known.
    private Optional<String> givenAway(int cell, IntPredicate isKnown) {
        Relations relations = this.knowledge.problem().relations();
        for (int k = relations.relationsFrom(cell); k < relations.relationsTo(cell); k++) {
            List<Integer> others = others(relations, relations.relation(k), cell);
            if (others.stream().allMatch(isKnown::test)) {
                boolean isSum = relations.cell(relations.from(relations.relation(k))) == cell;
                return Optional.of(isSum ? "it is the sum of " + named(others) + "."
                        : "it is what is left when " + named(others.subList(1, others.size())) + " are taken from "
                                + named(others.subList(0, 1)) + ".");
            }
        }
        return Optional.empty();
    }

    /// The other cells of a sum, the sum itself first.
    private static List<Integer> others(Relations relations, int relation, int cell) {
        List<Integer> others = new ArrayList<>();
        for (int k = relations.from(relation); k < relations.to(relation); k++) {
            if (relations.cell(k) != cell) {
                others.add(relations.cell(k));
            }
        }
        return others;
    }

    private String named(List<Integer> cells) {
        StringBuilder names = new StringBuilder();
        for (int k = 0; k < Math.min(NAMED, cells.size()); k++) {
            boolean isLast = k == cells.size() - 1;
            names.append((k == 0) ? "" : isLast ? " and " : ", ").append(named(cells.get(k)));
        }
        return names + ((cells.size() > NAMED) ? " and " + (cells.size() - NAMED) + " more" : "");
    }

    private String named(int cell) {
        String told = this.knowledge.told().get(cell);
        return this.space.cell(cell) + ((told != null) ? " (in " + told + ")" : "");
    }

}
