package org.dueregard.planreader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/// Makes Word documents for tests. In a cell, `|` ends a paragraph, a leading `#` makes it numbered by Word, a
/// leading `*` bulleted, a leading `>` a bullet below, and `{…}` is red. A cell `^` is merged with the one above.
final class WordPlan {

    final XWPFDocument document = new XWPFDocument();

    private XWPFTable table;

    private final BigInteger numbers;

    private final BigInteger bullets;

    WordPlan() {
        this.numbers = list(1, STNumberFormat.DECIMAL, "%1.");
        this.bullets = list(2, STNumberFormat.BULLET, "\uf0b7");
        this.table = this.document.createTable(1, 1);
        this.document.removeBodyElement(0);
    }

    WordPlan paragraph(String text) {
        this.document.createParagraph().createRun().setText(text);
        return this;
    }

    WordPlan bold(String text) {
        XWPFRun run = this.document.createParagraph().createRun();
        run.setBold(true);
        run.setText(text);
        return this;
    }

    WordPlan table(String... headings) {
        this.table = this.document.createTable(1, headings.length);
        fill(this.table.getRow(0), headings);
        this.table.getRow(0).setRepeatHeader(true);
        return this;
    }

    WordPlan row(String... cells) {
        fill(this.table.createRow(), cells);
        return this;
    }

    /// One cell across the table.
    WordPlan merged(String text) {
        XWPFTableRow row = this.table.createRow();
        int width = row.getTableCells().size();
        row.getCell(0).setText(text);
        row.getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(width));
        for (int i = width - 1; i > 0; i--) {
            row.removeCell(i);
        }
        return this;
    }

    WordPlan fill(int column, String colour) {
        this.table.getRow(this.table.getNumberOfRows() - 1).getCell(column).setColor(colour);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            this.document.write(out);
            this.document.close();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return out.toByteArray();
    }

    PlanDocument read() throws UnreadableFile {
        return PlanReader.readDocx("plan.docx", bytes());
    }

    private void fill(XWPFTableRow row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            fill(row.getCell(i), cells[i]);
        }
    }

    private void fill(XWPFTableCell cell, String text) {
        if (text.equals("^")) {
            var properties = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
            properties.addNewVMerge().setVal(STMerge.CONTINUE);
            return;
        }
        BigInteger restarted = null;
        boolean first = true;
        for (String paragraph : java.util.regex.Pattern.compile("\\|").splitAsStream(text).toList()) {
            XWPFParagraph made = first ? cell.getParagraphs().getFirst() : cell.addParagraph();
            first = false;
            if (paragraph.startsWith("#")) {
                restarted = (restarted != null) ? restarted : restart();
                made.setNumID(restarted);
            }
            else if (paragraph.startsWith("*") || paragraph.startsWith(">")) {
                made.setNumID(this.bullets);
                made.setNumILvl(BigInteger.valueOf(paragraph.startsWith(">") ? 1 : 0));
            }
            runs(made, paragraph.replaceFirst("^[#*>]", ""));
        }
    }

    private static void runs(XWPFParagraph paragraph, String text) {
        int open = text.indexOf('{');
        if (open < 0) {
            paragraph.createRun().setText(text);
            return;
        }
        if (open > 0) {
            paragraph.createRun().setText(text.substring(0, open));
        }
        XWPFRun red = paragraph.createRun();
        red.setColor("FF0000");
        red.setText(text.substring(open + 1, text.indexOf('}')));
    }

    private BigInteger list(int id, STNumberFormat.Enum format, String text) {
        CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.valueOf(id));
        for (int i = 0; i < 2; i++) {
            CTLvl level = kind.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(format);
            level.addNewLvlText().setVal(text);
        }
        var numbering = this.document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(kind)));
    }

    private BigInteger restart() {
        var numbering = this.document.createNumbering();
        BigInteger kind = numbering.getAbstractNumID(this.numbers);
        BigInteger made = numbering.addNum(kind);
        numbering.getNum(made).getCTNum().addNewLvlOverride().addNewStartOverride().setVal(BigInteger.ONE);
        return made;
    }

}
