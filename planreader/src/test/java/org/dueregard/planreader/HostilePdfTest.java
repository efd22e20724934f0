package org.dueregard.planreader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class HostilePdfTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    @Test
    void refusesWhatIsNoPdf() {
        refuses("%PDF-1.7 and so on", "damaged");
        refuses("", "damaged");
        refuses("words", "damaged");
    }

    @Test
    void refusesAFileBehindAPassword() throws Exception {
        refuses(encrypted("secret"), "protected by a password");
    }

    /// A file that may be opened but not printed is open to who reads it.
    @Test
    void readsAFileThatForbidsPrintingOnly() throws Exception {
        assertThat(PlanReader.readPdf("x.pdf", encrypted("")).sections()).isNotEmpty();
    }

    @Test
    void refusesATruncatedFileOrReadsWhatIsThere() {
        byte[] whole = aPlan();
        for (int i = 1; i < 20; i++) {
            readsOrRefuses(Arrays.copyOf(whole, whole.length * i / 20), "cut to " + i);
        }
    }

    @Test
    void refusesPartsThatUnpackToGigabytes() throws Exception {
        byte[] zeros = new byte[1 << 20];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
        }

        refuses(page("/Filter /FlateDecode /Length " + packed.size(), packed.toByteArray(), ""), "too large");
    }

    /// Each form draws the next one ten times: ten to the power of twenty steps.
    @Test
    void refusesFormsThatDrawEachOther() {
        StringBuilder forms = new StringBuilder();
        for (int i = 10; i < 30; i++) {
            String draws = "/F Do ".repeat(10);
            forms.append(i)
                .append(" 0 obj << /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F ")
                .append(i + 1)
                .append(" 0 R >> >> /Length ")
                .append(draws.length())
                .append(" >> stream\n")
                .append(draws)
                .append("\nendstream endobj\n");
        }
        byte[] draws = "/F Do".getBytes(StandardCharsets.US_ASCII);

        refuses(page("/Length 5", draws, "/XObject << /F 10 0 R >>", forms.toString()), "too large");
    }

    @Test
    void readsOrRefusesAPageOfThousandsOfCellsAndColours() {
        StringBuilder page = new StringBuilder("BT /F1 2 Tf 11 11 Td (Objective) Tj ET ");
        for (int i = 0; i < 140; i++) {
            double at = 10 + i * 4.1;
            page.append(at).append(" 10 m ").append(at).append(" 800 l S ");
            double level = 10 + i * 5.5;
            page.append("10 ").append(level).append(" m 590 ").append(level).append(" l S ");
        }
        for (int i = 0; i < 150_000; i++) {
            page.append(i % 500).append(' ').append(i % 700).append(" 50 50 re f\n");
        }
        byte[] content = page.toString().getBytes(StandardCharsets.US_ASCII);

        readsOrRefuses(page("/Length " + content.length, content,
                "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"), "cells and colours");
    }

    @Test
    void refusesAMillionPages() {
        String pages = "2 0 obj << /Type /Pages /Count 1000000 /Kids [" + "3 0 R ".repeat(20_000) + "] >> endobj\n";
        readsOrRefuses(document(pages + "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >> endobj\n"),
                "pages");
    }

    @Test
    void refusesPagesThatHoldThemselves() {
        readsOrRefuses(document("2 0 obj << /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] >> endobj\n"), "circle");
    }

    /// A seed is printed with each failure.
    @Test
    void readsOrRefusesWhateverTheFileHolds() {
        byte[] packed = aPlan();
        byte[] plain = page("/Length 400",
                ("BT /F1 10 Tf 50 700 Td (Objective) Tj 150 0 Td (Action) Tj 150 0 Td (Lead) Tj ET "
                        + "50 690 400 20 re S 50 650 400 40 re S 200 650 m 200 710 l S 1 0 0 rg 300 650 50 40 re f "
                        + "q 1 0 0 1 0 0 cm BT /F1 10 Tf 50 670 Td (1.1 Know who lives here) Tj ET Q                          ")
                    .getBytes(StandardCharsets.US_ASCII),
                "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>");
        for (int seed = 0; seed < 1000; seed++) {
            readsOrRefuses(mutate((seed % 3 == 0) ? packed : plain, new Random(seed)), "seed " + seed);
        }
    }

    private static void readsOrRefuses(byte[] content, String what) {
        assertTimeout(LONG, () -> {
            try {
                PlanDocument plan = PlanReader.readPdf("x.pdf", content);
                assertThat(PlanJson.read(PlanJson.write(plan))).as(what).isEqualTo(plan);
            }
            catch (UnreadableFile expected) {
                assertThat(expected).as(what).hasMessageContaining(".");
            }
            catch (RuntimeException | StackOverflowError ex) {
                throw new AssertionError(what, ex);
            }
        }, what);
    }

    private static void refuses(String content, String why) {
        refuses(content.getBytes(StandardCharsets.US_ASCII), why);
    }

    private static void refuses(byte[] content, String why) {
        assertTimeout(LONG,
                () -> assertThatExceptionOfType(UnreadableFile.class)
                    .isThrownBy(() -> PlanReader.readPdf("x.pdf", content))
                    .withMessageContaining(why));
    }

    private static byte[] aPlan() {
        return new PdfPlan(false, true).running("Fernleigh District Council", "Page #")
            .heading("Equality Action Plan", 16)
            .table(new float[] { 1, 2, 1 }, "Objective", "Action", "Target date")
            .row("1.1 Know who lives here", "*Map the parishes|*Share the map", "May 2027")
            .bytes();
    }

    private static byte[] encrypted(String password) throws IOException {
        try (PDDocument document = Loader.loadPDF(aPlan())) {
            AccessPermission permission = new AccessPermission();
            permission.setCanPrint(false);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, permission);
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /// A document of a page with this content.
    private static byte[] page(String description, byte[] content, String resources, String... more) {
        String begin = "2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj\n"
                + "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << "
                + resources + " >> >> endobj\n" + String.join("", more) + "4 0 obj << " + description + " >> stream\n";
        String body = begin + new String(content, StandardCharsets.ISO_8859_1) + "\nendstream endobj\n";
        return document(body);
    }

    private static byte[] document(String objects) {
        return ("%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n" + objects
                + "trailer << /Root 1 0 R /Size 40 >>\n%%EOF\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] mutate(byte[] content, Random random) {
        byte[] mutated = content.clone();
        for (int i = random.nextInt(12) + 1; i > 0; i--) {
            int at = random.nextInt(mutated.length);
            mutated[at] = switch (random.nextInt(3)) {
                case 0 -> (byte) random.nextInt(256);
                case 1 -> (byte) ('0' + random.nextInt(10));
                default -> mutated[random.nextInt(mutated.length)];
            };
        }
        return (random.nextInt(8) == 0) ? Arrays.copyOf(mutated, random.nextInt(mutated.length)) : mutated;
    }

}
