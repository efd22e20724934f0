package org.dueregard.app.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dueregard.app.organisation.CouncilFixture;
import org.dueregard.app.organisation.Role;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.signin.SignIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/// A plan of a thousand actions in one section: what the pages show of it at once, that all of it can be reached, and
/// that it is settled with as few clicks as a short one.
@SpringBootTest
@AutoConfigureMockMvc
class LongPlanPagesTest {

    private static final int MOST_ACTIONS = 50;

    private static final int MOST_BYTES = 200_000;

    private static final String HEADINGS = "Objective\tAction\tResponsible officer\tTarget date\n";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CouncilFixture councils;

    private SignedIn lead;

    @BeforeEach
    void found() {
        this.lead = this.councils.colleague(this.councils.anAdministrator(), "Lena Lead", Role.EQUALITY_LEAD);
    }

    @Test
    void showsAThousandActionsInPartsOfWhichEachOpensAtOnce() throws Exception {
        String address = paste(IntStream.range(0, 1000).mapToObj((i) -> row(i / 12, i, "March 2027")));
        List<String> actions = new ArrayList<>();
        String next = address + "/check";

        while (!next.isEmpty()) {
            MockHttpServletResponse part = response(get(next));
            Document page = html(part);
            assertThat(part.getContentAsByteArray().length).as(next).isLessThan(MOST_BYTES);
            assertThat(page.select(".intake-action")).as(next).hasSizeLessThanOrEqualTo(MOST_ACTIONS);
            actions.addAll(page.select(".intake-action > p").eachText());
            next = page.select("nav a[rel=next]").attr("href");
        }

        assertThat(actions).hasSize(1000).doesNotHaveDuplicates();
        Element right = html(response(get(address + "/check"))).select("main button").last();
        assertThat(Objects.requireNonNull(right).text()).isEqualTo("All of this section is right, in all 21 parts");
        assertThat(redirect(send(address + "/check", Map.of("section", "1")))).isEqualTo(address);
    }

    @Test
    void showsDoubtfulObjectivesInTheFirstPartWhereverTheyStand() throws Exception {
        String address = paste(IntStream.range(0, 200)
            .mapToObj((i) -> row(i / 10, i, (i == 197) ? "sometime or other" : "March 2027")));

        Document first = html(response(get(address + "/check")));

        assertThat(first.select("article h2").eachText().getFirst()).isEqualTo("20");
        assertThat(first.select("article").eachText().getFirst()).contains("sometime or other");
    }

    @Test
    void leadsBackToThePartThatSomebodyCameFrom() throws Exception {
        String address = paste(IntStream.range(0, 200).mapToObj((i) -> row(i / 10, i, "March 2027")));
        Document second = html(response(get(address + "/check?section=1&part=2")));
        String correct = second.select("#objective-7 a:contains(Correct)").attr("href");
        Document form = html(response(get(correct)));
        Map<String, String> fields = fields(form);
        fields.put("actions[0].text", "Ask everybody");

        String after = redirect(send(address + "/check/7", fields));

        assertThat(form.select("a:contains(Cancel)").attr("href")).isEqualTo(after);
        assertThat(after).isEqualTo(address + "/check?section=1&part=2#objective-7");
        assertThat(html(response(get(after))).select("#objective-7").text()).contains("Ask everybody");
        assertThat(redirect(send(address + "/check/7", fields))).as("sent twice").isEqualTo(after);
    }

    @Test
    void takesAnObjectiveOfManyActionsApartAndCorrectsSomeOfThem() throws Exception {
        String address = paste(IntStream.range(0, 300).mapToObj((i) -> row(0, i, "March 2027")));
        Document third = html(response(get(address + "/check?section=1&part=3")));
        assertThat(third.select("article h2").text()).isEqualTo("1, actions 101 to 150 of 300");
        assertThat(third.select("article").text()).contains("Do thing 101 ").doesNotContain("Do thing 100 ");

        Document form = html(response(get(third.select("a:contains(Correct)").attr("href"))));
        assertThat(form.select("legend").eachText()).contains("Action 101", "Action 150").doesNotContain("Action 100");
        Map<String, String> fields = fields(form);
        fields.put("actions[0].text", "Do something else");
        fields.put("actions[49].fate", "remove");
        String after = redirect(send(address + "/check/1", fields));

        assertThat(html(response(get(address))).select("main").text()).contains("299 actions");
        assertThat(html(response(get(after))).select(".intake-action").text()).contains("Do something else")
            .doesNotContain("Do thing 101 ")
            .contains("Do thing 102 ");
        assertThat(html(response(get(address + "/check?part=6"))).select(".intake-action")).hasSize(49);
    }

    @Test
    void showsTheWordsOfALongFileInPartsAndOpensTheOneWithThePlaceThatIsSought() throws Exception {
        String address = paste(IntStream.range(0, 400).mapToObj((i) -> row(i / 10, i, "March 2027")));
        Document first = html(response(get(address + "/source")));
        Document second = html(response(get(first.select("nav a[rel=next]").attr("href"))));
        String place = second.select("dl > div").eachAttr("id").getLast();

        Document sought = html(response(get(address + "/source?place=" + place + "#" + place)));

        assertThat(sought.getElementById(place)).isNotNull();
        assertThat(first.getElementById(place)).isNull();
        assertThat(first.select("dl > div")).hasSize(300);
    }

    @Test
    void correctsActionsThatStandUnderNoObjective() throws Exception {
        String address = redirect(response(multipart("/imports").param("token", UUID.randomUUID().toString())
            .param("text", "Action\tLead\tBy when\nMend the gate\tAled\tMay 2027\nPaint it\tAled\tMay 2028\n")
            .with(csrf())));
        Map<String, String> fields = fields(html(response(get(address + "/check/1"))));
        assertThat(fields).containsEntry("text", "");
        fields.put("actions[1].text", "Paint the gate");

        String after = redirect(send(address + "/check/1", fields));

        assertThat(html(response(get(after))).select(".intake-action").text()).contains("Paint the gate");
    }

    @Test
    void leadsToTheLastPartWhereThereAreNotSoMany() throws Exception {
        String address = paste(IntStream.range(0, 120).mapToObj((i) -> row(i / 10, i, "March 2027")));

        for (String page : List.of("/check?part=99", "/check?part=-1", "/source?part=99", "/check/1?from=99&part=-7",
                "/check/1?from=-5")) {
            assertThat(response(get(address + page)).getStatus()).as(page).isEqualTo(200);
        }
    }

    @Test
    void showsAThousandActionsOfAnAdoptedPlanInParts() throws Exception {
        String address = paste(IntStream.range(0, 1000).mapToObj((i) -> row(i / 250, i, "March 2027")));
        String plan = redirect(send(address + "/adopt", Map.of("title", "Long plan")));
        List<String> actions = new ArrayList<>();
        String next = plan;

        while (!next.isEmpty()) {
            MockHttpServletResponse part = response(get(next));
            Document page = html(part);
            assertThat(part.getContentAsByteArray().length).as(next).isLessThan(MOST_BYTES);
            actions.addAll(page.select(".app-action__link").eachText());
            next = page.select("nav a[rel=next]").attr("href");
        }

        assertThat(actions).hasSize(1000).doesNotHaveDuplicates();
        assertThat(html(response(get(plan))).select("h2, h3").text()).contains("actions 1 to 100 of 250");
        assertThat(html(response(get(plan + "?view=print"))).select(".app-action__link")).hasSize(1000);
        Document action = html(response(
                get(html(response(get(plan + "?part=9"))).select(".app-action__link").getFirst().attr("href"))));
        Document there = html(response(get(action.select("a:contains(See it in the plan)").attr("href"))));
        assertThat(there.select("#objective-3")).isNotEmpty();
        for (String odd : List.of("?part=0", "?part=99", "?at=99", "?page=7&part=-1", "?text=nothing")) {
            assertThat(response(get(plan + odd)).getStatus()).as(odd).isEqualTo(200);
        }
    }

    @Test
    void asksAThousandQuestionsInPartsAndSettlesThemWithOneAnswer() throws Exception {
        String address = paste(IntStream.range(0, 400).mapToObj((i) -> "%s\t".formatted(row(i / 10, i, "").strip())));
        Document asked = html(response(get(address + "/questions")));
        Element card = Objects.requireNonNull(asked.selectFirst("article:contains(400 actions have no deadline)"));
        assertThat(card.select("input[name=question]")).hasSize(50);
        Map<String, String> rest = Map.of("card", card.id(), "choice", "as-written", "rest", "yes");

        send(card, rest, card.select("input[name=question]").eachAttr("value").subList(1, 50));

        Document left = html(response(get(address + "/questions")));
        assertThat(left.select("article h2").eachText()).contains("1 action has no deadline");
        assertThat(left.select("dl > div")).hasSize(50);
        assertThat(left.select("nav[aria-label^=Parts of what] a").eachText()).contains("8");
    }

    @Test
    void asksForManyNamesInParts() throws Exception {
        String address = paste(IntStream.range(0, 120)
            .mapToObj((i) -> row(i / 10, i, "March 2027").replace("Housing Manager",
                    "Officer " + (char) ('A' + i % 26) + (char) ('A' + i / 26))));
        List<String> headings = new ArrayList<>();
        String next = address + "/questions";

        while (!next.isEmpty()) {
            MockHttpServletResponse part = response(get(next));
            assertThat(part.getContentAsByteArray().length).as(next).isLessThan(MOST_BYTES);
            headings.addAll(html(part).select("article h2").eachText());
            next = html(part).select("nav a[rel=next]").attr("href");
        }

        assertThat(headings).hasSize(120).doesNotHaveDuplicates();
        Document second = html(response(get(address + "/questions?part=2")));
        Element card = second.select("article").getFirst();
        String action = card.select("form").attr("action");
        assertThat(redirect(send(card, Map.of("card", card.id(), "choice", "as-written"),
                card.select("input[name=question]").eachAttr("value"))))
            .isEqualTo(address + "/questions?part=2");
        assertThat(action).contains("?part=2#");
        Document wrong = html(
                send(second.select("article").get(1), Map.of("card", second.select("article").get(1).id()),
                        second.select("article").get(1).select("input[name=question]").eachAttr("value")));
        assertThat(wrong.select("article:has(.govuk-error-message) h2").text())
            .isEqualTo(second.select("article h2").eachText().get(1));
    }

    /// Sends the answer on a card, for these questions.
    private MockHttpServletResponse send(Element card, Map<String, String> fields, List<String> questions)
            throws Exception {
        MockHttpServletRequestBuilder request = post(card.select("form").attr("action").replaceFirst("#.*", ""))
            .with(csrf())
            .param("seen", card.select("input[name=seen]").val());
        fields.forEach((name, value) -> request.param(name, value));
        questions.forEach((key) -> request.param("question", key));
        card.select("input[name=shown]").forEach((field) -> request.param("shown", field.val()));
        return response(request);
    }

    private static String row(int objective, int action, String date) {
        return "%d. Everybody is served in place %d\tDo thing %d well\tHousing Manager\t%s".formatted(objective + 1,
                objective + 1, action + 1, date);
    }

    private String paste(Stream<String> rows) throws Exception {
        return redirect(response(multipart("/imports").param("token", UUID.randomUUID().toString())
            .param("name", "Long plan")
            .param("text", HEADINGS + rows.collect(Collectors.joining("\n")))
            .with(csrf())));
    }

    private static Map<String, String> fields(Document page) {
        Map<String, String> fields = new HashMap<>();
        page.select("main form input:not([type=checkbox]), main form textarea")
            .forEach((field) -> fields.put(field.attr("name"), field.val()));
        page.select("main form select").forEach((field) -> fields.put(field.attr("name"), "keep"));
        return fields;
    }

    private MockHttpServletResponse send(String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address).with(csrf());
        fields.forEach((name, value) -> request.param(name, value));
        return response(request);
    }

    private MockHttpServletResponse response(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return this.mvc.perform(request.with(SignIn.as(this.lead))).andReturn().getResponse();
    }

    private static Document html(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private static String redirect(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getRedirectedUrl(), () -> "status " + response.getStatus());
    }

}
