package org.dueregard.app.writing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// What people type, as values.
final class Typed {

    private Typed() {
    }

    /// Without white space around it; null where nothing is left.
    static @Nullable String words(@Nullable String typed) {
        return (typed == null || typed.isBlank()) ? null : typed.strip();
    }

    /// The id in a hidden field, under which a form adds something; a new one where there
    /// is none.
    static UUID id(@Nullable String sent) {
        boolean whole = sent != null && sent.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        return whole ? UUID.fromString(sent) : UUID.randomUUID();
    }

    /// One entry a line, blank lines left out.
    static List<String> lines(@Nullable String typed) {
        return (typed == null) ? List.of()
                : typed.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
    }

    /// Entries apart by commas.
    static List<String> refs(@Nullable String typed) {
        return (typed == null) ? List.of()
                : Stream.of(typed.split(",", -1)).map(String::strip).filter((ref) -> !ref.isEmpty()).toList();
    }

    /// A day typed as `31 3 2026`, `31/3/2026` or `2026-03-31`; empty where it is none.
    static Optional<LocalDate> day(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String[] parts = typed.strip().split("[ ./-]+", -1);
        if (parts.length != 3 || !Stream.of(parts).allMatch((part) -> part.matches("\\d{1,4}"))) {
            return Optional.empty();
        }
        boolean yearFirst = parts[0].length() == 4;
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(parts[yearFirst ? 0 : 2]), Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[yearFirst ? 2 : 0])));
        }
        catch (DateTimeException ex) {
            return Optional.empty();
        }
    }

}
