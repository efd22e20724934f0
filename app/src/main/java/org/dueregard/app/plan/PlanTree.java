package org.dueregard.app.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.dueregard.app.plan.PlanPage.ShownObjective;
import org.dueregard.app.plan.PlanPage.ShownSection;
import org.dueregard.app.web.Numbers;
import org.dueregard.planreader.PlanDocument.Initials;
import org.jspecify.annotations.Nullable;

/// A whole plan, in its order, closed parts too.
///
/// @param key what the initials of owners stand for, where the plan's file says so
record PlanTree(PlanSummary plan, List<Section> sections, List<Initials> key) {

    PlanTree {
        sections = List.copyOf(sections);
        key = List.copyOf(key);
    }

    /// A section with its objectives.
    ///
    /// @param title "" in a plan without sections
    record Section(SectionId id, String title, @Nullable String closedReason, int version, List<Branch> branches) {

        Section {
            branches = List.copyOf(branches);
        }

    }

    /// An objective with its actions.
    record Branch(EqualityObjective objective, List<Action> actions) {

        Branch {
            actions = List.copyOf(actions);
        }

    }

    Stream<Branch> branches() {
        return this.sections.stream().flatMap((section) -> section.branches().stream());
    }

    Stream<Action> actions() {
        return branches().flatMap((branch) -> branch.actions().stream());
    }

    /// Each objective with its actions by the objective's id.
    Map<ObjectiveId, Branch> byObjective() {
        return branches().collect(Collectors.toMap((branch) -> branch.objective().id(), Function.identity()));
    }

    /// Sections in parts of few actions, so that a page opens at once however long they
    /// are.
    static final class Parts {

        /// So many actions are shown at once where there are more than fit on one page.
        static final int MOST = 100;

        private final List<List<ShownSection>> parts = new ArrayList<>();

        private int held = MOST;

        private Parts() {
        }

        /// One part where there are few actions; never none.
        static List<List<ShownSection>> of(List<ShownSection> sections) {
            if (sections.stream()
                .flatMap((each) -> each.objectives().stream())
                .mapToInt(Parts::size)
                .sum() <= PlanPage.WHOLE) {
                return List.of(sections);
            }
            Parts made = new Parts();
            for (ShownSection section : sections) {
                boolean begins = true;
                for (ShownObjective objective : section.objectives()) {
                    for (ShownObjective piece : pieces(objective)) {
                        made.add(section, piece, begins);
                        begins = false;
                    }
                }
            }
            return made.parts;
        }

        private void add(ShownSection section, ShownObjective piece, boolean begins) {
            boolean isNew = this.held + size(piece) > MOST;
            if (isNew) {
                this.parts.add(new ArrayList<>());
                this.held = 0;
            }
            List<ShownSection> part = this.parts.getLast();
            if (isNew || begins) {
                part.add(new ShownSection(section.section(), new ArrayList<>()));
            }
            part.getLast().objectives().add(piece);
            this.held += size(piece);
        }

        /// An objective of many actions is taken apart; what is seen elsewhere stands
        /// below
        /// the
        /// last of them.
        private static List<ShownObjective> pieces(ShownObjective whole) {
            List<Action> actions = whole.branch().actions();
            if (actions.size() <= MOST) {
                return List.of(whole);
            }
            List<ShownObjective> pieces = new ArrayList<>();
            for (int from = 0; from < actions.size(); from += MOST) {
                int to = Math.min(actions.size(), from + MOST);
                String some = "actions " + Numbers.of(from + 1L) + " to " + Numbers.of(to) + " of "
                        + Numbers.of(actions.size());
                pieces.add(new ShownObjective(new Branch(whole.branch().objective(), actions.subList(from, to)),
                        (to < actions.size()) ? List.of() : whole.elsewhere(), some));
            }
            return pieces;
        }

        private static int size(ShownObjective shown) {
            return Math.max(1, shown.branch().actions().size()
                    + shown.elsewhere().stream().mapToInt((each) -> each.actions().size()).sum());
        }

        /// The number of the first of them, from 0, that has an objective; -1 where none
        /// has.
        static int find(List<List<ShownSection>> places, int objective) {
            return IntStream.range(0, places.size())
                .filter((i) -> places.get(i)
                    .stream()
                    .flatMap((section) -> section.objectives().stream())
                    .anyMatch((shown) -> shown.is(objective)))
                .findFirst()
                .orElse(-1);
        }

    }

}
