package org.dueregard.planreader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Documents with a word in an odd corner, and a small plan. The key is what corner it is, the words, and the format.
final class WordProbes {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final String NAMES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";

    private static final String CHUNK = "<html><body><p>Note: zzhtml</p><table><tr><td>zzcell<td>b</table></body></html>";

    private WordProbes() {
    }

    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> probes = new LinkedHashMap<>();
        shapes(probes);
        controls(probes);
        chunks(probes);
        notes(probes);
        open(probes);
        rich(probes);
        try (InputStream old = WordProbes.class.getResourceAsStream("corners.doc")) {
            probes.put("corners: zzbox zzfoot zzend zzremark zzhead zzheadbox.doc",
                    Objects.requireNonNull(old).readAllBytes());
        }
        return probes;
    }

    private static void shapes(Map<String, byte[]> probes) {
        String box = "<w:txbxContent><w:p><w:r><w:t>zzbox</w:t></w:r></w:p></w:txbxContent>";
        String both = "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wp:docPr id=\"1\""
                + " name=\"Box\" descr=\"zzalt\"/><wps:wsp><wps:txbx>" + box
                + "</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
                + box + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>";
        probes.put("a box in two forms: zzbox zzalt.docx", word("<w:p><w:r>" + both + "</w:r></w:p>"));
        probes.put("only the older form has words: zzbox.docx",
                word("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"x\"><w:drawing/></mc:Choice><mc:Fallback>"
                        + "<w:pict><v:textbox>" + box
                        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"));
        probes.put("word art: zzart.docx",
                word("<w:p><w:r><w:pict><v:shape><v:textpath string=\"zzart\"/></v:shape></w:pict></w:r></w:p>"));
        probes.put("a chart: zztitle zzlabel.docx", word(drawing("<c:chart r:id=\"rPart\"/>"), "part.xml",
                "<c:chartSpace" + NAMES + "><c:title><c:tx><c:rich><a:p><a:r><a:t>zztitle</a:t></a:r></a:p></c:rich>"
                        + "</c:tx></c:title><c:cat><c:strRef><c:strCache><c:pt><c:v>zzlabel</c:v></c:pt></c:strCache>"
                        + "</c:strRef></c:cat></c:chartSpace>"));
        probes.put("a diagram: zzone zztwo.docx",
                word(drawing("<dgm:relIds r:dm=\"rPart\"/>"), "part.xml", "<dgm:dataModel" + NAMES + "><dgm:ptLst>"
                        + "<dgm:pt><dgm:t><a:p><a:r><a:t>zzone</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p>"
                        + "<a:r><a:t>zztwo</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>"));
        probes.put("a formula: zzsum.docx",
                word("<w:p><m:oMath><m:f><m:num><m:r><m:t>zzsum</m:t></m:r></m:num></m:f>" + "</m:oMath></w:p>"));
        probes.put("a cell that the one above covers: zztop zzcovered.docx",
                word("<w:tbl><w:tr>" + merged(" w:val=\"restart\"", "zztop") + cell("Who") + cell("When")
                        + "</w:tr><w:tr>" + merged("", "zzcovered") + cell("HR") + cell("May") + "</w:tr></w:tbl>"));
        // of an embedded workbook the place is said
        probes.put("an embedded workbook: zzafter.docx",
                word("<w:p><w:r><w:object><v:shape/><o:OLEObject ProgID=\"Excel.Sheet.12\" r:id=\"rPart\"/></w:object>"
                        + "</w:r></w:p><w:p><w:r><w:t>zzafter</w:t></w:r></w:p>"));
    }

    private static String drawing(String inner) {
        return "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData>" + inner
                + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    }

    private static void controls(Map<String, byte[]> probes) {
        String list = "<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText=\"zzvred\"/><w:listItem"
                + " w:displayText=\"zzamber\"/></w:dropDownList></w:sdtPr><w:sdtContent><w:r><w:t>zzvred</w:t></w:r>"
                + "</w:sdtContent></w:sdt>";
        probes.put("a list to choose from: zzvred zzamber.docx", word("", list));
        probes.put("an old list: zzvgreen zzblue.docx", word("", "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>"
                + "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"zzblue\"/><w:listEntry w:val=\"zzvgreen\"/>"
                + "</w:ddList></w:ffData></w:fldChar></w:r>"));
        probes.put("a day to choose: zzvday.docx",
                word("", "<w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent><w:r><w:t>"
                        + "zzvday</w:t></w:r></w:sdtContent></w:sdt>"));
        probes.put("a request to choose: zzclick.docx", word("", "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
                + "<w:sdtContent><w:r><w:t>Choose a zzclick.</w:t></w:r></w:sdtContent></w:sdt>"));
    }

    private static void chunks(Map<String, byte[]> probes) {
        String chunk = "<w:altChunk r:id=\"rPart\"/>";
        probes.put("a chunk of a page: zzhtml zzcell.docx", word(chunk, "chunk.html", CHUNK));
        probes.put("a chunk in a web archive: zzhtml zzcell.docx",
                word(chunk, "chunk.mht", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"--edge\"\r\n"
                        + "\r\n----edge\r\nContent-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding:"
                        + " quoted-printable\r\n\r\n" + CHUNK.replace("=", "=3D") + "\r\n----edge--\r\n"));
        probes.put("a chunk of rich text: zzrich.docx", word(chunk, "chunk.rtf", "{\\rtf1 zzrich\\par}"));
        probes.put("a chunk of text: zztext.docx", word(chunk, "chunk.txt", "zztext and more"));
        probes.put("a chunk in a cell: zzvchunk zznote zzunder zzhidden.docx",
                word("", "</w:p><w:altChunk r:id=\"rPart\"/><w:p>", "part", "chunk.rtf",
                        "{\\rtf1 zzvchunk{\\footnote zznote}{\\strike zzunder}{\\v zzhidden}\\par}"));
        probes.put("a chunk that cannot be read: zzafter.docx",
                word(chunk + "<w:p><w:r><w:t>zzafter</w:t></w:r></w:p>", "chunk.bin", "?"));
    }

    private static void notes(Map<String, byte[]> probes) {
        probes.put("a remark without a mark: zzremark.docx", word("", "", "comments", "comments.xml", "<w:comments"
                + NAMES + "><w:comment w:id=\"7\"><w:p><w:r><w:t>zzremark</w:t></w:r></w:p></w:comment></w:comments>"));
        probes.put("a watermark: zzdraft.docx", word("", "", "header", "header1.xml", "<w:hdr" + NAMES
                + "><w:p><w:r><w:pict><v:shape><v:textpath string=\"zzdraft\"/></v:shape></w:pict></w:r></w:p></w:hdr>"));
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            many.append("<w:comment w:id=\"" + i + "\"><w:p><w:r><w:t>" + ((i == 249) ? "zzlast" : "word " + i)
                    + "</w:t></w:r></w:p></w:comment>");
        }
        probes.put("more remarks than findings: zzlast.docx",
                word("", "", "comments", "comments.xml", "<w:comments" + NAMES + ">" + many + "</w:comments>"));
    }

    private static byte[] word(String before) {
        return word(before, "", "-", "-", "");
    }

    private static byte[] word(String before, String inAction) {
        return word(before, inAction, "-", "-", "");
    }

    private static byte[] word(String before, String part, String content) {
        return word(before, "", "part", part, content);
    }

    private static byte[] word(String before, String inAction, String link, String part, String content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml",
                utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                        + "officedocument.wordprocessingml.document.main+xml\"/></Types>"));
        parts.put("_rels/.rels", utf8(link("rDoc", "officeDocument", "word/document.xml")));
        parts.put("word/_rels/document.xml.rels", utf8(link("rPart", link, part)));
        parts.put("word/document.xml",
                utf8("<w:document" + NAMES + "><w:body>" + before + "<w:tbl><w:tr>" + cell("Objective") + cell("Action")
                        + cell("Lead") + cell("Target date") + "</w:tr><w:tr>" + cell("1.1 First")
                        + "<w:tc><w:p><w:r><w:t xml:space=\"preserve\">Write a guide </w:t></w:r>" + inAction
                        + "</w:p></w:tc>" + cell("HR") + cell("May 2027") + "</w:tr></w:tbl></w:body></w:document>"));
        if (!part.equals("-")) {
            parts.put("word/" + part, utf8(content));
        }
        return PlanFiles.zip(parts);
    }

    private static String merged(String how, String text) {
        return cell(text).replace("<w:tc>", "<w:tc><w:tcPr><w:vMerge" + how + "/></w:tcPr>");
    }

    private static String cell(String text) {
        return "<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }

    private static String link(String id, String kind, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\""
                + id + "\" Type=\"" + OFFICE + kind + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void open(Map<String, byte[]> probes) {
        probe(probes, "a frame: zzframe zzdesc", "<text:p><draw:frame><draw:text-box><text:p>zzframe</text:p>"
                + "</draw:text-box><svg:desc>zzdesc</svg:desc></draw:frame></text:p>");
        probe(probes, "shapes in a group: zzone zztwo zzthree",
                "<text:p><draw:g><draw:custom-shape><text:p>zzone</text:p>"
                        + "</draw:custom-shape><draw:g><draw:line><text:p>zztwo</text:p></draw:line></draw:g></draw:g>"
                        + "<draw:ellipse><text:p>zzthree</text:p></draw:ellipse></text:p>");
        probe(probes, "a shape on the page: zzshape",
                "<draw:custom-shape><text:p>zzshape</text:p></draw:custom-shape>");
        probe(probes, "notes and remarks: zzone zztwo zzremark", "<text:p>Also<text:note><text:note-citation>1"
                + "</text:note-citation><text:note-body><text:p>zzone</text:p><text:p>zztwo</text:p></text:note-body>"
                + "</text:note><office:annotation><text:p>zzremark</text:p></office:annotation></text:p>");
        probe(probes, "an index: zzindex", "<text:table-of-content><text:index-body><text:p>zzindex</text:p>"
                + "</text:index-body></text:table-of-content>");
        probe(probes, "a form: zzlabel zzkept", "<office:forms><form:form><form:text form:label=\"zzlabel\""
                + " form:current-value=\"zzkept\"/></form:form></office:forms>");
        probe(probes, "a chart: zzchart",
                "<text:p><draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame>" + "</text:p>");
        probe(probes, "a list whose item holds a drawing: zzitem", "<text:list><text:list-item><draw:frame>"
                + "<draw:text-box><text:p>zzitem</text:p></draw:text-box></draw:frame></text:list-item></text:list>");
    }

    private static void probe(Map<String, byte[]> probes, String name, String body) {
        probes.put(name + ".odt", OpenProbe.file("text", body + "<table:table>" + OpenProbe.ROWS + "</table:table>"));
    }

    private static void rich(Map<String, byte[]> probes) throws IOException {
        rich(probes, "a shape: zzshape", "{\\shp{\\*\\shpinst{\\sp{\\sn posh}{\\sv 1}}{\\shptxt \\pard zzshape\\par}}"
                + "{\\shprslt{\\*\\do{\\dptxbxtext \\pard zzshape\\par}}}}");
        rich(probes, "a drawing of old: zzdrawn", "{\\*\\do\\dobxpage{\\dptxbx{\\dptxbxtext \\pard zzdrawn\\par}}}");
        rich(probes, "word art and its description: zzart zzdesc", "{\\shp{\\*\\shpinst{\\sp{\\sn gtextUNICODE}{\\sv"
                + " zzart}}{\\sp{\\sn wzDescription}{\\sv zzdesc}}}}");
        rich(probes, "a remark and a note: zzremark zznote",
                "\\pard Also{\\*\\atnid A}{\\*\\atnauthor B}{\\*\\annotation" + " zzremark}{\\footnote zznote}\\par");
        rich(probes, "an object's printed form: zzresult",
                "\\pard{\\object\\objemb{\\*\\objdata 0102}{\\result zzresult}}" + "\\par");
        rich(probes, "a list to choose from: zzred zzgreen",
                "\\pard{\\field{\\*\\fldinst{ FORMDROPDOWN {\\*\\formfield{"
                        + "\\fftype2\\ffres1{\\*\\ffname Rating}{\\*\\ffl zzred}{\\*\\ffl zzgreen}}}}}{\\fldrslt}}\\par");
        rich(probes, "head and foot: zzhead zzfoot", "{\\header\\pard zzhead\\par}{\\footer\\pard zzfoot\\par}");
        rich(probes, "a mark in a note: zzsee zzcensus",
                "\\pard Also{\\footnote zzsee the {\\*\\bkmkstart a}{\\*\\bkmkend a}zzcensus}\\par");
        rich(probes, "a field at the foot: zzpage zzof",
                "{\\footer\\pard zzpage {\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}" + " zzof\\par}");
        rich(probes, "a picture in a remark: zzbefore zzafter",
                "\\pard Also{\\*\\annotation zzbefore{\\pict 0102} zzafter}\\par");
        rich(probes, "a list at the head: zzcare zzfair",
                "{\\header\\pard zzcare {\\listtext\\'b7}zzfair\\par}\\pard Also\\par");
        rich(probes, "a cell that the one above covers: zzcovered",
                row("A\\cell B", "") + row("C\\cell zzcovered", "\\clvmrg"));
        rich(probes, "a cell that goes on from none: zzalone", row("A\\cell zzalone", "\\clvmrg"));
    }

    private static String row(String cells, String second) {
        return "\\trowd\\cellx1000" + second + "\\cellx2000\\pard\\intbl " + cells + "\\cell\\row ";
    }

    private static void rich(Map<String, byte[]> probes, String name, String before) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write(utf8("{\\rtf1\\ansi " + before));
        for (String row : new String[] { "Objective\\cell Action\\cell Lead\\cell Target date",
                "1.1 First\\cell Write a guide\\cell HR\\cell May 2027" }) {
            text.write(
                    utf8("\\trowd\\cellx1000\\cellx2000\\cellx3000\\cellx4000\\pard\\intbl " + row + "\\cell\\row "));
        }
        text.write(utf8("\\pard\\par}"));
        probes.put(name + ".rtf", text.toByteArray());
    }

}
