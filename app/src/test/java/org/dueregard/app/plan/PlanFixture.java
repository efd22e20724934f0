package org.dueregard.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.organisation.Role;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.NewPlan.NewAction;
import org.dueregard.app.plan.NewPlan.NewObjective;
import org.dueregard.app.plan.NewPlan.NewOwner;
import org.dueregard.app.plan.NewPlan.NewSection;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.Deadline.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An invented council with a lead and an officer, and plans for it.
final class PlanFixture {

    private final JdbcClient jdbc;

    final UUID authority = UUID.randomUUID();

    final UUID service = UUID.randomUUID();

    final UUID post = UUID.randomUUID();

    final SignedIn lead;

    final SignedIn officer;

    PlanFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
        ActingAuthority.set(this.authority);
        jdbc.sql("insert into organisation_authority (id, slug, name) values (?, ?, 'Invented Council')")
            .params(this.authority, "c-" + this.authority)
            .update();
        jdbc.sql("insert into organisation_service (id, name) values (?, 'Housing')").param(this.service).update();
        jdbc.sql("insert into organisation_post (id, service_id, title) values (?, ?, 'Housing Options Manager')")
            .params(this.post, this.service)
            .update();
        this.lead = person("Lena Leadbetter", Role.EQUALITY_LEAD, List.of());
        this.officer = person("Owen Officer", Role.RESPONSIBLE_OFFICER, List.of("Housing Options Manager"));
        jdbc.sql("insert into organisation_post_holder (post_id, person_id) values (?, ?)")
            .params(this.post, this.officer.person())
            .update();
    }

    private SignedIn person(String name, Role role, List<String> posts) {
        UUID id = UUID.randomUUID();
        this.jdbc.sql("insert into organisation_person (id, name, email) values (?, ?, ?)")
            .params(id, name, id + "@council.example")
            .update();
        this.jdbc.sql("insert into organisation_role_grant (person_id, role) values (?, ?)")
            .params(id, role.name())
            .update();
        return new SignedIn(this.authority, id, name, posts, Set.of(role));
    }

    Responsible manager() {
        return new Responsible.ToPost(this.post, "Housing Options Manager");
    }

    /// Two sections; 2.1 has two actions, 2.2 refers to 2.1 and to nothing, 3.1 is not
    /// applicable.
    NewPlan aPlan() {
        NewAction first = anAction(1, "Review how tenants are asked", month(2025, 12), "AB", manager());
        NewAction second = anAction(2, "Publish what was found", Deadline.NONE, "CD", null);
        NewObjective one = anObjective("2.1", "Tenants are heard", List.of(), List.of(first, second));
        NewObjective two = anObjective("2.2", "Staff are trained", List.of("2.1", "9.9"), List.of());
        NewObjective three = new NewObjective("3.1", "Not for us", false, "No such service", "The board", List.of(),
                List.of("2.1"), null, List.of());
        return new NewPlan("Equality plan", LocalDate.of(2025, 4, 1), LocalDate.of(2027, 3, 31), null,
                List.of(new NewSection("Listening", List.of(one, two)), new NewSection("Other", List.of(three))));
    }

    static NewObjective anObjective(String ref, String text, List<String> links, List<NewAction> actions) {
        return new NewObjective(ref, text, true, null, null, links, List.of(), "table 1, row 2", actions);
    }

    static NewAction anAction(int number, String text, Deadline deadline, String owner, @Nullable Responsible who) {
        return new NewAction(number, text, List.of(new NewOwner(owner, who)), List.of("It is read"), deadline, null,
                List.of(new NewPlan.Note("Begun in spring", "")), List.of("disability"), "table 1, row 2");
    }

    static Deadline month(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Deadline("by " + month + "/" + year, Kind.MONTH, first, first.plusMonths(1).minusDays(1), null,
                null);
    }

}
