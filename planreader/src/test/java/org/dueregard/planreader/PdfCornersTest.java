package org.dueregard.planreader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Pages of a PDF that are not what their instructions say: pictures with a stamp, letters without meaning, tables set
/// sideways. All invented.
class PdfCornersTest {

    private static final float[] WIDTHS = { 3, 5, 3, 2 };

    private static final String READ = """
            #\s
            1.1 We know who lives in each parish
              - Map the parishes as they are now | HR | month 2027-05-01 2027-05-31
              - Share the map | HR | month 2027-05-01 2027-05-31""";

    private static PdfPlan plan(PdfPlan empty) {
        return empty.table(WIDTHS, "Objective", "Action", "Lead", "Target date")
            .row("1.1 We know who lives in each parish", "*Map the parishes as they are now|*Share the map", "HR",
                    "May 2027");
    }

    @Test
    void aPictureWithAStampIsAPicture() throws Exception {
        Assumptions.assumeTrue(PdfPlan.canRecognise(), "tesseract is not installed: no scan was read");
        try (PDDocument document = Loader.loadPDF(plan(new PdfPlan(false, true)).scanned())) {
            PDPage page = document.getPage(0);
            try (PDPageContentStream out = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
                out.beginText();
                out.setFont(new PDType1Font(FontName.HELVETICA), 9);
                out.newLineAtOffset(500, 20);
                out.showText("Page 57");
                out.endText();
            }

            PlanDocument plan = PlanReader.readPdf("pack.pdf", bytes(document));

            assertThat(Outline.of(plan)).isEqualTo(READ);
            assertThat(Outline.findings(plan)).isEqualTo("SCANNED_PAGE");
            assertThat(PlanJson.write(plan)).contains("Page 57");
        }
    }

    @Test
    void lettersWithoutMeaningAreRecognised() throws Exception {
        Assumptions.assumeTrue(PdfPlan.canRecognise(), "tesseract is not installed: no page was recognised");
        try (PDDocument document = Loader.loadPDF(plan(new PdfPlan(false, true).embedded()).bytes())) {
            var resources = document.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                resources.getFont(name).getCOSObject().removeItem(COSName.TO_UNICODE);
            }

            PlanDocument plan = PlanReader.readPdf("plan.pdf", bytes(document));

            assertThat(Outline.of(plan)).isEqualTo(READ);
            assertThat(Outline.findings(plan)).isEqualTo("SCANNED_PAGE");
        }
    }

    @Test
    void wordsWiderThanTheirCellAreWhole() throws Exception {
        byte[] file = new PdfPlan(false, true)
            .table(new float[] { 1.4f, 6, 1.3f, 1 }, "Objective", "Action", "Lead officer", "By when")
            .row("1 Fair neighbourhoods", "Survey homes for accessibility", "Safeguarding Manager", "September 2026")
            .row("2 Accessibility", "Train all who interview", "Commissioning Officer for interpreting", "30/09/2026")
            .row("3 Fair recruitment", "Review the forms", "Head of Communications", "February 2027 and after")
            .bytes();

        assertThat(Outline.of(PlanReader.readPdf("plan.pdf", file))).isEqualTo("""
                #\s
                1 Fair neighbourhoods
                  - Survey homes for accessibility | Safeguarding Manager | month 2026-09-01 2026-09-30
                2 Accessibility
                  - Train all who interview | Commissioning Officer for interpreting | date 2026-09-30 2026-09-30
                3 Fair recruitment
                  - Review the forms | Head of Communications | month 2027-02-01 2027-02-28 | notes and after""");
    }

    @Test
    void namesBelowEachOtherAreAllBesideEachAction() throws Exception {
        byte[] file = new PdfPlan(false, true).table(WIDTHS, "Objective", "Action", "Lead", "Target date")
            .row("1 Fair grants", "*Offer help by telephone|*Check decisions for bias|*Publish the figures",
                    "Team Leader for Planning| |Grants Officer", "May 2027")
            .bytes();

        PlanDocument plan = PlanReader.readPdf("plan.pdf", file);

        assertThat(Outline.of(plan)).isEqualTo("""
                #\s
                1 Fair grants
                  - Offer help by telephone | Team Leader for Planning; Grants Officer | month 2027-05-01 2027-05-31
                  - Check decisions for bias | Team Leader for Planning; Grants Officer | month 2027-05-01 2027-05-31
                  - Publish the figures | Team Leader for Planning; Grants Officer | month 2027-05-01 2027-05-31""");
        assertThat(Outline.findings(plan)).isEqualTo("AMBIGUOUS_ALLOCATION 1");
    }

    @Test
    void numbersBelowEachOtherAreOneListWithoutLinesToo() throws Exception {
        byte[] file = new PdfPlan(false, false)
            .table(new float[] { 5, 2, 2.2f, 3 }, "What we will do", "Lead", "When", "Measure of success")
            .row("Run sessions in the twelve neighbourhoods where fewest call us", "Community Team", "by 31 March 2027",
                    "Sixty sessions held")
            .row("1) Survey call handlers on the telephone line|2) Train those who never used it|3) Report the change",
                    "Control Room Manager", "1) June 2026|2) September 2026|3) March 2027", "Ninety seconds or less")
            .row("Map response times and take them to the committee", "Head of Insight", "May 2027",
                    "Findings discussed")
            .bytes();

        assertThat(Outline.of(PlanReader.readPdf("plan.pdf", file)))
            .contains("fewest call us | Community Team | date 2027-03-31 2027-03-31 |")
            .contains(
                    "1) Survey call handlers on the telephone line | Control Room Manager | month 2026-06-01 2026-06-30 |")
            .contains("2) Train those who never used it | Control Room Manager | month 2026-09-01 2026-09-30 |")
            .contains("3) Report the change | Control Room Manager | month 2027-03-01 2027-03-31 |");
    }

    /// The row below the headings, which has its first cell only, is no rest of them.
    @Test
    void headingsTypedAgainAtTheFootOfAPageAreNoRow() throws Exception {
        String[] headings = { "", "Action", "Lead", "By when" };
        PdfPlan pages = new PdfPlan(false, true).table(new float[] { 3, 5, 3, 2 }, headings)
            .row("Theme 1: Learners", "", "", "");
        int number = 1;
        while (pages.pages() < 2) {
            pages.row(Integer.toString(number), "Review the gaps of subject " + number, "Head of Quality", "May 2027");
            number++;
        }
        int fitting = number - 2;
        PdfPlan again = new PdfPlan(false, true).table(new float[] { 3, 5, 3, 2 }, headings)
            .row("Theme 1: Learners", "", "", "");
        for (int i = 1; i < fitting; i++) {
            again.row(Integer.toString(i), "Review the gaps of subject " + i, "Head of Quality", "May 2027");
        }
        byte[] file = again.row(headings)
            .row("Theme 2: People", "", "", "")
            .row("90", "Publish who is promoted", "Director of People", "June 2027")
            .bytes();

        PlanDocument plan = PlanReader.readPdf("plan.pdf", file);

        assertThat(again.pages()).isEqualTo(2);
        assertThat(Outline.of(plan)).endsWith("""
                Theme 2: People
                  90) Publish who is promoted | Director of People | month 2027-06-01 2027-06-30""")
            .contains("  %d) Review the gaps of subject %d ".formatted(fitting - 1, fitting - 1));
    }

    @Test
    void aTableSetSidewaysHasItsPlaceOnThePageAsShown() throws Exception {
        byte[] upright = plan(new PdfPlan(true, true)).bytes();
        Place.Box before = place(PlanReader.readPdf("plan.pdf", upright));
        for (int turn = 90; turn < 360; turn += 90) {
            try (PDDocument document = Loader.loadPDF(upright)) {
                document.getPage(0).setRotation(turn);

                Place.Box turned = place(PlanReader.readPdf("plan.pdf", bytes(document)));

                double right = before.x() + before.width();
                double bottom = before.y() + before.height();
                double[] expected = (turn == 90) ? new double[] { 595 - bottom, before.x() } : (turn == 180)
                        ? new double[] { 842 - right, 595 - bottom } : new double[] { before.y(), 842 - right };
                assertThat(turned.x()).as("turn " + turn).isCloseTo(expected[0], within());
                assertThat(turned.y()).as("turn " + turn).isCloseTo(expected[1], within());
                assertThat(turned.width()).isCloseTo((turn == 180) ? before.width() : before.height(), within());
            }
        }
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1.0);
    }

    private static Place.Box place(PlanDocument plan) {
        return (Place.Box) plan.sections().getFirst().objectives().getFirst().actions().getFirst().text().place();
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

}
