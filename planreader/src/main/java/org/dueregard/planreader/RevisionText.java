package org.dueregard.planreader;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.dueregard.planreader.PlanRevision.Part;
import org.jspecify.annotations.Nullable;

/// A revision as text for a terminal: how much changed, then change by change. Words that are gone stand in `[-…-]`,
/// words that have come in `{+…+}`.
public final class RevisionText {

    private static final int NARROWEST = 60;

    private final StringBuilder out = new StringBuilder();

    private final int width;

    private RevisionText(int width) {
        this.width = Math.max(width, NARROWEST);
    }

    /// Writes a revision.
    ///
    /// @param width the columns of the terminal; fewer than 60 count as 60
    /// @return lines that each end with a line feed, none longer than the width
    public static String write(PlanRevision revision, int width) {
        RevisionText text = new RevisionText(width);
        text.head(revision);
        String above = "";
        for (PlanChange change : revision.changes()) {
            String objective = above(change.part());
            if (!objective.equals(above)) {
                text.out.append('\n');
                text.lines("", objective);
            }
            above = objective;
            text.change(change);
        }
        return text.out.toString();
    }

    private static String above(Part part) {
        return new Part(part.section(), part.objective(), 0, part.ref(), "", part.place()).name();
    }

    private void head(PlanRevision revision) {
        Map<PlanChange.Kind, Long> counts = revision.changes()
            .stream()
            .collect(Collectors.groupingBy(PlanChange::kind, () -> new EnumMap<>(PlanChange.Kind.class),
                    Collectors.counting()));
        lines("",
                revision.changes().isEmpty() ? "Nothing changed."
                        : TerminalText.count(revision.changes().size(), "change") + ": "
                                + counts.entrySet()
                                    .stream()
                                    .map((each) -> each.getValue() + " " + noun(each.getKey()))
                                    .collect(Collectors.joining(", ")));
        if (revision.newerIsIncomplete()) {
            lines("", "The newer file begins or ends in the middle of a row. What seems dropped may only be missing.");
        }
    }

    private static String noun(PlanChange.Kind kind) {
        return switch (kind) {
            case ADDED -> "added";
            case DROPPED -> "dropped";
            case SPLIT -> "split";
            case MERGED -> "joined";
            case RETITLED -> "retitled";
            case MOVED -> "moved";
            case RENUMBERED -> "renumbered";
            case REWORDED -> "reworded";
            case APPLICABLE -> "of whether it applies";
            case LINKS -> "of links";
            case OWNERS -> "newly owned";
            case DEADLINE -> "newly dated";
            case MEASURES -> "of measures";
            case CHARACTERISTICS -> "of characteristics";
            case COMPLETED -> "completed";
            case REOPENED -> "no longer completed";
            case RATING -> "newly rated";
            case PROGRESS -> "with new progress";
        };
    }

    private void change(PlanChange change) {
        Part part = change.part();
        String what = part.isAction() ? "action " + part.action() + ": " : "";
        lines("  ", what + detail(change));
        Part older = change.older();
        Part newer = change.newer();
        String places = (older == null) ? place(newer)
                : (newer == null) ? place(older) : place(older) + " > " + place(newer);
        lines("      ", "(" + places + ")");
    }

    private static String place(@Nullable Part part) {
        return (part != null) ? part.place().description() : "";
    }

    private static String detail(PlanChange change) {
        return switch (change) {
            case PlanChange.Added(Part newer, int actions) -> "added: " + newer.text() + with(newer, actions);
            case PlanChange.Dropped(Part older, int actions) -> "dropped: " + older.text() + with(older, actions);
            case PlanChange.Split split -> "split; the other parts are " + names(split.others());
            case PlanChange.Merged merged -> "took in " + names(merged.others());
            case PlanChange.Retitled retitled -> "retitled: " + words(retitled.words());
            case PlanChange.Moved moved -> "moved from " + moved.from() + " to " + moved.to();
            case PlanChange.Renumbered numbers -> "renumbered from " + numbers.from() + " to " + numbers.to();
            case PlanChange.Reworded reworded -> "reworded: " + words(reworded.words());
            case PlanChange.Applicable applicable -> applicable.now() ? "is applicable now" : "is no longer applicable";
            case PlanChange.Links links -> "links: " + difference(links.gone(), links.come());
            case PlanChange.Owners owners -> "owners: " + difference(values(owners.gone()), values(owners.come()));
            case PlanChange.NewDeadline date ->
                "deadline: " + difference(raw(date.before().value()), raw(date.after().value()));
            case PlanChange.Measures measures ->
                "measures: " + difference(values(measures.gone()), values(measures.come()));
            case PlanChange.Characteristics who -> "characteristics: " + difference(who.gone(), who.come());
            case PlanChange.Completed completed -> "completed " + completed.on().value();
            case PlanChange.Reopened reopened -> "no longer said to be completed " + reopened.before().value();
            case PlanChange.Rating rating -> "rating: " + difference(rag(rating.before()), rag(rating.after()));
            case PlanChange.Reported reported -> "progress: " + String.join(" / ", notes(reported));
        };
    }

    private static String with(Part part, int actions) {
        return part.isAction() ? "" : " (with " + TerminalText.count(actions, "action") + ")";
    }

    private static String words(List<PlanChange.Words> words) {
        return words.stream().map((each) -> switch (each.fate()) {
            case KEPT -> each.text();
            case GONE -> "[-" + each.text() + "-]";
            case COME -> "{+" + each.text() + "+}";
        }).collect(Collectors.joining(" "));
    }

    private static String difference(List<String> gone, List<String> come) {
        String before = gone.isEmpty() ? "" : "[-" + String.join(", ", gone) + "-]";
        String after = come.isEmpty() ? "" : "{+" + String.join(", ", come) + "+}";
        return (before + " " + after).strip();
    }

    private static String names(List<Part> parts) {
        return parts.stream().map(Part::name).collect(Collectors.joining(", "));
    }

    private static List<String> values(List<Sourced<String>> values) {
        return values.stream().map(Sourced::value).toList();
    }

    private static List<String> notes(PlanChange.Reported reported) {
        List<String> notes = new ArrayList<>();
        for (String period : reported.periods()) {
            String note = reported.notes().get(notes.size()).value();
            notes.add(period.isEmpty() ? note : period + ": " + note);
        }
        return notes;
    }

    private static List<String> raw(Deadline deadline) {
        return List.of((deadline.raw() != null) ? deadline.raw() : "no date");
    }

    private static List<String> rag(@Nullable Sourced<Rag> rag) {
        return List.of((rag != null) ? rag.value().name().toLowerCase(java.util.Locale.ROOT) : "none");
    }

    private void lines(String indent, String text) {
        TerminalText.wrap(text, this.width - indent.length())
            .forEach((line) -> this.out.append(indent).append(line).append('\n'));
    }

}
