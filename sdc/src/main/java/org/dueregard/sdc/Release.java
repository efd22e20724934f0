package org.dueregard.sdc;

import java.io.IOException;

import org.dueregard.sdc.page.ReportPage;

/// What comes out of protecting tables.
///
/// @param table what may be published
/// @param certificates the proof; not for publication, since it is written as differences from the true counts
/// @param report what was hidden and why; not for publication, since it tells which cells are unsafe by themselves
public record Release(SafeTable table, Certificates certificates, DisclosureReport report) {

    /// Writes the report as a page to look at, whole in one file. Not for publication.
    ///
    /// @param title its heading
    public void writeReport(String title, Appendable out) throws IOException {
        new ReportPage(this, title).write(out);
    }

}
