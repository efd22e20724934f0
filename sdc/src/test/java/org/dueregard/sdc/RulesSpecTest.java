package org.dueregard.sdc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/// Each rule of which the issue speaks, by the cases of rules.spec.
class RulesSpecTest {

    static List<Case> cases() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RulesSpecTest.class.getResourceAsStream("specs/rules.spec")),
                StandardCharsets.UTF_8))) {
            List<Case> cases = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("case:")) {
                    cases.add(new Case(line.substring(5).strip(), new ArrayList<>()));
                }
                else if (!line.isBlank() && !line.startsWith("#")) {
                    int colon = line.indexOf(':');
                    cases.getLast().lines.add(Map.entry(line.substring(0, colon), line.substring(colon + 1).strip()));
                }
            }
            return cases;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theRulesDoWhatTheySay(Case one) {
        assertThat(one.all("source")).hasSize(1);
        if (!one.all("refused").isEmpty()) {
            assertThatThrownBy(one::protect).isInstanceOf(RefusedInput.class)
                .hasMessageStartingWith(one.all("refused").getFirst());
            return;
        }

        Release release = one.protect();

        for (CellStatus status : CellStatus.values()) {
            String word = status.name().toLowerCase(Locale.ROOT);
            Set<Cell> named = one.cells(word);
            assertThat(release.report().which(status)).as(word).containsAll(named);
            if (one.all("only").stream().anyMatch((only) -> Arrays.asList(only.split(" ", -1)).contains(word))) {
                assertThat(release.report().which(status)).as("only " + word).hasSameSizeAs(named);
            }
        }
        one.all("share").forEach((share) -> {
            String[] parts = share.split("; ", -1);
            matches(release.table().share(Case.cell(parts[0]), Case.cell(parts[1])), parts[2], 100);
        });
        one.all("mean").forEach((mean) -> {
            String[] parts = mean.split("; ", -1);
            Map<String, Double> scores = Arrays.stream(parts[2].split(" ", -1))
                .map((pair) -> pair.split("=", -1))
                .collect(Collectors.toMap((pair) -> pair[0], (pair) -> Double.valueOf(pair[1])));
            matches(release.table().mean(Case.cell(parts[0]), parts[1], scores), parts[3], 1);
        });
    }

    private static void matches(OptionalDouble found, String expected, int times) {
        if (expected.equals("none")) {
            assertThat(found).isEmpty();
        }
        else {
            assertThat(found.getAsDouble() * times).isEqualTo(Double.parseDouble(expected), within(0.05));
        }
    }

    /// @param lines all that is said, by word and in order
    record Case(String name, List<Map.Entry<String, String>> lines) {

        List<String> all(String word) {
            return this.lines.stream().filter((line) -> line.getKey().equals(word)).map(Map.Entry::getValue).toList();
        }

        Release protect() {
            return DisclosureControl
                .protect(Instances.table(all("spec").getFirst(), all("data").getFirst().replace(" / ", "\n") + "\n"));
        }

        Set<Cell> cells(String word) {
            Set<Cell> cells = new LinkedHashSet<>();
            all(word).forEach((line) -> Arrays.stream(line.split("; ", -1)).map(Case::cell).forEach(cells::add));
            return cells;
        }

        static Cell cell(String words) {
            Map<String, String> codes = new TreeMap<>();
            if (!words.equals("the total")) {
                for (String code : words.split(", ", -1)) {
                    codes.put(code.substring(0, code.indexOf(' ')), code.substring(code.indexOf(' ') + 1));
                }
            }
            return Cell.of(codes);
        }

        @Override
        public String toString() {
            return this.name;
        }

    }

}
