package org.dueregard.app.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.intake.ImportId;
import org.dueregard.app.organisation.Role;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.PlanId;
import org.dueregard.app.plan.Plans;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.transaction.support.TransactionOperations;

/// Aldermere District Council, which is invented: its people, its plan, and a year of work on it.
///
/// It is entered at the first start of the demonstration, through the same front doors as a real one, and never again.
public class SampleCouncil implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SampleCouncil.class);

    private final SampleOrganisation organisation;

    private final SampleImport imports;

    private final SampleYear year;

    private final SampleClock clock;

    private final Plans plans;

    private final TransactionOperations transaction;

    SampleCouncil(SampleOrganisation organisation, SampleImport imports, SampleYear year, SampleClock clock,
            Plans plans, TransactionOperations transaction) {
        this.organisation = organisation;
        this.imports = imports;
        this.year = year;
        this.clock = clock;
        this.plans = plans;
        this.transaction = transaction;
    }

    /// Enters the council where it is not there yet, whole or not at all.
    @Override
    public void run(ApplicationArguments arguments) {
        List<SamplePerson> people = SamplePerson.all();
        try {
            this.clock.pretend(LocalDate.of(2025, 10, 27));
            SignedIn founder = this.organisation.found(people);
            ActingAuthority.run(founder.authority(), () -> {
                if (this.plans.all(founder).isEmpty()) {
                    this.transaction.executeWithoutResult((status) -> enter(people, founder));
                }
            });
        }
        finally {
            this.clock.real();
        }
    }

    /// Who can sign in, in the order in which a visitor might try them.
    public List<SampleSignIn> signIns() {
        return SamplePerson.all()
            .stream()
            .filter(SamplePerson::signsIn)
            .map((person) -> new SampleSignIn(person.name(), roles(person), person.email()))
            .toList();
    }

    /// With which all of them sign in.
    public String password() {
        return SampleOrganisation.PASSWORD;
    }

    private void enter(List<SamplePerson> people, SignedIn founder) {
        log.info("Entering Aldermere District Council, which is invented: its services, posts and people");
        Map<String, SignedIn> everybody = this.organisation.enter(people, founder);
        SignedIn lead = everybody.values()
            .stream()
            .filter((person) -> person.roles().contains(Role.EQUALITY_LEAD))
            .findFirst()
            .orElseThrow();
        this.clock.pretend(LocalDate.of(2025, 11, 10));
        log.info("Importing its plan from a Word file, and adopting it");
        ImportId file = this.imports.takeIn(lead);
        this.clock.pretend(LocalDate.of(2025, 11, 17));
        PlanId plan = this.imports.adopt(file, this.organisation.known(lead), lead);
        log.info("Letting a year go by: progress, evidence, two publications");
        this.year.enter(plan, everybody, lead);
        this.clock.pretend(LocalDate.of(2026, 11, 19));
        this.imports.takeInDraft(lead);
    }

    private static String roles(SamplePerson person) {
        return person.roles().stream().sorted().map(Role::title).collect(Collectors.joining(", "));
    }

}
