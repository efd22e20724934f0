package org.dueregard.sdc.exact;

import java.util.Arrays;
import java.util.BitSet;

/// Says whether publishing a group would lose a guarded one, to everybody or to a person who is alone in a cell.
///
/// Everybody: the guarded row is a multiple of the row published. A single person knows her own cell: the row published
/// is a combination of hers and of the guarded one.
///
/// Method: the rows of guarded groups are kept as all that is published leaves them. A guarded row that matters has
/// the column of the row published that the fewest of them have, or is found by its [Prints] once that column is
/// taken away by another. What the prints find is compared value by value before it counts.
final class Guard {

    private final SparseRows rows;

    private final Prints prints;

    private final BitSet primary = new BitSet();

    private final int[] person;

    /// Whether anybody is alone in a group.
    private final boolean singles;

    /// The guarded rows that have the column, and their values in it.
    private int[] others = new int[16];

    private long[] entries = new long[16];

    private int found;

    /// For each row the last question that it was looked at for, as lists can name it
    /// twice.
    private final int[] asked;

    private int questions;

    /// What is left of a row when a guarded one is taken away.
    private int[] columns = new int[64];

    private long[] values = new long[64];

    private int size;

    /// @param space the rows of the members, then those of the forms
    Guard(SparseRows space, int[] members, Demands demands) {
        this.rows = new SparseRows(space.rows(), space.width());
        this.asked = new int[space.rows()];
        this.person = new int[space.rows()];
        Arrays.fill(this.person, -1);
        boolean anybody = false;
        for (int row = 0; row < members.length; row++) {
            this.person[row] = demands.person(members[row]);
            this.primary.set(row, demands.primary.get(members[row]));
            anybody |= this.primary.get(row) && this.person[row] >= 0;
        }
        this.singles = anybody;
        this.prints = new Prints(this.rows, this.singles ? this.primary : new BitSet());
        for (int row = 0; row < space.rows(); row++) {
            if (row >= members.length || demands.guarded.get(members[row])) {
                this.rows.put(row, space, row);
                this.prints.add(row);
            }
        }
        this.prints.settle();
    }

    /// Guards one more row from now on.
    void keep(int row, Pivots asked) {
        this.rows.put(row, Arrays.copyOf(asked.columns(), asked.size()), Arrays.copyOf(asked.values(), asked.size()));
        this.prints.add(row);
    }

    /// Whether publishing the row asked for, which is not empty, loses a guarded row.
    boolean loses(Pivots asked) {
        int column = this.rows.rarest(asked.columns(), asked.size());
        find(column);
        if (this.found == 0) {
            return false;
        }
        this.prints.ask(asked);
        for (int k = 0; k < this.found; k++) {
            if (this.prints.mayBeMultiple(this.others[k]) && isMultiple(asked, this.others[k])) {
                return true;
            }
        }
        return this.singles && losesToSingle(asked, column);
    }

    /// Follows the publishing of the row asked for.
    /// @return the column taken away
    int publish(Pivots asked) {
        int column = this.rows.rarest(asked.columns(), asked.size());
        find(column);
        if (this.found > 0) {
            this.prints.ask(asked);
            long inverse = Prime.inverse(asked.values()[Arrays.binarySearch(asked.columns(), 0, asked.size(), column)]);
            for (int k = 0; k < this.found; k++) {
                long factor = Prime.times(this.entries[k], inverse);
                this.rows.subtract(this.others[k], asked.columns(), asked.values(), asked.size(), factor);
                this.prints.subtract(this.others[k], factor);
            }
            this.prints.settle();
        }
        return column;
    }

    private void find(int column) {
        this.found = 0;
        this.questions++;
        if (this.others.length < this.rows.held(column)) {
            this.others = new int[this.rows.held(column) * 2];
            this.entries = new long[this.others.length];
        }
        for (int k = this.rows.held(column) - 1; k >= 0; k--) {
            int row = this.rows.holder(column, k);
            long value = (this.asked[row] == this.questions) ? 0 : this.rows.value(row, column);
            this.asked[row] = this.questions;
            if (value != 0) {
                this.others[this.found] = row;
                this.entries[this.found++] = value;
            }
        }
    }

    private boolean isMultiple(Pivots asked, int row) {
        return isMultiple(asked.columns(), asked.values(), asked.size(), row);
    }

    private boolean isMultiple(int[] columns, long[] values, int size, int row) {
        int[] of = this.rows.columns(row);
        long[] by = this.rows.values(row);
        if (size != this.rows.length(row) || !Arrays.equals(columns, 0, size, of, 0, size)) {
            return false;
        }
        for (int k = 1; k < size; k++) {
            if (Prime.times(by[0], values[k]) != Prime.times(values[0], by[k])) {
                return false;
            }
        }
        return true;
    }

    /// Whether what is left when one of those found takes the column away is a multiple
    /// of a primary row, and that or
    /// the one found is a single person's.
    private boolean losesToSingle(Pivots asked, int column) {
        int kept = 0;
        for (int k = 0; k < this.found; k++) {
            if (this.primary.get(this.others[k])) {
                this.others[kept] = this.others[k];
                this.entries[kept++] = this.entries[k];
            }
        }
        this.found = kept;
        long own = asked.values()[Arrays.binarySearch(asked.columns(), 0, asked.size(), column)];
        this.prints.askWithout(this.others, this.entries, this.found, own);
        for (int k = 0; k < this.found; k++) {
            int other = this.others[k];
            for (int third = this.prints.first(k); third >= 0; third = this.prints.next(k, third)) {
                if (this.person[other] != this.person[third]) {
                    subtract(asked, other, Prime.negative(Prime.times(own, Prime.inverse(this.entries[k]))));
                    if (isMultiple(this.columns, this.values, this.size, third)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// Adds to the row asked for a multiple of a guarded one.
    private void subtract(Pivots asked, int other, long factor) {
        int[] b = this.rows.columns(other);
        long[] v = this.rows.values(other);
        int most = asked.size() + this.rows.length(other);
        if (most > this.columns.length) {
            this.columns = new int[most * 2];
            this.values = new long[most * 2];
        }
        this.size = 0;
        int i = 0;
        int j = 0;
        while (i < asked.size() || j < this.rows.length(other)) {
            boolean fromA = j == this.rows.length(other) || (i < asked.size() && asked.columns()[i] <= b[j]);
            boolean fromB = i == asked.size() || (j < this.rows.length(other) && b[j] <= asked.columns()[i]);
            int at = fromA ? asked.columns()[i] : b[j];
            long value = fromA ? asked.values()[i++] : 0;
            value = fromB ? Prime.plus(value, Prime.times(factor, v[j++])) : value;
            if (value != 0) {
                this.columns[this.size] = at;
                this.values[this.size++] = value;
            }
        }
    }

}
