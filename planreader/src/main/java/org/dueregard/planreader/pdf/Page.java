package org.dueregard.planreader.pdf;

import java.util.List;

/// What stands on a page, upright.
///
/// @param number counted from 1
/// @param fills the later drawn over the earlier
/// @param pictured the share of the page that pictures cover, from 0 to 1; where its words were recognised, it is a
/// picture
/// @param turn by how many quarters, clockwise, it was turned so that its words are upright
record Page(int number, double width, double height, List<Word> words, List<Rule> rules, List<Fill> fills,
        double pictured, int turn) {

    private static final double MOSTLY = 0.5;

    private static final int FEW = 12;

    private static final double MARGIN = 0.12;

    private static final double MANY_UNNAMED = 0.3;

    private static final char UNNAMED = '\ufffd';

    Page {
        words = List.copyOf(words);
        rules = List.copyOf(rules);
        fills = List.copyOf(fills);
    }

    Page(int number, double width, double height, List<Word> words, List<Rule> rules, List<Fill> fills,
            double pictured) {
        this(number, width, height, words, rules, fills, pictured, 0);
    }

    /// Whether the page is a picture, with a few words beside it at most, such as a stamp
    /// with its number.
    boolean isScan() {
        return isMostlyPicture() && this.words.size() <= FEW;
    }

    /// Whether no words stand on the page but at its head and its foot.
    boolean isBlankWithin() {
        return this.words.stream()
            .allMatch((word) -> Math.abs(word.box().centreY() / this.height - 0.5) > 0.5 - MARGIN);
    }

    /// Whether the file does not say which letters much of the page is printed in.
    boolean isUnnamed() {
        long letters = this.words.stream().mapToLong((word) -> word.text().length()).sum();
        long unnamed = this.words.stream()
            .mapToLong((word) -> word.text().chars().filter((letter) -> letter == UNNAMED).count())
            .sum();
        return unnamed > MANY_UNNAMED * letters;
    }

    /// Whether its words are to be recognised by their look.
    boolean isToBeRecognised() {
        return isScan() || isUnnamed();
    }

    /// The words whose letters are known.
    List<Word> named() {
        return this.words.stream().filter((word) -> word.text().indexOf(UNNAMED) < 0).toList();
    }

    Page withWords(List<Word> other) {
        return new Page(this.number, this.width, this.height, other, this.rules, this.fills, this.pictured, this.turn);
    }

    /// Where a part of this page stands on the page as it is shown.
    Box shown(Box box) {
        return box.turned(-this.turn, this.width, this.height);
    }

    boolean isMostlyPicture() {
        return this.pictured > MOSTLY;
    }

    /// The page turned so that most of its words are upright.
    Page upright() {
        int[] letters = new int[4];
        this.words.forEach((word) -> letters[word.quarters()] += word.text().length());
        int most = 0;
        for (int i = 1; i < letters.length; i++) {
            most = (letters[i] > letters[most]) ? i : most;
        }
        int turn = (4 - most) & 3;
        if (turn == 0) {
            return this;
        }
        boolean swapped = turn % 2 == 1;
        return new Page(this.number, swapped ? this.height : this.width, swapped ? this.width : this.height,
                this.words.stream().map((word) -> word.turned(turn, this.width, this.height)).toList(),
                this.rules.stream().map((rule) -> rule.turned(turn, this.width, this.height)).toList(),
                this.fills.stream()
                    .map((fill) -> new Fill(fill.box().turned(turn, this.width, this.height), fill.colour()))
                    .toList(),
                this.pictured, turn);
    }

}
