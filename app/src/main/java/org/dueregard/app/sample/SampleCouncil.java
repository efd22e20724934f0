package org.dueregard.app.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.intake.ImportId;
import org.dueregard.app.organisation.Authorities;
import org.dueregard.app.organisation.Role;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.PlanId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/// Aldermere District Council, which is invented: its people, its plan, and a year of work on it.
///
/// It is entered at the first start of the demonstration, through the same front doors as a real one, and never again.
public class SampleCouncil implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SampleCouncil.class);

    private final Authorities authorities;

    private final SampleOrganisation organisation;

    private final SampleImport imports;

    private final SampleYear year;

    private final SampleClock clock;

    SampleCouncil(Authorities authorities, SampleOrganisation organisation, SampleImport imports, SampleYear year,
            SampleClock clock) {
        this.authorities = authorities;
        this.organisation = organisation;
        this.imports = imports;
        this.year = year;
        this.clock = clock;
    }

    /// Enters the council where there is none yet.
    @Override
    public void run(ApplicationArguments arguments) {
        if (this.authorities.findBySlug("aldermere").isEmpty()) {
            try {
                enter();
            }
            finally {
                this.clock.real();
            }
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

    private void enter() {
        log.info("Entering Aldermere District Council, which is invented: its services, posts and people");
        List<SamplePerson> people = SamplePerson.all();
        this.clock.pretend(LocalDate.of(2025, 10, 27));
        SignedIn founder = this.organisation.found(people);
        ActingAuthority.run(founder.authority(), () -> enter(people, founder));
    }

    private void enter(List<SamplePerson> people, SignedIn founder) {
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
