package org.dueregard.sdc;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;

import org.dueregard.sdc.file.CsvReader;
import org.dueregard.sdc.file.MalformedFile;
import org.dueregard.sdc.file.TextFile;

/// Reads people, or counts of alike ones, out of CSV: a column for each one that the tables need, and `freq` with the
/// number of people that a row stands for. Without `freq` each row is one person. Other columns are passed over.
public final class Microdata {

    /// The column with the number of people.
    static final String FREQUENCY = "freq";

    private static final Set<String> WEIGHTS = Set.of("weight", "weights");

    private Microdata() {
    }

    /// Reads a file in UTF-8, plain or packed by gzip.
    ///
    /// @throws IOException where it is not there or broken
    /// @throws RefusedInput where it lacks a column, or a row cannot be a count of
    /// people; the message has the line
    public static FrequencyTable read(Specification specification, Path file) throws IOException {
        return read(specification, List.of(), file);
    }

    /// Reads a file that is to be protected with what was published before about the same
    /// people.
    ///
    /// @throws IOException as in [#read(Specification, Path)]
    /// @throws RefusedInput as in [#read(Specification, Path)], or where the
    /// specification lacks a dimension that was
    /// published before
    public static FrequencyTable read(Specification specification, List<PublishedTable> earlier, Path file)
            throws IOException {
        try (BufferedReader text = TextFile.open(file)) {
            return read(specification, earlier, text, String.valueOf(file.getFileName()));
        }
        catch (ZipException | EOFException ex) {
            throw broken(String.valueOf(file.getFileName()), ex);
        }
    }

    /// Reads a file whose people get record keys, for [CellKeyNoise].
    ///
    /// @throws IOException as in [#read(Specification, Path)]
    /// @throws RefusedInput as in [#read(Specification, List, Path)], or where a row has
    /// no key or is of several people
    public static FrequencyTable read(Specification specification, List<PublishedTable> earlier, Keys keys, Path file)
            throws IOException {
        try (BufferedReader text = TextFile.open(file)) {
            return read(specification, earlier, keys, text, String.valueOf(file.getFileName()));
        }
        catch (ZipException | EOFException ex) {
            throw broken(String.valueOf(file.getFileName()), ex);
        }
    }

    /// Reads a stream, which stays open. See [#read(Specification, List, Path)].
    ///
    /// @param name what it is called in messages
    public static FrequencyTable read(Specification specification, List<PublishedTable> earlier, InputStream stream,
            String name) throws IOException {
        return read(specification, earlier, Keys.NONE, stream, name);
    }

    /// Reads a stream whose people get record keys; it stays open. See
    /// [#read(Specification, List, Keys, Path)].
    ///
    /// @param name what it is called in messages
    public static FrequencyTable read(Specification specification, List<PublishedTable> earlier, Keys keys,
            InputStream stream, String name) throws IOException {
        try {
            return read(specification, earlier, keys, TextFile.open(stream), name);
        }
        catch (ZipException | EOFException ex) {
            throw broken(name, ex);
        }
    }

    /// Reads text. See [#read(Specification, List, Path)].
    ///
    /// @param name what the text is called in messages
    public static FrequencyTable read(Specification specification, List<PublishedTable> earlier, BufferedReader text,
            String name) throws IOException {
        return read(specification, earlier, Keys.NONE, text, name);
    }

    /// Reads text whose people get record keys. See [#read(Specification, List, Keys,
    /// Path)].
    public static FrequencyTable read(Specification specification, List<PublishedTable> earlier, Keys keys,
            BufferedReader text, String name) throws IOException {
        try {
            FrequencyTable.Builder builder = new FrequencyTable.Builder(specification,
                    earlier.stream().flatMap((one) -> one.of(specification).tables().stream()).toList());
            CsvReader rows = new CsvReader(text, name);
            int[] columns = columns(specification, builder.columns(), rows.header(), name);
            Counted counted = new Counted(builder, columns, rows.header().indexOf(FREQUENCY),
                    keys.column(rows.header(), name), keys);
            keys.begin(builder);
            for (List<String> row = rows.next(); !row.isEmpty(); row = rows.next()) {
                refuseOtherTime(specification, rows, row, name);
                counted.add(row, name + ", line " + rows.line() + ": ");
            }
            return builder.build();
        }
        catch (MalformedFile ex) {
            throw RefusedInput.of(ex);
        }
        catch (CharacterCodingException ex) {
            throw new RefusedInput(name + " is not in UTF-8. Save it as 'CSV UTF-8'.", ex);
        }
    }

    private static RefusedInput broken(String name, IOException cause) {
        return new RefusedInput(name + " is packed, but broken: " + cause.getMessage() + ".", cause);
    }

    private static void refuseWeights(List<String> needed, List<String> header, String name) {
        for (String column : header) {
            if (WEIGHTS.contains(column.toLowerCase(Locale.ROOT)) && !needed.contains(column)) {
                throw new RefusedInput(name + " has the column '" + column + "': weighted data cannot be protected for "
                        + "now. If each row is one person, or 'freq' says how many, leave the column out.");
            }
        }
    }

    private static void refuseOtherTime(Specification specification, CsvReader rows, List<String> row, String name) {
        specification.period().forEach((column, code) -> {
            int at = rows.header().indexOf(column);
            if (at >= 0 && !row.get(at).equals(code)) {
                throw new RefusedInput(name + ", line " + rows.line() + ": this row is of '" + column + "' '"
                        + row.get(at) + "', and period says that the data are of '" + code
                        + "'. Leave such rows out, or put the column into dims.");
            }
        });
    }

    /// Where in a row the code of each needed column stands, -1 where hierarchies give
    /// it.
    private static int[] columns(Specification specification, List<String> needed, List<String> header, String name) {
        Set<String> given = Set.copyOf(specification.hierarchies().stream().map(Hierarchy::coarse).distinct().toList());
        refuseWeights(needed, header, name);
        int[] columns = new int[needed.size()];
        for (int k = 0; k < columns.length; k++) {
            columns[k] = header.indexOf(needed.get(k));
            if (columns[k] < 0 && !given.contains(needed.get(k))) {
                throw new RefusedInput(
                        name + " has no column '" + needed.get(k) + "'. It has: " + String.join(", ", header) + ".");
            }
        }
        return columns;
    }

    private static int count(String text) {
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        }
        catch (NumberFormatException ex) {
            throw new RefusedInput(
                    text.isEmpty() ? "the count in 'freq' is missing" : "the count in 'freq' is no number", ex);
        }
        if (number.signum() < 0) {
            throw new RefusedInput("the count in 'freq' is below zero");
        }
        if (number.stripTrailingZeros().scale() > 0) {
            throw new RefusedInput("the count in 'freq' is not whole. Weighted data cannot be protected for now");
        }
        if (number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
            throw new RefusedInput("the count in 'freq' is too large");
        }
        return number.intValueExact();
    }

    /// Where the record keys of people come from.
    ///
    /// @param column a column of the data: with the keys, whole numbers from 0 to 2^32 -
    /// 1, drawn once for each person and kept; or, where there is a secret too, with what
    /// identifies a person
    /// @param secret from which keys are made: of what identifies each person, or,
    /// without
    /// a column, of the order of the rows
    public record Keys(Optional<String> column, Optional<String> secret) {

        /// No keys.
        public static final Keys NONE = new Keys(Optional.empty(), Optional.empty());

        public Keys {
            if (secret.filter(String::isBlank).isPresent()) {
                throw new RefusedInput("The secret for the record keys is empty.");
            }
        }

        int column(List<String> header, String name) {
            int found = this.column.map(header::indexOf).orElse(-1);
            if (found < 0 && this.column.isPresent()) {
                throw new RefusedInput(name + " has no column '" + this.column.get() + "' for the record keys. It has: "
                        + String.join(", ", header) + ".");
            }
            return found;
        }

        void begin(FrequencyTable.Builder builder) {
            if (this.column.isEmpty()) {
                this.secret.ifPresent((secret) -> builder.keyedBy(RecordKeys.number(secret)));
            }
        }

        private int key(String text) {
            if (text.isEmpty()) {
                throw new RefusedInput("the record key is missing");
            }
            if (this.secret.isPresent()) {
                return RecordKeys.key(this.secret.get(), text);
            }
            try {
                return Integer.parseUnsignedInt(text);
            }
            catch (NumberFormatException ex) {
                throw new RefusedInput("the record key is no whole number from 0 to 4294967295. Give such keys, or "
                        + "with a secret anything that identifies a person", ex);
            }
        }

    }

    /// Adds rows.
    @SuppressWarnings("ArrayRecordComponent") // numbered columns, never compared or
                                              // hashed
    private record Counted(FrequencyTable.Builder builder, int[] columns, int frequency, int key, Keys keys) {

        void add(List<String> row, String place) {
            List<String> codes = new ArrayList<>(this.columns.length);
            for (int column : this.columns) {
                codes.add((column < 0) ? "" : row.get(column));
            }
            try {
                int people = (this.frequency < 0) ? 1 : count(row.get(this.frequency));
                if (this.key < 0 || people == 0) {
                    this.builder.add(codes, people);
                }
                else if (people > 1) {
                    throw new RefusedInput("a row with a record key is one person, and its 'freq' must be 1");
                }
                else {
                    this.builder.addKeyed(codes, this.keys.key(row.get(this.key)));
                }
            }
            catch (RefusedInput ex) {
                String message = String.valueOf(ex.getMessage());
                throw new RefusedInput(place + message + (message.endsWith(".") ? "" : "."), ex);
            }
        }

    }

}
