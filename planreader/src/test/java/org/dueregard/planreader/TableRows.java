package org.dueregard.planreader;

import java.io.IOException;
import java.util.List;

import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.pdf.PdfBlocks;

/// The rows of all tables in a PDF, before the grammar reads them.
public final class TableRows {

    private TableRows() {
    }

    public static List<List<String>> of(byte[] pdf) throws IOException {
        return PdfBlocks.of(pdf)
            .blocks()
            .stream()
            .filter(Block.Table.class::isInstance)
            .flatMap((block) -> ((Block.Table) block).rows().stream())
            .map((row) -> row.cells().stream().map(Block.Cell::text).toList())
            .toList();
    }

}
