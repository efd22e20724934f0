package org.dueregard.app.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
class StaticFilesTest {

    private static final String GOVUK_FRONTEND = "/webjars/govuk-frontend/5.14.0/dist/govuk/";

    @Autowired
    private MockMvcTester site;

    @ParameterizedTest
    @CsvSource({ "/assets/app.css, text/css", "/assets/app.js, text/javascript",
            "/assets/govuk-frontend.min.js, text/javascript", "/assets/icon.svg, image/svg+xml" })
    void servesWhatPagesNeed(String path, String type) {
        var answer = this.site.get().uri(path).exchange();

        assertThat(answer).hasStatusOk().headers().hasValue(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public");
        assertThat(answer.getResponse().getContentType()).startsWith(type);
    }

    @ParameterizedTest
    @ValueSource(strings = { GOVUK_FRONTEND + "assets/fonts/light-94a07e06a1-v2.woff2",
            GOVUK_FRONTEND + "assets/images/govuk-crest.svg", GOVUK_FRONTEND + "govuk-frontend.min.js",
            "/assets/images/govuk-crest.svg", "/assets/fonts/light-94a07e06a1-v2.woff2" })
    void servesNothingElseOfTheJar(String path) {
        assertThat(this.site.get().uri(path)).hasStatus(404);
    }

    @Test
    void leavesNoTraceOfTheTypefaceAndTheCrestOfGovUk() {
        assertThat(this.site.get().uri("/assets/app.css")).bodyText()
            .contains("system-ui")
            .doesNotContain("GDS Transport", "@font-face", "url(");
    }

}
