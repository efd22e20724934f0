package org.dueregard.planreader;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What stands beside the words of a Word document is said or named, never mixed into values.
class WordMarginsTest {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final String W = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    @Test
    void leavesOutWordsStruckThroughAndSaysSo() throws Exception {
        PlanDocument plan = read(row("1.1 First", "<w:r><w:t>Write a guide</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr>"
                + "<w:t xml:space=\"preserve\"> or a poem</w:t></w:r>"));

        assertThat(Outline.of(plan)).contains("- Write a guide | HR");
        assertThat(Outline.findings(plan)).contains("DELETED_WORDS");
        assertThat(plan.findings().getFirst().message()).contains("or a poem");
    }

    @Test
    void tellsNotesAtTheFootAndRemarksInTheMargin() throws Exception {
        PlanDocument plan = read(row("1.1 First", "<w:r><w:t>Write a guide</w:t><w:footnoteReference w:id=\"2\"/>"
                + "<w:commentReference w:id=\"0\"/></w:r>"));

        assertThat(Outline.of(plan)).contains("- Write a guide | HR");
        assertThat(plan.findings()).extracting(Finding::code).contains(Finding.Code.FOOTNOTE, Finding.Code.COMMENT);
        assertThat(plan.findings()).extracting(Finding::message)
            .anyMatch((message) -> message.contains("“Paid by the county”"))
            .anyMatch((message) -> message.contains("“Is this still so?”"));
    }

    @Test
    void namesTheHeadOfEachPage() throws Exception {
        PlanDocument plan = read(row("1.1 First", "<w:r><w:t>Write a guide</w:t></w:r>"));

        assertThat(plan.ignored()).anyMatch(
                (words) -> words.kind() == Ignored.Kind.PAGE_HEADER && words.text().equals("Draft, not for sharing"));
    }

    @Test
    void readsATextBoxOnceAndAfterItsParagraph() throws Exception {
        String box = "<w:txbxContent><w:p><w:r><w:t>Fernleigh equality plan</w:t></w:r></w:p></w:txbxContent>";
        PlanDocument plan = read("<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box
                + "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box
                + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
                + row("1.1 First", "<w:r><w:t>Write a guide</w:t></w:r>"));

        assertThat(plan.title()).extracting(Sourced::value).isEqualTo("Fernleigh equality plan");
        assertThat(plan.ignored()).noneMatch((words) -> words.text().contains("Fernleigh"));
    }

    @Test
    void countsTrackedChangesAndKeepsWhatTheyDelete() throws Exception {
        PlanDocument plan = read(
                row("1.1 First", "<w:r><w:t>Write a </w:t></w:r><w:del><w:r><w:delText>poem</w:delText>"
                        + "</w:r></w:del><w:ins><w:r><w:t>guide</w:t></w:r></w:ins>"));

        assertThat(Outline.of(plan)).contains("- Write a guide | HR");
        assertThat(plan.findings()).anyMatch((finding) -> finding.code() == Finding.Code.TRACKED_CHANGES
                && finding.message().contains("2 tracked changes"));
        assertThat(plan.ignored())
            .anyMatch((words) -> words.kind() == Ignored.Kind.DELETED && words.text().equals("poem"));
    }

    @Test
    void namesAListOfContents() throws Exception {
        PlanDocument plan = read("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>"
                + "</w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:r><w:t>1 Objective one 4</w:t></w:r></w:p>"
                + "</w:sdtContent></w:sdt>" + row("1.1 First", "<w:r><w:t>Write a guide</w:t></w:r>"));

        assertThat(plan.ignored())
            .anyMatch((words) -> words.kind() == Ignored.Kind.CONTENTS && words.text().equals("1 Objective one 4"));
    }

    private static String row(String objective, String action) {
        return "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>"
                + cell("Objective") + cell("Action") + cell("Lead") + cell("Target date") + "</w:tr><w:tr>"
                + cell(objective) + "<w:tc><w:p>" + action + "</w:p></w:tc>" + cell("HR") + cell("May 2027")
                + "</w:tr></w:tbl>";
    }

    private static String cell(String text) {
        return "<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }

    private static PlanDocument read(String body) throws UnreadableFile {
        Map<String, String> parts = new LinkedHashMap<>();
        String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        parts
            .put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"" + word + "header+xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"" + word
                    + "document.main+xml\"/></Types>");
        parts.put("_rels/.rels", links("officeDocument", "word/document.xml"));
        parts.put("word/_rels/document.xml.rels",
                links("footnotes", "footnotes.xml", "comments", "comments.xml", "header", "header1.xml"));
        parts.put("word/document.xml", "<w:document" + W + "><w:body>" + body + "</w:body></w:document>");
        parts.put("word/footnotes.xml", "<w:footnotes" + W + "><w:footnote w:id=\"2\"><w:p><w:r><w:t>Paid by the county"
                + "</w:t></w:r></w:p></w:footnote></w:footnotes>");
        parts.put("word/comments.xml", "<w:comments" + W + "><w:comment w:id=\"0\"><w:p><w:r><w:t>Is this still so?"
                + "</w:t></w:r></w:p></w:comment></w:comments>");
        parts.put("word/header1.xml",
                "<w:hdr" + W + "><w:p><w:r><w:t>Draft, not for sharing</w:t></w:r></w:p></w:hdr>");
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return PlanReader.read("plan.docx", PlanFiles.zip(bytes));
    }

    private static String links(String... kindsAndTargets) {
        StringBuilder links = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            links.append("<Relationship Id=\"rId" + i + "\" Type=\"" + OFFICE + kindsAndTargets[i] + "\" Target=\""
                    + kindsAndTargets[i + 1] + "\"/>");
        }
        return links.append("</Relationships>").toString();
    }

}
