package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.words.References;
import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanObjective;
import org.dueregard.planreader.Sourced;
import org.dueregard.planreader.dates.Anchors;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.grammar.Draft.ActionRow;
import org.jspecify.annotations.Nullable;

/// Makes an objective of its draft: reference, text, links, and the actions or what stands in their place.
final class ObjectiveReader {

    private static final Pattern LINKS = Pattern
        .compile("(?i)\\s*[(\\[]\\s*(?:see )?(?:cross[- ])?links? (?:to|with)\\b([^)\\]]*)[)\\]]?");

    private static final Pattern NOT_APPLICABLE = Pattern.compile("(?i)n\\s*/\\s*a\\.?|n\\.a\\.|not applicable\\.?");

    private static final Pattern ELSEWHERE = Pattern
        .compile("(?i)\\(?(?:please )?(?:see|as|refer to|as (?:in|at|for)|covered (?:by|in|under|at))\\b"
                + "(?: (?:also|the|actions?|above|below|at|in|of|for|under|points?|objectives?|items?|sections?|against))*"
                + "((?:[ ,&/]+(?:and )?(?:points? |objectives? )?(?:[A-Z]{1,3}-?)?\\d{1,3}(?:\\.\\d{1,3})*[a-z]?)+)\\s*(?:above|below)?\\s*[.)]*");

    private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five", "six", "seven", "eight",
            "nine", "ten");

    private static final List<Column> BESIDE = List.of(Column.OWNER, Column.DEADLINE, Column.MEASURE, Column.PROGRESS);

    private final Findings findings;

    private final Anchors anchors;

    /// The numbers with which objectives of the plan begin.
    private final Set<Integer> numbers;

    ObjectiveReader(Findings findings, Anchors anchors, Set<Integer> numbers) {
        this.anchors = anchors;
        this.numbers = numbers;
        this.findings = findings;
    }

    PlanObjective read(Draft draft, @Nullable Cell sectionTitle) {
        Cell whole = draft.heading ? sectionTitle : draft.whole();
        Place place = (whole != null) ? whole.place()
                : draft.rows.getFirst().parts.getFirst().values().iterator().next().place();
        String text = (whole != null) ? whole.text() : "";
        Sourced<String> ref = draft.heading ? null : reference(draft, text, place);
        if ((ref != null && draft.reference == null) || startsWith(text, ref)) {
            text = PlanGrammar.REFERENCE.matcher(text).replaceFirst("");
        }
        List<Sourced<String>> links = links(draft, text, place);
        text = Wording.collapse(LINKS.matcher(text).replaceAll(""));
        List<String> about = (ref != null) ? List.of(ref.value()) : List.of();
        if (draft.mended) {
            this.findings.add(Code.MENDED_ROW, about,
                    "The row was broken over two pages and mended. Check that its text is whole: " + Wording.quote(text)
                            + ".",
                    place);
        }
        return Doubt.lower(objective(draft, new Sourced<>(text, place, 1), ref, links), draft);
    }

    private static boolean startsWith(String text, @Nullable Sourced<String> ref) {
        Matcher matcher = PlanGrammar.REFERENCE.matcher(text);
        return ref != null && matcher.lookingAt() && ref.value().equals(group(matcher));
    }

    private @Nullable Sourced<String> reference(Draft draft, String text, Place place) {
        if (draft.reference != null && !draft.reference.isBlank()) {
            String printed = draft.reference.text();
            String said = referenceOf(text);
            if (!said.isEmpty() && printed.matches(Pattern.quote(said) + "\\.\\d{1,3}")) {
                // the column numbers the actions: `1.1` beside "Objective 1: …"
                return new Sourced<>(said, place, 1);
            }
            Matcher own = PlanGrammar.REFERENCE.matcher(printed);
            return new Sourced<>(own.lookingAt() ? group(own) : printed, draft.reference.place(), 1);
        }
        Matcher matcher = PlanGrammar.REFERENCE.matcher(text);
        return (matcher.lookingAt() && !isAmount(text)) ? new Sourced<>(group(matcher), place, 1) : null;
    }

    /// `250 Homes` is no objective 250 where there is neither 249 nor 251.
    private boolean isAmount(String text) {
        int number = References.number(text).orElse(0);
        return References.mayBeAmount(text) && !this.numbers.contains(number - 1) && !this.numbers.contains(number + 1);
    }

    /// The printed reference at the beginning of the words; empty where there is none.
    static String referenceOf(String text) {
        Matcher matcher = PlanGrammar.REFERENCE.matcher(text);
        return matcher.lookingAt() ? group(matcher) : "";
    }

    private static String group(Matcher matcher) {
        for (int i = 1; i <= matcher.groupCount(); i++) {
            String group = matcher.group(i);
            if (group != null) {
                int word = NUMBERS.indexOf(group.toLowerCase(java.util.Locale.ROOT));
                return (word >= 0) ? Integer.toString(word + 1) : group;
            }
        }
        return matcher.group();
    }

    private static List<Sourced<String>> links(Draft draft, String text, Place place) {
        List<Sourced<String>> links = new ArrayList<>();
        Matcher matcher = LINKS.matcher(text);
        while (matcher.find()) {
            Wording.references(matcher.group(1)).forEach((link) -> links.add(new Sourced<>(link, place, 1)));
        }
        for (ActionRow row : draft.rows) {
            for (Cell cell : row.cells(Column.LINKS)) {
                Wording.references(cell.text()).forEach((link) -> links.add(new Sourced<>(link, cell.place(), 1)));
            }
        }
        return links;
    }

    /// Whether the words say, in place of actions, that there are none or that they stand
    /// elsewhere.
    static boolean standsForActions(String words) {
        return NOT_APPLICABLE.matcher(words).matches() || ELSEWHERE.matcher(words).matches();
    }

    private PlanObjective objective(Draft draft, Sourced<String> text, @Nullable Sourced<String> ref,
            List<Sourced<String>> links) {
        List<String> about = (ref != null) ? List.of(ref.value()) : List.of();
        List<PlanAction> actions = new ArrayList<>();
        List<Sourced<String>> elsewhere = new ArrayList<>();
        List<Cell> notApplicable = new ArrayList<>();
        for (ActionRow row : draft.rows) {
            Cell cell = row.whole(Column.ACTION);
            String words = (cell != null) ? cell.text() : "";
            Matcher see = ELSEWHERE.matcher(words);
            if (cell != null && NOT_APPLICABLE.matcher(words).matches()) {
                notApplicable.add(cell);
                setAside(row, about, "N/A");
            }
            else if (cell != null && see.matches()) {
                Wording.references(see.group(1))
                    .forEach((target) -> elsewhere.add(new Sourced<>(target, cell.place(), 1)));
                setAside(row, about, "a reference to other actions");
            }
            else {
                actions.addAll(new ActionReader(row, about, this.findings, this.anchors).read());
            }
        }
        boolean none = actions.isEmpty() && elsewhere.isEmpty();
        said(about, text.place(), notApplicable, none);
        return new PlanObjective(ref, text, links, notApplicable.isEmpty() || !none, elsewhere, actions);
    }

    /// @param none whether there are no actions, here or elsewhere
    private void said(List<String> about, Place place, List<Cell> notApplicable, boolean none) {
        if (!notApplicable.isEmpty() && none) {
            this.findings.add(Code.NOT_APPLICABLE, about,
                    "The action is N/A and no reason is given. Say why, or what is to be done.", place);
        }
        else if (!notApplicable.isEmpty()) {
            notApplicable.forEach((cell) -> this.findings.add(Code.WORDS_SET_ASIDE, about,
                    Wording.quote(cell.text())
                            + " stands in one row of the objective and actions in others; it is not kept. Check whether"
                            + " something is missing there.",
                    cell.place()));
        }
        else if (none) {
            this.findings.add(Code.NO_ACTION, about, "No action is given. Enter one, or say why there is none.", place);
        }
    }

    private void setAside(ActionRow row, List<String> about, String what) {
        for (Column column : BESIDE) {
            Cell cell = row.whole(column);
            if (cell != null) {
                this.findings.add(Code.WORDS_SET_ASIDE, about, Wording.quote(cell.text()) + " stands beside " + what
                        + " and is not kept. Enter it where it belongs if it means something.", cell.place());
            }
        }
    }

}
