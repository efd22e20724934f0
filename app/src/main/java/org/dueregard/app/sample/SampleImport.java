package org.dueregard.app.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.dueregard.app.intake.Adoption;
import org.dueregard.app.intake.Decision;
import org.dueregard.app.intake.ImportId;
import org.dueregard.app.intake.Imports;
import org.dueregard.app.intake.PlanFile;
import org.dueregard.app.intake.Question;
import org.dueregard.app.intake.Reviews;
import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.PlanId;

/// Takes in the council's plan as its equality lead would: decides what she knows, leaves open what she doesn't, and
/// adopts.
final class SampleImport {

    private static final Adoption.Heading HEADING = new Adoption.Heading("Equality action plan 2025 to 2028",
            LocalDate.of(2025, 4, 1), LocalDate.of(2028, 3, 31));

    private final Imports imports;

    private final Reviews reviews;

    SampleImport(Imports imports, Reviews reviews) {
        this.imports = imports;
        this.reviews = reviews;
    }

    /// Takes in and reads the Word file.
    ImportId takeIn(SignedIn lead) {
        return read(PlanFile.word("equality-action-plan.docx", SampleTable.file("equality-action-plan.docx")), lead);
    }

    /// Takes in and reads a second plan, which stays in review.
    ImportId takeInDraft(SignedIn lead) {
        return read(PlanFile.text("young-people.txt",
                new String(SampleTable.file("young-people.txt"), StandardCharsets.UTF_8)), lead);
    }

    private ImportId read(PlanFile file, SignedIn lead) {
        ImportId id = this.imports.takeIn(file, lead);
        this.imports.read(id, lead);
        return id;
    }

    /// Decides and adopts.
    PlanId adopt(ImportId id, Map<String, Responsible> known, SignedIn lead) {
        Map<String, Responsible> owners = SampleTable.read("owners.csv")
            .stream()
            .collect(Collectors.toMap((line) -> line.getField("written"),
                    (line) -> SampleOrganisation.find(known, line.getField("means"))));
        for (Question question : this.reviews.openQuestions(id, lead)) {
            decision(question, owners)
                .ifPresent((decision) -> this.reviews.decide(id, List.of(question.key()), decision, lead));
        }
        if (this.reviews.adopt(id, HEADING, lead) instanceof Adoption.Result.Adopted(PlanId plan)) {
            return plan;
        }
        throw new IllegalStateException("The sample's plan could not be adopted");
    }

    /// What she decides; empty where she leaves it for later.
    private static Optional<Decision> decision(Question question, Map<String, Responsible> owners) {
        return Optional.ofNullable(switch (question) {
            case Question.WhoIsMeant who when owners.containsKey(who.asWritten()) ->
                new Decision.Meant(SampleOrganisation.find(owners, who.asWritten()));
            case Question.WhenIsItDue when when when.asWritten().equals("February 2015") ->
                new Decision.Due("February 2026");
            case Question.WhenIsItDue when when when.asWritten().equals("After the restructure") ->
                new Decision.ToBeConfirmed();
            case Question.WhyNotApplicable why when why.spot().label().equals("2.6") -> new Decision.NotApplicable(
                    "The next peer challenge is in 2028, after this plan.", "Equality Steering Group, 20 October 2025");
            case Question.WhyNotApplicable why when why.spot().label().equals("4.7") -> new Decision.NotApplicable(
                    "The county council provides these services.", "Equality Steering Group, 20 October 2025");
            case Question.WhereDoesItLead link when link.toItself() -> new Decision.Dropped();
            case Question.NoDateYet date when date.spot().label().startsWith("1.3") -> new Decision.ToBeConfirmed();
            case Question.IsItRight _ -> new Decision.AsWritten();
            default -> null;
        });
    }

}
