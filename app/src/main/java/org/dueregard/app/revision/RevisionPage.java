package org.dueregard.app.revision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.dueregard.app.intake.Import;
import org.dueregard.app.plan.PlanSummary;
import org.dueregard.app.web.Dates;
import org.dueregard.app.web.Numbers;
import org.dueregard.planreader.PlanChange;
import org.dueregard.planreader.PlanDocument.Initials;
import org.dueregard.planreader.PlanRevision.Part;

/// What a newer file changes of a plan, objective by objective, each change with a tick.
///
/// @param name of the file
/// @param incomplete whether the file begins or ends in the middle of a row
/// @param meanwhile whether the plan was changed since somebody looked
/// @param key what initials stand for by the file and not yet in the plan
/// @param kept who kept these ticks and when, or ""
record RevisionPage(String href, String back, String name, String plan, String sentence, boolean incomplete,
        boolean meanwhile, String kept, String seen, List<Initials> key, List<Kind> kinds, List<Group> groups,
        int ticked) {

    /// Changes of one kind, which can be ticked together.
    record Kind(String kind, String words, int count, boolean allTicked) {
    }

    /// The changes of an objective.
    ///
    /// @param words of the objective
    record Group(String name, String words, List<Row> rows) {
    }

    /// One change.
    ///
    /// @param part `Action 2`, or "" where it is about the objective itself
    /// @param place where it stands in the file, and its address; "" where it is gone
    /// @param ofPlan whether the plan was changed here and the file is as the last one
    record Row(String key, String part, String label, List<ChangeWords.Piece> pieces, String place, String href,
            boolean ofPlan, boolean ticked) {
    }

    /// The page as somebody finds it: with the ticks that were kept, if any were.
    static RevisionPage of(Import one, Proposal proposal, Optional<Ticks> kept) {
        String words = kept.map((each) -> Dates.of(each.at()) + " by " + each.as()).orElse("");
        return of(one, proposal, kept.map((each) -> each.on(proposal)).orElseGet(() -> tickedAtFirst(proposal)), false,
                words);
    }

    /// The page again, after one of its buttons.
    static RevisionPage of(Import one, Proposal proposal, Set<String> ticked, boolean meanwhile) {
        return of(one, proposal, ticked, meanwhile, "");
    }

    private static RevisionPage of(Import one, Proposal proposal, Set<String> ticked, boolean meanwhile, String kept) {
        String back = "/imports/" + one.id().value();
        Map<String, Group> groups = new LinkedHashMap<>();
        for (PlanChange change : proposal.changes()) {
            Part above = change.part();
            String name = ChangeWords.nameOf(above);
            groups
                .computeIfAbsent(name,
                        (any) -> new Group(name, ChangeWords.objectiveOf(proposal, change), new ArrayList<>()))
                .rows()
                .add(row(back, change, proposal.ofPlan().contains(Proposal.key(change)),
                        ticked.contains(Proposal.key(change))));
        }
        int count = (int) proposal.changes().stream().map(Proposal::key).filter(ticked::contains).count();
        return new RevisionPage(back + "/revision/" + proposal.current().plan().id().value(), back, one.fileName(),
                proposal.current().plan().title(), sentence(proposal), proposal.revision().newerIsIncomplete(),
                meanwhile, kept, proposal.seen(), proposal.newInitials(), kinds(proposal, ticked),
                List.copyOf(groups.values()), count);
    }

    private static Row row(String back, PlanChange change, boolean ofPlan, boolean ticked) {
        Part newer = change.newer();
        String place = (newer != null) ? newer.place().description() : "";
        String anchor = "place-" + place.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new Row(Proposal.key(change), change.part().isAction() ? "Action " + change.part().action() : "",
                ChangeWords.label(change), ChangeWords.of(change), place,
                back + "/source?place=" + anchor + "#" + anchor, ofPlan, ticked);
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
