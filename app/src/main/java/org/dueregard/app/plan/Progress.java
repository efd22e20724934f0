package org.dueregard.app.plan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// One entry of an action's history. Entries are added and never changed.
///
/// @param number counts the entries of the action, from 1
/// @param person who said it; null for a note that came with the plan's file
/// @param recordedAs the post or role in which it was said
/// @param period of which a note of the plan's file is, like `Q1 update`; null where nothing says so
/// @param deadlineAfter the new words of the deadline; null where it was not changed
record Progress(UUID id, int number, Instant recordedAt, LocalDate happenedOn, @Nullable UUID person, String recordedAs,
        @Nullable String period, String text, Standing standing, @Nullable String standingReason,
        @Nullable String deadlineBefore, @Nullable String deadlineAfter, @Nullable String deadlineReason,
        List<Evidence> evidence) {

    Progress {
        evidence = List.copyOf(evidence);
    }

    /// A file or a link that shows what was said.
    ///
    /// @param link null for a file
    /// @param size of the file in bytes; 0 for a link
    record Evidence(UUID id, String name, @Nullable String link, int size) {

        /// Like `1.2 MB`.
        String sizeInWords() {
            return (this.size < 1_000_000) ? Math.max(1, this.size / 1_000) + " kB"
                    : String.format(Locale.UK, "%.1f MB", this.size / 1_000_000.0);
        }

    }

    boolean changesDeadline() {
        return this.deadlineAfter != null;
    }

    /// A file that shows what happened. What it is follows from its content and not from
    /// its name.
    ///
    /// @param name without folders, with the ending of its type
    @SuppressWarnings("ArrayRecordComponent")
    record EvidenceFile(String name, Type type, byte[] content) {

        /// The most bytes that a file may have: ten megabytes.
        static final int LIMIT = 10 * 1024 * 1024;

        /// What is kept as evidence.
        enum Type {

            PDF("application/pdf", "pdf"), PNG("image/png", "png"), JPG("image/jpeg", "jpg"),
            DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            ODT("application/vnd.oasis.opendocument.text", "odt"), CSV("text/csv", "csv"), TXT("text/plain", "txt");

            private final String mediaType;

            private final String ending;

            Type(String mediaType, String ending) {
                this.mediaType = mediaType;
                this.ending = ending;
            }

            String mediaType() {
                return this.mediaType;
            }

        }

        /// The file; empty where its content is of no type that is kept.
        static Optional<EvidenceFile> of(String name, byte[] content) {
            String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069]", "")
                .strip();
            Type type = typeOf(plain.toLowerCase(Locale.ROOT), content);
            return (type == null) ? Optional.empty() : Optional.of(new EvidenceFile(named(plain, type), type, content));
        }

        private static @Nullable Type typeOf(String name, byte[] content) {
            if (startsWith(content, "%PDF-")) {
                return Type.PDF;
            }
            if (startsWith(content, "\u0089PNG\r\n")) {
                return Type.PNG;
            }
            if (startsWith(content, "\u00ff\u00d8\u00ff")) {
                return Type.JPG;
            }
            if (startsWith(content, "PK\u0003\u0004")) {
                return packed(content);
            }
            if (isText(content)) {
                return name.endsWith(".csv") ? Type.CSV : Type.TXT;
            }
            return null;
        }

        private static boolean startsWith(byte[] content, String signature) {
            byte[] bytes = signature.getBytes(StandardCharsets.ISO_8859_1);
            return content.length >= bytes.length
                    && ByteBuffer.wrap(content, 0, bytes.length).equals(ByteBuffer.wrap(bytes));
        }

        // Only names of entries are looked at; nothing is unpacked.
        private static @Nullable Type packed(byte[] content) {
            if (new String(content, 0, Math.min(content.length, 120), StandardCharsets.ISO_8859_1)
                .contains("mimetypeapplication/vnd.oasis.opendocument.text")) {
                return Type.ODT;
            }
            String directory = new String(content, StandardCharsets.ISO_8859_1);
            if (directory.contains("word/document.xml")) {
                return Type.DOCX;
            }
            return directory.contains("xl/workbook.xml") ? Type.XLSX : null;
        }

        private static boolean isText(byte[] content) {
            try {
                return StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .allMatch((character) -> character >= ' ' || character == '\n' || character == '\r'
                            || character == '\t' || character == '\f');
            }
            catch (CharacterCodingException ex) {
                return false;
            }
        }

        private static String named(String name, Type type) {
            String stem = name.isEmpty() ? "evidence" : name;
            boolean right = stem.toLowerCase(Locale.ROOT).endsWith("." + type.ending)
                    || (type == Type.JPG && stem.toLowerCase(Locale.ROOT).endsWith(".jpeg"));
            return right ? stem : stem + "." + type.ending;
        }

    }

}
