package org.dueregard.app.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

import org.dueregard.app.database.ActingAuthority;
import org.dueregard.app.organisation.People;
import org.dueregard.app.organisation.Person;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/// Follows every public link of the sample council.
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class SamplePublicPagesTest {

    private static final String HOME = "/public/aldermere";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Test
    void nobodyIsNamedInAnyPublicPageOrFile() {
        Map<String, String> bodies = everythingPublic();

        assertThat(bodies).hasSizeGreaterThan(40);
        for (Person person : everybody()) {
            assertThat(bodies).allSatisfy((path, body) -> assertThat(body).as(path)
                .doesNotContainIgnoringCase(person.name())
                .doesNotContainIgnoringCase(person.email()));
        }
    }

    @Test
    void noPublicLinkLeadsInside() {
        assertThat(everythingPublic()).allSatisfy((path, body) -> {
            if (!path.endsWith(".csv") && !path.endsWith(".json")) {
                assertThat(Jsoup.parse(body).select("a[href^=/]").eachAttr("href")).as(path)
                    .allMatch((href) -> href.startsWith(HOME) || href.equals("/"));
            }
        });
    }

    private Map<String, String> everythingPublic() {
        Map<String, String> bodies = new LinkedHashMap<>();
        Queue<String> open = new ArrayDeque<>(List.of(HOME));
        while (!open.isEmpty()) {
            String path = open.remove();
            if (!bodies.containsKey(path)) {
                bodies.put(path, body(path));
                Jsoup.parse(bodies.get(path)).select("a[href^=" + HOME + "]").eachAttr("href").forEach(open::add);
            }
        }
        return bodies;
    }

    private String body(String path) {
        MvcTestResult result = this.mvc.get().uri(path).exchange();
        assertThat(result).as(path).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private List<Person> everybody() {
        People.Account lead = this.people.findAccount("priya.nandra@aldermere.example").orElseThrow();
        return ActingAuthority.call(lead.authority(),
                () -> this.people.list(this.people.findSignedIn(lead).orElseThrow()));
    }

}
