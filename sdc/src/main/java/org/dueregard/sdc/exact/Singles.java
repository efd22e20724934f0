package org.dueregard.sdc.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/// Finds what a person who is alone in hidden cells can work out of others.
///
/// Problem: who is alone in a cell knows its count, whatever is hidden. With that, another guarded cell may follow.
///
/// Method: the rows of the person's groups ([NullSpace]) span what she knows; a guarded row in that span is known to
/// her. The span is brought to echelon form, each row remembering of which groups it is made; only rows that have
/// something in one of its leading columns can be in it.
///
/// Guarantee: finds all, one person at a time.
///
/// Limits: people who put together what they know are not thought of.
///
/// Cost: for each person the guarded rows of a few columns.
///
/// Example: a row of 12 with 1, 1 and 10 of which 10 is published: each of the two knows the other. The form found is
/// the sum of both.
final class Singles {

    private final SparseRows space;

    private final int[] members;

    private final BitSet guarded;

    /// The columns in which the person's rows have anything, ascending.
    private int[] columns = {};

    private final List<long[]> echelon = new ArrayList<>();

    private final List<Integer> leading = new ArrayList<>();

    private int[] own = {};

    /// @param space how the members move
    /// @param members the hidden groups of one part, ascending
    Singles(SparseRows space, int[] members, BitSet guarded) {
        this.space = space;
        this.members = members;
        this.guarded = guarded;
    }

    /// What a person can work out: the combinations that give away a guarded group.
    /// @param own the places among the members of the groups in which she is alone
    List<Form> known(int person, int... own) {
        this.own = own;
        span();
        List<Form> known = new ArrayList<>();
        TreeSet<Integer> tried = new TreeSet<>();
        for (int leading : this.leading) {
            int column = this.columns[leading];
            for (int k = 0; k < this.space.held(column); k++) {
                int row = this.space.holder(column, k);
                if (this.guarded.get(this.members[row]) && !isOwn(row) && tried.add(row)) {
                    long[] rest = rest(row);
                    if (rest.length > 0) {
                        known.add(form(row, rest, person));
                    }
                }
            }
        }
        return known;
    }

    private boolean isOwn(int row) {
        for (int place : this.own) {
            if (place == row) {
                return true;
            }
        }
        return false;
    }

    private void span() {
        this.columns = Arrays.stream(this.own)
            .flatMap(place -> Arrays.stream(this.space.columns(place), 0, this.space.length(place)))
            .sorted()
            .distinct()
            .toArray();
        this.echelon.clear();
        this.leading.clear();
        for (int k = 0; k < this.own.length; k++) {
            long[] row = spread(this.own[k]);
            row[this.columns.length + k] = 1;
            reduce(row);
            int lead = lead(row);
            if (lead >= 0) {
                this.echelon.add(row);
                this.leading.add(lead);
            }
        }
    }

    /// A row in the columns of the span, with room for what it is made of; empty if it
    /// has others.
    private long[] spread(int place) {
        long[] row = new long[this.columns.length + this.own.length];
        int[] from = this.space.columns(place);
        for (int k = 0; k < this.space.length(place); k++) {
            int at = Arrays.binarySearch(this.columns, from[k]);
            if (at < 0) {
                return new long[0];
            }
            row[at] = this.space.values(place)[k];
        }
        return row;
    }

    private void reduce(long[] row) {
        for (int k = 0; k < this.echelon.size(); k++) {
            long[] by = this.echelon.get(k);
            int lead = this.leading.get(k);
            if (row[lead] != 0) {
                long factor = Prime.times(row[lead], Prime.inverse(by[lead]));
                for (int i = 0; i < row.length; i++) {
                    row[i] = Prime.minus(row[i], Prime.times(factor, by[i]));
                }
            }
        }
    }

    /// The rarest column that the row still has, -1 for none.
    private int lead(long[] row) {
        int lead = -1;
        for (int k = 0; k < this.columns.length; k++) {
            if (row[k] != 0 && (lead < 0 || this.space.live(this.columns[k]) < this.space.live(this.columns[lead]))) {
                lead = k;
            }
        }
        return lead;
    }

    /// What of the person's groups must be added to a row to make nothing of it; empty if
    /// nothing does.
    private long[] rest(int place) {
        long[] row = spread(place);
        if (row.length == 0) {
            return row;
        }
        reduce(row);
        return (lead(row) < 0) ? Arrays.copyOfRange(row, this.columns.length, row.length) : new long[0];
    }

    private Form form(int place, long[] rest, int person) {
        int[] order = Order.of(rest.length + 1, (a, b) -> group(a, place) < group(b, place));
        int[] groups = new int[order.length];
        long[] factors = new long[order.length];
        int size = 0;
        for (int k : order) {
            long factor = (k < rest.length) ? rest[k] : 1;
            if (factor != 0) {
                groups[size] = group(k, place);
                factors[size++] = factor;
            }
        }
        return new Form(Arrays.copyOf(groups, size), Arrays.copyOf(factors, size), this.members[place], person);
    }

    private int group(int k, int place) {
        return this.members[(k < this.own.length) ? this.own[k] : place];
    }

}
