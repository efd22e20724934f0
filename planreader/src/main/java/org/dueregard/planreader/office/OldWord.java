package org.dueregard.planreader.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Content;
import org.dueregard.planreader.file.Flow;
import org.dueregard.planreader.file.Parcel;
import org.dueregard.planreader.file.Runs;
import org.jspecify.annotations.Nullable;

/// Opens a document of Word 97 to 2003 (.doc). Backgrounds of cells are not read.
public final class OldWord {

    private static final String DAMAGED = "The file is damaged. Open it in Word, save it under a new name as a Word Document"
            + " (.docx) and choose the new file, or copy the plan and paste it.";

    private static final String MACROS = "The file holds macros. Open it in Word, save it as a Word Document (.docx) without"
            + " macros and choose the new file.";

    private static final int MOST_BYTES = 40 << 20;

    private static final int MOST_PARAGRAPHS = 60_000;

    private static final int MOST_CELLS = 256;

    private final HWPFDocument document;

    private final Flow flow = new Flow();

    private final OldLists lists;

    private OldWord(HWPFDocument document) {
        this.document = document;
        this.lists = new OldLists(document.getListTables());
    }

    /// Reads a document.
    ///
    /// @throws IOException with a message for the file's owner where it cannot be read
    public static Content read(byte[] content) throws IOException {
        if (content.length > MOST_BYTES) {
            throw new Parcel.TooLarge();
        }
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            if (file.getRoot().hasEntryCaseInsensitive("Macros")) {
                throw new Refused(MACROS);
            }
            try (HWPFDocument document = new HWPFDocument(file)) {
                OldWord reader = new OldWord(document);
                reader.range(document.getRange());
                reader.around();
                reader.objects(file);
                return reader.flow.content();
            }
        }
        catch (EncryptedDocumentException ex) {
            throw new IOException(
                    "The file is protected by a password. Open it in Word, take the password off under File,"
                            + " Info, Protect Document, save it and choose it again.",
                    ex);
        }
        catch (OldFileFormatException ex) {
            throw new IOException("This is a file of a very old version of Word (before 1997). Open it in Word or"
                    + " LibreOffice, save it as a Word Document (.docx) and choose the new file.", ex);
        }
        catch (Refused | Parcel.TooLarge ex) {
            throw ex;
        }
        catch (IOException | RuntimeException ex) {
            // POI reports damage by many unchecked exceptions
            throw new IOException(DAMAGED, ex);
        }
    }

    private void range(Range range) throws IOException {
        int count = range.numParagraphs();
        if (count > MOST_PARAGRAPHS) {
            throw new Parcel.TooLarge();
        }
        for (int i = 0; i < count; i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                table(table);
                i += Math.max(1, table.numParagraphs()) - 1;
            }
            else {
                line(paragraph);
            }
        }
    }

    private void line(Paragraph paragraph) throws IOException {
        OldParagraph read = new OldParagraph(paragraph, this.flow);
        String style = style(paragraph);
        List<Piece> pieces = read.pieces(label(paragraph));
        String words = String.join(" ", pieces.stream().map(Piece::text).toList());
        if (style.matches("toc \\d|table of figures")) {
            this.flow.ignore(Ignored.Kind.CONTENTS, words);
            return;
        }
        int heading = style.matches("heading [1-9]") ? style.charAt(style.length() - 1) - '0'
                : style.equals("title") ? 1 : 0;
        this.flow.line(words.isBlank() ? List.of() : pieces, heading, read.isBold());
    }

    private String style(Paragraph paragraph) {
        int index = paragraph.getStyleIndex();
        var styles = this.document.getStyleSheet();
        if (index < 0 || index >= styles.numStyles() || styles.getStyleDescription(index) == null) {
            return "";
        }
        String name = styles.getStyleDescription(index).getName();
        return (name != null) ? name.toLowerCase(Locale.ROOT) : "";
    }

    private @Nullable String label(Paragraph paragraph) {
        return paragraph.isInList() ? this.lists.next(paragraph.getIlfo(), paragraph.getIlvl()) : null;
    }

    private void table(Table table) throws IOException {
        EdgeTable edges = new EdgeTable();
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = table.getRow(i);
            List<EdgeTable.EdgeCell> cells = new ArrayList<>();
            for (int j = 0; j < Math.min(row.numCells(), MOST_CELLS); j++) {
                cell(row.getCell(j), cells);
            }
            edges.add(cells);
        }
        edges.end(this.flow);
    }

    private void cell(TableCell cell, List<EdgeTable.EdgeCell> row) {
        List<Piece> pieces = new ArrayList<>();
        for (int k = 0; k < cell.numParagraphs(); k++) {
            Paragraph paragraph = cell.getParagraph(k);
            String label = label(paragraph);
            boolean below = label != null && paragraph.getIlvl() > 0 && !pieces.isEmpty();
            new OldParagraph(paragraph, this.flow).pieces(label)
                .forEach((piece) -> pieces.add(below ? piece.continuing() : piece));
        }
        int left = cell.getLeftEdge();
        int right = left + Math.max(1, cell.getWidth());
        if (cell.isMerged() && !cell.isFirstMerged() && !row.isEmpty()) {
            EdgeTable.EdgeCell wide = row.removeLast();
            List<Piece> all = new ArrayList<>(wide.pieces());
            all.addAll(pieces);
            row.add(new EdgeTable.EdgeCell(wide.left(), right, wide.goesOn(), null, all));
        }
        else {
            boolean below = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
            row.add(new EdgeTable.EdgeCell(left, right, below, null, pieces));
        }
    }

    /// What stands around the document's own words.
    private void around() throws IOException {
        Range boxes = this.document.getMainTextboxRange();
        // without boxes POI finds a paragraph of another part here, whose look it cannot
        // read
        int count = boxes.text().isBlank() ? 0 : boxes.numParagraphs();
        for (int i = 0; i < Math.min(count, MOST_PARAGRAPHS); i++) {
            Runs runs = Runs.plain(boxes.getParagraph(i).text()).isEmpty() ? new Runs()
                    : new OldParagraph(boxes.getParagraph(i), this.flow).runs();
            this.flow.line(runs.pieces(), 0, false);
        }
        this.flow.note(plain(this.document.getFootnoteRange()));
        this.flow.note(plain(this.document.getEndnoteRange()));
        this.flow.remark(plain(this.document.getCommentsRange()));
        this.flow.ignore(Ignored.Kind.PAGE_HEADER, plain(this.document.getHeaderStoryRange()));
        this.flow.ignore(Ignored.Kind.PAGE_HEADER, plain(boxesInMargins()));
    }

    /// Text boxes at the head and the foot of each page: the last of all parts of the
    /// text.
    private Range boxesInMargins() {
        var lengths = this.document.getFileInformationBlock();
        int from = 0;
        for (SubdocumentType part : SubdocumentType.ORDERED) {
            int length = lengths.getSubdocumentTextStreamLength(part);
            if (part == SubdocumentType.HEADER_TEXTBOX) {
                return new Range(from, from + length, this.document);
            }
            from += length;
        }
        return new Range(0, 0, this.document);
    }

    /// Files that stand in the document.
    private void objects(POIFSFileSystem file) throws IOException {
        if (file.getRoot().hasEntryCaseInsensitive("ObjectPool")
                && file.getRoot().getEntryCaseInsensitive("ObjectPool") instanceof DirectoryEntry pool) {
            for (int i = 0; i < pool.getEntryCount(); i++) {
                this.flow.embedded("Another document", "");
            }
        }
    }

    private static String plain(Range range) {
        return Range.stripFields(range.text()).replaceAll("\\p{Cntrl}+", " ");
    }

    /// A refusal in plain words.
    private static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }

    }

}
