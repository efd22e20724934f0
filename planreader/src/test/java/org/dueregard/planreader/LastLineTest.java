package org.dueregard.planreader;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// The last row of a table leaves one line of one cell alone on the next page.
class LastLineTest {

    private static final String REMARK = "Agreed by all.";

    private static final List<String> ROW = List.of("1.12 Figures are looked at", "Publish a page of figures",
            "Head of Policy", "June 2027");

    private static final List<String> WORDS = List.of("we", "ask", "people", "in", "all", "parishes", "what", "they",
            "need", "from", "our", "services");

    static Stream<Arguments> shapes() {
        return Stream.of(true, false)
            .flatMap((ruled) -> Stream.of(true, false)
                .flatMap((repeated) -> Stream.of(0, 1, 2, 3)
                    .map((column) -> Arguments.of(ruled.booleanValue(), repeated.booleanValue(), column.intValue()))));
    }

    @ParameterizedTest(name = "ruled {0}, headings repeated {1}, column {2}")
    @MethodSource("shapes")
    void joinsItsCell(boolean ruled, boolean repeated, int column) throws Exception {
        int words = 2;
        while (plan(ruled, repeated, column, words).broken() == 0) {
            words++;
        }

        for (String remark : List.of("", REMARK, "This plan is looked at each year by the committee of the council.")) {
            PlanDocument plan = plan(ruled, repeated, column, words).paragraph(remark).read();

            List<PlanObjective> objectives = plan.sections().getFirst().objectives();
            assertThat(objectives).hasSize(12);
            assertThat(words(objectives.getLast())).isEqualTo(words(cells(column, words)));
            assertThat(plan.findings()).extracting(Finding::code).contains(Finding.Code.MENDED_ROW);
        }
    }

    @Test
    void leavesTheTitleOfTheNextTableAlone() throws Exception {
        PdfPlan plan = new PdfPlan(true, false).table(new float[] { 3, 1, 1 }, "What people told us", "2025", "2026")
            .row("Disabled staff who say that changes were made", "68%", "71%")
            .row("Staff who say that they were bullied", "14%", "12%")
            .row("Women who say that they were passed over", "11%", "9%")
            .newPage()
            .heading("Domain 1: The care we give", 14)
            .heading("Objective 1: Patients who are deaf are told what happens in the form that they need", 10)
            .table(new float[] { 5, 3, 2, 3 }, "What we will do", "Executive lead", "By when", "Measure")
            .row("Ask each patient how to reach them", "Chief Nurse", "June 2027", "9,000 asked")
            .row("Bring interpreters within the hour", "Medical Director", "TBC", "Nine in ten within the hour");

        PlanSection section = plan.read().sections().getFirst();

        assertThat(section.title().value()).isEqualTo("Domain 1: The care we give");
        assertThat(section.objectives()).hasSize(1)
            .first()
            .satisfies((objective) -> assertThat(objective.actions())
                .extracting((action) -> action.owners().getFirst().value())
                .containsExactly("Chief Nurse", "Medical Director"));
    }

    private static PdfPlan plan(boolean ruled, boolean repeated, int column, int words) {
        PdfPlan plan = new PdfPlan(false, ruled).running("Fernleigh District Council", "Page #");
        if (!repeated) {
            plan.headingsOnce();
        }
        plan.table(new float[] { 3, 5, 3, 2 }, "Objective", "Action", "Responsible officer", "Target date");
        for (int i = 1; i <= 11; i++) {
            plan.row("1." + i + " People of parish " + i + " are heard when we decide",
                    "Ask the panel in parish " + i + " what they need", "Parish Liaison Officer", "May 2027");
        }
        return plan.row(cells(column, words));
    }

    private static String[] cells(int column, int words) {
        String[] cells = ROW.toArray(String[]::new);
        StringBuilder text = new StringBuilder(cells[column]);
        for (int i = 0; i < words; i++) {
            text.append(' ').append(WORDS.get(i % WORDS.size()));
        }
        cells[column] = text.append(" altogether").toString();
        return cells;
    }

    private static Set<String> words(String... cells) {
        Set<String> words = new TreeSet<>(List.of(PdfPlan.words(cells).split(" ")));
        words.remove("1.12");
        return words;
    }

    private static Set<String> words(PlanObjective objective) {
        List<String> values = new ArrayList<>(List.of(objective.text().value()));
        for (PlanAction action : objective.actions()) {
            values.add(action.text().value());
            action.owners().forEach((owner) -> values.add(owner.value()));
            values.add(Objects.requireNonNull(action.deadline().value().raw()));
            action.progress().forEach((note) -> values.add(note.value()));
        }
        return words(values.toArray(String[]::new));
    }

}
