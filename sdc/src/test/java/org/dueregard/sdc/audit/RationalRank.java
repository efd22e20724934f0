package org.dueregard.sdc.audit;

import java.math.BigInteger;
import java.util.BitSet;

import org.dueregard.sdc.engine.Relations;

/// Which hidden cells the published ones determine, by Gauss and Jordan over fractions: for small tables.
public final class RationalRank {

    private RationalRank() {
    }

    /// A cell is determined exactly where the reduced equations have a row of it alone.
    public static BitSet derivable(Relations relations, BitSet hidden) {
        int[] cells = hidden.stream().toArray();
        BigInteger[][] rows = new BigInteger[relations.count()][cells.length];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < cells.length; c++) {
                rows[r][c] = BigInteger.valueOf(sign(relations, r, cells[c]));
            }
        }
        int rank = 0;
        for (int c = 0; c < cells.length && rank < rows.length; c++) {
            int pivot = rank;
            while (pivot < rows.length && rows[pivot][c].signum() == 0) {
                pivot++;
            }
            if (pivot < rows.length) {
                BigInteger[] row = rows[pivot];
                rows[pivot] = rows[rank];
                rows[rank] = row;
                clear(rows, rank++, c);
            }
        }
        BitSet derivable = new BitSet();
        for (int r = 0; r < rank; r++) {
            int only = -1;
            int nonZero = 0;
            for (int c = 0; c < cells.length; c++) {
                if (rows[r][c].signum() != 0) {
                    only = c;
                    nonZero++;
                }
            }
            if (nonZero == 1) {
                derivable.set(cells[only]);
            }
        }
        return derivable;
    }

    private static void clear(BigInteger[][] rows, int pivot, int column) {
        for (int r = 0; r < rows.length; r++) {
            BigInteger factor = rows[r][column];
            if (r != pivot && factor.signum() != 0) {
                BigInteger scale = rows[pivot][column];
                BigInteger divisor = BigInteger.ZERO;
                for (int c = 0; c < rows[r].length; c++) {
                    rows[r][c] = rows[r][c].multiply(scale).subtract(rows[pivot][c].multiply(factor));
                    divisor = divisor.gcd(rows[r][c]);
                }
                for (int c = 0; c < rows[r].length && divisor.bitLength() > 1; c++) {
                    rows[r][c] = rows[r][c].divide(divisor);
                }
            }
        }
    }

    private static int sign(Relations relations, int relation, int cell) {
        for (int k = relations.from(relation); k < relations.to(relation); k++) {
            if (relations.cell(k) == cell) {
                return relations.sign(relation, k);
            }
        }
        return 0;
    }

}
