package org.dueregard.app.publication;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells words that can only be an office or a team from those that may be a person's name or
/// initials.
///
/// Nobody is matched to these words yet, so they are shown to the public only where each word
/// is one that offices are called by, here or in the council's own posts and services.
final class OfficeWords {

    static final String TO_BE_NAMED = "Officer to be named";

    private static final Set<String> OFFICES = Set.of("officer", "officers", "manager", "managers", "head", "director",
            "directors", "lead", "leads", "leader", "team", "teams", "service", "services", "group", "board",
            "committee", "council", "partnership", "department", "directorate", "coordinator", "adviser", "advisor",
            "executive", "unit", "forum", "panel", "cabinet", "staff", "champions");

    private static final Set<String> COMMON = Set.of("a", "all", "and", "the", "of", "for", "with", "in", "to",
            "senior", "chief", "deputy", "assistant", "corporate", "strategic", "policy", "equality", "equalities",
            "diversity", "inclusion", "community", "communities", "customer", "housing", "planning", "leisure",
            "communications", "performance", "human", "resources", "democratic", "legal", "finance", "training",
            "development", "management", "project", "people", "steering", "safety", "licensing", "procurement",
            "engagement");

    private final Set<String> known = new HashSet<>(COMMON);

    /// @param labels titles of the council's posts and names of its services
    OfficeWords(List<String> labels) {
        labels.forEach((label) -> this.known.addAll(words(label)));
        this.known.addAll(OFFICES);
    }

    /// The words as written where they are an office's, else [#TO_BE_NAMED].
    String shown(String asWritten) {
        List<String> words = words(asWritten);
        boolean office = words.stream().anyMatch(OFFICES::contains) && this.known.containsAll(words);
        return office ? asWritten : TO_BE_NAMED;
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" "));
    }

}
