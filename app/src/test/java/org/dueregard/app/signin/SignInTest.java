package org.dueregard.app.signin;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.organisation.CouncilFixture;
import org.dueregard.app.organisation.People;
import org.dueregard.app.organisation.PersonId;
import org.dueregard.app.organisation.Role;
import org.dueregard.app.organisation.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.WebAttributes;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@SpringBootTest
@AutoConfigureMockMvc
class SignInTest {

    private static final String PASSWORD = "marble otter lantern";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CouncilFixture councils;

    @Autowired
    private Passwords passwords;

    @Autowired
    private People people;

    @Test
    void showsASignInPageWithLabels() throws Exception {
        Document page = page(get("/sign-in"));

        assertThat(page.select("h1").eachText()).containsExactly("Sign in");
        assertThat(page.select("label").eachText()).containsExactly("Email address", "Password");
        assertThat(page.title()).startsWith("Sign in – ");
    }

    @Test
    void signsInAndLeadsToWhatWasWanted() throws Exception {
        SignedIn ada = withPassword(this.councils.anAdministrator());

        MockHttpServletResponse answer = signIn(emailOf(ada), PASSWORD);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
        Cookie session = sessionOf(answer);
        assertThat(answerTo(get("/settings").cookie(session)).getStatus()).isEqualTo(200);
    }

    @Test
    void saysTheSameOfAWrongPasswordAndOfNobody() throws Exception {
        SignedIn ada = withPassword(this.councils.anAdministrator());

        Document wrong = Jsoup.parse(signIn(emailOf(ada), "wrong").getContentAsString());
        Document nobody = Jsoup.parse(signIn("nobody@nowhere.example", "wrong").getContentAsString());

        assertThat(wrong.select(".govuk-error-summary").text()).contains("one of them is not right")
            .isEqualTo(nobody.select(".govuk-error-summary").text());
        assertThat(wrong.title()).startsWith("Error: ");
        assertThat(wrong.select("main input[name=_csrf]")).hasSize(1);
        assertThat(wrong.select("#email").val()).isEqualTo(emailOf(ada));
    }

    @Test
    void asksToWaitAfterFiveTriesEvenWithTheRightPassword() throws Exception {
        SignedIn ada = withPassword(this.councils.anAdministrator());
        for (int i = 0; i < Attempts.FREE_BY_EMAIL; i++) {
            signIn(emailOf(ada), "wrong");
        }

        Document page = Jsoup.parse(signIn(emailOf(ada), PASSWORD).getContentAsString());

        assertThat(page.select(".govuk-error-summary").text()).contains("There were too many attempts. Wait ");
    }

    @Test
    void asksNobodyToWaitAsWell() throws Exception {
        String nobody = UUID.randomUUID() + "@nowhere.example";
        for (int i = 0; i < Attempts.FREE_BY_EMAIL; i++) {
            signIn(nobody, "wrong");
        }

        assertThat(signIn(nobody, "wrong").getContentAsString()).contains("too many attempts");
    }

    @Test
    void asksWhoeverTriesManyNamesFromOnePlaceToWait() throws Exception {
        String place = "192.0.2." + UUID.randomUUID();
        for (int i = 0; i < Attempts.FREE_BY_ADDRESS; i++) {
            signInFrom(place, i + "@nowhere.example");
        }

        assertThat(signInFrom(place, "another@nowhere.example").getContentAsString()).contains("too many attempts");
    }

    @Test
    void sendsVisitorsToTheSignInPage() throws Exception {
        assertThat(answerTo(get("/settings")).getRedirectedUrl()).endsWith("/sign-in");
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        assertThat(answerTo(post("/sign-in").param("email", "a@b.example")).getStatus()).isEqualTo(403);
    }

    @Test
    void forgetsWhoHasLeftAtTheNextRequest() throws Exception {
        SignedIn ada = this.councils.anAdministrator();
        SignedIn tom = this.councils.colleague(ada, "Tom Temporary", Role.AUDITOR);
        assertThat(answerTo(get("/settings").with(SignIn.as(tom))).getStatus()).isEqualTo(200);

        ActingAuthority.run(ada.authority(), () -> this.people.leave(tom.personId(), ada));

        assertThat(answerTo(get("/settings").with(SignIn.as(tom))).getRedirectedUrl()).endsWith("/sign-in");
    }

    @Test
    void setsAPasswordByALinkOnce() throws Exception {
        SignedIn ada = this.councils.anAdministrator();
        SignedIn tom = this.councils.colleague(ada, "Tom Temporary", Role.AUDITOR);
        String link = ActingAuthority.call(ada.authority(), () -> this.passwords.link(tom.personId(), ada));
        String token = link.substring(link.indexOf('=') + 1);

        assertThat(page(get(link)).text()).contains("Tom Temporary");
        assertThat(setPassword(token, "too short").getContentAsString()).contains("at least 12 characters");
        assertThat(setPassword(token, "password1234").getContentAsString()).contains("harder to guess");
        assertThat(setPassword(token, PASSWORD).getRedirectedUrl()).isEqualTo("/sign-in");

        assertThat(setPassword(token, PASSWORD).getContentAsString()).contains("This link no longer works");
        assertThat(signIn(emailOf(tom), PASSWORD).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void signsOutEverywhereWhenThePasswordIsSetAnew() throws Exception {
        SignedIn ada = withPassword(this.councils.anAdministrator());
        Cookie session = sessionOf(signIn(emailOf(ada), PASSWORD));
        String link = ActingAuthority.call(ada.authority(), () -> this.passwords.link(ada.personId(), ada));

        setPassword(link.substring(link.indexOf('=') + 1), "quiet harbour bicycle");

        assertThat(answerTo(get("/settings").cookie(session)).getRedirectedUrl()).endsWith("/sign-in");
    }

    @Test
    void tellsBrowsersWhatTheyMayDo() throws Exception {
        MockHttpServletResponse answer = answerTo(get("/sign-in").secure(true));

        assertThat(answer.getHeader("Content-Security-Policy")).startsWith("default-src 'self'");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age");
    }

    private SignedIn withPassword(SignedIn by) {
        ActingAuthority.run(by.authority(),
                () -> assertThat(this.passwords.set(by.personId(), PASSWORD, by)).isEmpty());
        return by;
    }

    private String emailOf(SignedIn by) {
        return ActingAuthority.call(by.authority(), () -> this.people.get(new PersonId(by.person()), by).email());
    }

    private static Cookie sessionOf(MockHttpServletResponse answer) {
        return Stream.of(answer.getCookies())
            .filter((cookie) -> cookie.getName().equalsIgnoreCase("session"))
            .findFirst()
            .orElseThrow();
    }

    private MockHttpServletResponse signIn(String email, String password) throws Exception {
        String anyPlace = UUID.randomUUID().toString();
        return answerTo(post("/sign-in").with(csrf()).with((request) -> {
            request.setRemoteAddr(anyPlace);
            return request;
        }).param("email", email).param("password", password));
    }

    private MockHttpServletResponse signInFrom(String place, String email) throws Exception {
        return answerTo(post("/sign-in").with(csrf()).with((request) -> {
            request.setRemoteAddr(place);
            return request;
        }).param("email", email).param("password", "wrong"));
    }

    private MockHttpServletResponse setPassword(String token, String password) throws Exception {
        return answerTo(post("/password").with(csrf()).param("token", token).param("password", password));
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(answerTo(request).getContentAsString());
    }

    // Follows the forward that a container would have followed.
    private MockHttpServletResponse answerTo(MockHttpServletRequestBuilder request) throws Exception {
        MvcResult result = this.mvc.perform(request).andReturn();
        String forwarded = result.getResponse().getForwardedUrl();
        if (forwarded == null) {
            return result.getResponse();
        }
        Exception why = (Exception) result.getRequest().getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        return this.mvc.perform(post(forwarded).with(csrf()).with((forward) -> {
            forward.setDispatcherType(DispatcherType.FORWARD);
            return forward;
        })
            .param("email", Objects.requireNonNull(result.getRequest().getParameter("email")))
            .requestAttr(WebAttributes.AUTHENTICATION_EXCEPTION, Objects.requireNonNull(why)))
            .andReturn()
            .getResponse();
    }

}
