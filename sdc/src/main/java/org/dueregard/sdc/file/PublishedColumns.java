package org.dueregard.sdc.file;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// How a published CSV, ours or that of another tool, says what a count is, that it is hidden, or between what it lies.
///
/// The count stands in the column `count`, or, without that, in `freq`, `frequency`, `value`, `obs_value`, `people`,
/// `number` or `n`. It is hidden where nothing stands there, a letter or a sign such as `[c]`, `..`, `-` or `*`, or where
/// the tool marks it: `suppressed` is `TRUE` (GaussSuppression) or `sdcStatus` is `u`, `x` or `w` (sdcTable). `<5` and
/// `1 to 4` hide it and tell its range. Columns that say nothing else are passed over.
public final class PublishedColumns {

    private static final List<String> COUNTS = List.of("count", "freq", "frequency", "value", "obs_value", "people",
            "number", "n");

    private static final Set<String> NO_DIMENSION = Set.of("", "status", "marker", "note", "flag", "strid", "primary",
            "suppressed", "sdcstatus");

    private static final Set<String> SIGNS = Set.of("", "..", "...", ".", "…", "-", "–", "—", "*", "**", "#", ":", "na",
            "n/a", "nan", "null", "low", "[low]", "conf", "hidden", "suppressed", "confidential");

    private static final Pattern LETTER = Pattern.compile("[\\[(]?[a-z][])]?");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.0+)?|\\d{1,3}([ ,\\u00a0\\u202f]\\d{3}){1,2}");

    private static final Pattern BELOW = Pattern.compile("(?:<|under|below|(?:less|fewer) than) ?(\\d{1,9})");

    private static final Pattern AT_MOST = Pattern.compile("(?:<=|≤|up to) ?(\\d{1,9})");

    private static final Pattern BETWEEN = Pattern.compile("(\\d{1,9}) ?(?:-|–|to) ?(\\d{1,9})");

    private final List<String> names;

    private final int count;

    private final int suppressed;

    private final int sdcStatus;

    /// @param name what the file is called in messages
    /// @throws MalformedFile where no column can be the count
    public PublishedColumns(List<String> header, String name) {
        this.names = header.stream().map((column) -> column.toLowerCase(Locale.ROOT)).toList();
        this.count = COUNTS.stream().map(this.names::indexOf).filter((one) -> one >= 0).findFirst().orElse(-1);
        if (this.count < 0) {
            throw new MalformedFile(name + " has no column 'count' (nor " + String.join(", ", COUNTS.subList(1, 8))
                    + "). It has: " + String.join(", ", header) + ".");
        }
        this.suppressed = this.names.indexOf("suppressed");
        this.sdcStatus = this.names.indexOf("sdcstatus");
    }

    /// Where the dimensions stand.
    public int[] dimensions() {
        return IntStream.range(0, this.names.size())
            .filter((k) -> k != this.count && !NO_DIMENSION.contains(this.names.get(k)))
            .toArray();
    }

    /// What a row tells of its cell.
    ///
    /// @param place in words, for messages
    /// @throws MalformedFile where the count is neither a whole number nor hidden
    public Told told(List<String> row, String place) {
        String text = row.get(this.count).toLowerCase(Locale.ROOT);
        if (isMarked(row) || SIGNS.contains(text) || LETTER.matcher(text).matches()) {
            return new Told(0, Integer.MAX_VALUE);
        }
        if (NUMBER.matcher(text).matches()) {
            int number = Integer.parseInt(text.replaceFirst("\\.0+$", "").replaceAll("\\D", ""));
            return new Told(number, number);
        }
        Matcher below = BELOW.matcher(text);
        if (below.matches()) {
            return new Told(0, Integer.parseInt(below.group(1)) - 1);
        }
        Matcher atMost = AT_MOST.matcher(text);
        if (atMost.matches()) {
            return new Told(0, Integer.parseInt(atMost.group(1)));
        }
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            return new Told(Integer.parseInt(between.group(1)), Integer.parseInt(between.group(2)));
        }
        throw new MalformedFile(place + ": the count '" + row.get(this.count)
                + "' is neither a whole number nor a sign " + "for a hidden one, such as [c], .., x, <5 or nothing.");
    }

    private boolean isMarked(List<String> row) {
        return (this.suppressed >= 0 && Set.of("true", "1", "yes", "t").contains(lower(row, this.suppressed)))
                || (this.sdcStatus >= 0 && Set.of("u", "x", "w").contains(lower(row, this.sdcStatus)));
    }

    private static String lower(List<String> row, int column) {
        return row.get(column).toLowerCase(Locale.ROOT);
    }

    /// Between what a count lies, as it is published.
    ///
    /// @param most `Integer.MAX_VALUE` where nothing is said
    public record Told(int least, int most) {

        public boolean isCount() {
            return this.least == this.most;
        }

    }

}
