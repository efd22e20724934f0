package org.dueregard.app;

import java.util.UUID;

import org.dueregard.app.organisation.CouncilFixture;
import org.dueregard.app.organisation.Role;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.signin.SignIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/// What people send who mean ill, or who paste what they do not see: answered with a page
/// that says what to do, and never with a failure of ours.
@SpringBootTest
@AutoConfigureMockMvc
class HostileInputTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CouncilFixture councils;

    private SignedIn lead;

    @BeforeEach
    void signIn() {
        this.lead = this.councils.anEqualityLead();
    }

    @Test
    void takesControlCharactersOutOfWhatIsSent() throws Exception {
        String plan = aPlan("Equal\u0000ity\u001b plan");

        assertThat(page(plan).text()).contains("Equality plan");
    }

    @Test
    void refusesANameThatIsTooLong() throws Exception {
        Document page = Jsoup
            .parse(send(this.lead, "/plans/new", "title", "x".repeat(301), "version", "0").getContentAsString());

        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary").text()).contains("300 characters or fewer");
    }

    @ParameterizedTest
    @ValueSource(strings = { "x", ":", "1:2", "11111111-1111-1111-1111-111111111111:99999999999" })
    void understandsNoOtherActionsThanItNamed(String also) throws Exception {
        String action = anAction();

        MockHttpServletResponse answer = send(this.lead, action + "/progress", "text", "It is done", "standing", "DONE",
                "version", "0", "also", also);

        assertThat(answer.getStatus()).isEqualTo(400);
    }

    @Test
    void asksForALogoThatIsNotSent() throws Exception {
        SignedIn ada = this.councils.anAdministrator();

        assertThat(send(ada, "/settings/council/logo").getContentAsString()).contains("Choose a PNG");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/settings/people", "/settings/people/{id}", "/settings/posts", "/settings/posts/{id}",
            "/settings/services", "/settings/services/{id}", "/settings/committees", "/settings/committees/{id}",
            "/settings/aliases", "/settings/council", "/settings/council/logo", "/publications/{id}/preview",
            "/publications/{id}/1/withdraw", "/imports", "/imports/{id}/questions" })
    void saysThatSomethingIsNotAllowedBeforeWhatIsWrongWithIt(String address) throws Exception {
        SignedIn otto = this.councils.colleague(this.councils.anAdministrator(), "Otto Auditor", Role.AUDITOR);

        MockHttpServletResponse answer = send(otto, address.replace("{id}", otto.person().toString()), "version", "0",
                "number", "1");

        assertThat(answer.getStatus()).isEqualTo(403);
    }

    @Test
    void addsOnceWhatIsSentTwice() throws Exception {
        String id = UUID.randomUUID().toString();
        String first = redirected(send(this.lead, "/plans/new", "token", id, "title", "Twice", "version", "0"));

        String second = redirected(send(this.lead, "/plans/new", "token", id, "title", "Twice", "version", "0"));

        assertThat(second).isEqualTo(first).contains(id);
        assertThat(page("/plans/new").select("input[name=token]").val()).isNotEmpty().isNotEqualTo(id);
        String another = UUID.randomUUID().toString();
        String section = page(first).select("a[href$=/sections/new]").attr("href");
        send(this.lead, section, "token", another, "title", "Listening", "version", "0");
        send(this.lead, section, "token", another, "title", "Listening", "version", "0");
        assertThat(page(first).select("a[href$=/edit]:contains(Listening)")).hasSize(1);
    }

    private String aPlan(String title) throws Exception {
        return redirected(send(this.lead, "/plans/new", "title", title, "version", "0"));
    }

    private String anAction() throws Exception {
        Document arrange = page(aPlan("Equality plan"));
        String section = redirectedFrom(arrange, "/sections/new", "title", "Listening");
        String objective = redirectedFrom(page(section), "/objectives/new", "text", "Tenants are heard");
        return page(redirectedFrom(page(objective), "/actions/new", "text", "Ask tenants")).select("a[href^=/actions/]")
            .attr("href");
    }

    private String redirectedFrom(Document page, String ending, String field, String words) throws Exception {
        String address = page.select("a[href$=" + ending + "]").attr("href");
        return redirected(send(this.lead, address, field, words, "version", "0"));
    }

    private static String redirected(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private MockHttpServletResponse send(SignedIn by, String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address).with(SignIn.as(by)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return this.mvc.perform(request).andReturn().getResponse();
    }

    private Document page(String address) throws Exception {
        MockHttpServletResponse answer = this.mvc.perform(get(address).with(SignIn.as(this.lead)))
            .andReturn()
            .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

}
