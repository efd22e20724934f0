package org.dueregard.app.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.organisation.Authorities;
import org.dueregard.app.organisation.CouncilFixture;
import org.dueregard.app.organisation.NotPermitted;
import org.dueregard.app.organisation.Role;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.NewPlan;
import org.dueregard.app.plan.NewPlan.NewAction;
import org.dueregard.app.plan.NewPlan.NewObjective;
import org.dueregard.app.plan.NewPlan.NewOwner;
import org.dueregard.app.plan.NewPlan.NewSection;
import org.dueregard.app.plan.PlanId;
import org.dueregard.app.plan.Plans;
import org.dueregard.planreader.Deadline;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SpringBootTest
@AutoConfigureMockMvc
class PublicationsTest {

    private static final String OFFICER = "Oswin Tarrabrook";

    @Autowired
    private Publications publications;

    @Autowired
    private Plans plans;

    @Autowired
    private Authorities authorities;

    @Autowired
    private CouncilFixture councils;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private SignedIn lead;

    private PlanId plan;

    private String home;

    @BeforeEach
    void adopt() {
        this.lead = this.councils.anEqualityLead();
        ActingAuthority.set(this.lead.authority());
        this.home = "/public/" + this.authorities.current().orElseThrow().slug();
        this.plan = this.plans.adopt(aPlan(), this.lead);
    }

    @AfterEach
    void leave() {
        ActingAuthority.clear();
    }

    @Test
    void givesEachPublicationANumberAndKeepsItsBytes() {
        this.publications.publish(this.plan, "First", this.lead);
        String before = body("/plans/1/publications/1.json");
        PublishResult second = this.publications.publish(this.plan, "Second", this.lead);

        assertThat(second).isEqualTo(new PublishResult.Published(2));
        assertThat(body("/plans/1/publications/1.json")).isEqualTo(before);
        List<Publication> all = this.publications.of(this.plan, this.lead);
        assertThat(all).extracting(Publication::number).containsExactly(2, 1);
        assertThat(all.getLast().sha256()).isEqualTo(PublishedJson.hex(PublishedJson.hash(before)));
        assertThatThrownBy(() -> this.jdbc.sql("update publication_publication set statement = 'x'").update())
            .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> this.jdbc.sql("delete from publication_publication").update())
            .isInstanceOf(DataAccessException.class);
    }

    @Test
    void publishesOnceHoweverOftenTheSameIsSent() {
        Preview preview = this.publications.preview(this.plan, this.lead);
        PublishForm form = new PublishForm(1, preview.contentSha256(), "Words");

        PublishResult first = this.publications.publish(this.plan, form, this.lead);
        PublishResult again = this.publications.publish(this.plan, form, this.lead);

        assertThat(first).isEqualTo(new PublishResult.Published(1));
        assertThat(again).isEqualTo(new PublishResult.AlreadyPublished(1));
        assertThat(this.publications.of(this.plan, this.lead)).hasSize(1);
    }

    @Test
    void refusesWhatNobodyLookedAtAndWhatNamesAPerson() {
        SignedIn officer = officer();

        PublishResult stale = this.publications.publish(this.plan, new PublishForm(1, "0", ""), this.lead);
        PublishResult naming = this.publications.publish(this.plan, "Thanks to " + OFFICER, this.lead);

        assertThat(stale).isEqualTo(new PublishResult.ChangedMeanwhile());
        assertThat(naming).isEqualTo(new PublishResult.NamesAPerson());
        assertThatThrownBy(() -> this.publications.publish(this.plan, "", officer)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void warnsOfNamesDatesAndSilence() {
        officer();
        Preview preview = this.publications.preview(this.plan, this.lead);

        assertThat(preview.warnings()).extracting(Warning::kind)
            .contains(Warning.Kind.NAME_LEFT_OUT, Warning.Kind.OFFICER_TO_BE_NAMED, Warning.Kind.TO_BE_CONFIRMED,
                    Warning.Kind.SILENT);
    }

    @Test
    void showsNobodysNameInAnyPublicPage() {
        officer();
        this.publications.publish(this.plan, "", this.lead);

        for (String path : List.of("", "/plans/1", "/plans/1.json", "/plans/1.csv", "/plans/1/progress",
                "/plans/1/objectives/1", "/plans/1/objectives/1.json", "/plans/1/objectives/1.csv",
                "/plans/1/publications/1", "/plans/1/publications/1.csv", "/plans/1/publications/1/objectives/1",
                "/contact", "/other-formats", "/accessibility", "/privacy")) {
            assertThat(body(path)).as(path)
                .doesNotContainIgnoringCase("tarrabrook")
                .doesNotContain("Lena Lead", "Ada Administrator", "OTb");
        }
        assertThat(body("/plans/1/objectives/1")).contains("[name left out]", "Officer to be named");
    }

    @Test
    void tellsAResidentHowAnObjectiveGoes() {
        this.publications.publish(this.plan, "", this.lead);

        Document page = page("/plans/1/objectives/1");

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("h1").text()).isEqualTo("Tenants are heard");
        assertThat(page.select("main h2").eachText()).contains("What we are doing", "Say something about this");
        assertThat(page.select("main").text()).contains("by December 2025", "To be confirmed", "There is no news yet.");
        assertThat(page.select("a:containsOwn(another format)")).isNotEmpty();
    }

    @Test
    void leavesANoticeWhereItWasWithdrawn() {
        this.publications.publish(this.plan, "", this.lead);
        this.publications.withdraw(this.plan, 1, "Two dates were wrong.", this.lead);
        this.publications.withdraw(this.plan, 1, "Said twice.", this.lead);

        for (String path : List.of("/plans/1", "/plans/1/publications/1", "/plans/1/objectives/1", "/plans/1.json",
                "/plans/1.csv")) {
            MvcTestResult result = get(path);
            assertThat(result).hasStatus(410);
            assertThat(result).bodyText()
                .contains("Two dates were wrong.")
                .doesNotContain("Said twice.", "Tenants are heard");
        }
        this.publications.publish(this.plan, "Put right", this.lead);
        assertThat(body("/plans/1")).contains("Tenants are heard");
        assertThat(get("/plans/1/publications/1")).hasStatus(410);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/plans/1", "/plans/1.json", "/plans/1.csv", "/plans/1/objectives/1",
            "/plans/1/publications/1", "/plans/2", "/plans/x", "/plans/1/objectives/99", "/plans/1.xml" })
    void hasNothingWhereNothingIsPublished(String path) {
        assertThat(get(path)).hasStatus(404);
    }

    @Test
    void knowsNoCouncilButThoseThereAre() {
        assertThat(this.mvc.get().uri("/public/no-such-council")).hasStatus(404);
        assertThat(get("")).hasStatusOk();
    }

    @Test
    void sendsAFileAgainOnlyWhenItChanged() {
        this.publications.publish(this.plan, "", this.lead);

        MvcTestResult first = get("/plans/1.csv");
        String etag = Objects.requireNonNull(first.getResponse().getHeader("ETag"));

        assertThat(first).hasStatusOk().headers().containsHeader("Cache-Control");
        assertThat(this.mvc.get().uri(this.home + "/plans/1.csv").header("If-None-Match", etag)).hasStatus(304);
    }

    private SignedIn officer() {
        return this.councils.colleague(new SignedIn(this.lead.authority(), this.lead.person(), "Ada", List.of(),
                java.util.Set.of(Role.ADMINISTRATOR)), OFFICER, Role.RESPONSIBLE_OFFICER);
    }

    private MvcTestResult get(String path) {
        return ActingAuthority.none(() -> this.mvc.get().uri(this.home + path).exchange());
    }

    private String body(String path) {
        MvcTestResult result = get(path);
        assertThat(result).as(path).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private Document page(String path) {
        return Jsoup.parse(body(path));
    }

    private static NewPlan aPlan() {
        Deadline december = new Deadline("by December 2025", Deadline.Kind.MONTH, LocalDate.of(2025, 12, 1),
                LocalDate.of(2025, 12, 31), null, null);
        Deadline unsaid = new Deadline("To be confirmed", Deadline.Kind.TBC, null, null, null, null);
        NewAction first = new NewAction(1, "Ask tenants; " + OFFICER + " leads", List.of(new NewOwner("OTb", null)),
                List.of("Read by o.tarrabrook@council.example"), december, null, List.of(), List.of("disability"),
                null);
        NewAction second = new NewAction(2, "Publish what was found", List.of(new NewOwner("Policy Officer", null)),
                List.of(), unsaid, null, List.of(), List.of(), null);
        NewObjective objective = new NewObjective("2.1", "Tenants are heard", true, null, null, List.of(), List.of(),
                null, List.of(first, second));
        return new NewPlan("Equality plan " + UUID.randomUUID().toString().charAt(0), null, null, null,
                List.of(new NewSection("Listening", List.of(objective))));
    }

}
