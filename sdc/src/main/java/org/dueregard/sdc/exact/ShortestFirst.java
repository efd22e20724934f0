package org.dueregard.sdc.exact;

import java.util.Arrays;

/// The rows of a matrix that wait to be eliminated, the shortest first; empty ones are left out.
///
/// Rows of the same length are linked in a list, so that each step takes constant time.
final class ShortestFirst {

    private final SparseRows rows;

    private final int[] first;

    private final int[] next;

    private final int[] previous;

    /// The length under which a row is listed; -1 when it does not wait.
    private final int[] length;

    private int shortest = 1;

    ShortestFirst(SparseRows rows) {
        this.rows = rows;
        this.first = new int[rows.width() + 1];
        Arrays.fill(this.first, -1);
        this.next = new int[rows.rows()];
        this.previous = new int[rows.rows()];
        this.length = new int[rows.rows()];
        for (int row = rows.rows() - 1; row >= 0; row--) {
            link(row);
        }
    }

    boolean waits(int row) {
        return this.length[row] >= 0;
    }

    /// The shortest row, which waits no longer; -1 when none waits.
    int next() {
        while (this.shortest < this.first.length && this.first[this.shortest] < 0) {
            this.shortest++;
        }
        if (this.shortest == this.first.length) {
            return -1;
        }
        int row = this.first[this.shortest];
        unlink(row);
        return row;
    }

    /// Is told that a waiting row has another length.
    void changed(int row) {
        unlink(row);
        link(row);
    }

    private void link(int row) {
        int size = this.rows.length(row);
        if (size == 0) {
            this.length[row] = -1;
            return;
        }
        this.length[row] = size;
        this.previous[row] = -1;
        this.next[row] = this.first[size];
        if (this.first[size] >= 0) {
            this.previous[this.first[size]] = row;
        }
        this.first[size] = row;
        this.shortest = Math.min(this.shortest, size);
    }

    private void unlink(int row) {
        int size = this.length[row];
        if (this.previous[row] >= 0) {
            this.next[this.previous[row]] = this.next[row];
        }
        else {
            this.first[size] = this.next[row];
        }
        if (this.next[row] >= 0) {
            this.previous[this.next[row]] = this.previous[row];
        }
        this.length[row] = -1;
    }

}
