package org.dueregard.app.publication;

import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.dueregard.app.plan.ActionState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dueregard.app.publication.PublishedFixture.FIRST;
import static org.dueregard.app.publication.PublishedFixture.SECOND;
import static org.dueregard.app.publication.PublishedFixture.aPlan;
import static org.dueregard.app.publication.PublishedFixture.anAction;
import static org.dueregard.app.publication.PublishedFixture.anObjective;

class PublishedPlanTest {

    private final PublishedPlan plan = aPlan(
            anObjective(1, "Tenants are heard", anAction(FIRST, "Ask tenants", ActionState.DONE, "March 2026"),
                    anAction(SECOND, "=1+1", ActionState.OVERDUE, "Spring")),
            anObjective(2, "Staff are trained"));

    @Test
    void comesBackFromJsonAsItWas() {
        String json = PublishedJson.write(this.plan);

        assertThat(PublishedJson.read(json)).isEqualTo(this.plan);
        assertThat(PublishedJson.write(PublishedJson.read(json))).isEqualTo(json);
        assertThat(json).contains("\"schema\" : \"due-regard/published-plan/1\"")
            .contains("\"periodFrom\" : \"2025-04-01\"")
            .contains("\"recurrence\" : null");
    }

    @Test
    void hasARowForEachActionAndForAnObjectiveWithoutAny() {
        List<NamedCsvRecord> rows = CsvReader.builder()
            .ofNamedCsvRecord(PublishedCsv.write(this.plan))
            .stream()
            .toList();

        assertThat(rows).extracting((row) -> row.getField("action")).containsExactly("Ask tenants", "'=1+1", "");
        assertThat(rows).extracting((row) -> row.getField("objective"))
            .containsExactly("Tenants are heard", "Tenants are heard", "Staff are trained");
        assertThat(rows.getFirst().getField("latest_news")).isEqualTo("Asked 40 tenants");
    }

    @Test
    void takesTheTeethOutOfFormulas() {
        assertThat(List.of("=a", "+a", "-a", "@a", "\ta"))
            .allSatisfy((text) -> assertThat(PublishedCsv.defused(text)).isEqualTo("'" + text));
        assertThat(PublishedCsv.defused("a=b")).isEqualTo("a=b");
        assertThat(PublishedCsv.defused(null)).isEmpty();
    }

    @Test
    void saysHowItGoesInTwoSentences() {
        PublishedProgress progress = PublishedProgress.of(this.plan.actions());

        assertThat(progress.first()).isEqualTo("1 of 2 actions is done.");
        assertThat(progress.second()).isEqualTo("1 is overdue.");
        assertThat(progress.brief()).isEqualTo("1 of 2 done, 1 overdue");
        assertThat(PublishedProgress.of(List.of()).second()).isEmpty();
    }

    @Test
    void saysInWordsWhatChanged() {
        PublishedPlan before = aPlan(
                anObjective(1, "Tenants are asked", anAction(FIRST, "Ask tenants", ActionState.ON_TRACK, "May 2026")),
                anObjective(3, "Dropped"));

        assertThat(Change.between(before, this.plan)).extracting(Change::kind, Change::where, Change::now)
            .containsExactly(tuple(Change.Kind.DONE, "Objective 2.1, action 1", "Ask tenants"),
                    tuple(Change.Kind.ADDED, "Objective 2.2", "Staff are trained"),
                    tuple(Change.Kind.ADDED, "Objective 2.1, action 2", "=1+1"),
                    tuple(Change.Kind.REWORDED, "Objective 2.1", "Tenants are heard"),
                    tuple(Change.Kind.NEWLY_DATED, "Objective 2.1, action 1", "March 2026"),
                    tuple(Change.Kind.GONE, "Objective 2.3", "Dropped"));
        assertThat(Change.between(this.plan, this.plan)).isEmpty();
    }

    @Test
    void countsTheSameContentAsTheSameWheneverItIsPublished() {
        PublishedPlan later = new PublishedPlan(this.plan.schema(), this.plan.council(), 1, this.plan.title(),
                this.plan.periodFrom(), this.plan.periodTo(), 3, this.plan.publishedAt().plusSeconds(9),
                this.plan.asAt().plusDays(1), "Other words", this.plan.sections());

        assertThat(PublishedJson.contentHash(later)).isEqualTo(PublishedJson.contentHash(this.plan));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }

}
