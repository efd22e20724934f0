package org.dueregard.planreader;

import java.util.List;
import java.util.stream.Collectors;

import org.dueregard.planreader.PlanRevision.Part;
import org.jspecify.annotations.Nullable;

/// A revision in a few words a line, for comparison.
final class Differences {

    private Differences() {
    }

    static String of(PlanRevision revision) {
        return revision.changes().stream().map(Differences::line).collect(Collectors.joining("\n"));
    }

    /// The kind and where it is, without a word of either file.
    static String places(PlanRevision revision) {
        return revision.changes()
            .stream()
            .map((change) -> change.kind() + " " + name(change.older()) + " > " + name(change.newer()))
            .collect(Collectors.joining("\n"));
    }

    static String name(@Nullable Part part) {
        return (part != null) ? part.name().replace(" action ", "#") : "-";
    }

    private static String line(PlanChange change) {
        String where = (change.older() == null || change.newer() == null
                || name(change.older()).equals(name(change.newer()))) ? name(change.part())
                        : name(change.older()) + " > " + name(change.newer());
        return (change.kind() + " " + where + ": " + detail(change)).strip();
    }

    private static String detail(PlanChange change) {
        return switch (change) {
            case PlanChange.Added added -> added.newer().text() + " (" + added.actions() + ")";
            case PlanChange.Dropped dropped -> dropped.older().text() + " (" + dropped.actions() + ")";
            case PlanChange.Split split -> "and " + names(split.others());
            case PlanChange.Merged merged -> "with " + names(merged.others());
            case PlanChange.Retitled retitled -> words(retitled.words());
            case PlanChange.Moved moved -> "from " + moved.from() + " to " + moved.to();
            case PlanChange.Renumbered numbers -> numbers.from() + " to " + numbers.to();
            case PlanChange.Reworded reworded -> words(reworded.words());
            case PlanChange.Applicable applicable -> String.valueOf(applicable.now());
            case PlanChange.Links links -> "-" + links.gone() + " +" + links.come();
            case PlanChange.Owners owners -> "-" + values(owners.gone()) + " +" + values(owners.come());
            case PlanChange.NewDeadline date -> raw(date.before()) + " to " + raw(date.after());
            case PlanChange.Measures measures -> "-" + values(measures.gone()) + " +" + values(measures.come());
            case PlanChange.Characteristics who -> "-" + who.gone() + " +" + who.come();
            case PlanChange.Completed completed -> completed.on().value().toString();
            case PlanChange.Reopened reopened -> reopened.before().value().toString();
            case PlanChange.Rating rating -> rag(rating.before()) + " to " + rag(rating.after());
            case PlanChange.Reported reported -> values(reported.notes()).toString()
                    + (reported.periods().stream().allMatch(String::isEmpty) ? "" : " of " + reported.periods());
        };
    }

    private static String words(List<PlanChange.Words> words) {
        return words.stream().map((each) -> switch (each.fate()) {
            case KEPT -> each.text();
            case GONE -> "[-" + each.text() + "-]";
            case COME -> "[+" + each.text() + "+]";
        }).collect(Collectors.joining(" "));
    }

    private static String names(List<Part> parts) {
        return parts.stream().map(Differences::name).collect(Collectors.joining(", "));
    }

    private static List<String> values(List<Sourced<String>> values) {
        return values.stream().map(Sourced::value).toList();
    }

    private static String raw(Sourced<Deadline> deadline) {
        return String.valueOf(deadline.value().raw());
    }

    private static String rag(@Nullable Sourced<Rag> rag) {
        return (rag != null) ? rag.value().toString() : "none";
    }

}
