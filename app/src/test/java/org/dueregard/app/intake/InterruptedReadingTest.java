package org.dueregard.app.intake;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

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

    private SignedIn lead;

    private ImportId id;

    @BeforeEach
    void takeIn() {
        this.lead = this.councils.colleague(this.councils.anAdministrator(), "Lena Lead", Role.EQUALITY_LEAD);
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
