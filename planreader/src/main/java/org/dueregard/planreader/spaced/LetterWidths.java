package org.dueregard.planreader.spaced;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.pdf.Box;
import org.dueregard.planreader.pdf.TextLine;
import org.dueregard.planreader.pdf.Word;
import org.dueregard.planreader.spaced.SpacedLine.Span;

/// Puts words where they may have stood on a page, in points. Text that a program took from a printed page had letters
/// of unequal width; where a line had room for the next word is only seen with these.
final class LetterWidths {

    /// The size of letters.
    static final double SIZE = 10;

    /// From line to line.
    static final double PITCH = 12;

    private static final String NARROW = "iljI.,:;'’‘|!()[]ft /\\";

    private static final String WIDE = "mwMW@%—…Ww";

    private static final double[] WIDTHS = { 2.6, 8.4, 6.7, 5.3 };

    private LetterWidths() {
    }

    private static double of(String words) {
        double sum = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            sum += WIDTHS[(NARROW.indexOf(c) >= 0) ? 0 : (WIDE.indexOf(c) >= 0) ? 1 : Character.isUpperCase(c) ? 2 : 3];
        }
        return sum;
    }

    /// Some words of a line.
    ///
    /// @param indent how many characters they stand to the right of where they might
    static TextLine line(SpacedLine line, List<Span> spans, int indent, double height) {
        List<Word> words = new ArrayList<>();
        double at = SIZE / 2 * Math.max(0, indent);
        int end = spans.getFirst().from();
        for (Span span : spans) {
            String text = span.in(line.text());
            at += (span.from() - end) * of(" ");
            double to = at + of(text);
            words.add(new Word(text, new Box(at, height - 0.8 * SIZE, to, height + 0.2 * SIZE), height, SIZE, false,
                    false, 0));
            at = to;
            end = span.to();
        }
        return TextLine.of(words);
    }

}
