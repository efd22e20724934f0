package org.dueregard.sdc.engine;

import java.util.Arrays;

/// A list of numbers that grows.
final class Numbers {

    private int[] numbers = new int[4];

    private int size;

    int size() {
        return this.size;
    }

    int get(int i) {
        return this.numbers[i];
    }

    void add(int number) {
        if (this.size == this.numbers.length) {
            this.numbers = Arrays.copyOf(this.numbers, this.size * 2);
        }
        this.numbers[this.size++] = number;
    }

    int removeLast() {
        return this.numbers[--this.size];
    }

    /// Takes out the last place that holds a number.
    void remove(int number) {
        for (int i = this.size - 1; i >= 0; i--) {
            if (this.numbers[i] == number) {
                System.arraycopy(this.numbers, i + 1, this.numbers, i, this.size - i - 1);
                this.size--;
                return;
            }
        }
    }

    void cut(int to) {
        this.size = to;
    }

    int[] toArray() {
        return Arrays.copyOf(this.numbers, this.size);
    }

}
