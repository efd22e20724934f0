package org.dueregard.planreader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// No word of a document is lost in silence: each is in a value, in ignored text or in a finding. The words are
/// counted in the source and in the JSON; each value counts once for its place.
class AccountingTest {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final Path SPECS = Path.of("src/test/resources/org/dueregard/planreader/specs");

    private static final Path INVENTED = Path.of("src/test/resources/org/dueregard/planreader/invented");

    static Stream<Path> sources() throws IOException {
        List<Path> found;
        try (Stream<Path> specs = Files.list(SPECS)) {
            found = specs.sorted().toList();
        }
        Path shared = Path.of("").toAbsolutePath();
        while (shared != null && !Files.isDirectory(shared.resolve("shared/plans/documents"))) {
            shared = shared.getParent();
        }
        if (shared == null) {
            System.out.println("SKIPPED: no folder shared/plans beside the checkout; only specs are accounted for");
            return found.stream();
        }
        try (Stream<Path> documents = Files.list(shared.resolve("shared/plans/documents"))) {
            return Stream.concat(found.stream(), documents.sorted().toList().stream());
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void findsEveryWordAgain(Path file) throws IOException {
        String text = Files.readString(file);
        String source = text.contains("--- source\n")
                ? text.substring(text.indexOf("--- source\n") + 11, text.indexOf("--- plan\n")) : text;

        JsonNode plan = JsonMapper.shared().readTree(PlanJson.write(PlanReader.readText("plan.txt", source)));

        assertThat(missing(source, plan)).isEmpty();
    }

    static Stream<Path> invented() throws IOException {
        try (Stream<Path> files = Files.list(INVENTED)) {
            return files.filter((file) -> !file.toString().endsWith(".json") && !file.toString().contains("scan"))
                .sorted()
                .toList()
                .stream();
        }
    }

    /// The words are taken out of the file by other means than the reader's.
    @ParameterizedTest
    @MethodSource("invented")
    void findsEveryWordOfTheFileAgain(Path file) throws IOException, UnreadableFile {
        byte[] content = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName());

        JsonNode plan = JsonMapper.shared().readTree(PlanJson.write(PlanReader.read(name, content)));

        assertThat(missing(PlainWords.of(name, content), plan)).as(name).isEmpty();
    }

    static Stream<Path> placed() throws IOException {
        return invented().filter((file) -> file.toString().matches(".*\\.(?:docx|xlsx|pdf)"));
    }

    /// Each word is accounted for where it stands: in its paragraph, its cell or its box
    /// of a page.
    @ParameterizedTest
    @MethodSource("placed")
    void findsEveryWordAgainWhereItStands(Path file) throws IOException, UnreadableFile {
        byte[] content = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName());

        JsonNode plan = JsonMapper.shared().readTree(PlanJson.write(PlanReader.read(name, content)));

        PlaceAccount account = new PlaceAccount(PlacedWords.of(name, content));
        assertThat(account.missing(plan.path("reading"))).as(name).isEmpty();
        assertThat(account.elsewhere()).as("words below their place").isLessThan(100);
    }

    private static Map<String, Integer> missing(String source, JsonNode plan) {
        Map<String, Integer> counts = new HashMap<>();
        count(counts, source.replaceAll("<[^>]*>", " ").replace("&amp;", "&"), 1);
        JsonNode reading = plan.path("reading");
        reading.path("ignored").forEach((each) -> count(counts, each.path("text").asString(""), -1));
        Set<String> places = new HashSet<>();
        reading.path("findings").forEach((each) -> {
            if (each.path("code").asString("").matches("WORDS_SET_ASIDE|ORPHAN_TEXT|EMPTY_ITEM|NOT_APPLICABLE")
                    && places.add(each.path("place").toString())) {
                count(counts, each.path("place").path("words").asString(""), -1);
            }
        });
        reading.path("values").properties().forEach((value) -> {
            if (places.add(place(value.getValue()))) {
                count(counts, value.getValue().path("words").asString(""), -1);
            }
        });
        counts.values().removeIf((count) -> count <= 0);
        return counts;
    }

    private static String place(JsonNode value) {
        return value.toString().replaceAll(",?\"confidence\":[^,}]*", "");
    }

    private static void count(Map<String, Integer> counts, String text, int by) {
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            counts.merge(matcher.group().toLowerCase(Locale.ROOT).replaceFirst("^0+(?=\\d)", ""), by, Integer::sum);
        }
    }

}
