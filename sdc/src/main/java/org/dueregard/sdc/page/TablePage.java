package org.dueregard.sdc.page;

import java.io.IOException;
import java.util.List;

import org.dueregard.sdc.SafeTable;

/// Safe tables as a page for readers: what was done to the counts, what the signs mean, the tables. It does not tell which
/// hidden counts are unsafe by themselves.
public final class TablePage {

    private final SafeTable table;

    private final String title;

    public TablePage(SafeTable table, String title) {
        this.table = table;
        this.title = title;
    }

    public void write(Appendable out) throws IOException {
        PageText.begin(out, this.title);
        PageText.paragraphs(out, List.of(this.table.note()));
        PageText.list(out, this.table.legend());
        PageText.tables(out, this.table, (page, piece) -> {
        });
        PageText.end(out);
    }

}
