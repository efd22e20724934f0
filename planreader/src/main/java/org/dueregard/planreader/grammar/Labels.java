package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Remembered;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.dates.DateNote;
import org.dueregard.planreader.dates.DeadlineGrammar;

/// Finds labels such as `Action:`, `Lead:` and `By when:` in a paragraph, and what each of them names.
final class Labels {

    private static final Pattern LABEL = Pattern.compile(
            "(?:(?<=[.;,)\\]|])\\s*+|(?<=\\s)|^\\s*+)(?:[-•·▪*|]\\s*+)?\\**((?:\\p{L}|Q[1-4]|RAG)(?:[\\p{L}\\d’'/& -]|\\.(?=\\d)){1,44}?(?: \\([^()]{1,30}\\))?)"
                    + "(?:\\s*+\\**+\\s*+:|\\**+\\s++[–—=]\\s|\\s++\\**+\\s++[–—=]\\s)\\s*+\\**");

    /// What ends a label; few paragraphs have any of them.
    private static final String SIGNS = ":–—=";

    /// A gap wider than it need be to stand for one; looking through it would take long.
    private static final Pattern MARKS = Pattern.compile("[-•·▪*|\\s]");

    private static final Pattern GAP = Pattern.compile(" {5,}+");

    /// Labels that are nothing else, whatever stands before them.
    private static final Pattern PLAIN = Pattern.compile(
            "(?i)(?:(?:equality )?objectives?|actions?|lead(?: (?:officer|service|member))?|owner|responsible(?: (?:officer|person|service))?|responsibility|who|by whom|by when|when|due(?: date)?"
                    + "|deadline|(?:target|completion|end|due) date|target|time ?(?:scale|frame|line)|(?:success )?measures?(?: of success)?|outcomes?|kpis?|evidence|how will we know|progress|status|update|rag(?: status)?"
                    + "|protected characteristics?|swyddog(?: cyfrifol)?|arweinydd|erbyn pryd|amserlen|cam(?:au)? gweithredu|mesur llwyddiant|cynnydd)");

    private static final Pattern QUESTION = Pattern.compile(
            "(?i)(?:(?:how|what|who|when|by|sut|pwy|pryd|beth|erbyn)\\b|(?:we(?:'ll|’ll| will| shall)|you(?:'ll|’ll| will)|byddwn yn) (?:know|gwybod)\\b).*");

    /// The same in both languages: `Mesur llwyddiant / Measure of success`.
    private static final Pattern BOTH = Pattern.compile("([^/|]+) ?[/|] ?([^/|]+)");

    /// Several readers ask the same line for its labels.
    private static final Remembered<List<Label>> LABELS = new Remembered<>(Labels::find);

    private static final int LONGEST = 8;

    private static final int LONGEST_PLAIN = 4;

    private static final Pattern NUMBER = Pattern.compile(" ?[A-Z]?\\d+(?:\\.\\d+)*[a-z]?$");

    private static final Pattern NAMED = Pattern
        .compile("(?i)(?:equality |strategic )*(?:action|objective|priority|outcome)\\b.*");

    private static final Pattern COUNTED = Pattern
        .compile("(?i)^((?:equality )?(?:objective|action|priority|outcome))s? ?[A-Z]?\\d+(?:\\.\\d+)*$");

    private Labels() {
    }

    /// The labelled values of a paragraph that begins with a label; empty for any other.
    static List<Value> in(String paragraph, Place place) {
        if (paragraph.chars().noneMatch((c) -> SIGNS.indexOf(c) >= 0)) {
            return List.of();
        }
        List<Value> values = new ArrayList<>();
        for (Label label : LABELS.of(paragraph)) {
            values.add(value(label.column(), label.words(), cell(label.value(), place)));
        }
        return values;
    }

    private static List<Label> find(String paragraph) {
        String text = GAP.matcher(paragraph).replaceAll("    ");
        List<Label> labels = new ArrayList<>();
        Matcher matcher = LABEL.matcher(text);
        Column column = Column.OTHER;
        String label = "";
        int from = -1;
        int at = 0;
        while (matcher.find(at)) {
            int begin = labelStart(matcher);
            Column next = (begin < 0) ? Column.OTHER : column(text.substring(begin, matcher.end(1)));
            if (next == Column.OTHER) {
                at = Math.max(matcher.end(), at + 1);
                if (from < 0) {
                    return labels;
                }
                continue;
            }
            if (from >= 0) {
                labels.add(new Label(column, label, text.substring(from, begin)));
            }
            else if (!MARKS.matcher(text.substring(0, begin)).replaceAll("").isEmpty()) {
                return labels;
            }
            column = next;
            label = text.substring(begin, matcher.end(1));
            from = matcher.end();
            at = matcher.end();
        }
        if (from >= 0) {
            labels.add(new Label(column, label, text.substring(from)));
        }
        return labels;
    }

    /// Whether the line is `Lead: Head of Homes`, or a date behind its label: never the
    /// heading of a theme.
    static boolean saysWhoOrWhen(Line line) {
        List<Value> values = in(line.piece().text(), line.place());
        return !values.isEmpty() && !values.getFirst().cell().isBlank()
                && (values.getFirst().column() == Column.OWNER || values.getFirst().column() == Column.DEADLINE);
    }

    /// `By:` may say who or when, and `Target:` when or how much.
    private static Value value(Column column, String label, Cell cell) {
        String words = label.strip();
        if (words.equalsIgnoreCase("by") && !DateNote.read(cell.text(), false).isRead()) {
            return new Value(Column.OWNER, label, cell);
        }
        if (words.equalsIgnoreCase("target") && DeadlineGrammar.parse(cell.text()).isPresent()) {
            return new Value(Column.DEADLINE, label, cell);
        }
        return new Value(column, label, cell);
    }

    /// Where the label begins: as late as its words are still one, so that the words
    /// before it stay with the value that they end.
    private static int labelStart(Matcher matcher) {
        String words = matcher.group(1);
        if (matcher.start() == 0 && column(words) != Column.OTHER) {
            return matcher.start(1);
        }
        int best = -1;
        for (int i = 0; i < words.length(); i++) {
            boolean begins = i == 0 || words.charAt(i - 1) == ' ';
            if (!begins || !Character.isUpperCase(words.codePointAt(i))) {
                continue;
            }
            if (PLAIN.matcher(words.substring(i)).matches()) {
                return matcher.start(1) + i;
            }
            best = (best < 0 && column(words.substring(i)) != Column.OTHER) ? matcher.start(1) + i : best;
        }
        return best;
    }

    static boolean isPlain(String text) {
        String words = text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
        return PLAIN.matcher(NUMBER.matcher(words).replaceFirst("")).matches();
    }

    static boolean isQuestion(String text) {
        return QUESTION.matcher(text).matches();
    }

    /// What a label names; OTHER where it is none.
    static Column column(String label) {
        String words = Wording.collapse(label);
        Matcher twice = BOTH.matcher(words);
        if (twice.matches()) {
            Column first = column(twice.group(1));
            return (first == column(twice.group(2))) ? first : one(words);
        }
        return one(words);
    }

    private static Column one(String words) {
        int count = Wording.count(words);
        if (count > LONGEST || (count > LONGEST_PLAIN && !QUESTION.matcher(words).matches())
                || (PlanGrammar.REFERENCE.matcher(words).matches() && !NAMED.matcher(words).matches())) {
            return Column.OTHER;
        }
        Column column = Column.of(COUNTED.matcher(words).replaceFirst("$1"));
        if (words.equalsIgnoreCase("recommendation") || words.equalsIgnoreCase("recommendations")) {
            return Column.OTHER;
        }
        if (words.equalsIgnoreCase("by")) {
            return Column.DEADLINE;
        }
        return switch (column) {
            case FIGURE, RESOURCE, EARLIER, NEED, SERVICE, SECTION, REFERENCE -> Column.OTHER;
            case OUTCOME -> Column.MEASURE;
            default -> column;
        };
    }

    private static Cell cell(String text, Place place) {
        String words = text.strip();
        if (!words.isEmpty() && "|;,*(".indexOf(words.charAt(words.length() - 1)) >= 0) {
            words = words.replaceFirst("[|;,]\\s*$", "").replaceFirst("\\*+$", "").replaceFirst("\\s*\\($", "");
        }
        List<Piece> pieces = words.isBlank() ? List.of() : List.of(new Piece(words, null, false, false));
        return new Cell(1, 1, false, null, pieces, place);
    }

    /// A label, and what stands behind it up to the next.
    private record Label(Column column, String words, String value) {
    }

    /// A labelled value.
    ///
    /// @param label as printed
    record Value(Column column, String label, Cell cell) {
    }

}
