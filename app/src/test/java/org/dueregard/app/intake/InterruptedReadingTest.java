package org.dueregard.app.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Supplier;

import org.dueregard.app.audit.Audits;
import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.organisation.CouncilFixture;
import org.dueregard.app.organisation.Role;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.signin.SignIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/// What somebody finds who comes back after the server was killed while it read their file.
@SpringBootTest
@AutoConfigureMockMvc
class InterruptedReadingTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CouncilFixture councils;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Audits audits;

    private SignedIn administrator;

    private SignedIn lead;

    private ImportId id;

    @BeforeEach
    void takeIn() {
        this.administrator = this.councils.anAdministrator();
        this.lead = this.councils.colleague(this.administrator, "Lena Lead", Role.EQUALITY_LEAD);
        this.id = acting(() -> this.imports.takeIn(PlanFile.text("Invented plan", Documents.PASTED), this.lead));
    }

    @Test
    void waitsWhileTheServerSaysThatItReads() throws Exception {
        silentFor("5 minutes");
        assertThat(page().select("h1").text()).isEqualTo("Reading was interrupted");

        acting(() -> {
            this.imports.stillReading(this.id, this.lead);
            return true;
        });

        assertThat(page().select("h1").text()).isEqualTo("We are reading the file");
    }

    @Test
    void offersToReadItAgainAndReadsItOnce() throws Exception {
        assertThat(acting(() -> this.imports.readAgain(this.id, this.lead))).as("while it is read").isFalse();
        silentFor("60 seconds");
        Document list = Jsoup.parse(content("/imports"));
        assertThat(list.select("tbody").text()).contains("Interrupted");
        assertThat(page().select("main form").attr("action")).endsWith("/read-again");

        assertThat(acting(() -> this.imports.readAgain(this.id, this.lead))).isTrue();

        assertThat(acting(() -> this.imports.readAgain(this.id, this.lead))).as("sent twice").isFalse();
        assertThat(page().select("h1").text()).isEqualTo("We are reading the file");
    }

    @Test
    void keepsWhenItWasTakenInAndOnRecordThatItWasReadAgain() throws Exception {
        Instant takenIn = acting(() -> this.imports.get(this.id, this.lead)).takenInAt();
        acting(() -> this.jdbc.sql("update intake_import set alive_at = now() - interval '5 minutes' where id = :id")
            .param("id", this.id.value())
            .update());

        acting(() -> this.imports.readAgain(this.id, this.lead));

        assertThat(acting(() -> this.imports.get(this.id, this.lead)).takenInAt()).isEqualTo(takenIn);
        assertThat(acting(() -> this.audits.acts())).contains("had a plan's file read again");
    }

    @Test
    void renewsThePageUntilSomebodyStopsIt() throws Exception {
        assertThat(response("").getHeader("Refresh")).isEqualTo("3");
        String stopped = page().select("main a:contains(Stop this page)").attr("href");
        assertThat(stopped).isEqualTo("/imports/" + this.id.value() + "?still=yes");

        assertThat(response("?still=yes").getHeader("Refresh")).isNull();

        Document still = Jsoup.parse(content(stopped));
        assertThat(still.select("main").text()).contains("stays as it is until you look again");
        assertThat(still.select("main a:contains(Look again now)").attr("href")).isEqualTo(stopped);
        assertThat(still.select("main a:contains(by itself)").attr("href")).isEqualTo("/imports/" + this.id.value());
        silentFor("5 minutes");
        assertThat(response("").getHeader("Refresh")).as("nothing comes of an interrupted reading").isNull();
    }

    @Test
    void offersTheAuditorNoSecondReading() throws Exception {
        silentFor("5 minutes");
        this.lead = this.councils.colleague(this.administrator, "Otto Auditor", Role.AUDITOR);

        assertThat(page().select("h1").text()).isEqualTo("Reading was interrupted");
        assertThat(page().select("main form")).isEmpty();
    }

    private MockHttpServletResponse response(String query) throws Exception {
        return this.mvc.perform(get("/imports/" + this.id.value() + query).with(SignIn.as(this.lead)))
            .andReturn()
            .getResponse();
    }

    private void silentFor(String time) {
        acting(() -> this.jdbc.sql("""
                update intake_import set taken_in_at = now() - cast(:time as interval),
                                         alive_at = now() - cast(:time as interval)
                where id = :id
                """).param("time", time).param("id", this.id.value()).update());
    }

    private Document page() throws Exception {
        return Jsoup.parse(content("/imports/" + this.id.value()));
    }

    private String content(String address) throws Exception {
        return this.mvc.perform(get(address).with(SignIn.as(this.lead)))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    }

    private <T> T acting(Supplier<T> work) {
        return ActingAuthority.call(this.lead.authority(), work);
    }

}
