package org.dueregard.planreader.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.dueregard.planreader.file.Wording;

/// Takes a cell apart in which the owners of a numbered list run on without numbers, one entry for each action.
///
/// Problem: `The Print Unit HR The Print Unit/JT` stands beside three actions; where does each entry end? Method: of
/// all ways to cut the words into as many entries as there are actions, the one whose names are the most plausible:
/// a name costs less if it ends as names of posts and units do and if it stands in the cell more than once.
/// Guarantee: the entries are the words in their order, none lost. Limits: nothing is said where a cell has fewer
/// words than actions or where the best way is still implausible; the result is a guess and is reported as one.
/// Cost: words² × actions. Source: Bellman's principle, as in the breaking of lines.
///
/// Example: with three actions the cell above gives `The Print Unit`, `HR` and `The Print Unit/JT`.
public final class ParallelOwners {

    private static final Pattern OPEN = Pattern.compile("(?i).*(?:\\band|&|\\bof|\\bto|\\bthe|\\bfor|-)");

    private static final Pattern BEGINS_OPEN = Pattern.compile("(?i)(?:and|&|of|to|for)\\b.*|[&(-].*");

    /// The end of a name that is none by itself.
    private static final Pattern PART = Pattern
        .compile("(?i)(?:units?|teams?|services?|departments?|groups?|officers?|managers?|development)");

    private static final Pattern BRACKET = Pattern.compile("\\s*\\([^()]*\\)$");

    /// An article that begins a name, unlike that in `Clerk to the Council`.
    private static final Pattern ARTICLE = Pattern
        .compile("(?s).*(?:\\bThe\\b|(?<!\\b(?:of|to|for|in|at|on|with|by) )\\bthe\\b).*");

    private static final Pattern STROKE = Pattern.compile("\\s*/\\s*");

    private static final double NEVER = 1e6;

    private static final double PLAUSIBLE = 1.0;

    private static final int LONGEST = 12;

    private static final int MOST_WORDS = 200;

    private final List<String> words;

    private final String whole;

    private final int entries;

    /// Of the entries that end before a word, by their length; none costs nothing.
    private final Map<Integer, double[]> costs = new HashMap<>();

    private final java.util.BitSet begins = new java.util.BitSet();

    private ParallelOwners(List<String> paragraphs, int entries) {
        this.words = new ArrayList<>();
        for (String paragraph : paragraphs) {
            this.begins.set(this.words.size());
            this.words.addAll(Wording.words(paragraph.replaceAll("\\s*/\\s*", "/ ")));
        }
        this.whole = " " + String.join(" ", this.words).replace("/", " ") + " ";
        this.entries = entries;
    }

    /// One entry for each action in order; empty where the cell is not such a list.
    public static Optional<List<String>> of(List<String> paragraphs, int entries) {
        ParallelOwners owners = new ParallelOwners(paragraphs, entries);
        String cell = String.join(" ", paragraphs);
        boolean list = Pattern.compile("[,;•]|\\d[.)]").matcher(cell).find();
        if (entries < 2 || list || owners.words.size() < entries || owners.words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        return owners.cut().filter((cut) -> paragraphs.size() >= entries || owners.comesAgain(cut));
    }

    /// In fewer lines than entries these can be told only by a name that comes again: "PN
    /// /
    /// Customer Services Manager" are two owners of three actions.
    private boolean comesAgain(List<String> cut) {
        return cut.stream().flatMap(STROKE::splitAsStream).anyMatch((name) -> occurrences(name.strip()) > 1);
    }

    private Optional<List<String>> cut() {
        int n = this.words.size();
        double[][] best = new double[this.entries + 1][n + 1];
        int[][] from = new int[this.entries + 1][n + 1];
        for (double[] row : best) {
            Arrays.fill(row, NEVER);
        }
        best[0][0] = 0;
        for (int entry = 1; entry <= this.entries; entry++) {
            for (int end = entry; end <= n; end++) {
                for (int start = Math.max(entry - 1, end - LONGEST * 2); start < end; start++) {
                    double cost = (best[entry - 1][start] < NEVER) ? best[entry - 1][start] + known(start, end) : NEVER;
                    if (cost < best[entry][end]) {
                        best[entry][end] = cost;
                        from[entry][end] = start;
                    }
                }
            }
        }
        long names = this.entries + this.words.stream().filter((word) -> word.endsWith("/")).count();
        if (best[this.entries][n] > PLAUSIBLE * names) {
            return Optional.empty();
        }
        List<String> cut = new ArrayList<>();
        for (int entry = this.entries, end = n; entry > 0; entry--) {
            int start = from[entry][end];
            cut.add(String.join(" ", this.words.subList(start, end)));
            end = start;
        }
        return Optional.of(cut.reversed());
    }

    /// The cost is asked again for every entry, and always the same.
    private double known(int start, int end) {
        double[] known = this.costs.computeIfAbsent(end, (any) -> new double[LONGEST * 2 + 1]);
        int length = end - start;
        if (known[length] == 0) {
            known[length] = entry(start, end);
        }
        return known[length];
    }

    /// What it costs to take the words for one entry: the sum over its names, which
    /// strokes separate.
    private double entry(int start, int end) {
        String text = String.join(" ", this.words.subList(start, end));
        if (text.endsWith("/") || text.startsWith("/")) {
            return NEVER;
        }
        double sum = 0;
        for (int i = this.begins.nextSetBit(start + 1); i >= 0 && i < end; i = this.begins.nextSetBit(i + 1)) {
            sum += this.words.get(i - 1).endsWith("/") ? 0 : 2;
        }
        for (String name : STROKE.splitAsStream(text).toList()) {
            sum += name(name.strip());
        }
        return sum;
    }

    private double name(String name) {
        if (name.isEmpty() || BEGINS_OPEN.matcher(name).matches() || OPEN.matcher(name).matches()
                || Character.isLowerCase(name.codePointAt(0))) {
            return 6;
        }
        String bare = BRACKET.matcher(name).replaceFirst("");
        double cost = (OwnerNames.areNames(bare) && !PART.matcher(bare).matches()) ? 0.4 : 1.6;
        int count = occurrences(name);
        cost += (count > 1) ? -0.1 - 0.2 * Math.min(count, 3) : 0;
        cost += 1.5 * (OwnerNames.headsInside(bare) + (bare.contains("(") ? 1 : 0));
        cost += (Wording.count(name) > 6) ? Wording.count(name) - 6 : 0;
        cost += (count == 1 && endsInAnother(name)) ? 1.5 : 0;
        cost += (OwnerNames.in(name).names().size() > 1) ? 3 : 0;
        boolean article = ARTICLE.matcher(name.substring(1)).matches();
        return Math.max(0.05, cost + (article ? 3 : 0));
    }

    /// Whether the name ends in one that stands in the cell more than once.
    private boolean endsInAnother(String name) {
        for (int at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
            String rest = name.substring(at + 1);
            if (OwnerNames.areNames(rest) && Wording.count(rest) > 1 && occurrences(rest) > 1) {
                return true;
            }
        }
        return false;
    }

    private int occurrences(String name) {
        int count = 0;
        int at = this.whole.indexOf(" " + name + " ");
        while (at >= 0) {
            count++;
            at = this.whole.indexOf(" " + name + " ", at + 1);
        }
        return count;
    }

}
