package org.dueregard.planreader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.dueregard.planreader.PlanRevision.Part;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Revisions of plans made by chance: a thousand actions, each reworded, renumbered and many moved. The seed is in the
/// message of what fails.
class LargeRevisionTest {

    private static final String[] WORDS = "review publish train ask mend write hire count visit print libraries parks buses schools housing staff residents members wardens clerks policy figures gates ramps letters survey budget contracts tenders meetings early later every spring autumn ward town village river lake road bridge market hall office desk phone web page form notice panel group"
        .split(" ");

    private static final Place PLACE = new Place.Lines(1, 1, "");

    @Test
    void accountsForEveryPart() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            PlanDocument older = plan(random, 12, 5);
            PlanDocument newer = shaken(older, random);

            PlanRevision revision = PlanRevision.between(older, newer);

            assertThat(seen(revision, true)).as("older parts, seed " + seed).isEqualTo(parts(older));
            assertThat(seen(revision, false)).as("newer parts, seed " + seed).isEqualTo(parts(newer));
            assertThat(PlanRevision.between(older, newer)).as("again, seed " + seed).isEqualTo(revision);
            assertThat(PlanRevision.between(newer, newer).changes()).as("itself, seed " + seed).isEmpty();
        }
    }

    @Test
    void knowsAThousandActionsAgain() {
        Random random = new Random(7);
        PlanDocument older = plan(random, 100, 10);
        PlanDocument newer = shaken(older, random);

        PlanRevision revision = PlanRevision.between(older, newer);

        assertThat(revision.same().stream().filter((pair) -> pair.older().isAction()).count()).isGreaterThan(800);
    }

    /// More than can each be held against each.
    @Test
    void knowsThousandsOfActionsAgain() {
        Random random = new Random(11);
        PlanDocument older = plan(random, 230, 10);
        PlanDocument newer = shaken(older, random);

        PlanRevision revision = PlanRevision.between(older, newer);

        assertThat(revision.same().stream().filter((pair) -> pair.older().isAction()).count()).isGreaterThan(1_700);
    }

    private static PlanDocument plan(Random random, int objectives, int actions) {
        List<List<String>> texts = new ArrayList<>();
        for (int o = 0; o < objectives; o++) {
            List<String> own = new ArrayList<>(List.of(sentence(random, 12)));
            for (int a = 0; a < actions; a++) {
                own.add(sentence(random, 9));
            }
            texts.add(own);
        }
        return document(texts);
    }

    /// Every text loses or changes a word; a tenth of the actions goes elsewhere, a
    /// twentieth goes away and as many come.
    private static PlanDocument shaken(PlanDocument plan, Random random) {
        List<List<String>> texts = new ArrayList<>();
        for (PlanObjective objective : plan.sections().getFirst().objectives()) {
            texts.add(new ArrayList<>(List.of(reworded(objective.text().value(), random))));
        }
        int number = 0;
        for (PlanObjective objective : plan.sections().getFirst().objectives()) {
            for (PlanAction action : objective.actions()) {
                int to = (random.nextInt(10) == 0) ? random.nextInt(texts.size()) : number;
                boolean fresh = random.nextInt(20) == 0;
                texts.get(to).add(fresh ? sentence(random, 9) : reworded(action.text().value(), random));
            }
            number++;
        }
        Collections.swap(texts, 0, texts.size() - 1);
        return document(texts);
    }

    private static String reworded(String text, Random random) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        words.set(random.nextInt(words.size()), WORDS[random.nextInt(WORDS.length)]);
        return String.join(" ", words);
    }

    private static String sentence(Random random, int length) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            words.add(WORDS[random.nextInt(WORDS.length)]);
        }
        return String.join(" ", words);
    }

    private static PlanDocument document(List<List<String>> texts) {
        List<PlanObjective> objectives = new ArrayList<>();
        for (List<String> own : texts) {
            List<PlanAction> actions = own.stream()
                .skip(1)
                .map((text) -> new PlanAction(null, sourced(text), List.of(), List.of(),
                        new Sourced<>(Deadline.NONE, PLACE, 1), null, List.of(), null, List.of()))
                .toList();
            objectives.add(new PlanObjective(sourced("1." + (objectives.size() + 1)), sourced(own.getFirst()),
                    List.of(), true, List.of(), actions));
        }
        return new PlanDocument("made", null, null, null, List.of(new PlanSection(sourced(""), objectives)), List.of());
    }

    private static Sourced<String> sourced(String text) {
        return new Sourced<>(text, PLACE, 1);
    }

    private static Set<String> parts(PlanDocument plan) {
        Set<String> parts = new HashSet<>();
        for (PlanObjective objective : plan.sections().getFirst().objectives()) {
            String name = (objective.ref() != null) ? objective.ref().value() : "";
            parts.add(name);
            for (int a = 1; a <= objective.actions().size(); a++) {
                parts.add(name + "#" + a);
            }
        }
        return parts;
    }

    /// Every part that the revision speaks of; none twice, but in changes of the same
    /// pair.
    private static Set<String> seen(PlanRevision revision, boolean older) {
        List<Part> parts = new ArrayList<>();
        revision.same().forEach((pair) -> parts.add(older ? pair.older() : pair.newer()));
        for (PlanChange change : revision.changes()) {
            switch (change) {
                case PlanChange.Added added when !older -> parts.add(added.newer());
                case PlanChange.Dropped dropped when older -> parts.add(dropped.older());
                case PlanChange.Split split when !older -> parts.addAll(split.others());
                case PlanChange.Merged merged when older -> parts.addAll(merged.others());
                default -> {
                }
            }
        }
        List<String> names = parts.stream().map(Differences::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        return new HashSet<>(names);
    }

}
