package org.dueregard.app.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/// Makes the pictures of the guides from the sample council; docs/guide/pictures.md has the command.
///
/// It is no test and runs only when named.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class Pictures {

    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--hide-scrollbars");

    private static final Path FOLDER = Path.of(System.getProperty("pictures", "target/pictures"));

    private static final String LEAD = "priya.nandra@aldermere.example";

    private static final String OFFICER = "kwame.boadu@aldermere.example";

    @LocalServerPort
    private int port;

    @Autowired
    private SampleClock clock;

    @Autowired
    private SampleCouncil sample;

    @Test
    void takeAll() {
        this.clock.pretend(LocalDate.of(2026, 11, 22));
        Playwright.CreateOptions noDownload = new Playwright.CreateOptions()
            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (Playwright playwright = Playwright.create(noDownload);
                Browser browser = playwright.chromium()
                    .launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(ARGUMENTS))) {
            asOfficer(browser, 1100, 800, "");
            asOfficer(browser, 320, 640, "-phone");
            asLead(browser);
            asResident(browser, 1100, 800, "");
            asResident(browser, 320, 640, "-phone");
        }
        finally {
            this.clock.real();
        }
    }

    private void asOfficer(Browser browser, int width, int height, String suffix) {
        try (BrowserContext context = context(browser, width, height)) {
            Page page = signedIn(context, OFFICER);
            shoot(page, "my-work" + suffix);
            follow(page, "Say what happened");
            shoot(page, "say-what-happened" + suffix);
        }
    }

    private void asLead(Browser browser) {
        try (BrowserContext context = context(browser, 1100, 800)) {
            Page page = signedIn(context, LEAD);
            shoot(page, "my-work-lead");
            page.navigate(address("/plans"));
            shoot(page, "plan");
            follow(page, "Put the new questions on the ten forms");
            shoot(page, "action");
            page.navigate(address("/imports"));
            follow(page, "Go on");
            shoot(page, "import");
            String open = page.url();
            page.navigate(open + "/questions");
            shoot(page, "import-questions");
            page.navigate(open + "/check");
            shoot(page, "import-check");
            page.navigate(address("/publications"));
            follow(page, "Preview");
            shoot(page, "publish");
        }
    }

    private void asResident(Browser browser, int width, int height, String suffix) {
        try (BrowserContext context = context(browser, width, height)) {
            Page page = context.newPage();
            page.navigate(address("/public/aldermere/plans/1"));
            shoot(page, "public-plan" + suffix);
            page.navigate(address("/public/aldermere/plans/1/objectives/2"));
            shoot(page, "public-objective" + suffix);
        }
    }

    private Page signedIn(BrowserContext context, String email) {
        Page page = context.newPage();
        page.navigate(address("/sign-in"));
        page.getByLabel("Email address").fill(email);
        page.locator("input[name=password]").fill(this.sample.password());
        page.locator("main button[type=submit]").first().click();
        page.navigate(address("/"));
        return page;
    }

    private static void follow(Page page, String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).first().click();
    }

    private static BrowserContext context(Browser browser, int width, int height) {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }

    private String address(String path) {
        return "http://localhost:" + this.port + path;
    }

}
