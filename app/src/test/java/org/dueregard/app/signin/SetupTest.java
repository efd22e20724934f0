package org.dueregard.app.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.dueregard.app.database.DatabaseFixture;
import org.dueregard.app.organisation.CouncilFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/// What the tests share has councils already, so the link is put there behind the policies.
@SpringBootTest
@AutoConfigureMockMvc
class SetupTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Setup setup;

    @Autowired
    private CouncilFixture councils;

    @Test
    void offersNoLinkWhereThereIsACouncil() {
        this.councils.anAdministrator();

        assertThat(this.setup.offer()).isEmpty();
    }

    @Test
    void showsNothingToWhoeverGuessesALink() throws Exception {
        assertThat(this.mvc.perform(get("/setup?token=guessed")).andReturn().getResponse().getContentAsString())
            .contains("This link no longer works");
    }

    @Test
    void asksForWhatIsMissing() throws Exception {
        Secret secret = put();

        String page = this.mvc.perform(post("/setup").with(csrf()).param("token", secret.token()).param("slug", "A B"))
            .andReturn()
            .getResponse()
            .getContentAsString();

        assertThat(page).contains("Enter the council", "Enter small letters", "Choose the nation", "Enter your name",
                "Enter your email address", "Enter a password");
    }

    @Test
    void refusesWhoComesAfterTheFirstCouncil() throws Exception {
        this.councils.anAdministrator();
        Secret secret = put();

        List<MockHttpServletResponse> answers = twoAtOnce(secret);

        assertThat(answers)
            .allSatisfy((answer) -> assertThat(answer.getContentAsString()).contains("This link no longer works"));
    }

    @Test
    void makesAnAddressOfAName() {
        assertThat(SetupForm.slugOf("Aldermere District Council")).isEqualTo("aldermere");
        assertThat(SetupForm.slugOf("London Borough of Nowhere & Elsewhere")).isEqualTo("nowhere-elsewhere");
        assertThat(SetupForm.slugOf("The Council")).isEqualTo("council");
        assertThat(SetupForm.slugOf("Ynys Môn")).isEqualTo("ynys-mon");
    }

    private List<MockHttpServletResponse> twoAtOnce(Secret secret) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<MockHttpServletResponse>> both = List.of(threads.submit(() -> found(secret)),
                    threads.submit(() -> found(secret)));
            List<MockHttpServletResponse> answers = new ArrayList<>();
            for (Future<MockHttpServletResponse> one : both) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private MockHttpServletResponse found(Secret secret) throws Exception {
        return this.mvc
            .perform(post("/setup").with(csrf())
                .param("token", secret.token())
                .param("council", "Late Council")
                .param("nation", "ENGLAND")
                .param("name", "Lee Late")
                .param("email", "lee@late.example")
                .param("password", "marble otter lantern"))
            .andReturn()
            .getResponse();
    }

    private static Secret put() {
        Secret secret = Secret.random();
        DatabaseFixture.get()
            .ownerClient()
            .sql("insert into signin_setup_link values (:hash, now() + interval '1 hour')")
            .param("hash", secret.hash())
            .update();
        return secret;
    }

}
