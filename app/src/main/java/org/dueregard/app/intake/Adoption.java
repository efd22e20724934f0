package org.dueregard.app.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.plan.NewPlan.NewAction;
import org.dueregard.app.plan.NewPlan.NewObjective;
import org.dueregard.app.plan.NewPlan.NewOwner;
import org.dueregard.app.plan.NewPlan.NewSection;
import org.dueregard.app.plan.NewPlan.Note;
import org.dueregard.app.plan.NewPlan;
import org.dueregard.app.plan.PlanId;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanObjective;
import org.dueregard.planreader.PlanSection;
import org.dueregard.planreader.Rag;
import org.dueregard.planreader.Sourced;
import org.jspecify.annotations.Nullable;

/// Makes a new plan of a document as corrected and of what was decided about it. What is not decided goes in as
/// it is written: a deadline to be confirmed stays one, a name that nobody knows stays a name.
public final class Adoption {

    private final PlanDocument document;

    private final Outline outline;

    private final Map<String, Decision> decisions;

    private final Review review;

    private final Function<String, Optional<Responsible>> known;

    private Adoption(Review review, Function<String, Optional<Responsible>> known) {
        this.review = review;
        this.document = review.document();
        this.outline = review.outline();
        this.decisions = review.decisions();
        this.known = known;
    }

    /// The plan to adopt.
    ///
    /// @param known who is meant by a name, where that is known already
    static NewPlan plan(Review review, Heading heading, UUID origin, Function<String, Optional<Responsible>> known) {
        Adoption adoption = new Adoption(review, known);
        List<NewSection> sections = new ArrayList<>();
        int number = 0;
        for (PlanSection section : review.document().sections()) {
            number++;
            List<NewObjective> objectives = adoption.outline.ofSection(number)
                .stream()
                .map(adoption::objective)
                .toList();
            sections.add(new NewSection(section.title().value(), objectives));
        }
        return new NewPlan(heading.title(), heading.from(), heading.to(), origin, sections,
                review.document().key().stream().map(Sourced::value).toList());
    }

    private NewObjective objective(Outline.Entry entry) {
        PlanObjective read = entry.objective();
        String reason = null;
        String agreedBy = null;
        if (!read.applicable() && this.decisions
            .get(Inquiry.Keys.objective("not-applicable", entry)) instanceof Decision.NotApplicable why) {
            reason = why.reason();
            agreedBy = why.agreedBy().isEmpty() ? null : why.agreedBy();
        }
        List<NewAction> actions = new ArrayList<>();
        for (int i = 1; i <= read.actions().size(); i++) {
            actions.add(action(entry, i));
        }
        return new NewObjective(Spot.refOf(read), textOf(entry), read.applicable(), reason, agreedBy, links(entry),
                values(read.seeActionsOf()), read.text().place().description(), actions);
    }

    /// An objective whose words are lost is still one: it goes in by its name.
    private static String textOf(Outline.Entry entry) {
        String text = entry.objective().text().value();
        return text.isBlank() ? entry.name() : text;
    }

    private List<String> links(Outline.Entry entry) {
        List<String> links = new ArrayList<>();
        for (Sourced<String> link : entry.objective().links()) {
            Decision decision = this.decisions.get(Inquiry.Keys.link(entry, link.value()));
            if (decision instanceof Decision.LeadsTo(String reference)) {
                links.add(reference);
            }
            else if (!(decision instanceof Decision.Dropped)) {
                links.add(link.value());
            }
        }
        return links.stream().distinct().toList();
    }

    private NewAction action(Outline.Entry entry, int position) {
        PlanAction read = entry.objective().actions().get(position - 1);
        return new NewAction(read.number(), read.text().value(), owners(entry, position),
                values(read.successMeasures()), deadline(entry, position),
                (read.completed() != null) ? read.completed().value().toString() : null, notes(read),
                values(read.protectedCharacteristics()), read.text().place().description());
    }

    /// A rating begins the history too: it is what the plan last said of the action.
    private static List<Note> notes(PlanAction read) {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < read.progress().size(); i++) {
            String text = read.progress().get(i).value();
            if (!text.isBlank()) {
                notes.add(new Note(text, read.periodOf(i)));
            }
        }
        if (read.rag() != null) {
            notes.add(new Note(rated(read.rag().value()), ""));
        }
        return notes;
    }

    /// How a rating of a file stands in an action's history.
    public static String rated(Rag rag) {
        return "Rated " + rag.name().toLowerCase(Locale.ROOT) + " in the plan’s file";
    }

    private List<NewOwner> owners(Outline.Entry entry, int position) {
        if (this.decisions
            .get(Inquiry.Keys.action("nobody", entry, position)) instanceof Decision.Meant(Responsible who)) {
            return List.of(new NewOwner(who.label(), who));
        }
        List<NewOwner> owners = new ArrayList<>();
        for (Sourced<String> owner : entry.objective().actions().get(position - 1).owners()) {
            owners.add(new NewOwner(owner.value(), whoIs(owner.value())));
        }
        return owners;
    }

    private @Nullable Responsible whoIs(String asWritten) {
        if (this.decisions.get(Inquiry.Keys.owner(asWritten)) instanceof Decision.Meant(Responsible who)) {
            return who;
        }
        return this.known.apply(asWritten).or(() -> this.known.apply(this.document.inFull(asWritten))).orElse(null);
    }

    private Deadline deadline(Outline.Entry entry, int position) {
        Deadline read = entry.objective().actions().get(position - 1).deadline().value();
        return switch (this.review.aboutDeadline(entry.number(), position).orElse(null)) {
            case Decision.Due(String when) -> sound(Deadline.read(when));
            case Decision.ToBeConfirmed ignored -> toBeConfirmed(read);
            case null, default -> sound(read);
        };
    }

    /// The words stay as written, whatever they are, and mean from now on that the date
    /// is to be confirmed.
    private static Deadline toBeConfirmed(Deadline read) {
        String raw = (read.raw() != null && !read.raw().isBlank()) ? read.raw() : "TBC";
        return new Deadline(raw, Deadline.Kind.TBC, null, null, null, null);
    }

    /// An interval that ends before it begins is none: its words stay, without a date.
    private static Deadline sound(Deadline read) {
        if (read.raw() == null || read.raw().isBlank()) {
            return Deadline.NONE;
        }
        boolean backwards = read.start() != null && read.end() != null && read.end().isBefore(read.start());
        return backwards ? new Deadline(read.raw(), Deadline.Kind.UNREADABLE, null, null, null, null) : read;
    }

    private static List<String> values(List<Sourced<String>> sourced) {
        return sourced.stream().map(Sourced::value).filter((value) -> !value.isBlank()).toList();
    }

    /// What became of an adoption.
    public sealed interface Result {

        /// The plan is there, by this or by an earlier act.
        record Adopted(PlanId plan) implements Result {
        }

        /// Something was corrected or decided since the person looked; nothing was done.
        record ChangedMeanwhile() implements Result {
        }

        /// The import is not in review, or holds nothing to adopt.
        record NotInReview() implements Result {
        }

    }

    /// What a plan is called and the time that it is for.
    ///
    /// @param from its first day; null where that is not known
    /// @param to its last day; null where that is not known
    public record Heading(String title, @Nullable LocalDate from, @Nullable LocalDate to) {

        public Heading {
            if (title.isBlank()) {
                throw new IllegalArgumentException("A plan has a title");
            }
            if (from != null && to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("A plan ends after it begins");
            }
            title = title.strip();
        }

    }

}
