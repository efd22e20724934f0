package org.dueregard.planreader;

/// Where in its file a value stands, with the words that stand there.
public sealed interface Place {

    /// The words as they stand in the file, white space collapsed; empty where there are
    /// none.
    String words();

    /// The place as a person would say it, like `table 1, row 12, column 2` or `line 14`.
    String description();

    /// A cell of a table. Tables, rows and columns count from 1; `row` counts every row
    /// of the table, headers too.
    record Cell(int table, int row, int column, String words) implements Place {

        @Override
        public String description() {
            return "table " + this.table + ", row " + this.row + ", column " + this.column;
        }

    }

    /// A paragraph outside tables, counted from 1 over the whole document.
    record Paragraph(int number, String words) implements Place {

        @Override
        public String description() {
            return "paragraph " + this.number;
        }

    }

    /// Lines of a text, counted from 1, both ends included.
    record Lines(int first, int last, String words) implements Place {

        @Override
        public String description() {
            return (this.first == this.last) ? "line " + this.first : "lines " + this.first + " to " + this.last;
        }

    }

    /// A cell of a spreadsheet.
    ///
    /// @param number of the sheet, counted from 1, hidden ones too
    /// @param sheet its name; empty where the file has no sheets, as CSV
    /// @param address as the spreadsheet shows it, such as `D12`
    record SheetCell(int number, String sheet, String address, String words) implements Place {

        @Override
        public String description() {
            return (this.sheet.isEmpty() ? "" : "sheet " + this.sheet + ", ") + "cell " + this.address;
        }

        /// The row, counted from 1.
        public int row() {
            String digits = this.address.replaceAll("\\D", "");
            return (digits.isEmpty() || digits.length() > 7) ? 1 : Integer.parseInt(digits);
        }

    }

}
