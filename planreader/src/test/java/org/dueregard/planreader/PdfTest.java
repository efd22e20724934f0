package org.dueregard.planreader;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Content;
import org.dueregard.planreader.pdf.PdfBlocks;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

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

    @Test
    void readsATableWithoutLines() throws Exception {
        PlanDocument plan = new PdfPlan(true, false).heading("Fernleigh Equality Action Plan", 16)
            .paragraph("What we will do for the people of Fernleigh, and by when.")
            .table(WIDTHS, HEADINGS)
            .row("1.1 We know who lives in each parish", "*Map the parishes|*Share the map", "JT", "May 2027")
            .row("1.2 We look at the figures every year", "Publish a page of figures", "JT", "TBC")
            .paragraph("This is the end of the plan, and what is said here is no part of the table above it.")
            .read();

        assertThat(Outline.of(plan)).isEqualTo("""
                #\s
                1.1 We know who lives in each parish
                  - Map the parishes | JT | month 2027-05-01 2027-05-31
                  - Share the map | JT | month 2027-05-01 2027-05-31
                1.2 We look at the figures every year
                  - Publish a page of figures | JT | tbc""");
    }

    @Test
    void headingsPartTablesWithoutLines() throws Exception {
        PlanDocument plan = new PdfPlan(true, false).heading("Fernleigh Equality Action Plan", 16)
            .heading("Objective 1: Fair services", 14)
            .table(new float[] { 5, 3, 2, 4 }, "Action", "Lead", "By when", "Measure")
            .row("Check how people get into our libraries", "Libraries", "March 2027", "All seen")
            .row("Write plainly", "HR", "Ongoing", "All thank us")
            .heading("Objective 2: A fair place to work", 14)
            .table(new float[] { 4, 4, 2, 4 }, "Action", "Lead", "By when", "Measure")
            .row("Look at how we advertise", "HR", "May 2027", "More apply")
            .row("Report on pay", "HR", "Annually", "Report is out")
            .read();

        assertThat(plan.sections().stream().flatMap((section) -> section.objectives().stream()))
            .extracting((objective) -> objective.actions().size())
            .containsExactly(2, 2);
    }

    /// Each objective begins a page, so that its number and its sub-headings stand where
    /// titles of pages do.
    @Test
    void pagesThatBeginAlikeHaveNoTitleInCommon() throws Exception {
        PdfPlan pages = new PdfPlan(false, false).running("", "Fernleigh equality outcomes, page #")
            .heading("Fernleigh Equality Outcomes", 16)
            .paragraph("What will be different for the people of Fernleigh, and what we do for it.");
        for (String outcome : List.of("Buses are for all", "Homes are for all", "Paths are for all",
                "Work is for all")) {
            String noun = outcome.substring(0, outcome.indexOf(' ')).toLowerCase(Locale.ROOT);
            pages.newPage()
                .heading("Equality Outcome " + pages.pages(), 14)
                .heading(outcome, 12)
                .heading("Why we chose this outcome", 10)
                .paragraph("People told us of " + noun + " that they cannot use.")
                .heading("What we will do", 10)
                .paragraph("- Ask people about " + noun)
                .paragraph("- Mend what keeps people from " + noun)
                .heading("Who will lead", 10)
                .paragraph("Head of Parishes")
                .heading("When", 10)
                .paragraph("by December 2026")
                .heading("How we will know", 10)
                .paragraph("- More people use " + noun)
                .paragraph("- Fewer people write to us of " + noun);
        }

        PlanDocument plan = pages.read();

        assertThat(plan.sections()).singleElement()
            .satisfies((section) -> assertThat(section.title().value()).isEmpty());
        assertThat(plan.sections().getFirst().objectives())
            .extracting((objective) -> objective.text().value(), (objective) -> objective.actions().size())
            .containsExactly(tuple("Buses are for all", 2), tuple("Homes are for all", 2),
                    tuple("Paths are for all", 2), tuple("Work is for all", 2));
        assertThat(
                plan.sections().getFirst().objectives().stream().flatMap((objective) -> objective.actions().stream()))
            .allSatisfy((action) -> {
                assertThat(action.owners()).extracting(Sourced::value).containsExactly("Head of Parishes");
                assertThat(action.deadline().value().raw()).isEqualTo("by December 2026");
            });
    }

    /// The headings stand at the same height of each page, below what is a title of
    /// pages.
    @Test
    void headingsAtTheHeadOfEachPageAreNoTitleOfPages() throws Exception {
        PdfPlan pages = new PdfPlan(true, false).running("Fernleigh College – Equality Committee", "Page #")
            .heading("Fernleigh College Race Equality Action Plan", 16)
            .paragraph("What we will do for the people of the college, and by when.");
        for (String goal : List.of("Promotion is fair", "Parents can study", "Marks are fair")) {
            pages.newPage()
                .table(new float[] { 1, 5, 5, 3, 3, 3 }, "Ref", "Planned action", "Rationale", "Person(s) responsible",
                        "Timeframe", "Success criteria")
                .section("Objective " + (pages.pages() - 1) + ": " + goal)
                .row("1", "Ask whether " + goal.toLowerCase(Locale.ROOT) + " now",
                        "Few were heard in the last survey of all schools", "Dean", "May 2027", "80% of schools heard")
                .row("2", "Publish how " + goal.toLowerCase(Locale.ROOT), "Silence was seen as a no", "Registrar",
                        "Annually", "A page on the website");
        }

        PlanDocument plan = pages.read();

        assertThat(plan.sections().getFirst().objectives()).hasSize(3)
            .flatExtracting(PlanObjective::actions)
            .extracting((action) -> action.successMeasures().getFirst().value(), (action) -> action.progress().size())
            .containsExactly(tuple("80% of schools heard", 0), tuple("A page on the website", 0),
                    tuple("80% of schools heard", 0), tuple("A page on the website", 0),
                    tuple("80% of schools heard", 0), tuple("A page on the website", 0));
    }

    @Test
    void keepsRowsThatAreNearlyAlike() throws Exception {
        PdfPlan plan = new PdfPlan(false, true).table(WIDTHS, HEADINGS);
        for (int i = 1; i <= 40; i++) {
            plan.row("1." + i + " People of every parish are heard when we decide", "Ask the panel in each parish",
                    "HR", "May 2027");
        }

        assertThat(plan.read().sections().getFirst().objectives()).hasSize(40);
    }

    @Test
    void recognisesTheWordsOfAScan() throws Exception {
        byte[] scan = new PdfPlan(false, true).heading("Fernleigh District Council Equality Action Plan", 16)
            .table(WIDTHS, HEADINGS)
            .row("1.1 We know who lives in each parish", "*Map the parishes as they are now|*Share the map", "HR",
                    "May 2027")
            .scanned();
        boolean installed = PdfPlan.canRecognise();
        if (!installed) {
            assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> PlanReader.readPdf("scan.pdf", scan))
                .withMessageContaining("install tesseract");
        }
        Assumptions.assumeTrue(installed, "tesseract is not installed: no scan was read");

        PlanDocument plan = PlanReader.readPdf("scan.pdf", scan);

        assertThat(Outline.of(plan)).isEqualTo("""
                #\s
                1.1 We know who lives in each parish
                  - Map the parishes as they are now | HR | month 2027-05-01 2027-05-31
                  - Share the map | HR | month 2027-05-01 2027-05-31""");
        assertThat(Outline.findings(plan)).isEqualTo("SCANNED_PAGE");
    }

    @Test
    void readsTurnedPages() throws Exception {
        byte[] upright = new PdfPlan(true, true).table(WIDTHS, HEADINGS)
            .row("1.1 Know who lives here", "Map the parishes", "HR", "[FF0000]May 2027")
            .bytes();
        for (int turn = 90; turn < 360; turn += 90) {
            try (PDDocument document = Loader.loadPDF(upright)) {
                document.getPage(0).setRotation(turn);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.save(out);

                assertThat(Outline.of(PlanReader.readPdf("turned.pdf", out.toByteArray()))).as("turn " + turn)
                    .isEqualTo(Outline.of(PlanReader.readPdf("upright.pdf", upright)))
                    .contains("Map the parishes | HR | month");
            }
        }
    }

    /// A seed is printed with each failure.
    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void mendsRowsThatTheEndsOfPagesCut(boolean ruled) throws Exception {
        for (int seed = 0; seed < 3; seed++) {
            BrokenRows plan = new BrokenRows(seed, ruled).untilBroken(33);

            List<List<String>> read = rows(PdfBlocks.of(plan.bytes()));

            assertThat(read.getFirst()).as("seed " + seed).isEqualTo(BrokenRows.HEADINGS);
            assertThat(read.subList(1, read.size())).as("seed " + seed).isEqualTo(plan.words());
        }
    }

    @Test
    void saysWhichRowsWereMended() throws Exception {
        PlanDocument plan = PlanReader.readPdf("broken.pdf", new BrokenRows(7, true).untilBroken(3).bytes());

        List<Finding> mended = plan.findings()
            .stream()
            .filter((finding) -> finding.code() == Finding.Code.MENDED_ROW)
            .toList();
        assertThat(mended).hasSize(3)
            .allSatisfy((finding) -> assertThat(finding.message()).startsWith("The row goes on over the end of page "));
        assertThat(plan.sections().getFirst().objectives().stream().map((objective) -> objective.text().confidence()))
            .contains(0.85, 1.0);
    }

    @Test
    void saysThatTheCellsOfATableWithoutLinesWereInferred() throws Exception {
        PlanDocument plan = new PdfPlan(true, false).table(WIDTHS, HEADINGS)
            .row("1.1 We know who lives in each parish", "Map the parishes", "JT", "May 2027")
            .row("1.2 We look at the figures every year", "Publish a page of figures", "JT", "June 2027")
            .read();

        assertThat(Outline.findings(plan)).isEqualTo("INFERRED_ROWS");
        assertThat(plan.sections().getFirst().objectives()).allSatisfy(
                (objective) -> assertThat(objective.actions().getFirst().deadline().confidence()).isLessThan(1));
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

    @Test
    void saysWhereWordsRunOverTheEdgeOfTheirCell() throws Exception {
        byte[] whole = new PdfPlan(false, true)
            .table(new float[] { 3, 5, 3, 2 }, "Objective", "Action", "Lead", "Target date")
            .row("1.1 First", "Write a guide", "HR", "May 2027")
            .bytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(whole)) {
            PDPage page = document.getPage(0);
            try (PDPageContentStream over = new PDPageContentStream(document, page,
                    PDPageContentStream.AppendMode.APPEND, true, true)) {
                over.addRect(60, 300, 100, 20);
                over.clip();
                over.beginText();
                over.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                over.newLineAtOffset(62, 305);
                over.showText("Shown and whole, notwithstandingly cut");
                over.endText();
            }
            document.save(out);
        }

        PlanDocument plan = PlanReader.read("plan.pdf", out.toByteArray());

        assertThat(plan.findings().stream().filter((finding) -> finding.code() == Finding.Code.CUT_WORDS))
            .extracting((finding) -> finding.place().words())
            .containsExactly("notwithstandingly", "cut");
        assertThat(PlanReader.read("plan.pdf", whole).findings()).extracting(Finding::code)
            .doesNotContain(Finding.Code.CUT_WORDS);
    }

}
