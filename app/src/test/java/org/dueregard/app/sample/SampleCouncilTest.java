package org.dueregard.app.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.intake.Imports;
import org.dueregard.app.organisation.Authorities;
import org.dueregard.app.organisation.People;
import org.dueregard.app.organisation.Role;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.ActionState;
import org.dueregard.app.plan.PlanToPublish;
import org.dueregard.app.plan.Plans;
import org.dueregard.app.plan.Work;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@ActiveProfiles("demo")
class SampleCouncilTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    private SampleCouncil sample;

    @Autowired
    private SampleClock clock;

    @Autowired
    private Authorities authorities;

    @Autowired
    private People people;

    @Autowired
    private Plans plans;

    @Autowired
    private Imports imports;

    @Test
    void saysThatItIsInvented() {
        assertThat(this.authorities.findBySlug("aldermere").orElseThrow().invented()).isTrue();
    }

    @Test
    void hasSomebodyForEachRoleToSignInAs() {
        List<String> roles = this.sample.signIns().stream().map(SampleSignIn::role).toList();

        for (Role role : Role.values()) {
            assertThat(roles).anyMatch((title) -> title.contains(role.title()));
        }
    }

    @Test
    void hasActionsInEveryState() {
        List<ActionState> states = asLead((lead) -> plan(lead).sections()
            .stream()
            .flatMap((section) -> section.objectives().stream())
            .flatMap((objective) -> objective.actions().stream())
            .map(PlanToPublish.Action::state)
            .toList());

        assertThat(states).hasSize(52).contains(ActionState.values());
        assertThat(states.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
            .containsEntry(ActionState.DONE, 21L)
            .containsEntry(ActionState.OVERDUE, 5L);
    }

    @Test
    void leavesSomethingForTheLeadToDecide() {
        List<String> unmatched = asLead(
                (lead) -> this.plans.unmatchedOwners(lead).stream().map(Plans.UnmatchedOwner::asWritten).toList());

        assertThat(unmatched).containsExactlyInAnyOrder("CSP", "DJW", "Youth Council");
        assertThat(asLead(this.imports::inReview)).hasSize(1);
    }

    @Test
    void givesAnOfficerWorkInEveryGroup() {
        Work work = as("kwame.boadu@aldermere.example", (officer) -> this.plans.workOf(officer, TODAY));

        assertThat(work.overdue()).isNotEmpty();
        assertThat(work.dueSoon()).isNotEmpty();
        assertThat(work.nothingNow()).isNotEmpty();
    }

    @Test
    void isEnteredOnce() {
        this.sample.run(new DefaultApplicationArguments());

        assertThat(asLead(this.plans::all)).hasSize(1);
    }

    @Test
    void goesBackToTheMachinesOwnTime() {
        assertThat(this.clock.instant()).isAfter(TODAY.minusDays(1).atStartOfDay(this.clock.getZone()).toInstant());
    }

    private PlanToPublish plan(SignedIn by) {
        return this.plans.forPublication(this.plans.all(by).getFirst().id(), TODAY, by).orElseThrow();
    }

    private <T> T asLead(Function<SignedIn, T> work) {
        return as("priya.nandra@aldermere.example", work);
    }

    private <T> T as(String email, Function<SignedIn, T> work) {
        People.Account account = this.people.findAccount(email).orElseThrow();
        return ActingAuthority.call(account.authority(),
                () -> work.apply(this.people.findSignedIn(account).orElseThrow()));
    }

}
