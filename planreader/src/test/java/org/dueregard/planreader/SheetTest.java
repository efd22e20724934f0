package org.dueregard.planreader;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Spreadsheets as councils keep them: dates in any format, ratings by colour, statuses on a sheet of their own.
class SheetTest {

    private final XSSFWorkbook book = new XSSFWorkbook();

    private final Sheet sheet = this.book.createSheet("Plan");

    @Test
    void readsADateInWhateverFormatItIsShown() throws Exception {
        rows(this.sheet, "Action|Lead|Deadline", "Write a guide|HR|", "Send it|HR|", "Print it|HR|",
                "Sell it|HR|31/03/2028");
        date(1, 2, "dd-mmm-yy", LocalDate.of(2027, 3, 5));
        date(2, 2, "mmm-yy", LocalDate.of(2027, 9, 1));
        date(3, 2, "mmm-yy", LocalDate.of(2027, 9, 30));

        assertThat(Outline.of(read())).contains("Write a guide | HR | date 2027-03-05 2027-03-05")
            .contains("Send it | HR | month 2027-09-01 2027-09-30")
            .contains("Print it | HR | date 2027-09-30 2027-09-30")
            .contains("Sell it | HR | date 2028-03-31 2028-03-31");
    }

    @Test
    void readsAYearWhereTheCellShowsNoMore() throws Exception {
        rows(this.sheet, "Action|Lead|Deadline", "Write a guide|HR|", "Send it|HR|");
        date(1, 2, "yyyy", LocalDate.of(2027, 1, 1));
        date(2, 2, "yyyy", LocalDate.of(2027, 9, 30));

        assertThat(Outline.of(read())).contains("Write a guide | HR | range 2027-01-01 2027-12-31")
            .contains("Send it | HR | date 2027-09-30 2027-09-30");
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() throws Exception {
        this.book.getCTWorkbook().getWorkbookPr().setDate1904(true);
        rows(this.sheet, "Action|Lead|Deadline", "Write a guide|HR|");
        CellStyle style = this.book.createCellStyle();
        style.setDataFormat((short) 14);
        cell(1, 2).setCellValue(45_000);
        cell(1, 2).setCellStyle(style);

        assertThat(Outline.of(read())).contains("date 2027-03-16 2027-03-16");
    }

    @Test
    void joinsAStatusKeptOnASheetOfItsOwn() throws Exception {
        rows(this.sheet, "Ref|Action|Lead|Deadline", "1.1|Write a guide|HR|May 2027", "1.2|Send it|HR|June 2027",
                "1.3|Print it|HR|July 2027");
        rows(this.book.createSheet("Status"), "Ref|RAG|Latest update", "1.3|Red|No printer", "1.1|Green|Drafted",
                "1.2|Amber|");

        PlanDocument plan = read();

        assertThat(Outline.of(plan))
            .contains("Write a guide | HR | month 2027-05-01 2027-05-31 | GREEN | notes Drafted")
            .contains("Print it | HR | month 2027-07-01 2027-07-31 | RED | notes No printer");
        Sourced<Rag> rag = plan.sections().getFirst().objectives().getFirst().actions().getFirst().rag();
        assertThat(rag).extracting(Sourced::place).isEqualTo(new Place.SheetCell(2, "Status", "B3", "Green"));
    }

    @Test
    void readsARatingThatIsOnlyAColour() throws Exception {
        rows(this.sheet, "Action|Lead|Deadline|RAG", "Write a guide|HR|May 2027|", "Send it|HR|May 2027|",
                "Print it|HR|May 2027|0.9");
        fill(1, 3, new XSSFColor(new byte[] { (byte) 0xc0, 0, 0 }));
        XSSFColor theme = new XSSFColor();
        theme.setTheme(9);
        theme.setTint(-0.25);
        fill(2, 3, theme);
        var rules = this.sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule late = rules.createConditionalFormattingRule((byte) 5, "0.5");
        PatternFormatting amber = late.createPatternFormatting();
        amber.setFillBackgroundColor(new XSSFColor(new byte[] { (byte) 0xff, (byte) 0xc0, 0 }));
        amber.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        rules.addConditionalFormatting(new CellRangeAddress[] { CellRangeAddress.valueOf("D2:D40") }, late);

        assertThat(Outline.of(read())).contains("Write a guide | HR | month 2027-05-01 2027-05-31 | RED")
            .contains("Send it | HR | month 2027-05-01 2027-05-31 | GREEN")
            .contains("Print it | HR | month 2027-05-01 2027-05-31 | AMBER");
    }

    @Test
    void takesTheThemeFromTheOnlyRowInWhichSheetsDiffer() throws Exception {
        for (String name : new String[] { "Homes", "Jobs" }) {
            rows(this.book.createSheet(name), "Fernleigh equality plan", "Lead officer: Head of " + name,
                    "Theme – Fair " + name, "Objective|Action|Owner|Deadline", "Fit|Write a guide|HR|May 2027");
        }

        assertThat(Outline.of(read())).contains("# Theme – Fair Homes").contains("# Theme – Fair Jobs");
    }

    @Test
    void readsAHeadingOfTwoLinesWithMergedCells() throws Exception {
        rows(this.sheet, "Fernleigh equality plan", "", "Objective|Action|Who is responsible||By when",
                "||Lead|Support|", "1.1 First|Write a guide|HR|Legal|May 2027");
        this.sheet.addMergedRegion(CellRangeAddress.valueOf("A3:A4"));
        this.sheet.addMergedRegion(CellRangeAddress.valueOf("B3:B4"));
        this.sheet.addMergedRegion(CellRangeAddress.valueOf("C3:D3"));
        this.sheet.addMergedRegion(CellRangeAddress.valueOf("E3:E4"));

        PlanDocument plan = read();

        assertThat(plan.title()).extracting(Sourced::value).isEqualTo("Fernleigh equality plan");
        assertThat(Outline.of(plan)).contains("1.1 First")
            .contains("- Write a guide | HR")
            .contains("month 2027-05-01");
    }

    @Test
    void placesAnActionBesideItsNumberAndEachNoteInItsOwnColumn() throws Exception {
        rows(this.sheet, "Objective|Action||Owner|Deadline|Updates|", "|No.|What we will do|||Q1|Q2",
                "Fair services for all|1|Write a guide|HR|May 2027|Drafted|Printed",
                "|2|Send it to all branches|HR|June 2027||List made");
        for (String merged : new String[] { "A1:A2", "B1:C1", "D1:D2", "E1:E2", "F1:G1" }) {
            this.sheet.addMergedRegion(CellRangeAddress.valueOf(merged));
        }

        List<PlanAction> actions = read().sections().getFirst().objectives().getFirst().actions();

        assertThat(actions).extracting(PlanAction::number).containsExactly(1, 2);
        assertThat(actions).extracting((action) -> action.text().place())
            .containsExactly(new Place.SheetCell(1, "Plan", "C3", "Write a guide"),
                    new Place.SheetCell(1, "Plan", "C4", "Send it to all branches"));
        assertThat(actions.getFirst().progress()).extracting((note) -> note.place())
            .containsExactly(new Place.SheetCell(1, "Plan", "F3", "Drafted"),
                    new Place.SheetCell(1, "Plan", "G3", "Printed"));
    }

    @Test
    void saysWhatItFindsBesideTheWords() throws Exception {
        rows(this.sheet, "Action|Lead|Deadline", "Write a guide|HR|May 2027", "Send it||June 2027");
        cell(2, 1).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
        this.sheet.getRow(2).setZeroHeight(true);
        Font struck = this.book.createFont();
        struck.setStrikeout(true);
        XSSFRichTextString words = new XSSFRichTextString("Write a guide or a poem");
        words.applyFont(13, 23, struck);
        cell(1, 0).setCellValue(words);
        var drawing = this.sheet.createDrawingPatriarch();
        var note = drawing.createCellComment(this.book.getCreationHelper().createClientAnchor());
        note.setString(new XSSFRichTextString("Who checks this?"));
        cell(1, 2).setCellComment(note);
        rows(this.book.createSheet("Lists"), "Red|Amber|Green");
        this.book.setSheetHidden(1, true);

        PlanDocument plan = read();

        assertThat(Outline.of(plan)).contains("- Write a guide | HR").contains("- Send it |  | month 2027-06-01");
        assertThat(plan.findings()).extracting(Finding::code)
            .contains(Finding.Code.BROKEN_CELL, Finding.Code.HIDDEN_PART, Finding.Code.DELETED_WORDS,
                    Finding.Code.COMMENT);
        assertThat(plan.ignored()).anyMatch((one) -> one.kind() == Ignored.Kind.HIDDEN && one.text().equals("Amber"));
    }

    @Test
    void namesSheetsThatShareTheirHeadings() throws Exception {
        rows(this.sheet, "Action|Lead|Deadline", "Write a guide|HR|May 2027");
        this.book.setSheetName(0, "Year 2026/27".replace('/', '-'));
        rows(this.book.createSheet("Year 2027-28"), "Action|Lead|Deadline", "Write a sequel|HR|May 2028");

        assertThat(read().sections()).extracting((section) -> section.title().value())
            .containsExactly("Year 2026-27", "Year 2027-28");
    }

    @Test
    void takesTheFirstRowsOfSheetsForTheirThemes() throws Exception {
        this.book.setSheetName(0, "1 Homes");
        rows(this.sheet, "Warm homes for all", "Sponsor: see the board pack", "",
                "Ref|Promise|What we’ll do|Who|Due|Q1", "W1|Nobody is cold|Lag lofts|Homes Team|May 2027|Begun",
                "||Mend boilers|Homes Team|June 2027|");
        rows(this.book.createSheet("2 Work"), "Good work for all", "Sponsor: see the board pack", "",
                "Ref|Promise|What we’ll do|Who|Due|Q1", "G1|Pay is fair|Publish pay gaps|HR|July 2027|");

        assertThat(Outline.of(read())).isEqualTo("""
                # Warm homes for all
                W1 Nobody is cold
                  - Lag lofts | Homes Team | month 2027-05-01 2027-05-31 | notes [Q1] Begun
                  - Mend boilers | Homes Team | month 2027-06-01 2027-06-30
                # Good work for all
                G1 Pay is fair
                  - Publish pay gaps | HR | month 2027-07-01 2027-07-31""");
    }

    @Test
    void takesNotesBelowTheTableForLines() throws Exception {
        rows(this.sheet, "Objective|Action|Lead|Deadline", "1.1 First|Write a guide|HR|May 2027", "",
                "Red means that nothing has happened and nothing will.");

        assertThat(Outline.of(read())).isEqualTo("""
                #\s
                1.1 First
                  - Write a guide | HR | month 2027-05-01 2027-05-31""".strip());
    }

    private void date(int row, int column, String format, LocalDate day) {
        CellStyle style = this.book.createCellStyle();
        style.setDataFormat(this.book.createDataFormat().getFormat(format));
        cell(row, column).setCellValue(day);
        cell(row, column).setCellStyle(style);
    }

    private void fill(int row, int column, XSSFColor colour) {
        XSSFCellStyle style = this.book.createCellStyle();
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(colour);
        cell(row, column).setCellStyle(style);
    }

    private Cell cell(int row, int column) {
        Cell cell = this.sheet.getRow(row).getCell(column);
        return (cell != null) ? cell : this.sheet.getRow(row).createCell(column);
    }

    private static void rows(Sheet sheet, String... rows) {
        for (String row : rows) {
            var made = sheet.createRow(sheet.getPhysicalNumberOfRows());
            List<String> cells = List.of(row.split("\\|", -1));
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i).matches("0\\.\\d")) {
                    made.createCell(i).setCellValue(Double.parseDouble(cells.get(i)));
                }
                else if (!cells.get(i).isEmpty()) {
                    made.createCell(i).setCellValue(cells.get(i));
                }
            }
        }
    }

    private PlanDocument read() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook closed = this.book) {
            closed.write(out);
        }
        return PlanReader.read("plan.xlsx", out.toByteArray());
    }

}
