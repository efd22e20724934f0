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
    /// @param place room for the place of each group among the members, all -1 and left
    /// so
    SparseRows within(int[] members, int[] place) {
        int[] found = found(members);
        SparseRows rows = new SparseRows(found.length, members.length);
        for (int k = 0; k < members.length; k++) {
            place[members[k]] = k;
        }
        for (int row = 0; row < found.length; row++) {
            put(rows, row, found[row], place);
        }
        for (int member : members) {
            place[member] = -1;
        }
        return rows;
    }

    /// The sums that any of the groups is in, ascending.
    private int[] found(int[] members) {
        int count = 0;
        for (int member : members) {
            count += sumsTo(member) - sumsFrom(member);
        }
        int[] all = new int[count];
        count = 0;
        for (int member : members) {
            for (int k = sumsFrom(member); k < sumsTo(member); k++) {
                all[count++] = sum(k);
            }
        }
        Arrays.sort(all);
        int kept = 0;
        for (int k = 0; k < count; k++) {
            if (k == 0 || all[k] != all[k - 1]) {
                all[kept++] = all[k];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private void put(SparseRows rows, int row, int sum, int[] place) {
        int length = 0;
        for (int k = from(sum); k < to(sum); k++) {
            length += (place[group(k)] < 0) ? 0 : 1;
        }
        int[] columns = new int[length];
        long[] values = new long[length];
        length = 0;
        for (int k = from(sum); k < to(sum); k++) {
            if (place[group(k)] >= 0) {
                columns[length] = place[group(k)];
                values[length++] = Prime.of(coefficient(k));
            }
        }
        rows.put(row, columns, values);
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
