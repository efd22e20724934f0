package org.dueregard.sdc;

import java.util.Arrays;
import java.util.List;

import org.dueregard.sdc.cells.CellSpace;
import org.dueregard.sdc.cells.CodeBook;
import org.dueregard.sdc.cells.Margin;
import org.dueregard.sdc.cells.PeopleRows;
import org.dueregard.sdc.engine.People;

/// The true counts of a set of tables. They stay inside: nothing of them can be printed, written or asked for, only
/// protected by [DisclosureControl], which makes a [SafeTable] of them.
///
/// Made by a [Builder] or by [Microdata].
public final class FrequencyTable {

    private final CellSpace space;

    private final int[] counts;

    private final int[] person;

    private final int[] keys;

    private final PeopleRows people;

    private FrequencyTable(CellSpace space, int[] counts, int[] person, int[] keys, PeopleRows people) {
        this.space = space;
        this.counts = counts;
        this.person = person;
        this.keys = keys;
        this.people = people;
    }

    /// How many cells the tables to be published have, those with nobody in them
    /// included.
    public int cells() {
        return this.space.published();
    }

    CellSpace space() {
        return this.space;
    }

    int[] counts() {
        return this.counts;
    }

    /// For each cell the number of the person who is alone in it, -1 where nobody is.
    int[] person() {
        return this.person;
    }

    /// For each cell its key, the sum of the record keys of its people modulo 2^32; empty
    /// where there are none.
    int[] keys() {
        return this.keys;
    }

    /// Who was counted.
    People people() {
        return this.people.alike();
    }

    /// Says nothing but how large it is.
    @Override
    public String toString() {
        return "FrequencyTable of " + cells() + " cells";
    }

    /// Gathers people, or counts of alike ones, row by row.
    ///
    /// Memory: an int for each needed column of each row, until the table is built.
    public static final class Builder {

        private final Specification specification;

        private final List<List<String>> earlier;

        private final CodeBook codes;

        private final List<Hierarchy> hierarchies;

        private int[] rows = new int[1024];

        private int[] frequencies = new int[256];

        private RecordKeys keys = RecordKeys.none();

        private int size;

        private long people;

        /// @param specification the tables to be published
        public Builder(Specification specification) {
            this(specification, List.of());
        }

        /// @param earlier the tables, by the names of their dimensions, that were
        /// published before about these people
        Builder(Specification specification, List<List<String>> earlier) {
            this.specification = specification;
            this.earlier = List.copyOf(earlier);
            List<String> needed = List.copyOf(specification.columns(earlier));
            List<Dimension> used = specification.dimensions()
                .stream()
                .filter((dimension) -> needed.containsAll(dimension.columns()))
                .toList();
            this.codes = new CodeBook(used);
            this.hierarchies = specification.hierarchies(used);
            this.hierarchies.forEach(this.codes::relate);
        }

        /// The columns of which [#add] wants a code, in this order.
        public List<String> columns() {
            return this.codes.columns();
        }

        /// From now on each person gets a record key, made from a secret and the order in
        /// which people are added, for
        /// [CellKeyNoise]. The same people in the same order get the same keys.
        public Builder keyedBy(long secret) {
            this.keys = RecordKeys.from(secret);
            return this;
        }

        /// Adds one person with a record key of 32 bits, drawn once for this person and
        /// kept.
        public Builder addKeyed(List<String> row, int recordKey) {
            add(row, 1);
            this.keys = this.keys.with(this.size - 1, recordKey);
            return this;
        }

        /// Adds people.
        ///
        /// @param row a code for each of [#columns()]; an empty one says nothing, which
        /// is allowed only where
        /// hierarchies say it, or where the frequency is 0 and the row only makes codes
        /// known
        /// @param frequency how many people have these codes, 0 or more; 1 means one
        /// person, who is then known to be
        /// the same wherever alone
        /// @throws RefusedInput where a code is missing or lies in two of a coarser
        /// column, or there are too many people
        public Builder add(List<String> row, int frequency) {
            if (frequency < 0) {
                throw new RefusedInput("a count of " + frequency + " is below zero");
            }
            int width = columns().size();
            if (row.size() != width) {
                throw new RefusedInput(row.size() + " codes where " + width + " are needed");
            }
            room(width);
            int[] numbers = numbers(row);
            this.codes.relate(numbers);
            for (int k = 0; k < width && frequency > 0; k++) {
                if (numbers[k] < 0) {
                    throw new RefusedInput("column '" + columns().get(k) + "' has no code. Where it is not known, "
                            + "give a code that says so");
                }
            }
            this.people += frequency;
            if (this.people > Integer.MAX_VALUE) {
                throw new RefusedInput("these are more than " + Integer.MAX_VALUE + " people");
            }
            if (frequency > 0) {
                System.arraycopy(numbers, 0, this.rows, this.size * width, width);
                this.frequencies[this.size++] = frequency;
            }
            return this;
        }

        private void room(int width) {
            if ((this.size + 1) * width > this.rows.length) {
                this.rows = Arrays.copyOf(this.rows, Math.max((this.size + 1) * width, this.rows.length * 2));
            }
            if (this.size == this.frequencies.length) {
                this.frequencies = Arrays.copyOf(this.frequencies, this.size * 2);
            }
        }

        private int[] numbers(List<String> row) {
            int[] numbers = new int[row.size()];
            for (int k = 0; k < numbers.length; k++) {
                numbers[k] = row.get(k).isEmpty() ? -1 : this.codes.add(k, row.get(k));
            }
            this.hierarchies.forEach((hierarchy) -> {
                int fine = this.codes.column(hierarchy.fine());
                int coarse = this.codes.column(hierarchy.coarse());
                if (numbers[coarse] < 0 && numbers[fine] >= 0) {
                    numbers[coarse] = this.codes.parent(fine, coarse, numbers[fine]);
                }
            });
            return numbers;
        }

        /// The table.
        ///
        /// @throws RefusedInput where there are no people, or more cells than can be held
        public FrequencyTable build() {
            if (this.people == 0) {
                throw new RefusedInput("There is nobody in the data.");
            }
            int[][] moved = this.codes.sort();
            CellSpace space = new CellSpace(this.specification, this.earlier, this.codes);
            int[] counts = new int[space.cells()];
            int[] person = new int[space.cells()];
            int[] rowKeys = this.keys.ofRows(this.frequencies, this.size);
            int[] keys = new int[(rowKeys.length == 0) ? 0 : space.cells()];
            Arrays.fill(person, -1);
            int width = moved.length;
            int[] rows = new int[this.size * width];
            for (int k = 0; k < this.size; k++) {
                for (int column = 0; column < width; column++) {
                    rows[k * width + column] = moved[column][this.rows[k * width + column]];
                }
                int[] row = Arrays.copyOfRange(rows, k * width, (k + 1) * width);
                for (Margin margin : space.margins()) {
                    int cell = margin.cell(row);
                    counts[cell] += this.frequencies[k];
                    person[cell] = (counts[cell] == 1) ? k : -1;
                    if (keys.length > 0) {
                        keys[cell] += rowKeys[k];
                    }
                }
            }
            return new FrequencyTable(space, counts, numbered(person), keys,
                    new PeopleRows(space, rows, Arrays.copyOf(this.frequencies, this.size)));
        }

        /// The same people, numbered by the first cell in which they are alone, so that
        /// the order of the rows decides
        /// nothing.
        private int[] numbered(int[] rows) {
            int[] numbers = new int[this.size];
            int next = 0;
            int[] person = new int[rows.length];
            for (int cell = 0; cell < rows.length; cell++) {
                if (rows[cell] >= 0 && numbers[rows[cell]] == 0) {
                    numbers[rows[cell]] = ++next;
                }
                person[cell] = (rows[cell] < 0) ? -1 : numbers[rows[cell]] - 1;
            }
            return person;
        }

    }

}
