package org.dueregard.app.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/// The sample's files, which come with the program: tables with a header line, and others as they are.
final class SampleTable {

    private SampleTable() {
    }

    static List<NamedCsvRecord> read(String name) {
        String text = new String(file(name), StandardCharsets.UTF_8);
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    static byte[] file(String name) {
        try (InputStream in = SampleTable.class.getResourceAsStream("/sample/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The sample has no file " + name);
            }
            return in.readAllBytes();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
