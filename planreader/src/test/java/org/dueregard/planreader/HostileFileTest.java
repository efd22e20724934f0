package org.dueregard.planreader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HostileFileTest {

    private static final String DOCUMENT = "word/document.xml";

    @Test
    void refusesAnEmptyFile() {
        refuses(new byte[0], "empty");
    }

    @Test
    void refusesOtherKindsOfFile() {
        refuses("%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII), "This is a PDF");
        refuses("{\\rtf1 words}".getBytes(StandardCharsets.US_ASCII), "rich text");
        refuses("just words".getBytes(StandardCharsets.US_ASCII), "not a Word Document");
        refuses(new byte[] { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3, 4, 5 }, "old version of Word");
    }

    @Test
    void refusesAFileBehindAPassword() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var data = encryptor.getDataStream(file)) {
                data.write(aPlan());
            }
            file.writeFilesystem(out);
        }

        refuses(out.toByteArray(), "protected by a password");
    }

    @Test
    void refusesATruncatedFile() {
        byte[] whole = aPlan();

        refuses(Arrays.copyOf(whole, whole.length / 2), "damaged");
        refuses(Arrays.copyOf(whole, 4), "damaged");
    }

    @Test
    void refusesAZipBomb() throws Exception {
        byte[] space = new byte[80 << 20];
        Arrays.fill(space, (byte) ' ');
        Map<String, byte[]> parts = PlanFiles.parts(aPlan());
        parts.put(DOCUMENT, space);

        refuses(zip(parts), "too large");
    }

    @Test
    void saysInPlainWordsThatAFileIsPackedTooTightly() throws Exception {
        byte[] space = new byte[20 << 20];
        Arrays.fill(space, (byte) ' ');
        Map<String, byte[]> parts = PlanFiles.parts(aPlan());
        parts.put(DOCUMENT, space);

        refuses(zip(parts), "damaged");
    }

    @Test
    void refusesEntities() throws Exception {
        Map<String, byte[]> parts = PlanFiles.parts(aPlan());
        String xml = new String(parts.getOrDefault(DOCUMENT, new byte[0]), StandardCharsets.UTF_8);
        String type = "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
        parts.put(DOCUMENT,
                xml.replaceFirst("\\?>", "?>" + type).replace("Write a guide", "&a;").getBytes(StandardCharsets.UTF_8));

        refuses(zip(parts), "damaged");
    }

    @Test
    void refusesMacrosAndSpreadsheets() throws Exception {
        refuses(retyped("application/vnd.ms-word.document.macroEnabled.main+xml"), "holds macros");
        refuses(retyped("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"), "spreadsheet");
    }

    @Test
    void refusesATableOf300Columns() {
        String[] headings = new String[300];
        Arrays.fill(headings, "Action");

        refuses(new WordPlan().table(headings).bytes(), "more than 63 columns");
    }

    @Test
    void refusesWordsNestedTooDeeply() throws Exception {
        Map<String, byte[]> parts = PlanFiles.parts(aPlan());
        String xml = new String(parts.getOrDefault(DOCUMENT, new byte[0]), StandardCharsets.UTF_8);
        String deep = "<w:sdt>".repeat(5000) + "</w:sdt>".repeat(5000);
        parts.put(DOCUMENT, xml.replace("<w:body>", "<w:body>" + deep).getBytes(StandardCharsets.UTF_8));

        refuses(zip(parts), "damaged");
    }

    /// A seed is printed with each failure.
    @Test
    void readsOrRefusesWhateverTheFileHolds() throws Exception {
        byte[] whole = aPlan();
        Map<String, byte[]> parts = PlanFiles.parts(whole);
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            byte[] mutated;
            if (seed % 4 == 0) {
                mutated = mutate(whole, random);
            }
            else {
                Map<String, byte[]> changed = new LinkedHashMap<>(parts);
                String part = (seed % 4 == 1) ? "word/numbering.xml" : DOCUMENT;
                changed.put(part, mutateMarkup(changed.getOrDefault(part, new byte[0]), random));
                mutated = zip(changed);
            }
            try {
                assertThat(PlanJson.read(PlanJson.write(PlanReader.readDocx("x.docx", mutated)))).isNotNull();
            }
            catch (UnreadableFile expected) {
                assertThat(expected).hasMessageContaining(".");
            }
            catch (RuntimeException | StackOverflowError ex) {
                throw new AssertionError("seed " + seed, ex);
            }
        }
    }

    @Test
    void readsAnyText() {
        byte[] text = aText().getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 150; seed++) {
            String mutated = new String(mutate(text, new Random(seed)), StandardCharsets.UTF_8);
            try {
                PlanDocument plan = PlanReader.readText("x.txt", mutated);
                assertThat(PlanJson.read(PlanJson.write(plan))).as("seed " + seed).isEqualTo(plan);
                assertThat(PlanText.write(plan, 80).lines()).as("seed " + seed).allMatch((line) -> line.length() <= 80);
            }
            catch (RuntimeException ex) {
                throw new AssertionError("seed " + seed, ex);
            }
        }
    }

    private static void refuses(byte[] content, String why) {
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> PlanReader.readDocx("plan.docx", content))
            .withMessageContaining(why);
    }

    private static byte[] aPlan() {
        return new WordPlan().paragraph("An invented plan")
            .table("Objective", "Action", "Lead", "Timescale", "Progress")
            .merged("Knowing our communities")
            .row("1.1 First (Links to 1.2, 1.9)", "#Write a guide|#Send it round", "HR and JT",
                    "May 2027 {Done in May}", "G")
            .row("1.2 Second", "*Train|>below|*Ask", "A Team|B Team", "1) May 2027 2) June 2027", "None")
            .bytes();
    }

    private static String aText() {
        return """
                FERNLEIGH DISTRICT COUNCIL – EQUALITY ACTION PLAN
                Objective\tAction\tResponsible officer\tTarget date
                Knowing our communit\ties\t\t
                2.1 First (Links to 2.2)\t<ol><li>Write a guide</li><li>Send it &amp; wait</li></ol>\tHR & JT\t1) May 2027 2) Late June 2027
                2.2\tSee actions at 2.1\t\tQ3 2026/27
                Second\tmore\t\t<p style="color: red">Completed in May 2026</p>
                2.3 Third\t"two
                lines"\tA  B\tFrom April 2026 to 31/03/2027
                """;
    }

    private static byte[] mutate(byte[] content, Random random) {
        byte[] mutated = content.clone();
        for (int i = random.nextInt(8) + 1; i > 0; i--) {
            mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
        }
        return (random.nextInt(5) == 0) ? Arrays.copyOf(mutated, random.nextInt(mutated.length)) : mutated;
    }

    /// Doubles, drops or swaps tags and changes numbers, so that the XML is often still
    /// well-formed.
    private static byte[] mutateMarkup(byte[] content, Random random) {
        String xml = new String(content, StandardCharsets.UTF_8);
        for (int i = random.nextInt(4) + 1; i > 0; i--) {
            int from = xml.indexOf('<', random.nextInt(Math.max(1, xml.length())));
            int to = (from < 0) ? -1 : xml.indexOf('>', from);
            if (to < 0) {
                continue;
            }
            String tag = xml.substring(from, to + 1);
            String changed = switch (random.nextInt(4)) {
                case 0 -> tag.replaceAll("\"\\d+\"", "\"" + random.nextInt() + "\"");
                case 1 -> tag.startsWith("</") || !tag.endsWith("/>") ? tag : "";
                case 2 -> tag.replaceAll("w:(val|ilvl|numId|abstractNumId)=\"[^\"]*\"", "w:$1=\"%9\"");
                default -> tag.endsWith("/>") ? tag.repeat(3) : tag;
            };
            xml = xml.substring(0, from) + changed + xml.substring(to + 1);
        }
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] retyped(String type) throws IOException {
        Map<String, byte[]> parts = PlanFiles.parts(aPlan());
        String types = new String(parts.getOrDefault("[Content_Types].xml", new byte[0]), StandardCharsets.UTF_8);
        parts.put("[Content_Types].xml",
                types.replace("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", type)
                    .getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

}
