package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.dueregard.planreader.words.Characteristics;
import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.words.Ratings;
import org.dueregard.planreader.words.Marks;
import org.dueregard.planreader.words.Quotations;
import org.dueregard.planreader.Completion;
import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.Ignored.Kind;
import org.dueregard.planreader.Period;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanObjective;
import org.dueregard.planreader.PlanSection;
import org.dueregard.planreader.Rag;
import org.dueregard.planreader.Sourced;
import org.dueregard.planreader.dates.DeadlineGrammar;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Block.Table;
import org.dueregard.planreader.file.Alternatives;
import org.dueregard.planreader.file.Wording;
import org.jspecify.annotations.Nullable;

/// Accounts for every word of a document: what the grammar has not used is named by its class, and what stands in a
/// used cell without being in one of its values is reported.
///
/// Problem: no word may be lost in silence. Method: the words of the plan's values are counted for their places, those of
/// values that stand in several places together; the words of used lines and cells are crossed off; what remains repeats a
/// value, or is a mark, a label, words around a reference, or a finding. Guarantee: every word is in a value, in ignored text
/// or in a finding. Limits: a word that stands twice in cells that were joined, once in a value, is crossed off where it comes
/// first. Cost: linear in the words.
/// Source: none; it is bookkeeping.
///
/// Example: the cell `1) Draft 2) Print` with the actions `Draft` and `Print` leaves `1` and `2`, which are marks.
final class Leftovers {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final Pattern PAGE_NUMBER = Pattern
        .compile("(?i)[-–— ]*(?:(?:page|tudalen|p\\.) ?)?\\d{1,3}(?: ?(?:of|/|o) ?\\d{1,3})?[-–— |]*(?:page)?");

    private static final Alternatives CONTENTS = new Alternatives(
            ".*(?:\\.\\s?){4,}\\s*\\d{1,3}|(?:contents|table of contents|cynnwys):?");

    private static final Alternatives NAVIGATION = new Alternatives(
            "(?:skip to .*|.*\\bcookies?\\b.*|(?:accept|reject|manage) (?:all|cookies).*|sign in|log ?in|menu|search|home(?: [>›/»].*)?|.* [›»] .*|back to top"
                    + "|print (?:this )?page|share(?: this)?(?: page)?(?: on .*)?|was this page (?:helpful|useful).*|is this page useful.*|give feedback.*|last updated.*|page last .*|this (?:e-?mail|message|communication) (?:and|is|was|may|contains)\\b.*|please consider the environment.*|privacy(?: (?:policy|notice))?|accessibility(?: statement)?"
                    + "|terms (?:and|of) .*|site ?map|follow us.*|facebook|twitter|x|instagram|linkedin|youtube|copyright.*|©.*|powered by.*|contact us|a to z|next|previous|pay|report|apply|news|cymraeg|english"
                    + "|(?:pay|book|find|report|apply for|check) (?:your |for |a |an )?(?:council tax|bins?|bin (?:day|collection)|parking|planning|pothole|missed bin|library|jobs?).*)");

    /// A line drawn with letters.
    private static final Pattern RULE = Pattern.compile("[-_=*~]{4,}");

    private static final Alternatives DUTY = new Alternatives(
            ".{0,40}(?:eliminat\\w+ (?:unlawful )?(?:discrimination|conduct)|advanc\\w+ equality of opportunity|foster\\w* good relations|removing or minimising disadvantages?"
                    + "|encourag\\w+ (?:people from|persons).{0,60}participat\\w+ in public life|tackl\\w+ prejudice and promot\\w+ understanding"
                    + "|(?:dileu|ddileu) gwahaniaethu|(?:hyrwyddo|hybu) cyfle cyfartal|meithrin (?:cysylltiadau|perthynas) da).*");

    private static final Pattern CONTACT = Pattern.compile(
            "(?i).*(?:[\\w.]+@[\\w.]+|\\b0\\d{2,4}[ -]?\\d{3}[ -]?\\d{3,4}\\b|https?://|www\\.|\\b[A-Z]{1,2}\\d{1,2}[A-Z]? ?\\d[A-Z]{2}\\b|(?:alternative|another|other|different) (?:formats?|languages?)).*");

    private static final Alternatives FORMATS = new Alternatives(".*(?:www|format|language).*");

    private static final Pattern KEY = Pattern.compile(
            "(?:[A-Z][A-Za-z&]{1,7}\\s*(?:[-–=:]|\\t)\\s*\\p{Lu}.*)|(?i:(?:rag )?key\\b.*|glossary.*|abbreviations.*|acronyms.*)"
                    + "|(?i:(?:red|amber|green|blue|grey)\\s*(?:[-–=:]|\\t).*)");

    private static final Pattern REFERENCE_WORDS = Pattern.compile(
            "(?i)(?:\\s*\\b(?:links?|linked|to|with|see|also|the|actions?|at|in|of|for|under|points?|objectives?|items?|sections?|against|and|above|below|as|refer|covered|by|please|cross|n|a|na|not|applicable|[a-z]{0,2}\\d+)\\b)++");

    /// Figures with nothing that refers.
    private static final Pattern FIGURES = Pattern
        .compile("(?i)(?=.*\\d)(?:(?:to|and|at|in|of|for|the|with|[a-z]?\\d+)\\b\\s*)++");

    private static final Pattern LEAD_IN = Pattern.compile(
            "(?i)(?:we|we will|we shall|will|to achieve this we will|byddwn yn|this will include|this includes|including|these include)(?: (?:\\d+|[a-z]|[ivx]+))?");

    private static final Set<Code> TELLING = Set.of(Code.WORDS_SET_ASIDE, Code.ORPHAN_TEXT);

    private final Findings findings;

    private static final int ENOUGH = 1000;

    private final Ledger ledger;

    /// Words of values that stand in several places, by their number.
    private final Map<String, Integer> words = new HashMap<>();

    /// Words of the values of each place.
    private final Map<Place, Map<String, Integer>> own = new HashMap<>();

    /// What stands where values stand.
    private final Set<String> said = new HashSet<>();

    private final Set<String> told = new HashSet<>();

    /// The messages of findings at each place.
    private final Map<String, List<String>> telling = new HashMap<>();

    /// What findings tell of, over several cells too.
    private final Quotations quoted = new Quotations();

    private boolean begun;

    Leftovers(Findings findings, Ledger ledger) {
        this.findings = findings;
        this.ledger = ledger;
    }

    static boolean isPageNumber(String text) {
        return text.chars().anyMatch((c) -> c >= '0' && c <= '9') && PAGE_NUMBER.matcher(text).matches();
    }

    static boolean isKey(String text) {
        return KEY.matcher(begin(text)).matches();
    }

    /// What words are that are never of the plan, whatever stands around them; null for
    /// all others.
    static @Nullable Kind certain(String words) {
        String text = begin(words);
        if (isPageNumber(text)) {
            return Kind.PAGE_NUMBER;
        }
        String line = text.toLowerCase(Locale.ROOT);
        if (CONTENTS.matches(line)) {
            return Kind.CONTENTS;
        }
        if (RULE.matcher(text).matches() || NAVIGATION.matches(line)) {
            return Kind.NAVIGATION;
        }
        return (DUTY.matches(line) && Wording.count(text) < 40) ? Kind.DUTY : null;
    }

    /// Whether the words are the number of a page, a line of contents or of a menu.
    static boolean isAround(String words) {
        Kind kind = certain(words);
        return kind != null && kind != Kind.DUTY;
    }

    /// @param running what stands on each page
    List<Ignored> account(List<Block> blocks, List<PlanSection> sections, List<Sourced<?>> others,
            Set<String> running) {
        blocks.forEach(this::places);
        sections.forEach(this::count);
        for (Sourced<?> other : others) {
            if (other.value() instanceof Period) {
                whole(other);
            }
            else {
                count(other);
            }
            this.ledger.take(other.place());
        }
        this.ledger.joined().forEach((each) -> add(each.words(), this.own.getOrDefault(each.place(), this.words)));
        for (Finding finding : this.findings.inDocumentOrder()) {
            if (TELLING.contains(finding.code())) {
                this.telling.computeIfAbsent(finding.place() + "", (each) -> new ArrayList<>()).add(finding.message());
                this.quoted.add(finding.place().words());
            }
        }
        for (Block block : blocks) {
            switch (block) {
                case Line line -> line(line, running);
                case Table table -> table(table);
            }
        }
        return this.ledger.ignored()
            .stream()
            .sorted(java.util.Comparator.comparingLong((each) -> this.findings.position(each.place())))
            .toList();
    }

    private void places(Block block) {
        switch (block) {
            case Line line -> this.own.put(line.place(), new HashMap<>());
            case Table table -> table.rows()
                .forEach((row) -> row.cells().forEach((cell) -> this.own.put(cell.place(), new HashMap<>())));
        }
    }

    private void line(Line line, Set<String> running) {
        boolean title = this.ledger.isTaken(line.place());
        if (this.ledger.isTaken(line) || title) {
            this.begun |= !title;
            used(line.text(), line.piece().label(), line.place());
        }
        else if (!this.ledger.isLeftOut(line)) {
            this.ledger.leaveOut(running.contains(line.text()) ? Kind.PAGE_HEADER : kind(line), line);
        }
    }

    /// As many words as it takes to see of what kind they are.
    private static String begin(String text) {
        return text.substring(0, Math.min(text.length(), ENOUGH));
    }

    private Kind kind(Line line) {
        String text = begin(line.text());
        Kind certain = certain(text);
        if (certain != null) {
            return certain;
        }
        if (KEY.matcher(text).matches()) {
            return Kind.KEY;
        }
        if (mayBeContact(text) && CONTACT.matcher(text).matches()) {
            return Kind.CONTACT;
        }
        if (line.heading() > 0 || (Wording.isHeading(text) && Wording.count(text) < 9)) {
            return Kind.HEADING;
        }
        return this.begun ? Kind.REMARK : Kind.INTRODUCTION;
    }

    /// Most lines hold nothing that an address, a number or a format is known by.
    private static boolean mayBeContact(String text) {
        return text.chars().anyMatch((c) -> c == '@' || c == '/' || (c >= '0' && c <= '9'))
                || FORMATS.matches(text.toLowerCase(Locale.ROOT));
    }

    private void table(Table table) {
        for (Row row : table.rows()) {
            for (Cell cell : row.cells()) {
                if (cell.isBlank() || cell.inherited() || this.ledger.isLeftOut(cell.place())) {
                    continue;
                }
                if (this.ledger.isTaken(cell.place())) {
                    this.begun = true;
                    used(cell.text(), null, cell.place());
                }
                else {
                    Kind certain = certain(cell.text());
                    this.ledger.leaveOut((certain != null) ? certain : Kind.OTHER_TABLE, cell);
                }
            }
        }
    }

    /// Crosses the words off; names those that no value has.
    private void used(String text, @Nullable String label, Place place) {
        List<MatchResult> run = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        Map<String, Integer> here = this.own.getOrDefault(place, Map.of());
        if (here.isEmpty() && this.said.contains(Wording.collapse(text))) {
            this.ledger.leaveOut(Kind.REPEATED, text, place);
            return;
        }
        while (matcher.find()) {
            if (cross(here, key(matcher.group())) || cross(this.words, key(matcher.group()))) {
                missing(run, text, place);
            }
            else {
                run.add(matcher.toMatchResult());
            }
        }
        missing(run, text, place);
        if (label != null) {
            this.ledger.leaveOut(Kind.MARK, label, place);
        }
    }

    /// Crosses a word off if it is there.
    private static boolean cross(Map<String, Integer> words, String word) {
        Integer left = words.get(word);
        if (left == null || left == 0) {
            return false;
        }
        words.put(word, left - 1);
        return true;
    }

    private void missing(List<MatchResult> run, String text, Place place) {
        if (run.isEmpty()) {
            return;
        }
        String tokens = run.stream().map(MatchResult::group).collect(Collectors.joining(" "));
        String printed = text.substring(run.getFirst().start(), run.getLast().end());
        List<String> rest = run.stream()
            .filter((word) -> !Marks.are(List.of(word), text))
            .map((word) -> key(word.group()))
            .toList();
        boolean marks = rest.isEmpty() || Marks.are(run, text);
        run.clear();
        if (marks) {
            this.ledger.leaveOut(Kind.MARK, printed, place);
        }
        else if (REFERENCE_WORDS.matcher(tokens).matches() && !FIGURES.matcher(tokens).matches()) {
            this.ledger.leaveOut(Kind.REFERENCE_WORDS, printed, place);
        }
        else if (LEAD_IN.matcher(tokens).matches()) {
            this.ledger.leaveOut(Kind.LEAD_IN, printed, place);
        }
        else if (Column.of(printed).isOfPlan()) {
            this.ledger.leaveOut(Kind.LABEL, printed, place);
        }
        else if (this.own.getOrDefault(place, Map.of()).keySet().containsAll(rest)) {
            this.ledger.leaveOut(Kind.REPEATED, printed, place);
        }
        else if (!isTold(printed, text, place) && !this.quoted.contains(Wording.collapse(text))) {
            this.findings.add(Code.WORDS_SET_ASIDE, List.of(), Wording.quote(printed) + " stands in "
                    + Wording.quote(text) + " and is in none of the values read there. Enter it where it belongs.",
                    place);
        }
    }

    /// Whether a finding at the place names the words, or all words there.
    private boolean isTold(String printed, String text, Place place) {
        String whole = Wording.quote(text);
        String words = Wording.collapse(printed);
        return this.telling.getOrDefault(place + "", List.of())
            .stream()
            .anyMatch((message) -> message.contains(whole) || message.contains(words));
    }

    private static String key(String token) {
        return token.toLowerCase(Locale.ROOT);
    }

    private void count(PlanSection section) {
        count(section.title());
        for (PlanObjective objective : section.objectives()) {
            count(objective.ref());
            count(objective.text());
            objective.links().forEach(this::count);
            objective.seeActionsOf().forEach(this::count);
            objective.actions().forEach(this::count);
        }
    }

    private void count(PlanAction action) {
        count(action.text());
        if (action.number() != null) {
            once(action.number() + ")", action.text().place());
        }
        action.owners().forEach(this::count);
        each(action.successMeasures());
        each(action.progress());
        if (action.deadline().value().raw() != null) {
            once(action.deadline().value().raw(), action.deadline().place());
        }
        Sourced<Completion> completed = action.completed();
        if (completed != null && DeadlineGrammar.parse(completed.place().words()).isPresent()) {
            whole(completed);
        }
        if (action.rag() != null) {
            rating(action.rag());
        }
        action.protectedCharacteristics()
            .forEach((each) -> once(Characteristics.printed(each.place().words(), each.value()), each.place()));
    }

    /// The word of the rating and its letter, each once: `G (Green)`.
    private void rating(Sourced<Rag> rating) {
        List<String> words = TOKEN.matcher(rating.place().words())
            .results()
            .map(MatchResult::group)
            .filter((word) -> Ratings.ofWords(word) == rating.value())
            .toList();
        List<String> said = new ArrayList<>();
        words.stream().filter((word) -> word.length() > 1).findFirst().ifPresent(said::add);
        words.stream().filter((word) -> word.length() == 1).findFirst().ifPresent(said::add);
        once(String.join(" ", said), rating.place());
    }

    /// Counts entries as often as one action has them: two quarters may say the same.
    private void each(List<Sourced<String>> entries) {
        Map<String, Integer> times = new HashMap<>();
        for (Sourced<String> entry : entries) {
            int time = times.merge(entry.value(), 1, Integer::sum);
            this.said.add(Wording.collapse(entry.place().words()));
            if (this.told.add(entry.value() + "\n" + entry.place() + "\n" + time)) {
                add(entry.value(), this.own.getOrDefault(entry.place(), this.words));
            }
        }
    }

    private void count(@Nullable Sourced<?> value) {
        if (value != null) {
            once(String.valueOf(value.value()), value.place());
        }
    }

    /// A value that stands for all the words of its place.
    private void whole(@Nullable Sourced<?> value) {
        if (value != null) {
            once(value.place().words(), value.place());
        }
    }

    private void once(String text, Place place) {
        this.said.add(Wording.collapse(place.words()));
        if (this.told.add(text + "\n" + place)) {
            add(text, this.own.getOrDefault(place, this.words));
        }
    }

    private static void add(String text, Map<String, Integer> words) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            words.merge(key(matcher.group()), 1, Integer::sum);
        }
    }

}
