package org.dueregard.app.settings;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.organisation.CouncilFixture;
import org.dueregard.app.organisation.Role;
import org.dueregard.app.organisation.Services;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.signin.SignIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@SpringBootTest
@AutoConfigureMockMvc
class SettingsPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CouncilFixture councils;

    @Autowired
    private Services services;

    @ParameterizedTest
    @ValueSource(strings = { "", "/council", "/services", "/posts", "/posts/new", "/people", "/people/new",
            "/committees", "/aliases", "/roles", "/audit", "/audit?verify=chain" })
    void hasOneHeadingOnEveryPage(String page) throws Exception {
        SignedIn ada = this.councils.anAdministrator();

        Document html = page(get("/settings" + page).with(SignIn.as(ada)));

        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.title()).startsWith(html.select("h1").text());
        assertThat(html.select("nav a").eachText()).contains("Plan", "Settings").doesNotContain("Import");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/council", "/services", "/posts", "/people", "/committees", "/aliases", "/roles",
            "/audit" })
    void showsTheAuditorNoFormThatChangesSomething(String page) throws Exception {
        SignedIn otto = this.councils.colleague(this.councils.anAdministrator(), "Otto Auditor", Role.AUDITOR);

        Document html = page(get("/settings" + page).with(SignIn.as(otto)));

        assertThat(html.select("main form[method=post]")).isEmpty();
    }

    @Test
    void addsRenamesAndClosesAService() throws Exception {
        SignedIn ada = this.councils.anAdministrator();

        assertThat(send(ada, "/settings/services", Map.of("name", "Housing")).getRedirectedUrl())
            .isEqualTo("/settings/services");
        Document again = Jsoup.parse(send(ada, "/settings/services", Map.of("name", "housing")).getContentAsString());
        assertThat(again.title()).startsWith("Error: ");
        assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#name");

        String address = page(get("/settings/services").with(SignIn.as(ada))).select("main a:contains(Housing)")
            .attr("href");
        send(ada, address, Map.of("name", "Homes"));
        send(ada, address + "/close", Map.of());

        assertThat(page(get("/settings/services").with(SignIn.as(ada))).select("main a").eachText())
            .doesNotContain("Housing", "Homes");
        assertThat(page(get("/settings/audit").with(SignIn.as(ada))).select("main tbody").text())
            .contains("closed · service", "renamed · service", "added · service");
    }

    @Test
    void gives404ForWhatAnotherCouncilHas() throws Exception {
        SignedIn ada = this.councils.anAdministrator();
        SignedIn bea = this.councils.anAdministrator();
        UUID theirs = ActingAuthority.call(bea.authority(), () -> this.services.add("Housing", bea).orThrow());

        assertThat(answer(get("/settings/services/" + theirs).with(SignIn.as(ada))).getStatus()).isEqualTo(404);
        assertThat(send(ada, "/settings/services/" + theirs + "/close", Map.of()).getStatus()).isEqualTo(404);
        assertThat(answer(get("/settings/people/" + bea.person()).with(SignIn.as(ada))).getStatus()).isEqualTo(404);
    }

    @Test
    void invitesAPersonWithALinkToPassOn() throws Exception {
        SignedIn ada = this.councils.anAdministrator();

        MockHttpServletResponse added = send(ada, "/settings/people", Map.of("name", "Tom New", "email",
                "tom@" + ada.authority() + ".example", "roles", "AUDITOR", "version", "0"));

        assertThat(added.getRedirectedUrl()).startsWith("/settings/people/");
        Document page = page(get(String.valueOf(added.getRedirectedUrl())).with(SignIn.as(ada)));
        assertThat(page.select("h1").text()).isEqualTo("Tom New");
        assertThat(page.select("input[name=roles][checked]").eachAttr("value")).containsExactly("AUDITOR");
        assertThat(page.text()).contains("They have no password yet");
    }

    @Test
    void refusesAColourThatCannotBeRead() throws Exception {
        SignedIn ada = this.councils.anAdministrator();

        Document page = Jsoup.parse(send(ada, "/settings/council",
                Map.of("name", "New name", "nation", "ENGLAND", "colour", "#ffff00", "version", "0"))
            .getContentAsString());

        assertThat(page.select(".govuk-error-summary").text()).contains("Choose a darker colour", "1.1 to 1");
        assertThat(page.select("#name").val()).isEqualTo("New name");
    }

    @Test
    void showsTheCouncilsColourAndLogoToEverybody() throws Exception {
        SignedIn ada = this.councils.anAdministrator();
        send(ada, "/settings/council",
                Map.of("name", "New name", "nation", "WALES", "colour", "#7a1f5c", "version", "0"));
        String svg = "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0h9v9z'/></svg>";
        upload(ada, svg);

        Document page = page(get("/settings").with(SignIn.as(ada)));

        assertThat(answer(get(page.select("link[href^=/theme]").attr("href"))).getContentAsString())
            .contains("--council-brand: #7a1f5c");
        MockHttpServletResponse logo = answer(get(page.select("header img").attr("src")));
        assertThat(logo.getContentAsString()).isEqualTo(svg);
        assertThat(logo.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(page.select("header img").attr("alt")).isEqualTo("New name");
    }

    @Test
    void refusesADrawingThatDoesMore() throws Exception {
        SignedIn ada = this.councils.anAdministrator();

        String page = upload(ada, "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>")
            .getContentAsString();

        assertThat(page).contains("Choose a PNG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "<svg onload='x'/>", "<svg><a href='#x'/></svg>", "<svg><use href='http://x.example/y'/></svg>",
                    "<svg><rect fill='url(http://x.example)'/></svg>", "<svg><style>*{}</style></svg>",
                    "<!DOCTYPE svg [<!ENTITY x 'y'>]><svg>&x;</svg>", "<html><svg/></html>", "<svg>", "GIF89a" })
    void takesNoOtherFileForALogo(String file) {
        assertThat(LogoCheck.read(file.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void givesTheTrailAsCsvWithoutFormulas() throws Exception {
        SignedIn ada = this.councils.anAdministrator();

        String csv = answer(get("/settings/audit.csv").with(SignIn.as(ada))).getContentAsString();

        assertThat(csv.lines().findFirst()).contains("number,at,who,act,subject,subject id,before,after");
        assertThat(csv).contains("Ada Administrator,founded,council");
    }

    private MockHttpServletResponse upload(SignedIn by, String svg) throws Exception {
        MockMultipartFile file = new MockMultipartFile("file", "logo.svg", "image/svg+xml",
                svg.getBytes(StandardCharsets.UTF_8));
        return this.mvc.perform(multipart("/settings/council/logo").file(file).with(SignIn.as(by)).with(csrf()))
            .andReturn()
            .getResponse();
    }

    private MockHttpServletResponse send(SignedIn by, String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address).with(SignIn.as(by)).with(csrf());
        fields.forEach(request::param);
        return answer(request);
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return this.mvc.perform(request).andReturn().getResponse();
    }

}
