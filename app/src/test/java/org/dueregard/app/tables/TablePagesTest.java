package org.dueregard.app.tables;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.organisation.CouncilFixture;
import org.dueregard.app.organisation.Role;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.signin.SignIn;
import org.dueregard.sdc.Certificates;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@SpringBootTest
@AutoConfigureMockMvc
class TablePagesTest {

    private static final String SPECIFICATION = """
            {"dims": {"area": ["ward"], "belief": ["faith"]}, "tables": [["area", "belief"]]}""";

    private static final String PEOPLE = """
            ward,faith,freq
            Mill,none,20
            Mill,=old,3
            Mill,new,30
            Quay,none,25
            Quay,=old,40
            Quay,new,28
            Hill,none,31
            Hill,=old,36
            Hill,new,0
            """;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CouncilFixture councils;

    @Autowired
    private TableSets sets;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn administrator;

    private SignedIn analyst;

    @BeforeEach
    void found() {
        this.administrator = this.councils.anAdministrator();
        this.analyst = this.councils.colleague(this.administrator, "Ines Insight", Role.INSIGHT_ANALYST);
    }

    @Test
    void handsDataOverAndTakesSafeTablesAway() throws Exception {
        String address = handOver(SPECIFICATION, PEOPLE);

        Document ready = page(address);
        assertThat(ready.select("h1").text()).isEqualTo("The tables are safe");
        assertThat(ready.select("main").text()).contains("of 16 counts are hidden: 1 is unsafe by itself");
        String csv = content(address + "/table.csv");
        assertThat(csv).startsWith("area,belief,count")
            .contains("Mill,'=old,[c]", "Total,Total,213")
            .doesNotContain("primary");
        assertThat(content(address + "/table.html")).contains("[c]").doesNotContain("unsafe");
        Document piece = page(Objects.requireNonNull(ready.selectFirst("main ol a")).attr("href"));
        assertThat(piece.select("caption").text()).isEqualTo("area by belief");
        assertThat(piece.select("th[scope=row]").eachText()).containsExactly("Total", "Hill", "Mill", "Quay");
        assertThat(piece.select("details li").eachText())
            .contains("faith =old, ward Mill: Hidden because fewer than 5 people are in it, so that they could be "
                    + "recognised.");
    }

    @Test
    void givesTheCertificatesToThoseWhoAnswerForThePublication() throws Exception {
        String hidden = handOver(SPECIFICATION, PEOPLE);
        String rounded = handOver(SPECIFICATION, PEOPLE, Map.of("how.method", "ROUND"));

        Document ready = page(hidden);
        assertThat(ready.select("main").text()).contains("for you and not for publication");
        byte[] proof = response(get(ready.select("a:contains(Certificates)").attr("href"))).getContentAsByteArray();
        assertThat(Certificates.read(new ByteArrayInputStream(proof)).alternatives()).isPositive();
        assertThat(page(rounded).select("main").text()).doesNotContain("ertificates");
        assertThat(response(get(rounded + "/table.certificates.gz")).getStatus()).isEqualTo(404);
    }

    @Test
    void keepsHowFarTheWorkHasCome() throws Exception {
        String address = handOver(SPECIFICATION, PEOPLE);

        TableSetId id = new TableSetId(UUID.fromString(address.substring("/tables/".length())));
        assertThat(ActingAuthority.call(this.analyst.authority(), () -> this.sets.get(id, this.analyst)).stage())
            .isNotEmpty();
    }

    @Test
    void givesASpreadsheetWithCountsAsNumbers() throws Exception {
        String address = handOver(SPECIFICATION, PEOPLE);

        byte[] file = response(get(address + "/table.xlsx")).getContentAsByteArray();

        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet counts = workbook.getSheet("Counts");
            Row total = counts.getRow(1);
            assertThat(counts.getLastRowNum()).isEqualTo(16);
            assertThat(total.getCell(0).getStringCellValue()).isEqualTo("Total");
            assertThat(total.getCell(2).getNumericCellValue()).isEqualTo(213);
            Sheet table = workbook.getSheet("area by belief");
            assertThat(table.getRow(2).getCell(1).getStringCellValue()).isEqualTo("Total");
            assertThat(table.getRow(3).getCell(0).getStringCellValue()).isEqualTo("Total");
            assertThat(table.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(213);
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(workbook.getSheet("Notes").getRow(1).getCell(0).getStringCellValue()).contains("confidential");
        }
    }

    @Test
    void saysWhatIsWrongWithDataAndSpecification() throws Exception {
        Document misspelt = html(send(SPECIFICATION.replace("tables", "table"), PEOPLE, Map.of()));
        Document empty = html(send("", "", Map.of("how.threshold", "1")));
        Document data = page(handOver(SPECIFICATION, "ward,faith,freq\nMill,none,2.5\n"));

        assertThat(misspelt.select(".govuk-error-message").text()).contains("there is no key 'table'");
        assertThat(empty.select(".govuk-error-summary li").eachText()).containsExactly("Choose the data",
                "Choose a specification or paste it", "Enter a whole number from 2 to 999, or nothing");
        assertThat(data.select("h1").text()).isEqualTo("The data cannot be used");
        assertThat(data.select("main").text()).contains(
                "people.csv, line 2: the count in 'freq' is not whole. Weighted data cannot be protected for now.");
    }

    @Test
    void roundsCountsSoThatTheyAddUp() throws Exception {
        String address = handOver(SPECIFICATION, PEOPLE,
                Map.of("how.method", "CONTROLLED_ROUND", "how.controlledBase", "3"));

        Document ready = page(address);
        assertThat(ready.select("main").text()).contains("all add up").doesNotContain("why it is hidden");
        assertThat(content(address + "/table.csv").lines().skip(1).map((line) -> line.replaceFirst(".*,", "")))
            .allMatch((count) -> Integer.parseInt(count) % 3 == 0);
        Document piece = page(Objects.requireNonNull(ready.selectFirst("main ol a")).attr("href"));
        assertThat(piece.select("main").text()).contains("rounded to a multiple of 3").doesNotContain("[c]");
        assertThat(page("/tables").select("td").eachText()).contains("Round so that counts add up");
    }

    @Test
    void saysWhatRoundingGivesAway() throws Exception {
        String address = handOver(SPECIFICATION, PEOPLE, Map.of("how.method", "ROUND", "how.roundBase", "2"));

        Document ready = page(address);
        assertThat(ready.select("h1").text()).isEqualTo("Look at these tables before you publish them");
        assertThat(ready.select("main").text()).contains("Given away: faith =old, ward Mill must be ");
        assertThat(page("/tables").select("td").eachText()).contains("Look before you publish");
    }

    @Test
    void saysWhatIsWrongWithAMethodAndKeepsWhatWasTyped() throws Exception {
        Document rounding = html(send(SPECIFICATION, PEOPLE, Map.of("how.method", "ROUND", "how.roundBase", "1")));
        Document controlled = html(send(SPECIFICATION, PEOPLE,
                Map.of("how.method", "CONTROLLED_ROUND", "how.steps", "many", "how.controlledBase", "7")));
        Document noise = html(send(SPECIFICATION, PEOPLE, Map.of("how.method", "CELL_KEY", "how.variance", "0",
                "how.bound", "2", "how.never", "3", "how.secret", "short")));
        Document boundless = html(send(SPECIFICATION, PEOPLE, Map.of("how.method", "CELL_KEY", "how.bound", "2")));

        assertThat(rounding.select(".govuk-error-summary li").eachText())
            .containsExactly("Enter a whole number from 2 to 1000, or nothing");
        assertThat(controlled.select(".govuk-error-summary li").eachText())
            .containsExactly("Enter a whole number from 0 to 10, or nothing");
        assertThat(controlled.select("[name=how.controlledBase]").val()).isEqualTo("7");
        assertThat(controlled.select("[name=how.method][checked]").val()).isEqualTo("CONTROLLED_ROUND");
        assertThat(noise.select(".govuk-error-summary li").eachText()).containsExactly(
                "Enter a number above 0, like 3 or 2.5, or nothing",
                "Enter a secret of 16 characters or more; with a short one the noise could be guessed and taken off "
                        + "again");
        assertThat(boundless.select(".govuk-error-summary li").eachText()).containsExactly(
                "Enter a number below the largest noise, which is 2, or make the largest noise larger",
                "Enter a secret, or name the column that has each person’s record key");
    }

    @Test
    void saysWhatIsLostByWhatWasPublishedBefore() throws Exception {
        String inner = "area,belief,count\nMill,none,20\nMill,new,30\nMill,Total,53\n";
        String other = "area,belief,count\nQuay,'=old,40\n";

        String address = handOver(SPECIFICATION, PEOPLE, Map.of(), file("earlier", "website.csv", inner),
                file("earlier", "request.csv", other));

        Document ready = page(address);
        assertThat(ready.select("h1").text()).isEqualTo("Look at these tables before you publish them");
        assertThat(ready.select(".govuk-warning-text").text()).contains("faith =old, ward Mill", "website.csv");
        assertThat(ready.select("main").text()).contains("see first what they give away");
    }

    @Test
    void saysWhatIsWrongWithWhatWasPublishedBefore() throws Exception {
        Document uncounted = page(
                handOver(SPECIFICATION, PEOPLE, Map.of(), file("earlier", "website.csv", "area,belief\nMill,none\n")));
        Document unlike = page(handOver(SPECIFICATION, PEOPLE, Map.of(),
                file("earlier", "website.csv", "area,year,count\nMill,2024,20\n")));
        Document many = html(send(SPECIFICATION, PEOPLE, Map.of(),
                Stream.generate(() -> file("earlier", "a.csv", "x")).limit(21).toArray(MockMultipartFile[]::new)));

        assertThat(uncounted.select("main").text()).contains("website.csv has no column 'count'",
                "It has: area, belief.");
        assertThat(unlike.select("main").text()).contains("website.csv has the dimension 'year'", "put the time of");
        assertThat(many.select(".govuk-error-summary li").eachText())
            .containsExactly("Choose up to 20 files, or put the rows of several with the same columns into one");
    }

    @Test
    void keepsNothingOfWhatWasHandedOver() throws Exception {
        String address = handOver(SPECIFICATION, PEOPLE);

        Integer kept = acting(() -> this.jdbc
            .sql("select count(*) from tables_set where position('Mill,=old,3' in convert_from(csv, 'UTF8')) > 0 or "
                    + "position('>3<' in convert_from(page, 'UTF8')) > 0")
            .query(Integer.class)
            .single());

        assertThat(kept).isZero();
        assertThat(response(get(address)).getStatus()).isEqualTo(200);
    }

    @Test
    void deletesAtOnceAndAfterItsTime() throws Exception {
        String first = handOver(SPECIFICATION, PEOPLE);
        String second = handOver(SPECIFICATION, PEOPLE);

        response(post(first + "/delete").with(csrf()));
        int old = acting(() -> {
            this.jdbc.sql("update tables_set set deleted_after = :past")
                .param("past", Instant.now().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .update();
            return this.sets.deleteOld();
        });

        assertThat(old).isEqualTo(1);
        assertThat(response(get(first)).getStatus()).isEqualTo(404);
        assertThat(response(get(second)).getStatus()).isEqualTo(404);
        assertThat(page("/tables").select("main").text()).contains("No tables are kept here now.");
    }

    @Test
    void saysThatTheWorkWasInterruptedWhereItsServerIsGone() throws Exception {
        TableSetId id = new TableSetId(UUID.randomUUID());
        HandedOver handed = new HandedOver("people.csv", SPECIFICATION.getBytes(StandardCharsets.UTF_8), "tables.json",
                Treatment.usual(), PEOPLE.getBytes(StandardCharsets.UTF_8), List.of());
        acting(() -> this.sets.begin(id, handed, this.analyst));
        assertThat(page("/tables/" + id.value()).select("h1").text()).isEqualTo("We are making the tables safe");
        assertThat(response(get("/tables/" + id.value())).getHeader("Refresh")).isEqualTo("3");
        String stopped = page("/tables/" + id.value()).select("main a:contains(Stop this page)").attr("href");
        assertThat(response(get(stopped)).getHeader("Refresh")).isNull();
        assertThat(page(stopped).select("main").text()).contains("stays as it is until you look again");
        acting(() -> this.jdbc.sql("update tables_set set handed_over_at = handed_over_at - interval '1 minute'")
            .update());

        Document interrupted = page("/tables/" + id.value());

        assertThat(interrupted.select("h1").text()).isEqualTo("The work was interrupted");
        assertThat(interrupted.select("main a").eachText()).contains("Hand over again", "Delete this entry");
        assertThat(page("/tables").select("tbody").text()).contains("Interrupted");
        acting(() -> {
            this.sets.stillAtWork(id, this.analyst);
            return true;
        });
        assertThat(page("/tables/" + id.value()).select("h1").text()).isEqualTo("We are making the tables safe");
    }

    @Test
    void isClosedToOthers() throws Exception {
        String address = handOver(SPECIFICATION, PEOPLE);
        this.analyst = this.councils.colleague(this.administrator, "Olly Officer", Role.RESPONSIBLE_OFFICER);

        assertThat(response(get(address)).getStatus()).isEqualTo(403);
        assertThat(response(get("/tables")).getStatus()).isEqualTo(403);
        assertThat(response(get("/tables/new")).getStatus()).isEqualTo(403);
    }

    private String handOver(String specification, String people) throws Exception {
        return handOver(specification, people, Map.of());
    }

    private String handOver(String specification, String people, Map<String, String> how, MockMultipartFile... earlier)
            throws Exception {
        MockHttpServletResponse sent = send(specification, people, how, earlier);
        String address = Objects.requireNonNull(sent.getRedirectedUrl(),
                () -> "refused with status " + sent.getStatus());
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (response(get(address)).getHeader("Refresh") != null) {
            assertThat(Instant.now()).isBefore(end);
        }
        return address;
    }

    private MockHttpServletResponse send(String specification, String people, Map<String, String> how,
            MockMultipartFile... earlier) throws Exception {
        var request = multipart("/tables").file(file("specification", "tables.spec.json", specification))
            .file(file("data", "people.csv", people));
        Arrays.stream(earlier).forEach(request::file);
        how.forEach(request::param);
        return response(request.param("token", UUID.randomUUID().toString()).with(csrf()));
    }

    private static MockMultipartFile file(String field, String name, String content) {
        return new MockMultipartFile(field, name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    private Document page(String address) throws Exception {
        MockHttpServletResponse response = response(get(address));
        assertThat(response.getStatus()).isEqualTo(200);
        Document page = html(response);
        assertThat(page.select("h1")).hasSize(1);
        return page;
    }

    private String content(String address) throws Exception {
        return response(get(address)).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse response(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return this.mvc.perform(request.with(SignIn.as(this.analyst))).andReturn().getResponse();
    }

    private static Document html(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private <T> T acting(Supplier<T> work) {
        return ActingAuthority.call(this.analyst.authority(), work);
    }

}
