package org.dueregard.planreader;

import java.util.List;

import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Content;
import org.dueregard.planreader.pdf.PdfBlocks;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PdfTest {

    private static final float[] WIDTHS = { 3, 5, 3, 2 };

    private static final String[] HEADINGS = { "Objective", "Action", "Responsible officer", "Target date" };

    @Test
    void readsARuledTable() throws Exception {
        PlanDocument plan = new PdfPlan(false, true).heading("Fernleigh District Council Equality Action Plan", 16)
            .paragraph("What we will do for the people of Fernleigh, and by when.")
            .table(WIDTHS, HEADINGS)
            .section("Knowing our residents")
            .row("1.1 We know who lives in each parish (Links to 1.2)",
                    "*Map the parishes as they are now|*Share the map", "Parish Liaison", "May 2027")
            .row("1.2 We look at the figures every year", "Publish a page of figures", "JT",
                    "By 31 March 2028 {Drafted}")
            .read();

        assertThat(Outline.of(plan)).isEqualTo("""
                # Knowing our residents
                1.1 We know who lives in each parish (links 1.2)
                  - Map the parishes as they are now | Parish Liaison | month 2027-05-01 2027-05-31
                  - Share the map | Parish Liaison | month 2027-05-01 2027-05-31
                1.2 We look at the figures every year
                  - Publish a page of figures | JT | date 2028-03-31 2028-03-31 | notes Drafted""");
        assertThat(plan.title()).isNotNull()
            .extracting(Sourced::value)
            .isEqualTo("Fernleigh District Council Equality Action Plan");
        assertThat(PlanJson.read(PlanJson.write(plan))).isEqualTo(plan);
    }

    /// A seed is printed with each failure.
    @Test
    void mendsRowsThatTheEndsOfPagesCut() throws Exception {
        for (int seed = 0; seed < 3; seed++) {
            BrokenRows plan = new BrokenRows(seed, true).untilBroken(33);

            List<List<String>> read = rows(PdfBlocks.of(plan.bytes()));

            assertThat(read.getFirst()).as("seed " + seed).isEqualTo(BrokenRows.HEADINGS);
            assertThat(read.subList(1, read.size())).as("seed " + seed).isEqualTo(plan.words());
        }
    }

    /// The only table's rows, numbers of lists left out.
    private static List<List<String>> rows(Content content) {
        List<Block> tables = content.blocks().stream().filter(Block.Table.class::isInstance).toList();
        assertThat(tables).hasSize(1);
        return ((Block.Table) tables.getFirst()).rows()
            .stream()
            .map((row) -> row.cells().stream().map((cell) -> cell.text().replaceAll("(^| )\\d\\) ", "$1")).toList())
            .toList();
    }

}
