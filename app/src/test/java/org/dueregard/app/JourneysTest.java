package org.dueregard.app;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// The main job from end to end in a real browser: set up, import, decide, adopt, publish, record, read. Each
/// journey begins where the one before it ended. Needs Chromium: without it the journeys are skipped aloud, and
/// fail where the environment says `CI=true`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneysTest {

    private static final String PASSWORD = "four-green-lanterns-afloat";

    private static final String ADMINISTRATOR = "ada@wexcombe.example";

    private static final String LEAD = "lena@wexcombe.example";

    private static final String OFFICER = "owen@wexcombe.example";

    private static final String POST = "Data and Insight Analyst";

    private static final Path WORD = Path.of("src/main/resources/sample/equality-action-plan.docx");

    private static final String PASTED = """
            Priority\tWhat we will do\tOwner\tTimescale
            Fair work\tPublish the pay gap and explain it\tData and Insight Analyst\t31/03/2027
            Fair work\tAdvertise where more people look\tXQ\tTDO
            Open doors\tFit ramps at both halls\tData and Insight Analyst\tAutumn 2025
            """;

    /// A newer file of the same plan: reworded, with another date, a new action, and the
    /// news of a quarter.
    private static final List<List<String>> NEWER = List.of(
            List.of("Priority", "What we will do", "Owner", "Timescale", "Q1 update"),
            List.of("Fair work", "Publish the pay gap and explain it", POST, "30/06/2027", "Figures are checked"),
            List.of("Fair work", "Advertise where more people look", "XQ", "TDO", ""),
            List.of("Open doors", "Fit wide ramps at both halls", POST, "Autumn 2025", ""),
            List.of("Open doors", "Ask leavers why they go", POST, "May 2027", ""));

    /// Choosing the file, reading it, what needs deciding, leaving all of it as written,
    /// each of five sections with doubts, and twice adopting.
    private static final int MOST_PRESSES = 11;

    private static final String TABLES = """
            {"dims": {"area": ["ward"], "belief": ["faith"]}, "tables": [["area", "belief"]]}""";

    private static final String PEOPLE = """
            ward,faith,freq
            Mill,none,20
            Mill,old,3
            Mill,new,30
            Quay,none,25
            Quay,old,40
            Quay,new,28
            Hill,none,31
            Hill,old,36
            Hill,new,22
            """;

    private @Nullable JourneyServer server;

    private @Nullable JourneyBrowser browser;

    @BeforeAll
    void open() {
        Optional<Path> chromium = JourneyBrowser.find();
        if (chromium.isEmpty()) {
            assertThat(System.getenv("CI")).as("CI must have Chromium").isNotEqualTo("true");
            System.err.println("SKIPPED: the journeys need Chromium, and there is none on this machine.");
        }
        assumeTrue(chromium.isPresent(), "No Chromium");
        this.server = JourneyServer.start();
        this.browser = JourneyBrowser.open(chromium.orElseThrow());
    }

    @AfterAll
    void close() {
        if (this.browser != null) {
            this.browser.close();
        }
        if (this.server != null) {
            this.server.close();
        }
    }

    @AfterEach
    void nothingWasNoted() {
        if (this.browser != null) {
            assertThat(this.browser.findings()).isEmpty();
        }
    }

    @Test
    @Order(1)
    void administratorSetsUpTheCouncilAndItsPeople() {
        Page page = somebody(true);
        String link = server().setupPath();
        visit(page, link);
        check(page);
        page.getByLabel("Name of the council").fill("Wexcombe District Council");
        page.getByLabel("Short name in public addresses (optional)").fill("wexcombe");
        page.getByLabel("England").check();
        page.getByLabel("Your name").fill("Ada Brightwell");
        page.getByLabel("Your email address").fill(ADMINISTRATOR);
        password(page);
        press(page, "Set up");
        signIn(page, ADMINISTRATOR);

        visit(page, "/settings");
        check(page);
        String lead = addPerson(page, "Lena Marsh", LEAD, "Equality lead");
        check(page);
        String officer = addPerson(page, "Owen Tarrabrook", OFFICER, "Responsible officer");
        visit(page, "/settings/posts/new");
        page.getByLabel("Title").fill(POST);
        page.getByLabel("Owen Tarrabrook").check();
        check(page);
        press(page, "Save");
        choosePassword(lead);
        choosePassword(officer);

        Page late = somebody(true);
        visit(late, link);
        assertThat(late.locator("main").innerText()).doesNotContain("Name of the council");
    }

    @Test
    @Order(2)
    void leadTakesInAWordFileAndPublishesIt() {
        Page page = signedIn(LEAD, true);

        JourneyBrowser.countPresses(page);
        visit(page, "/imports/new");
        check(page);
        page.waitForFileChooser(() -> page.getByLabel("Choose a file").click()).setFiles(WORD);
        read(page);
        check(page);
        settle(page);
        follow(page, "Adopt");
        check(page);
        page.getByLabel("What is the plan called?").fill("Equality plan");
        press(page, "Adopt the plan");

        assertThat(page.locator("h1").innerText()).isEqualTo("Equality plan");
        check(page);
        List<String> presses = JourneyBrowser.presses(page);
        assertThat(presses).as("what was pressed to settle 52 actions").hasSizeBetween(6, MOST_PRESSES);
        System.err.println("Pressed from the file to the plan of 52 actions: " + presses);
        publish(page, "Equality plan", this::check);
        assertThat(page.locator("main").innerText()).contains("Publication 1");
    }

    /// Settles all that a file asks, as it is written, and says of each section that it
    /// is right.
    private void settle(Page page) {
        assertThat(page.locator("main").innerText()).contains("52 actions");
        follow(page, "What needs deciding");
        check(page);
        // It says too in how many parts they are shown.
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Leave all of these as written"))
            .first()
            .click();
        check(page);
        page.waitForLoadState();
        Locator sure = page.locator("main button")
            .filter(new Locator.FilterOptions().setHasText("sections without a doubt"));
        if (sure.count() > 0) {
            sure.click();
        }
        while (page.url().contains("/check")) {
            press(page, "All of this section is right");
        }
        assertThat(page.locator("main").innerText()).contains("Adopt");
    }

    @Test
    @Order(3)
    void officerSaysWhatHappened() {
        Page page = signedIn(OFFICER, true);

        check(page);
        record(page, "The profiles of all wards are written.", this::check);

        visit(page, "/plans");
        check(page);
    }

    @Test
    @Order(4)
    void residentReadsWhatWasPromisedAndHowItGoes() {
        Page page = somebody(true);

        read(page, "/public/wexcombe/plans/1", this::check);

        for (String path : new String[] { "/other-formats", "/contact", "/accessibility", "/privacy" }) {
            visit(page, "/public/wexcombe" + path);
            check(page);
        }
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    @Order(5)
    void worksWithoutScript() {
        Page administrator = signedIn(ADMINISTRATOR, false);
        addPerson(administrator, "Noor Hallam", "noor.hallam@wexcombe.example", "Auditor");
        visit(administrator, "/settings/posts/new");
        administrator.getByLabel("Title").fill("Head of Fairness");
        press(administrator, "Save");
        assertThat(administrator.locator("main").innerText()).contains("Head of Fairness");

        Page lead = signedIn(LEAD, false);
        visit(lead, "/imports/new");
        lead.getByLabel("What is it called?").fill("Fairness plan");
        lead.getByLabel("The text of the plan").fill(PASTED);
        importAdoptAndPublish(lead, "Fairness plan", (page) -> {
        });

        Page officer = signedIn(OFFICER, false);
        record(officer, "The ramp at the north hall is open.", (page) -> {
        });

        publish(lead, "Fairness plan", (page) -> {
        });
        Page resident = somebody(false);
        read(resident, "/public/wexcombe/plans/2", (page) -> {
        });
        assertThat(resident.content()).doesNotContain("Tarrabrook", "Lena Marsh", "Ada Brightwell");
    }

    @Test
    @Order(6)
    void leadTakesSafeTablesAway() {
        for (boolean script : new boolean[] { true, false }) {
            Page page = signedIn(LEAD, script);
            Consumer<Page> check = script ? this::check : (each) -> {
            };
            visit(page, "/tables/new");
            check.accept(page);
            if (script) {
                choosesNoiseWithoutASecret(page);
            }
            page.getByLabel("The data").setInputFiles(file("people.csv", PEOPLE));
            page.getByLabel("Which tables").setInputFiles(file("tables.spec.json", TABLES));
            press(page, "Make the tables safe");
            while (page.locator("h1").innerText().contains("We are making")) {
                follow(page, "Look again now");
            }
            assertThat(page.locator("h1").innerText()).isEqualTo("The tables are safe");
            check.accept(page);
            follow(page, "area by belief");
            assertThat(page.locator("table").innerText()).contains("[c]");
            check.accept(page);
            visit(page, "/tables");
            check.accept(page);
            assertThat(page.locator("main").innerText()).contains("people.csv");
        }
    }

    /// Is told what is missing, and hides instead.
    private void choosesNoiseWithoutASecret(Page page) {
        page.getByLabel("Add a little noise").check();
        check(page);
        press(page, "Make the tables safe");
        assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("Enter a secret", "Choose the data");
        check(page);
        page.getByLabel("Hide small counts").check();
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Order(7)
    void keyboardReachesTheMainButton() {
        Page lead = signedIn(LEAD, true);
        visit(lead, "/imports/new");
        assertThat(JourneyBrowser.tabReaches(lead, "Read the plan")).isTrue();
        preview(lead, "Fairness plan");
        assertThat(JourneyBrowser.tabReaches(lead, "Publish")).isTrue();

        Page officer = signedIn(OFFICER, true);
        follow(officer, "Say what happened");
        assertThat(JourneyBrowser.tabReaches(officer, "Record")).isTrue();

        Page visitor = somebody(true);
        visit(visitor, "/sign-in");
        assertThat(JourneyBrowser.tabReaches(visitor, "Sign in")).isTrue();
    }

    /// Sends a file or text and waits until it is read, without pressing anything more.
    private static void read(Page page) {
        press(page, "Read the plan");
        page.waitForLoadState();
        while (page.locator("h1").innerText().contains("We are reading")) {
            page.reload();
        }
    }

    @Test
    @Order(9)
    void leadIsToldWhatIsTooLarge() {
        Page page = signedIn(LEAD, true);
        visit(page, "/imports/new");
        page.getByLabel("Choose a file")
            .setInputFiles(new FilePayload("plan.docx", WordTable.MEDIA_TYPE, new byte[30 * 1024 * 1024]));
        press(page, "Read the plan");
        assertThat(page.locator("main").innerText()).contains("The file is larger than 20 MB");

        page.getByLabel("The text of the plan").evaluate("(field) => { field.value = 'words '.repeat(500000); }");
        page.getByLabel("Choose a file").setInputFiles(WORD);
        press(page, "Read the plan");
        assertThat(page.locator("main").innerText()).contains("Choose a file or paste text, not both");
    }

    @Test
    @Order(8)
    void leadBringsAPlanUpToDateFromANewerFileAndGoesOnAnotherDay() {
        Page first = signedIn(LEAD, true);
        String ramps = addressOf(first, "Fit ramps at both halls");
        String pay = addressOf(first, "Publish the pay gap and explain it");
        visit(first, "/imports/new");
        FilePayload file = new FilePayload("fairness-plan-2027.docx", WordTable.MEDIA_TYPE, WordTable.of(NEWER));
        first.waitForFileChooser(() -> first.getByLabel("Choose a file").click()).setFiles(file);
        read(first);
        assertThat(first.locator("h1").innerText()).isEqualTo("fairness-plan-2027.docx");
        String address = first.url();
        follow(first, "Bring a plan up to date");
        check(first);
        follow(first, "Fairness plan");
        check(first);
        assertThat(first.locator("ins").allInnerTexts()).anyMatch((words) -> words.contains("wide"))
            .anyMatch((words) -> words.contains("Q1 update: Figures are checked"));
        first.getByText("Tick or untick all of a kind").click();
        press(first, "Untick Deadline (1)");
        check(first);
        assertThat(JourneyBrowser.tabReaches(first, "Make the ticked changes")).isTrue();
        press(first, "Keep my ticks for later");
        assertThat(first.locator("body").innerText()).contains("Your ticks are kept");

        Page later = signedIn(LEAD, false);
        later.navigate(address);
        follow(later, "Bring a plan up to date");
        follow(later, "Fairness plan");
        assertThat(ticks(later, "Reworded")).containsExactly(true);
        assertThat(ticks(later, "Deadline")).containsExactly(false);
        press(later, "Make the ticked changes");

        assertThat(later.locator("body").innerText()).contains("3 changes made");
        assertThat(later.locator("main").innerText())
            .contains("Fit wide ramps at both halls", "Ask leavers why they go", "31/03/2027",
                    "Q1 update: Figures are checked")
            .doesNotContain("30/06/2027");
        assertThat(addressOf(later, "Fit wide ramps at both halls")).isEqualTo(ramps);
        assertThat(later.locator("main").innerText()).contains("Now under way", "The ramp at the north hall is open.");
        assertThat(addressOf(later, "Publish the pay gap and explain it")).isEqualTo(pay);
        assertThat(later.locator("main").innerText()).contains("Q1 update Figures are checked");
        later.goBack();
        assertThat(later.locator("h1").innerText()).isEqualTo("Fairness plan");
        later.navigate(address);
        assertThat(later.locator("main").innerText()).contains("Open the plan")
            .doesNotContain("Bring a plan up to date");
    }

    /// Opens an action of the plan on fairness and says at which address it is.
    private String addressOf(Page page, String action) {
        visit(page, "/plans");
        follow(page, "Fairness plan");
        follow(page, action);
        return page.url();
    }

    /// Whether each change of a kind is ticked.
    private static List<Boolean> ticks(Page page, String label) {
        return page.locator(".revision-row")
            .filter(new Locator.FilterOptions().setHasText(label))
            .all()
            .stream()
            .map((row) -> row.getByRole(AriaRole.CHECKBOX).isChecked())
            .toList();
    }

    private void importAdoptAndPublish(Page page, String title, Consumer<Page> check) {
        read(page);
        check.accept(page);
        String address = page.url();
        follow(page, "What needs deciding");
        check.accept(page);
        page.getByLabel("Leave as written").first().check();
        page.locator("form:has(input[type=radio]) button[type=submit]").first().click();
        page.navigate(address + "/check");
        check.accept(page);
        page.navigate(address + "/adopt");
        check.accept(page);
        page.getByLabel("What is the plan called?").fill(title);
        press(page, "Adopt the plan");
        assertThat(page.locator("h1").innerText()).isEqualTo(title);
        check.accept(page);
        publish(page, title, check);
    }

    private void publish(Page page, String title, Consumer<Page> check) {
        preview(page, title);
        check.accept(page);
        press(page, "Publish");
        assertThat(page.locator("h1").innerText()).isEqualTo("What was public when");
        check.accept(page);
    }

    private void preview(Page page, String title) {
        visit(page, "/publications");
        page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(title)).first().getByText("Preview").click();
    }

    private void record(Page page, String words, Consumer<Page> check) {
        visit(page, "/");
        assertThat(page.locator("h1").innerText()).isEqualTo("My work");
        follow(page, "Say what happened");
        check.accept(page);
        page.getByLabel("What happened?").fill(words);
        page.getByLabel("Under way").check();
        press(page, "Record");
        assertThat(page.locator("body").innerText()).contains("Recorded");
        check.accept(page);
    }

    private void read(Page page, String address, Consumer<Page> check) {
        visit(page, "/");
        assertThat(page.url()).endsWith("/public/wexcombe");
        check.accept(page);
        visit(page, address);
        check.accept(page);
        page.locator(".published-objective a").first().click();
        assertThat(page.locator("main").innerText()).contains("What we are doing", "Ask for this in another format");
        check.accept(page);
        visit(page, address + "/progress");
        check.accept(page);
    }

    private String addPerson(Page page, String name, String email, String role) {
        visit(page, "/settings/people/new");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        page.getByLabel("Email address").fill(email);
        page.getByLabel(role).check();
        press(page, "Add and make a link");
        String link = page.locator("code").innerText();
        return link.substring(link.indexOf("/password"));
    }

    private void choosePassword(String path) {
        Page page = somebody(true);
        visit(page, path);
        check(page);
        password(page);
        press(page, "Set password");
    }

    private Page signedIn(String email, boolean script) {
        Page page = somebody(script);
        signIn(page, email);
        return page;
    }

    private void signIn(Page page, String email) {
        visit(page, "/sign-in");
        page.getByLabel("Email address").fill(email);
        password(page);
        press(page, "Sign in");
        assertThat(page.url()).doesNotContain("sign-in");
    }

    private static void password(Page page) {
        page.locator("input[name=password]").fill(PASSWORD);
    }

    private static void press(Page page, String... words) {
        page.waitForLoadState();
        for (String each : words) {
            Locator button = page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(each).setExact(true));
            if (button.count() > 0) {
                button.first().click();
                return;
            }
        }
        throw new AssertionError("No button " + String.join(" or ", words) + " on " + page.url());
    }

    private static void follow(Page page, String words) {
        page.waitForLoadState();
        Locator links = page.locator("main")
            .getByRole(AriaRole.LINK)
            .filter(new Locator.FilterOptions().setHasText(words));
        assertThat(links.count()).as("links %s on %s: %s", words, page.url(), page.locator("main").innerText())
            .isPositive();
        links.first().click();
    }

    private void visit(Page page, String path) {
        page.navigate(server().address(path));
    }

    private void check(Page page) {
        Objects.requireNonNull(this.browser).check(page);
    }

    private Page somebody(boolean script) {
        return Objects.requireNonNull(this.browser).somebody(script);
    }

    private JourneyServer server() {
        return Objects.requireNonNull(this.server);
    }

}
