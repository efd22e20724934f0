package org.dueregard.planreader.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// Which of several patterns can match a text at all.
///
/// Problem: twenty long patterns are asked of every cell of a sheet, and nearly every answer is no. Method: of each
/// pattern the letters are taken of which every text that it matches must hold some ([#of]); all of them go into one
/// tree, and a text is walked through once. Guarantee: a pattern that matches a text is among those found for it.
/// Limits: the letters are short, so patterns are found that do not match; they are asked as before. Cost: the text's
/// length by the depth of the tree, some twenty letters at most, and mostly one or two. Source: Aho and Corasick,
/// "Efficient string matching" (1975), without the links back.
///
/// Example: of `.*(?:deadline|by when).*|end` a text must hold `deadline` or `by when`, or begin with `end`.
public final class Clues {

    private final Node root = new Node();

    private long always;

    /// Takes a pattern in.
    ///
    /// @param number of the pattern, from 0 to 63
    public void add(int number, String pattern) {
        long bit = 1L << number;
        for (Clue clue : of(pattern)) {
            if (clue.letters().isEmpty()) {
                this.always |= bit;
                continue;
            }
            Node node = this.root;
            for (char letter : clue.letters().toCharArray()) {
                node = node.add(letter);
            }
            node.anywhere |= clue.first() ? 0 : bit;
            node.first |= bit;
        }
    }

    /// The numbers of the patterns that can match the text, as bits.
    public long in(String text) {
        long found = this.always;
        for (int from = 0; from < text.length(); from++) {
            Node node = this.root;
            for (int at = from; at < text.length(); at++) {
                node = node.next(text.charAt(at));
                if (node == null) {
                    break;
                }
                found |= (from == 0) ? node.first : node.anywhere;
            }
        }
        return found;
    }

    /// The letters of which every text must hold one that the pattern matches as a whole.
    static List<Clue> of(String pattern) {
        List<Clue> clues = new ArrayList<>();
        new Reader(pattern).alternatives().forEach((branch) -> clues.addAll(branch.clues()));
        return List.copyOf(clues);
    }

    /// @param first whether they must stand at the beginning
    record Clue(String letters, boolean first) {
    }

    private static final class Node {

        private static final int PLAIN = 'z' - 'a' + 1;

        /// By the letters that nearly all words are made of.
        private final @Nullable Node[] plain = new @Nullable Node[PLAIN];

        private Map<Character, Node> others = Map.of();

        long anywhere;

        long first;

        @Nullable Node next(char letter) {
            return (letter >= 'a' && letter <= 'z') ? this.plain[letter - 'a'] : this.others.get(letter);
        }

        Node add(char letter) {
            Node node = next(letter);
            if (node == null) {
                node = new Node();
                if (letter >= 'a' && letter <= 'z') {
                    this.plain[letter - 'a'] = node;
                }
                else {
                    this.others = new HashMap<>(this.others);
                    this.others.put(letter, node);
                }
            }
            return node;
        }

    }

    /// A part of a pattern.
    ///
    /// @param clues of which it holds one; none where it has no width
    /// @param letter whether it is a letter, which those beside it go on with
    private record Branch(List<Clue> clues, boolean letter) {

        Branch(List<Clue> clues) {
            this(clues, false);
        }

        int least() {
            return this.clues.stream().mapToInt((clue) -> clue.letters().length()).min().orElse(0);
        }

        Branch anywhere() {
            return new Branch(this.clues.stream().map((clue) -> new Clue(clue.letters(), false)).toList());
        }

        static Branch unknown() {
            return new Branch(List.of(new Clue("", false)));
        }

    }

    /// Reads a pattern as far as its letters go.
    private static final class Reader {

        private final String pattern;

        private int at;

        Reader(String pattern) {
            this.pattern = pattern;
        }

        List<Branch> alternatives() {
            List<Branch> branches = new ArrayList<>();
            do {
                branches.add(sequence());
            }
            while (this.at < this.pattern.length() && this.pattern.charAt(this.at++) == '|');
            return branches;
        }

        /// The best of what follows each other: the longest letters.
        private Branch sequence() {
            Branch best = Branch.unknown();
            StringBuilder letters = new StringBuilder();
            boolean first = true;
            boolean lettersFirst = true;
            while (this.at < this.pattern.length() && "|)".indexOf(this.pattern.charAt(this.at)) < 0) {
                Branch part = part();
                int end = this.at;
                boolean optional = optional();
                boolean letter = part.letter() && this.at == end;
                if (letter) {
                    lettersFirst = letters.isEmpty() ? first : lettersFirst;
                    letters.append(part.clues().getFirst().letters());
                }
                if (!letter || this.at >= this.pattern.length() || "|)".indexOf(this.pattern.charAt(this.at)) >= 0) {
                    best = better(best, new Branch(List.of(new Clue(letters.toString(), lettersFirst))));
                    letters.setLength(0);
                }
                if (!letter && !optional) {
                    best = better(best, first ? part : part.anywhere());
                }
                first &= part.clues().isEmpty();
            }
            return best;
        }

        private static Branch better(Branch best, Branch other) {
            return (!other.clues().isEmpty() && other.least() > best.least()) ? other : best;
        }

        /// A letter, a group, a class, or what has no width, which has no clues.
        private Branch part() {
            char c = this.pattern.charAt(this.at++);
            return switch (c) {
                case '(' -> group();
                case '[' -> {
                    this.at = this.pattern.indexOf(']', this.at) + 1;
                    yield Branch.unknown();
                }
                case '\\' -> {
                    char escaped = this.pattern.charAt(this.at++);
                    yield (escaped == 'b') ? new Branch(List.of())
                            : Character.isLetter(escaped) ? Branch.unknown() : letter(escaped);
                }
                case '.' -> Branch.unknown();
                case '^', '$' -> new Branch(List.of());
                default -> letter(c);
            };
        }

        private static Branch letter(char c) {
            return new Branch(List.of(new Clue(String.valueOf(c), true)), true);
        }

        private Branch group() {
            boolean looks = this.pattern.startsWith("?!", this.at) || this.pattern.startsWith("?=", this.at)
                    || this.pattern.startsWith("?<!", this.at) || this.pattern.startsWith("?<=", this.at);
            if (this.pattern.charAt(this.at) == '?') {
                this.at = this.pattern.indexOf(looks ? "?" : ":", this.at) + 1;
            }
            List<Clue> clues = new ArrayList<>();
            alternatives().forEach((branch) -> clues.addAll(branch.clues()));
            return looks ? new Branch(List.of()) : new Branch(clues);
        }

        /// Whether what was read may be missing.
        private boolean optional() {
            if (this.at >= this.pattern.length()) {
                return false;
            }
            char c = this.pattern.charAt(this.at);
            boolean optional = c == '?' || c == '*' || this.pattern.startsWith("{0", this.at);
            if (c == '{') {
                this.at = this.pattern.indexOf('}', this.at) + 1;
            }
            else if (c == '?' || c == '*' || c == '+') {
                this.at++;
            }
            return optional;
        }

    }

}
