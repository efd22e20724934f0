package org.dueregard.app.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.organisation.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
class PlanPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Plans plans;

    @Autowired
    private Actions actions;

    @Autowired
    private JdbcClient jdbc;

    private PlanFixture council;

    private PlanId plan;

    private Action action;

    private SignedIn by;

    @BeforeEach
    void adopt() {
        this.council = new PlanFixture(this.jdbc);
        this.plan = this.plans.adopt(this.council.aPlan(), this.council.lead);
        this.action = this.plans.tree(this.plan, this.council.lead).actions().findFirst().orElseThrow();
        this.by = this.council.officer;
    }

    @AfterEach
    void leave() {
        ActingAuthority.clear();
    }

    @Test
    void leadsToTheOnlyPlan() throws Exception {
        perform(get("/plans")).andExpect(redirectedUrl("/plans/" + this.plan.value()));
    }

    @Test
    void showsThePlanWithItsCounts() throws Exception {
        Document page = page("/plans/" + this.plan.value());

        assertThat(page.select("h1").eachText()).containsExactly("Equality plan");
        assertThat(page.select("svg[role=img]").attr("aria-label"))
            .isEqualTo("2 actions: 1 overdue and 1 without a date.");
        assertThat(page.select("h2").eachText()).contains("Listening", "Other");
        assertThat(page.select("h3").eachText()).containsExactly("2.1 Tenants are heard", "2.2 Staff are trained",
                "3.1 Not for us");
        assertThat(page.select("tr:contains(Review how tenants are asked)").text()).contains("by 12/2025",
                "1 to 31 December 2025", "Overdue", "Housing Options Manager");
        assertThat(page.select("article:contains(Not for us)").text()).contains("No such service",
                "Agreed by The board", "Action of 2.1");
        assertThat(page.select("article:contains(Staff are trained)").text()).contains("Links to 2.1",
                "9.9 (not in this plan)");
    }

    @Test
    void showsOnlyWhatTheFilterLetsThrough() throws Exception {
        Document page = page("/plans/" + this.plan.value() + "?state=OVERDUE&text=tenants");

        assertThat(page.select("article")).hasSize(1);
        assertThat(page.select("article tbody tr")).hasSize(1);
        assertThat(page.select("a:contains(remove this filter)").eachAttr("href")).containsExactly(
                "/plans/" + this.plan.value() + "?text=tenants", "/plans/" + this.plan.value() + "?state=OVERDUE");
    }

    @Test
    void showsAnActionWithItsHistory() throws Exception {
        this.actions.record(this.action.id(), NewProgress.of(Standing.UNDER_WAY, "Letters are out")
            .movedTo(PlanFixture.month(2027, 1), "The printer was late"), 1, this.council.officer);

        Document page = page("/actions/" + this.action.id().value());

        assertThat(page.select("h1").text()).isEqualTo("Review how tenants are asked");
        assertThat(page.select("#history + ol > li").eachText().getFirst()).contains("Housing Options Manager",
                "Letters are out", "from by 12/2025 to by 1/2027: The printer was late");
        assertThat(page.select("dt:contains(Where it came from) + dd").text()).isEqualTo("Written here by hand");
        assertThat(page.select("a:contains(Say what happened)").attr("href"))
            .isEqualTo("/actions/" + this.action.id().value() + "/progress");
    }

    @Test
    void showsAnObjectiveWithItsLinksInBothDirections() throws Exception {
        Document page = page("/objectives/" + this.action.objective().value());

        assertThat(page.select("main").text()).contains("0 of 2 actions are done; 1 is overdue.",
                "2.2 and 3.1 refer to this.");
    }

    @Test
    void recordsWhatHappenedAndOffersTheNext() throws Exception {
        String address = "/actions/" + this.action.id().value();

        perform(multipart(address + "/progress").file(aFile("report.csv", "a,b\n1,2"))
            .param("text", "All asked")
            .param("standing", "DONE")
            .param("version", "1")).andExpect(redirectedUrl(address + "?recorded=yes"));

        Document page = page(address + "?recorded=yes");
        assertThat(page.select("#history + ol > li").eachText().getFirst()).contains("All asked", "Now done",
                "report.csv");
        String evidence = page.select("a:contains(report.csv)").attr("href");
        perform(get(evidence)).andExpect(header().string("X-Content-Type-Options", "nosniff"))
            .andExpect(header().string("Content-Disposition", startsWith("attachment")));
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() throws Exception {
        Document page = Jsoup
            .parse(body(perform(multipart("/actions/" + this.action.id().value() + "/progress").param("text", "We wait")
                .param("standing", "HELD_UP")
                .param("link", "file:///x")
                .param("version", "1"))));

        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#heldUpBecause", "#link");
        assertThat(page.select("textarea[name=text]").text()).isEqualTo("We wait");
        assertThat(page.select("input[value=HELD_UP]").hasAttr("checked")).isTrue();
    }

    @Test
    void showsBothWhenTwoSaySomethingAtOnce() throws Exception {
        this.actions.record(this.action.id(), NewProgress.of(Standing.UNDER_WAY, "First"), 1, this.council.lead);

        Document page = Jsoup
            .parse(body(perform(multipart("/actions/" + this.action.id().value() + "/progress").param("text", "Second")
                .param("standing", "UNDER_WAY")
                .param("version", "1"))));

        assertThat(page.select("[role=alert]").text()).contains("First");
        assertThat(page.select("textarea[name=text]").text()).isEqualTo("Second");
        assertThat(page.select("input[name=version]").val()).isEqualTo("2");
    }

    private ResultActions perform(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return this.web.perform(request.requestAttr(SignedIn.class.getName(), this.by));
    }

    private Document page(String address) throws Exception {
        String html = body(perform(get(address)));
        keep(address, html);
        return Jsoup.parse(html);
    }

    private static String body(ResultActions result) throws Exception {
        return result.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    private static MockMultipartFile aFile(String name, String content) {
        return new MockMultipartFile("file", name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    // To be looked at.
    private static void keep(String address, String html) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(
                folder.resolve(
                        address.replaceAll("[0-9a-f-]{36}", "x").replaceAll("[^a-zA-Z]+", "-").substring(1) + ".html"),
                html);
    }

}
