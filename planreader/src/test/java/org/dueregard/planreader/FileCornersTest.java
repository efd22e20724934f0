package org.dueregard.planreader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.FileFormat;
import org.dueregard.planreader.file.FormatFinder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Corners of file formats in which a plan is easily read otherwise than its page shows it; all invented.
class FileCornersTest {

    @Test
    void aBlankParagraphOfRichTextEndsATable() throws Exception {
        String text = "{\\rtf1\\ansi " + row(700, "Version", "2") + row(700, "Owner", "HR") + "\\pard\\par "
                + row(1000, "Objective", "Action", "Lead", "Target date")
                + row(1000, "1.1 First", "Write a guide", "HR", "May 2027") + "\\pard\\par}";

        List<Block> blocks = PlanReader.open("plan.rtf", utf8(text)).blocks();

        assertThat(blocks).hasSize(2);
        assertThat(((Block.Table) blocks.get(1)).rows().getFirst().width()).isEqualTo(4);
    }

    private static String row(int width, String... cells) {
        StringBuilder row = new StringBuilder("\\trowd");
        for (int i = 1; i <= cells.length; i++) {
            row.append("\\cellx").append(i * width);
        }
        row.append("\\pard\\intbl ");
        for (String cell : cells) {
            row.append(cell).append("\\cell ");
        }
        return row.append("\\row ").toString();
    }

    @Test
    void aTableInACellOfThePlanLeavesThePlanATable() throws Exception {
        String page = "<table><tr><th>Objective<th>Action<th>Lead<th>Target date<th>Measures<tr><td>1.1 First"
                + "<td>Write a guide<td>HR<td>May 2027<td><table><tr><td>Copies sent<td>200<tr><td>Replies<td>20"
                + "</table><tr><td>1.1 First<td>Send it round<td>HR<td>June 2027<td></table>";

        String outline = Outline.of(PlanReader.read("plan.html", utf8(page)));

        assertThat(outline).isEqualTo("""
                #\s
                1.1 First
                  - Write a guide | HR | month 2027-05-01 2027-05-31 | measures Copies sent; 200; Replies; 20
                  - Send it round | HR | month 2027-06-01 2027-06-30""");
    }

    @Test
    void aDocumentIsOneWhateverIsEmbeddedInIt() throws Exception {
        for (byte[] inner : List.of(PlanFiles.xlsx(), PlanFiles.zip(Map.of("ppt/presentation.xml", utf8("<p/>"))))) {
            byte[] content = with("word/embeddings/figures", inner, PlanFiles.parts(PlanFiles.docx()));

            assertThat(Outline.of(PlanReader.read("plan.docx", content))).isEqualTo(PlanFiles.READ);
        }
    }

    /// A zip file with a part as it is, not packed, before the others.
    private static byte[] with(String name, byte[] part, Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            CRC32 check = new CRC32();
            check.update(part);
            ZipEntry stored = new ZipEntry(name);
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(part.length);
            stored.setCrc(check.getValue());
            zip.putNextEntry(stored);
            zip.write(part);
            for (Map.Entry<String, byte[]> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return out.toByteArray();
    }

    @Test
    void aLineThatBeginsWithTheSignForNumbersMakesNoMarkdown() throws Exception {
        String text = "Objective 1: Fair jobs\nAction: Train the panels\nLead: HR\nMeasure:\n# of staff trained\n";

        assertThat(FormatFinder.find("plan.txt", utf8(text))).isEqualTo(FileFormat.TEXT);
        assertThat(FormatFinder.find("plan.txt", utf8("# Plan\n\n" + text + "\n## Notes\n")))
            .isEqualTo(FileFormat.MARKDOWN);
    }

    @Test
    void dropsZeroCharacters() throws Exception {
        String table = "Objective\tAction\tLead\tTarget date\n1.1 First\tWrite a g\u0000uide\tHR\tMay 2027\n";
        String rich = "{\\rtf1\\ansi " + row(1000, "Objective", "Action", "Lead", "Target date")
                + row(1000, "1.1 First", "Write a g\\u0?ui\\'00de", "HR", "May 2027") + "\\pard\\par}";

        for (PlanDocument plan : List.of(PlanReader.read("plan.txt", utf8("A plan.\n".repeat(600) + table)),
                PlanReader.readText("", table), PlanReader.read("plan.rtf", utf8(rich)))) {
            assertThat(PlanJson.write(plan)).contains("Write a guide").doesNotContain("\\u0000");
        }
    }

    @Test
    void aWorkbookSavedAsAWebArchiveIsReadSheetBySheet() throws Exception {
        String sheet = "<table><tr><td>Objective<td>Action<td>Lead<td>Target date<tr><td>%s First<td>%s<td>HR"
                + "<td>May 2027</table>";
        String archive = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"edge\"\r\n\r\n"
                + part("plan.htm",
                        "<frameset><frame src=\"plan_files/sheet001.htm\"><frame"
                                + " src=\"plan_files/tabs.htm\"></frameset>")
                + part("plan_files/tabs.htm", "<table><tr><td>Year one<td>Year two</table>")
                + part("plan_files/sheet001.htm", sheet.formatted("1.1", "Write a guide"))
                + part("plan_files/sheet002.htm", sheet.formatted("2.1", "Send it round")) + "--edge--\r\n";

        PlanDocument plan = PlanReader.read("plan.mht", utf8(archive));

        assertThat(Outline.of(plan)).contains("Write a guide | HR | month").contains("Send it round | HR | month");
        assertThat(PlanJson.write(plan)).contains("Year two");
    }

    @Test
    void whatAWebArchivePrintsAtTheHeadOfEachPageIsIgnoredWords() throws Exception {
        String archive = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"edge\"\r\n\r\n"
                + part("plan.htm",
                        "<table><tr><td>Objective<td>Action<td>Lead<tr><td>1.1 First<td>Write a guide<td>HR</table>")
                + part("plan_files/header.htm", "<p>Fernleigh confidential</p>") + "--edge--\r\n";

        PlanDocument plan = PlanReader.read("plan.mht", utf8(archive));

        assertThat(Outline.of(plan)).contains("Write a guide | HR");
        assertThat(plan.ignored()).anySatisfy((each) -> assertThat(each.text()).isEqualTo("Fernleigh confidential"));
    }

    private static String part(String name, String page) {
        return "--edge\r\nContent-Location: file:///C:/" + name
                + "\r\nContent-Type: text/html; charset=\"utf-8\"\r\n\r\n" + page + "\r\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

}
