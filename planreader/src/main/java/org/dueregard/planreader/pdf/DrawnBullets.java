package org.dueregard.planreader.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Bullets that are drawn and not written, as browsers print them: a small dot before the first word of a line.
final class DrawnBullets {

    private static final double SMALLEST = 1.2;

    private static final double LARGEST = 8;

    private static final double ROUND = 1.35;

    private static final int MOST = 500;

    private static final double WIDEST = 0.65;

    private static final double FAR = 2.5;

    private static final double APART = 1.5;

    private final List<Box> dots = new ArrayList<>();

    /// Remembers what was drawn if it may be a bullet.
    void drawn(Box box) {
        double least = Math.min(box.width(), box.height());
        double most = Math.max(box.width(), box.height());
        if (least >= SMALLEST && most <= LARGEST && most < ROUND * least && this.dots.size() <= MOST) {
            this.dots.add(box);
        }
    }

    /// The words and the bullets before them; where there are too many dots they are a
    /// picture.
    List<Word> with(List<Word> words) {
        if (this.dots.isEmpty() || this.dots.size() > MOST) {
            return words;
        }
        List<Word> all = new ArrayList<>(words);
        for (Box dot : this.dots) {
            word(words, dot).ifPresent((word) -> {
                Box box = new Box(dot.left(), word.box().top(), dot.right(), word.box().bottom());
                all.add(new Word("•", box, word.baseline(), word.size(), false, false, 0));
            });
        }
        return all;
    }

    /// The first word of the line that a dot stands before.
    private static Optional<Word> word(List<Word> words, Box dot) {
        List<Word> beside = words.stream()
            .filter((word) -> word.quarters() == 0 && dot.width() < WIDEST * word.size()
                    && dot.centreY() > word.baseline() - 0.75 * word.size() && dot.centreY() < word.baseline())
            .toList();
        boolean within = beside.stream()
            .anyMatch(
                    (word) -> word.box().left() < dot.left() && dot.left() - word.box().right() < APART * word.size());
        return beside.stream()
            .filter((word) -> !within && word.box().left() > dot.right()
                    && word.box().left() - dot.right() < FAR * word.size())
            .min(Comparator.comparingDouble((word) -> word.box().left()));
    }

}
