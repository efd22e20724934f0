package org.dueregard.planreader.spaced;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.dueregard.planreader.pdf.Paragraph;
import org.dueregard.planreader.pdf.TextLine;

/// Lines between tables as the paragraphs that they were on the page.
final class Prose {

    private static final Pattern LABELLED = Pattern
        .compile("\\s*\\p{Lu}[\\p{L}’' ]{1,30}(?::.*| \\d{1,3}(?:\\.\\d{1,3})*[.:]? .*)");

    private static final double USUAL = 0.95;

    private static final double LONG = 200;

    private final double limit;

    /// @param lines of which the longest show how far lines may reach
    Prose(List<SpacedLine> lines) {
        List<Double> ends = lines.stream()
            .filter((line) -> line.segments().size() == 1)
            .map((line) -> LetterWidths.line(line, line.words(), line.from(), 0).box().right())
            .filter((end) -> end > LONG)
            .sorted()
            .toList();
        this.limit = ends.isEmpty() ? Double.MAX_VALUE : ends.get((int) (USUAL * (ends.size() - 1)));
    }

    /// Takes lines apart into paragraphs, each as the number of its lines.
    List<Integer> paragraphs(List<SpacedLine> lines) {
        List<Integer> counts = new ArrayList<>();
        for (int from = 0; from < lines.size();) {
            int to = from + 1;
            while (to < lines.size() && goesOn(lines.get(to - 1), lines.get(to))) {
                to++;
            }
            List<TextLine> own = new ArrayList<>();
            for (SpacedLine line : lines.subList(from, to)) {
                own.add(LetterWidths.line(line, line.words(), line.from(), LetterWidths.PITCH * own.size()));
            }
            Paragraph.of(own, this.limit, LetterWidths.PITCH / LetterWidths.SIZE)
                .forEach((paragraph) -> counts.add(paragraph.lines().size()));
            from = to;
        }
        return counts;
    }

    private static boolean goesOn(SpacedLine above, SpacedLine line) {
        return line.blank() == 0 && above.segments().size() == 1 && line.segments().size() == 1
                && !LABELLED.matcher(line.text()).matches();
    }

}
