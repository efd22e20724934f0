package org.dueregard.app.tables;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.dueregard.sdc.FrequencyTable;
import org.dueregard.sdc.Microdata;
import org.dueregard.sdc.RefusedInput;
import org.dueregard.sdc.Specification;

/// What somebody wants to publish tables of. It lives in memory until the tables are safe, and is never kept.
///
/// @param name of the data's file
/// @param json the specification: which tables, by which rules
/// @param jsonName what the specification is called in messages
/// @param threshold below which counts are unsafe; 0 for that of the specification
/// @param data CSV, plain or packed
@SuppressWarnings("ArrayRecordComponent") // never compared or hashed
record HandedOver(String name, byte[] json, String jsonName, int threshold, byte[] data) {

    /// The largest file of data, in bytes.
    static final long LIMIT = 20L * 1024 * 1024;

    /// The largest specification, in bytes.
    static final long SPECIFICATION_LIMIT = 200L * 1024;

    /// More cells are for the command line, where they have the memory that they need.
    static final int MOST_CELLS = 100_000;

    /// The specification.
    ///
    /// @throws RefusedInput where it is none
    Specification specification() {
        try {
            Specification read = Specification.read(new ByteArrayInputStream(this.json), this.jsonName);
            return (this.threshold == 0) ? read : read.withRules(read.rules().withThreshold(this.threshold));
        }
        catch (IOException ex) {
            throw new RefusedInput(this.jsonName + " is not text in UTF-8.", ex);
        }
    }

    /// As bytes, for a process of its own.
    byte[] packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(this.data.length + this.json.length + 1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(this.threshold);
            for (byte[] part : List.of(this.name.getBytes(StandardCharsets.UTF_8), this.json,
                    this.jsonName.getBytes(StandardCharsets.UTF_8), this.data)) {
                out.writeInt(part.length);
                out.write(part);
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return bytes.toByteArray();
    }

    /// Back from bytes.
    static HandedOver unpacked(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        int threshold = in.readInt();
        String name = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        byte[] json = in.readNBytes(in.readInt());
        String jsonName = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        return new HandedOver(name, json, jsonName, threshold, in.readNBytes(in.readInt()));
    }

    /// Counts the people.
    ///
    /// @throws RefusedInput where the data are no counts of people, or make too many
    /// cells
    FrequencyTable count() {
        try {
            FrequencyTable table = Microdata.read(specification(), List.of(), new ByteArrayInputStream(this.data),
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
