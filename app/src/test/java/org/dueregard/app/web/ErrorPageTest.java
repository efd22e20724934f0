package org.dueregard.app.web;

import java.util.Map;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorPageTest {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(null, ContentType.Html,
            ErrorPageTest.class.getClassLoader(), "org.dueregard.app");

    @ParameterizedTest
    @ValueSource(ints = { 400, 403, 404, 405, 413, 429, 500, 503 })
    void saysWhatHappenedOnceAndWhatToDo(int status) {
        Document page = shown(FrameFixture.inside(), status);

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main p")).isNotEmpty();
        assertThat(page.title()).startsWith(page.select("h1").text() + " – Aldermere Council");
    }

    @Test
    void saysHowLargeAFileMayBe() {
        Document page = shown(FrameFixture.inside(), 413);

        assertThat(page.select("main").text()).contains("A file can be up to 20 MB.");
    }

    @Test
    void leadsOnFromAPageThatIsNotThere() {
        Document page = shown(FrameFixture.outside(), 404);

        assertThat(page.select("main a[href=/]").text()).isEqualTo("Go to the first page");
    }

    @Test
    void namesTheServiceOnceWhereTheCouncilIsUnknown() {
        Document page = shown(Frame.bare(Frame.SERVICE), 500);

        assertThat(page.title()).isEqualTo("Something went wrong on our side – Due Regard");
    }

    private static Document shown(Frame frame, int status) {
        var output = new StringOutput();
        ENGINE.render("web/error.jte", Map.of("frame", frame, "page", ErrorPage.of(status, "20 MB")), output);
        return Jsoup.parse(output.toString());
    }

}
