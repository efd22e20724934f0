package org.dueregard.planreader.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.file.Content;
import org.dueregard.planreader.file.OpenObject;
import org.dueregard.planreader.file.Parcel;
import org.jspecify.annotations.Nullable;

/// Opens an OpenDocument spreadsheet (.ods) as a stream, so that rows said to be repeated cost nothing.
public final class OpenWorkbook {

    static final String DAMAGED = "The file is damaged. Open it in LibreOffice, save it under a new name as an ODF"
            + " Spreadsheet (.ods) and choose the new file, or copy the plan and paste it.";

    private static final int MOST_SHEETS = 200;

    private final OpenLooks looks = new OpenLooks();

    private final List<Sheet> sheets = new ArrayList<>();

    private final SheetRoom room = new SheetRoom();

    private OpenWorkbook() {
    }

    /// Reads a spreadsheet.
    ///
    /// @throws IOException with a message for the file's owner where it cannot be read
    public static Content read(byte[] content) throws IOException {
        Parcel parcel = Parcel.open(content, DAMAGED);
        if (parcel.hasMacros()) {
            throw new IOException(
                    "The file holds macros. Open it in LibreOffice, take them out under Tools, Macros, save"
                            + " it and choose it again.");
        }
        OpenPassword.check(parcel);
        OpenWorkbook book = new OpenWorkbook();
        try {
            XMLStreamReader styles = parcel.stream("styles.xml");
            if (styles != null) {
                book.looks.read(styles);
            }
            XMLStreamReader xml = parcel.stream("content.xml");
            if (xml == null) {
                throw new IOException(DAMAGED);
            }
            book.read(xml, parcel);
            book.margins(parcel.stream("styles.xml"));
        }
        catch (XMLStreamException ex) {
            throw new IOException(DAMAGED, ex);
        }
        return SheetBlocks.of(book.sheets);
    }

    private void read(XMLStreamReader xml, Parcel parcel) throws XMLStreamException {
        String deleted = "";
        String asked = "";
        while (xml.hasNext()) {
            if (Words.next(xml) == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "tracked-changes" -> deleted = OpenDrawings.words(xml);
                    case "content-validations" -> asked = OpenDrawings.words(xml);
                    case "table" -> sheet(xml, parcel);
                    default -> this.looks.begin(xml);
                }
            }
        }
        if (!this.sheets.isEmpty()) {
            this.sheets.getFirst().ignore(Ignored.Kind.DELETED, 1, 1, deleted);
            this.sheets.getFirst().ignore(Ignored.Kind.FORM, 1, 1, asked);
        }
    }

    private void sheet(XMLStreamReader xml, Parcel parcel) throws XMLStreamException {
        if (this.sheets.size() >= MOST_SHEETS) {
            this.sheets.getLast().goesOn(OpenLooks.attribute(xml, "name"));
            return;
        }
        String name = OpenLooks.attribute(xml, "name");
        boolean hidden = this.looks.isHidden(OpenLooks.attribute(xml, "style-name"));
        Sheet sheet = new Sheet(this.sheets.size() + 1, name, hidden, this.room);
        OpenSheet reader = new OpenSheet(sheet, this.looks);
        reader.read(xml);
        this.sheets.add(sheet);
        for (OpenSheet.Embedded object : reader.objects()) {
            OpenObject read = OpenObject.of(parcel, object.name());
            if (read.isChart()) {
                sheet.ignore(Ignored.Kind.DRAWING, object.row(), object.column(), read.words());
            }
            else {
                sheet.embedded(object.row(), object.column(), "Another document", read.words());
            }
        }
    }

    /// What stands at the head and the foot of each printed page.
    private void margins(@Nullable XMLStreamReader styles) throws XMLStreamException {
        while (styles != null && styles.hasNext() && !this.sheets.isEmpty()) {
            if (Words.next(styles) == XMLStreamConstants.START_ELEMENT
                    && styles.getLocalName().matches("(?:header|footer)(?:-left|-first)?")
                    && String.valueOf(styles.getNamespaceURI()).contains("style")) {
                this.sheets.getFirst().ignore(Ignored.Kind.PAGE_HEADER, 1, 1, OpenDrawings.words(styles));
            }
        }
    }

}
