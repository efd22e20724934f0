package org.dueregard.planreader.spaced;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What stands at the head and the foot of every page of a text that was made of pages: lines that come again, far
/// apart, where tables are interrupted by their headings, and whose numbers are the same or count on.
final class Furniture {

    private static final Pattern NUMBERS = Pattern.compile("\\d+");

    private static final Pattern PAGE_NUMBER = Pattern
        .compile("(?i)[-–—|\\s]*(?:page|tudalen|p\\.)?\\s*#\\s*(?:(?:of|o|/)\\s*#)?[-–—|\\s]*");

    private static final Pattern PAGED = Pattern.compile("(?i).*(?:\\bpage|\\btudalen|\\bp\\.)\\s*#.*");

    /// Titles that count too.
    private static final Pattern HEADING = Pattern
        .compile("(?i)\\W*(?:\\p{L}+ )?(?:objective|priority|aim|outcome|goal|action|theme|commitment"
                + "|step|section|appendix|table|figure|part|chapter|year|strand|pillar|standard|domain|amcan|thema|blaenoriaeth|cam)s? (?:\\p{L}+ )?#.*");

    private static final int NEAR = 4;

    private static final int SHORTEST_PAGE = 12;

    private static final int HIGHEST_PAGE = 1000;

    private final boolean[] is;

    private final boolean[] first;

    private final boolean[] breaks;

    private final int top;

    private final int foot;

    /// The lines above headings where these first stand.
    private final BitSet captions = new BitSet();

    Furniture(List<SpacedLine> lines) {
        this.is = new boolean[lines.size()];
        this.first = new boolean[this.is.length];
        this.breaks = new boolean[this.is.length];
        Map<String, List<Integer>> same = new HashMap<>();
        for (int i = 0; i < this.is.length; i++) {
            String bare = lines.get(i).bare();
            this.breaks[i] = lines.get(i).text().startsWith("\f");
            if (!bare.isEmpty()) {
                same.computeIfAbsent(NUMBERS.matcher(bare).replaceAll("#"), (key) -> new ArrayList<>()).add(i);
            }
        }
        List<Integer> filled = IntStream.range(0, lines.size()).filter((i) -> !lines.get(i).isBlank()).boxed().toList();
        this.top = filled.isEmpty() ? 0 : filled.get(Math.min(filled.size() - 1, NEAR));
        this.foot = filled.isEmpty() ? 0 : filled.get(Math.max(0, filled.size() - NEAR));
        boolean[] near = near(lines, same);
        same.forEach((words, at) -> settle(words, at, lines, near));
    }

    /// The lines just above headings that come again, and around the end of a page.
    private boolean[] near(List<SpacedLine> lines, Map<String, List<Integer>> same) {
        boolean[] near = new boolean[lines.size()];
        for (List<Integer> at : same.values()) {
            boolean again = at.size() > 1 && lines.get(at.getFirst()).segments().size() > 2;
            at.stream().filter((i) -> again).forEach((i) -> mark(lines, i, near, -1));
            if (again && at.getFirst() > SHORTEST_PAGE / 2) {
                boolean[] above = new boolean[near.length];
                mark(lines, at.getFirst(), above, -1);
                IntStream.range(0, above.length).filter((i) -> above[i]).forEach(this.captions::set);
            }
        }
        same.forEach((words, at) -> {
            if (at.size() > 2 && words.indexOf('#') >= 0 && !HEADING.matcher(words).matches() && countsOn(at, lines)
                    && !lines.get(at.getFirst()).bare().equals(lines.get(at.getLast()).bare())) {
                at.forEach((i) -> {
                    near[i] = true;
                    mark(lines, i, near, -1);
                    mark(lines, i, near, 1);
                });
            }
        });
        for (int i = 0; i < lines.size(); i++) {
            if (this.breaks[i]) {
                near[i] = true;
                mark(lines, i, near, -1);
                mark(lines, i, near, 1);
            }
        }
        return near;
    }

    private static void mark(List<SpacedLine> lines, int from, boolean[] near, int way) {
        int seen = 0;
        for (int i = from + way; i >= 0 && i < lines.size() && seen < NEAR; i += way) {
            if (!lines.get(i).isBlank()) {
                near[i] = true;
                seen++;
            }
        }
    }

    private void settle(String words, List<Integer> at, List<SpacedLine> lines, boolean[] near) {
        if (PAGE_NUMBER.matcher(words).matches()) {
            boolean named = words.codePoints().anyMatch(Character::isLetter);
            List<Integer> numbers = at.stream().filter((i) -> near[i]).toList();
            at.stream()
                .filter((i) -> named ? !numbers.isEmpty() : isOfPages(i, numbers, lines))
                .forEach((i) -> this.is[i] = true);
            return;
        }
        int from = 0;
        while (!PAGED.matcher(words).matches() && from + 1 < at.size()
                && at.get(from + 1) - at.get(from) < SHORTEST_PAGE) {
            from++;
        }
        List<Integer> own = at.subList(from, at.size());
        boolean standing = IntStream.range(0, own.size())
            .allMatch((i) -> near[own.get(i)] || (i == 0 && own.get(i) <= this.top)
                    || (i > 0 && i == own.size() - 1 && own.get(i) >= this.foot))
                && own.stream().anyMatch((i) -> near[i]);
        boolean below = own.stream().allMatch((i) -> i > 0 && lines.get(i - 1).segments().size() > 2);
        if (own.size() > 1 && !below && (PAGED.matcher(words).matches() || isApart(own)) && standing
                && !this.captions.get(own.getFirst()) && lines.get(own.getFirst()).segments().size() < 3
                && words.indexOf(' ') > 0 && !HEADING.matcher(words).matches() && countsOn(own, lines)) {
            at.forEach((i) -> this.is[i] = true);
            this.first[at.getFirst()] = words.indexOf('#') < 0;
        }
    }

    /// Whether lines are as far apart as on pages; one in four may be short, as the last
    /// may.
    private static boolean isApart(List<Integer> at) {
        long near = IntStream.range(1, Math.max(2, at.size() - 1))
            .limit(at.size() - 1L)
            .filter((i) -> at.get(i) - at.get(i - 1) < SHORTEST_PAGE)
            .count();
        return near * 4 < at.size() - 1;
    }

    /// Whether a number that stands alone counts on from one near another page's end, or
    /// one counts on from it.
    private static boolean isOfPages(int line, List<Integer> numbers, List<SpacedLine> lines) {
        int own = numbers(lines.get(line)).getFirst();
        return numbers.contains(line) && own < HIGHEST_PAGE && numbers.stream()
            .anyMatch((other) -> numbers(lines.get(other)).getFirst() - own == Integer.signum(other - line));
    }

    /// Whether its numbers are the same everywhere, or grow by one.
    private static boolean countsOn(List<Integer> at, List<SpacedLine> lines) {
        List<Integer> first = numbers(lines.get(at.getFirst()));
        for (int each = 1; each < at.size(); each++) {
            List<Integer> own = numbers(lines.get(at.get(each)));
            int on = each;
            if (!IntStream.range(0, own.size())
                .allMatch((i) -> own.get(i).equals(first.get(i)) || own.get(i) == first.get(i) + on)) {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> numbers(SpacedLine line) {
        return NUMBERS.matcher(line.bare())
            .results()
            .map((number) -> Integer.parseInt(number.group().substring(Math.max(0, number.group().length() - 9))))
            .toList();
    }

    /// Whether the line is no part of the document.
    boolean is(int line) {
        return this.is[line];
    }

    /// Whether the line is left out: the first of those that come again may be a title.
    boolean isLeftOut(int line) {
        return this.is[line] && !this.first[line];
    }

    /// Whether a page is known to begin with a line.
    boolean begins(int line) {
        return this.breaks[line];
    }

    static boolean isNumber(SpacedLine line) {
        return PAGE_NUMBER.matcher(NUMBERS.matcher(line.bare()).replaceAll("#")).matches();
    }

}
