package org.dueregard.planreader.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The parts of a Word document that hold its words.
///
/// @param numbering null where the document has no lists
/// @param styles null where it has no styles
/// @param footnotes null where it has none
/// @param endnotes null where it has none
/// @param comments null where it has none
/// @param margins what stands at the head and the foot of each page
/// @param parcel all parts
/// @param links where those of the document lead
record WordFile(Document document, @Nullable Document numbering, @Nullable Document styles,
        @Nullable Document footnotes, @Nullable Document endnotes, @Nullable Document comments, List<Document> margins,
        Parcel parcel, Map<String, String> links) {

    static final String DAMAGED = "The file is damaged. Open it in Word, save it under a new name as a Word Document (.docx)"
            + " and choose the new file, or copy the plan and paste it.";

    private static final int MOST_MARGINS = 60;

    private static final Map<String, String> OTHER_KINDS = Map.of("%PDF",
            "This is a PDF. Choose the Word document (.docx) that it was made from, or copy the plan and paste it.",
            "{\\rt",
            "This is a rich text file (.rtf). Open it in Word, save it as a Word Document (.docx) and choose the new"
                    + " file.");

    /// Opens a file.
    ///
    /// @throws IOException with a message for the file's owner where it cannot be read
    static WordFile open(byte[] content) throws IOException {
        signature(content);
        Parcel parcel = Parcel.open(content, DAMAGED);
        String main = parcel.links("").getOrDefault("officeDocument", "word/document.xml");
        kind(type(parcel, main), parcel);
        Document document = parcel.tree(main);
        if (document == null) {
            throw new IOException(DAMAGED);
        }
        Map<String, String> links = parcel.links(main);
        List<Document> margins = new ArrayList<>();
        for (Map.Entry<String, String> link : links.entrySet()) {
            if (link.getKey().matches("(?:header|footer)\\d*") && margins.size() < MOST_MARGINS) {
                Document margin = optional(parcel, link.getValue());
                if (margin != null) {
                    margins.add(margin);
                }
            }
        }
        return new WordFile(document, optional(parcel, links.get("numbering")), optional(parcel, links.get("styles")),
                optional(parcel, links.get("footnotes")), optional(parcel, links.get("endnotes")),
                optional(parcel, links.get("comments")), margins, parcel, links);
    }

    private static void signature(byte[] content) throws IOException {
        String start = new String(content, 0, Math.min(4, content.length), StandardCharsets.ISO_8859_1);
        if (content.length == 0) {
            throw new IOException("The file is empty. Check that it was saved and choose it again.");
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw new IOException(isEncrypted(content)
                    ? "The file is protected by a password. Open it in Word, take the password off under File, Info, Protect"
                            + " Document, save it and choose it again."
                    : "This is a file of an old version of Word (.doc). Open it in Word, save it as a Word Document (.docx) and"
                            + " choose the new file.");
        }
        String other = OTHER_KINDS.get(start);
        if (other != null) {
            throw new IOException(other);
        }
        if (!start.startsWith("PK")) {
            throw new IOException(
                    "This is not a Word Document (.docx). Open it in the program that made it, save it as a Word"
                            + " Document (.docx) and choose the new file, or copy the plan and paste it.");
        }
    }

    private static boolean isEncrypted(byte[] content) {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            return file.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        }
        catch (IOException | RuntimeException damaged) {
            // POI reports damage by unchecked exceptions too; such a file is no protected
            // one to us
            return false;
        }
    }

    /// The media type of the main part; "" where the list of types does not name it.
    private static String type(Parcel parcel, String main) throws IOException {
        Document types = parcel.tree("[Content_Types].xml");
        for (Element part : Xml.children((types != null) ? types.getDocumentElement() : null, "Override")) {
            if (Xml.attribute(part, "PartName").equalsIgnoreCase("/" + main)) {
                return Xml.attribute(part, "ContentType");
            }
        }
        return "";
    }

    private static void kind(String type, Parcel parcel) throws IOException {
        if (type.contains("spreadsheetml") || type.contains("ms-excel")) {
            throw new IOException("This is a spreadsheet. Open it, copy the table of the plan, and paste it.");
        }
        if (type.contains("macroEnabled") || parcel.hasMacros()) {
            throw new IOException(
                    "The file holds macros. Open it in Word, save it as a Word Document (.docx) without macros and"
                            + " choose the new file.");
        }
        if (!type.isEmpty() && !type.contains("wordprocessingml")) {
            throw new IOException(
                    "This is not a Word Document (.docx). Open it in the program that made it, copy the plan and"
                            + " paste it.");
        }
    }

    /// A damaged list, style or note does not keep the words from being read.
    private static @Nullable Document optional(Parcel parcel, @Nullable String part) throws IOException {
        try {
            return (part != null) ? parcel.tree(part) : null;
        }
        catch (Parcel.TooLarge ex) {
            throw ex;
        }
        catch (IOException ex) {
            return null;
        }
    }

}
