package org.dueregard.planreader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// Words in odd corners of a file, one probe for each corner: none vanishes. Each word that begins with `zz` is in a
/// value, in a finding or in ignored words of a named kind; each that begins with `zzv` is in a value, since a reader of
/// the page sees it in its place; and a plan beside them is read as ever.
class NothingLostTest {

    static Stream<Map.Entry<String, byte[]>> probes() throws Exception {
        List<Map.Entry<String, byte[]>> probes = new ArrayList<>();
        probes.addAll(WordProbes.all().entrySet());
        probes.addAll(SheetProbes.all().entrySet());
        probes.addAll(PageProbes.all().entrySet());
        return probes.stream();
    }

    @ParameterizedTest
    @MethodSource("probes")
    void findsEveryWordAgain(Map.Entry<String, byte[]> probe) throws Exception {
        String name = probe.getKey();
        String expected = name.substring(name.indexOf(':') + 1, name.lastIndexOf('.')).strip();
        String kind = name.substring(name.lastIndexOf('.'));

        PlanDocument plan = PlanReader.read("plan" + kind, probe.getValue());

        JsonNode json = JsonMapper.shared().readTree(PlanJson.write(plan));
        String kept = kept(json);
        String values = String.join(" ", json.path("reading").path("values").findValuesAsString("words"))
            .toLowerCase(Locale.ROOT);
        assertThat(Outline.of(plan)).as(name).contains("Write a guide").contains("HR");
        for (String word : expected.split(" ", -1)) {
            assertThat(word).as(name).startsWith("zz");
            assertThat(kept).as(name).containsPattern("\\b" + word + "\\b");
            if (word.startsWith("zzv")) {
                assertThat(values).as(name).contains(word);
            }
            assertThat(times(json, word)).as(word + " in values and ignored words of " + name).isLessThanOrEqualTo(1);
        }
    }

    /// Words of values, ignored words with a kind, and findings.
    private static String kept(JsonNode json) {
        JsonNode reading = json.path("reading");
        List<String> all = new ArrayList<>(reading.path("values").findValuesAsString("words"));
        reading.path("ignored").forEach((each) -> {
            assertThat(each.path("kind").asString("")).isNotEmpty();
            all.add(each.path("text").asString(""));
        });
        reading.path("findings").forEach((each) -> {
            all.add(each.path("message").asString(""));
            all.add(each.path("place").path("words").asString(""));
        });
        return String.join(" ", all).toLowerCase(Locale.ROOT);
    }

    /// In how many places a word was taken up; what stands once in the file must not come
    /// twice.
    private static long times(JsonNode json, String word) {
        Stream.Builder<String> places = Stream.builder();
        JsonNode reading = json.path("reading");
        reading.path("ignored").forEach((each) -> {
            if (holds(each.path("text"), word)) {
                places.add("ignored " + each);
            }
        });
        reading.path("values").properties().forEach((value) -> {
            if (holds(value.getValue().path("words"), word)) {
                places.add(value.getValue().toString().replaceAll(",?\"confidence\":[^,}]*", ""));
            }
        });
        return places.build().distinct().count();
    }

    private static boolean holds(JsonNode text, String word) {
        return List.of(text.asString("").toLowerCase(Locale.ROOT).split("\\W+", -1)).contains(word);
    }

}
