package org.dueregard.planreader;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// A plan as read from one file. It says what a careful reader takes from that file alone.
///
/// @param source the file's name
/// @param organisation only where the document names it
/// @param title the heading line as printed; null where there is none
/// @param period only where the plan states its own
/// @param sections in document order; a plan without sections has one with the title ""
/// @param findings what a person should look at, in document order
/// @param ignored words that are no part of the plan, in document order
/// @param key what the initials of its owners stand for, where the document says so
public record PlanDocument(String source, @Nullable Sourced<String> organisation, @Nullable Sourced<String> title,
        @Nullable Sourced<Period> period, List<PlanSection> sections, List<Finding> findings, List<Ignored> ignored,
        List<Sourced<Initials>> key) {

    public PlanDocument {
        sections = List.copyOf(sections);
        findings = List.copyOf(findings);
        ignored = List.copyOf(ignored);
        key = List.copyOf(key);
    }

    /// A plan without a key of initials.
    public PlanDocument(String source, @Nullable Sourced<String> organisation, @Nullable Sourced<String> title,
            @Nullable Sourced<Period> period, List<PlanSection> sections, List<Finding> findings,
            List<Ignored> ignored) {
        this(source, organisation, title, period, sections, findings, ignored, List.of());
    }

    /// A plan of which no word is left out.
    public PlanDocument(String source, @Nullable Sourced<String> organisation, @Nullable Sourced<String> title,
            @Nullable Sourced<Period> period, List<PlanSection> sections, List<Finding> findings) {
        this(source, organisation, title, period, sections, findings, List.of());
    }

    /// The owner in full where the document's key says so, else as written.
    public String inFull(String owner) {
        return this.key.stream()
            .map(Sourced::value)
            .filter((entry) -> entry.initials().equals(owner))
            .map(Initials::meaning)
            .findFirst()
            .orElse(owner);
    }

    /// Initials and what they stand for: `HoH` and `Head of Housing`.
    public record Initials(String initials, String meaning) {
    }

}
