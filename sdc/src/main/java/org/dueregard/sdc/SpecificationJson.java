package org.dueregard.sdc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.dueregard.sdc.file.Json;
import org.jspecify.annotations.Nullable;

/// The form of a specification on disk. Keys that are not known are refused by name, since a rule that is misspelt and
/// passed over would publish what it was to hide.
final class SpecificationJson {

    /// What describes an instance and says nothing to us.
    private static final Set<String> PASSED_OVER = Set.of("name", "seed", "people", "description");

    private static final Set<String> KNOWN = Set.of("dims", "tables", "threshold", "thresholds", "zeros", "groups",
            "hide", "publish", "intervals", "strict", "hierarchies", "period", "cost", "costs");

    private static final Set<String> NO_COUNTS = Set.of("weight", "weights", "response", "value", "values");

    private final Map<?, ?> keys;

    private final String name;

    private SpecificationJson(Map<?, ?> keys, String name) {
        this.keys = keys;
        this.name = name;
    }

    static Specification read(String text, String name) {
        if (!(Json.parse(text, name) instanceof Map<?, ?> keys)) {
            throw new RefusedInput(name + " is no specification: it must be one JSON object with dims and tables.");
        }
        SpecificationJson json = new SpecificationJson(keys, name);
        json.refuseUnknown();
        return new Specification(json.dimensions(), json.tables(), json.rules(), json.hierarchies(),
                json.has("period") ? json.pairs("period", json.keys.get("period")) : Map.of());
    }

    private void refuseUnknown() {
        for (Object key : this.keys.keySet()) {
            String word = String.valueOf(key);
            if (NO_COUNTS.contains(word)) {
                throw new RefusedInput(this.name + ": '" + word + "' is not possible: only counts of people can be "
                        + "protected for now, not weighted counts, sums or means of something else.");
            }
            if (!KNOWN.contains(word) && !PASSED_OVER.contains(word)) {
                throw new RefusedInput(this.name + ": there is no key '" + word + "'. There are: "
                        + String.join(", ", KNOWN.stream().sorted().toList()) + ".");
            }
        }
    }

    private List<Dimension> dimensions() {
        List<Dimension> dimensions = new ArrayList<>();
        object("dims", this.keys.get("dims")).forEach(
                (key, columns) -> dimensions.add(new Dimension(String.valueOf(key), texts("dims." + key, columns))));
        return dimensions;
    }

    private List<List<String>> tables() {
        return list("tables", this.keys.get("tables")).stream().map((table) -> texts("tables", table)).toList();
    }

    private DisclosureRules rules() {
        Map<String, Integer> thresholds = new TreeMap<>();
        if (has("thresholds")) {
            object("thresholds", this.keys.get("thresholds")).forEach(
                    (column, value) -> thresholds.put(String.valueOf(column), number("thresholds." + column, value)));
        }
        int threshold = has("threshold") ? number("threshold", this.keys.get("threshold"))
                : DisclosureRules.USUAL_THRESHOLD;
        Set<String> groups = has("groups") ? new HashSet<>(texts("groups", this.keys.get("groups"))) : Set.of();
        return new DisclosureRules(threshold, thresholds, zerosHidden(), groups, cells("hide"), cells("publish"),
                !has("intervals") || flag("intervals"), has("strict") && flag("strict"), true, cost());
    }

    private DisclosureRules.Cost cost() {
        Object word = has("cost") ? this.keys.get("cost") : "count";
        if (!"count".equals(word) && !"constant".equals(word)) {
            throw new RefusedInput(this.name + ": cost must be \"count\", by which hiding a cell costs as much as it "
                    + "counts, or \"constant\".");
        }
        Map<Cell, Integer> own = new LinkedHashMap<>();
        for (Object one : has("costs") ? list("costs", this.keys.get("costs")) : List.of()) {
            Map<?, ?> object = object("costs", one);
            if (!object.keySet().equals(Set.of("cell", "cost"))) {
                throw new RefusedInput(this.name + ": each of costs has a cell and its cost.");
            }
            Cell cell = Cell.of(pairs("costs", object.get("cell")));
            if (own.put(cell, number("costs", object.get("cost"))) != null) {
                throw new RefusedInput(this.name + ": costs names the cell '" + cell + "' twice.");
            }
        }
        return new DisclosureRules.Cost("count".equals(word), own);
    }

    private boolean zerosHidden() {
        if (!has("zeros")) {
            return false;
        }
        Object zeros = this.keys.get("zeros");
        if ("publish".equals(zeros) || "hide".equals(zeros)) {
            return "hide".equals(zeros);
        }
        throw new RefusedInput(this.name + ": zeros must be \"publish\" or \"hide\".");
    }

    private List<Cell> cells(String key) {
        if (!has(key)) {
            return List.of();
        }
        return list(key, this.keys.get(key)).stream().map((cell) -> Cell.of(pairs(key, cell))).toList();
    }

    private List<Hierarchy> hierarchies() {
        if (!has("hierarchies")) {
            return List.of();
        }
        List<Hierarchy> hierarchies = new ArrayList<>();
        for (Object one : list("hierarchies", this.keys.get("hierarchies"))) {
            Map<?, ?> object = object("hierarchies", one);
            if (!object.keySet().equals(Set.of("fine", "coarse", "codes"))) {
                throw new RefusedInput(this.name + ": each of hierarchies has fine, coarse and codes.");
            }
            hierarchies.add(new Hierarchy(text("fine", object.get("fine")), text("coarse", object.get("coarse")),
                    pairs("codes", object.get("codes"))));
        }
        return hierarchies;
    }

    private boolean has(String key) {
        return this.keys.containsKey(key);
    }

    private Map<String, String> pairs(String key, @Nullable Object value) {
        Map<String, String> pairs = new LinkedHashMap<>();
        object(key, value).forEach((name, code) -> pairs.put(String.valueOf(name), text(key, code)));
        return pairs;
    }

    private Map<?, ?> object(String key, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong(key, "an object {…}", value);
    }

    private List<?> list(String key, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw wrong(key, "a list […]", value);
    }

    private List<String> texts(String key, @Nullable Object value) {
        return list(key, value).stream().map((one) -> text(key, one)).toList();
    }

    private String text(String key, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw wrong(key, "a text in quotes", value);
    }

    private boolean flag(String key) {
        Object value = this.keys.get(key);
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong(key, "true or false", value);
    }

    private int number(String key, @Nullable Object value) {
        if (value instanceof BigDecimal number && number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0) {
            return number.intValueExact();
        }
        throw wrong(key, "a whole number", value);
    }

    private RefusedInput wrong(String key, String wanted, @Nullable Object value) {
        return new RefusedInput(
                this.name + ": " + key + ((value == null) ? " is missing; it must be " : " must be ") + wanted + ".");
    }

}
