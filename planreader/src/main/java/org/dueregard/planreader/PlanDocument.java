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
public record PlanDocument(String source, @Nullable Sourced<String> organisation, @Nullable Sourced<String> title,
        @Nullable Sourced<Period> period, List<PlanSection> sections, List<Finding> findings, List<Ignored> ignored) {

    public PlanDocument {
        sections = List.copyOf(sections);
        findings = List.copyOf(findings);
        ignored = List.copyOf(ignored);
    }

    /// A plan of which no word is left out.
    public PlanDocument(String source, @Nullable Sourced<String> organisation, @Nullable Sourced<String> title,
            @Nullable Sourced<Period> period, List<PlanSection> sections, List<Finding> findings) {
        this(source, organisation, title, period, sections, findings, List.of());
    }

}
