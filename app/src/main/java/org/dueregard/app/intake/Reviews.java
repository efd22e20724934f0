package org.dueregard.app.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.dueregard.app.audit.Audits;
import org.dueregard.app.intake.Import.State;
import org.dueregard.app.organisation.Aliases;
import org.dueregard.app.organisation.NewPost;
import org.dueregard.app.organisation.Permission;
import org.dueregard.app.organisation.Posts;
import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.organisation.Saved;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.NewPlan;
import org.dueregard.app.plan.PlanId;
import org.dueregard.app.plan.Plans;
import org.dueregard.planreader.PlanDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The front door of review: what a file asks, what people decide and correct, and its adoption.
@Component
public class Reviews {

    private final ImportRepository imports;

    private final DecisionRepository decisions;

    private final Aliases aliases;

    private final Plans plans;

    private final Posts posts;

    private final Audits audits;

    private final Clock clock;

    Reviews(ImportRepository imports, DecisionRepository decisions, Aliases aliases, Plans plans, Posts posts,
            Audits audits, Clock clock) {
        this.imports = imports;
        this.decisions = decisions;
        this.aliases = aliases;
        this.plans = plans;
        this.posts = posts;
        this.audits = audits;
        this.clock = clock;
    }

    /// What the file asks that is not decided yet, the gravest first.
    @Transactional(readOnly = true)
    public List<Question> openQuestions(ImportId id, SignedIn by) {
        Imports.requireToRead(by);
        return review(id, by).open();
    }

    /// The document as corrected so far, with its questions and decisions.
    @Transactional(readOnly = true)
    Review get(ImportId id, SignedIn by) {
        return find(id, by).orElseThrow(NoSuchImport::new);
    }

    /// The same; empty where nothing was ever read.
    @Transactional(readOnly = true)
    Optional<Review> find(ImportId id, SignedIn by) {
        Imports.requireToRead(by);
        return this.imports.document(id).map((document) -> review(id, document, by));
    }

    /// Who decided what and when, by the key of the question.
    @Transactional(readOnly = true)
    Map<String, Decision.Made> decided(ImportId id, SignedIn by) {
        Imports.requireToRead(by);
        return byQuestion(id);
    }

    /// Decides questions, whatever was decided about them before. The same decision again
    /// changes nothing.
    @Transactional
    public Decision.Result decide(ImportId id, Collection<String> questions, Decision decision, SignedIn by) {
        by.require(Permission.IMPORT_PLAN);
        return decide(id, questions, decision, Decision.Seen.of(questions, byQuestion(id)), by);
    }

    /// The same, unless somebody has decided meanwhile.
    ///
    /// @param seen what was decided when the person began
    @Transactional
    Decision.Result decide(ImportId id, Collection<String> keys, Decision decision, Decision.Seen seen, SignedIn by) {
        by.require(Permission.IMPORT_PLAN);
        if (!lock(id).isInReview()) {
            return new Decision.Result.NotInReview();
        }
        Map<String, Decision.Made> before = byQuestion(id);
        List<Question> questions = review(id, by).questions()
            .stream()
            .filter((question) -> keys.contains(question.key()) && question.allows(decision))
            .toList();
        List<Question> changed = questions.stream().filter((question) -> {
            Decision.Made earlier = before.get(question.key());
            return earlier == null || !earlier.decision().equals(decision);
        }).toList();
        if (!changed.isEmpty() && !seen.holds(keys, before)) {
            return new Decision.Result.DecidedMeanwhile(seen.decided(keys, before));
        }
        for (Question question : changed) {
            this.decisions.put(id, question.key(), decision, now(), by);
            Decision.Made earlier = before.get(question.key());
            this.audits.record(by, "decided about an import", "import", id.value(),
                    (earlier != null) ? Map.of("decision", earlier.decision().words()) : null,
                    Map.of("question", question.key(), "decision", decision.words()));
        }
        if (!changed.isEmpty()) {
            this.imports.touch(id);
        }
        return new Decision.Result.Done(questions.size());
    }

    /// Makes a new post and decides that it is meant; neither without the other.
    @Transactional
    Decision.Result decideNewPost(ImportId id, Collection<String> keys, String title, Decision.Seen seen, SignedIn by) {
        by.require(Permission.IMPORT_PLAN);
        if (!lock(id).isInReview()) {
            return new Decision.Result.NotInReview();
        }
        Map<String, Decision.Made> before = byQuestion(id);
        if (!seen.holds(keys, before)) {
            return new Decision.Result.DecidedMeanwhile(seen.decided(keys, before));
        }
        return switch (this.posts.add(NewPost.vacant(title, null), by)) {
            case Saved.Done made ->
                decide(id, keys, new Decision.Meant(new Responsible.ToPost(made.id(), title)), seen, by);
            case Saved.Taken ignored -> new Decision.Result.PostExists();
            case Saved.ChangedMeanwhile ignored -> throw new IllegalStateException("A new post was never another");
            case Saved.LastAdministrator ignored -> throw new IllegalStateException("A post is no administrator");
        };
    }

    /// Says that all of a section is right as it was read or corrected.
    ///
    /// @param section counted from 1
    /// @param seen what [Outline#seen(int)] gave when the person looked; null from
    /// somebody who saw no page
    @Transactional
    Correction.Result check(ImportId id, int section, @Nullable String seen, SignedIn by) {
        by.require(Permission.IMPORT_PLAN);
        if (!lock(id).isInReview()) {
            return new Correction.Result.NotInReview();
        }
        Outline outline = Outline.of(this.imports.document(id).orElseThrow(NoSuchImport::new));
        if (section < 1 || section > outline.document().sections().size()) {
            throw new NoSuchImport();
        }
        String key = Review.checkedKey(section);
        if (byQuestion(id).containsKey(key)) {
            return new Correction.Result.Done();
        }
        if (seen != null && !seen.equals(outline.seen(section))) {
            return new Correction.Result.CorrectedMeanwhile();
        }
        this.decisions.put(id, key, new Decision.AsWritten(), now(), by);
        this.imports.touch(id);
        this.audits.record(by, "checked a section of an import", "import", id.value(), null,
                Map.of("section", section));
        return new Correction.Result.Done();
    }

    /// Corrects an objective with its actions.
    ///
    /// @param seen what [Outline#seen(Outline.Entry)] gave when the person began
    @Transactional
    Correction.Result correct(ImportId id, int objective, String seen, Correction correction, SignedIn by) {
        by.require(Permission.IMPORT_PLAN);
        if (!lock(id).isInReview()) {
            return new Correction.Result.NotInReview();
        }
        PlanDocument before = this.imports.document(id).orElseThrow(NoSuchImport::new);
        Outline outline = Outline.of(before);
        Outline.Entry entry = outline.find(objective).orElseThrow(NoSuchImport::new);
        PlanDocument after = correction.applyTo(before, entry);
        if (!after.equals(before) && !seen.equals(outline.seen(entry))) {
            return new Correction.Result.CorrectedMeanwhile();
        }
        this.imports.correct(id, after);
        this.decisions.put(id, Review.correctedKey(objective), new Decision.AsWritten(), now(), by);
        this.audits.record(by, "corrected an import", "import", id.value(), entry.inPlain(),
                Outline.of(after).entries().get(objective - 1).inPlain());
        return new Correction.Result.Done();
    }

    /// The plan that adoption would make now, under a title of no account.
    @Transactional(readOnly = true)
    NewPlan preview(ImportId id, SignedIn by) {
        by.require(Permission.IMPORT_PLAN);
        return Adoption.plan(review(id, by), new Adoption.Heading("Preview", null, null), id.value(), known(by));
    }

    /// Adopts the plan, whole or not at all, with what is undecided as it is written; and
    /// remembers who was said to be meant by which name. Once adopted it stays so:
    /// adopting again gives the same plan.
    @Transactional
    public Adoption.Result adopt(ImportId id, Adoption.Heading heading, SignedIn by) {
        return adopt(id, heading, null, by);
    }

    /// The same, unless something was corrected or decided meanwhile.
    ///
    /// @param seen the version of the import when the person looked; null from somebody
    /// who saw no page
    @Transactional
    Adoption.Result adopt(ImportId id, Adoption.Heading heading, @Nullable Integer seen, SignedIn by) {
        by.require(Permission.IMPORT_PLAN);
        Import one = lock(id);
        if (one.plan() != null) {
            return new Adoption.Result.Adopted(one.plan());
        }
        if (one.isInReview() && seen != null && seen != one.version()) {
            return new Adoption.Result.ChangedMeanwhile();
        }
        Review review = review(id, by);
        if (!one.isInReview() || review.outline().entries().isEmpty()) {
            return new Adoption.Result.NotInReview();
        }
        NewPlan plan = Adoption.plan(review, heading, id.value(), known(by));
        PlanId adopted = this.plans.adopt(plan, by);
        remember(review, by);
        this.imports.end(id, State.ADOPTED, adopted, now());
        this.audits.record(by, "adopted an import", "import", id.value(), null,
                Map.of("plan", adopted.value(), "leftOpen", review.open().size()));
        return new Adoption.Result.Adopted(adopted);
    }

    /// Whether the council has a plan that a file can be a newer one of.
    boolean hasPlan(SignedIn by) {
        return by.may(Permission.IMPORT_PLAN) && this.plans.all(by).stream().anyMatch((plan) -> !plan.closed());
    }

    /// A file as corrected, and the plan that it makes with what was decided. Sections,
    /// objectives and actions are counted alike in both.
    public record Decided(PlanDocument document, NewPlan plan) {
    }

    /// A file as decided so far.
    @Transactional(readOnly = true)
    public Decided asDecided(ImportId id, SignedIn by) {
        return new Decided(get(id, by).document(), preview(id, by));
    }

    /// What was read of the file that a plan was last made or changed by; empty for plans
    /// written by hand.
    @Transactional(readOnly = true)
    public Optional<PlanDocument> lastAdopted(PlanId plan, SignedIn by) {
        by.require(Permission.IMPORT_PLAN);
        return this.imports.lastAdopted(plan);
    }

    /// Whether an import can still be decided about; nobody else ends it until the
    /// transaction does.
    @Transactional
    public boolean isInReview(ImportId id, SignedIn by) {
        by.require(Permission.IMPORT_PLAN);
        return lock(id).isInReview();
    }

    /// Ends an import whose changes were made in a plan that was there already.
    @Transactional
    public void endInto(ImportId id, PlanId plan, int accepted, int refused, SignedIn by) {
        by.require(Permission.IMPORT_PLAN);
        remember(review(id, by), by);
        this.imports.end(id, State.ADOPTED, plan, now());
        this.audits.record(by, "adopted an import into a plan", "import", id.value(), null,
                Map.of("plan", plan.value(), "accepted", accepted, "refused", refused));
    }

    private void remember(Review review, SignedIn by) {
        for (Question question : review.questions()) {
            if (question instanceof Question.WhoIsMeant who
                    && review.decision(who).orElse(null) instanceof Decision.Meant(Responsible meant)) {
                this.aliases.remember(who.asWritten(), meant, by);
            }
        }
    }

    private Import lock(ImportId id) {
        return this.imports.findForUpdate(id).orElseThrow(NoSuchImport::new);
    }

    private Review review(ImportId id, SignedIn by) {
        return review(id, this.imports.document(id).orElseThrow(NoSuchImport::new), by);
    }

    private Review review(ImportId id, PlanDocument document, SignedIn by) {
        Map<String, Decision> decided = new HashMap<>();
        this.decisions.of(id).forEach((each) -> decided.put(each.question(), each.decision()));
        Function<String, Optional<Responsible>> known = known(by);
        // What was decided here is still asked here, though the name is known since.
        Predicate<String> isKnown = (name) -> !decided.containsKey(Inquiry.Keys.owner(name))
                && known.apply(name).isPresent();
        PlanDocument read = this.imports.documentAsRead(id).orElse(document);
        return Review.of(document, read, decided, isKnown);
    }

    /// Who is meant by a name, each asked once.
    private Function<String, Optional<Responsible>> known(SignedIn by) {
        Map<String, Optional<Responsible>> asked = new HashMap<>();
        return (name) -> asked.computeIfAbsent(Inquiry.Keys.owner(name), (any) -> this.aliases.find(name, by));
    }

    private Map<String, Decision.Made> byQuestion(ImportId id) {
        return this.decisions.of(id).stream().collect(Collectors.toMap(Decision.Made::question, Function.identity()));
    }

    private Instant now() {
        return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

}
