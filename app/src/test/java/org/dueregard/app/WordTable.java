package org.dueregard.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A Word document of one table, as small as one can be.
final class WordTable {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/word/document.xml" ContentType="%s.main+xml"/></Types>""".formatted(MEDIA_TYPE);

    private static final String PARTS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
            Target="word/document.xml"/></Relationships>""";

    private static final String BEGIN = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl>""";

    private static final String END = "</w:tbl></w:body></w:document>";

    private WordTable() {
    }

    /// The file.
    ///
    /// @param rows of cells, the headings first
    static byte[] of(List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            table.append("<w:tr>");
            row.forEach(
                    (cell) -> table.append("<w:tc><w:p><w:r><w:t>").append(cell).append("</w:t></w:r></w:p></w:tc>"));
            table.append("</w:tr>");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream file = new ZipOutputStream(bytes)) {
            put(file, "[Content_Types].xml", TYPES);
            put(file, "_rels/.rels", PARTS);
            put(file, "word/document.xml", BEGIN + table + END);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream file, String name, String text) throws IOException {
        file.putNextEntry(new ZipEntry(name));
        file.write(text.getBytes(StandardCharsets.UTF_8));
        file.closeEntry();
    }

}
