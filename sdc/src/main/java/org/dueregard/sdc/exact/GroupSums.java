package org.dueregard.sdc.exact;

import java.util.Arrays;

/// Sums between groups of cells: in each of them the groups, ascending, times their coefficients give nothing.
///
/// Cost: 4 ints for each group of each sum.
final class GroupSums {

    private final int[] start;

    private final int[] groups;

    private final int[] coefficients;

    private final int[] ownerStart;

    private final int[] owners;

    private final int[] ownCoefficients;

    private GroupSums(int size, int[] start, int[] groups, int[] coefficients) {
        this.start = start;
        this.groups = groups;
        this.coefficients = coefficients;
        this.ownerStart = new int[size + 1];
        for (int group : groups) {
            this.ownerStart[group + 1]++;
        }
        for (int group = 0; group < size; group++) {
            this.ownerStart[group + 1] += this.ownerStart[group];
        }
        this.owners = new int[groups.length];
        this.ownCoefficients = new int[groups.length];
        int[] next = Arrays.copyOf(this.ownerStart, size);
        for (int sum = 0; sum + 1 < start.length; sum++) {
            for (int k = start[sum]; k < start[sum + 1]; k++) {
                this.ownCoefficients[next[groups[k]]] = coefficients[k];
                this.owners[next[groups[k]]++] = sum;
            }
        }
    }

    int size() {
        return this.ownerStart.length - 1;
    }

    int count() {
        return this.start.length - 1;
    }

    int from(int sum) {
        return this.start[sum];
    }

    int to(int sum) {
        return this.start[sum + 1];
    }

    int group(int k) {
        return this.groups[k];
    }

    int coefficient(int k) {
        return this.coefficients[k];
    }

    int sumsFrom(int group) {
        return this.ownerStart[group];
    }

    int sumsTo(int group) {
        return this.ownerStart[group + 1];
    }

    int sum(int k) {
        return this.owners[k];
    }

    /// The coefficient of a group in the sum at `k`, one of its own.
    int ownCoefficient(int k) {
        return this.ownCoefficients[k];
    }

    /// The sums as far as they are about the given groups: a column for each group, a row
    /// for each sum.
    /// @param members ascending
    /// @param row room for the row of each sum, all -1 and left so
    SparseRows within(int[] members, int[] row) {
        int[] found = new int[16];
        int[] length = new int[16];
        int rows = 0;
        for (int member : members) {
            for (int k = sumsFrom(member); k < sumsTo(member); k++) {
                if (row[sum(k)] < 0) {
                    if (rows == found.length) {
                        found = Arrays.copyOf(found, rows * 2);
                        length = Arrays.copyOf(length, rows * 2);
                    }
                    row[sum(k)] = rows;
                    found[rows++] = sum(k);
                }
                length[row[sum(k)]]++;
            }
        }
        SparseRows within = within(members, row, Arrays.copyOf(length, rows));
        for (int k = 0; k < rows; k++) {
            row[found[k]] = -1;
        }
        return within;
    }

    private SparseRows within(int[] members, int[] row, int[] length) {
        int[][] columns = new int[length.length][];
        long[][] values = new long[length.length][];
        for (int k = 0; k < length.length; k++) {
            columns[k] = new int[length[k]];
            values[k] = new long[length[k]];
        }
        int[] filled = new int[length.length];
        for (int place = 0; place < members.length; place++) {
            for (int k = sumsFrom(members[place]); k < sumsTo(members[place]); k++) {
                int at = row[sum(k)];
                columns[at][filled[at]] = place;
                values[at][filled[at]++] = Prime.of(ownCoefficient(k));
            }
        }
        SparseRows rows = new SparseRows(length.length, members.length);
        for (int k = 0; k < length.length; k++) {
            rows.put(k, columns[k], values[k]);
        }
        return rows;
    }

    /// Gathers sums one by one.
    static final class Builder {

        private final int size;

        private int[] start = new int[16];

        private int[] groups = new int[64];

        private int[] coefficients = new int[64];

        private int sums;

        private int filled;

        Builder(int size) {
            this.size = size;
        }

        /// Adds a sum unless it is empty.
        /// @param entries the group in the upper half, its coefficient in the lower,
        /// ascending
        /// @param count how many of the entries count
        void add(long[] entries, int count) {
            if (count == 0) {
                return;
            }
            if (this.filled + count > this.groups.length) {
                int length = Math.max(this.filled + count, this.groups.length * 2);
                this.groups = Arrays.copyOf(this.groups, length);
                this.coefficients = Arrays.copyOf(this.coefficients, length);
            }
            if (this.sums + 2 > this.start.length) {
                this.start = Arrays.copyOf(this.start, this.start.length * 2);
            }
            for (int k = 0; k < count; k++) {
                this.groups[this.filled] = (int) (entries[k] >> 32);
                this.coefficients[this.filled++] = (int) entries[k];
            }
            this.start[++this.sums] = this.filled;
        }

        GroupSums build() {
            return new GroupSums(this.size, Arrays.copyOf(this.start, this.sums + 1),
                    Arrays.copyOf(this.groups, this.filled), Arrays.copyOf(this.coefficients, this.filled));
        }

    }

}
