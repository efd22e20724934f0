package org.dueregard.planreader.subheadings;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.dates.DateNote;
import org.dueregard.planreader.dates.DeadlineGrammar;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.words.OwnerNames;
import org.dueregard.planreader.words.Ratings;
import org.dueregard.planreader.words.References;

/// Which lines of a document are sub-headings: short lines that come back, with other words below them each time. A line
/// that comes back as a value, such as the same officer below each `Who will lead`, is none.
final class Subheadings {

    private static final int LONGEST = 11;

    private static final int LEAST = 2;

    private static final Pattern OF_OBJECTIVE = Pattern
        .compile("(?: ?(?:\\b(?:for|of|under|to|towards?) )?(?:\\b(?:this|the|our|equality) )*\\b"
                + "(?:objective|priority|outcome|aim|goal|commitment|ambition|amcan|blaenoriaeth) (?:\\d{1,2}|#))");

    private static final Pattern QUESTION = Pattern.compile(
            "(?:(?:how|what|who|when|why|sut|pwy|pryd|beth|pam|erbyn)\\b|by (?:when|whom)\\b|we(?:'ll|’ll| will) know\\b).*");

    /// A name such as `Positive Action Team`, which is no label of actions.
    private static final Pattern UNIT = Pattern
        .compile("(?i).*\\b(?:action|activity|task)\\b.*\\b(?:team|group|unit|board|officers?|managers?)");

    private static final Pattern COLON_WITHIN = Pattern.compile(":\\s");

    private static final Pattern BEFORE_KEY = Pattern.compile("^[\\s:–—-]+");

    private static final int SHORT = 2;

    private static final int STACKED = 3;

    private final List<Line> lines;

    private final NavigableMap<Integer, String> found = new TreeMap<>();

    private final Map<String, List<Integer>> places = new LinkedHashMap<>();

    private Subheadings(List<Line> lines) {
        this.lines = lines;
    }

    /// The sub-headings by the number of their line, each as words that are the same for
    /// all objectives.
    static NavigableMap<Integer, String> in(List<Line> lines) {
        Subheadings subheadings = new Subheadings(lines);
        for (int at : candidates(lines)) {
            if (mayBe(lines.get(at))) {
                subheadings.add(at, key(lines.get(at).text()));
            }
        }
        List<String> single = new ArrayList<>(subheadings.places.keySet());
        single.removeIf((key) -> subheadings.at(key).size() >= LEAST);
        Map<String, List<Integer>> once = new HashMap<>();
        single.forEach((key) -> once.put(key, subheadings.remove(key)));
        subheadings.withoutValues();
        subheadings.withoutStrays();
        once.forEach((key, at) -> subheadings.single(key, at.getFirst()));
        return subheadings.found;
    }

    /// Whether labels of three kinds or more stand one below the other with nothing
    /// between, as the headings of a table do whose layout is gone.
    static boolean isStacked(List<Line> lines) {
        Set<Column> run = EnumSet.noneOf(Column.class);
        for (Line line : lines) {
            Column words = (line.heading() == 0 && isShort(line.text())) ? Column.of(line.text()) : Column.OTHER;
            boolean label = words != Column.OTHER && mayBe(line) && !UNIT.matcher(line.text()).matches();
            Column column = label ? words : Column.OTHER;
            if (column == Column.OTHER) {
                run.clear();
            }
            else {
                run.add(column);
            }
            if (run.size() >= STACKED && run.contains(Column.ACTION)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBe(Line line) {
        String text = line.text();
        if (!isShort(text)) {
            return false;
        }
        boolean listed = line.heading() == 0 && (Entry.isItem(line) || COLON_WITHIN.matcher(text).find());
        return !listed && !isMarker(line) && !key(text).isEmpty() && DeadlineGrammar.parse(text).isEmpty()
                && Ratings.ofWords(text) == null && !DateNote.saysDone(text);
    }

    private static boolean isShort(String text) {
        return Wording.count(text) <= LONGEST && Wording.isHeading(bare(text));
    }

    /// The lines that may be sub-headings of which the words come back, or say by
    /// themselves what stands below.
    private static List<Integer> candidates(List<Line> lines) {
        Map<String, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isShort(lines.get(i).text())) {
                alike.computeIfAbsent(key(lines.get(i).text()), (none) -> new ArrayList<>()).add(i);
            }
        }
        alike.entrySet().removeIf((each) -> each.getValue().size() < LEAST && !isPlain(each.getKey()));
        return alike.values().stream().flatMap(List::stream).sorted().toList();
    }

    /// Whether the line begins an objective by its word and number: `Objective 1`.
    static boolean isMarker(Line line) {
        Matcher matcher = References.PRINTED.matcher(line.text());
        if (!matcher.lookingAt() || line.text().matches("(?i)(?:actions?|cam)\\b.*")) {
            return false;
        }
        String rest = line.text().substring(matcher.end());
        boolean label = !rest.isEmpty() && Column.of(rest) != Column.OTHER && Wording.count(rest) <= SHORT;
        boolean word = Character.isLetter(line.text().codePointAt(0)) && matcher.group().matches("\\p{L}{3}.*\\s.*");
        return !label && (word || line.heading() > 0);
    }

    private static String bare(String text) {
        int end = text.length();
        while (end > 0 && (":?…".indexOf(text.charAt(end - 1)) >= 0 || Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        return text.substring(0, end);
    }

    static String key(String text) {
        String line = Wording.collapse(bare(text)).toLowerCase(Locale.ROOT).replace('’', '\'');
        boolean numbered = line.chars().anyMatch((c) -> c == '#' || (c >= '0' && c <= '9'));
        return BEFORE_KEY.matcher(numbered ? OF_OBJECTIVE.matcher(line).replaceAll("") : line).replaceFirst("").strip();
    }

    private void add(int line, String key) {
        this.found.put(line, key);
        this.places.computeIfAbsent(key, (none) -> new ArrayList<>()).add(line);
    }

    private List<Integer> at(String key) {
        return this.places.getOrDefault(key, List.of());
    }

    private List<Integer> remove(String key) {
        List<Integer> at = this.places.remove(key);
        List<Integer> removed = (at != null) ? at : List.of();
        removed.forEach(this.found::remove);
        return removed;
    }

    /// Names, and words that mean nothing, are values of a sub-heading where they always
    /// stand right below one.
    private void withoutValues() {
        for (String key : List.copyOf(this.places.keySet())) {
            List<Integer> at = at(key);
            Column column = Column.of(key);
            boolean named = column == Column.OTHER || ((column == Column.OWNER || column == Column.SERVICE)
                    && OwnerNames.areNames(this.lines.get(at.getFirst()).text()));
            long below = at.stream().filter((line) -> this.found.containsKey(line - 1)).count();
            if (named && below * 10 >= at.size() * 8L) {
                remove(key);
            }
        }
    }

    /// What comes back with nothing below it, or anywhere, heads no values.
    private void withoutStrays() {
        for (String key : List.copyOf(this.places.keySet())) {
            List<Integer> at = at(key);
            long filled = at.stream().filter(this::isFilled).count();
            if (filled < LEAST || filled * 2 < at.size()) {
                remove(key);
            }
        }
        int most = this.places.values().stream().mapToInt(List::size).max().orElse(0);
        for (String key : List.copyOf(this.places.keySet())) {
            List<Integer> at = at(key);
            boolean often = at.size() * 2 >= most;
            if (!isPlain(key) && (!often || !isInOrder(at))) {
                remove(key);
            }
        }
    }

    private boolean isFilled(int at) {
        return at + 1 < this.lines.size() && !this.found.containsKey(at + 1) && !isMarker(this.lines.get(at + 1));
    }

    /// Whether the same sub-heading stands before it or after it nearly each time.
    private boolean isInOrder(List<Integer> at) {
        Map<String, Integer> before = new HashMap<>();
        Map<String, Integer> after = new HashMap<>();
        for (int line : at) {
            Map.Entry<Integer, String> lower = this.found.lowerEntry(line);
            Map.Entry<Integer, String> higher = this.found.higherEntry(line);
            if (lower != null) {
                before.merge(lower.getValue(), 1, Integer::sum);
            }
            if (higher != null) {
                after.merge(higher.getValue(), 1, Integer::sum);
            }
        }
        return Math.max(most(before), most(after)) * 10 >= (at.size() - 1) * 7;
    }

    private static int most(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt((count) -> count).max().orElse(0);
    }

    /// A sub-heading that stands once, among others: its words say what is below it.
    private void single(String key, int at) {
        Map.Entry<Integer, String> near = this.found.lowerEntry(at);
        Line line = this.lines.get(at);
        Column column = Column.of(key);
        boolean named = column == Column.OWNER && OwnerNames.areNames(line.text());
        if (near != null && isPlain(key) && !named && isFilled(at)
                && this.lines.get(near.getKey()).heading() == line.heading()) {
            add(at, key);
        }
    }

    /// Whether the words are a label by themselves.
    private static boolean isPlain(String key) {
        if (QUESTION.matcher(key).matches()) {
            return Column.of(key) != Column.OTHER;
        }
        Column column = (Wording.count(key) <= SHORT) ? Column.of(key) : Column.OTHER;
        return column.isOfPlan() && column != Column.OBJECTIVE && column != Column.SECTION;
    }

}
