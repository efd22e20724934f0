package org.dueregard.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// How many rows of a table came back whole, spread over several rows, or without some of their words. White space,
/// case and marks of lists do not count.
///
/// @param headings how often the headings stand among the rows
record RowScore(int whole, int split, int lost, int headings) {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private static final Pattern ITEM = Pattern.compile("(?<![\\w.])\\d\\) ?");

    private static final int PARTS = 3;

    static RowScore of(List<List<String>> truth, List<List<String>> rows, List<String> titles) {
        List<List<String>> plain = rows.stream().map(RowScore::plain).toList();
        Set<List<String>> whole = new HashSet<>(plain);
        List<String> headings = plain(titles);
        List<List<String>> body = plain.stream().filter((row) -> !row.equals(headings)).toList();
        int found = 0;
        int split = 0;
        for (List<String> row : truth) {
            List<String> wanted = plain(row);
            if (whole.contains(wanted)) {
                found++;
            }
            else if (isSplit(wanted, body)) {
                split++;
            }
        }
        return new RowScore(found, split, truth.size() - found - split, plain.size() - body.size());
    }

    /// Whether rows that follow each other hold all the row's words, column by column.
    private static boolean isSplit(List<String> wanted, List<List<String>> rows) {
        for (int from = 0; from < rows.size(); from++) {
            List<String> joined = new ArrayList<>(wanted.stream().map((cell) -> "").toList());
            int most = Math.min(rows.size(), from + PARTS * 30);
            for (int at = from; at < most && rows.get(at).size() == wanted.size(); at++) {
                for (int i = 0; i < wanted.size(); i++) {
                    joined.set(i, joined.get(i) + rows.get(at).get(i));
                }
                if (joined.equals(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> plain(List<String> cells) {
        return cells.stream()
            .map((cell) -> NO_LETTER.matcher(ITEM.matcher(cell).replaceAll("")).replaceAll("").toLowerCase(Locale.ROOT))
            .toList();
    }

}
