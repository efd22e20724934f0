package org.dueregard.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.Cookie;
import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.organisation.Aliases;
import org.dueregard.app.organisation.CouncilFixture;
import org.dueregard.app.organisation.NewPost;
import org.dueregard.app.organisation.Posts;
import org.dueregard.app.organisation.Responsible;
import org.dueregard.app.organisation.Role;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.Plans;
import org.dueregard.app.signin.SignIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@SpringBootTest
@AutoConfigureMockMvc
class ImportPagesTest {

    private static final Path INVENTED = Path.of("..", "planreader", "src", "test", "resources", "org", "dueregard",
            "planreader", "invented");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CouncilFixture councils;

    @Autowired
    private Posts posts;

    @Autowired
    private Aliases aliases;

    @Autowired
    private Plans plans;

    @Autowired
    private Imports imports;

    @Autowired
    private Reviews reviews;

    private SignedIn administrator;

    private SignedIn lead;

    @BeforeEach
    void found() {
        this.administrator = this.councils.anAdministrator();
        this.lead = this.councils.colleague(this.administrator, "Lena Lead", Role.EQUALITY_LEAD);
    }

    @Test
    void takesPastedTextAllTheWayToAPlan() throws Exception {
        String address = paste(Documents.PASTED);

        Document tasks = page(get(address));
        assertThat(tasks.select("h1").text()).isEqualTo("Invented plan");
        assertThat(tasks.select("main").text()).contains("We read 5 objectives and 5 actions in 2 sections.");
        Document adopt = page(get(address + "/adopt"));
        assertThat(adopt.select("#title").val()).isEqualTo("Invented plan");
        assertThat(adopt.select("main li").eachText()).contains("1 deadline is to be confirmed",
                "1 objective is not applicable without a reason");

        String plan = redirect(send(address + "/adopt", Map.of("title", "Equality plan", "from", "1 4 2026")));

        assertThat(plan).startsWith("/plans/");
        assertThat(redirect(send(address + "/adopt", Map.of("title", "Equality plan")))).isEqualTo(plan);
        assertThat(acting(() -> this.plans.all(this.lead))).hasSize(1);
        assertThat(page(get(address)).select("main a:contains(Open the plan)").attr("href")).isEqualTo(plan);
    }

    @Test
    void readsTheWordFileOfTheSampleCouncil() throws Exception {
        String address = upload("equality-action-plan.docx", sample());

        assertThat(page(get(address)).select("main").text()).contains("We read 27 objectives");
        Document source = page(get(address + "/source"));
        assertThat(source.select("[id^=place-table-1-row-]")).isNotEmpty();
        assertThat(get200(address + "/original").getContentAsByteArray()).isEqualTo(sample());
        assertThat(page(get(address + "/check")).select("article mark")).isNotEmpty();
    }

    @Test
    void showsThePageOfAPdfWhereItsWordsAreCheckedAndCorrected() throws Exception {
        String address = upload("fen-report.pdf", Files.readAllBytes(INVENTED.resolve("fen-report.pdf")));

        for (String page : List.of("/check", "/check/1")) {
            List<String> pictures = page(get(address + page)).select("main img").eachAttr("src");

            assertThat(pictures).as(page).isNotEmpty();
            for (String picture : pictures) {
                assertThat(get200(picture).getContentType()).isEqualTo("image/png");
            }
        }
    }

    @Test
    void settlesEveryActionOfANameAtOnceAndRemembersIt() throws Exception {
        UUID manager = acting(
                () -> this.posts.add(NewPost.vacant("Quality Zone Manager", null), this.administrator).orThrow());
        String address = paste(Documents.PASTED);
        Element card = card(page(get(address + "/questions")), "QZ is responsible for 4 actions. Who is that?");

        send(address + "/questions", answer(card, "choice", "somebody", "who", manager.toString()));

        Document after = page(get(address + "/questions"));
        assertThat(after.select("article h2").eachText()).noneMatch((heading) -> heading.startsWith("QZ is"));
        assertThat(after.select("dl").text()).contains("Who is QZ? Quality Zone Manager");
        send(address + "/adopt", Map.of("title", "Equality plan"));
        assertThat(acting(() -> this.aliases.find("qz", this.lead)).map(Responsible::label))
            .contains("Quality Zone Manager");
        Document adopted = page(get(address + "/questions"));
        assertThat(adopted.select("dl").text()).contains("Who is QZ? Quality Zone Manager");
        assertThat(adopted.select("h1").text()).isEqualTo("What was decided");
        assertThat(adopted.select("main").text()).contains("left as written")
            .doesNotContain("You can leave any of them for later", "until the plan is adopted");
    }

    @Test
    void showsInTheCheckWhatIsDecidedAndDoubtsItNoMore() throws Exception {
        String address = paste(
                "Objective\tAction\tLead\tDate\n1. Be fair\tAsk\tQZ\tTDO\n1. Be fair\tThank\tTBC\t31 March 2027\n");
        UUID manager = acting(
                () -> this.posts.add(NewPost.vacant("Quality Zone Manager", null), this.administrator).orThrow());
        Document before = page(get(address + "/check"));
        assertThat(before.select(".intake-doubts").text()).contains("“TDO” is not a date");
        assertThat(before.select(".intake-facts").text()).containsOnlyOnce("31 March 2027");
        Document asked = page(get(address + "/questions"));

        send(address + "/questions",
                answer(card(asked, "“TDO” is not a date we know"), "choice", "due", "when", "May 2028"));
        for (String question : List.of("QZ is responsible for 1 action. Who is that?",
                "Nobody is named for 1 action. Who is responsible?")) {
            send(address + "/questions",
                    answer(card(asked, question), "choice", "somebody", "who", manager.toString()));
        }

        Document after = page(get(address + "/check"));
        assertThat(after.select(".intake-doubts")).isEmpty();
        assertThat(after.select(".intake-facts").text()).contains("QZ (Quality Zone Manager)", "TDO Decided: May 2028",
                "TBC. Decided: Quality Zone Manager");
        String plan = redirect(send(address + "/adopt", Map.of("title", "Equality plan")));
        assertThat(page(get(plan)).select("td.app-action__officers").eachText()).containsExactly("Quality Zone Manager",
                "Quality Zone Manager");
        assertThat(acting(() -> this.aliases.find("TBC", this.lead))).isEmpty();
    }

    /// Each button counts: reading, what is left as written, the sections without a
    /// doubt, each section with one, going
    /// to adopt, adopting.
    @Test
    void settlesFiftyActionsWithFewClicks() throws Exception {
        String address = upload("equality-action-plan.docx", sample());
        int clicks = 1;

        send(address + "/questions/rest", Map.of());
        clicks++;
        String next = redirect(send(address + "/check/sure", Map.of()));
        clicks++;
        while (next.contains("/check?section=")) {
            next = redirect(send(address + "/check", Map.of("section", next.replaceFirst(".*=", ""))));
            clicks++;
        }
        String plan = redirect(send(address + "/adopt", Map.of("title", "Equality plan")));
        clicks += 2;

        assertThat(plan).startsWith("/plans/");
        assertThat(page(get(address)).select("main").text()).contains("We read 27 objectives and 52 actions");
        assertThat(clicks).isLessThanOrEqualTo(10);
        System.err.println("Clicks to settle the sample plan: " + clicks);
    }

    @Test
    void makesANewPostHereAndNow() throws Exception {
        String address = paste(Documents.PASTED);
        Element card = card(page(get(address + "/questions")), "Web Team is responsible");

        send(address + "/questions", answer(card, "choice", "new-post", "post", "Web Manager"));

        assertThat(acting(() -> this.posts.list(this.lead))).extracting((post) -> post.title())
            .containsExactly("Web Manager");
        assertThat(page(get(address + "/questions")).select("dl").text()).contains("Web Manager");
    }

    @Test
    void saysWhatIsWrongWithAnAnswerAndKeepsIt() throws Exception {
        String address = paste(Documents.PASTED);
        Element card = card(page(get(address + "/questions")), "“sometime soon” is not a date we know");

        Document again = html(send(address + "/questions", answer(card, "choice", "due", "when", "one fine day")));

        assertThat(again.title()).startsWith("Error: ");
        String field = again.select(".govuk-error-summary a").attr("href").substring(1);
        assertThat(typed(again, field)).isEqualTo("one fine day");
    }

    @Test
    void tellsTheSecondOfTwoWhoDecideWhatTheFirstDecided() throws Exception {
        String address = paste(Documents.PASTED);
        Element card = card(page(get(address + "/questions")), "“sometime soon” is not a date we know");
        send(address + "/questions", answer(card, "choice", "due", "when", "Autumn 2026"));

        Document second = html(send(address + "/questions", answer(card, "choice", "to-be-confirmed")));

        assertThat(card(second, "“sometime soon” is not a date we know").text()).contains("decided this meanwhile")
            .contains("Lena Lead decided: Autumn 2026");
        assertThat(page(get(address + "/questions")).select("dl").text()).contains("Autumn 2026");
    }

    @Test
    void answersOnlyWhatIsTicked() throws Exception {
        String address = paste(Documents.PASTED.replace("\tTBC", "\t").replace("Late September 2026", ""));
        Element card = card(page(get(address + "/questions")), "have no deadline");
        List<String> keys = card.select("input[name=question]").eachAttr("value");
        assertThat(keys).hasSizeGreaterThan(1);

        Map<String, String> answer = answer(card, "choice", "due", "when", "May 2027");
        answer.put("question", keys.getFirst());
        send(address + "/questions", answer);

        assertThat(card(page(get(address + "/questions")), "deadline").select("input[name=question]"))
            .hasSize(keys.size() - 1);
    }

    @Test
    void correctsAnObjectiveInPlaceAndTellsTheSecondOfTwo() throws Exception {
        String address = paste(Documents.PASTED);
        Map<String, String> form = fields(page(get(address + "/check/2")));
        assertThat(form).containsEntry("actions[0].text", "Shorten the housing form");
        form.put("actions[0].text", "Shorten the housing form by half");
        form.put("actions[0].deadline", "31 March 2027");

        assertThat(redirect(send(address + "/check/2", form))).endsWith("/check?section=1#objective-2");

        assertThat(page(get(address + "/check")).select("#objective-2").text()).contains("by half")
            .contains("31 March 2027");
        form.put("actions[0].text", "Shorten another form");
        Document second = html(send(address + "/check/2", form));
        assertThat(second.select("main").text()).contains("Somebody else has changed this objective meanwhile")
            .contains("by half");
        assertThat(typed(second, "actions[0].text")).isEqualTo("Shorten another form");
    }

    @Test
    void saysThatAWholeSectionIsRight() throws Exception {
        String address = paste(Documents.PASTED);

        assertThat(redirect(send(address + "/check", Map.of("section", "1")))).endsWith("/check?section=2");
        assertThat(redirect(send(address + "/check", Map.of("section", "2")))).isEqualTo(address);
        assertThat(page(get(address)).select("main").text()).contains("2 of 2 sections checked");
    }

    @Test
    void noticesTheSameFile() throws Exception {
        String first = paste(Documents.PASTED);
        String second = redirect(pasted(Documents.PASTED, UUID.randomUUID().toString()));

        Document question = page(get(second));
        assertThat(question.select("h1").text()).isEqualTo("This file has been taken in before");
        assertThat(question.select("main").text()).contains("by Lena Lead").contains("In review");
        assertThat(question.title()).startsWith("This file has been taken in before");
        assertThat(question.select("main a:contains(Open that one)").attr("href")).isEqualTo(first);
        assertThat(question.select("main form")).isEmpty();
        String copy = question.select("main a:contains(Go on with this copy)").attr("href");
        assertThat(question.select("main a:contains(Discard this copy)").attr("href")).isEqualTo(copy + "/discard");
        assertThat(page(get("/imports")).select("tbody tr").eachText()).hasSize(2)
            .noneMatch((row) -> row.contains("Discarded"));
    }

    @Test
    void takesInAFormThatIsSentTwiceOnce() throws Exception {
        String token = UUID.randomUUID().toString();

        assertThat(redirect(pasted(Documents.PASTED, token))).isEqualTo(redirect(pasted(Documents.PASTED, token)));
        assertThat(page(get("/imports")).select("tbody tr")).hasSize(1);
    }

    @Test
    void takesInAnotherFileFromAFormThatSomebodyWentBackTo() throws Exception {
        String token = UUID.randomUUID().toString();
        String first = redirect(pasted(Documents.PASTED, token));

        String second = redirect(pasted(Documents.PASTED.replace("night staff", "day staff"), token));

        assertThat(second).isNotEqualTo(first);
        assertThat(page(get(second + "/check?section=2")).select("main").text()).contains("day staff");
        assertThat(redirect(pasted(Documents.PASTED.replace("night staff", "day staff"), token))).isEqualTo(second);
        assertThat(page(get(first + "/check?section=2")).select("main").text()).contains("night staff");
    }

    @Test
    void saysThatNothingWasDoneWhereTheImportHasEnded() throws Exception {
        String address = paste(Documents.PASTED);
        Document questions = page(get(address + "/questions"));
        send(address + "/discard", Map.of());

        for (MockHttpServletRequestBuilder late : List.of(post(address + "/check").param("section", "1"),
                post(address + "/check/sure"), post(address + "/questions/rest"))) {
            assertThat(told(late).text()).contains("Nothing was done").doesNotContain("is right", "left as written");
        }
        Element card = card(questions, "Web Team is responsible");
        send(address + "/questions", answer(card, "choice", "new-post", "post", "Web Manager"));
        assertThat(acting(() -> this.posts.list(this.lead))).isEmpty();
    }

    @Test
    void confirmsAndAdoptsNothingThatWasCorrectedSinceThePageOpened() throws Exception {
        String address = paste(Documents.PASTED);
        Document check = page(get(address + "/check"));
        Map<String, String> adopt = fields(page(get(address + "/adopt")));
        correct(address, "Shorten the housing form by half");

        for (Element form : check.select("main form")) {
            MockHttpServletRequestBuilder late = post(form.attr("action"));
            form.select("input[type=hidden]").forEach((field) -> late.param(field.attr("name"), field.val()));
            assertThat(told(late).text()).contains("somebody has corrected this since you opened the page");
        }
        assertThat(page(get(address)).select("main").text()).contains("0 of 2 sections checked");
        Document again = html(send(address + "/adopt", adopt));
        assertThat(again.select("main").text()).contains("Nothing is adopted yet");
        assertThat(typed(again, "title")).isEqualTo("Invented plan");
        assertThat(redirect(send(address + "/adopt", fields(again)))).startsWith("/plans/");
    }

    private void correct(String address, String text) throws Exception {
        Map<String, String> form = fields(page(get(address + "/check/2")));
        form.put("actions[0].text", text);
        send(address + "/check/2", form);
    }

    /// The page that a late answer leads to, with what is told there once.
    private Document told(MockHttpServletRequestBuilder late) throws Exception {
        MockHttpServletResponse sent = response(late.with(csrf()));
        MockHttpServletRequestBuilder next = get(redirect(sent));
        for (Cookie cookie : sent.getCookies()) {
            next.cookie(cookie);
        }
        return page(next);
    }

    @Test
    void takesTheAnswerForTheRestWhereSomebodyDecidedSomeMeanwhile() throws Exception {
        String address = paste(Documents.PASTED.replace("\tTBC", "\t").replace("Late September 2026", ""));
        Element card = card(page(get(address + "/questions")), "have no deadline");
        List<String> keys = card.select("input[name=question]").eachAttr("value");
        Map<String, String> colleague = answer(card, "choice", "due", "when", "May 2027");
        colleague.put("question", keys.getFirst());
        send(address + "/questions", colleague);
        MockHttpServletRequestBuilder both = post(address + "/questions").with(csrf());
        answer(card, "choice", "due", "when", "June 2028").forEach(both::param);
        keys.forEach((key) -> both.param("question", key));
        Element again = card(html(response(both)), "deadline");
        assertThat(again.text()).contains("decided this meanwhile");

        Map<String, String> rest = answer(again, "choice", "due", "when", "June 2028");
        rest.put("question", keys.getLast());

        assertThat(redirect(send(address + "/questions", rest))).isEqualTo(address + "/questions");
        assertThat(page(get(address + "/questions")).select("dl").text()).contains("May 2027", "June 2028");
    }

    @Test
    void offersTheAuditorNothingThatEndsInARefusal() throws Exception {
        String refused = upload("plan.docx", new byte[] { 'P', 'K', 3, 4, 0 });
        String address = paste(Documents.PASTED);
        String copy = redirect(pasted(Documents.PASTED, UUID.randomUUID().toString()));
        this.lead = this.councils.colleague(this.administrator, "Otto Auditor", Role.AUDITOR);

        assertThat(page(get(refused)).select("main form, main a:contains(Choose another)")).isEmpty();
        assertThat(page(get(copy)).select("main form, main a:contains(Discard)")).isEmpty();
        assertThat(page(get(address + "/questions")).select("article a")).isEmpty();
    }

    @Test
    void discardsAfterAsking() throws Exception {
        String address = paste(Documents.PASTED);

        assertThat(page(get(address + "/discard")).select("h1").text()).isEqualTo("Discard this import?");
        assertThat(redirect(send(address + "/discard", Map.of()))).isEqualTo("/imports");
        assertThat(page(get("/imports")).select("tbody").text()).contains("Discarded").doesNotContain("Go on");
        assertThat(redirect(send(address + "/adopt", Map.of("title", "Plan")))).isEqualTo(address);
        assertThat(page(get(address)).select(".govuk-task-list").text()).contains("Not finished")
            .doesNotContain("To do", "Adopt");
    }

    @Test
    void leadsFromATextWithMixedUpColumnsToTheFileItself() throws Exception {
        String address = paste("""
                Action plan
                Action
                Lead
                By when

                Open the archive to each school in
                the valley
                Print the menus of the canteen in

                Catering Manager
                Archivist Premises Officer

                large type
                Hold a forum of carers in each spring

                March 2027

                Carers Officer
                Quarterly
                By end of
                June 2027
                """);

        Elements card = page(get(address + "/questions")).select("article:contains(are mixed up in this text)");
        assertThat(card.select("a.govuk-button").attr("href")).isEqualTo("/imports/new");
        assertThat(card.select("button").text()).isEqualTo("Go on with this text");
    }

    @Test
    void saysWhatToDoInsteadOfAFileThatCannotBeRead() throws Exception {
        String address = upload("plan.docx", new byte[] { 'P', 'K', 3, 4, 0 });

        Document refused = page(get(address));
        assertThat(refused.select("h1").text()).isEqualTo("The file could not be read");
        assertThat(refused.select("main a").eachText()).contains("Choose another file or paste text");
    }

    @Test
    void refusesAnEmptyFormAndAFileThatIsTooLarge() throws Exception {
        assertThat(html(pasted("", "")).title()).startsWith("Error: ");
        assertThat(html(uploaded("plan.docx", new byte[PlanFile.LIMIT + 1])).select(".govuk-error-summary").text())
            .contains("larger than 20 MB");
        MockHttpServletResponse large = this.mvc
            .perform(post("/imports").servletPath("/imports").content(new byte[PlanFile.LIMIT + 100_000]))
            .andReturn()
            .getResponse();
        assertThat(page(get(redirect(large))).select(".govuk-error-summary").text()).contains("larger than 20 MB");
    }

    @Test
    void letsTheAuditorLookAndNothingElse() throws Exception {
        String address = paste(Documents.PASTED);
        this.lead = this.councils.colleague(this.administrator, "Otto Auditor", Role.AUDITOR);

        for (String page : List.of("", "/questions", "/check", "/source")) {
            assertThat(page(get(address + page)).select("main form[method=post] button")).isEmpty();
        }
        assertThat(send(address + "/adopt", Map.of("title", "Plan")).getStatus()).isEqualTo(403);
        assertThat(send(address + "/questions", Map.of("question", "owner:qz", "choice", "as-written")).getStatus())
            .isEqualTo(403);
    }

    @Test
    void hidesTheImportsOfOtherCouncils() throws Exception {
        String address = paste(Documents.PASTED);
        this.lead = this.councils.anEqualityLead();

        for (String page : List.of("", "/questions", "/check", "/check/1", "/adopt", "/source", "/original")) {
            assertThat(this.mvc.perform(get(address + page).with(SignIn.as(this.lead))).andReturn().getResponse())
                .extracting(MockHttpServletResponse::getStatus)
                .isEqualTo(404);
        }
    }

    @Test
    void adoptsNothingWhenTheAdoptionFails() throws Exception {
        String address = paste(Documents.PASTED);
        ImportId id = new ImportId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
        Question who = acting(() -> this.reviews.openQuestions(id, this.lead)).getFirst();
        Responsible gone = new Responsible.ToPost(UUID.randomUUID(), "Gone");
        acting(() -> this.reviews.decide(id, List.of(who.key()), new Decision.Meant(gone), this.lead));

        assertThatThrownBy(
                () -> acting(() -> this.reviews.adopt(id, new Adoption.Heading("Plan", null, null), this.lead)))
            .isInstanceOf(RuntimeException.class);

        assertThat(acting(() -> this.plans.all(this.lead))).isEmpty();
        assertThat(acting(() -> this.imports.get(id, this.lead)).isInReview()).isTrue();
    }

    private <T> T acting(Supplier<T> work) {
        return ActingAuthority.call(this.lead.authority(), work);
    }

    private String paste(String text) throws Exception {
        return redirect(pasted(text, UUID.randomUUID().toString()));
    }

    private MockHttpServletResponse pasted(String text, String token) throws Exception {
        return response(multipart("/imports").param("token", token)
            .param("name", "Invented plan")
            .param("text", text)
            .with(csrf()));
    }

    private String upload(String name, byte[] content) throws Exception {
        return redirect(uploaded(name, content));
    }

    private MockHttpServletResponse uploaded(String name, byte[] content) throws Exception {
        return response(multipart("/imports").file(new MockMultipartFile("file", name, PlanFile.WORD, content))
            .param("token", UUID.randomUUID().toString())
            .with(csrf()));
    }

    private MockHttpServletResponse send(String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address).with(csrf());
        fields.forEach((name, value) -> request.param(name, value));
        return response(request);
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = response(request);
        assertThat(response.getStatus()).isEqualTo(200);
        Document page = html(response);
        assertThat(page.select("h1")).hasSize(1);
        return page;
    }

    private MockHttpServletResponse get200(String address) throws Exception {
        MockHttpServletResponse response = response(get(address));
        assertThat(response.getStatus()).isEqualTo(200);
        return response;
    }

    private MockHttpServletResponse response(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return this.mvc.perform(request.with(SignIn.as(this.lead))).andReturn().getResponse();
    }

    private static Document html(MockHttpServletResponse response) throws IOException {
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private static String redirect(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getRedirectedUrl(), () -> "status " + response.getStatus());
    }

    private static String typed(Document page, String field) {
        return Objects.requireNonNull(page.getElementById(field), field).val();
    }

    private static Element card(Document page, String heading) {
        return page.select("article")
            .stream()
            .filter((section) -> section.select("h2").text().contains(heading))
            .findFirst()
            .orElseThrow(() -> new AssertionError(page.select("article h2").eachText()));
    }

    /// The card's hidden fields with an answer.
    private static Map<String, String> answer(Element card, String... answer) {
        Map<String, String> fields = new HashMap<>();
        card.select("input[type=hidden]").forEach((input) -> fields.put(input.attr("name"), input.val()));
        for (int i = 0; i < answer.length; i += 2) {
            fields.put(answer[i], answer[i + 1]);
        }
        return fields;
    }

    private static Map<String, String> fields(Document page) {
        Map<String, String> fields = new HashMap<>();
        List<Element> all = new ArrayList<>(page.select("main form input:not([type=checkbox])"));
        all.addAll(page.select("main form textarea"));
        all.forEach((field) -> fields.put(field.attr("name"), field.val()));
        page.select("main form select").forEach((field) -> fields.put(field.attr("name"), "keep"));
        return fields;
    }

    private static byte[] sample() throws IOException {
        try (InputStream sample = ImportPagesTest.class.getResourceAsStream("/sample/equality-action-plan.docx")) {
            return Objects.requireNonNull(sample).readAllBytes();
        }
    }

}
