package org.dueregard.planreader.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.words.References;

/// Finds what stands at the head and the foot of each page: the same words, numbers aside, at the same height of
/// several pages, and page numbers anywhere near the edge.
final class RunningTitles {

    private static final int OUTERMOST = 4;

    private static final double SAME_HEIGHT = 9;

    private static final double MARGIN = 0.12;

    private static final double NEXT = 1.5;

    private static final Pattern VALUE = Pattern.compile("\\d|[:–—|-]\\s*\\S");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private static final Pattern NUMBERS = Pattern.compile("\\d+");

    private static final Pattern PAGE_NUMBER = Pattern
        .compile("(?i)[-–—|\\s]*(?:page|tudalen|p\\.)?\\s*#\\s*(?:(?:of|o|/)\\s*#)?[-–—|\\s]*");

    private final Set<TextLine> running = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<TextLine> first = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<TextLine> inner = Collections.newSetFromMap(new IdentityHashMap<>());

    RunningTitles(List<PageLayout> pages) {
        Map<String, List<Standing>> places = new HashMap<>();
        for (PageLayout page : pages) {
            List<TextLine> outermost = outermost(page);
            List<TextLine> headings = headings(outermost);
            for (TextLine line : outermost) {
                if (headings.contains(line)) {
                    continue;
                }
                String words = NUMBERS.matcher(line.text()).replaceAll("#");
                Standing standing = new Standing(page, line);
                if (isNumber(line.text()) && standing.isInMargin() && !YEAR.matcher(line.text()).matches()) {
                    this.running.add(line);
                }
                else {
                    places.computeIfAbsent(words, (key) -> new ArrayList<>()).add(standing);
                }
            }
        }
        int least = (pages.size() < 4) ? 2 : 3;
        places.forEach((words, standings) -> settle(standings, least));
        for (PageLayout page : pages) {
            List<TextLine> lines = page.lines();
            int few = Math.min(OUTERMOST, lines.size());
            seeInner(lines.subList(0, few));
            seeInner(lines.subList(lines.size() - few, lines.size()).reversed());
        }
        places.forEach((words, standings) -> giveBack(standings));
    }

    /// The headings of a table without lines, which it repeats on each page: two words at
    /// least that stand above
    /// columns, and what stands above or below these in the same columns.
    private static List<TextLine> headings(List<TextLine> lines) {
        List<TextLine> headings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            Gutters gutters = Gutters.of(line);
            if (gutters.makeColumns() && isOfHeadings(line, gutters)) {
                lines.subList(Math.max(0, i - 1), Math.min(lines.size(), i + 2))
                    .stream()
                    .filter((near) -> isBeside(near, line) && gutters.spare(near)
                            && (gutters.filled(near) > 1 || gutters.columnOf(near.first()) > 0))
                    .forEach(headings::add);
            }
        }
        return headings;
    }

    private static boolean isBeside(TextLine near, TextLine line) {
        return Math.abs(near.baseline() - line.baseline()) < NEXT * line.size();
    }

    /// Whether two of the words or more say what stands in a column, and hold no value
    /// themselves.
    private static boolean isOfHeadings(TextLine line, Gutters gutters) {
        return IntStream.range(0, gutters.columns())
            .mapToObj((column) -> gutters.words(line, column))
            .filter((words) -> !words.isEmpty())
            .map((words) -> TextLine.of(words).text())
            .filter((words) -> !VALUE.matcher(words).find())
            .map(Column::of)
            .filter(Column::isOfPlan)
            .distinct()
            .count() > 1;
    }

    /// Notes which of the lines, from the edge of a page inwards, stand behind words of
    /// that page alone.
    private void seeInner(List<TextLine> lines) {
        boolean own = false;
        for (TextLine line : lines) {
            boolean again = this.running.contains(line) || this.first.contains(line);
            if (again && own) {
                this.inner.add(line);
            }
            own |= !again;
        }
    }

    /// What stands further in than the own words of most of its pages is no title of
    /// pages, but a
    /// sub-heading on pages that begin
    /// alike.
    private void giveBack(List<Standing> standings) {
        List<TextLine> lines = standings.stream().map(Standing::line).toList();
        if (lines.stream().filter(this.inner::contains).count() * 2 > lines.size()) {
            lines.forEach(this.running::remove);
            lines.forEach(this.first::remove);
        }
    }

    /// Whether the words are the number of a page.
    static boolean isNumber(String words) {
        return PAGE_NUMBER.matcher(NUMBERS.matcher(words).replaceAll("#")).matches();
    }

    /// Whether the line is no part of the document.
    boolean isRunning(TextLine line) {
        return this.running.contains(line);
    }

    /// Whether it is the first of the lines at the head of each page; it may be the
    /// title.
    boolean isFirst(TextLine line) {
        return this.first.contains(line);
    }

    private void settle(List<Standing> standings, int least) {
        List<Standing> rest = standings;
        while (rest.size() >= least) {
            Standing begin = rest.getFirst();
            List<Standing> same = rest.stream()
                .filter((standing) -> standing.isAtHeightOf(begin) && standing.isNumberedAs(begin))
                .toList();
            if (!areObjectives(same)
                    && same.stream().map((standing) -> standing.page().page().number()).distinct().count() >= least) {
                same.forEach((standing) -> add(standing, standing.equals(begin)));
            }
            rest = rest.stream().filter((standing) -> !same.contains(standing)).toList();
        }
    }

    /// Whether they are `Outcome 1`, `Outcome 2` and so on, each at the head of the page
    /// on which it begins.
    private static boolean areObjectives(List<Standing> standings) {
        List<String> texts = standings.stream().map((standing) -> standing.line().text()).toList();
        return Set.copyOf(texts).size() == texts.size() && texts.stream()
            .allMatch((text) -> Character.isLetter(text.codePointAt(0)) && References.PRINTED.matcher(text).matches());
    }

    private void add(Standing standing, boolean begins) {
        boolean keep = begins && standing.isAbove() && !NUMBERS.matcher(standing.line().text()).find();
        (keep ? this.first : this.running).add(standing.line());
    }

    private static List<TextLine> outermost(PageLayout page) {
        List<TextLine> lines = page.lines();
        if (lines.size() <= 2 * OUTERMOST) {
            return lines;
        }
        List<TextLine> outermost = new ArrayList<>(lines.subList(0, OUTERMOST));
        outermost.addAll(lines.subList(lines.size() - OUTERMOST, lines.size()));
        return outermost;
    }

    private record Standing(PageLayout page, TextLine line) {

        boolean isAbove() {
            return this.line.box().centreY() < this.page.page().height() / 2;
        }

        double fromEdge() {
            return isAbove() ? this.line.box().top() : this.page.page().height() - this.line.box().bottom();
        }

        boolean isInMargin() {
            return fromEdge() < MARGIN * this.page.page().height();
        }

        /// Whether its numbers are the same or count pages: `Objective 2.1` at the top of
        /// a page and `Objective 3.1`
        /// on a later one are no running title.
        boolean isNumberedAs(Standing other) {
            List<Integer> own = numbers();
            List<Integer> others = other.numbers();
            int pages = this.page.page().number() - other.page.page().number();
            return IntStream.range(0, own.size())
                .map((i) -> own.get(i) - others.get(i))
                .allMatch((difference) -> difference == 0 || difference == pages);
        }

        private List<Integer> numbers() {
            return NUMBERS.matcher(this.line.text())
                .results()
                .map((number) -> Integer.parseInt(number.group().substring(Math.max(0, number.group().length() - 9))))
                .toList();
        }

        boolean isAtHeightOf(Standing other) {
            return isAbove() == other.isAbove() && Math.abs(fromEdge() - other.fromEdge()) < SAME_HEIGHT;
        }

    }

}
