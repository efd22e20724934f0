package org.dueregard.planreader;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.dueregard.planreader.file.Block;
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

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

}
