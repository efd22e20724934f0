package org.dueregard.planreader.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamException;

import org.dueregard.planreader.file.Content;
import org.dueregard.planreader.file.Parcel;
import org.dueregard.planreader.file.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Opens an Excel Workbook (.xlsx). Its sheets are read as a stream, so that neither many rows nor a range said to be
/// used costs more memory than the words in it.
public final class Workbook {

    static final String DAMAGED = "The file is damaged. Open it in Excel, save it under a new name as an Excel Workbook"
            + " (.xlsx) and choose the new file, or copy the plan and paste it.";

    static final String MACROS = "The file holds macros. Open it in Excel, save it as an Excel Workbook (.xlsx) without"
            + " macros and choose the new file.";

    private static final int MOST_SHEETS = 200;

    private final Parcel parcel;

    private final Looks looks;

    private final List<Words> shared;

    private final boolean since1904;

    private Workbook(Parcel parcel, String main, Element book) throws IOException, XMLStreamException {
        this.parcel = parcel;
        Map<String, String> links = parcel.links(main);
        Document styles = parcel.tree(links.getOrDefault("styles", "xl/styles.xml"));
        Document theme = parcel.tree(links.getOrDefault("theme", "xl/theme/theme1.xml"));
        this.looks = new Looks(styles, new Tones(theme, styles));
        this.shared = Words.shared(parcel.stream(links.getOrDefault("sharedStrings", "xl/sharedStrings.xml")),
                this.looks);
        String since = Xml.attribute(Xml.child(book, "workbookPr"), "date1904");
        this.since1904 = since.equals("1") || since.equals("true");
    }

    /// Reads a workbook.
    ///
    /// @throws IOException with a message for the file's owner where it cannot be read
    public static Content read(byte[] content) throws IOException {
        Parcel parcel = Parcel.open(content, DAMAGED);
        if (parcel.hasMacros()) {
            throw new IOException(MACROS);
        }
        String main = parcel.links("").getOrDefault("officeDocument", "xl/workbook.xml");
        Document book = parcel.tree(main);
        if (book == null) {
            throw new IOException(DAMAGED);
        }
        try {
            Workbook workbook = new Workbook(parcel, main, book.getDocumentElement());
            return SheetBlocks.of(workbook.sheets(main, book.getDocumentElement()));
        }
        catch (XMLStreamException | IllegalStateException ex) {
            throw new IOException(DAMAGED, ex);
        }
    }

    private List<Sheet> sheets(String main, Element book) throws IOException, XMLStreamException {
        Map<String, String> links = this.parcel.links(main);
        List<Sheet> sheets = new ArrayList<>();
        SheetRoom room = new SheetRoom();
        for (Element entry : Xml.children(Xml.child(book, "sheets"), "sheet")) {
            String part = links.get(Xml.attribute(entry, "id"));
            if (sheets.size() >= MOST_SHEETS) {
                sheets.getLast().goesOn(Xml.attribute(entry, "name"));
                break;
            }
            if (part == null || !this.parcel.has(part)) {
                continue;
            }
            Sheet sheet = new Sheet(sheets.size() + 1, Xml.attribute(entry, "name"),
                    Xml.attribute(entry, "state").toLowerCase(java.util.Locale.ROOT).contains("hidden"), room);
            new Worksheet(sheet, this.looks, this.shared, new ShownNumber(this.since1904))
                .read(java.util.Objects.requireNonNull(this.parcel.stream(part)));
            Map<String, String> beside = this.parcel.links(part);
            remarks(sheet, beside);
            new SheetDrawings(this.parcel, sheet).read(beside);
            sheets.add(sheet);
        }
        return sheets;
    }

    /// Notes of old and threads of comments; a thread has a note beside it that only
    /// repeats it.
    private void remarks(Sheet sheet, Map<String, String> links) throws IOException {
        Set<String> threads = new HashSet<>();
        for (Element remark : Xml.children(root(links.get("threadedComment")), "threadedComment")) {
            threads.add(Xml.attribute(remark, "ref"));
            remark(sheet, remark);
        }
        for (Element note : Xml.children(Xml.child(root(links.get("comments")), "commentList"), "comment")) {
            if (!threads.contains(Xml.attribute(note, "ref"))) {
                remark(sheet, note);
            }
        }
    }

    private @Nullable Element root(@Nullable String part) throws IOException {
        Document document = (part != null) ? this.parcel.tree(part) : null;
        return (document != null) ? document.getDocumentElement() : null;
    }

    private static void remark(Sheet sheet, Element note) {
        Area cell = Area.of(Xml.attribute(note, "ref"));
        sheet.remark((cell != null) ? cell.top() : 1, (cell != null) ? cell.left() : 1, note.getTextContent());
    }

}
