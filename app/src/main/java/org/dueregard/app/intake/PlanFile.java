package org.dueregard.app.intake;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanReader;
import org.dueregard.planreader.UnreadableFile;

/// A file as handed over: a document of any kind that the plan reader knows, or text that was pasted.
public final class PlanFile {

    /// The media type of a Word document.
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// The media type of other files: what they are, the plan reader finds out.
    static final String OTHER = "application/octet-stream";

    /// The media type of pasted text.
    static final String TEXT = "text/plain";

    /// The most bytes that a file may have: 20 MB.
    static final int LIMIT = 20 * 1024 * 1024;

    /// How the names of files end that may hold a plan.
    public static final List<String> ENDINGS = List.of("docx", "doc", "odt", "rtf", "pdf", "xlsx", "xls", "ods", "csv",
            "tsv", "html", "htm", "mht", "mhtml", "md", "txt");

    private final String name;

    private final String mediaType;

    private final byte[] content;

    PlanFile(String name, String mediaType, byte[] content) {
        this.name = name;
        this.mediaType = mediaType;
        this.content = content.clone();
    }

    /// A Word document.
    ///
    /// @param name as its owner calls it; folders before it are left out
    public static PlanFile word(String name, byte[] content) {
        return new PlanFile(plainName(name, "plan.docx"), WORD, content);
    }

    /// A file of any kind.
    ///
    /// @param name as its owner calls it; folders before it are left out
    static PlanFile of(String name, byte[] content) {
        return name.toLowerCase(Locale.ROOT).endsWith(".docx") ? word(name, content)
                : new PlanFile(plainName(name, "plan"), OTHER, content);
    }

    /// Text that was pasted.
    public static PlanFile text(String name, String text) {
        return new PlanFile(plainName(name, "Pasted text"), TEXT,
                text.replace("\u0000", "").getBytes(StandardCharsets.UTF_8));
    }

    /// As its owner calls it.
    String name() {
        return this.name;
    }

    String mediaType() {
        return this.mediaType;
    }

    byte[] content() {
        return this.content.clone();
    }

    int size() {
        return this.content.length;
    }

    boolean isPasted() {
        return this.mediaType.equals(TEXT);
    }

    /// The same bytes have the same digest.
    byte[] sha256() {
        return Inquiry.Digest.sha256(this.content);
    }

    /// The digest as 64 hexadecimal digits.
    String sha256Hex() {
        return HexFormat.of().formatHex(sha256());
    }

    /// Reads the plan out of it. May take long; a reader of hostile files ends within its
    /// own limits.
    PlanDocument read() throws UnreadableFile {
        return PlanReader.read(this.name, this.content);
    }

    /// A plain name for the plan: the file's without its ending.
    static String titleFrom(String name) {
        return name.replaceFirst("(?i)\\.(" + String.join("|", ENDINGS) + ")$", "").replace('_', ' ').strip();
    }

    /// The endings as a browser wants them where somebody chooses a file.
    public static String accepted() {
        return "." + String.join(",.", ENDINGS);
    }

    private static String plainName(String given, String otherwise) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069]", "").strip();
        String name = plain.isEmpty() ? otherwise : plain;
        return name.substring(0, Math.min(name.length(), 200));
    }

}
