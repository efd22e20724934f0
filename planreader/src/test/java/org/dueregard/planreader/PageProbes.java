package org.dueregard.planreader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/// PDFs and web pages with a word in an odd corner, and a small plan. The key is what corner it is, the words, and the
/// format.
final class PageProbes {

    private PageProbes() {
    }

    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> probes = new LinkedHashMap<>();
        pages(probes);
        probes.put("remarks: zzsticky zzmarked zzlinked zzstamp.pdf", remarks());
        probes.put("a field and a text typed over the page: zzvfield zzvtyped.pdf", fields(true));
        probes.put("fields that no page shows: zzkept zztyped.pdf", fields(false));
        probes.put("an attached file: zzattached.pdf", attached());
        return probes;
    }

    private static void pages(Map<String, byte[]> probes) {
        page(probes, "what a press unfolds: zzsummary zzinside",
                "<details><summary>zzsummary</summary><p>zzinside</p></details>", "");
        page(probes, "a page in a frame: zzframed", "<iframe srcdoc=\"&lt;p>zzframed&lt;/p>\"></iframe>", "");
        page(probes, "a frame from elsewhere: zzelsewhere", "<iframe src=\"https://example.org/zzelsewhere\"></iframe>",
                "");
        page(probes, "hidden words: zzhidden zznone zztemplate zzscript",
                "<p hidden>zzhidden</p><p style=\"display:none\">zznone</p><template><p>zztemplate</p></template>"
                        + "<noscript>zzscript</noscript>",
                "");
        page(probes, "pictures: zzalt zzsvg", "<img alt=\"zzalt\"><svg><text>zzsvg</text></svg>", "");
        page(probes, "a list to choose from: zzvchosen zzother", "",
                "<select><option>zzother<option selected>zzvchosen</select>");
        page(probes, "a field: zzvtyped zzhint", "", "<input value=zzvtyped placeholder=zzhint>");
        page(probes, "buttons, terms, titles: zzbutton zzinfull zztitle",
                "<title>zztitle</title><input type=submit value=zzbutton><abbr title=zzinfull>ZF</abbr>", "");
        page(probes, "a cell as wide as can be: zzfirst zzwide",
                "<table><tr><td>Who<td>What<td>When<tr><td>zzfirst<td colspan=999>zzwide</table>", "");
        page(probes, "more cells than are read: zzlast",
                "<table><tr>" + "<td>x".repeat(300) + "<td>zzlast<tr><td>a<td>b</table>", "");
        page(probes, "cells in a part of a row: zzone zztwo", "<div role=table><div role=row><div role=presentation>"
                + "<div role=gridcell>zzone</div><div role=gridcell>zztwo</div></div></div></div>", "");
        page(probes, "a heading in a table: zzpriority zzlater zzcell zzmore",
                "<div role=table><h3>zzpriority</h3><div role=row><div role=cell>zzcell</div></div><p>zzlater</p>"
                        + "<div role=row><div role=cell>zzmore</div></div></div>",
                "");
        page(probes, "a row without cells: zzone zztwo",
                "<div role=table><ul role=row><li>zzone</li><li>zztwo</li></ul></div>", "");
        page(probes, "a table in a cell: zzvinner zzvouter", "",
                "zzvouter<table><tr><td>zzvinner<td>Some<tr><td>More<td>Most</table>");
        probes.put("a picture that stands for a word: zzvgreen.html",
                utf8("<!DOCTYPE html><table><tr><th>Objective<th>Action<th>Lead<th>Progress<tr><td>1.1 First<td>Write a"
                        + " guide<td>HR<td><img alt=zzvgreen></table>"));
        probes.put("a bar in a cell: zzyes zzno zzlead zzwhen.md", utf8("""
                |Objective|Action|Lead|
                |---|---|---|
                |1.1 First|Write a guide|HR|
                |1.2 Next|Train staff (zzyes|zzno)|zzlead|zzwhen \\| so|
                """));
        probes.put("pictures and nested marks: zzalt zzdeep.md",
                utf8("# Plan\n\n![zzalt](a.png)\n\n" + "*a ".repeat(300) + "zzdeep" + " b*".repeat(300)
                        + "\n\n|Objective|Action|Lead|\n|---|---|---|\n|1.1 First|Write a guide|HR|\n"));
    }

    private static void page(Map<String, byte[]> probes, String name, String before, String inAction) {
        probes.put(name + ".html",
                utf8("<!DOCTYPE html><body>" + before
                        + "<table><tr><th>Objective<th>Action<th>Lead<th>Target date<tr><td>1.1 First<td>Write a guide "
                        + inAction + "<td>HR<td>May 2027</table>"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] plan() {
        return new PdfPlan(false, true).table(new float[] { 3, 5, 3, 2 }, "Objective", "Action", "Lead", "Target date")
            .row("1.1 First and foremost of all the many things that we do", "Write a guide", "HR", "May 2027")
            .bytes();
    }

    private static byte[] remarks() throws IOException {
        try (PDDocument document = Loader.loadPDF(plan())) {
            PDAnnotationText sticky = new PDAnnotationText();
            PDAnnotationHighlight marked = new PDAnnotationHighlight();
            PDAnnotationLink linked = new PDAnnotationLink();
            PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
            sticky.setContents("zzsticky");
            marked.setContents("zzmarked");
            linked.setContents("zzlinked");
            stamp.setName("zzstamp");
            add(document, sticky, marked, linked, stamp);
            return bytes(document);
        }
    }

    private static byte[] fields(boolean shown) throws IOException {
        try (PDDocument document = Loader.loadPDF(plan())) {
            PDPage page = document.getPage(0);
            PDAcroForm form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDResources resources = new PDResources();
            resources.put(COSName.HELV, new PDType1Font(FontName.HELVETICA));
            form.setDefaultResources(resources);
            PDTextField field = new PDTextField(form);
            field.setPartialName("action");
            field.setDefaultAppearance("/Helv 8 Tf 0 g");
            var widget = field.getWidgets().getFirst();
            widget.setPage(page);
            form.getFields().add(field);
            PDAnnotationFreeText typed = new PDAnnotationFreeText();
            typed.setContents("zzvtyped");
            typed.setDefaultAppearance("/Helv 8 Tf 0 g");
            add(document, widget, typed);
            // within the cell of the action
            widget.setRectangle(new PDRectangle(170, 742, 80, 11));
            typed.setRectangle(new PDRectangle(170, 730, 80, 11));
            if (shown) {
                field.setValue("zzvfield");
                typed.constructAppearances(document);
            }
            else {
                field.getCOSObject().setString(COSName.V, "zzkept");
                typed.setContents("zztyped");
            }
            return bytes(document);
        }
    }

    private static byte[] attached() throws IOException {
        try (PDDocument document = Loader.loadPDF(plan())) {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("zzattached");
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("zzattached", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            return bytes(document);
        }
    }

    private static void add(PDDocument document, PDAnnotation... remarks) throws IOException {
        PDPage page = document.getPage(0);
        for (PDAnnotation remark : remarks) {
            remark.setRectangle(new PDRectangle(300, 300, 20, 20));
        }
        page.setAnnotations(List.of(remarks));
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

}
