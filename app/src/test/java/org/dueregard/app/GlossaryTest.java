package org.dueregard.app;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GlossaryTest {

    private static final Pattern TERM = Pattern.compile("(?m)^\\| [^|]+ \\| [^|]+ \\| `([A-Za-z]+)` \\|$");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!term |---)");

    @Test
    void eachTermHasAType() {
        String glossary = Checkout.read("docs/glossary.md");

        List<String> types = TERM.matcher(glossary).results().map((term) -> term.group(1)).toList();

        assertThat(types).hasSize((int) ROW.matcher(glossary).results().count());
        assertThat(Checkout.declaredTypes()).containsAll(types);
    }

}
