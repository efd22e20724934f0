package org.dueregard.app.tables;

import java.util.Arrays;
import java.util.Optional;

/// The files in which safe tables can be taken away. Only the proof tells which counts are unsafe by themselves.
enum TableFile {

    CSV("csv", "text/csv;charset=UTF-8"),

    EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),

    PAGE("html", "text/html;charset=UTF-8"),

    /// The certificates, for those who answer for the publication.
    PROOF("certificates.gz", "application/gzip");

    private final String ending;

    private final String mediaType;

    TableFile(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    static Optional<TableFile> ofEnding(String ending) {
        return Arrays.stream(values()).filter((file) -> file.ending.equals(ending)).findFirst();
    }

    String ending() {
        return this.ending;
    }

    String mediaType() {
        return this.mediaType;
    }

    /// Where it is kept.
    String column() {
        return switch (this) {
            case CSV -> "csv";
            case EXCEL -> "excel";
            case PAGE -> "page";
            case PROOF -> "proof";
        };
    }

}
