package org.dueregard.planreader.revision;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.PlanChange.Words;
import org.dueregard.planreader.PlanChange.Words.Fate;
import org.dueregard.planreader.file.Wording;

/// Two texts word by word: the longest common sequence of words is kept, the rest is gone or has come.
///
/// Of texts so long that their product exceeds four million words, only the common beginning and end are kept.
final class WordDifference {

    private static final long MOST = 4_000_000;

    private final List<Words> found = new ArrayList<>();

    private final List<String> run = new ArrayList<>();

    private Fate fate = Fate.KEPT;

    private WordDifference() {
    }

    static List<Words> between(String older, String newer) {
        List<Word> left = Wording.words(older).stream().map(Word::of).toList();
        List<Word> right = Wording.words(newer).stream().map(Word::of).toList();
        WordDifference difference = new WordDifference();
        difference.compare(left, right);
        difference.end();
        return difference.found;
    }

    /// Whether two texts say the same but for the style of marks, spaces and the closing
    /// mark.
    static boolean isSame(String older, String newer) {
        return plain(older).equals(plain(newer));
    }

    static String plain(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replace('’', '\'')
            .replace('‘', '\'')
            .replace('“', '"')
            .replace('”', '"')
            .replace('–', '-')
            .replace('—', '-')
            .replace('\u2010', '-')
            .replace('\u2011', '-');
        return Wording.collapse(normal).replaceFirst("[\\s.;:,]+$", "");
    }

    private void compare(List<Word> left, List<Word> right) {
        int start = 0;
        while (start < left.size() && start < right.size() && same(left.get(start), right.get(start))) {
            say(Fate.KEPT, right.get(start++).printed());
        }
        int leftEnd = left.size();
        int rightEnd = right.size();
        while (leftEnd > start && rightEnd > start && same(left.get(leftEnd - 1), right.get(rightEnd - 1))) {
            leftEnd--;
            rightEnd--;
        }
        middle(left.subList(start, leftEnd), right.subList(start, rightEnd));
        right.subList(rightEnd, right.size()).forEach((word) -> say(Fate.KEPT, word.printed()));
    }

    private void middle(List<Word> left, List<Word> right) {
        int[][] common = ((long) left.size() * right.size() > MOST) ? new int[0][0] : common(left, right);
        int i = 0;
        int j = 0;
        while (common.length > 0 && i < left.size() && j < right.size()) {
            if (same(left.get(i), right.get(j))) {
                say(Fate.KEPT, right.get(j++).printed());
                i++;
            }
            else if (common[i + 1][j] >= common[i][j + 1]) {
                say(Fate.GONE, left.get(i++).printed());
            }
            else {
                say(Fate.COME, right.get(j++).printed());
            }
        }
        left.subList(i, left.size()).forEach((word) -> say(Fate.GONE, word.printed()));
        right.subList(j, right.size()).forEach((word) -> say(Fate.COME, word.printed()));
    }

    /// How many words the ends of both texts have in common, from each pair of positions
    /// on.
    private static int[][] common(List<Word> left, List<Word> right) {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] = same(left.get(i), right.get(j)) ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static boolean same(Word left, Word right) {
        return left.plain().equals(right.plain());
    }

    private void say(Fate next, String word) {
        if (next != this.fate) {
            end();
            this.fate = next;
        }
        this.run.add(word);
    }

    private void end() {
        if (!this.run.isEmpty()) {
            this.found.add(new Words(this.fate, String.join(" ", this.run)));
            this.run.clear();
        }
    }

    /// @param plain what is compared; made once, for each word meets all others
    private record Word(String printed, String plain) {

        static Word of(String printed) {
            return new Word(printed, WordDifference.plain(printed));
        }

    }

}
