package org.dueregard.app.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.dueregard.sdc.ChangedCounts;
import org.dueregard.sdc.DisclosureControl;
import org.dueregard.sdc.DisclosureReport;
import org.dueregard.sdc.FrequencyTable;
import org.dueregard.sdc.Progress;
import org.dueregard.sdc.PublishedTable;
import org.dueregard.sdc.Release;
import org.dueregard.sdc.SafeCell;
import org.dueregard.sdc.SafeTable;
import org.jspecify.annotations.Nullable;

/// What comes out of making tables safe, as files for readers and pieces to look at.
///
/// @param sentences on safety and loss
/// @param warnings which counts are lost, given away or published by order, a sentence each
/// @param isWhole whether every unsafe count is protected
/// @param proof the certificates, packed; null where no count is hidden
/// @param pieces with the reasons, for those who answer for the publication
@SuppressWarnings("ArrayRecordComponent") // never compared or hashed
record MadeSafe(List<String> sentences, List<String> warnings, boolean isWhole, byte[] csv, byte[] excel, byte[] page,
        byte @Nullable [] proof, List<Piece> pieces) {

    private static final String FORMULA = "=+-@\t\r\n";

    MadeSafe {
        sentences = List.copyOf(sentences);
        warnings = List.copyOf(warnings);
        pieces = List.copyOf(pieces);
    }

    /// Makes tables safe.
    ///
    /// @param progress is told how far it has come
    /// @throws org.dueregard.sdc.RefusedInput where what was handed over cannot be used
    static MadeSafe of(HandedOver handed, Progress progress) {
        List<PublishedTable> published = handed.published();
        FrequencyTable counted = handed.count(published);
        try {
            return handed.how().hides() ? hidden(handed, DisclosureControl.protect(counted, published, progress))
                    : changed(handed, handed.how().change(counted, published, progress));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static MadeSafe hidden(HandedOver handed, Release release) throws IOException {
        DisclosureReport report = release.report();
        List<String> warnings = report.warnings();
        List<String> all = report.sentences();
        return of(handed, release.table(), all.subList(0, all.size() - warnings.size()), warnings, report.isWhole(),
                pieces(release.table(), (cell) -> report.reason(cell.cell())))
            .withProof(release);
    }

    private MadeSafe withProof(Release release) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        release.certificates().write(packed);
        return new MadeSafe(this.sentences, this.warnings, this.isWhole, this.csv, this.excel, this.page,
                packed.toByteArray(), this.pieces);
    }

    private static MadeSafe changed(HandedOver handed, ChangedCounts changed) throws IOException {
        List<String> warnings = changed.warnings();
        String summary = changed.summary().lines().findFirst().orElse("");
        List<String> sentences = List.of(summary.split("(?<=\\.) (?=\\p{Lu})"));
        return of(handed, changed.table(), sentences, warnings, changed.givenAway().isEmpty(),
                pieces(changed.table(), (cell) -> ""));
    }

    private static MadeSafe of(HandedOver handed, SafeTable table, List<String> sentences, List<String> warnings,
            boolean isWhole, List<Piece> pieces) throws IOException {
        return new MadeSafe(sentences, warnings, isWhole, csv(table), TableWorkbook.of(table, pieces),
                page(table, handed.name()), null, pieces);
    }

    /// @param reason why a hidden cell is hidden
    private static List<Piece> pieces(SafeTable table, Function<SafeCell, String> reason) {
        return IntStream.range(0, table.crosstabs())
            .mapToObj((k) -> Piece.of(table.crosstab(k), table.note(), reason))
            .toList();
    }

    /// A code that a spreadsheet would take for a formula gets an apostrophe before it.
    private static byte[] csv(SafeTable table) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            List<String> header = new ArrayList<>(table.dimensions());
            header.add("count");
            csv.writeRecord(header);
            table.cells().forEach((cell) -> {
                List<String> row = new ArrayList<>(table.labels(cell.cell()).stream().map(MadeSafe::defused).toList());
                row.add(cell.text());
                csv.writeRecord(row);
            });
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String defused(String code) {
        return (!code.isEmpty() && FORMULA.indexOf(code.charAt(0)) >= 0 && !code.matches("[+-]\\d+")) ? "'" + code
                : code;
    }

    private static byte[] page(SafeTable table, String name) throws IOException {
        StringBuilder page = new StringBuilder();
        table.writePage("Tables from " + name, page);
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

}
