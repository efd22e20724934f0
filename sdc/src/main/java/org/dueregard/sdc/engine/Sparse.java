package org.dueregard.sdc.engine;

/// A long row of numbers of which most are zero: it knows where it was ever changed, and is cleared in proportion to
/// that.
final class Sparse {

    private final double[] values;

    private final int[] places;

    private final boolean[] listed;

    private int size;

    Sparse(int length) {
        this.values = new double[length];
        this.places = new int[length];
        this.listed = new boolean[length];
    }

    double get(int place) {
        return this.values[place];
    }

    void add(int place, double by) {
        list(place);
        this.values[place] += by;
    }

    void set(int place, double value) {
        list(place);
        this.values[place] = value;
    }

    private void list(int place) {
        if (!this.listed[place]) {
            this.listed[place] = true;
            this.places[this.size++] = place;
        }
    }

    /// How many places were changed.
    int size() {
        return this.size;
    }

    /// One of the places that were changed, in the order in which they first were.
    int place(int i) {
        return this.places[i];
    }

    void clear() {
        for (int i = 0; i < this.size; i++) {
            this.values[this.places[i]] = 0;
            this.listed[this.places[i]] = false;
        }
        this.size = 0;
    }

}
