package org.dueregard.planreader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// Reads one invented plan of twenty actions in the layouts that a browser or an office suite gave it.
class LayoutsTest {

    @ParameterizedTest
    @ValueSource(
            strings = { "rows-ruled-middle.pdf", "columns-ruled.pdf", "headings-outside.pdf", "bands.pdf", "dotted.pdf",
                    "style-of-word.pdf", "printed-sheet.pdf", "merged-cells.doc", "nested.docx", "table-in-box.docx" })
    void readsThePlan(String name) throws IOException, UnreadableFile {
        PlanDocument plan = PlanReader.read(name, content(name));

        Score score = Score.of(
                JsonMapper.shared().readTree(new String(content("plan.gold.json"), StandardCharsets.UTF_8)),
                JsonMapper.shared().readTree(PlanJson.write(plan)));

        assertThat(score.overall()).as(String.join("\n", score.differences())).isGreaterThanOrEqualTo(0.95);
    }

    private static byte[] content(String name) throws IOException {
        try (InputStream in = LayoutsTest.class.getResourceAsStream("layouts/" + name)) {
            return java.util.Objects.requireNonNull(in, name).readAllBytes();
        }
    }

}
