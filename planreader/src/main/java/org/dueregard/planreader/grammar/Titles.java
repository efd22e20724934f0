package org.dueregard.planreader.grammar;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.dates.DeadlineGrammar;
import org.dueregard.planreader.Ignored.Kind;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.References;
import org.dueregard.planreader.words.Verbs;
import org.jspecify.annotations.Nullable;

/// Tells headings that group objectives from those that only stand above them.
final class Titles {

    private static final Pattern NO_SECTION = Pattern.compile(
            "(?i)(?:appendix|annex|atodiad|page \\d|table \\d|figure \\d|key\\b|version|published (?:under|by|in|on)\\b|(?:approved|adopted|prepared|issued|made|agreed) (?:under|by|in|on)\\b|(?:last )?updated|date\\b|draft\\b"
                    + "|action plan$|cynllun gweithredu$|our action plan$|the action plan$|next steps$|(?:the |our )?(?:equality |edi )?(?:actions?|progress|objectives?|delivery|plan) (?:log|tracker|register|list|table|sheet|schedule|monitor\\w*)$|tudalen).*");

    /// What letters mean, by a sign or as the first of a word: `Priority: H high, M
    /// medium, L low`.
    private static final Pattern LEGEND = Pattern.compile(
            "[^:]{3,30}: ?(?:(?:\\p{Lu}{1,2} ?[=:–-] ?\\p{L}{2}|(\\p{Lu}) (?i:\\1)\\p{L})[^,;=]{0,30}(?:[,;] |$)){2,}");

    private static final Pattern OF_MAIL = Pattern.compile("(?i)(?:subject|re|from|to|sent|cc|fwd?) ?:.*");

    private static final Pattern YEAR = Pattern
        .compile("(?i)(?:year (?:\\d|one|two|three|four)|(?:actions? (?:for|in) )?20\\d\\d ?[/–-] ?\\d{2,4}).*");

    /// What stands above the whole plan, or beside it.
    private static final Pattern GENERAL = Pattern.compile(
            "(?i)(?:\\d{1,2}(?:\\.\\d)?[.)]? +)?(?:(?:a )?(?:foreword|introduction|background|context|contents|glossary|summary|executive summary"
                    + "|conclusion|preface|rhagair|rhagarweiniad|cyflwyniad|cefndir|geirfa|cynnwys)(?: (?:by|from|to|and)\\b.*)?"
                    + "|(?:our|the|your) (?:legal )?(?:duty|duties|values|vision|mission|district|borough|county|city|area|law)"
                    + "|(?:the )?(?:public sector )?equality (?:duty|act)(?: 2010)?|legal (?:context|background|framework|duties)"
                    + "|about (?:us|this|the|our)\\b.*|(?:how to )?contact(?: (?:us|details))?|cysylltu.*|who we are"
                    + "|(?:further|more) information|protected characteristics"
                    + "|what we (?:will|are going to|plan to|intend to) do(?: next)?|what we(?:'|’)(?:ll|re going to) do"
                    + "|(?:our |the )?(?:equality |edi |equality,? diversity and inclusion )?(?:action|delivery|implementation|improvement) plan(?: 20\\d\\d.*)?"
                    + "|(?:our |the )?(?:\\w+ )?(?:equality )?(?:objectives|priorities|commitments|actions|outcomes)(?: (?:and|&) (?:actions?|action plan|measures|outcomes|outputs|(?:what|how) we (?:will|are going to|plan to|intend to) .{2,24}))?(?: (?:for )?20\\d\\d.*)?"
                    + "|(?:our |the )?(?:\\w+ )?(?:objectives|priorities|outcomes) (?:in brief|in summary|at a glance)"
                    + "|(?:detailed|full) (?:progress|(?:action )?plan|actions)|how we will (?:do it|deliver .*|get there|achieve .*)|(?:ein|yr|y) (?:h?amcanion|cynllun|blaenoriaethau|camau gweithredu).*|amcanion(?: cydraddoldeb)?(?: a(?:c|['’]n)? .{0,24})?"
                    + "|cynllun gweithredu|beth (?:byddwn|fyddwn) ni'n ei wneud)");

    private static final Pattern GROUPING = Pattern.compile(
            "(?i)(?:.*\\b(?:theme|pillar|strand|priority|priorities|part|section|aim|domain|workstream|goal|area|chapter|thema|maes|rhan|blaenoriaeth)\\b.*"
                    + "|[A-Z]?\\d{0,2}[.):] .*)");

    private static final Pattern ENDING = Pattern
        .compile("i?es|s|e?d|ing|[st]?ions?|[ae]?n?ts?|i?ty|i?al|ly|[eo]rs?|ment|ness|n?ces?|ship");

    private static final Pattern BOTH_LANGUAGES = Pattern.compile("([^/|]+) [/|] ([^/|]+)");

    /// What a heading says that only names the table below an objective.
    private static final Pattern OF_TABLE = Pattern.compile(
            "(?i)(?:[\\s:.,()&/–—-]|(?:actions?|action plan|plan|updates?|progress|measures?|tasks?|activities|and|table|schedule|of|the|for|with|under|to|in|on|our|all|key|what|how|we|will|do|are|doing|towards|supporting|delivering|against|linked|relating|report|summary|timetable|continued|cont['’]?d?)\\b)*");

    /// An objective that says so, however long it is.
    private static final Pattern OBJECTIVE = Pattern
        .compile("(?i)(?:(?:equality|strategic|key) )?(?:" + References.OBJECTIVE
                + "|outcome|priority|aim|goal|commitment|amcan|canlyniad|blaenoriaeth)(?: cydraddoldeb)?"
                + " (?:no\\.? ?)?[A-Z]?\\d{1,3}[a-z]?\\s*[.:)–—-]\\s*\\p{L}.*");

    private static final int LONGEST_OBJECTIVE = 60;

    private Titles() {
    }

    static boolean isNone(String text) {
        return NO_SECTION.matcher(text).matches() || isOfMail(text) || LEGEND.matcher(text).matches();
    }

    /// Whether the line stands at the head of a letter sent by mail: `Subject: our plan`.
    static boolean isOfMail(String text) {
        return OF_MAIL.matcher(text).matches();
    }

    /// Whether the words are nothing but a date of a year at most, so that what stands
    /// below is due then. A day alone
    /// on a line may be that of the document.
    static boolean isDate(String text, @Nullable Line line) {
        boolean day = line != null && Character.isDigit(text.codePointAt(0)) && !text.matches("20\\d\\d ?[/–-].*");
        return !day && DeadlineGrammar.parse(withoutEnd(text))
            .filter((read) -> read.start() != null && read.end() != null
                    && read.end().isBefore(read.start().plusYears(1)))
            .isPresent();
    }

    /// Without a colon or dash at the end.
    private static String withoutEnd(String text) {
        String words = text.stripTrailing();
        boolean marked = !words.isEmpty() && ":–-".indexOf(words.charAt(words.length() - 1)) >= 0;
        return marked ? words.substring(0, words.length() - 1) : text;
    }

    static boolean isGeneral(String text) {
        Matcher both = BOTH_LANGUAGES.matcher(text);
        return GENERAL.matcher(text).matches() || (both.matches()
                && (GENERAL.matcher(both.group(1)).matches() || GENERAL.matcher(both.group(2)).matches()));
    }

    /// Whether the line calls itself an objective and gives its number and its words.
    static boolean isObjective(String text) {
        return OBJECTIVE.matcher(text).matches() && Wording.count(text) <= LONGEST_OBJECTIVE;
    }

    static boolean isSection(String text) {
        if (YEAR.matcher(text).matches() && Wording.count(text) < 8) {
            return true;
        }
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT)) && Wording.count(text) > 1;
        return Wording.isHeading(text)
                && (capitals || PlanGrammar.REFERENCE.matcher(text).lookingAt() || YEAR.matcher(text).matches())
                && !isNone(text) && !isGeneral(text);
    }

    /// The heading that is split over two cells; null where they are none, as where the
    /// second is an action.
    ///
    /// @param acts whether the second stands under a heading of actions
    static @Nullable Cell mended(Cell first, Cell second, boolean acts, Set<String> vocabulary, Ledger ledger) {
        String left = first.text();
        String right = second.text();
        if (right.startsWith(left)) {
            if (acts && Wording.count(left) < 2) {
                return null;
            }
            ledger.join(left, first.place());
            ledger.leaveOut(Kind.HEADING, left, first.place());
            return second;
        }
        if (!Wording.startsLower(right) || !Wording.isHeading("A" + right) || Wording.count(left + " " + right) > 10) {
            return null;
        }
        boolean cut = isCut(left, right, vocabulary);
        if (acts && !cut && Verbs.beginsVerb(right)) {
            return null;
        }
        Cell whole = first.glue(second);
        ledger.join(cut ? left : "", first.place());
        ledger.join(cut ? right : "", second.place());
        return cut ? new Cell(1, first.span(), false, first.fill(),
                List.of(new Block.Piece(left + right, null, false, false)), whole.place()) : whole;
    }

    /// Whether the two parts are one word: it stands elsewhere in the document, or the
    /// second is a lone ending such as `ies`.
    private static boolean isCut(String left, String right, Set<String> vocabulary) {
        String first = left.replaceFirst(".*?(\\p{L}*)$", "$1");
        String second = right.replaceFirst("(?s)^(\\p{L}*).*", "$1");
        return vocabulary.contains((first + second).toLowerCase(Locale.ROOT)) || ENDING.matcher(right).matches();
    }

    /// Whether a heading below an objective only names its table: `Objective 2: actions
    /// and
    /// updates`, `Actions for objective 2`.
    static boolean isOfTable(String text, String objective) {
        Matcher own = PlanGrammar.REFERENCE.matcher(objective);
        if (!own.lookingAt()) {
            return false;
        }
        String reference = own.group().replaceFirst("[\\s.:)–—-]+$", "");
        Matcher named = Pattern.compile("(?i)(?<![\\p{L}\\d])" + Pattern.quote(reference) + "(?![\\p{L}\\d]|\\.\\d)")
            .matcher(text);
        return named.find() && OF_TABLE.matcher(named.replaceFirst(" ")).matches();
    }

    /// Whether a heading stands beside that of an objective instead of above it: it is of
    /// the same level or a lower one
    /// and does not call itself a group.
    static boolean isBeside(@Nullable Line heading, @Nullable Line objective) {
        return heading != null && objective != null && objective.heading() > 0
                && (heading.heading() == 0 || heading.heading() >= objective.heading())
                && !GROUPING.matcher(heading.text()).matches();
    }

}
