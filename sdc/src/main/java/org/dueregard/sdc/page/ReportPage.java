package org.dueregard.sdc.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.dueregard.sdc.Crosstab;
import org.dueregard.sdc.Release;
import org.dueregard.sdc.SafeCell;

/// The report as a page: safety and loss in plain sentences, the tables as people look at them, and for each hidden count
/// why it is hidden.
public final class ReportPage {

    private final Release release;

    private final String title;

    public ReportPage(Release release, String title) {
        this.release = release;
        this.title = title;
    }

    public void write(Appendable out) throws IOException {
        PageText.begin(out, this.title);
        out.append("<p class=\"mark\">For those who answer for this publication. Not for publication: this page tells ")
            .append("which counts are unsafe by themselves.</p>\n");
        PageText.paragraphs(out, this.release.report().sentences());
        out.append("<h2>Signs</h2>\n");
        PageText.list(out, this.release.table().legend());
        out.append("<h2>Tables</h2>\n");
        pieces(out);
        PageText.end(out);
    }

    private void pieces(Appendable out) throws IOException {
        PageText.tables(out, this.release.table(), this::reasons);
    }

    private void reasons(Appendable out, Crosstab piece) throws IOException {
        List<String> reasons = new ArrayList<>();
        for (List<SafeCell> row : piece.cells()) {
            for (SafeCell cell : row) {
                if (cell.isHidden()) {
                    reasons.add(cell.cell() + ": " + this.release.report().reason(cell.cell()));
                }
            }
        }
        if (!reasons.isEmpty()) {
            out.append("<details>\n<summary>Why ")
                .append((reasons.size() == 1) ? "1 count is" : reasons.size() + " counts are")
                .append(" hidden in this table</summary>\n");
            PageText.list(out, reasons);
            out.append("</details>\n");
        }
    }

}
