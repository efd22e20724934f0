package org.dueregard.planreader.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Finds what kind of file it is from what stands in it; its name only decides between kinds of text.
public final class FormatFinder {

    private static final Map<String, String> REFUSED = Map.ofEntries(Map.entry("\u0089PNG", "a picture"),
            Map.entry("\u00ff\u00d8\u00ff", "a picture"), Map.entry("GIF8", "a picture"),
            Map.entry("II*\u0000", "a picture"), Map.entry("MM\u0000*", "a picture"), Map.entry("BM", "a picture"),
            Map.entry("Rar!", "an archive"), Map.entry("7z\u00bc\u00af", "an archive"),
            Map.entry("\u001f\u008b", "an archive"), Map.entry("BZh", "an archive"), Map.entry("MZ", "a program"),
            Map.entry("\u007fELF", "a program"), Map.entry("ID3", "a recording"), Map.entry("OggS", "a recording"),
            Map.entry("SQLite format", "a database"));

    private static final String PICTURE = " Scan the paper as a PDF, or type the plan, and choose that file.";

    private static final String OTHERWISE = " Open it in the program that made it, save the plan as a Word Document"
            + " (.docx), an Excel Workbook (.xlsx) or a PDF, and choose that file.";

    private static final int NEAR = 64 << 10;

    private FormatFinder() {
    }

    /// The kind of a file.
    ///
    /// @param name may be empty
    /// @throws IOException with a message for the file's owner where it is of a kind that
    /// cannot be read
    public static FileFormat find(String name, byte[] content) throws IOException {
        if (content.length == 0) {
            throw new IOException("The file is empty. Check that it was saved and choose it again.");
        }
        String start = start(content, 1024);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return zipped(ZipNames.of(content), start);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return compound(content);
        }
        if (start.contains("%PDF-")) {
            return FileFormat.PDF;
        }
        if (start.startsWith("{\\rtf")) {
            return FileFormat.RICH_TEXT;
        }
        if (start.matches("(?is)(?:from: <saved by|mime-version:|.{0,800}\\nmime-version:).*")
                && start.contains("oundary=")) {
            return FileFormat.WEB_ARCHIVE;
        }
        refuse(start);
        if (!Encodings.isText(content)) {
            throw new IOException(
                    "This is not a file that a plan can be read from: it holds neither a document nor text."
                            + OTHERWISE);
        }
        return text(name.toLowerCase(Locale.ROOT), content);
    }

    private static String start(byte[] content, int length) {
        return new String(content, 0, Math.min(length, content.length), StandardCharsets.ISO_8859_1);
    }

    private static void refuse(String start) throws IOException {
        for (Map.Entry<String, String> known : REFUSED.entrySet()) {
            String mark = known.getKey();
            // two letters alone could begin a sentence
            boolean sure = mark.length() > 2 || start.chars().limit(64).anyMatch((c) -> c == 0) || mark.charAt(0) < ' ';
            if (start.startsWith(mark) && sure) {
                throw new IOException("This is " + known.getValue() + ", not a document."
                        + (known.getValue().equals("a picture") ? PICTURE : OTHERWISE));
            }
        }
        if (start.regionMatches(4, "ftyp", 0, 4) || (start.startsWith("RIFF") && start.length() > 12)) {
            throw new IOException("This is a picture or a recording, not a document." + PICTURE);
        }
    }

    private static FileFormat zipped(ZipNames names, String start) throws IOException {
        String type = (start.indexOf("mimetype") == 30) ? start.substring(38) : "";
        if (type.startsWith("application/vnd.oasis.opendocument.text")) {
            return FileFormat.OPEN_TEXT;
        }
        if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
            return FileFormat.OPEN_SHEET;
        }
        if (names.any("xl/workbook.bin")) {
            throw new IOException(
                    "This is a binary Excel workbook (.xlsb). Open it in Excel, save it as an Excel Workbook"
                            + " (.xlsx) and choose the new file.");
        }
        if (names.any("xl/")) {
            return FileFormat.SHEET;
        }
        if (names.any("ppt/") || type.contains("presentation")) {
            throw new IOException(
                    "This is a presentation. Copy the plan into a Word document, save it and choose that.");
        }
        if (names.any("word/") || names.any("[content_types].xml")) {
            return FileFormat.WORD;
        }
        if (names.any("index/") || names.any("index.zip")) {
            throw new IOException(
                    "This is a file of Pages or Numbers. Open it there, choose File, Export To, Word or Excel,"
                            + " and choose the new file.");
        }
        if (names.any("content.xml")) {
            return names.any("mimetype") ? FileFormat.OPEN_TEXT : FileFormat.OPEN_SHEET;
        }
        if (names.isEmpty()) {
            throw new IOException(WordFile.DAMAGED);
        }
        throw new IOException("This is an archive of files (.zip). Open it and choose the file of the plan in it.");
    }

    private static FileFormat compound(byte[] content) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = file.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new IOException(
                        "The file is protected by a password. Open it in Word or Excel, take the password off"
                                + " under File, Info, Protect, save it and choose it again.");
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return FileFormat.OLD_WORD;
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return FileFormat.OLD_SHEET;
            }
        }
        catch (RuntimeException ex) {
            // POI reports damage by many unchecked exceptions
            throw new IOException(WordFile.DAMAGED, ex);
        }
        catch (IOException ex) {
            throw String.valueOf(ex.getMessage()).startsWith("The file is protected") ? ex
                    : new IOException(WordFile.DAMAGED, ex);
        }
        throw new IOException("This is neither a Word document nor an Excel workbook." + OTHERWISE);
    }

    private static FileFormat text(String name, byte[] content) throws IOException {
        String text = Encodings.decode(java.util.Arrays.copyOf(content, Math.min(content.length, NEAR))).stripLeading();
        if (text.startsWith("<?xml")
                && text.matches("(?s).{0,2000}(?:mso-application|office:document|pkg:package).*")) {
            throw new IOException("This is a document saved as XML. Open it in Word, Excel or LibreOffice, save it as a"
                    + " Word Document (.docx) or an Excel Workbook (.xlsx) and choose the new file.");
        }
        if (TextKinds.isWebPage(text) || name.matches(".*\\.x?html?")) {
            return FileFormat.WEB_PAGE;
        }
        if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".tab")) {
            return FileFormat.SEPARATED;
        }
        if (name.matches(".*\\.(?:md|markdown)") || TextKinds.isMarkdown(text)) {
            return FileFormat.MARKDOWN;
        }
        return TextKinds.isSeparated(text, name) ? FileFormat.SEPARATED : FileFormat.TEXT;
    }

}
