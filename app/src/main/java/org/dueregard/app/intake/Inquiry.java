package org.dueregard.app.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.Sourced;

/// Asks what a person has to decide about a document: from what the reader found, and from what stands in the
/// plan as corrected so far.
///
/// What can be seen in the plan itself (owners, deadlines, links, N/A) is asked of the plan, so that a
/// correction settles it. What only the reader knows (mended rows, words set aside) is asked of its findings.
final class Inquiry {

    private static final Pattern NOBODY = Pattern.compile(
            "(?i)tb[acd]\\.?|t\\.b\\.[acd]\\.?|to be (?:agreed|appointed|confirmed|decided|determined|identified)\\.?|"
                    + "i['’]w (?:gadarnhau|benderfynu)\\.?|vacant|\\?+");

    private final Outline outline;

    private final Map<String, Question> questions = new LinkedHashMap<>();

    private final PlanDocument read;

    private Inquiry(PlanDocument document, PlanDocument read) {
        this.outline = Outline.of(document);
        this.read = read;
    }

    /// All questions, the gravest first; among equals in document order.
    ///
    /// @param document as corrected so far
    /// @param read the same as it was read
    /// @param known whether a name as written stands for somebody known
    static List<Question> into(PlanDocument document, PlanDocument read, Predicate<String> known) {
        Inquiry inquiry = new Inquiry(document, read);
        inquiry.askOwners(document, known);
        inquiry.outline.entries().forEach(inquiry::askObjective);
        inquiry.askFindings(document.findings());
        List<Question> asked = new ArrayList<>(inquiry.questions.values());
        asked.sort(Comparator.comparingInt(Inquiry::gravity).thenComparingInt((question) -> -question.spots().size()));
        return asked;
    }

    private void add(Question question) {
        this.questions.putIfAbsent(question.key(), question);
    }

    private void askOwners(PlanDocument document, Predicate<String> known) {
        Map<String, List<Spot>> spots = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        for (Outline.Entry entry : this.outline.entries()) {
            for (int i = 1; i <= entry.objective().actions().size(); i++) {
                for (Sourced<String> owner : entry.objective().actions().get(i - 1).owners()) {
                    if (namesNobody(owner)) {
                        continue;
                    }
                    String key = Keys.owner(owner.value());
                    words.putIfAbsent(key, owner.value());
                    spots.computeIfAbsent(key, (any) -> new ArrayList<>())
                        .add(Spot.of(entry.number(), entry.objective(), i, owner.place(), owner.value()));
                }
            }
        }
        words.forEach((key, asWritten) -> {
            String inFull = document.inFull(asWritten);
            if (!known.test(asWritten) && !known.test(inFull)) {
                add(new Question.WhoIsMeant(key, asWritten, inFull, List.copyOf(spots.getOrDefault(key, List.of()))));
            }
        });
    }

    /// Whether the words only say that somebody is still to be found. They mean somebody
    /// else in each row.
    static boolean namesNobody(Sourced<String> owner) {
        return NOBODY.matcher(owner.value().strip()).matches();
    }

    private void askObjective(Outline.Entry entry) {
        if (!entry.objective().applicable()) {
            add(new Question.WhyNotApplicable(Keys.objective("not-applicable", entry),
                    Spot.of(entry.number(), entry.objective(), entry.objective().text().place(), "N/A")));
        }
        for (Sourced<String> link : entry.objective().links()) {
            boolean toItself = Outline.sameRef(entry.ref(), link.value());
            if (toItself || !this.outline.hasRef(link.value())) {
                add(new Question.WhereDoesItLead(Keys.link(entry, link.value()), link.value(), toItself,
                        Spot.of(entry.number(), entry.objective(), link.place(), link.value())));
            }
        }
        for (int i = 1; i <= entry.objective().actions().size(); i++) {
            askAction(entry, i);
        }
    }

    private void askAction(Outline.Entry entry, int position) {
        PlanAction action = entry.objective().actions().get(position - 1);
        if (action.owners().stream().allMatch(Inquiry::namesNobody)) {
            Sourced<String> said = action.owners().isEmpty() ? null : action.owners().getFirst();
            add(new Question.NobodyNamed(Keys.action("nobody", entry, position),
                    Spot.of(entry.number(), entry.objective(), position,
                            (said != null) ? said.place() : action.text().place(),
                            (said != null) ? said.value() : "")));
        }
        Deadline deadline = action.deadline().value();
        String words = (deadline.raw() != null) ? deadline.raw() : "";
        Spot spot = Spot.of(entry.number(), entry.objective(), position, action.deadline().place(), words);
        switch (deadline.kind()) {
            case TBC -> add(new Question.NoDateYet(Keys.action("to-be-confirmed", entry, position), true, spot));
            case NONE -> {
                if (action.completed() == null) {
                    add(new Question.NoDateYet(Keys.action("no-date", entry, position), false, spot));
                }
            }
            case UNREADABLE -> askUnreadable(words, spot);
            default -> {
            }
        }
    }

    private void askUnreadable(String words, Spot spot) {
        String key = Keys.deadline(words);
        List<Spot> spots = new ArrayList<>(List.of(spot));
        if (this.questions.get(key) instanceof Question.WhenIsItDue earlier) {
            spots.addAll(0, earlier.spots());
        }
        this.questions.put(key, new Question.WhenIsItDue(key, words, null, List.copyOf(spots)));
    }

    private void askFindings(List<Finding> findings) {
        Set<Words> asRead = new HashSet<>();
        Outline.of(this.read)
            .entries()
            .stream()
            .flatMap((entry) -> entry.objective().actions().stream())
            .forEach((action) -> asRead.add(Words.of(action.deadline())));
        findings.forEach((finding) -> askFinding(finding, asRead));
    }

    private void askFinding(Finding finding, Set<Words> asRead) {
        switch (finding.code()) {
            case UNREADABLE_DEADLINE, DEADLINE_TO_BE_CONFIRMED, NO_DEADLINE, NO_OWNER, NOT_APPLICABLE, DANGLING_LINK,
                    SELF_LINK -> {
                // Asked of the plan itself.
            }
            case AMBIGUOUS_DEADLINE, IMPLAUSIBLE_DEADLINE -> askDoubtfulDate(finding, asRead);
            default -> add(new Question.IsItRight(Keys.finding(finding), finding.code(), finding.message(),
                    Outline.Spots.of(this.outline, finding)));
        }
    }

    /// Only where the words that were read still stand: a correction settles the doubt.
    private void askDoubtfulDate(Finding finding, Set<Words> asRead) {
        List<Spot> spots = Outline.Spots.deadlinesAt(this.outline, finding)
            .stream()
            .filter((spot) -> asRead.contains(new Words(spot.place(), spot.value())))
            .toList();
        if (!spots.isEmpty()) {
            add(new Question.WhenIsItDue(Keys.finding(finding), spots.getFirst().value(), finding.message(), spots));
        }
    }

    /// Words of the file and where they stand.
    private record Words(Place place, String value) {

        static Words of(Sourced<Deadline> deadline) {
            String raw = deadline.value().raw();
            return new Words(deadline.place(), (raw != null) ? raw : "");
        }

    }

    private static int gravity(Question question) {
        return switch (question) {
            case Question.WhoIsMeant ignored -> 1;
            case Question.WhenIsItDue ignored -> 2;
            case Question.NobodyNamed ignored -> 4;
            case Question.WhyNotApplicable ignored -> 5;
            case Question.WhereDoesItLead ignored -> 6;
            case Question.NoDateYet noDate -> noDate.toBeConfirmed() ? 7 : 8;
            case Question.IsItRight found -> gravityOf(found.code());
        };
    }

    /// No plan at all, and one that cannot be trusted, come first, doubtful allotment
    /// before what is only to be looked at.
    private static int gravityOf(Finding.Code code) {
        return switch (code) {
            case NO_PLAN, COLUMNS_RUN_TOGETHER -> 0;
            case AMBIGUOUS_ALLOCATION, AMBIGUOUS_OWNER -> 3;
            case WORDS_SET_ASIDE, REPEATED_ACTION, DOUBTFUL_PROGRESS -> 9;
            case MENDED_ROW -> 11;
            default -> 10;
        };
    }

    /// Names of questions. Each is made of what is asked about and nothing else, so that
    /// an answer never slips to another thing when the plan is corrected.
    static final class Keys {

        private Keys() {
        }

        static String owner(String asWritten) {
            String plain = asWritten.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            return "owner:" + plain.replaceFirst("^the ", "").replace(" & ", " and ");
        }

        static String deadline(String words) {
            return "deadline:" + words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        }

        static String objective(String topic, Outline.Entry entry) {
            return topic + ":" + entry.number();
        }

        static String link(Outline.Entry entry, String target) {
            return "link:" + entry.number() + ":" + target;
        }

        static String action(String topic, Outline.Entry entry, int position) {
            String text = entry.objective().actions().get(position - 1).text().value();
            long same = entry.objective()
                .actions()
                .subList(0, position - 1)
                .stream()
                .filter((earlier) -> earlier.text().value().equals(text))
                .count();
            return topic + ":" + entry.number() + ":" + Digest.of(text) + ((same > 0) ? ":" + same : "");
        }

        static String finding(Finding finding) {
            return finding.code().name().toLowerCase(Locale.ROOT).replace('_', '-') + ":"
                    + Digest.of(finding.place().description() + "\n" + finding.message());
        }

    }

    /// Short names for long words: the first 16 hexadecimal digits of their SHA-256.
    static final class Digest {

        private Digest() {
        }

        static String of(String words) {
            return HexFormat.of().formatHex(sha256(words.getBytes(StandardCharsets.UTF_8)), 0, 8);
        }

        static byte[] sha256(byte[] content) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(content);
            }
            catch (NoSuchAlgorithmException ex) {
                throw new IllegalStateException("Every Java platform has SHA-256", ex);
            }
        }

    }

}
