package org.dueregard.planreader.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// A straight line along or down the page.
///
/// @param level whether it goes along the page
/// @param at its distance from the top or, where it goes down, from the left
record Rule(boolean level, double at, double from, double to) {

    static final double NEAR = 2.5;

    private static final double GAP = 3;

    private static final double DOTTED = 7;

    private static final int FEWEST_DOTS = 6;

    boolean meets(Rule other) {
        return this.level != other.level && this.at >= other.from - NEAR && this.at <= other.to + NEAR
                && other.at >= this.from - NEAR && other.at <= this.to + NEAR;
    }

    Rule turned(int quarters, double pageWidth, double pageHeight) {
        Box box = this.level ? new Box(this.from, this.at, this.to, this.at)
                : new Box(this.at, this.from, this.at, this.to);
        Box turned = box.turned(quarters, pageWidth, pageHeight);
        return (turned.width() >= turned.height()) ? new Rule(true, turned.top(), turned.left(), turned.right())
                : new Rule(false, turned.left(), turned.top(), turned.bottom());
    }

    /// The lines that dots make, along and down the page.
    static List<Rule> dotted(List<Box> dots) {
        List<Rule> rules = new ArrayList<>();
        for (boolean level : new boolean[] { true, false }) {
            ToDoubleFunction<Box> across = level ? Box::centreY : Box::centreX;
            ToDoubleFunction<Box> along = level ? Box::centreX : Box::centreY;
            List<Box> sorted = new ArrayList<>(dots);
            sorted.sort(Comparator.<Box>comparingLong((dot) -> Math.round(across.applyAsDouble(dot)))
                .thenComparingDouble(along));
            for (int from = 0, i = 1; i <= sorted.size(); i++) {
                boolean ends = i == sorted.size()
                        || Math.abs(across.applyAsDouble(sorted.get(i)) - across.applyAsDouble(sorted.get(i - 1))) > 1
                        || along.applyAsDouble(sorted.get(i)) - along.applyAsDouble(sorted.get(i - 1)) > DOTTED
                        || along.applyAsDouble(sorted.get(i)) < along.applyAsDouble(sorted.get(i - 1));
                if (ends && i - from >= FEWEST_DOTS) {
                    rules.add(new Rule(level, across.applyAsDouble(sorted.get(from)),
                            along.applyAsDouble(sorted.get(from)), along.applyAsDouble(sorted.get(i - 1))));
                }
                from = ends ? i : from;
            }
        }
        return rules;
    }

    /// Pieces of one line made one, so that a border drawn cell by cell is whole.
    static List<Rule> merged(List<Rule> rules, boolean level) {
        List<Rule> sorted = new ArrayList<>(rules.stream().filter((rule) -> rule.level == level).toList());
        sorted.sort(Comparator.comparingDouble(Rule::at));
        List<Rule> merged = new ArrayList<>();
        for (int i = 0; i < sorted.size();) {
            int end = i + 1;
            while (end < sorted.size() && sorted.get(end).at - sorted.get(end - 1).at <= 1
                    && sorted.get(end).at - sorted.get(i).at <= NEAR) {
                end++;
            }
            merged.addAll(joined(sorted.subList(i, end), level));
            i = end;
        }
        return merged;
    }

    private static List<Rule> joined(List<Rule> near, boolean level) {
        double at = near.stream().mapToDouble(Rule::at).average().orElse(0);
        List<Rule> joined = new ArrayList<>();
        for (Rule rule : near.stream().sorted(Comparator.comparingDouble(Rule::from)).toList()) {
            if (!joined.isEmpty() && rule.from - joined.getLast().to <= GAP) {
                Rule last = joined.removeLast();
                joined.add(new Rule(level, at, last.from, Math.max(last.to, rule.to)));
            }
            else {
                joined.add(new Rule(level, at, rule.from, rule.to));
            }
        }
        return joined;
    }

}
