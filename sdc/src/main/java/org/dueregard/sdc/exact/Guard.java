package org.dueregard.sdc.exact;

/// Says whether publishing a group would lose a guarded one, to everybody or to a person who is alone in a cell.
///
/// Everybody: the guarded row is a multiple of the row published. A single person knows her own cell: the row published
/// is a combination of hers and of the guarded one.
final class Guard {

    private final SparseRows space;

    private final boolean[] guarded;

    private final boolean[] primary;

    private final int[] person;

    /// No guarded row is or was longer.
    private int longest;

    /// What is left of a row when a guarded one is taken away.
    private int[] columns = new int[64];

    private long[] values = new long[64];

    private int size;

    /// @param space the rows of the members, then those of the forms
    Guard(SparseRows space, int[] members, Demands demands) {
        this.space = space;
        this.guarded = new boolean[space.rows()];
        this.primary = new boolean[space.rows()];
        this.person = new int[space.rows()];
        for (int row = 0; row < this.guarded.length; row++) {
            boolean form = row >= members.length;
            this.guarded[row] = form || demands.guarded.get(members[row]);
            this.primary[row] = !form && demands.primary.get(members[row]);
            this.person[row] = form ? -1 : demands.person(members[row]);
            changed(row);
        }
    }

    /// Guards one more row from now on.
    void keep(int row) {
        this.guarded[row] = true;
        changed(row);
    }

    /// Is told that a row has changed.
    void changed(int row) {
        if (this.guarded[row]) {
            this.longest = Math.max(this.longest, this.space.length(row));
        }
    }

    boolean loses(int row) {
        if (this.space.length(row) == 0) {
            return false;
        }
        int column = this.space.rarest(row);
        for (int k = this.space.held(column) - 1; k >= 0; k--) {
            int other = this.space.holder(column, k);
            if (this.guarded[other] && this.space.value(other, column) != 0 && loses(row, other, column)) {
                return true;
            }
        }
        return false;
    }

    private boolean loses(int row, int other, int column) {
        if (this.space.length(row) > this.space.length(other) + this.longest) {
            return false;
        }
        if (!this.primary[other]) {
            return this.space.proportional(row, other);
        }
        subtract(row, other, column);
        return this.size == 0 || losesToSingle(other);
    }

    /// Whether what is left is a multiple of a primary row, and it or `other` is a single
    /// person's.
    private boolean losesToSingle(int other) {
        int rarest = this.columns[0];
        for (int k = 1; k < this.size; k++) {
            rarest = (this.space.live(this.columns[k]) < this.space.live(rarest)) ? this.columns[k] : rarest;
        }
        for (int k = this.space.held(rarest) - 1; k >= 0; k--) {
            int third = this.space.holder(rarest, k);
            if (this.primary[third] && this.space.length(third) == this.size && this.person[other] != this.person[third]
                    && leftIsMultipleOf(third)) {
                return true;
            }
        }
        return false;
    }

    private boolean leftIsMultipleOf(int row) {
        int[] of = this.space.columns(row);
        long[] by = this.space.values(row);
        for (int k = 0; k < this.size; k++) {
            if (of[k] != this.columns[k]) {
                return false;
            }
        }
        for (int k = 1; k < this.size; k++) {
            if (Prime.times(by[0], this.values[k]) != Prime.times(this.values[0], by[k])) {
                return false;
            }
        }
        return true;
    }

    /// Takes from a row that multiple of another which empties the column.
    private void subtract(int row, int other, int column) {
        int[] a = this.space.columns(row);
        int[] b = this.space.columns(other);
        long[] u = this.space.values(row);
        long[] v = this.space.values(other);
        if (a.length + b.length > this.columns.length) {
            this.columns = new int[(a.length + b.length) * 2];
            this.values = new long[(a.length + b.length) * 2];
        }
        long factor = Prime
            .negative(Prime.times(this.space.value(row, column), Prime.inverse(this.space.value(other, column))));
        this.size = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            boolean fromA = j == b.length || (i < a.length && a[i] <= b[j]);
            boolean fromB = i == a.length || (j < b.length && b[j] <= a[i]);
            int at = fromA ? a[i] : b[j];
            long value = fromA ? u[i++] : 0;
            value = fromB ? Prime.plus(value, Prime.times(factor, v[j++])) : value;
            if (value != 0) {
                this.columns[this.size] = at;
                this.values[this.size++] = value;
            }
        }
    }

}
