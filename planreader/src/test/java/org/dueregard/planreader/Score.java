package org.dueregard.planreader;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How well a plan that was read agrees with what a careful reader took from the same file, field by field. Objectives
/// match by reference or by wording, actions inside matched objectives by wording; what has no partner counts as
/// missed or spurious in every field.
final class Score {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final double SAME_TEXT = 0.6;

    private static final double SAME_SECTION = 0.8;

    /// For each field: how many stand in the gold, how many were read, how many agree.
    private final Map<String, int[]> counts = new TreeMap<>();

    private final List<String> differences = new ArrayList<>();

    private Score() {
    }

    static Score of(JsonNode gold, JsonNode actual) {
        Score score = new Score();
        score.objectives(gold, actual);
        return score;
    }

    /// Twice what agrees by all that stands in either, over all fields.
    double overall() {
        int agreed = this.counts.values().stream().mapToInt((n) -> 2 * n[2]).sum();
        int all = this.counts.values().stream().mapToInt((n) -> n[0] + n[1]).sum();
        return (all == 0) ? 1 : (double) agreed / all;
    }

    /// What does not agree, a line each.
    List<String> differences() {
        return this.differences;
    }

    private void objectives(JsonNode gold, JsonNode actual) {
        List<Objective> expected = flatten(gold);
        List<Objective> found = flatten(actual);
        List<Pair> pairs = match(expected.size(), found.size(), (i, j) -> {
            double same = tokenF1(expected.get(i).words(), found.get(j).words());
            boolean reference = !expected.get(i).ref().isEmpty() && expected.get(i).ref().equals(found.get(j).ref());
            return reference ? 2 + same : ((same >= SAME_TEXT) ? same : 0);
        });
        Set<String> titles = new TreeSet<>(
                List.of("", key(gold.path("title").asString("")), key(actual.path("title").asString(""))));
        for (Pair pair : pairs) {
            Objective left = (pair.gold() < 0) ? null : expected.get(pair.gold());
            Objective right = (pair.actual() < 0) ? null : found.get(pair.actual());
            objective(left, right, titles);
        }
    }

    private void objective(@Nullable Objective gold, @Nullable Objective actual, Set<String> titles) {
        String where = Objects.requireNonNull((gold != null) ? gold : actual).words();
        add("objectives", where, gold != null, actual != null, gold != null && actual != null);
        boolean section = gold != null && actual != null && (WORD.matcher(gold.section()).find()
                ? tokenF1(gold.section(), actual.section()) >= SAME_SECTION : titles.contains(key(actual.section())));
        add("sections", where, gold != null, actual != null, section);
        sets("links", where, gold, actual);
        boolean leftOut = gold != null && !gold.node().path("applicable").asBoolean(true);
        boolean found = actual != null && !actual.node().path("applicable").asBoolean(true);
        add("applicable", where, leftOut, found, leftOut && found);
        List<JsonNode> expected = actions(gold);
        List<JsonNode> read = actions(actual);
        boolean both = gold != null && actual != null;
        for (Pair pair : match(expected.size(), read.size(), (i, j) -> {
            double same = tokenF1(text(expected.get(i)), text(read.get(j)));
            return (both && same >= SAME_TEXT) ? same : 0;
        })) {
            action((pair.gold() < 0) ? null : expected.get(pair.gold()),
                    (pair.actual() < 0) ? null : read.get(pair.actual()));
        }
    }

    private void action(@Nullable JsonNode gold, @Nullable JsonNode actual) {
        String where = text(Objects.requireNonNull((gold != null) ? gold : actual));
        add("actions", where, gold != null, actual != null, gold != null && actual != null);
        counted("owners", where, strings(gold, "owners"), strings(actual, "owners"));
        String expected = deadline(gold);
        String found = deadline(actual);
        add("deadline " + expected + " / " + found, where, !expected.isEmpty(), !found.isEmpty(),
                !expected.isEmpty() && expected.equals(found));
        String on = (gold == null) ? "" : gold.path("completed").path("on").asString("");
        String done = (actual == null) ? "" : actual.path("completed").path("on").asString("");
        add("completed", where, !on.isEmpty(), !done.isEmpty(), !on.isEmpty() && on.equals(done));
        measures(where, texts(gold), texts(actual));
    }

    private void measures(String where, List<String> gold, List<String> actual) {
        for (Pair pair : match(gold.size(), actual.size(), (i, j) -> {
            double same = tokenF1(gold.get(i), actual.get(j));
            return (same >= SAME_TEXT) ? same : 0;
        })) {
            add("successMeasures", where, pair.gold() >= 0, pair.actual() >= 0, pair.gold() >= 0 && pair.actual() >= 0);
        }
    }

    private void sets(String field, String where, @Nullable Objective gold, @Nullable Objective actual) {
        counted(field, where, (gold == null) ? Set.of() : strings(gold.node(), field),
                (actual == null) ? Set.of() : strings(actual.node(), field));
    }

    private void counted(String field, String where, Set<String> gold, Set<String> actual) {
        Set<String> all = new TreeSet<>(gold);
        all.addAll(actual);
        all.forEach((value) -> add(field + " " + value, where, gold.contains(value), actual.contains(value),
                gold.contains(value) && actual.contains(value)));
    }

    private void add(String what, String where, boolean gold, boolean actual, boolean agreed) {
        int[] n = this.counts.computeIfAbsent(what.replaceAll(" .*", ""), (field) -> new int[3]);
        n[0] += gold ? 1 : 0;
        n[1] += actual ? 1 : 0;
        n[2] += agreed ? 1 : 0;
        if ((gold || actual) && !agreed) {
            String fault = (gold && actual) ? "differs" : (gold ? "is missing" : "is not in the file");
            this.differences.add(where + ": " + what + " " + fault);
        }
    }

    static List<Objective> flatten(JsonNode plan) {
        List<Objective> all = new ArrayList<>();
        for (JsonNode section : plan.path("sections")) {
            for (JsonNode objective : section.path("objectives")) {
                all.add(new Objective(section.path("title").asString("").strip(), objective));
            }
        }
        return all;
    }

    static List<JsonNode> actions(@Nullable Objective objective) {
        List<JsonNode> all = new ArrayList<>();
        if (objective != null) {
            objective.node().path("actions").forEach(all::add);
        }
        return all;
    }

    static String text(JsonNode action) {
        return action.path("text").asString("");
    }

    static List<String> texts(@Nullable JsonNode action) {
        List<String> all = new ArrayList<>();
        if (action != null) {
            action.path("successMeasures").forEach((node) -> all.add(node.asString("")));
        }
        return all;
    }

    static Set<String> strings(@Nullable JsonNode node, String field) {
        Set<String> all = new TreeSet<>();
        if (node != null) {
            node.path(field)
                .forEach((value) -> all.add(fold(value.asString("")).replace("&", " and ")
                    .replaceAll("\\s+", " ")
                    .strip()
                    .replaceFirst("^the ", "")));
        }
        return all;
    }

    static String deadline(@Nullable JsonNode action) {
        if (action == null || action.path("deadline").path("kind").asString("none").equals("none")) {
            return "";
        }
        JsonNode deadline = action.path("deadline");
        String recurrence = Arrays.stream(deadline.path("recurrence").asString("").split(";"))
            .filter((part) -> !part.equals("INTERVAL=1"))
            .sorted()
            .collect(Collectors.joining(";"));
        return String.join("|", deadline.path("kind").asString(""), deadline.path("start").asString(""),
                deadline.path("end").asString(""), recurrence, deadline.path("qualifier").asString(""));
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("['‘’`]", "");
    }

    static String key(String text) {
        return String.join("", tokens(text));
    }

    private static List<String> tokens(String text) {
        return WORD.matcher(fold(text)).results().map(MatchResult::group).toList();
    }

    static double tokenF1(String left, String right) {
        List<String> one = tokens(left);
        List<String> other = tokens(right);
        if (one.isEmpty() || other.isEmpty()) {
            return (one.isEmpty() && other.isEmpty()) ? 1 : 0;
        }
        Map<String, Integer> bag = new HashMap<>();
        one.forEach((word) -> bag.merge(word, 1, Integer::sum));
        int common = 0;
        for (String word : other) {
            common += (bag.merge(word, -1, Integer::sum) >= 0) ? 1 : 0;
        }
        return 2.0 * common / (one.size() + other.size());
    }

    /// Pairs one to one, the likeliest first; then everything that found no partner, with
    /// -1 in its place.
    static List<Pair> match(int gold, int actual, Likeness likeness) {
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < gold; i++) {
            for (int j = 0; j < actual; j++) {
                double likely = likeness.of(i, j);
                if (likely > 0) {
                    candidates.add(new Pair(i, j, likely));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::likely)
            .reversed()
            .thenComparingInt((pair) -> Math.abs(pair.gold() - pair.actual())));
        Set<Integer> left = new TreeSet<>();
        Set<Integer> right = new TreeSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : candidates) {
            if (!left.contains(pair.gold()) && !right.contains(pair.actual())) {
                left.add(pair.gold());
                right.add(pair.actual());
                pairs.add(pair);
            }
        }
        for (int i = 0; i < gold; i++) {
            if (!left.contains(i)) {
                pairs.add(new Pair(i, -1, 0));
            }
        }
        for (int j = 0; j < actual; j++) {
            if (!right.contains(j)) {
                pairs.add(new Pair(-1, j, 0));
            }
        }
        return pairs;
    }

    @FunctionalInterface
    interface Likeness {

        /// How alike the two are; 0 where they are not the same.
        double of(int gold, int actual);

    }

    record Pair(int gold, int actual, double likely) {
    }

    record Objective(String section, JsonNode node) {

        String ref() {
            return fold(this.node.path("ref").asString("")).replaceFirst("^objective ", "")
                .replaceAll("^[ .:)(]+|[ .:)(]+$", "");
        }

        String words() {
            String text = this.node.path("text").asString("").strip();
            return text.isEmpty() ? this.section : text;
        }

    }

}
