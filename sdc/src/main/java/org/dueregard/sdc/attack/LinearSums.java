package org.dueregard.sdc.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.dueregard.sdc.engine.Relations;

/// Which hidden counts follow from the published ones by adding and subtracting alone, and which of them follow from
/// each other.
///
/// Problem: the sums are linear equations in the hidden counts. A hidden count can be worked out exactly where all
/// solutions of the equations agree in it; a second one can be worked out from a first where it is the same straight
/// function of the first in all solutions.
///
/// Method: the equations are solved modulo the prime 2^61 - 1: first those in which some cell stands alone among all
/// equations left, which cost nothing, then the rest by elimination. One solution has 0 for all free cells; two more
/// differences of solutions have random numbers there (the seed is fixed). A cell that is 0 in both differences is
/// derivable, and its count is that of the first solution; two cells with the same ratio between the differences are
/// derivable from each other.
///
/// Guarantee: a cell that can be derived with fractions whose denominators the prime does not divide is found always;
/// one that cannot is said to be derivable with a probability below 2^-120. A missed cell would need a determinant of
/// zeros and ones that the prime divides; certificates and bounds (which share nothing with this) stand beside it.
///
/// Limits: says nothing of what follows from counts being whole or not negative; that is [Bounds] and [Attack].
///
/// Cost: with fill-in at most cells times equations squared; on tables a small multiple of the equations' size.
///
/// Source: linear disclosure as in Cox, "Linear sensitivity measures in statistical disclosure control" (1981).
///
/// Worked example: in a row 5 = x + y + 2 and a column 4 = x + 3, y is 5 - 2 - (4 - 3) = 2; both are derivable.
public final class LinearSums {

    private static final long SEED = 20261122;

    private final Relations relations;

    private final Facts facts;

    private final int[] pivots;

    private final List<long[]> coefficients = new ArrayList<>();

    private final List<int[]> columns = new ArrayList<>();

    private final int[] pivotRow;

    private final long[] row;

    private final BitSet touched = new BitSet();

    private final BitSet pending = new BitSet();

    private final long[][] values;

    private int size;

    private boolean contradictory;

    private LinearSums(Facts facts) {
        this.facts = facts;
        this.relations = facts.relations();
        this.pivots = new int[this.relations.count()];
        this.pivotRow = new int[this.relations.cells()];
        Arrays.fill(this.pivotRow, -1);
        this.row = new long[this.relations.cells() + 1];
        this.values = new long[3][this.relations.cells()];
    }

    /// Solves the sums for all cells that are not known.
    public static LinearSums of(Facts facts) {
        LinearSums sums = new LinearSums(facts);
        sums.eliminate(sums.peel());
        if (!sums.contradictory) {
            sums.substitute();
        }
        return sums;
    }

    /// Whether no table at all fits, since the sums contradict each other.
    public boolean isContradictory() {
        return this.contradictory;
    }

    /// The hidden cells whose count follows from what is known.
    public BitSet derivable() {
        BitSet derivable = new BitSet();
        for (int cell = 0; cell < this.relations.cells() && !this.contradictory; cell++) {
            if (!this.facts.isKnown(cell) && this.values[1][cell] == 0 && this.values[2][cell] == 0) {
                derivable.set(cell);
            }
        }
        return derivable;
    }

    /// The count of a derivable cell; -1 where the equations give it none that is whole
    /// and not negative.
    public int count(int cell) {
        long value = this.values[0][cell];
        return (value > Integer.MAX_VALUE) ? -1 : (int) value;
    }

    /// Groups of hidden cells that are not derivable but of which each gives all others
    /// of its group; every group of
    /// two cells or more, in order of their first cells.
    public List<int[]> together() {
        Map<Long, List<Integer>> groups = new HashMap<>();
        List<List<Integer>> ordered = new ArrayList<>();
        for (int cell = 0; cell < this.relations.cells() && !this.contradictory; cell++) {
            long first = this.values[1][cell];
            long second = this.values[2][cell];
            if (!this.facts.isKnown(cell) && (first != 0 || second != 0)) {
                long ratio = (second == 0) ? -1 : Residue.times(first, Residue.inverse(second));
                groups.computeIfAbsent(ratio, (key) -> {
                    List<Integer> group = new ArrayList<>();
                    ordered.add(group);
                    return group;
                }).add(cell);
            }
        }
        return ordered.stream()
            .filter((group) -> group.size() > 1)
            .map((group) -> group.stream().mapToInt(Integer::intValue).toArray())
            .toList();
    }

    /// Takes out, again and again, an equation with a cell that no other equation left
    /// has: it settles that cell and
    /// nothing else.
    private BitSet peel() {
        BitSet left = new BitSet();
        left.set(0, this.relations.count());
        int[] uses = new int[this.relations.cells()];
        ArrayDeque<Integer> alone = new ArrayDeque<>();
        for (int cell = 0; cell < uses.length; cell++) {
            uses[cell] = this.relations.relationsTo(cell) - this.relations.relationsFrom(cell);
            if (uses[cell] == 1) {
                alone.add(cell);
            }
        }
        while (!alone.isEmpty()) {
            int cell = alone.remove();
            int relation = onlyRelation(cell, left);
            if (relation >= 0 && !this.facts.isKnown(cell)) {
                left.clear(relation);
                load(relation);
                store(cell);
                for (int k = this.relations.from(relation); k < this.relations.to(relation); k++) {
                    if (--uses[this.relations.cell(k)] == 1) {
                        alone.add(this.relations.cell(k));
                    }
                }
            }
        }
        return left;
    }

    private int onlyRelation(int cell, BitSet left) {
        for (int k = this.relations.relationsFrom(cell); k < this.relations.relationsTo(cell); k++) {
            if (left.get(this.relations.relation(k))) {
                return this.relations.relation(k);
            }
        }
        return -1;
    }

    private void eliminate(BitSet left) {
        int[] order = left.stream()
            .boxed()
            .sorted((a, b) -> Integer.compare(unknowns(a), unknowns(b)))
            .mapToInt(Integer::intValue)
            .toArray();
        int[] uses = new int[this.relations.cells()];
        for (int relation : order) {
            for (int k = this.relations.from(relation); k < this.relations.to(relation); k++) {
                uses[this.relations.cell(k)]++;
            }
        }
        for (int relation : order) {
            load(relation);
            int pivot = reduce(uses);
            if (pivot >= 0) {
                store(pivot);
            }
            else if (this.row[this.row.length - 1] != 0) {
                this.contradictory = true;
                return;
            }
        }
    }

    private int unknowns(int relation) {
        int unknowns = 0;
        for (int k = this.relations.from(relation); k < this.relations.to(relation); k++) {
            unknowns += this.facts.isKnown(this.relations.cell(k)) ? 0 : 1;
        }
        return unknowns;
    }

    /// The equation as a row: coefficients of the unknown cells and, last, what they must
    /// add up to.
    private void load(int relation) {
        this.touched.clear();
        this.row[this.row.length - 1] = 0;
        for (int k = this.relations.from(relation); k < this.relations.to(relation); k++) {
            int cell = this.relations.cell(k);
            int sign = this.relations.sign(relation, k);
            if (this.facts.isKnown(cell)) {
                int last = this.row.length - 1;
                this.row[last] = Residue.minus(this.row[last], Residue.of((long) sign * this.facts.low()[cell]));
            }
            else {
                this.row[cell] = Residue.of(sign);
                this.touched.set(cell);
            }
        }
    }

    /// Takes from the row all earlier pivots, in their order, since a row has no pivot of
    /// one before it.
    private int reduce(int[] uses) {
        this.pending.clear();
        this.touched.stream()
            .filter((cell) -> this.pivotRow[cell] >= 0)
            .forEach((c) -> this.pending.set(this.pivotRow[c]));
        for (int r = this.pending.nextSetBit(0); r >= 0; r = this.pending.nextSetBit(r + 1)) {
            long factor = this.row[this.pivots[r]];
            int[] cells = this.columns.get(r);
            long[] parts = this.coefficients.get(r);
            for (int k = 0; k < cells.length && factor != 0; k++) {
                int cell = cells[k];
                this.row[cell] = Residue.minus(this.row[cell], Residue.times(factor, parts[k]));
                if (cell < this.row.length - 1) {
                    this.touched.set(cell);
                    if (this.pivotRow[cell] > r) {
                        this.pending.set(this.pivotRow[cell]);
                    }
                }
            }
        }
        int pivot = -1;
        for (int cell = this.touched.nextSetBit(0); cell >= 0; cell = this.touched.nextSetBit(cell + 1)) {
            if (this.row[cell] != 0 && (pivot < 0 || uses[cell] < uses[pivot])) {
                pivot = cell;
            }
        }
        return pivot;
    }

    private void store(int pivot) {
        long scale = Residue.inverse(this.row[pivot]);
        int last = this.row.length - 1;
        int[] cells = this.touched.stream().filter((cell) -> this.row[cell] != 0).toArray();
        cells = Arrays.copyOf(cells, cells.length + 1);
        cells[cells.length - 1] = last;
        long[] parts = new long[cells.length];
        for (int k = 0; k < cells.length; k++) {
            parts[k] = Residue.times(scale, this.row[cells[k]]);
        }
        this.touched.stream().forEach((cell) -> this.row[cell] = 0);
        this.pivots[this.size] = pivot;
        this.pivotRow[pivot] = this.size++;
        this.columns.add(cells);
        this.coefficients.add(parts);
    }

    private void substitute() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int cell = 0; cell < this.relations.cells(); cell++) {
            if (!this.facts.isKnown(cell) && this.pivotRow[cell] < 0) {
                this.values[1][cell] = 1 + random.nextLong(Residue.PRIME - 1);
                this.values[2][cell] = 1 + random.nextLong(Residue.PRIME - 1);
            }
        }
        for (int r = this.size - 1; r >= 0; r--) {
            int[] cells = this.columns.get(r);
            long[] parts = this.coefficients.get(r);
            int pivot = this.pivots[r];
            for (int v = 0; v < this.values.length; v++) {
                long value = (v == 0) ? parts[parts.length - 1] : 0;
                for (int k = 0; k < cells.length - 1; k++) {
                    if (cells[k] != pivot) {
                        value = Residue.minus(value, Residue.times(parts[k], this.values[v][cells[k]]));
                    }
                }
                this.values[v][pivot] = value;
            }
        }
    }

}
