package org.dueregard.planreader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// Tables that were copied out of a page as text, in four ways: the reader says where it cannot know which cell words
/// belong to, and is not sure of them. The texts are made of the invented plans with tables.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlattenedTextTest {

    private static final String[] PLANS = { "riverside-table.docx", "isle-plan.rtf", "cwm-cynllun.docx",
            "harrowmere-county-equality-plan.docx", "glan-teifryn-strategic-equality-plan.docx",
            "saltmere-college-single-equality-scheme.doc", "tidewell-district-equality-action-plan.pdf",
            "hartsdale-npa.pdf", "glannau-ystwyth.odt", "eastmarsh-cabinet.docx", "loughbrae-s75.docx" };

    /// Below that a plan is wrong in numbers, above it is read right.
    private static final double WRONG = 0.6;

    private static final double RIGHT = 0.97;

    private final List<Judgement> judged = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(FlattenedText.class)
    void saysThatColumnsHaveRunTogether(FlattenedText way) throws IOException {
        List<String> silent = new ArrayList<>();
        List<String> needless = new ArrayList<>();
        for (String name : PLANS) {
            JsonNode gold = gold(name);
            PlanDocument plan = PlanReader.readText("pasted.txt", way.of(name, content(name)));
            double score = Score.of(gold, JsonMapper.shared().readTree(PlanJson.write(plan))).overall();
            boolean said = plan.findings()
                .stream()
                .anyMatch((finding) -> finding.code() == Finding.Code.COLUMNS_RUN_TOGETHER
                        || finding.code() == Finding.Code.NO_PLAN);
            this.judged.addAll(Judgement.of(gold, plan));
            System.out.printf("%s as %s: %.3f%s%n", name, way, score, said ? ", said to be mixed up" : "");
            if (!said && score < WRONG) {
                silent.add(name);
            }
            if (said && score >= RIGHT) {
                needless.add(name);
            }
        }

        assertThat(silent).as("wrong and not said").isEmpty();
        assertThat(needless).as("right and doubted").isEmpty();
    }

    @Test
    void saysWhatToDoAtTheFirstPiece() {
        PlanDocument plan = PlanReader.readText("pasted.txt", """
                Action plan
                Action
                Lead
                By when

                Publish a profile of each village for
                all who plan services
                Fit level doors at the library and

                Insight Officer
                Housing Manager Estates Surveyor

                the museum
                Hold a youth forum in each school term

                March 2027

                Youth Officer
                Quarterly
                By end of
                June 2027
                """);

        assertThat(plan.findings()).filteredOn((finding) -> finding.code() == Finding.Code.COLUMNS_RUN_TOGETHER)
            .singleElement()
            .satisfies((finding) -> {
                assertThat(finding.message()).contains("Upload the Word file or PDF itself", "check every value");
                assertThat(finding.place()).isInstanceOf(Place.Lines.class);
            });
        assertThat(plan.sections()).isNotEmpty()
            .allSatisfy((section) -> assertThat(section.title().confidence()).isLessThan(0.5));
    }

    /// A list of short actions, and one with labels, are no table whose columns are mixed
    /// up.
    @Test
    void listsHaveNoColumns() {
        String bullets = """
                Objective 1: Fair access
                • Staff training
                • Pay review
                • Publish a guide to the services of the museum
                """;
        String labels = """
                Objective 1: Fair access

                Action: Staff training
                Lead: HR
                By: May 2027

                Action: Pay review
                Lead: Print Team
                By: June 2027
                """;

        for (String text : List.of(bullets, labels)) {
            PlanDocument plan = PlanReader.readText("pasted.txt", text);

            assertThat(plan.sections().getFirst().objectives().getFirst().actions()).hasSizeGreaterThan(1);
            assertThat(plan.findings()).noneMatch((finding) -> finding.code() == Finding.Code.COLUMNS_RUN_TOGETHER);
        }
    }

    /// Nothing wrong in such texts is sure, and what is not doubted is mostly right.
    @AfterAll
    void doubtsWhatIsWrong() {
        List<Judgement> given = this.judged.stream().filter((one) -> one.confidence() >= 0.7).toList();
        long right = given.stream().filter(Judgement::right).count();
        long wrong = this.judged.stream().filter((one) -> !one.right()).count();
        System.out.printf("%d of %d values given 0.7 or more are right, %d of all %d%n", right, given.size(),
                this.judged.size() - wrong, this.judged.size());
        assertThat(this.judged).noneMatch((one) -> one.confidence() >= 0.9 && !one.right());
        assertThat(right * 100).isGreaterThanOrEqualTo(given.size() * 80L);
    }

    private static JsonNode gold(String name) throws IOException {
        byte[] json = content(name.substring(0, name.lastIndexOf('.')) + ".gold.json");
        return JsonMapper.shared().readTree(new String(json, StandardCharsets.UTF_8));
    }

    private static byte[] content(String name) throws IOException {
        try (InputStream file = FlattenedTextTest.class.getResourceAsStream("invented/" + name)) {
            return java.util.Objects.requireNonNull(file, name).readAllBytes();
        }
    }

}
