package org.dueregard.planreader;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Texts that a reader who tries every way would never end with.
class HostileWordsTest {

    @Test
    void linesOfHeadingWordsWithFillersBetween() {
        String line = "Objective Blue Red Action Blue Red Lead Blue Red Deadline Blue Red Measure Blue Red Progress Blue Red Rag"
                + " Blue Red Reference Blue Red Theme Blue Red Links";

        PlanDocument plan = PlanReader.readText("lines", (line + "\n").repeat(40));

        assertThat(plan.findings()).isNotEmpty();
    }

    @Test
    void ownersThatRunOnBesideAHundredActions() {
        String actions = IntStream.rangeClosed(1, 100)
            .mapToObj((i) -> i + ") Review the lettings of ward " + (char) ('A' + i % 26))
            .collect(Collectors.joining(" "));
        String owners = "Housing Manager Print Team ".repeat(50);

        PlanDocument plan = PlanReader.readText("owners",
                "Objective\tAction\tLead\tBy when\n1. Homes\t" + actions + "\t" + owners + "\tMay 2027\n");

        assertThat(plan.sections().getFirst().objectives().getFirst().actions()).hasSize(100);
    }

    @Test
    void wordsThatOnlyLeadToAVerb() {
        PlanDocument plan = PlanReader.readText("verbs",
                "Action\tLead\tBy when\n" + "to ".repeat(100_000) + "review\tHR\tMay 2027\n");

        assertThat(plan.sections()).hasSize(1);
    }

    /// Of each 100,000 letters; none is a name, a heading or a line of the contents.
    @ParameterizedTest
    @ValueSource(strings = { "EQUALITY PLAN %A", "1 %.", "Plan %1." })
    void aLineOfOneThingOnly(String line) {
        int at = line.indexOf('%');
        String thing = line.substring(at + 1);
        String words = line.substring(0, at) + thing.repeat(100_000 / thing.length());

        PlanDocument plan = PlanReader.readText("line",
                words + "\n\nAction\tLead\tBy when\nFit ramps\tBus Manager\tMay 2027\n");

        assertThat(plan.sections()).hasSize(1);
    }

    @Test
    void thousandsOfNumberedLinesAfterATable() {
        String lines = IntStream.rangeClosed(1, 3_900)
            .mapToObj((i) -> (i % 999 + 1) + ". Ward " + i)
            .collect(Collectors.joining("\n"));

        PlanDocument plan = PlanReader.readText("numbers",
                "Action\nLead\nBy when\nFit ramps\nBus Manager\nMay 2027\nPrint maps\nPrint Team\nJune 2027\n\n"
                        + lines);

        assertThat(plan).isNotNull();
    }

    @Test
    void aHundredThousandLinesOfWhichSoManyAreRead() {
        String lines = IntStream.rangeClosed(1, 100_000)
            .mapToObj((i) -> "Ramp " + i % 50)
            .collect(Collectors.joining("\n"));

        PlanDocument plan = PlanReader.readText("lines", lines);

        assertThat(plan.findings()).filteredOn((finding) -> finding.code() == Finding.Code.CUT_SHORT)
            .singleElement()
            .satisfies((finding) -> assertThat(finding.place().description()).isEqualTo("line 30001"));
        assertThat(plan.ignored()).filteredOn((words) -> words.kind() == Ignored.Kind.BEYOND)
            .singleElement()
            .satisfies((words) -> assertThat(words.text()).startsWith("Ramp 1 Ramp 2").endsWith("Ramp 49 Ramp 0"));
        assertThat(PlanJson.read(PlanJson.write(plan))).isEqualTo(plan);
    }

    /// Joined one by one, each time with all before, they took minutes; the suite would
    /// not end.
    @ParameterizedTest
    @ValueSource(strings = { "Measure: Thing %d is done well", "Progress: Part %d is under way",
            "people of the %dth ward who live near the canal", "5000.5 Check the form number %d by March 2026" })
    void thousandsOfLinesThatGoOnWithOneAction(String line) {
        String lines = IntStream.range(0, 12_000).mapToObj(line::formatted).collect(Collectors.joining("\n"));

        PlanDocument plan = PlanReader.readText("lines",
                "Objective 1: Fair letting\n\nAction: Review the policy for\n" + lines);

        assertThat(plan.sections()).isNotEmpty();
        assertThat(PlanJson.write(plan)).contains("11999");
    }

    @Test
    void valuesOfThousandsOfActions() {
        String actions = IntStream.range(0, 6_000)
            .mapToObj((i) -> "- Review policy " + i)
            .collect(Collectors.joining("\n"));

        PlanDocument plan = PlanReader.readText("lines", "Objective 1: Fair letting\n\n" + actions
                + "\n\nWe will know we have succeeded when:\n" + actions.replace("Review policy", "Fewer wait for"));

        assertThat(plan.sections().getFirst().objectives().getFirst().actions()).hasSizeGreaterThan(5_000);
        assertThat(PlanJson.write(plan)).contains("Fewer wait for 5999");
    }

    @Test
    void actionsOfThousandsOfWordsThatAllChanged() {
        PlanRevision revision = PlanRevision.between(ofWords("a"), ofWords("b"));

        assertThat(revision.changes()).isNotEmpty();
    }

    private static PlanDocument ofWords(String letter) {
        String words = IntStream.range(0, 1_500).mapToObj((i) -> letter + i).collect(Collectors.joining(" "));
        return PlanReader.readText("words", "Objective\tAction\tLead\tBy when\n1. Homes\tReview the homes " + words
                + " and the homes\tHR\tMay 2027\n");
    }

}
