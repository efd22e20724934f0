package org.dueregard.sdc.exact;

import java.util.Arrays;
import java.util.BitSet;

import org.dueregard.sdc.engine.Relations;

/// Finds which hidden cells follow exactly from the sums of what is published.
///
/// Method: the changes of the hidden cells that keep every sum ([NullSpace]); a cell that none of them changes is
/// derivable.
///
/// Guarantee: a cell not named can be different: a change of whole numbers that keeps every sum, and changes this cell,
/// was at hand and added up without remainders. So the prime can make too many cells derivable, never too few.
///
/// Cost: as [NullSpace].
public final class Derivable {

    /// With up to 2^23 cells in a sum, no total overflows.
    private static final long LARGEST = 1L << 40;

    /// What is larger is taken for a fraction.
    private static final long SMALL = 1L << 20;

    private final SparseRows space;

    /// By what each column is multiplied to make it whole.
    private final long[] scale;

    private final long[] total;

    private Derivable(SparseRows space) {
        this.space = space;
        this.scale = new long[space.width()];
        Arrays.fill(this.scale, 1);
        this.total = new long[space.width()];
    }

    /// Finds the derivable ones.
    /// @param relations the sums
    /// @param hidden the cells that are not published
    /// @param asked the hidden cells that are asked about
    public static BitSet of(Relations relations, BitSet hidden, BitSet asked) {
        BitSet open = (BitSet) hidden.clone();
        open.flip(0, relations.cells());
        Groups groups = new Groups(relations, open);
        int[] group = groups.numbered();
        GroupSums sums = groups.sums(group);
        BitSet movable = movable(sums);
        BitSet derivable = new BitSet();
        for (int cell = asked.nextSetBit(0); cell >= 0; cell = asked.nextSetBit(cell + 1)) {
            derivable.set(cell, group[cell] < 0 || !movable.get(group[cell]));
        }
        return derivable;
    }

    private static BitSet movable(GroupSums sums) {
        BitSet movable = new BitSet();
        BitSet every = new BitSet();
        every.set(0, sums.size());
        int[] row = new int[sums.count()];
        Arrays.fill(row, -1);
        for (int[] part : Parts.of(sums, every)) {
            SparseRows space = NullSpace.of(sums.within(part, row), 0);
            BitSet proved = new Derivable(space).proved(sums.within(part, row));
            for (int place = 0; place < part.length; place++) {
                for (int k = 0; k < space.length(place); k++) {
                    if (proved.get(space.columns(place)[k])) {
                        movable.set(part[place]);
                    }
                }
            }
        }
        return movable;
    }

    /// The columns that whole numbers prove to keep every sum.
    private BitSet proved(SparseRows sums) {
        for (int row = 0; row < this.space.rows(); row++) {
            for (int k = 0; k < this.space.length(row); k++) {
                int column = this.space.columns(row)[k];
                long value = whole(row, k);
                if (Math.abs(value) > SMALL) {
                    this.scale[column] = Prime.times(this.scale[column], Prime.denominator(Prime.of(value)));
                }
            }
        }
        BitSet proved = new BitSet();
        proved.set(0, this.space.width());
        for (int row = 0; row < this.space.rows(); row++) {
            for (int k = 0; k < this.space.length(row); k++) {
                if (Math.abs(whole(row, k)) > LARGEST) {
                    proved.clear(this.space.columns(row)[k]);
                }
            }
        }
        for (int sum = 0; sum < sums.rows(); sum++) {
            add(sums, sum, proved);
        }
        return proved;
    }

    /// A value of the space as a whole number, its column scaled.
    private long whole(int row, int k) {
        return Prime.nearest(Prime.times(this.scale[this.space.columns(row)[k]], this.space.values(row)[k]));
    }

    /// Adds up a sum in each column, and says which columns do not keep it.
    private void add(SparseRows sums, int sum, BitSet proved) {
        for (int k = 0; k < sums.length(sum); k++) {
            long coefficient = Prime.nearest(sums.values(sum)[k]);
            int row = sums.columns(sum)[k];
            for (int i = 0; i < this.space.length(row); i++) {
                int column = this.space.columns(row)[i];
                if (proved.get(column)) {
                    this.total[column] += coefficient * whole(row, i);
                }
            }
        }
        for (int k = 0; k < sums.length(sum); k++) {
            int row = sums.columns(sum)[k];
            for (int i = 0; i < this.space.length(row); i++) {
                int column = this.space.columns(row)[i];
                if (this.total[column] != 0) {
                    proved.clear(column);
                    this.total[column] = 0;
                }
            }
        }
    }

}
