package org.dueregard.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.Page;
import org.dueregard.sdc.DisclosureControl;
import org.dueregard.sdc.FrequencyTable;
import org.dueregard.sdc.Microdata;
import org.dueregard.sdc.PublishedTable;
import org.dueregard.sdc.Progress;
import org.dueregard.sdc.Release;
import org.dueregard.sdc.Specification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// The pages that the library for disclosure control writes, in a real browser: nothing that axe finds, nothing sideways at
/// 320 px but within a table, why each count is hidden.
class ReportPageTest {

    private static final String SPECIFICATION = """
            {"dims": {"area": ["district", "ward"], "belief": ["faith"], "age": ["age"]},
             "tables": [["area", "belief", "age"]]}""";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void isForEverybody() throws IOException {
        Optional<Path> chromium = JourneyBrowser.find();
        if (chromium.isEmpty()) {
            assertThat(System.getenv("CI")).as("CI must have Chromium").isNotEqualTo("true");
            System.err.println("SKIPPED: the report page needs Chromium, and there is none on this machine.");
        }
        assumeTrue(chromium.isPresent(), "No Chromium");
        Release release = release();
        Path report = this.folder.resolve("report.html");
        Path tables = this.folder.resolve("tables.html");
        StringBuilder text = new StringBuilder();
        release.writeReport("Report on a-file-with-a-long-name-of-which-nobody-can-break-a-word.csv – safe tables",
                text);
        Files.writeString(report, text);
        text.setLength(0);
        release.table().writePage("People by ward, religion and age – safe tables", text);
        Files.writeString(tables, text);

        try (JourneyBrowser browser = JourneyBrowser.open(chromium.get())) {
            Page page = browser.somebody(true);
            for (Path file : List.of(report, tables)) {
                page.navigate(file.toUri().toString());
                browser.check(page);
            }
            page.navigate(report.toUri().toString());
            page.locator("summary").first().press("Enter");

            assertThat(page.locator("details[open] li").first().isVisible()).isTrue();
            assertThat(page.locator("td.hidden").first().innerText()).isEqualTo("[c]");
            browser.check(page);
            assertThat(browser.findings()).isEmpty();
        }
    }

    private static Release release() throws IOException {
        StringBuilder people = new StringBuilder("district,ward,faith,age,freq\n");
        for (int cell = 0; cell < 120; cell++) {
            int ward = cell / 20;
            people.append("District ")
                .append(ward % 2)
                .append(",Ward of St Werburgh and the Long Name ")
                .append(ward)
                .append(",Religion ")
                .append(cell / 4 % 5)
                .append(",age ")
                .append(cell % 4 * 20)
                .append(',')
                .append(cell * 37 % 41)
                .append('\n');
        }
        PublishedTable answer = PublishedTable.read(
                new BufferedReader(new StringReader(
                        "area,belief,age,count\nWard of St Werburgh and the Long Name 0," + "Religion 2,age 40,1\n")),
                "answer-2025-17.csv");
        FrequencyTable table = Microdata.read(
                Specification.read(new BufferedReader(new StringReader(SPECIFICATION)), "t.spec.json"), List.of(answer),
                new BufferedReader(new StringReader(people.toString())), "people.csv");
        return DisclosureControl.protect(table, List.of(answer), Progress.SILENT);
    }

}
