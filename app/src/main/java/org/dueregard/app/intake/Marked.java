package org.dueregard.app.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Words of the file, taken apart into those that matter and the rest.
record Marked(List<Piece> pieces) {

    private static final int AROUND = 160;

    Marked {
        pieces = List.copyOf(pieces);
    }

    /// The words with every occurrence of the values marked. A value that does not stand
    /// there in so many words marks nothing.
    static Marked of(String words, Collection<String> values) {
        boolean[] marks = new boolean[words.length()];
        String plain = plain(words);
        for (String value : values) {
            mark(marks, plain, plain(value.strip()));
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= words.length(); i++) {
            if (i == words.length() || marks[i] != marks[from]) {
                pieces.add(new Piece(words.substring(from, i), marks[from]));
                from = i;
            }
        }
        return new Marked(pieces);
    }

    /// Same length as the words, so that positions agree.
    private static String plain(String words) {
        StringBuilder plain = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char each = words.charAt(i);
            plain.append(Character.isWhitespace(each) ? ' ' : Character.toLowerCase(each));
        }
        return plain.toString();
    }

    private static void mark(boolean[] marks, String plain, String value) {
        if (value.isEmpty()) {
            return;
        }
        for (int at = plain.indexOf(value); at >= 0; at = plain.indexOf(value, at + value.length())) {
            if (isWhole(plain, at, value.length())) {
                for (int i = at; i < at + value.length(); i++) {
                    marks[i] = true;
                }
            }
        }
    }

    /// "HR" is not marked within "three".
    private static boolean isWhole(String plain, int at, int length) {
        boolean opens = at == 0 || !Character.isLetterOrDigit(plain.charAt(at - 1))
                || !Character.isLetterOrDigit(plain.charAt(at));
        int end = at + length;
        boolean closes = end == plain.length() || !Character.isLetterOrDigit(plain.charAt(end))
                || !Character.isLetterOrDigit(plain.charAt(end - 1));
        return opens && closes;
    }

    /// Only what stands around the first mark; the beginning where nothing is marked.
    Marked excerpt() {
        List<Piece> shortened = new ArrayList<>();
        for (int i = 0; i < this.pieces.size(); i++) {
            Piece piece = this.pieces.get(i);
            boolean first = i == 0;
            boolean last = i == this.pieces.size() - 1;
            shortened.add(piece.marked() ? piece : new Piece(cut(piece.words(), first && !last, last), false));
        }
        return new Marked(shortened);
    }

    private static String cut(String words, boolean atStart, boolean atEnd) {
        if (words.length() <= 2 * AROUND) {
            return words;
        }
        if (atStart) {
            return "… " + words.substring(words.length() - AROUND);
        }
        String head = words.substring(0, AROUND);
        return atEnd ? head + " …" : head + " … " + words.substring(words.length() - AROUND);
    }

    record Piece(String words, boolean marked) {
    }

}
