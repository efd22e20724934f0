package org.dueregard.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The rules of the house for templates. A page is a template that calls a layout; it may
/// leave its heading to the templates that it calls.
class TemplateTest {

    private static final Path TEMPLATES = Path.of("src", "main", "jte");

    private static final Path COMPONENTS = TEMPLATES.resolve("web").resolve("components");

    private static final Pattern LAYOUT = Pattern.compile("@template\\.web\\.(inside|public)\\(");

    private static final Pattern TITLE = Pattern.compile("@template\\.web\\.(inside|public)\\([^@]*\\btitle = ");

    private static final Pattern HEADING = Pattern.compile("<h1\\b|asPageHeading|web\\.components\\.panel\\(");

    private static final Pattern CALL = Pattern.compile("@template\\.([a-z]+(?:\\.[A-Za-z-]+)+)\\(");

    private static final Pattern INLINE = Pattern
        .compile("<style\\b|\\sstyle=|<script\\b(?![^>]*\\bsrc=)|\\son[a-z]+=|javascript:");

    /// The attributes of a component are escaped where they are made.
    private static final Pattern UNSAFE = Pattern.compile("\\$unsafe\\{(?![a-zA-Z.()]+\\.written\\(\\)})");

    @ParameterizedTest
    @MethodSource("templates")
    void keepsTheRules(Path template) throws IOException {
        String text = Files.readString(template);

        assertThat(broken(text, template.startsWith(COMPONENTS))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hasAHeadingIfItIsAPage(Path template) throws IOException {
        String text = Files.readString(template);

        if (isPage(text)) {
            assertThat(headings(text, 0)).as("headings of level 1 in " + template).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'',
            value = { "'<p style=\"color: red\">', style or script in the page",
                    "'<script>alert(1)</script>', style or script in the page",
                    "'<a onclick=\"x()\">', style or script in the page", "'${x} $unsafe{page.text()}', unescaped",
                    "'@template.web.inside(frame = frame, content = @`<h1>x</h1>`)', no title" })
    void noticesABrokenRule(String text, String rule) {
        assertThat(broken(text, false)).containsExactly(rule);
    }

    @Test
    void noticesATemplateThatIsTooLong() {
        assertThat(broken("x\n".repeat(151), false)).containsExactly("more than 150 lines");
    }

    @Test
    void noticesAPageWithoutHeading() throws IOException {
        assertThat(headings("@template.web.inside(frame = frame, title = \"x\", content = @`<p>x</p>`)", 0)).isZero();
    }

    @Test
    void letsAComponentWriteItsAttributes() {
        assertThat(broken("<a $unsafe{link.attributes().written()}>", true)).isEmpty();
        assertThat(broken("<a $unsafe{link.attributes().written()}>", false)).containsExactly("unescaped");
    }

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter((file) -> file.toString().endsWith(".jte")).sorted().toList().stream();
        }
    }

    private static List<String> broken(String text, boolean isComponent) {
        var rules = new ArrayList<String>();
        if (text.lines().count() > 150) {
            rules.add("more than 150 lines");
        }
        if (INLINE.matcher(text).find()) {
            rules.add("style or script in the page");
        }
        boolean isUnsafe = isComponent ? UNSAFE.matcher(text).find() : text.contains("$unsafe");
        if (isUnsafe) {
            rules.add("unescaped");
        }
        if (isPage(text) && !TITLE.matcher(text).find()) {
            rules.add("no title");
        }
        return rules;
    }

    private static boolean isPage(String text) {
        return LAYOUT.matcher(text).find();
    }

    /// Headings of level 1 in a page and in the templates that it calls; layouts and
    /// components have none of their own.
    private static long headings(String text, int depth) throws IOException {
        long found = HEADING.matcher(text).results().count();
        if (depth > 4) {
            return found;
        }
        for (String called : CALL.matcher(text).results().map((call) -> call.group(1)).distinct().toList()) {
            Path template = TEMPLATES.resolve(called.replace('.', '/') + ".jte");
            if (!called.startsWith("web.") && Files.exists(template)) {
                found += headings(Files.readString(template), depth + 1);
            }
        }
        return found;
    }

}
