package org.dueregard.planreader.subheadings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.NavigableMap;

import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.subheadings.Heads.Head;
import org.dueregard.planreader.subheadings.Heads.Region;
import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.words.References;

/// Reads a plan whose labels are sub-headings.
///
/// Problem: `Who will lead` stands on a line of its own, the names below it, and so on for each objective; which lines
/// are labels, what they mean and where an objective ends is nowhere said. Method: lines that come back with other words
/// below them are sub-headings; one that was there since the last objective began, or a heading or number between, begins
/// the next; what a sub-heading means its words say, else what stands below it. Guarantee: each line is a sub-heading, below
/// one, of a head, or none of the plan. Limits: two objectives at least, and two sub-headings that come back; where
/// neither marks nor white space tell them apart, the words below the last sub-heading are one line. Cost: linear in the
/// lines. Source: none.
///
/// Example: `Objective 1`, `Fair work`, `What we will do`, `• Train panels`, `Who will lead`, `Head of HR`, and so again
/// for `Objective 2`: two parts, each with a head of two lines, an action and an owner.
public final class SubheadedPlan {

    private static final int LEAST = 2;

    private static final Pattern LABELLED = Pattern.compile("(\\p{L}[\\p{L} ’'/]{1,40}):\\s*\\S.*");

    private final List<Line> lines;

    private final NavigableMap<Integer, String> found;

    private final List<Part> parts = new ArrayList<>();

    private final Map<Line, List<Line>> asides = new LinkedHashMap<>();

    private final List<Span> spans = new ArrayList<>();

    private final Map<Integer, Head> heads = new HashMap<>();

    private final Meanings meanings;

    private final int width;

    private SubheadedPlan(List<Line> lines, NavigableMap<Integer, String> found) {
        this.lines = lines;
        this.found = found;
        this.width = Entry.width(lines);
        cut();
        this.meanings = new Meanings(below());
        gather();
        withoutChapter();
    }

    /// The plan that the lines hold; empty where they hold none of this kind.
    ///
    /// @param lines without those that stand on each page
    public static Optional<SubheadedPlan> in(List<Line> lines) {
        if (Subheadings.isStacked(lines)) {
            return Optional.empty();
        }
        NavigableMap<Integer, String> found = Subheadings.in(lines);
        if (new HashSet<>(found.values()).size() < LEAST) {
            return Optional.empty();
        }
        return Optional.of(new SubheadedPlan(lines, found)).filter(SubheadedPlan::isPlan);
    }

    private boolean isPlan() {
        List<Entry> actions = this.parts.stream().flatMap((part) -> part.values(Column.ACTION).stream()).toList();
        long with = this.parts.stream().filter((part) -> !part.values(Column.ACTION).isEmpty()).count();
        boolean named = this.parts.stream()
            .anyMatch((part) -> !part.head().isEmpty() || !part.values(Column.OBJECTIVE).isEmpty());
        boolean whoOrWhen = this.meanings.has(Column.OWNER) || this.meanings.has(Column.DEADLINE);
        boolean tells = actions.stream().filter(Meanings::tells).count() * 2 >= actions.size();
        return with >= LEAST && named
                && (whoOrWhen || (tells && this.meanings.has(Column.MEASURE) && !areLabelled(this.lines)));
    }

    /// Whether who and when stand behind their labels on the same line.
    private static boolean areLabelled(List<Line> lines) {
        return lines.stream().map((line) -> LABELLED.matcher(line.text())).filter((line) -> {
            Column column = line.matches() ? Column.of(line.group(1)) : Column.OTHER;
            return column == Column.OWNER || column == Column.DEADLINE;
        }).count() >= LEAST;
    }

    /// In printed order.
    public List<Part> parts() {
        return this.parts;
    }

    /// The lines that are sub-headings.
    public List<Line> subheadings() {
        return this.found.keySet().stream().map(this.lines::get).toList();
    }

    /// What stands below sub-headings for which a plan has no place, by the line of each.
    public Map<Line, List<Line>> asides() {
        return this.asides;
    }

    /// Whether what stands below said that it is of the kind, not the words above.
    public boolean isGuessed(Column column) {
        return this.meanings.isGuessed(column);
    }

    /// Finds where what stands below each sub-heading ends and which of them begins
    /// another part.
    private void cut() {
        List<Integer> at = List.copyOf(this.found.keySet());
        List<Region> regions = new ArrayList<>();
        Set<Integer> first = new HashSet<>(List.of(at.getFirst()));
        Set<String> seen = new HashSet<>(List.of(key(at.getFirst())));
        for (int i = 1; i < at.size(); i++) {
            if (seen.contains(key(at.get(i))) || isParted(at.get(i - 1), at.get(i))) {
                seen.clear();
                first.add(at.get(i));
                regions.add(new Region(at.get(i - 1) + 1, at.get(i)));
            }
            seen.add(key(at.get(i)));
        }
        Region front = new Region(0, at.getFirst());
        Heads cuts = new Heads(this.lines, regions);
        this.heads.put(at.getFirst(), cuts.in(front));
        for (int i = 0; i < at.size(); i++) {
            int next = (i + 1 < at.size()) ? at.get(i + 1) : this.lines.size();
            boolean last = i + 1 == at.size() || first.contains(next);
            Region region = new Region(at.get(i) + 1, next);
            int end = last ? cuts.end(region, Meanings.ofWords(key(at.get(i)))) : next;
            this.spans.add(new Span(at.get(i), end, first.contains(at.get(i))));
            if (last && next < this.lines.size()) {
                this.heads.put(next, cuts.in(new Region(end, next)));
            }
        }
    }

    private String key(int at) {
        return this.found.getOrDefault(at, "");
    }

    /// Whether the head of an objective stands between two sub-headings.
    private boolean isParted(int from, int to) {
        int level = this.lines.get(to).heading();
        for (Line line : this.lines.subList(from + 1, to)) {
            if (Subheadings.isMarker(line) || (line.heading() > 0 && (level == 0 || line.heading() < level))) {
                return true;
            }
        }
        return false;
    }

    /// What stands below each sub-heading, in their usual order.
    private Map<String, List<List<Entry>>> below() {
        Map<String, List<List<Entry>>> below = new HashMap<>();
        Map<String, List<Integer>> order = new HashMap<>();
        int position = 0;
        for (Span span : this.spans) {
            position = span.first() ? 0 : position + 1;
            below.computeIfAbsent(key(span.at()), (none) -> new ArrayList<>()).add(entries(span));
            order.computeIfAbsent(key(span.at()), (none) -> new ArrayList<>()).add(position);
        }
        Map<String, List<List<Entry>>> sorted = new LinkedHashMap<>();
        order.entrySet()
            .stream()
            .sorted(Comparator
                .comparingDouble((entry) -> entry.getValue().stream().mapToInt((each) -> each).average().orElse(0)))
            .forEach((entry) -> sorted.put(entry.getKey(), below.getOrDefault(entry.getKey(), List.of())));
        return sorted;
    }

    private List<Entry> entries(Span span) {
        return Entry.of(this.lines.subList(span.at() + 1, span.end()), this.width);
    }

    private void gather() {
        Map<Column, List<Entry>> values = new EnumMap<>(Column.class);
        for (Span span : this.spans) {
            if (span.first()) {
                values = new EnumMap<>(Column.class);
                Head head = head(span);
                this.parts.add(new Part(head.section(), head.lines(), values));
            }
            Column column = this.meanings.of(key(span.at()));
            if (column.isOfPlan()) {
                values.computeIfAbsent(column, (none) -> new ArrayList<>()).addAll(entries(span));
            }
            else {
                this.asides.put(this.lines.get(span.at()), this.lines.subList(span.at() + 1, span.end()));
            }
        }
    }

    /// The head above the sub-heading. Where that says that the objective follows, it is
    /// the heading of a section.
    private Head head(Span span) {
        Head head = this.heads.getOrDefault(span.at(), new Head(null, List.of()));
        boolean below = this.meanings.of(key(span.at())) == Column.OBJECTIVE && !head.lines().isEmpty()
                && !References.PRINTED.matcher(head.lines().getLast().text()).matches();
        return below ? new Head(head.lines().getLast(), List.of()) : head;
    }

    /// The one section of all objectives, with prose below it, is a chapter before the
    /// plan.
    private void withoutChapter() {
        Part first = this.parts.getFirst();
        boolean only = first.section() != null
                && this.parts.stream().skip(1).allMatch((part) -> part.section() == null);
        if (only && (first.head().isEmpty()
                || this.lines.indexOf(first.section()) + 1 < this.lines.indexOf(first.head().getFirst()))) {
            this.parts.set(0, new Part(null, first.head(), first.values()));
        }
    }

    /// A sub-heading with what stands below it.
    ///
    /// @param end the line after it
    /// @param first whether it is the first of a part
    private record Span(int at, int end, boolean first) {
    }

}
