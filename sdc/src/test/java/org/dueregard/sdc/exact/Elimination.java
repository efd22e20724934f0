package org.dueregard.sdc.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.dueregard.sdc.engine.Relations;

/// What follows from published sums, by plain elimination in fractions; slow, and made to be plainly right.
final class Elimination {

    private final int cells;

    private final List<BigInteger[]> rows = new ArrayList<>();

    Elimination(Relations relations, BitSet hidden) {
        this.cells = relations.cells();
        for (int r = 0; r < relations.count(); r++) {
            BigInteger[] row = zeros();
            for (int k = relations.from(r); k < relations.to(r); k++) {
                if (hidden.get(relations.cell(k))) {
                    row[relations.cell(k)] = BigInteger.valueOf(relations.sign(r, k));
                }
            }
            this.rows.add(row);
        }
    }

    /// Adds that a cell is known.
    Elimination knowing(int cell) {
        BigInteger[] row = zeros();
        row[cell] = BigInteger.ONE;
        this.rows.add(row);
        return this;
    }

    private BigInteger[] zeros() {
        BigInteger[] row = new BigInteger[this.cells];
        java.util.Arrays.fill(row, BigInteger.ZERO);
        return row;
    }

    /// The cells that follow: those that a row of the reduced echelon form has alone.
    BitSet known() {
        int done = 0;
        for (int column = 0; column < this.cells; column++) {
            int pivot = done;
            while (pivot < this.rows.size() && this.rows.get(pivot)[column].signum() == 0) {
                pivot++;
            }
            if (pivot < this.rows.size()) {
                BigInteger[] row = this.rows.get(pivot);
                this.rows.set(pivot, this.rows.get(done));
                this.rows.set(done++, row);
                for (int other = 0; other < this.rows.size(); other++) {
                    if (other != done - 1) {
                        eliminate(this.rows.get(other), row, column);
                    }
                }
            }
        }
        BitSet known = new BitSet();
        for (BigInteger[] row : this.rows.subList(0, done)) {
            int first = -1;
            int count = 0;
            for (int column = 0; column < this.cells; column++) {
                if (row[column].signum() != 0) {
                    first = column;
                    count++;
                }
            }
            if (count == 1) {
                known.set(first);
            }
        }
        return known;
    }

    private static void eliminate(BigInteger[] other, BigInteger[] row, int column) {
        BigInteger by = other[column];
        if (by.signum() == 0) {
            return;
        }
        BigInteger divisor = BigInteger.ZERO;
        for (int k = 0; k < row.length; k++) {
            if (other[k].signum() != 0 || row[k].signum() != 0) {
                other[k] = other[k].multiply(row[column]).subtract(row[k].multiply(by));
                divisor = divisor.gcd(other[k]);
            }
        }
        if (divisor.compareTo(BigInteger.ONE) > 0) {
            for (int k = 0; k < row.length; k++) {
                other[k] = other[k].divide(divisor);
            }
        }
    }

}
