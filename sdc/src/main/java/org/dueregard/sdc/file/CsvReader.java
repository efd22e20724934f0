package org.dueregard.sdc.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads CSV as RFC 4180 has it: fields may stand in quotes, and then hold separators, line ends and doubled quotes.
/// The separator is the comma, or the semicolon or tab where the first line has no comma. Every row must have as many
/// fields as the first. Lines without anything but separators are passed over; columns without a name have an empty one.
///
/// Cost: linear; one row in memory.
public final class CsvReader {

    private final BufferedReader text;

    private final String name;

    private final char separator;

    private final List<String> header;

    private final StringBuilder field = new StringBuilder();

    private int line = 1;

    private int rowLine = 1;

    /// Reads the first line.
    ///
    /// @param text from its beginning; closed by whoever opened it
    /// @param name what the file is called in messages
    /// @throws MalformedFile where it is empty, or a column has the name of another
    public CsvReader(BufferedReader text, String name) throws IOException {
        this.text = text;
        this.name = name;
        this.separator = separator(text);
        this.header = List.copyOf(read().stream().map(String::strip).toList());
        if (String.join("", this.header).isEmpty()) {
            throw new MalformedFile(name + " is empty.");
        }
        Set<String> seen = new HashSet<>();
        for (String column : this.header) {
            if (!column.isEmpty() && !seen.add(column)) {
                throw new MalformedFile(name + ": two columns are called '" + column + "'.");
            }
        }
    }

    /// The names of the columns, without space around them.
    public List<String> header() {
        return this.header;
    }

    /// The line of the file, from 1, where the row given last begins.
    public int line() {
        return this.rowLine;
    }

    /// The next row, as many fields as the header has, without space around them; empty
    /// at the end of the file.
    ///
    /// @throws MalformedFile where the row has more or fewer fields, or quotes that are
    /// not closed
    public List<String> next() throws IOException {
        List<String> row = read();
        while (isBlank(row) && !atEnd()) {
            row = read();
        }
        if (row.isEmpty() || (isBlank(row) && this.header.size() > 1)) {
            return List.of();
        }
        if (row.size() != this.header.size()) {
            throw new MalformedFile(this.name + ", line " + this.rowLine + ": " + row.size() + " fields where the "
                    + "first line has " + this.header.size() + ".");
        }
        row.replaceAll(String::strip);
        return row;
    }

    /// A line with nothing in it, or, as spreadsheets write them, with nothing but
    /// separators.
    private static boolean isBlank(List<String> row) {
        return !row.isEmpty() && row.stream().allMatch(String::isBlank);
    }

    private boolean atEnd() throws IOException {
        this.text.mark(1);
        boolean end = this.text.read() < 0;
        this.text.reset();
        return end;
    }

    private List<String> read() throws IOException {
        List<String> row = new ArrayList<>(8);
        this.rowLine = this.line;
        this.field.setLength(0);
        boolean begun = false;
        int read = this.text.read();
        while (read >= 0) {
            begun = true;
            if (read == '"' && this.field.isEmpty()) {
                quoted();
            }
            else if (read == this.separator) {
                finish(row);
            }
            else if (read == '\n' || read == '\r') {
                passOverSecond(read);
                this.line++;
                break;
            }
            else {
                this.field.append((char) read);
            }
            read = this.text.read();
        }
        if (begun) {
            finish(row);
        }
        return row;
    }

    /// A line ends with a line feed, a carriage return, or the one after the other.
    private void passOverSecond(int first) throws IOException {
        this.text.mark(1);
        if (first == '\n' || this.text.read() != '\n') {
            this.text.reset();
        }
    }

    private void finish(List<String> row) {
        row.add(this.field.toString());
        this.field.setLength(0);
    }

    /// From after the opening quote to the closing one.
    private void quoted() throws IOException {
        while (true) {
            int read = this.text.read();
            if (read < 0) {
                throw new MalformedFile(this.name + ", line " + this.rowLine + ": quotes are opened and never closed.");
            }
            if (read == '"') {
                this.text.mark(1);
                if (this.text.read() != '"') {
                    this.text.reset();
                    return;
                }
            }
            this.line += (read == '\n') ? 1 : 0;
            this.field.append((char) read);
        }
    }

    private static char separator(BufferedReader text) throws IOException {
        int most = 1 << 14;
        text.mark(most);
        char found = ',';
        for (int k = 0; k < most; k++) {
            int read = text.read();
            if (read == ',') {
                found = ',';
                break;
            }
            if (read < 0 || read == '\n' || read == '\r') {
                break;
            }
            if (read == ';' || read == '\t') {
                found = (char) read;
            }
        }
        text.reset();
        return found;
    }

}
