package org.dueregard.planreader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Block.Table;
import org.dueregard.planreader.file.Content;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.grammar.PlanBuilder;
import org.dueregard.planreader.words.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// Plans whose headings say nothing: the invented plans are varied by a seed, their headings replaced by words that
/// mean nothing or taken away, and must be read nearly as well. The mean over the plans counts, for a variation can
/// take the only thing away that tells two columns apart.
class VariedPlansTest {

    private static final String[] PLANS = { "riverside-table.docx", "vale-sheet.xlsx", "dale-web.html",
            "coast-quarters.ods", "downs.md", "forest-tracker.csv", "isle-plan.rtf", "loch-register.xls",
            "cwm-cynllun.docx", "harrowmere-county-equality-plan.docx", "upper-ashdale-equality-actions.csv",
            "glan-teifryn-strategic-equality-plan.docx", "wendale-nhs-edi-tracker.xlsx",
            "saltmere-college-single-equality-scheme.doc" };

    private static final String[] MEANINGLESS = { "Korrel", "Vimmet", "Pasque", "Tollard", "Brindle", "Oswin",
            "Carrick", "Dunmow", "Elsted", "Fawley", "Gorran", "Hythe" };

    @ParameterizedTest
    @CsvSource({ "OBJECTIVE, 0.9", "ACTION, 0.8", "OWNER, 0.95", "DEADLINE, 0.95", "MEASURE, 0.95", "PROGRESS, 0.95",
            "RAG, 0.95", "REFERENCE, 0.95" })
    void readsPlansWithAHeadingThatIsNotKnown(Column column, double least) throws Exception {
        double mean = mean((table) -> under(table, (cell) -> Column.of(cell.text()) == column, 20261122));

        assertThat(mean).isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @CsvSource({ "1, 0.85", "2, 0.85" })
    void readsPlansOfWhichNoHeadingIsKnown(int seed, double least) throws Exception {
        double mean = mean((table) -> under(table, (cell) -> !cell.isBlank(), seed));

        assertThat(mean).as("seed " + seed).isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @CsvSource("0.8")
    void readsPlansWithoutHeadings(double least) throws Exception {
        double mean = mean((table) -> new Table(table.number(),
                table.rows().stream().filter((row) -> !isHeadings(row)).toList(), table.alone()));

        assertThat(mean).isGreaterThanOrEqualTo(least);
    }

    private static double mean(UnaryOperator<Table> change) throws Exception {
        List<Double> scores = new ArrayList<>();
        for (String name : PLANS) {
            Content content = PlanReader.open(name, content(name));
            List<Block> blocks = content.blocks()
                .stream()
                .map((block) -> (block instanceof Table table
                        && table.rows().stream().anyMatch(VariedPlansTest::isHeadings)) ? change.apply(table) : block)
                .toList();
            if (!blocks.equals(content.blocks())) {
                PlanDocument plan = new PlanBuilder(new Content(blocks, content.findings(), content.ignored()))
                    .build(name);
                scores.add(Score.of(gold(name), JsonMapper.shared().readTree(PlanJson.write(plan))).overall());
            }
        }
        return scores.stream().mapToDouble((score) -> score).average().orElse(0);
    }

    private static Table under(Table table, java.util.function.Predicate<Cell> renamed, int seed) {
        int first = new Random(seed).nextInt(MEANINGLESS.length);
        return new Table(table.number(), table.rows()
            .stream()
            .map((row) -> isHeadings(row) ? new Row(row.cells()
                .stream()
                .map((cell) -> renamed.test(cell) ? cell.withPieces(List
                    .of(new Piece(MEANINGLESS[(first + cell.column()) % MEANINGLESS.length], null, false, false)))
                        : cell)
                .toList(), row.width(), row.origin()) : row)
            .toList(), table.alone());
    }

    private static boolean isHeadings(Row row) {
        List<Cell> filled = row.filled();
        long known = filled.stream().filter((cell) -> Column.of(cell.text()) != Column.OTHER).count();
        return filled.size() > 2 && known > 2 && known >= filled.size() * 0.6
                && filled.stream().allMatch((cell) -> Wording.count(cell.text()) < 10);
    }

    private static JsonNode gold(String name) throws IOException {
        byte[] json = content(name.substring(0, name.lastIndexOf('.')) + ".gold.json");
        return JsonMapper.shared().readTree(new String(json, StandardCharsets.UTF_8));
    }

    private static byte[] content(String name) throws IOException {
        try (InputStream in = VariedPlansTest.class.getResourceAsStream("invented/" + name)) {
            return java.util.Objects.requireNonNull(in, name).readAllBytes();
        }
    }

}
