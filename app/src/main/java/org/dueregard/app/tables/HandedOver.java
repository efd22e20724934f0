package org.dueregard.app.tables;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.dueregard.sdc.FrequencyTable;
import org.dueregard.sdc.Microdata;
import org.dueregard.sdc.PublishedTable;
import org.dueregard.sdc.RefusedInput;
import org.dueregard.sdc.Specification;
import tools.jackson.databind.json.JsonMapper;

/// What somebody wants to publish tables of. It lives in memory until the tables are safe, and is never kept.
///
/// @param name of the data's file
/// @param json the specification: which tables, by which rules
/// @param jsonName what the specification is called in messages
/// @param how they are to be made safe
/// @param data CSV, plain or packed
/// @param earlier what was published before about the same people
@SuppressWarnings("ArrayRecordComponent") // never compared or hashed
record HandedOver(String name, byte[] json, String jsonName, Treatment how, byte[] data, List<Earlier> earlier) {

    /// The largest file of data, in bytes.
    static final long LIMIT = 20L * 1024 * 1024;

    /// The largest specification, in bytes.
    static final long SPECIFICATION_LIMIT = 200L * 1024;

    /// What the tables published before may have together, in bytes.
    static final long EARLIER_LIMIT = 4L * 1024 * 1024;

    /// More cells are for the command line, where they have the memory that they need.
    static final int MOST_CELLS = 100_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    HandedOver {
        earlier = List.copyOf(earlier);
    }

    /// A CSV that was published.
    @SuppressWarnings("ArrayRecordComponent") // never compared or hashed
    record Earlier(String name, byte[] csv) {

        private static final String DEFUSED = "(?m)(^|,)(\"?)'(?=[=+@\\t-])";

        /// Read without the apostrophes that our own files have before what a spreadsheet
        /// would take for a formula.
        PublishedTable read() throws IOException {
            boolean isPacked = this.csv.length > 1 && this.csv[0] == (byte) 0x1f && this.csv[1] == (byte) 0x8b;
            if (isPacked) {
                return PublishedTable.read(new ByteArrayInputStream(this.csv), this.name);
            }
            // One byte, one character: the library says itself where it is not UTF-8.
            String plain = new String(this.csv, StandardCharsets.ISO_8859_1).replaceAll(DEFUSED, "$1$2");
            return PublishedTable.read(new ByteArrayInputStream(plain.getBytes(StandardCharsets.ISO_8859_1)),
                    this.name);
        }

    }

    /// The specification.
    ///
    /// @throws RefusedInput where it is none
    Specification specification() {
        try {
            Specification read = Specification.read(new ByteArrayInputStream(this.json), this.jsonName);
            return read.withRules(this.how.over(read.rules()));
        }
        catch (IOException ex) {
            throw new RefusedInput(this.jsonName + " is not text in UTF-8.", ex);
        }
    }

    /// As bytes, for a process of its own.
    byte[] packed() {
        List<byte[]> parts = new ArrayList<>(List.of(this.name.getBytes(StandardCharsets.UTF_8), this.json,
                this.jsonName.getBytes(StandardCharsets.UTF_8), JSON.writeValueAsBytes(this.how), this.data));
        for (Earlier one : this.earlier) {
            parts.add(one.name().getBytes(StandardCharsets.UTF_8));
            parts.add(one.csv());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(this.data.length + this.json.length + 1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(this.earlier.size());
            for (byte[] part : parts) {
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
        int published = in.readInt();
        String name = text(in);
        byte[] json = part(in);
        String jsonName = text(in);
        Treatment how = JSON.readValue(part(in), Treatment.class);
        byte[] data = part(in);
        List<Earlier> earlier = new ArrayList<>();
        for (int k = 0; k < published; k++) {
            earlier.add(new Earlier(text(in), part(in)));
        }
        return new HandedOver(name, json, jsonName, how, data, earlier);
    }

    private static byte[] part(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(part(in), StandardCharsets.UTF_8);
    }

    /// What was published before.
    ///
    /// @throws RefusedInput where a file of it has no counts
    List<PublishedTable> published() {
        List<PublishedTable> published = new ArrayList<>();
        try {
            for (Earlier one : this.earlier) {
                published.add(one.read());
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return published;
    }

    /// Counts the people.
    ///
    /// @throws RefusedInput where the data are no counts of people, or make too many
    /// cells
    FrequencyTable count(List<PublishedTable> published) {
        try {
            FrequencyTable table = Microdata.read(specification(), published, this.how.keys(),
                    new ByteArrayInputStream(this.data), this.name);
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
