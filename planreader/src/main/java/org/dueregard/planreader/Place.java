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

    /// A box on a page of a PDF. Pages count from 1; `x` and `y` are the distance of the
    /// box's top left corner from that
    /// of the page as it is shown, in points (72 to the inch). Where words go on over a
    /// page's end, the box is the one
    /// that they begin in.
    record Box(int page, double x, double y, double width, double height, String words) implements Place {

        private static final double MILLIMETRES = 25.4 / 72;

        @Override
        public String description() {
            return "page " + this.page + ", " + Math.round(this.y * MILLIMETRES) + " mm from the top";
        }

        /// The smallest box around this one and, where it is on the same page, the other.
        public Box with(Box other, String allWords) {
            if (other.page != this.page) {
                return new Box(this.page, this.x, this.y, this.width, this.height, allWords);
            }
            double left = Math.min(this.x, other.x);
            double top = Math.min(this.y, other.y);
            double right = Math.max(this.x + this.width, other.x + other.width);
            double bottom = Math.max(this.y + this.height, other.y + other.height);
            return new Box(this.page, left, top, right - left, bottom - top, allWords);
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
