package org.dueregard.app.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.dueregard.app.intake.Import;
import org.dueregard.app.plan.PlanSummary;
import org.dueregard.app.web.Dates;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Numbers;
import org.dueregard.app.web.components.Pagination;
import org.dueregard.planreader.PlanChange;
import org.dueregard.planreader.PlanDocument.Initials;
import org.dueregard.planreader.PlanRevision.Pair;
import org.dueregard.planreader.PlanRevision.Part;
import org.jspecify.annotations.Nullable;

/// What a newer file changes of a plan, objective by objective, each change with a tick. Many changes are shown in parts;
/// the ticks of the others are kept.
///
/// @param name of the file
/// @param incomplete whether the file begins or ends in the middle of a row
/// @param shown which part is shown, and how
/// @param key what initials stand for by the file and not yet in the plan
/// @param parts how many parts there are
record RevisionPage(String href, String back, String name, String plan, String sentence, boolean incomplete,
        Shown shown, String seen, List<Initials> key, List<Kind> kinds, List<Group> groups, int parts) {

    /// So many changes are shown at once.
    static final int MOST = 50;

    /// How the changes are shown.
    ///
    /// @param part counted from 1
    /// @param ticked names of changes, those of other parts too
    /// @param meanwhile whether the plan was changed since somebody looked
    /// @param kept who kept these ticks and when, or ""
    /// @param unmet what ticked changes want of others, where they were to be made
    record Shown(int part, Set<String> ticked, boolean meanwhile, String kept, List<Wants.Unmet> unmet) {

        Shown {
            unmet = List.copyOf(unmet);
        }

        /// As somebody finds them: with the ticks that were kept, if any were.
        static Shown of(int part, Proposal proposal, Optional<Ticks> kept) {
            return new Shown(part, kept.map((each) -> each.on(proposal)).orElseGet(() -> tickedAtFirst(proposal)),
                    false, kept.map((each) -> Dates.of(each.at()) + " by " + each.as()).orElse(""), List.of());
        }

        /// As somebody sent them, where they cannot be made together.
        static Shown again(int part, Proposal proposal, Set<String> ticked) {
            return new Shown(part, ticked, false, "", new Wants(proposal).of(proposal.accepted(ticked)));
        }

        @Nullable String wants(String change) {
            return this.unmet.stream()
                .filter((each) -> each.change().equals(change))
                .map(Wants.Unmet::words)
                .findFirst()
                .orElse(null);
        }

    }

    /// Changes of one kind, which can be ticked together.
    record Kind(String kind, String words, int count, boolean allTicked) {
    }

    /// The changes of an objective, or some of many.
    ///
    /// @param words of the objective
    /// @param some which of its changes, like `changes 51 to 100 of 120`; "" where all
    /// are there
    record Group(String name, String words, String some, List<Row> rows) {
    }

    /// One change.
    ///
    /// @param part `Action 2`, or "" where it is about the objective itself
    /// @param place where it stands in the file, and its address; "" where it is gone
    /// @param ofPlan whether the plan was changed here and the file is as the last one
    /// @param wants what it wants of another change, where it was to be made without it;
    /// else null
    record Row(String key, String part, String label, List<ChangeWords.Piece> pieces, String place, String href,
            boolean ofPlan, boolean ticked, @Nullable String wants) {

        String id() {
            return RevisionPage.id(this.key);
        }

        /// The ids of what is said beside its tick, for those who hear it; null where
        /// nothing is.
        @Nullable String saidBeside() {
            String said = ((this.wants != null) ? id() + "-error " : "") + (this.ofPlan ? id() + "-here" : "");
            return said.isEmpty() ? null : said.strip();
        }
    }

    /// Some changes of an objective, which has so many in all.
    private record Some(String name, List<PlanChange> changes, int from, int all) {

        String words() {
            return (this.changes.size() == this.all) ? "" : "changes " + Numbers.of(this.from + 1L) + " to "
                    + Numbers.of(this.from + this.changes.size()) + " of " + Numbers.of(this.all);
        }

    }

    /// @param shown a part that is not there any more leads to the last
    static RevisionPage of(Import one, Proposal proposal, Shown shown) {
        String back = "/imports/" + one.id().value();
        List<List<Some>> parts = parts(proposal);
        int part = Math.clamp(shown.part(), 1, Math.max(1, parts.size()));
        List<Group> groups = parts.isEmpty() ? List.of()
                : parts.get(part - 1).stream().map((some) -> group(one, proposal, some, shown)).toList();
        return new RevisionPage(back + "/revision/" + proposal.current().plan().id().value(), back, one.fileName(),
                proposal.current().plan().title(), sentence(proposal), proposal.revision().newerIsIncomplete(),
                new Shown(part, shown.ticked(), shown.meanwhile(), shown.kept(), shown.unmet()), proposal.seen(),
                proposal.newInitials(), kinds(proposal, shown.ticked()), groups, Math.max(1, parts.size()));
    }

    /// The changes of each objective together, in parts of few changes.
    private static List<List<Some>> parts(Proposal proposal) {
        List<List<Some>> parts = new ArrayList<>();
        int held = MOST;
        for (List<PlanChange> group : groups(proposal)) {
            int all = group.size();
            for (int from = 0; from < all; from += MOST) {
                List<PlanChange> some = group.subList(from, Math.min(all, from + MOST));
                if (held + some.size() > MOST) {
                    parts.add(new ArrayList<>());
                    held = 0;
                }
                parts.getLast().add(new Some(nameOf(group), some, from, all));
                held += some.size();
            }
        }
        return parts;
    }

    /// By where the objective stands, since the same reference may come again: in the
    /// newer file, or in the plan
    /// where the file does not have it.
    private static Collection<List<PlanChange>> groups(Proposal proposal) {
        Map<List<Integer>, Part> newerOf = new HashMap<>();
        for (Pair pair : proposal.revision().same()) {
            if (pair.older().isObjective()) {
                newerOf.put(List.of(pair.older().section(), pair.older().objective()), pair.newer());
            }
        }
        Map<List<Object>, List<PlanChange>> groups = new LinkedHashMap<>();
        for (PlanChange change : proposal.changes()) {
            Part part = change.part();
            Part newer = (change.newer() != null) ? part : newerOf.get(List.of(part.section(), part.objective()));
            Part where = (newer != null) ? newer : part;
            List<Object> key = List.of(newer != null, where.section(), where.objective());
            groups.computeIfAbsent(key, (any) -> new ArrayList<>()).add(change);
        }
        return groups.values();
    }

    /// As the newer file calls it, if it has it.
    private static String nameOf(List<PlanChange> group) {
        PlanChange first = group.stream()
            .filter((change) -> change.newer() != null)
            .findFirst()
            .orElseGet(group::getFirst);
        return ChangeWords.nameOf(first.part());
    }

    private static Group group(Import one, Proposal proposal, Some some, Shown shown) {
        return new Group(some.name(), ChangeWords.objectiveOf(proposal, some.changes().getFirst()), some.words(),
                some.changes().stream().map((change) -> {
                    boolean ofPlan = proposal.ofPlan().contains(Proposal.key(change));
                    return row(one, change, ofPlan, shown);
                }).toList());
    }

    /// The way through the parts; an address is the number of its part.
    Pagination pagination() {
        return Pagination.pages(this.shown.part(), this.parts, Integer::toString);
    }

    /// The id of a change's tick on the page.
    private static String id(String key) {
        return "change-" + key;
    }

    /// What ticked changes want of others, each with the way to its tick.
    FormErrors errors() {
        return new FormErrors(this.shown.unmet()
            .stream()
            .map((each) -> new FormErrors.FormError("change", id(each.change()), each.words()))
            .toList());
    }

    private static Row row(Import one, PlanChange change, boolean ofPlan, Shown shown) {
        String key = Proposal.key(change);
        Part newer = change.newer();
        String place = (newer != null) ? newer.place().description() : "";
        return new Row(key, change.part().isAction() ? "Action " + change.part().action() : "",
                ChangeWords.label(change), ChangeWords.of(change), place, one.addressOf(place), ofPlan,
                shown.ticked().contains(key), shown.wants(key));
    }

    private static String sentence(Proposal proposal) {
        int same = proposal.revision().same().size();
        if (isOfAnother(proposal)) {
            return "Nothing of the plan is in the file, so it seems to be of another plan. Nothing is ticked.";
        }
        if (proposal.changes().isEmpty()) {
            return "Nothing changed: the file says what the plan says.";
        }
        return Numbers.counted(proposal.changes().size(), "change") + "; " + Numbers.of(same)
                + " objectives and actions of the plan are in the file.";
    }

    private static List<Kind> kinds(Proposal proposal, Set<String> ticked) {
        Map<PlanChange.Kind, List<PlanChange>> byKind = proposal.changes()
            .stream()
            .collect(Collectors.groupingBy(PlanChange::kind, () -> new EnumMap<>(PlanChange.Kind.class),
                    Collectors.toList()));
        return byKind.entrySet()
            .stream()
            .map((each) -> new Kind(each.getKey().name(), ChangeWords.kind(each.getKey()), each.getValue().size(),
                    each.getValue().stream().map(Proposal::key).allMatch(ticked::contains)))
            .toList();
    }

    /// Whether the plan and the file have nothing in common.
    private static boolean isOfAnother(Proposal proposal) {
        return proposal.revision().same().isEmpty()
                && proposal.changes().stream().anyMatch((change) -> change.kind() == PlanChange.Kind.DROPPED);
    }

    /// Everything that the file brings, but for what seems dropped where a part of it is
    /// missing; nothing of a file that seems to be of another plan.
    static Set<String> tickedAtFirst(Proposal proposal) {
        if (isOfAnother(proposal)) {
            return Set.of();
        }
        return proposal.changes()
            .stream()
            .filter((change) -> !(proposal.revision().newerIsIncomplete() && change.kind() == PlanChange.Kind.DROPPED))
            .map(Proposal::key)
            .filter((key) -> !proposal.ofPlan().contains(key))
            .collect(Collectors.toSet());
    }

    /// Which plan it is a newer file of.
    record Choice(String back, String name, List<Option> plans) {

        static Choice of(Import one, List<PlanSummary> plans) {
            String back = "/imports/" + one.id().value();
            return new Choice(back, one.fileName(),
                    plans.stream()
                        .map((plan) -> new Option(plan.title(), back + "/revision/" + plan.id().value()))
                        .toList());
        }

        record Option(String title, String href) {
        }

    }

}
