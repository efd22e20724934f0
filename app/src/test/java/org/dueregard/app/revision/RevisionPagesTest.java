package org.dueregard.app.revision;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.servlet.http.Cookie;
import org.dueregard.app.audit.Audits;
import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.organisation.CouncilFixture;
import org.dueregard.app.organisation.NewPost;
import org.dueregard.app.organisation.Posts;
import org.dueregard.app.organisation.Role;
import org.dueregard.app.organisation.SignedIn;
import org.dueregard.app.plan.Actions;
import org.dueregard.app.plan.NewProgress;
import org.dueregard.app.plan.PlanEditing.PlanText;
import org.dueregard.app.plan.PlanEditing;
import org.dueregard.app.plan.PlanId;
import org.dueregard.app.plan.PlanRevising.Current;
import org.dueregard.app.plan.PlanRevising.CurrentAction;
import org.dueregard.app.plan.PlanRevising.CurrentObjective;
import org.dueregard.app.plan.PlanRevising;
import org.dueregard.app.plan.Standing;
import org.dueregard.app.signin.SignIn;
import org.dueregard.planreader.Deadline;
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
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/// A newer file over an adopted plan, through the pages.
@SpringBootTest
@AutoConfigureMockMvc
class RevisionPagesTest {

    private static final String HEAD = "Objective\tAction\tResponsible Officer\tTarget date\tProgress\n";

    private static final String OLDER = HEAD + """
            Hearing residents\t\t\t\t
            1.1 Residents can tell us what they need (Links to 1.2)\t1) Hold a drop-in session in each parish \
            2) Publish what was said 3) Print a leaflet for every household\tQZ\tMay 2027\t
            1.2 Forms ask only for what we use\tShorten the housing form\tQZ\tJune 2027\t
            Fair work\t\t\t\t
            2.1 Pay is fair and seen to be fair\tReview the pay bands\tHR\tTBC\t
            """;

    private static final String NEWER = HEAD + """
            Hearing residents\t\t\t\t
            1.1 Every ward has a forum\tElect the members of each forum\tQZ\tJuly 2027\t
            1.2 Residents can tell us what they need (Links to 1.3)\t1) Hold a drop-in session in each parish and \
            village 2) Publish what was said\tQZ, Web Team\tMay 2027\tHall booked
            1.3 Forms ask only for what we use\tShorten the housing form\tQZ\tCompleted in March 2027\t
            Fair work\t\t\t\t
            2.1 Pay is fair and seen to be fair\tReview the pay bands\tHR\tAutumn 2027\t
            """;

    /// Quarters, a key of initials and a measure in figures.
    private static final String QUARTERS = """
            Key: HoH = Head of Homes; QZ = Quality Adviser
            Ref\tObjective\tAction\tLead\tBy when\tHow will we know\tQ1 update\tQ2 update
            H1\tHomes are open to all\tMap the wards\tHoH\tMay 2027\tIncrease from 45% to 60% by 2027\tOn track\t
            H2\tHomes are warm\tLag the lofts\tQZ\tJune 2027\tFewer complaints\tTen lofts are done\t
            """;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CouncilFixture councils;

    @Autowired
    private PlanRevising plans;

    @Autowired
    private PlanEditing editing;

    @Autowired
    private Actions actions;

    @Autowired
    private Posts posts;

    @Autowired
    private Audits audits;

    private SignedIn lead;

    @BeforeEach
    void found() {
        this.lead = this.councils.colleague(this.councils.anAdministrator(), "Lena Lead", Role.EQUALITY_LEAD);
    }

    @Test
    void makesWhatIsTickedAndKeepsIdsAndHistory() throws Exception {
        PlanId plan = adopt(OLDER);
        Current before = current(plan);
        CurrentAction dropIn = action(before, "Hold a drop-in");
        say(dropIn, "The first two are held");
        String address = paste(NEWER);

        Document changes = page(address + "/revision");
        assertThat(changes.select("legend").eachText()).contains("1.1 Every ward has a forum",
                "1.2 Residents can tell us what they need");
        MockHttpServletResponse sent = send(page(address + "/revision"), "make");

        assertThat(sent.getRedirectedUrl()).isEqualTo("/plans/" + plan.value());
        Current after = current(plan);
        assertThat(after.sections().getFirst().objectives()).extracting((each) -> each.text().ref())
            .containsExactly("1.1", "1.2", "1.3");
        CurrentObjective hearing = after.sections().getFirst().objectives().get(1);
        assertThat(hearing.id()).isEqualTo(before.sections().getFirst().objectives().getFirst().id());
        assertThat(hearing.targets()).extracting((link) -> link.ref()).containsExactly("1.3");
        assertThat(hearing.targets().getFirst().target())
            .isEqualTo(before.sections().getFirst().objectives().get(1).id());
        CurrentAction now = action(after, "Hold a drop-in");
        assertThat(now.id()).isEqualTo(dropIn.id());
        assertThat(now.text().text()).isEqualTo("Hold a drop-in session in each parish and village");
        assertThat(now.text().officers()).containsExactly("QZ", "Web Team");
        assertThat(now.said()).extracting((note) -> note.words())
            .containsExactly("The first two are held", "Hall booked");
        assertThat(now.standing()).isEqualTo(Standing.UNDER_WAY);
        assertThat(hearing.actions()).hasSize(2);
        assertThat(action(after, "Shorten").standing()).isEqualTo(Standing.DONE);
        assertThat(action(after, "Shorten").doneOn()).isEqualTo("2027-03");
        assertThat(action(after, "Review").deadline().raw()).isEqualTo("Autumn 2027");
        assertThat(trail()).contains("revised a plan by a newer file", "adopted an import into a plan");
    }

    @Test
    void findsNothingMoreOnceEverythingIsMade() throws Exception {
        PlanId plan = adopt(OLDER);
        send(page(paste(NEWER) + "/revision"), "make");

        Document again = page(paste(NEWER) + "/revision/" + plan.value());

        assertThat(again.select("main").text()).contains("Nothing changed: the file says what the plan says.");
    }

    @Test
    void leavesWhatIsNotTickedAsItIs() throws Exception {
        PlanId plan = adopt(OLDER);
        Current before = current(plan);
        Document changes = page(paste(NEWER) + "/revision");

        Document unticked = after(changes, "untick:");
        assertThat(unticked.select("input[name=change][checked]")).isEmpty();
        Document reworded = after(unticked, "tick:REWORDED");
        send(reworded, "make");

        Current after = current(plan);
        assertThat(after.sections().getFirst().objectives()).hasSize(2);
        assertThat(action(after, "Hold a drop-in").text().text()).endsWith("and village");
        assertThat(action(after, "Print a leaflet")).isEqualTo(action(before, "Print a leaflet"));
        assertThat(action(after, "Review").deadline()).isEqualTo(action(before, "Review").deadline());
    }

    @Test
    void keepsTicksUntilSomebodyGoesOn() throws Exception {
        PlanId plan = adopt(OLDER);
        Current before = current(plan);
        String address = paste(NEWER);
        Document unticked = after(page(address + "/revision"), "untick:");
        Document reworded = after(unticked, "tick:REWORDED");

        assertThat(send(reworded, "keep").getRedirectedUrl()).isEqualTo(address);

        assertThat(current(plan)).isEqualTo(before);
        Document again = page(address + "/revision");
        assertThat(again.select("input[name=change][checked]").eachAttr("value"))
            .isEqualTo(reworded.select("input[name=change][checked]").eachAttr("value"))
            .isNotEmpty();
        assertThat(again.select("main").text()).contains("Ticked as it was kept on", "by Lena Lead");
    }

    @Test
    void ticksWhatIsNewSinceTicksWereKeptAsAtFirst() throws Exception {
        PlanId plan = adopt(OLDER);
        String address = paste(NEWER);
        send(after(page(address + "/revision"), "untick:"), "keep");
        CurrentAction review = action(current(plan), "Review");
        acting(() -> this.actions.record(review.id(),
                NewProgress.of(Standing.UNDER_WAY, "Later").movedTo(Deadline.read("May 2028"), "Leave"), 0, this.lead));

        Document again = page(address + "/revision");

        assertThat(again.select(".revision-row:has(input[checked])").eachText()).singleElement()
            .asString()
            .contains("May 2028", "Autumn 2027");
    }

    @Test
    void showsManyChangesInPartsAndMakesThoseOfAll() throws Exception {
        PlanId plan = adopt(many("Review"));
        String address = paste(many("Publish"));
        Document first = page(address + "/revision");
        assertThat(first.select(".revision-row")).hasSize(50);
        assertThat(first.select("main").text()).contains("130 changes", "this is part 1");
        assertThat(first.select("legend").eachText()).first().asString().endsWith("changes 1 to 50 of 70");

        first.select("input[name=change]").getFirst().removeAttr("checked");
        Document third = after(first, "part:3");
        third.select("input[name=change]").forEach((box) -> box.removeAttr("checked"));
        Document again = after(after(third, "part:1"), "part:3");

        assertThat(again.select("input[name=change][checked]")).isEmpty();
        assertThat(again.select(".revision-row")).hasSizeBetween(10, 50);
        MockHttpServletResponse made = send(again, "make");
        assertThat(made.getRedirectedUrl()).isEqualTo("/plans/" + plan.value());
        assertThat(action(current(plan), "Review thing 1 ").text().text()).contains("of the first");
        int left = again.select(".revision-row").size() + 1;
        assertThat(current(plan).sections()
            .stream()
            .flatMap((section) -> section.objectives().stream())
            .flatMap((objective) -> objective.actions().stream())
            .filter((action) -> action.text().text().startsWith("Review"))).hasSize(left);
    }

    /// A plan of 130 actions of two objectives.
    private static String many(String act) {
        return HEAD + IntStream.rangeClosed(1, 130)
            .mapToObj((i) -> "%s\t%s thing %d of %s with care\tQZ\tMay 2027\t\n".formatted(
                    (i <= 70) ? "1.1 All are served" : "1.2 All are heard", act, i,
                    (i <= 70) ? "the first" : "the second"))
            .collect(Collectors.joining());
    }

    @Test
    void keepsNoTicksOfChangesThatAreOthersNow() throws Exception {
        PlanId plan = adopt(OLDER);
        String address = paste(NEWER);
        Document changes = page(address + "/revision");
        say(action(current(plan), "Review"), "Begun");

        Document told = after(changes, "keep");

        assertThat(told.select("[role=alert]").text()).contains("The plan was changed while you looked");
        assertThat(page(address + "/revision").select("main").text()).doesNotContain("Ticked as it was kept");
    }

    @Test
    void doesNothingWhereThePlanWasChangedMeanwhile() throws Exception {
        PlanId plan = adopt(OLDER);
        Document changes = page(paste(NEWER) + "/revision");
        say(action(current(plan), "Review"), "Begun");
        Current meanwhile = current(plan);

        Document told = after(changes, "make");

        assertThat(told.select("[role=alert]").text()).contains("The plan was changed while you looked");
        assertThat(current(plan)).isEqualTo(meanwhile);
        assertThat(send(told, "make").getRedirectedUrl()).isEqualTo("/plans/" + plan.value());
    }

    @Test
    void leavesWhatWasChangedHereUntickedWhereTheFileIsAsBefore() throws Exception {
        PlanId plan = adopt(OLDER);
        CurrentAction shorten = action(current(plan), "Shorten");
        acting(() -> this.actions.record(shorten.id(),
                NewProgress.of(Standing.UNDER_WAY, "Later").movedTo(Deadline.read("August 2027"), "Leave"), 0,
                this.lead));

        Document changes = page(paste(OLDER.replace("Review the pay bands", "Review all pay bands")) + "/revision");

        assertThat(changes.select(".revision-row:has(input[checked])").eachText()).hasSize(1)
            .allMatch((row) -> row.contains("Reworded"));
        assertThat(changes.select(".revision-row:not(:has(input[checked]))").eachText()).hasSize(1)
            .allMatch((row) -> row.contains("August 2027")
                    && row.contains("Changed here; the file says what it said before."));
    }

    @Test
    void keepsQuartersInitialsAndFiguresOverACorrection() throws Exception {
        String address = paste(QUARTERS);
        assertThat(page(address + "/questions").select("main").text())
            .contains("The file says that HoH is: Head of Homes.");
        Document form = page(address + "/check/1");
        assertThat(field(form, "actions[0].notes").wholeText().strip()).isEqualTo("Q1 update: On track");
        MockHttpServletResponse saved = response(
                whole(form).param("actions[0].notes", "Q1 update: On track\nQ2 update: Late").with(csrf()));
        assertThat(saved.getRedirectedUrl()).endsWith("#objective-1");
        assertThat(page(address + "/check").select("main").text()).contains("HoH (Head of Homes)",
                "Read as: baseline 45%, target 60%, by 31 December 2027", "Q1 update On track", "Q2 update Late");

        PlanId plan = adoptAt(address);

        assertThat(page("/plans/" + plan.value()).select("main").text()).contains("Head of Homes (“HoH”)",
                "Q2 update: Late", "What initials stand for in this plan HoH Head of Homes QZ Quality Adviser");
        Document action = page("/actions/" + action(current(plan), "Map").id().value());
        assertThat(action.select("dl").text()).contains("Head of Homes (“HoH” in the plan; nobody is matched yet)",
                "Increase from 45% to 60% by 2027 Read as: baseline 45%, target 60%, by 31 December 2027");
        assertThat(action.select("ol.app-timeline li").eachText()).hasSize(2)
            .first()
            .asString()
            .contains("Q2 update Late");
        assertThat(page("/plans/unmatched-owners").select("main").text()).contains("HoH Head of Homes");
    }

    @Test
    void bringsTheNextQuarterAndNewInitials() throws Exception {
        PlanId plan = adopt(QUARTERS);
        String newer = QUARTERS.replace("On track\t\n", "On track\tOn track\n")
            .replace("QZ = Quality Adviser", "QZ = Quality Lead");

        Document changes = page(paste(newer) + "/revision/" + plan.value());
        assertThat(changes.select(".revision-row").eachText()).singleElement()
            .asString()
            .contains("Q2 update: On track");
        assertThat(changes.select("main").text()).contains("QZ is Quality Lead.").doesNotContain("HoH is");
        send(changes, "make");

        Current after = current(plan);
        assertThat(action(after, "Map").said()).extracting((note) -> note.words())
            .containsExactly("Q1 update: On track", "Q2 update: On track");
        assertThat(after.key()).extracting((each) -> each.initials() + " " + each.meaning())
            .containsExactlyInAnyOrder("HoH Head of Homes", "QZ Quality Lead");
        assertThat(page(paste(newer) + "/revision/" + plan.value()).select("main").text()).contains("Nothing changed");
    }

    @Test
    void saysWhoIsMeantWhereTheNewerFileExplainsInitials() throws Exception {
        PlanId plan = adopt(QUARTERS);
        acting(() -> this.posts.add(NewPost.vacant("Quality Lead", null), this.lead));

        Document changes = page(
                paste(QUARTERS.replace("Quality Adviser", "Quality Lead")) + "/revision/" + plan.value());

        assertThat(changes.select(".revision-row:has(input[checked])").eachText()).singleElement()
            .asString()
            .contains("Who is responsible", "QZ", "Quality Lead")
            .doesNotContain("Changed here");
    }

    @Test
    void numbersNoActionThatTheFileDoesNot() throws Exception {
        PlanId plan = adopt(QUARTERS);

        send(page(paste(QUARTERS + "H3\tWe answer\tAnswer letters in Welsh\tQZ\tMay 2028\t\t\t\n") + "/revision/"
                + plan.value()), "make");

        assertThat(action(current(plan), "Answer").text().number()).isNull();
    }

    private static Element field(Document form, String name) {
        return Objects.requireNonNull(form.getElementsByAttributeValue("name", name).first());
    }

    /// The form of correction as it is, without the notes of its first action.
    private static MockHttpServletRequestBuilder whole(Document page) {
        Element form = Objects.requireNonNull(page.selectFirst("main form[action*=check]"));
        MockHttpServletRequestBuilder request = post(form.attr("action"));
        form.select("input[type=hidden], input.govuk-input, textarea")
            .stream()
            .filter((field) -> !field.attr("name").equals("actions[0].notes"))
            .forEach((field) -> request.param(field.attr("name"),
                    field.is("textarea") ? field.wholeText().strip() : field.val()));
        return request;
    }

    @Test
    void ticksNothingOfAFileThatSeemsToBeOfAnotherPlan() throws Exception {
        adopt(OLDER);
        String address = paste(HEAD + """
                Roads and paths\t\t\t\t
                9.1 Pavements are level\tMend the kerbs\tHighways\tMay 2027\t
                """);

        Document page = page(address + "/revision");

        assertThat(page.select("main").text()).contains("it seems to be of another plan. Nothing is ticked.");
        assertThat(page.select("input[name=change]")).isNotEmpty();
        assertThat(page.select("input[name=change][checked]")).isEmpty();
    }

    @Test
    void showsTheChangesOfEachObjectiveWhereItsNumberComesAgain() throws Exception {
        String older = HEAD + """
                Hearing residents\t\t\t\t
                1 Residents can tell us what they need\tHold a drop-in session in each parish\tQZ\tMay 2027\t
                Fair work\t\t\t\t
                1 Pay is fair and seen to be fair\tReview the pay bands of all staff\tHR\tMay 2027\t
                """;
        adopt(older);

        Document changes = page(paste(
                older.replace("in each parish\tQZ\tMay", "in each parish\tQZ\tJune").replace("HR\tMay", "HR\tJuly"))
                + "/revision");

        assertThat(changes.select("legend").eachText()).containsExactly("1 Residents can tell us what they need",
                "1 Pay is fair and seen to be fair");
        assertThat(changes.select("fieldset").eachText()).first().asString().contains("June").doesNotContain("July");
    }

    /// The first objective is gone, and one of its actions goes to a new one.
    private static final String MOVED = HEAD
            + """
                    Hearing residents\t\t\t\t
                    1.2 Forms ask only for what we use\tShorten the housing form\tQZ\tJune 2027\t
                    1.3 Libraries lend to every household\t1) Hold a drop-in session in each parish 2) Buy books in Polish\tQZ\t\
                    May 2027\t
                    Fair work\t\t\t\t
                    2.1 Pay is fair and seen to be fair\tReview the pay bands\tHR\tTBC\t
                    """;

    @Test
    void movesNoActionToAnObjectiveThatIsNotAdded() throws Exception {
        PlanId plan = adopt(OLDER);
        Current before = current(plan);
        Document moves = after(after(page(paste(MOVED) + "/revision"), "untick:"), "tick:MOVED");
        assertThat(moves.select(".revision-row:has(input[checked])").text()).contains("Hold a drop-in");

        Document told = after(moves, "make");

        assertThat(told.title()).startsWith("Error: ");
        assertThat(told.select(".govuk-error-summary a").text())
            .contains("goes to 1.3, which is not in the plan. Tick that it is added");
        Element tick = field(told.select(".govuk-error-summary a").attr("href").substring(1), told);
        assertThat(tick.hasAttr("checked")).isTrue();
        assertThat(field(tick.attr("aria-describedby"), told).text()).contains("goes to 1.3");
        assertThat(current(plan)).isEqualTo(before);
    }

    @Test
    void closesNoObjectiveThatKeepsAnAction() throws Exception {
        PlanId plan = adopt(OLDER);
        Current before = current(plan);
        Document moves = after(after(page(paste(MOVED) + "/revision"), "tick:"), "untick:MOVED");

        Document told = after(moves, "make");

        assertThat(told.select(".govuk-error-summary a").text()).contains("1.1 cannot be closed while “Hold a drop-in")
            .contains("stays under it");
        assertThat(current(plan)).isEqualTo(before);
        assertThat(send(after(told, "tick:"), "make").getRedirectedUrl()).isEqualTo("/plans/" + plan.value());
        assertThat(action(current(plan), "Hold a drop-in").id()).isEqualTo(action(before, "Hold a drop-in").id());
    }

    @Test
    void saysThatNothingWasDoneWhereTheImportHasEnded() throws Exception {
        adopt(OLDER);
        String address = paste(NEWER);
        Document changes = page(address + "/revision");
        response(post(address + "/discard").with(csrf()));

        for (String act : List.of("keep", "make")) {
            assertThat(after(changes, act).select("main").text()).contains("Nothing was done");
        }
    }

    private static Element field(String id, Document page) {
        return Objects.requireNonNull(page.getElementById(id), id);
    }

    @Test
    void saysBesideATickThatThePlanWasChangedHere() throws Exception {
        PlanId plan = adopt(OLDER);
        CurrentAction shorten = action(current(plan), "Shorten");
        acting(() -> this.actions.record(shorten.id(),
                NewProgress.of(Standing.UNDER_WAY, "Later").movedTo(Deadline.read("August 2027"), "Leave"), 0,
                this.lead));

        Document changes = page(paste(OLDER) + "/revision");

        Element tick = changes.select("input[name=change]").getFirst();
        assertThat(field(tick.attr("aria-describedby"), changes).text()).startsWith("Changed here");
    }

    @Test
    void asksWhichPlanWhereThereAreSeveral() throws Exception {
        adopt(OLDER);
        acting(() -> this.editing.add(new PlanId(UUID.randomUUID()), new PlanText("Another plan", null, null),
                this.lead));

        Document choice = page(paste(NEWER) + "/revision");

        assertThat(choice.select("h1").text()).isEqualTo("Which plan is this a newer file of?");
        assertThat(choice.select("main li a").eachText()).containsExactly("Another plan", "Equality plan");
    }

    @Test
    void letsNobodyElseLook() throws Exception {
        PlanId plan = adopt(OLDER);
        String address = paste(NEWER);
        SignedIn officer = this.councils.colleague(this.councils.anAdministrator(), "Olu Officer", Role.EQUALITY_LEAD);

        assertThat(status(address + "/revision/" + plan.value(), officer)).isEqualTo(404);
    }

    private int status(String address, SignedIn by) throws Exception {
        return this.mvc.perform(get(address).with(SignIn.as(by))).andReturn().getResponse().getStatus();
    }

    private PlanId adopt(String text) throws Exception {
        return adoptAt(paste(text));
    }

    private PlanId adoptAt(String address) throws Exception {
        MockHttpServletResponse adopted = response(
                post(address + "/adopt").param("title", "Equality plan").with(csrf()));
        String plan = Objects.requireNonNull(adopted.getRedirectedUrl(), () -> "status " + adopted.getStatus());
        return new PlanId(UUID.fromString(plan.substring("/plans/".length())));
    }

    private String paste(String text) throws Exception {
        MockHttpServletResponse response = response(multipart("/imports").param("token", UUID.randomUUID().toString())
            .param("name", "Invented plan")
            .param("text", text)
            .with(csrf()));
        String address = Objects.requireNonNull(response.getRedirectedUrl(), () -> "status " + response.getStatus());
        return address.replace("/same-file", "");
    }

    private Document page(String address) throws Exception {
        MockHttpServletResponse response = response(get(address));
        String elsewhere = response.getRedirectedUrl();
        if (elsewhere != null) {
            return page(elsewhere);
        }
        assertThat(response.getStatus()).isEqualTo(200);
        return html(response);
    }

    /// Sends the form of the page as it is, with one of its buttons.
    private MockHttpServletResponse send(Document page, String act) throws Exception {
        return response(whole(page, act));
    }

    private static MockHttpServletRequestBuilder whole(Document page, String act) {
        Element form = Objects.requireNonNull(page.selectFirst("main form[action*=revision]"));
        MockHttpServletRequestBuilder request = post(form.attr("action")).param("act", act).with(csrf());
        form.select("input[name=change][checked], input[type=hidden]:not([name=_csrf])")
            .forEach((field) -> request.param(field.attr("name"), field.val()));
        return request;
    }

    /// Sends it and goes where that leads, with what is told there once.
    private Document after(Document page, String act) throws Exception {
        MvcResult sent = this.mvc.perform(whole(page, act).with(SignIn.as(this.lead))).andReturn();
        String address = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        MockHttpServletRequestBuilder next = get(address);
        // What is told once is kept in the session.
        for (Cookie cookie : sent.getResponse().getCookies()) {
            next.cookie(cookie);
        }
        return html(response(next));
    }

    private MockHttpServletResponse response(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return this.mvc.perform(request.with(SignIn.as(this.lead))).andReturn().getResponse();
    }

    private static Document html(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private Current current(PlanId plan) {
        return acting(() -> this.plans.current(plan, this.lead));
    }

    private void say(CurrentAction action, String text) {
        acting(() -> this.actions.record(action.id(), NewProgress.of(Standing.UNDER_WAY, text), action.said().size(),
                this.lead));
    }

    private static CurrentAction action(Current plan, String beginning) {
        return plan.sections()
            .stream()
            .flatMap((section) -> section.objectives().stream())
            .flatMap((objective) -> objective.actions().stream())
            .filter((action) -> action.text().text().startsWith(beginning))
            .findFirst()
            .orElseThrow();
    }

    private List<String> trail() {
        return acting(() -> this.audits.acts());
    }

    private <T> T acting(Supplier<T> work) {
        return ActingAuthority.call(this.lead.authority(), work);
    }

}
