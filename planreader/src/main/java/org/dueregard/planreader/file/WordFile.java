package org.dueregard.planreader.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/// The parts of a Word document that hold its words, opened with care: what is inflated is counted before anything
/// is parsed, and XML with a document type is refused, so that neither a zip bomb nor an entity does harm.
///
/// @param numbering null where the document has no lists
/// @param styles null where it has no styles
/// @param footnotes null where it has none
/// @param endnotes null where it has none
/// @param comments null where it has none
/// @param margins what stands at the head and the foot of each page
record WordFile(Document document, @Nullable Document numbering, @Nullable Document styles,
        @Nullable Document footnotes, @Nullable Document endnotes, @Nullable Document comments,
        List<Document> margins) {

    static final String DAMAGED = "The file is damaged. Open it in Word, save it under a new name as a Word Document (.docx)"
            + " and choose the new file, or copy the plan and paste it.";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    private static final long MOST_INFLATED = 200L << 20;

    private static final long MOST_WORDS = 64L << 20;

    private static final int MOST_PARTS = 2000;

    private static final int MOST_MARGINS = 60;

    /// Opens a file.
    ///
    /// @throws IOException with a message for the file's owner where it cannot be read
    static WordFile open(byte[] content) throws IOException {
        signature(content);
        inflate(content);
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
            PackagePart main = related(file.getRelationshipsByType(OFFICE + "officeDocument"),
                    file.getRelationshipsByType(STRICT + "officeDocument"), file, null);
            if (main == null) {
                throw new IOException(DAMAGED);
            }
            kind(main.getContentType(), file);
            return new WordFile(parse(main), optional(part(file, main, "numbering")),
                    optional(part(file, main, "styles")), optional(part(file, main, "footnotes")),
                    optional(part(file, main, "endnotes")), optional(part(file, main, "comments")), margins(main));
        }
        catch (Parcel.TooLarge ex) {
            throw ex;
        }
        catch (IOException ex) {
            // POI's own limits speak to programmers
            throw String.valueOf(ex.getMessage()).startsWith("Zip bomb") ? new IOException(DAMAGED, ex) : ex;
        }
        catch (OpenXML4JException | SAXException | RuntimeException ex) {
            // POI reports damage by many unchecked exceptions of its own and of its
            // libraries
            throw new IOException(DAMAGED, ex);
        }
    }

    private static void signature(byte[] content) throws IOException {
        String start = new String(content, 0, Math.min(8, content.length),
                java.nio.charset.StandardCharsets.ISO_8859_1);
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
        if (start.startsWith("%PDF")) {
            throw new IOException(
                    "This is a PDF. Choose the Word document (.docx) that it was made from, or copy the plan and"
                            + " paste it.");
        }
        if (start.startsWith("{\\rtf")) {
            throw new IOException(
                    "This is a rich text file (.rtf). Open it in Word, save it as a Word Document (.docx) and"
                            + " choose the new file.");
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

    /// Counts what the file inflates to.
    private static void inflate(byte[] content) throws IOException {
        long total = 0;
        int parts = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts++;
                long most = entry.getName().endsWith(".xml") ? MOST_WORDS : MOST_INFLATED;
                long size = 0;
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    size += n;
                    if (size > most || total + size > MOST_INFLATED) {
                        throw new TooLarge();
                    }
                }
                total += size;
                if (parts > MOST_PARTS) {
                    throw new TooLarge();
                }
            }
        }
        catch (TooLarge ex) {
            throw new IOException(
                    "The file is too large to read. Copy the plan into a new Word document, save it and choose"
                            + " that, or paste the plan.",
                    ex);
        }
        catch (IOException | IllegalArgumentException ex) {
            throw new IOException(DAMAGED, ex);
        }
    }

    private static void kind(String type, OPCPackage file) throws IOException {
        if (type.contains("spreadsheetml") || type.contains("ms-excel")) {
            throw new IOException("This is a spreadsheet. Open it, copy the table of the plan, and paste it.");
        }
        if (type.contains("macroEnabled")
                || !file.getPartsByName(java.util.regex.Pattern.compile(".*vbaProject.*")).isEmpty()) {
            throw new IOException(
                    "The file holds macros. Open it in Word, save it as a Word Document (.docx) without macros and"
                            + " choose the new file.");
        }
        if (!type.contains("wordprocessingml")) {
            throw new IOException(
                    "This is not a Word Document (.docx). Open it in the program that made it, copy the plan and"
                            + " paste it.");
        }
    }

    private static @Nullable PackagePart part(OPCPackage file, PackagePart main, String type)
            throws OpenXML4JException {
        return related(main.getRelationshipsByType(OFFICE + type), main.getRelationshipsByType(STRICT + type), file,
                main);
    }

    private static @Nullable PackagePart related(PackageRelationshipCollection first,
            PackageRelationshipCollection second, OPCPackage file, @Nullable PackagePart of) {
        PackageRelationship link = (first.size() > 0) ? first.getRelationship(0)
                : (second.size() > 0) ? second.getRelationship(0) : null;
        if (link == null || link.getTargetMode() == TargetMode.EXTERNAL) {
            return null;
        }
        try {
            return (of != null) ? of.getRelatedPart(link) : file.getPart(link);
        }
        catch (OpenXML4JException ex) {
            return null;
        }
    }

    private static Document parse(PackagePart part) throws IOException, SAXException {
        try (InputStream in = part.getInputStream()) {
            return Parcel.tree(in.readAllBytes());
        }
    }

    private static List<Document> margins(PackagePart main) throws OpenXML4JException, IOException {
        List<Document> margins = new ArrayList<>();
        for (String kind : new String[] { "header", "footer" }) {
            for (PackageRelationship link : main.getRelationshipsByType(OFFICE + kind)) {
                if (link.getTargetMode() != TargetMode.EXTERNAL && margins.size() < MOST_MARGINS) {
                    Document margin = optional(main.getRelatedPart(link));
                    if (margin != null) {
                        margins.add(margin);
                    }
                }
            }
        }
        return margins;
    }

    /// A damaged list or style does not keep the words from being read.
    private static @Nullable Document optional(@Nullable PackagePart part) throws IOException {
        try {
            return (part != null) ? parse(part) : null;
        }
        catch (SAXException ex) {
            return null;
        }
    }

    private static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

    }

}
