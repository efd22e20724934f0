package org.dueregard.sdc.engine;

import java.util.Arrays;

/// Lists of numbers with places, one after the other, each belonging to a row.
final class Steps {

    private int[] row = new int[64];

    private int[] start = new int[65];

    private int[] place = new int[256];

    private double[] number = new double[256];

    private int size;

    private int used;

    void clear() {
        this.size = 0;
        this.used = 0;
    }

    /// How many lists there are.
    int size() {
        return this.size;
    }

    /// The row of a list.
    int row(int list) {
        return this.row[list];
    }

    /// How many numbers are in all lists.
    int numbers() {
        return this.used;
    }

    int from(int list) {
        return this.start[list];
    }

    int to(int list) {
        return this.start[list + 1];
    }

    int place(int k) {
        return this.place[k];
    }

    double number(int k) {
        return this.number[k];
    }

    /// Puts a number into the list that is being written.
    void add(int at, double value) {
        if (this.used == this.place.length) {
            this.place = Arrays.copyOf(this.place, this.used * 2);
            this.number = Arrays.copyOf(this.number, this.used * 2);
        }
        this.place[this.used] = at;
        this.number[this.used++] = value;
    }

    /// Ends the list that is being written.
    void end(int of) {
        if (this.size == this.row.length) {
            this.row = Arrays.copyOf(this.row, this.size * 2);
            this.start = Arrays.copyOf(this.start, this.size * 2 + 1);
        }
        this.row[this.size++] = of;
        this.start[this.size] = this.used;
    }

}
