package org.dueregard.app.writing;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.duty.Nation;
import org.dueregard.app.organisation.Authorities;
import org.dueregard.app.organisation.NewAuthority;
import org.dueregard.app.organisation.NewPerson;
import org.dueregard.app.organisation.NewPost;
import org.dueregard.app.organisation.Posts;
import org.dueregard.app.organisation.Role;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.ActionId;
import org.dueregard.app.plan.ObjectiveId;
import org.dueregard.app.plan.PlanEditing;
import org.dueregard.app.plan.PlanEditing.ActionText;
import org.dueregard.app.plan.PlanEditing.ObjectiveText;
import org.dueregard.app.plan.PlanEditing.PlanText;
import org.dueregard.app.plan.PlanId;
import org.dueregard.app.plan.SectionId;
import org.dueregard.planreader.Deadline;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
class WritingPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Authorities authorities;

    @Autowired
    private Posts posts;

    @Autowired
    private PlanEditing editing;

    private SignedIn lead;

    private PlanId plan;

    private SectionId section;

    @BeforeEach
    void write() {
        String name = "c-" + UUID.randomUUID();
        SignedIn founder = this.authorities.found(NewAuthority.invented(name, "Invented Council", Nation.ENGLAND),
                new NewPerson("Lena Lead", name + "@council.example", Set.of(Role.ADMINISTRATOR)));
        this.lead = new SignedIn(founder.authority(), founder.person(), founder.name(), List.of(),
                Set.of(Role.EQUALITY_LEAD));
        ActingAuthority.set(this.lead.authority());
        this.plan = this.editing.add(new PlanId(UUID.randomUUID()), new PlanText("By hand", null, null), this.lead);
        this.section = this.editing.add(new SectionId(UUID.randomUUID()), this.plan, "Listening", this.lead);
    }

    @AfterEach
    void leave() {
        ActingAuthority.clear();
    }

    @Test
    void writesAPlanFromNothing() throws Exception {
        String to = redirect(post("/plans/new").param("title", "A new plan")
            .param("from", "1 4 2026")
            .param("to", "31 3 2029")
            .param("version", "0"));

        Document page = page(get(to));
        assertThat(page.select("main .govuk-caption-m").text()).isEqualTo("A new plan");
        assertThat(page.select("a:contains(Add a section)")).isNotEmpty();
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() throws Exception {
        Document page = page(post("/sections/" + this.section.value() + "/objectives/new").param("ref", "7")
            .param("text", " ")
            .param("applicable", "no")
            .param("version", "0"));

        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a").eachText()).containsExactly("Enter the objective",
                "Say why it is not applicable", "Say who agreed");
        assertThat(page.select("input[name=ref]").val()).isEqualTo("7");
    }

    @Test
    void showsBothWhenTwoRewordAtOnce() throws Exception {
        ObjectiveId objective = anObjective();
        String address = "/objectives/" + objective.value() + "/edit";
        redirect(post(address).param("text", "Theirs").param("applicable", "yes").param("version", "0"));

        Document page = page(post(address).param("text", "Mine").param("applicable", "yes").param("version", "0"));

        assertThat(page.select("main").text()).contains("Theirs: Theirs");
        assertThat(page.select("textarea[name=text]").text()).isEqualTo("Mine");
        assertThat(page.select("input[name=version]").val()).isEqualTo("1");
    }

    @Test
    void asksForAReasonBeforeItCloses() throws Exception {
        String address = "/objectives/" + anObjective().value();

        assertThat(page(post(address + "/close")).select(".govuk-error-summary a").text())
            .isEqualTo("Say why it is closed");
        redirect(post(address + "/close").param("reason", "The service has ended"));

        assertThat(page(get(address)).select("main").text()).contains("Closed: The service has ended", "Open it again");
    }

    @Test
    void settlesANameEverywhere() throws Exception {
        this.editing.add(new ActionId(UUID.randomUUID()), anObjective(),
                new ActionText(1, "Ask", List.of("XY"), List.of()), Deadline.NONE, this.lead);
        UUID post = this.posts.add(NewPost.vacant("Head of Listening", null), founder()).orThrow();
        assertThat(page(get("/plans/unmatched-owners")).select("main b").eachText()).containsExactly("XY");

        redirect(post("/plans/unmatched-owners").param("name", "XY").param("who", post.toString()));

        assertThat(page(get("/plans/unmatched-owners")).select("main p").text())
            .contains("Everybody who is responsible for something is known.");
    }

    private SignedIn founder() {
        return new SignedIn(this.lead.authority(), this.lead.person(), this.lead.name(), List.of(),
                Set.of(Role.ADMINISTRATOR));
    }

    private ObjectiveId anObjective() {
        return this.editing.add(new ObjectiveId(UUID.randomUUID()), this.section,
                new ObjectiveText("1", "People are heard", true, null, null, List.of(), List.of()), this.lead);
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(this.web.perform(request.requestAttr(SignedIn.class.getName(), this.lead))
            .andReturn()
            .getResponse()
            .getContentAsString());
    }

    private String redirect(MockHttpServletRequestBuilder request) throws Exception {
        String to = this.web.perform(request.requestAttr(SignedIn.class.getName(), this.lead))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
        assertThat(to).isNotNull();
        return (to != null) ? to : "";
    }

}
