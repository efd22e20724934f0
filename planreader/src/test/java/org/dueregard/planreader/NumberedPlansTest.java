package org.dueregard.planreader;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Plans whose numbers go beyond 99: each objective keeps its reference, each action its number.
class NumberedPlansTest {

    private static final int MANY = 1000;

    private static final String TABLE = "Objective\tAction\tLead\tTarget date\n";

    static Stream<Arguments> objectives() {
        return Stream.of(table("%d. ", (i) -> "" + i), table("%d ", (i) -> "" + i), table("%d) ", (i) -> "" + i),
                table("Objective %d: ", (i) -> "" + i), table("3.%d ", (i) -> "3." + i),
                table("HR-%d ", (i) -> "HR-" + i), table("EQ%d ", (i) -> "EQ" + i));
    }

    private static Arguments table(String mark, IntFunction<String> reference) {
        int count = mark.equals("%d. ") ? MANY : 130;
        return Arguments.of(
                TABLE + lines(count,
                        (i) -> mark.formatted(i) + "Fair use of " + thing(i) + "\tPublish the " + thing(i)
                                + "\tPrint Team\tMay 2027\n"),
                IntStream.rangeClosed(1, count).mapToObj(reference).toList());
    }

    @ParameterizedTest
    @MethodSource("objectives")
    void keepsTheReferencesOfObjectives(String text, List<String> references) {
        PlanDocument plan = PlanReader.readText("plan.txt", text);

        List<PlanObjective> read = objectives(plan);
        assertThat(read).extracting((objective) -> value(objective.ref())).isEqualTo(references);
        assertThat(read).allSatisfy((objective) -> assertThat(objective.actions()).hasSize(1))
            .extracting((objective) -> objective.text().value())
            .allMatch((words) -> words.startsWith("Fair use of "));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Equality action plan\n\n%s", "Action\tLead\tDeadline\n%s",
            "Objective\tAction\tLead\nFair services\t%s\tPrint Team\n" })
    void keepsTheNumbersOfActions(String plan) {
        String end = plan.startsWith("Action\t") ? "\tPrint Team\tMay 2027\n" : plan.contains("\t") ? " " : "\n";

        PlanDocument read = PlanReader.readText("plan.txt",
                plan.formatted(lines(130, (i) -> i + ". Publish the " + thing(i) + end)));

        assertThat(objectives(read)).flatExtracting(PlanObjective::actions)
            .extracting(PlanAction::number)
            .isEqualTo(IntStream.rangeClosed(1, 130).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { "2024 is the year of the tram", "250 Homes are let fairly", "1,000 trees are planted",
            "2027. A year of fairness" })
    void takesNoYearAndNoAmountForAReference(String objective) {
        PlanDocument plan = PlanReader.readText("plan.txt",
                TABLE + objective + "\tPublish the map\tPrint Team\tMay 2027\n");

        assertThat(objectives(plan)).singleElement().satisfies((read) -> {
            assertThat(read.ref()).isNull();
            assertThat(read.text().value()).isEqualTo(objective);
        });
    }

    private static List<PlanObjective> objectives(PlanDocument plan) {
        return plan.sections().stream().flatMap((section) -> section.objectives().stream()).toList();
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.rangeClosed(1, count).mapToObj(line).collect(Collectors.joining());
    }

    private static String thing(int number) {
        return List.of("map", "ward", "guide", "form", "bus").get(number % 5) + " of district "
                + (char) ('a' + number % 26) + number + "z";
    }

    private static String value(@org.jspecify.annotations.Nullable Sourced<String> value) {
        return (value != null) ? value.value() : "";
    }

}
