package org.dueregard.sdc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        catch (ZipException ex) {
            throw new RefusedInput(file.getFileName() + " is packed, but broken: " + ex.getMessage(), ex);
        }
    }

    /// Reads a stream, which stays open. See [#read(Specification, List, Path)].
    ///
    /// @param name what it is called in messages
    public static FrequencyTable read(Specification specification, List<PublishedTable> earlier, InputStream stream,
            String name) throws IOException {
        try {
            return read(specification, earlier, TextFile.open(stream), name);
        }
        catch (ZipException ex) {
            throw new RefusedInput(name + " is packed, but broken: " + ex.getMessage(), ex);
        }
    }

    /// Reads text. See [#read(Specification, List, Path)].
    ///
    /// @param name what the text is called in messages
    public static FrequencyTable read(Specification specification, List<PublishedTable> earlier, BufferedReader text,
            String name) throws IOException {
        try {
            FrequencyTable.Builder builder = new FrequencyTable.Builder(specification,
                    earlier.stream().flatMap((one) -> one.tables().stream()).toList());
            CsvReader rows = new CsvReader(text, name);
            int[] columns = columns(specification, builder.columns(), rows.header(), name);
            int frequency = rows.header().indexOf(FREQUENCY);
            for (List<String> row = rows.next(); !row.isEmpty(); row = rows.next()) {
                add(builder, columns, frequency, row, name + ", line " + rows.line() + ": ");
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

    private static void add(FrequencyTable.Builder builder, int[] columns, int frequency, List<String> row,
            String place) {
        List<String> codes = new ArrayList<>(columns.length);
        for (int column : columns) {
            codes.add((column < 0) ? "" : row.get(column));
        }
        try {
            builder.add(codes, (frequency < 0) ? 1 : count(row.get(frequency)));
        }
        catch (RefusedInput ex) {
            String message = String.valueOf(ex.getMessage());
            throw new RefusedInput(place + message + (message.endsWith(".") ? "" : "."), ex);
        }
    }

    /// Where in a row the code of each needed column stands, -1 where hierarchies give
    /// it.
    private static int[] columns(Specification specification, List<String> needed, List<String> header, String name) {
        Set<String> given = Set.copyOf(specification.hierarchies().stream().map(Hierarchy::coarse).distinct().toList());
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

}
