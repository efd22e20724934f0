package org.dueregard.planreader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.util.CellReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Crosses the words of a file off that a reading accounts for where they stand. Words that a place holds more than the file
/// has there may go on below it: in the next rows of its column, on the next lines, or over the end of its page.
final class PlaceAccount {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final Pattern TELLING = Pattern.compile("WORDS_SET_ASIDE|ORPHAN_TEXT|EMPTY_ITEM|NOT_APPLICABLE");

    /// How far from its box a letter may begin, in points.
    private static final double BESIDE = 4;

    private final Map<String, List<PlacedWords.Word>> byText = new HashMap<>();

    private int elsewhere;

    PlaceAccount(List<PlacedWords.Word> words) {
        words.forEach((word) -> this.byText.computeIfAbsent(key(word.text()), (none) -> new ArrayList<>()).add(word));
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceFirst("^0+(?=\\d)", "");
    }

    /// The words that the reading does not account for.
    List<String> missing(JsonNode reading) {
        List<JsonNode> places = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        reading.path("ignored").forEach((each) -> places.add(withWords(each)));
        reading.path("findings").forEach((each) -> {
            if (TELLING.matcher(each.path("code").asString("")).matches() && seen.add(each.path("place").toString())) {
                places.add(each.path("place"));
            }
        });
        reading.path("values").properties().forEach((value) -> {
            if (seen.add(value.getValue().toString().replaceAll(",?\"confidence\":[^,}]*", ""))) {
                places.add(value.getValue());
            }
        });
        List<Said> rest = new ArrayList<>();
        for (JsonNode place : places) {
            Matcher matcher = WORD.matcher(place.path("words").asString(""));
            while (matcher.find()) {
                if (!crossAt(key(matcher.group()), place)) {
                    rest.add(new Said(key(matcher.group()), place));
                }
            }
        }
        rest.forEach((said) -> this.elsewhere += cross(said.word(), (each) -> isBelow(each, said.place())) ? 1 : 0);
        return this.byText.values().stream().flatMap(List::stream).map(PlacedWords.Word::toString).toList();
    }

    /// How many words stand below the place that accounts for them.
    int elsewhere() {
        return this.elsewhere;
    }

    private static JsonNode withWords(JsonNode ignored) {
        ObjectNode place = ((ObjectNode) ignored.path("place")).deepCopy();
        place.put("words", ignored.path("text").asString(""));
        return place;
    }

    /// Crosses a word off in its box, else one that begins beside it: letters of the next
    /// column do.
    private boolean crossAt(String word, JsonNode place) {
        return cross(word, (each) -> isAt(each, place, 0)) || cross(word, (each) -> isAt(each, place, BESIDE));
    }

    private boolean cross(String word, Predicate<PlacedWords.Word> stands) {
        List<PlacedWords.Word> same = this.byText.getOrDefault(word, List.of());
        for (int i = 0; i < same.size(); i++) {
            if (stands.test(same.get(i))) {
                same.remove(i);
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(PlacedWords.Word word, JsonNode place, double beside) {
        if (place.has("table")) {
            return word.part().equals("t" + place.path("table").asInt()) && word.row() == place.path("row").asInt()
                    && word.column() == place.path("column").asInt();
        }
        if (place.has("paragraph")) {
            return word.part().equals("p") && word.row() == place.path("paragraph").asInt();
        }
        if (place.has("cell")) {
            return word.part().equals("s" + place.path("sheetNumber").asInt())
                    && place.path("cell").asString("").equals(address(word));
        }
        double x = word.x() - place.path("x").asDouble();
        double y = word.y() - place.path("y").asDouble();
        return word.part().equals("b" + place.path("page").asInt()) && x >= -beside && y >= -beside
                && x <= place.path("width").asDouble() + beside && y <= place.path("height").asDouble() + beside;
    }

    private static boolean isBelow(PlacedWords.Word word, JsonNode place) {
        if (place.has("table")) {
            int table = Integer.parseInt(word.part().startsWith("t") ? word.part().substring(1) : "-1");
            return word.column() == place.path("column").asInt()
                    && ((table == place.path("table").asInt() && word.row() > place.path("row").asInt())
                            || table == place.path("table").asInt() + 1);
        }
        if (place.has("paragraph")) {
            return word.part().equals("p") && word.row() > place.path("paragraph").asInt();
        }
        if (place.has("cell")) {
            return word.part().equals("s" + place.path("sheetNumber").asInt())
                    && address(word).replaceAll("\\d", "").equals(place.path("cell").asString("").replaceAll("\\d", ""))
                    && word.row() > Integer.parseInt(place.path("cell").asString("").replaceAll("\\D", ""));
        }
        return word.part().equals("b" + (place.path("page").asInt() + 1));
    }

    private static String address(PlacedWords.Word word) {
        return CellReference.convertNumToColString(word.column() - 1) + word.row();
    }

    private record Said(String word, JsonNode place) {
    }

}
