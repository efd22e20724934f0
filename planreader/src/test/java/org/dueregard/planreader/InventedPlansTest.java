package org.dueregard.planreader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// Reads invented plans in the formats and layouts that councils use, made with an office suite or printed by a browser, each with the gold of
/// the source that it was made from.
class InventedPlansTest {

    @ParameterizedTest
    @CsvSource({ "riverside-table.docx, 0.95", "harbour-cards.docx, 0.95", "cwm-cynllun.docx, 0.95",
            "vale-sheet.xlsx, 0.95", "fen-report.pdf, 0.95", "dale-web.html, 0.95", "coast-quarters.ods, 0.95",
            "downs.md, 0.95", "forest-tracker.csv, 0.95", "isle-plan.rtf, 0.95", "loch-register.xls, 0.95",
            "peak-email.txt, 0.95", "weald-bullets.doc, 0.95", "marsh-twoyears.pdf, 0.95", "harbour-cards.pdf, 0.95",
            "riverside-table.pdf, 0.95", "dale-web.pdf, 0.95", "harrowmere-county-equality-plan.docx, 0.95",
            "tidewell-district-equality-action-plan.pdf, 0.95", "castlewater-fire-edi-delivery.pdf, 0.95",
            "glan-teifryn-strategic-equality-plan.docx, 0.95", "wendale-nhs-edi-tracker.xlsx, 0.95",
            "brackenfold-college-equality-objectives.html, 0.95", "south-alderley-equality-objectives.pdf, 0.92",
            "penmarsh-county-progress-cards.odt, 0.95", "lowmoor-nhs-email.txt, 0.95",
            "upper-ashdale-equality-actions.csv, 0.95", "saltmere-college-single-equality-scheme.doc, 0.95",
            "northmoor-fire-belonging-plan.docx, 0.95", "calderwick-group.ods, 0.95", "eastmarsh-cabinet.docx, 0.94",
            "glannau-ystwyth.odt, 0.95", "harrowmere-tracker.xlsx, 0.95", "hartsdale-npa.pdf, 0.95",
            "little-ashbourne-parish.txt, 0.94", "loughbrae-s75.docx, 0.95", "northmarch-police.pdf, 0.95",
            "porthwenna-town.doc, 0.95", "strathlennox-mainstreaming.pdf, 0.95", "tidewell-homes.docx, 0.95",
            "wexcombe-university.html, 0.95", "brook-news.pdf, 0.95", "weald-bullets.pdf, 0.95",
            "wrenbury-fire-objectives.docx, 0.95", "wrenbury-fire-objectives.pdf, 0.95",
            "wrenbury-fire-objectives.txt, 0.95", "thornleigh-nhs-edi-priorities.odt, 0.95",
            "glan-cennen-cynllun.odt, 0.95", "ketterleigh-college-priorities.md, 0.95",
            "oakmere-combined-goals.txt, 0.95", "saltfleet-housing-promises.pdf, 0.95",
            "upper-tarn-commitments.html, 0.95" })
    void readsThePlan(String name, double enough) throws IOException, UnreadableFile {
        PlanDocument plan = PlanReader.read(name, content(name));

        Score score = Score.of(gold(name), JsonMapper.shared().readTree(PlanJson.write(plan)));

        assertThat(score.overall()).as(String.join("\n", score.differences())).isGreaterThanOrEqualTo(enough);
    }

    /// A page that lay askew in the scanner, with thin grey lines.
    @Test
    void readsTheScan() throws IOException, UnreadableFile {
        Assumptions.assumeTrue(PdfPlan.canRecognise(), "tesseract is not installed: no scan was read");

        readsThePlan("heath-scan.pdf", 0.95);
    }

    private static JsonNode gold(String name) throws IOException {
        byte[] json = content(name.substring(0, name.lastIndexOf('.')) + ".gold.json");
        return JsonMapper.shared().readTree(new String(json, StandardCharsets.UTF_8));
    }

    private static byte[] content(String name) throws IOException {
        try (InputStream in = InventedPlansTest.class.getResourceAsStream("invented/" + name)) {
            return java.util.Objects.requireNonNull(in, name).readAllBytes();
        }
    }

}
