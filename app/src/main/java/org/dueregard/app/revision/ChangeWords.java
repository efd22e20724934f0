package org.dueregard.app.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dueregard.app.plan.NewPlan.Note;
import org.dueregard.app.web.Dates;
import org.dueregard.app.web.Numbers;
import org.dueregard.planreader.Completion;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.PlanChange.Words.Fate;
import org.dueregard.planreader.PlanChange;
import org.dueregard.planreader.PlanRevision.Part;
import org.dueregard.planreader.Rag;
import org.dueregard.planreader.Sourced;
import org.jspecify.annotations.Nullable;

/// Changes as people read them.
final class ChangeWords {

    private ChangeWords() {
    }

    /// Words with one fate.
    record Piece(Fate fate, String words) {
    }

    /// The objective or section that a part belongs to.
    static String nameOf(Part part) {
        if (part.objective() == 0) {
            return "Section " + part.section();
        }
        return (part.ref() != null) ? part.ref() : "Section " + part.section() + ", objective " + part.objective();
    }

    /// The words of the objective above a change.
    static String objectiveOf(Proposal proposal, PlanChange change) {
        Part part = change.part();
        if (part.objective() == 0) {
            return part.text();
        }
        if (change.newer() == null) {
            return proposal.current()
                .sections()
                .get(part.section() - 1)
                .objectives()
                .get(part.objective() - 1)
                .text()
                .text();
        }
        return proposal.newer().sections().get(part.section() - 1).objectives().get(part.objective() - 1).text();
    }

    /// What to call all changes of a kind.
    static String kind(PlanChange.Kind kind) {
        return switch (kind) {
            case ADDED -> "Added";
            case DROPPED -> "No longer there";
            case SPLIT -> "Split";
            case MERGED -> "Joined";
            case RETITLED -> "Another title";
            case MOVED -> "Moved";
            case RENUMBERED -> "Renumbered";
            case REWORDED -> "Reworded";
            case APPLICABLE -> "Whether it applies";
            case LINKS -> "Links";
            case OWNERS -> "Who is responsible";
            case DEADLINE -> "Deadline";
            case MEASURES -> "Success measures";
            case CHARACTERISTICS -> "Whom it concerns";
            case COMPLETED -> "Completed";
            case REOPENED -> "No longer completed";
            case RATING -> "Rating";
            case PROGRESS -> "Progress";
        };
    }

    private static String withActions(int actions) {
        return (actions == 0) ? "" : " with " + Numbers.counted(actions, "action");
    }

    static String label(PlanChange change) {
        return switch (change) {
            case PlanChange.Added added when added.newer().isObjective() -> "Added" + withActions(added.actions());
            case PlanChange.Dropped dropped when dropped.older().isObjective() ->
                "No longer there; closed" + withActions(dropped.actions());
            case PlanChange.Dropped ignored -> "No longer there; closed";
            case PlanChange.Split split -> "Split; also " + names(split.others());
            case PlanChange.Merged merged -> "Takes in " + names(merged.others());
            case PlanChange.Moved moved -> "Moved from " + moved.from() + " to " + moved.to();
            case PlanChange.Applicable applicable -> applicable.now() ? "Applies now" : "No longer applies";
            default -> kind(change.kind());
        };
    }

    private static String names(List<Part> parts) {
        return String.join(", ", parts.stream().map(Part::name).toList());
    }

    /// What was there and what is, word by word.
    static List<Piece> of(PlanChange change) {
        return switch (change) {
            // The words of an objective stand above all its changes.
            case PlanChange.Added added when added.newer().isObjective() -> List.of();
            case PlanChange.Dropped dropped when dropped.older().isObjective() -> List.of();
            case PlanChange.Added added -> List.of(new Piece(Fate.COME, added.newer().text()));
            case PlanChange.Dropped dropped -> List.of(new Piece(Fate.GONE, dropped.older().text()));
            case PlanChange.Split split -> pieces(List.of(split.older().text()),
                    Stream.concat(Stream.of(split.newer()), split.others().stream()).map(Part::text).toList());
            case PlanChange.Merged merged ->
                pieces(Stream.concat(Stream.of(merged.older()), merged.others().stream()).map(Part::text).toList(),
                        List.of(merged.newer().text()));
            case PlanChange.Retitled retitled -> pieces(retitled.words());
            case PlanChange.Moved moved -> List.of(new Piece(Fate.KEPT, moved.newer().text()));
            case PlanChange.Renumbered numbers -> pieces(List.of(numbers.from()), List.of(numbers.to()));
            case PlanChange.Reworded reworded -> pieces(reworded.words());
            case PlanChange.Applicable ignored -> List.of();
            case PlanChange.Links links -> pieces(links.gone(), links.come());
            case PlanChange.Owners owners -> pieces(values(owners.gone()), values(owners.come()));
            case PlanChange.NewDeadline date -> pieces(List.of(raw(date.before())), List.of(raw(date.after())));
            case PlanChange.Measures measures -> pieces(values(measures.gone()), values(measures.come()));
            case PlanChange.Characteristics who -> pieces(who.gone(), who.come());
            case PlanChange.Completed done -> List.of(new Piece(Fate.COME, day(done.on().value())));
            case PlanChange.Reopened reopened -> List.of(new Piece(Fate.GONE, day(reopened.before().value())));
            case PlanChange.Rating rating -> pieces(rag(rating.before()), rag(rating.after()));
            case PlanChange.Reported reported -> pieces(List.of(), notes(reported).stream().map(Note::words).toList());
        };
    }

    private static List<Piece> pieces(List<PlanChange.Words> words) {
        return words.stream().map((each) -> new Piece(each.fate(), each.text())).toList();
    }

    private static List<Piece> pieces(List<String> gone, List<String> come) {
        List<Piece> pieces = new ArrayList<>();
        gone.stream().filter((each) -> !each.isEmpty()).forEach((each) -> pieces.add(new Piece(Fate.GONE, each)));
        come.stream().filter((each) -> !each.isEmpty()).forEach((each) -> pieces.add(new Piece(Fate.COME, each)));
        return pieces;
    }

    private static List<String> values(List<Sourced<String>> values) {
        return values.stream().map(Sourced::value).toList();
    }

    /// The notes with what they are of.
    static List<Note> notes(PlanChange.Reported reported) {
        return IntStream.range(0, reported.notes().size())
            .mapToObj((i) -> new Note(reported.notes().get(i).value(), reported.periods().get(i)))
            .toList();
    }

    private static String day(Completion completion) {
        return switch (completion) {
            case Completion.OnDay on -> Dates.of(on.day());
            case Completion.InMonth in -> Dates.month(in.month().atDay(1));
        };
    }

    private static String raw(Sourced<Deadline> deadline) {
        String raw = deadline.value().raw();
        return (raw != null) ? raw : "No date";
    }

    private static List<String> rag(@Nullable Sourced<Rag> rag) {
        return (rag == null) ? List.of() : List.of(rag.value().name().toLowerCase(java.util.Locale.ROOT));
    }

}
