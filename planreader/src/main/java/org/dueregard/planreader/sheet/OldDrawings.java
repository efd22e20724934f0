package org.dueregard.planreader.sheet;

import java.util.ArrayList;
import java.util.List;

import org.apache.poi.hssf.usermodel.HSSFChart;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFObjectData;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFShapeGroup;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.hssf.usermodel.HeaderFooter;
import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Ignored;

/// Words that stand on a sheet of Excel 97 to 2003 and not in its cells: boxes, shapes, charts, the head and the foot of
/// each page.
final class OldDrawings {

    private static final int DEEPEST = 40;

    private final Sheet sheet;

    private OldDrawings(Sheet sheet) {
        this.sheet = sheet;
    }

    static void read(HSSFSheet source, Sheet sheet) {
        margin(source.getHeader(), sheet);
        margin(source.getFooter(), sheet);
        try {
            HSSFPatriarch drawing = source.getDrawingPatriarch();
            if (drawing != null) {
                OldDrawings drawings = new OldDrawings(sheet);
                drawing.getChildren().forEach((shape) -> drawings.shape(shape, shape, 0));
            }
            for (HSSFChart chart : HSSFChart.getSheetCharts(source)) {
                chart(chart, sheet);
            }
        }
        catch (RuntimeException ex) {
            // POI reports damage by many unchecked exceptions; the cells are read all the
            // same
            sheet.find(Code.BROKEN_CELL, "Drawings on this sheet are damaged and are not read. Look at what they say"
                    + " in the spreadsheet.", sheet.place(1, 1, ""));
        }
    }

    private static void margin(HeaderFooter margin, Sheet sheet) {
        for (String part : new String[] { margin.getLeft(), margin.getCenter(), margin.getRight() }) {
            sheet.margin((part != null) ? part : "");
        }
    }

    private static void chart(HSSFChart chart, Sheet sheet) {
        List<String> words = new ArrayList<>();
        words.add(chart.getChartTitle());
        for (HSSFChart.HSSFSeries series : chart.getSeries()) {
            words.add(series.getSeriesTitle());
        }
        for (String each : words) {
            sheet.ignore(Ignored.Kind.DRAWING, 1, 1, (each != null) ? each : "");
        }
    }

    /// @param outer the shape on the sheet that it is part of, which knows its cell
    private void shape(HSSFShape shape, HSSFShape outer, int depth) {
        int row = (outer.getAnchor() instanceof HSSFClientAnchor anchor) ? anchor.getRow1() + 1 : 1;
        int column = (outer.getAnchor() instanceof HSSFClientAnchor anchor) ? anchor.getCol1() + 1 : 1;
        switch (shape) {
            case HSSFShapeGroup group when depth < DEEPEST ->
                group.getChildren().forEach((part) -> shape(part, outer, depth + 1));
            case HSSFObjectData object ->
                this.sheet.embedded(row, column, "Another document", object.getOLE2ClassName());
            case HSSFComment note -> {
                // told with the cells' notes
            }
            case HSSFSimpleShape simple -> {
                HSSFRichTextString words = simple.getString();
                if (words != null && words.getString() != null) {
                    this.sheet.box(row, column, List.of(words.getString().split("[\\r\\n]+", 0)));
                }
            }
            default -> {
            }
        }
    }

}
