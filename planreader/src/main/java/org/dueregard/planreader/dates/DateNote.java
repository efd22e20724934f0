package org.dueregard.planreader.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.Completion;
import org.dueregard.planreader.Deadline.Kind;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.file.Remembered;
import org.dueregard.planreader.file.Wording;
import org.jspecify.annotations.Nullable;

/// One statement of a date cell: the deadline and what else is said beside it.
///
/// @param deadline [Deadline#NONE] where the statement is only a note
/// @param note what is not the deadline; null where all of it is
/// @param doubtful whether the date may be that of the note
public record DateNote(Deadline deadline, @Nullable String note, boolean doubtful) {

    private static final Pattern COMPLETED = Pattern.compile(
            "(?i)\\b(?:completed|achieved|done|finished|delivered|closed|cwblhawyd)(?: (?:in|on|during|since|ym|yn|ar)|:| ?[-–—,]|[,;])?(?: ?\\(|\\s)\\s*(?=\\S)"
                    + "|\\bcomplete(?: ?[-–—:,]| ?\\()\\s*(?=\\S)");

    /// Words before such as are still to be done, or were not.
    private static final Pattern NOT_YET = Pattern.compile(
            "(?i)(?:\\bbe(?: \\p{L}+)?|(?:\\b(?:not|never)|n['’]t)(?: \\p{L}+){0,2}|\\b(?:to|will|must|should) have|\\b(?:until|unless|once|if|before))\\s*$");

    private static final int LONGEST_BEFORE = 60;

    private static final Pattern STARTS_COMPLETED = Pattern.compile(
            "(?i)(?:now |task |action )?(?:(?:completed?|achieved|done|finished)(?! by\\b)|not (?:yet )?started|in progress|on (?:track|target)|under ?way|delayed|overdue|slipped|ongoing - on track|cwblhawyd|wedi.i gwblhau)\\b.*");

    private static final Pattern TRAILING = Pattern.compile("(.*\\S) ?[-–—:] (\\S.*)");

    /// What is to be done by a day: `Launch in May 2027`.
    private static final Pattern WORK = Pattern.compile("(?i)([^\\d]*\\p{L}) (?:by|in|on|before|from|:) (\\S.*)");

    private static final Pattern PAST = Pattern
        .compile("(?i)(?<!\\bbe )\\b(?:\\p{L}{2,}ed|was|were|went|held|began|met|took|ddechreuodd)\\b");

    /// What a deadline can end with; only there is it worth reading.
    private static final Pattern LAST_WORD = Pattern
        .compile("(?i).*\\d.*|.*(?:tb[cad]|t\\.b\\.[cad]|confirmed|agreed|announced|decided"
                + "|determined|advised|known|going|onwards?|continuous|continuing|continual|ly|quarter|years?|months?|weeks?|day|annual|required|needed|necessary|appropriate|arises?|request|demand|throughout"
                + "|thereafter|that|term|basis|annum|p\\.?a|programme|" + Interval.MONTH + ")[.,;:)]*");

    /// What answers whether something is completed.
    private static final Pattern SAID = Pattern.compile("(?i)^(?:y|yes|completed?|done)\\b\\W*(?=\\S)");

    /// Whether a deadline can end with the word.
    private static final Remembered<Boolean> ENDS = new Remembered<>((word) -> LAST_WORD.matcher(word).matches());

    private static final int LONGEST_DATE = 16;

    private static final int LONGEST_UNREADABLE = 6;

    /// Reads a statement.
    ///
    /// @param coloured whether its words stand out from the rest of the cell, as notes of
    /// progress do
    public static DateNote read(String statement, boolean coloured) {
        String text = Wording.collapse(statement);
        if (text.isEmpty()) {
            return new DateNote(Deadline.NONE, null, false);
        }
        if (coloured || saysDone(text)) {
            return new DateNote(Deadline.NONE, text, false);
        }
        Optional<Deadline> whole = DeadlineGrammar.parse(text);
        if (whole.isPresent()) {
            return new DateNote(whole.get(), null, false);
        }
        if (!DeadlineGrammar.isPossible(DeadlineGrammar.lower(text))) {
            return unread(text);
        }
        return leading(text).map((read) -> ofWork(read, text)).or(() -> trailing(text)).orElseGet(() -> unread(text));
    }

    /// Whether the words begin by saying that the action is done.
    public static boolean saysDone(String text) {
        return STARTS_COMPLETED.matcher(text).matches();
    }

    /// When the words say that the action was completed, or null.
    public static @Nullable Completion completion(String text) {
        Matcher matcher = COMPLETED.matcher(text);
        while (matcher.find()) {
            if (isNotYet(text.substring(0, matcher.start()))) {
                continue;
            }
            List<String> words = Wording.words(text.substring(matcher.end()));
            for (int n = Math.min(words.size(), 4); n > 0; n--) {
                Optional<Completion> on = DeadlineGrammar
                    .parse(String.join(" ", words.subList(0, n)).replaceFirst("[)]+$", ""))
                    .flatMap(DateNote::completion);
                if (on.isPresent()) {
                    return on.get();
                }
            }
        }
        return null;
    }

    /// The day or month with which the words of a column of completions begin, or which
    /// they name as that of the completion.
    public static Optional<Completion> completedOn(String text) {
        Deadline date = read(SAID.matcher(text).replaceFirst(""), false).deadline();
        return completion(date).or(() -> Optional.ofNullable(completion(text)));
    }

    private static Optional<Completion> completion(Deadline date) {
        LocalDate day = date.start();
        if (day != null && date.kind() == Kind.DATE) {
            return Optional.of(new Completion.OnDay(day));
        }
        if (day != null && date.kind() == Kind.MONTH) {
            return Optional.of(new Completion.InMonth(YearMonth.from(day)));
        }
        return Optional.empty();
    }

    private static boolean isNotYet(String before) {
        return NOT_YET.matcher(before.substring(Math.max(0, before.length() - LONGEST_BEFORE))).find();
    }

    /// The longest beginning that is a deadline; the rest is a note.
    private static Optional<DateNote> leading(String text) {
        List<String> words = Wording.words(text);
        for (int n = Math.min(words.size() - 1, LONGEST_DATE); n > 0; n--) {
            if (!ENDS.of(words.get(n - 1))) {
                continue;
            }
            String beginning = String.join(" ", words.subList(0, n));
            Optional<Deadline> deadline = DeadlineGrammar.parse(beginning).filter((read) -> read.kind() != Kind.NONE);
            if (deadline.isPresent() && !beginning.matches("(?:19|20)?\\d\\d")) {
                String rest = String.join(" ", words.subList(n, words.size())).replaceFirst("^[-–—;:,.]+\\s*", "");
                return Optional.of(new DateNote(deadline.get(), rest.isEmpty() ? null : rest, false));
            }
        }
        return Optional.empty();
    }

    /// The words at the beginning may only say of which kind the work is that is due:
    /// `Annual report to Cabinet in May 2026`.
    private static DateNote ofWork(DateNote read, String text) {
        boolean often = read.deadline().kind() == Kind.RECURRING && read.deadline().start() == null;
        return ((often && read.note() != null) ? due(read.note()) : Optional.<Deadline>empty())
            .map((due) -> new DateNote(due, text, true))
            .orElse(read);
    }

    /// By when the words say that work is to be done.
    private static Optional<Deadline> due(String text) {
        Matcher matcher = WORK.matcher(text);
        return (matcher.matches() && !PAST.matcher(text).find())
                ? DeadlineGrammar.parse(matcher.group(2)).filter((read) -> read.start() != null) : Optional.empty();
    }

    private static Optional<DateNote> trailing(String text) {
        Matcher matcher = TRAILING.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return DeadlineGrammar.parse(matcher.group(2))
            .filter((read) -> read.kind() != Kind.NONE)
            .map((deadline) -> new DateNote(deadline, text, true));
    }

    private static DateNote unread(String text) {
        Optional<Deadline> end = due(text);
        if (end.isPresent()) {
            return new DateNote(end.get(), text, true);
        }
        if (Wording.count(text) > LONGEST_UNREADABLE && !DeadlineGrammar.isRelative(text)) {
            return new DateNote(Deadline.NONE, text, false);
        }
        return new DateNote(Deadline.read(text), null, false);
    }

    /// A sentence that only ends with a date is a note where a date stands beside it.
    public DateNote besideDate() {
        boolean sentence = this.doubtful && this.note != null && Wording.count(this.note) > LONGEST_UNREADABLE;
        return sentence ? new DateNote(Deadline.NONE, this.note, false) : this;
    }

    /// Whether it holds a date that is understood.
    public boolean isRead() {
        return isDated() && this.deadline.kind() != Kind.UNREADABLE;
    }

    public boolean isDated() {
        return this.deadline.kind() != Kind.NONE;
    }

}
