package org.dueregard.planreader.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.dueregard.planreader.file.Content;
import org.dueregard.planreader.file.Parcel;

/// Opens an OpenDocument spreadsheet (.ods) as a stream, so that rows said to be repeated cost nothing.
public final class OpenWorkbook {

    static final String DAMAGED = "The file is damaged. Open it in LibreOffice, save it under a new name as an ODF"
            + " Spreadsheet (.ods) and choose the new file, or copy the plan and paste it.";

    private static final int MOST_SHEETS = 200;

    private final OpenLooks looks = new OpenLooks();

    private final List<Sheet> sheets = new ArrayList<>();

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
            book.read(xml);
        }
        catch (XMLStreamException ex) {
            throw new IOException(DAMAGED, ex);
        }
        return SheetBlocks.of(book.sheets);
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (Words.next(xml) == XMLStreamConstants.START_ELEMENT) {
                if (!xml.getLocalName().equals("table")) {
                    this.looks.begin(xml);
                }
                else if (this.sheets.size() < MOST_SHEETS) {
                    String name = OpenLooks.attribute(xml, "name");
                    boolean hidden = this.looks.isHidden(OpenLooks.attribute(xml, "style-name"));
                    Sheet sheet = new Sheet(this.sheets.size() + 1, name, hidden);
                    new OpenSheet(sheet, this.looks).read(xml);
                    this.sheets.add(sheet);
                }
            }
        }
    }

}
