package org.dueregard.app.publication;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.organisation.CouncilFixture;
import org.dueregard.app.organisation.Role;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.NewPlan;
import org.dueregard.app.plan.NewPlan.NewAction;
import org.dueregard.app.plan.NewPlan.NewObjective;
import org.dueregard.app.plan.NewPlan.NewSection;
import org.dueregard.app.plan.PlanId;
import org.dueregard.app.plan.Plans;
import org.dueregard.app.signin.SignIn;
import org.dueregard.planreader.Deadline;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc
class PublicationPagesTest {

    @Autowired
    private Plans plans;

    @Autowired
    private CouncilFixture councils;

    @Autowired
    private MockMvcTester mvc;

    private SignedIn administrator;

    private SignedIn lead;

    private PlanId plan;

    @BeforeEach
    void adopt() {
        this.administrator = this.councils.anAdministrator();
        this.lead = this.councils.colleague(this.administrator, "Lena Lead", Role.EQUALITY_LEAD);
        NewAction action = new NewAction(1, "Ask tenants", List.of(), List.of(), Deadline.NONE, null, List.of(),
                List.of(), null);
        NewObjective objective = new NewObjective("2.1", "Tenants are heard", true, null, null, List.of(), List.of(),
                null, List.of(action));
        this.plan = ActingAuthority.call(this.lead.authority(),
                () -> this.plans.adopt(
                        new NewPlan("Fair plan", null, null, null, List.of(new NewSection("", List.of(objective)))),
                        this.lead));
    }

    @Test
    void previewsWhatAResidentWillSee() {
        Document page = page(get("", this.lead));

        assertThat(page.title()).startsWith("Preview: Fair plan");
        assertThat(page.select("main").text()).contains("Nothing of this plan is public yet.", "Tenants are heard",
                "Residents will read “Officer to be named”: 1 place");
        assertThat(page.select("button:containsOwn(Publish)")).hasSize(1);
        Document alone = page(get("/page/objectives/1", this.lead));
        assertThat(alone.select("h1").text()).isEqualTo("Tenants are heard");
        assertThat(alone.select("header").text()).doesNotContain("Sign out");
    }

    @Test
    void publishesAndWithdraws() {
        Document preview = page(get("", this.lead));

        assertThat(publish(preview, "We asked.")).hasStatus3xxRedirection();
        assertThat(publish(preview, "We asked.")).hasStatus3xxRedirection();

        Document list = page(this.mvc.get().uri("/publications/" + this.plan.value()).with(SignIn.as(this.lead)));
        assertThat(list.select("h2").eachText()).contains("Publication 1").doesNotContain("Publication 2");
        MvcTestResult empty = withdraw("");
        assertThat(page(empty).title()).startsWith("Error: ");
        assertThat(withdraw("A date was wrong.")).hasStatus3xxRedirection();
        Document after = page(this.mvc.get().uri("/publications/" + this.plan.value()).with(SignIn.as(this.lead)));
        assertThat(after.select("main").text()).contains("The newest is withdrawn.", "A date was wrong.");
    }

    @Test
    void keepsWhatWasTypedWhenItNamesAPerson() {
        Document page = page(publish(page(get("", this.lead)), "Thanks to Lena Lead"));

        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("textarea[name=statement]").text()).isEqualTo("Thanks to Lena Lead");
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#statement");
    }

    @Test
    void letsOthersLookButNotPublish() {
        SignedIn auditor = this.councils.colleague(this.administrator, "Aud Itor", Role.AUDITOR);

        Document preview = page(get("", auditor));

        assertThat(preview.select("button:containsOwn(Publish)")).isEmpty();
        assertThat(this.mvc.post()
            .uri("/publications/" + this.plan.value() + "/preview")
            .with(SignIn.as(auditor))
            .with(csrf())
            .param("number", "1")
            .param("content", "x")
            .param("statement", "")).hasStatus(403);
    }

    @Test
    void showsNobodyAnotherCouncilsPlan() {
        SignedIn stranger = this.councils.anEqualityLead();

        assertThat(get("", stranger)).hasStatus(404);
        assertThat(this.mvc.get().uri("/publications/" + this.plan.value()).with(SignIn.as(stranger))).hasStatus(404);
    }

    private MvcTestResult get(String below, SignedIn by) {
        return this.mvc.get()
            .uri("/publications/" + this.plan.value() + "/preview" + below)
            .with(SignIn.as(by))
            .exchange();
    }

    private MvcTestResult publish(Document preview, String statement) {
        return this.mvc.post()
            .uri("/publications/" + this.plan.value() + "/preview")
            .with(SignIn.as(this.lead))
            .with(csrf())
            .param("number", preview.select("input[name=number]").attr("value"))
            .param("content", preview.select("input[name=content]").attr("value"))
            .param("statement", statement)
            .exchange();
    }

    private MvcTestResult withdraw(String notice) {
        return this.mvc.post()
            .uri("/publications/" + this.plan.value() + "/1/withdraw")
            .with(SignIn.as(this.lead))
            .with(csrf())
            .param("notice", notice)
            .exchange();
    }

    private static Document page(MockMvcTester.MockMvcRequestBuilder request) {
        return page(request.exchange());
    }

    private static Document page(MvcTestResult result) {
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

}
