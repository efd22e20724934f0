package org.dueregard.planreader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// Bombs, passwords, macros and sizes that nobody needs, in every format that can hold them: refused with what to do,
/// or read within bounds.
class HostileFormatsTest {

    private static final String BOMB = "<!DOCTYPE b [<!ENTITY a \"" + "a".repeat(1000) + "\"><!ENTITY b \""
            + "&a;".repeat(1000) + "\"><!ENTITY c \"" + "&b;".repeat(1000) + "\">]>";

    @Test
    void refusesMarkupThatDeclaresEntities() throws Exception {
        refuses(changed(PlanFiles.xlsx(), "xl/sharedStrings.xml", HostileFormatsTest::withEntities), "damaged");
        refuses(changed(PlanFiles.xlsx(), "xl/workbook.xml", HostileFormatsTest::withEntities), "damaged");
        refuses(changed(PlanFiles.ods(), "content.xml", HostileFormatsTest::withEntities), "damaged");
        refuses(changed(PlanFiles.odt(), "content.xml", HostileFormatsTest::withEntities), "damaged");
    }

    @Test
    void refusesZipBombs() throws Exception {
        String much = " ".repeat(70 << 20);
        refuses(changed(PlanFiles.xlsx(), "xl/worksheets/sheet1.xml", (xml) -> xml + much), "too large");
        refuses(changed(PlanFiles.ods(), "content.xml", (xml) -> xml + much), "too large");
        refuses(changed(PlanFiles.odt(), "content.xml", (xml) -> xml + much), "too large");
    }

    @Test
    void refusesATreeOfMillionsOfParagraphs() throws Exception {
        refuses(changed(PlanFiles.odt(), "content.xml",
                (xml) -> xml.replace("<table:table>", "<text:p/>".repeat(1_300_000) + "<table:table>")), "too large");
    }

    @Test
    void readsASheetWhoseUsedRangeIsWhole() throws Exception {
        byte[] content = changed(PlanFiles.xlsx(), "xl/worksheets/sheet1.xml",
                (xml) -> xml.replaceAll("<dimension[^>]*>", "<dimension ref=\"A1:XFD1048576\"/>")
                    .replace("</sheetData>", "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row></sheetData>")
                    .replace("</mergeCells>", "<mergeCell ref=\"A100:XFD1048576\"/></mergeCells>"));

        assertThat(Outline.of(PlanReader.read("plan.xlsx", content))).isEqualTo(PlanFiles.READ);
    }

    @Test
    void readsAsManyCellsOfAFileAsItCanHold() throws Exception {
        String row = "<table:table-row table:number-rows-repeated=\"5000\"><table:table-cell"
                + " table:number-columns-repeated=\"256\"><text:p>word</text:p></table:table-cell></table:table-row>";
        StringBuilder sheets = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            sheets.append("<table:table table:name=\"Sheet")
                .append(i)
                .append("\">")
                .append(row)
                .append("</table:table>");
        }

        PlanDocument plan = PlanReader.read("plan.ods", OpenProbe.file("spreadsheet", sheets.toString()));

        assertThat(plan.findings()).anySatisfy((finding) -> {
            assertThat(finding.code()).isEqualTo(Finding.Code.CUT_SHORT);
            assertThat(finding.message()).contains("cells");
        });
    }

    @Test
    void readsASheetOfThousandsOfMergedAreasAndRules() throws Exception {
        StringBuilder merged = new StringBuilder();
        StringBuilder rules = new StringBuilder();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            merged.append("<mergeCell ref=\"A300:H").append(400 + i).append("\"/>");
        }
        for (int i = 100; i < 5000; i++) {
            rows.append("<row r=\"" + i + "\"><c r=\"J" + i + "\"><v>" + i + "</v></c></row>");
        }
        for (int i = 0; i < 500; i++) {
            rules.append("<conditionalFormatting sqref=\"" + "J1:J5000 ".repeat(50) + "\"><cfRule type=\"cellIs\""
                    + " dxfId=\"0\" priority=\"" + i + "\" operator=\"greaterThan\"><formula>9999</formula></cfRule>"
                    + "</conditionalFormatting>");
        }
        byte[] content = changed(PlanFiles.xlsx(), "xl/worksheets/sheet1.xml",
                (xml) -> xml.replace("</sheetData>", rows + "</sheetData>")
                    .replace("</mergeCells>", merged + "</mergeCells>" + rules));

        assertThat(Outline.of(PlanReader.read("plan.xlsx", content))).contains("Fit ramps");
    }

    @Test
    void saysWhereASheetIsCutShort() throws Exception {
        StringBuilder text = new StringBuilder("Red,Amber,Green\n");
        text.append("One,two,three\n".repeat(5200));

        PlanDocument plan = PlanReader.read("plan.csv", text.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(plan.findings()).extracting(Finding::code).contains(Finding.Code.CUT_SHORT);
    }

    @Test
    void saysOnceThatASheetHasTooManyCells() throws Exception {
        String text = ("word" + ",word".repeat(119) + "\n").repeat(1_700);

        PlanDocument plan = PlanReader.read("plan.csv", text.getBytes(StandardCharsets.UTF_8));

        assertThat(plan.findings()).extracting(Finding::code).containsOnlyOnce(Finding.Code.CUT_SHORT);
    }

    @Test
    void endsARowThatGoesOnForever() throws Exception {
        String text = "Objective,Action,Lead,Target date\n1.1 First,Write,HR,May 2027\n"
                + "and so on,and on with it,too,May 2027\n".repeat(2000);

        PlanDocument plan = PlanReader.read("plan.csv", text.getBytes(StandardCharsets.UTF_8));

        assertThat(plan.sections()).isNotEmpty();
    }

    @Test
    void refusesFilesBehindAPassword() throws Exception {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var data = encryptor.getDataStream(file)) {
                data.write(PlanFiles.xlsx());
            }
            file.writeFilesystem(sealed);
        }
        refuses(sealed.toByteArray(), "protected by a password");

        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(PlanFiles.xls()))) {
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            book.write(old);
        }
        finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        refuses(old.toByteArray(), "protected by a password");

        Map<String, byte[]> open = parts(PlanFiles.odt());
        open.put("META-INF/manifest.xml",
                "<manifest:manifest><manifest:encryption-data/></manifest:manifest>".getBytes(StandardCharsets.UTF_8));
        refuses(PlanFiles.zip(open), "protected by a password");
    }

    @Test
    void refusesMacros() throws Exception {
        Map<String, byte[]> book = parts(PlanFiles.xlsx());
        book.put("xl/vbaProject.bin", new byte[] { 1 });
        refuses(PlanFiles.zip(book), "holds macros");
        Map<String, byte[]> open = parts(PlanFiles.ods());
        open.put("Basic/Standard/Module1.xml", new byte[] { 1 });
        refuses(PlanFiles.zip(open), "holds macros");
        for (byte[] old : new byte[][] { PlanFiles.xls(), PlanFiles.doc() }) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(old))) {
                file.getRoot().createDirectory("Macros");
                file.getRoot().createDirectory("_VBA_PROJECT_CUR");
                file.writeFilesystem(out);
            }
            refuses(out.toByteArray(), "holds macros");
        }
    }

    @Test
    void refusesTruncatedFiles() {
        for (byte[] file : new byte[][] { PlanFiles.xlsx(), PlanFiles.xls(), PlanFiles.ods(), PlanFiles.odt(),
                PlanFiles.doc() }) {
            refuses(Arrays.copyOf(file, file.length / 2), "damaged");
        }
    }

    @Test
    void readsPagesAndRichTextNestedTooDeeply() throws Exception {
        String page = "<html><body>" + "<div>".repeat(50_000) + "<table><tr><td>Action</table>";
        assertThat(PlanReader.read("plan.html", page.getBytes(StandardCharsets.UTF_8)).sections()).isEmpty();
        refuses(("{\\rtf1 " + "{".repeat(100_000)).getBytes(StandardCharsets.UTF_8), "damaged");
        String quotes = "> ".repeat(20_000) + "# Plan\n\n|a|b|\n|---|---|\n";
        assertThat(PlanReader.read("plan.md", quotes.getBytes(StandardCharsets.UTF_8)).sections()).isEmpty();
    }

    @Test
    void refusesAParagraphOfMillionsOfLetters() {
        refuses("Some words of a plan. ".repeat(250_000).getBytes(StandardCharsets.UTF_8), "too long to read");
    }

    private static String withEntities(String xml) {
        int end = xml.indexOf("?>") + 2;
        String body = xml.substring((end < 2) ? 0 : end);
        return xml.substring(0, (end < 2) ? 0 : end) + BOMB + body.replaceFirst("(<[a-z:]+>)([A-Z])", "$1&c;$2");
    }

    private static void refuses(byte[] content, String why) {
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> PlanReader.read("plan", content))
            .withMessageContaining(why);
    }

    private static byte[] changed(byte[] file, String part, UnaryOperator<String> change) throws Exception {
        Map<String, byte[]> parts = parts(file);
        String xml = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        parts.put(part, change.apply(xml).getBytes(StandardCharsets.UTF_8));
        return PlanFiles.zip(parts);
    }

    private static Map<String, byte[]> parts(byte[] file) throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

}
