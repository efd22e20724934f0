package org.dueregard.planreader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFShapeGroup;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFTextbox;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFShapeGroup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTextBox;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Spreadsheets with a word in an odd corner, and a small plan. The key is what corner it is, the words, and the format.
final class SheetProbes {

    private SheetProbes() {
    }

    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> probes = new LinkedHashMap<>();
        probes.put("boxes, groups, margins: zzbox zzbelow zzgroup zzhead zzasked zzoption.xlsx", boxes());
        probes.put("a chart: zztitle zzlabel.xlsx", chart());
        probes.put("a thread beside a note: zzthread zznote.xlsx", thread());
        probes.put("buttons of old: zzbutton.xlsx", button());
        probes.put("sheets of statuses: zztop zzunmatched zzvgood.xlsx", statuses());
        probes.put("boxes, groups, margins: zzbox zzgroup zzhead zzremark.xls", oldBoxes());
        probes.put("cells under a merged area: zzvshown zzunder.xlsx", merged(new XSSFWorkbook()));
        probes.put("cells under a merged area: zzvshown zzunder.xls", merged(new HSSFWorkbook()));
        probes.put("a cell that another covers: zzvshown zzunder.ods",
                OpenProbe.file("spreadsheet", "<table:table table:name=\"Plan\">" + OpenProbe.ROWS
                        + "<table:table-row><table:table-cell><text:p>1.2</text:p></table:table-cell><table:table-cell"
                        + " table:number-columns-spanned=\"2\"><text:p>zzvshown</text:p></table:table-cell>"
                        + "<table:covered-table-cell><text:p>zzunder</text:p></table:covered-table-cell>"
                        + "</table:table-row></table:table>"));
        open(probes);
        return probes;
    }

    private static <B extends Workbook> B plan(B book) {
        Sheet sheet = book.createSheet("Plan");
        row(sheet, 4, "Objective", "Action", "Lead", "Target date");
        row(sheet, 5, "1.1 First", "Write a guide", "HR", "May 2027");
        return book;
    }

    private static void row(Sheet sheet, int at, String... cells) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (book) {
            book.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] boxes() throws IOException {
        XSSFWorkbook book = plan(new XSSFWorkbook());
        XSSFSheet sheet = book.getSheetAt(0);
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFTextBox above = drawing.createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 0, 0, 3, 2));
        above.setText(new XSSFRichTextString("Fernleigh zzbox"));
        drawing.createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 0, 9, 3, 12)).setText("zzbelow");
        XSSFShapeGroup group = drawing.createGroup(new XSSFClientAnchor(0, 0, 0, 0, 6, 9, 9, 12));
        group.createTextbox(new org.apache.poi.xssf.usermodel.XSSFChildAnchor(0, 0, 10, 10))
            .setText(new XSSFRichTextString("zzgroup"));
        sheet.getHeader().setCenter("&\"Arial,Bold\"&12zzhead");
        var help = sheet.getDataValidationHelper();
        var asked = help.createValidation(help.createExplicitListConstraint(new String[] { "Red", "zzoption" }),
                new org.apache.poi.ss.util.CellRangeAddressList(5, 9, 5, 5));
        asked.createPromptBox("Rating", "Please zzasked one");
        sheet.addValidationData(asked);
        return bytes(book);
    }

    private static byte[] merged(Workbook book) throws IOException {
        Sheet sheet = plan(book).getSheetAt(0);
        row(sheet, 6, "1.2", "zzvshown", "zzunder", "June 2027");
        sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(6, 6, 1, 2));
        return bytes(book);
    }

    private static byte[] chart() throws IOException {
        XSSFWorkbook book = plan(new XSSFWorkbook());
        var chart = book.getSheetAt(0)
            .createDrawingPatriarch()
            .createChart(new XSSFClientAnchor(0, 0, 0, 0, 6, 0, 12, 9));
        chart.setTitleText("zztitle");
        var data = chart.createData(ChartTypes.BAR, chart.createCategoryAxis(AxisPosition.BOTTOM),
                chart.createValueAxis(AxisPosition.LEFT));
        data.addSeries(XDDFDataSourcesFactory.fromArray(new String[] { "zzlabel" }),
                XDDFDataSourcesFactory.fromArray(new Double[] { 1.0 }));
        chart.plot(data);
        return bytes(book);
    }

    private static byte[] thread() throws IOException {
        XSSFWorkbook book = plan(new XSSFWorkbook());
        XSSFSheet sheet = book.getSheetAt(0);
        note(sheet, 5, 1, "[Threaded comment] Your version of Excel shows this: nothing");
        note(sheet, 5, 2, "zznote");
        Map<String, byte[]> parts = PlanFiles.parts(bytes(book));
        String links = "xl/worksheets/_rels/sheet1.xml.rels";
        change(parts, links, "</Relationships>",
                "<Relationship Id=\"rT\" Type=\"http://schemas.microsoft.com/office/2017/10/relationships/threadedComment\""
                        + " Target=\"../threadedComments/threadedComment1.xml\"/></Relationships>");
        parts.put("xl/threadedComments/threadedComment1.xml",
                "<ThreadedComments><threadedComment ref=\"B6\"><text>zzthread</text></threadedComment></ThreadedComments>"
                    .getBytes(StandardCharsets.UTF_8));
        return PlanFiles.zip(parts);
    }

    private static void note(XSSFSheet sheet, int row, int column, String words) {
        var anchor = new XSSFClientAnchor(0, 0, 0, 0, column, row, column + 2, row + 2);
        var note = sheet.createDrawingPatriarch().createCellComment(anchor);
        note.setString(new XSSFRichTextString(words));
        sheet.getRow(row).getCell(column).setCellComment(note);
    }

    private static byte[] button() throws IOException {
        XSSFWorkbook book = plan(new XSSFWorkbook());
        note(book.getSheetAt(0), 5, 1, "Who?");
        Map<String, byte[]> parts = PlanFiles.parts(bytes(book));
        change(parts, "xl/drawings/vmlDrawing0.vml", "</xml>",
                "<v:shape><v:textbox><div><font>zzbutton<br></font></div></v:textbox><x:ClientData ObjectType=\"Button\">"
                        + "<x:Anchor>1, 15, 2, 3, 4, 5, 6, 7</x:Anchor></x:ClientData></v:shape></xml>");
        return PlanFiles.zip(parts);
    }

    private static byte[] statuses() throws IOException {
        XSSFWorkbook book = new XSSFWorkbook();
        Sheet plan = book.createSheet("Plan");
        row(plan, 0, "Ref", "Action", "Lead", "Target date");
        for (int i = 1; i < 6; i++) {
            row(plan, i, "1." + i, (i == 1) ? "Write a guide" : "Send part " + i, "HR", "May 2027");
        }
        Sheet status = book.createSheet("Status");
        row(status, 0, "Status zztop");
        row(status, 1, "Ref", "Latest update");
        for (int i = 1; i < 6; i++) {
            row(status, 1 + i, "1." + i, (i == 1) ? "zzvgood" : "Under way");
        }
        row(status, 7, "9.9", "zzunmatched");
        return bytes(book);
    }

    private static byte[] oldBoxes() throws IOException {
        HSSFWorkbook book = plan(new HSSFWorkbook());
        HSSFSheet sheet = book.getSheetAt(0);
        HSSFPatriarch drawing = sheet.createDrawingPatriarch();
        HSSFTextbox box = drawing.createTextbox(new HSSFClientAnchor(0, 0, 0, 0, (short) 0, 0, (short) 3, 2));
        box.setString(new HSSFRichTextString("zzbox"));
        HSSFShapeGroup group = drawing.createGroup(new HSSFClientAnchor(0, 0, 0, 0, (short) 0, 9, (short) 3, 12));
        group.createTextbox(new org.apache.poi.hssf.usermodel.HSSFChildAnchor(0, 0, 10, 10))
            .setString(new HSSFRichTextString("zzgroup"));
        var note = drawing.createCellComment(new HSSFClientAnchor(0, 0, 0, 0, (short) 5, 2, (short) 7, 4));
        note.setString(new HSSFRichTextString("zzremark"));
        sheet.getRow(5).getCell(1).setCellComment(note);
        sheet.getHeader().setLeft("zzhead");
        return bytes(book);
    }

    private static void open(Map<String, byte[]> probes) {
        String shapes = "<table:shapes><draw:g><draw:custom-shape><text:p>zzshape</text:p></draw:custom-shape></draw:g>"
                + "<draw:frame><svg:desc>zzdesc</svg:desc><draw:object xlink:href=\"./Object 1\"/></draw:frame>"
                + "</table:shapes>";
        String cell = "<table:table-row><table:table-cell><draw:frame><draw:text-box><text:p>zzbox</text:p>"
                + "</draw:text-box></draw:frame><office:annotation><text:p>zzremark</text:p></office:annotation>"
                + "</table:table-cell></table:table-row>";
        String before = "<table:tracked-changes><table:deletion><table:cell-content-deletion><table:change-track-table-cell>"
                + "<text:p>zzdeleted</text:p></table:change-track-table-cell></table:cell-content-deletion>"
                + "</table:deletion></table:tracked-changes><table:content-validations><table:content-validation>"
                + "<table:help-message><text:p>zzasked</text:p></table:help-message></table:content-validation>"
                + "</table:content-validations>";
        probes.put("corners: zzshape zzdesc zzchart zzbox zzremark zzdeleted zzasked zzpagehead.ods", OpenProbe.file(
                "spreadsheet",
                before + "<table:table table:name=\"Plan\">" + shapes + cell + OpenProbe.ROWS + "</table:table>"));
    }

    private static void change(Map<String, byte[]> parts, String name, String from, String to) {
        String text = new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        parts.put(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

}
