package org.dueregard.planreader.words;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.dueregard.planreader.file.Alternatives;
import org.dueregard.planreader.file.Clues;
import org.dueregard.planreader.file.Remembered;
import org.dueregard.planreader.file.Wording;

/// What a column of a plan holds, by the words that councils put above it, in English and Welsh. The first that fits
/// wins.
public enum Column {

    /// Figures about actions are no actions.
    FIGURE("(?:total|number|percentage|%|count|average|sum|nifer)\\b.+|(?:red|amber|green|blue)"),
    REFERENCE(
            "(?:(?:objective|obj|action|item|plan|eo|equality|serial|line|row)[ /]*)*(?:no|nos|ref|refs|reference|number|#|id|code)\\.?"
                    + "(?:[ /]*(?:no|number|ref))?\\.?|#|rhif|cyf|cyfeirnod"),
    /// Known, and without a place in a plan.
    RESOURCE(
            "(?!(?:.*(?:\\band\\b|[/&,+]) ?)?(?:(?:(?:lead|responsible|accountable) )?(?:officer|person|manager)s?(?! ?time)|(?:lead|responsible) (?:service|department|team)s?|leads?|owners?|responsib\\w+|(?:by )?who|(?:by )?when|time ?-?(?:scale|frame|line)s?|deadlines?|(?:target|due|completion|end) dates?|(?:key |proposed |planned )?actions?)(?: ?(?:\\band\\b|[/&,+]).*|$)).*(?:resource|budget|\\bcosts?\\b|funding|funded|\\bpartners\\b|key partners|partners? (?:involved|organisations)"
                    + "|\\brisks?\\b|adnoddau|cyllideb|cyllid\\b|partneriaid).*"
                    + "|.*(?:link|contribut|align|fit|map).{0,12}(?:corporate|strateg|council plan|well-?being|national|eflg|framework|policy|policies).*"
                    + "|corporate (?:plan |priority|objective|aim).*|strategic (?:link|fit|context).*|(?:action )?(?:type|level)"
                    + "|priority \\(?(?:h(?:igh)?)[,/ -].*|eqia.{0,12}|evidence base|(?:.* )?(?:psed|general duty|(?:public sector )?equality duty|duties|aims? of the duty)(?: aims?| met)?|governance.*|(?:date|day) (?:\\w+ )?(?:added|raised|logged|recorded|entered|opened|created|identified|registered|set|agreed|approved|issued|updated|amended|reviewed|modified|received|submitted)(?: .*)?|(?:added|raised|logged|created|entered|opened|agreed|approved|modified|last (?:updated|amended|reviewed|modified|edited))(?: (?:on|by|date).*)?|report(?:ed|s|ing) to|rationale|background|context|why(?: .*)?|pam"),
    RAG("(?:current |overall |latest )?(?:rating|colou?r)|(?:current |overall |latest )?b?rag(?:b|y|g)?(?: ?(?:status|rating|rated|score|key|progress|q\\d))*(?: .{0,12})?|cag|statws (?:cag|rag)|traffic light.*"),
    COMPLETED(
            "(?:date |actual )?(?:date )?(?:completed|completed?\\?)(?: (?:date|on|y/n))?|actual (?:completion|end|finish)(?: date)?"
                    + "|done\\??|date of completion|date (?:done|achieved|finished|closed)|cwblhawyd"),
    START("(?:(?:planned|target|time ?-?(?:scales?|frame|line)|timing|dates?|when|delivery|period|duration)[ :/–-]+)*(?:start|commence|begin)\\w*(?: ?date)?|date (?:started|to start)|dyddiad (?:dechrau|cychwyn)"),
    EARLIER("(?:original|previous|initial|old|first)\\b.*(?:date|deadline|timescale|target).*"),
    DEADLINE(
            ".*(?:target date|time ?-?scale|time ?-?frame|time ?-?line|by when|deadline|\\bdue\\b(?! regard)|completion date|complete date"
                    + "|date (?:for|of) (?:completion|delivery|implementation)|delivered by|completed by|achieved by|done by|end ?date"
                    + "|finish|complete by|completion by|target completion|delivery date|implementation date|(?:revised|new|current|forecast|proposed|planned|agreed|review) date"
                    + "|timing|timetable|erbyn pryd|amserlen|dyddiad|terfyn amser|graddfa amser).*"
                    + "|when\\??|when will.*|when by|by date|completion|schedule|end|ends|finish|(?:expected|estimated|anticipated|planned) (?:completion|delivery|end).*|frequency|how often\\??|academic year|(?:target |delivery |key )?dates?|milestones?|to be completed|deliver by|(?:target |delivery |due )?(?:month|quarter)|pryd\\??|target \\(?date\\)?.*|date.{0,12}|year"),
    PROGRESS(
            "(?!how (?:\\w+ ){0,4}(?:will|shall|can|could|should|to) (?:\\w+ ){0,4}be achieved)(?!.*baseline)(?!.*(?:\\bmeasur\\w*(?: of| our| the| your)* progress|\\bprogress (?:measure|indicator)s?\\b|\\bhow (?:\\w+ ){0,3}(?:know|judge)\\b)).*(?:progress|\\boutturn\\b|\\bupdates?\\b|\\bstatus\\b|comment|position|achieve[dm]|achievement|what happened|what (?:have )?we(?:'ve|’ve)? (?:have )?(?:did|done|achieved|delivered)"
                    + "|where (?:we|things) are.*|where are we.*|current state|latest.*|actions? taken|work (?:done|undertaken|completed)|.*\\b(?:not (?:yet )?started|in progress|on track) ?/.*|.*/ ?(?:not (?:yet )?started|in progress|on track)|to date|commentary|monitoring (?:notes?|update)|diweddariad|cynnydd|statws|sylwadau).*"
                    + "|(?:q|qtr\\.? ?|quarter |chwarter )(?:[1-4]|one|two|three|four|un|dau|tri|pedwar)\\b.*|(?:[1-4](?:st|nd|rd|th)|first|second|third|fourth) quarter.*"
                    + "|notes?|(?:review|progress|officers?|update|meeting|general) ?notes?|review|remarks|out-?turn|(?:mid|end)[ -](?:of[ -])?year.{0,16}|nodiadau"),
    CHARACTERISTIC(
            ".*(?:characteristic|protected group|equality strand|equality group|diversity strand|target group|groups? affected|who (?:will )?benefits?"
                    + "|which groups?|who (?:\\w+ ){0,3}affected|who (?:will|does|is|do|are|would) (?:it|this|they|these|we|that|the \\w+)(?: \\w+){0,2} (?:help|support|for)\\W?$|section 75|\\bs75\\b|equality categor|who (?:is (?:it|this)|are they) for|nodwedd).*|strands?|protected chars?\\.?|pcs?"),
    OWNER(".*(?:responsib|\\baccountab|\\bsro\\b|owner|\\blead\\b|\\bleads\\b|\\bled by\\b|\\b(?:by|/) ?who\\b|whom|officer|accountable|assigned|post ?holder|named person|\\bsponsor"
            + "|swyddog|arweinydd|arweiniol|\\bpwy\\b|cyfrifol|perchennog|perchen).*|who\\b.{0,40}"),
    LINKS("(?:cross[- ])?links?(?: to| with)?(?: (?:other )?(?:objectives?|actions?|criteria|points?))?|linked (?:to|with|objectives?|actions?).{0,14}|cross[- ]ref.*|related (?:objectives?|actions?)"),
    MEASURE("(?!action measures?$)(?!.*measures? to (?:be )?tak)(?!.*high[- ]impact actions?).*(?:\\bmeasur|\\bmetrics?\\b|we(?:'ll|’ll| will)(?: have)? know|looks like|what will (?:change|be different|have changed)|what .*\\b(?:outcomes?|results?|impacts?|difference|benefits?)\\b|how will we know|how we will know|how (?:do|will) (?:we|you) (?:know|measure|judge)|how .* (?:know|judge)\\b|success|evidence|kpi|indicator|impact|look like|baseline|output"
            + "|benefit|different|difference|monitored|mesur|sut (?:y )?(?:byddwn|bydd|fyddwn|fydd).*gwybod|dangosydd|llwyddiant|tystiolaeth|effaith|allbwn).*|(?:(?:performance|annual|numerical|smart) )?targets?(?: (?:for |by )?\\(?20\\d\\d.*)?|benchmarks?|targedau|targed|current (?:performance|level|figure|value)"),
    ACTION("(?!what (?:we|you|people) (?:held|heard|found|learn\\w+)\\b)(?!.*\\b(?:want|hope|hoping|aim|aiming|trying|wish) to\\b)(?!.*high[- ]impact actions?).*(?:\\bactions?\\b|what (?:we(?:['’](?:ll|re|d))? |will |are |do |needs|is (?:to be|being) done)|activit|\\btasks?\\b|\\bsteps\\b|issues? (?:which|that|to)|to be addressed"
            + "|how (?:we will|will we|(?:are|do|shall|can|should) we)|how we(?:'ll|’ll)|how (?:\\w+ ){0,4}(?:will|shall|can|could|should|to) (?:\\w+ ){0,4}be achieved|how we (?:get|go|do|make|deliver|achieve|meet|reach|plan|intend|aim)\\b|deliverable|initiative|intervention|what\\?|recommendation|measures? to (?:be )?tak|cam(?:au)? gweithredu|\\bcamau\\b|gweithgaredd|tasgau?|beth).*"
            + "|(?:improvements?|changes?|developments?) (?:needed|required|planned|to (?:be )?ma(?:k|d)e)|what (?:(?:needs?|has|have) to|must|should) (?:be )?\\w+|what|projects?|work (?:to be done|required|planned)|(?:programme|plan) of work|how\\??|we will\\W*|cam|gweithredu|sut"),
    OBJECTIVE(
            ".*(?:objective|priorit|\\baims?\\b|\\bgoals?\\b|criteri|commitment|ambition|\\bpledges?\\b|\\bpromises?\\b|intention|(?:what|where) .*\\b(?:want|hope|hoping|aim|aiming|trying|wish) to\\b|amcan|blaenoriaeth|ymrwymiad).*|principles?|standards?|requirements?|nod(?:au)?|eflg"),
    OUTCOME(".*(?:outcome|result|canlyniad|deilliant).*"),
    SECTION(".*\\b(?:themes?|pillars?|workstreams?|themau?|maes|focus areas?|areas? of (?:focus|work)|categor(?:y|ies)|domains?|key areas?)\\b.*|areas?|focus|headings?|sections?|high[- ]impact actions?.*"),
    /// What a plan answers; an objective where no other column is one.
    NEED("(?:\\w+ ){0,1}(?:issues?|inequalit(?:y|ies)|needs?|gaps?|barriers?|challenges?|findings?|area for (?:improvement|development)|improvement areas?)"
            + "(?: (?:identified|addressed|found))?"),
    /// Who it is for; an owner where no other column is one.
    SERVICE("(?:lead )?(?:service|team|directorate|department|division|unit|service area|gwasanaeth|adran|cyfarwyddiaeth|tîm)s?(?: ?/ ?\\w+)?|by|(?:key )?contact.*|delivery (?:partner|team)s?|persons?|managers?|champions?|delegated to|co-?ordinators?|resp\\.?"),
    /// The number of an action in a column of its own, beside the reference of its
    /// objective.
    NUMBER("$^"), OTHER("$^");

    private static final int LONGEST_HEADING = 16;

    private static final Remembered<Column> KNOWN = new Remembered<>(Column::find);

    private static final Pattern BRACKETS = Pattern.compile("\\s*\\((?!.*(?:rag|date|by when)).*\\)\\s*$");

    /// What stands in brackets behind a vague word says what is meant: `Output (what we
    /// will do)`.
    private static final Pattern EXPLAINED = Pattern.compile(".+\\(([^()]+)\\)[\\s:*]*");

    private static final Pattern END = Pattern.compile("[\\s:*.–—-]+$");

    private static final List<Column> ALL = List.of(values());

    private static final Clues CLUES = new Clues();

    private static final Map<Column, Alternatives> ALTERNATIVES = new EnumMap<>(Column.class);

    static {
        for (int i = 0; i < ALL.size(); i++) {
            CLUES.add(i, ALL.get(i).words);
            ALTERNATIVES.put(ALL.get(i), new Alternatives(ALL.get(i).words));
        }
    }

    /// Longer ones would be looked through for long, and head nothing.
    private static final int MOST_LETTERS = 1_000;

    private final String words;

    Column(String words) {
        this.words = words;
    }

    /// What words say of a column below them. The same words stand in many rows and are
    /// asked for again and again, so the answers are kept, within bounds.
    public static Column of(String heading) {
        return KNOWN.of(heading);
    }

    private static Column find(String heading) {
        if (heading.length() > MOST_LETTERS) {
            return OTHER;
        }
        String line = Wording.collapse(heading).toLowerCase(Locale.ROOT);
        if (line.indexOf('(') < 0) {
            return known(line);
        }
        Column column = known(BRACKETS.matcher(line).replaceAll(""));
        Matcher brackets = EXPLAINED.matcher(line);
        boolean vague = column == OTHER || column == MEASURE || column == OUTCOME;
        Column explained = (vague && brackets.matches()) ? known(brackets.group(1)) : OTHER;
        return (explained == ACTION || (explained.isOfPlan() && column == OTHER)) ? explained : column;
    }

    private static Column known(String words) {
        String line = END.matcher(words).replaceAll("");
        if (line.isEmpty() || Wording.count(line) > LONGEST_HEADING) {
            return OTHER;
        }
        long possible = CLUES.in(line);
        for (int i = 0; i < ALL.size(); i++) {
            if ((possible >> i & 1) == 1 && ALL.get(i).matches(line)) {
                return ALL.get(i);
            }
        }
        return OTHER;
    }

    /// Whether the whole line, in lower case, is a heading of such a column.
    boolean matches(String line) {
        return Objects.requireNonNull(ALTERNATIVES.get(this)).matches(line);
    }

    /// Whether one of the headings is of the kind.
    public static boolean isAny(java.util.Collection<String> headings, Column column) {
        return headings.stream().anyMatch((heading) -> of(heading) == column);
    }

    /// Whether it says something of a plan for which the plan has a place.
    public boolean isOfPlan() {
        return this != OTHER && this != FIGURE && this != RESOURCE && this != EARLIER;
    }

    /// Whether several columns of a table can be of this kind, their words put together.
    public boolean isShared() {
        return this == PROGRESS || this == MEASURE || this == OWNER || this == CHARACTERISTIC;
    }

}
