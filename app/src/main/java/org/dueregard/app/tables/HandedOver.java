package org.dueregard.app.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.dueregard.sdc.FrequencyTable;
import org.dueregard.sdc.Microdata;
import org.dueregard.sdc.RefusedInput;
import org.dueregard.sdc.Specification;

/// What somebody wants to publish tables of. It lives in memory until the tables are safe, and is never kept.
///
/// @param name of the data's file
/// @param specification which tables, by which rules
/// @param data CSV, plain or packed
@SuppressWarnings("ArrayRecordComponent") // never compared or hashed
record HandedOver(String name, Specification specification, byte[] data) {

    /// The largest file of data, in bytes.
    static final long LIMIT = 20L * 1024 * 1024;

    /// The largest specification, in bytes.
    static final long SPECIFICATION_LIMIT = 200L * 1024;

    /// More cells are for the command line, where they have the memory that they need.
    static final int MOST_CELLS = 100_000;

    /// Reads a specification.
    ///
    /// @throws RefusedInput where it is none
    static Specification specification(byte[] json, String name) {
        try {
            return Specification.read(new ByteArrayInputStream(json), name);
        }
        catch (IOException ex) {
            throw new RefusedInput(name + " is not text in UTF-8.", ex);
        }
    }

    /// Counts the people.
    ///
    /// @throws RefusedInput where the data are no counts of people, or make too many
    /// cells
    FrequencyTable count() {
        try {
            FrequencyTable table = Microdata.read(this.specification, List.of(), new ByteArrayInputStream(this.data),
                    this.name);
            if (table.cells() > MOST_CELLS) {
                throw new RefusedInput("These tables have " + table.cells() + " cells. Up to " + MOST_CELLS
                        + " can be made safe here; for more there is the command ./dueregard protect.");
            }
            return table;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
