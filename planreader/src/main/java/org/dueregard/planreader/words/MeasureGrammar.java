package org.dueregard.planreader.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.PlanAction.Measure;
import org.dueregard.planreader.dates.DeadlineGrammar;
import org.dueregard.planreader.file.Wording;
import org.jspecify.annotations.Nullable;

/// The grammar of measures of success: where one starts from, what it is to reach, in which unit, and by when. A number
/// counts only where the words say what it is; `5 of 12 wards` and `ages 16 to 24` have none.
public final class MeasureGrammar {

    private static final String NUMBER = "([£€]?) ?(?<![\\d.,/])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?![\\d/]|\\.\\d|st\\b|nd\\b|rd\\b|th\\b)"
            + " ?(%|per ?cent\\b|y cant\\b|k\\b|m\\b|million\\b)?";

    private static final String YEAR = "(?: ?[(\\[]?(?:in |for )?(?:(?:\\p{L}{3,9} )?20\\d\\d(?:[/-]\\d{2,4})?)[)\\]]?)?";

    private static final String LINK = "(?: ?(?:[:=–—-]|\\bof\\b|\\bis\\b|\\bwas\\b|\\bat\\b|\\bto\\b|\\bat least\\b|[<>≥≤]))* ?";

    private static final String BASELINE = "\\b(?:baseline|starting (?:point|from)|current(?:ly)?(?: (?:level|rate|figure|position|performance|value))?|llinell sylfaen|gwaelodlin|ar hyn o bryd)\\b";

    private static final String TARGET = "\\b(?:target|goal|targed|nod)\\b";

    private static final String CHANGE = "\\b(?:from|increas\\w*|rais\\w+|ris\\w+|grow\\w*|improv\\w*|reduc\\w*|cut\\w*|lower\\w*|fall\\w*|drop\\w*|up|down|o|cynyddu|lleihau|gostwng)\\b";

    private static final Pattern SAID_BASELINE = Pattern.compile(BASELINE + YEAR + LINK + NUMBER);

    private static final Pattern SAID_TARGET = Pattern
        .compile(TARGET + YEAR + "(?: (?:by|for|erbyn) [\\p{L}\\d /-]{4,20})?" + LINK + NUMBER);

    private static final Pattern FROM_TO = Pattern.compile(
            CHANGE + "[^\\d£€]{0,60}?" + NUMBER + "((?: [^\\d:;.]{1,40}?)?" + YEAR + ")(?: to| -| –| i) " + NUMBER);

    private static final Pattern OF_YEAR = Pattern.compile(" (?:baseline|level|figure|rate|position|performance)s?\\b");

    private static final Pattern IN_BY = Pattern
        .compile(NUMBER + "[^\\d;]{0,30}? (?:in|yn) (?:\\p{L}{3,9} )?20\\d\\d(?:[/-]\\d\\d)?"
                + "[ ,;:–-]+(?:to |rising to |falling to |and )?" + NUMBER + "(?=[^\\d;]{0,30}? (?:by|in|erbyn) )");

    /// Whom `over 65` describes.
    private static final String PEOPLE = "(?<!\\b(?:aged?|people|persons|residents|adults|women|men|those|anyone|everyone|customers|tenants|staff|employees|workers|carers|patients|users|learners|members|are|is|were|trigolion|pobl|the) )";

    private static final Pattern LEAST = Pattern.compile("(?:" + PEOPLE
            + "\\b(?:over|below)(?= ?\\d+(?!\\d| ?%| ?per ?cent| y cant))|\\b(?:over|below)(?= ?(?:[£€]|[\\d,.]+ ?(?:%|per ?cent|y cant)))|\\b(?:at least|a minimum of|no fewer than|not less than|more than|no more than|fewer than|less than|up to|o leiaf)\\b|[<>≥≤]=?) ?"
            + NUMBER);

    private static final Pattern CHANGED_TO = Pattern
        .compile("^(?:" + CHANGE + "|achieve|reach|maintain|keep|cyrraedd)\\b[^;]*?\\b(?:to|at|i) " + NUMBER);

    private static final Pattern FIRST = Pattern.compile("^" + NUMBER);

    private static final Pattern UNIT = Pattern.compile(
            "^ ?((?:(?!(?:of|in|by|to|per|an?|each|every|at|from|for|and|or|the|who|that|which|with|on|is|are|were|was|will|have|has|had|be|been|being|done|made"
                    + "|within|as|across|since|than|before|after|annually|yearly|monthly|quarterly|if|when|where|\\p{L}{4,}ed|erbyn|yn|o|ac|a)\\b)[\\p{L}’'-]+ ?){1,3})");

    private static final Pattern DUE = Pattern
        .compile("(?:\\b(?:by|before|erbyn)\\b|\\(?\\bin(?= (?:\\p{L}{3,9} )?20\\d\\d)) ?(.{4,40})");

    private static final int LONGEST = 400;

    private MeasureGrammar() {
    }

    /// Understands what it can; what the words do not say is null.
    public static Measure read(String words) {
        String text = Wording.collapse(words);
        if (text.length() > LONGEST) {
            return new Measure(text, null, null, null, null);
        }
        String line = text.toLowerCase(Locale.ROOT);
        for (Pattern pair : List.of(FROM_TO, IN_BY)) {
            Matcher matcher = pair.matcher(line);
            if (matcher.find() && isFigure(matcher, matcher.groupCount() - 2)) {
                Figure target = Figure.of(line, matcher, matcher.groupCount() - 2);
                return measure(text, line, isYear(line, matcher) ? null : Figure.of(line, matcher, 1), target);
            }
        }
        return measure(text, line, find(SAID_BASELINE, line), target(line));
    }

    private static @Nullable Figure target(String line) {
        for (Pattern pattern : List.of(SAID_TARGET, CHANGED_TO, LEAST, FIRST)) {
            Figure found = find(pattern, line);
            if (found != null && !(pattern == FIRST && found.isBare())) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Figure find(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return (matcher.find() && isFigure(matcher, 1)) ? Figure.of(line, matcher, 1) : null;
    }

    /// Whether the number is no year.
    private static boolean isFigure(Matcher matcher, int group) {
        return !matcher.group(group + 1).matches("(?:19|20)\\d\\d") || matcher.group(group + 2) != null;
    }

    /// Whether the first of two figures is the year of the baseline.
    private static boolean isYear(String line, Matcher matcher) {
        boolean percent = "%".equals(matcher.group(matcher.groupCount()));
        return !isFigure(matcher, 1)
                && (percent || OF_YEAR.matcher(line).region(matcher.end(2), line.length()).lookingAt());
    }

    private static Measure measure(String text, String line, @Nullable Figure baseline, @Nullable Figure target) {
        String unit = (target != null && target.unit() != null) ? target.unit()
                : (baseline != null) ? baseline.unit() : null;
        return new Measure(text, (baseline != null) ? baseline.value() : null, (target != null) ? target.value() : null,
                unit, (target != null) ? due(line, target) : null);
    }

    /// The longest date after the target, or before it where it stands there.
    private static @Nullable Deadline due(String line, Figure target) {
        Matcher matcher = DUE.matcher(line);
        int from = matcher.find(Math.min(target.end(), line.length())) ? matcher.start() : 0;
        matcher.reset();
        while (matcher.find(from)) {
            List<String> words = Wording.words(matcher.group(1).replaceFirst("[);].*", ""));
            for (int n = Math.min(words.size(), 5); n > 0; n--) {
                Deadline due = DeadlineGrammar.parse(String.join(" ", words.subList(0, n))).orElse(Deadline.NONE);
                if (due.end() != null) {
                    return due;
                }
            }
            from = matcher.start() + 1;
        }
        return null;
    }

    /// @param end where it ends in its line
    private record Figure(BigDecimal value, @Nullable String unit, int end) {

        static Figure of(String line, Matcher matcher, int group) {
            BigDecimal value = new BigDecimal(matcher.group(group + 1).replace(",", ""));
            String mark = matcher.group(group + 2);
            int end = (mark != null) ? matcher.end(group + 2) : matcher.end(group + 1);
            if (mark != null && mark.matches("k|m|million")) {
                return new Figure(value.movePointRight(mark.equals("k") ? 3 : 6), money(matcher.group(group)), end);
            }
            if (mark != null) {
                return new Figure(value, "%", end);
            }
            String money = money(matcher.group(group));
            Matcher unit = UNIT.matcher(line.substring(end));
            return new Figure(value, (money != null) ? money : unit.find() ? unit.group(1).strip() : null, end);
        }

        private static @Nullable String money(String sign) {
            return sign.isEmpty() ? null : sign;
        }

        /// Whether nothing is counted.
        boolean isBare() {
            return this.unit == null;
        }

    }

}
