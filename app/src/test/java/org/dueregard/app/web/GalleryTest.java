package org.dueregard.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Looks at every component and pattern in a browser. Skipped where there is none.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GalleryTest {

    private static final Path FOLDER = Path.of("target", "gallery");

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private Playwright playwright;

    private Browser browser;

    @BeforeAll
    void start() throws IOException {
        Gallery.write(FOLDER);
        assumeTrue(Files.isExecutable(CHROMIUM), "No Chromium: nobody looks at the gallery");
        this.playwright = Playwright
            .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = this.playwright.chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(FLAGS));
    }

    @AfterAll
    void stop() {
        if (this.playwright != null) {
            this.playwright.close();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axeFindsNothing(String page) {
        try (Page shown = show(page, 1280, 900)) {
            var results = new AxeBuilder(shown).analyze();

            assertThat(results.getViolations()).extracting((rule) -> rule.getId() + " " + rule.getNodes()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingScrollsSidewaysOnANarrowPhone(String page) {
        try (Page shown = show(page, 320, 700)) {
            Object width = shown.evaluate("document.documentElement.scrollWidth");

            assertThat(width).isEqualTo(320);
        }
    }

    static Stream<String> pages() {
        return Gallery.pages().keySet().stream();
    }

    private Page show(String name, int width, int height) {
        var page = this.browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height));
        page.route("**/*", GalleryTest::serve);
        page.navigate("http://gallery.test/" + name + ".html");
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve(name + "-" + width + ".png")));
        return page;
    }

    private static void serve(Route route) {
        String path = route.request().url().replaceFirst("http://gallery.test", "").replaceFirst("\\?.*", "");
        Path file = path.startsWith("/assets/govuk-frontend.min.js") ? script() : fileOf(path);
        if (Files.exists(file)) {
            route.fulfill(new Route.FulfillOptions().setPath(file));
        }
        else {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }

    private static Path fileOf(String path) {
        return path.startsWith("/assets/") ? Path.of("target/classes/static" + path)
                : FOLDER.resolve(path.substring(1));
    }

    /// The script lies in a jar; a copy lies beside the pages.
    private static Path script() {
        Path copy = FOLDER.resolve("govuk-frontend.min.js");
        try (var stream = GalleryTest.class.getResourceAsStream(
                "/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.js")) {
            if (!Files.exists(copy) && stream != null) {
                Files.copy(stream, copy);
            }
            return copy;
        }
        catch (IOException ex) {
            throw new AssertionError("The script of GOV.UK Frontend is not on the classpath", ex);
        }
    }

}
