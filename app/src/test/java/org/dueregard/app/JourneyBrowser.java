package org.dueregard.app;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/// Chromium, and what every page that a journey visits must be.
final class JourneyBrowser implements AutoCloseable {

    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private static final int PATIENCE = 30_000;

    private static final int WIDE = 1200;

    private static final int NARROW = 320;

    private static final int HEIGHT = 900;

    private static final int MOST_TABS = 150;

    private final Playwright playwright;

    private final Browser browser;

    private final List<String> findings = new ArrayList<>();

    private JourneyBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /// Chromium's program; empty where there is none on this machine.
    static Optional<Path> find() {
        Stream<Path> onPath = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap((folder) -> Stream.of(Path.of(folder, "chromium"), Path.of(folder, "chromium-browser"),
                    Path.of(folder, "google-chrome")));
        return Stream.concat(Stream.of(Path.of("/usr/bin/chromium")), onPath).filter(Files::isExecutable).findFirst();
    }

    static JourneyBrowser open(Path program) {
        Playwright playwright = Playwright
            .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new JourneyBrowser(playwright, playwright.chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(FLAGS)));
    }

    /// Somebody's browser, with nothing kept from others.
    Page somebody(boolean script) {
        BrowserContext context = this.browser
            .newContext(new Browser.NewContextOptions().setViewportSize(WIDE, HEIGHT).setJavaScriptEnabled(script));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    /// From now on, what somebody presses in this page is written down by the browser
    /// itself, from one address to the next.
    static void countPresses(Page page) {
        page.addInitScript("""
                addEventListener('pointerdown', (press) => {
                    if (press.isTrusted) {
                        const part = press.target.closest('a, button, label, input, summary') ?? press.target;
                        const words = part.innerText?.trim().replace(/\\s+/g, ' ') || part.name || part.tagName;
                        const before = sessionStorage.getItem('presses') ?? '';
                        sessionStorage.setItem('presses', before + words + '\\n');
                    }
                }, true);
                """);
    }

    /// What somebody pressed since [#countPresses], one after the other.
    static List<String> presses(Page page) {
        page.waitForLoadState();
        return String.valueOf(page.evaluate("sessionStorage.getItem('presses') ?? ''")).lines().toList();
    }

    /// Notes what is wrong with a page: not one heading, no title, something sideways at
    /// 320 px, anything
    /// that axe finds.
    void check(Page page) {
        page.waitForLoadState();
        String where = page.url();
        note(page.locator("h1").count() != 1, where + " has not one main heading");
        note(!page.title().contains(" – "), where + " has no title");
        page.setViewportSize(NARROW, HEIGHT);
        Object width = page.evaluate("document.documentElement.scrollWidth");
        note(!width.equals(NARROW), where + " is " + width + " px wide at " + NARROW);
        page.setViewportSize(WIDE, HEIGHT);
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            note(true, where + " " + rule.getId() + " " + rule.getNodes().getFirst().getHtml());
        }
    }

    private void note(boolean wrong, String words) {
        if (wrong) {
            this.findings.add(words);
        }
    }

    /// What was noted since this was last asked.
    List<String> findings() {
        List<String> found = List.copyOf(this.findings);
        this.findings.clear();
        return found;
    }

    /// Whether the tab key alone leads to a button with these words.
    static boolean tabReaches(Page page, String words) {
        page.locator("body").press("Tab");
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            Object focused = page.evaluate("document.activeElement.innerText || ''");
            if (words.equals(String.valueOf(focused).strip())) {
                return true;
            }
            page.keyboard().press("Tab");
        }
        return false;
    }

    @Override
    public void close() {
        this.browser.close();
        this.playwright.close();
    }

}
