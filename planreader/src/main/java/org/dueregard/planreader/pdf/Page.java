package org.dueregard.planreader.pdf;

import java.util.List;

/// What stands on a page, upright.
///
/// @param number counted from 1
/// @param fills the later drawn over the earlier
/// @param pictured the share of the page that pictures cover, from 0 to 1
record Page(int number, double width, double height, List<Word> words, List<Rule> rules, List<Fill> fills,
        double pictured) {

    private static final double MOSTLY = 0.5;

    Page {
        words = List.copyOf(words);
        rules = List.copyOf(rules);
        fills = List.copyOf(fills);
    }

    /// Whether the page is a picture of words rather than words.
    boolean isScan() {
        return this.words.isEmpty() && isMostlyPicture();
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
                this.pictured);
    }

}
