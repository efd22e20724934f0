package org.dueregard.app.web.components;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/// Renders every fixture of every component through our templates and compares the tree
/// with upstream's.
class GovukFixturesTest {

    private static final String COMPONENTS = "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/components/";

    private static final Map<String, Function<Options, Object>> MAKERS = makers();

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(null, ContentType.Html,
            GovukFixturesTest.class.getClassLoader(), "org.dueregard.app");

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("fixtures")
    void rendersAsUpstreamDoes(String component, String name, JsonNode options, String expected) {
        Object made = MAKERS.getOrDefault(component, Options::node).apply(new Options(options));

        String rendered = rendered(component, made);

        assertThat(Markup.normalised(rendered)).isEqualTo(Markup.normalised(expected));
    }

    static Stream<Arguments> fixtures() {
        return MAKERS.keySet().stream().flatMap(GovukFixturesTest::fixturesOf);
    }

    private static Stream<Arguments> fixturesOf(String component) {
        JsonNode fixtures = read(COMPONENTS + component + "/fixtures.json").path("fixtures");
        return StreamSupport.stream(fixtures.spliterator(), false)
            .map((fixture) -> arguments(component, fixture.path("name").asString(), fixture.path("options"),
                    fixture.path("html").asString()));
    }

    private static String rendered(String component, Object made) {
        var output = new StringOutput();
        ENGINE.render("web/components/" + templateOf(component) + ".jte", made, output);
        return output.toString();
    }

    /// `error-message` is in `errorMessage.jte`, because a template is also a Java type.
    private static String templateOf(String component) {
        var name = new StringBuilder();
        for (String word : component.split("-", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    private static JsonNode read(String resource) {
        try (InputStream stream = GovukFixturesTest.class.getClassLoader().getResourceAsStream(resource)) {
            return JsonMapper.shared().readTree(stream);
        }
        catch (IOException ex) {
            throw new AssertionError("The fixtures of GOV.UK Frontend are not on the classpath: " + resource, ex);
        }
    }

    private static Map<String, Function<Options, Object>> makers() {
        var all = new HashMap<String, Function<Options, Object>>();
        all.putAll(FieldFixtures.ALL);
        all.putAll(RicherFieldFixtures.ALL);
        all.putAll(PartFixtures.ALL);
        all.putAll(NavigationFixtures.ALL);
        return new TreeMap<>(all);
    }

}
