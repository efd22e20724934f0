package org.dueregard.app.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.dueregard.app.plan.EqualityObjective.Link;
import org.dueregard.app.plan.PlanTree.Branch;
import org.dueregard.app.plan.PlanTree.Section;
import org.dueregard.app.web.Dates;
import org.dueregard.app.web.Numbers;
import org.dueregard.app.web.components.Pagination;
import org.jspecify.annotations.Nullable;

/// A plan as people look at it: counts, a filter, and what it lets through, section by section.
///
/// @param asked what the person wants to see
/// @param rights what is offered beside it
/// @param all everything that the filter lets through
/// @param counts every state with its count, as the bar shows them
record PlanPage(PlanTree tree, Asked asked, Rights rights, LocalDate today, List<ShownSection> all,
        List<Count> counts) {

    /// With more actions than this, one section is shown at a time.
    static final int WHOLE = 150;

    /// How much of each action is shown.
    enum View {

        FULL("Full"), COMPACT("Compact"), PRINT("Print");

        private final String words;

        View(String words) {
            this.words = words;
        }

        String words() {
            return this.words;
        }

    }

    /// What the person wants to see.
    ///
    /// @param section the number of the section shown, from 0, where a large plan is
    /// paged
    /// @param part of that, counted from 1
    /// @param at the number of an objective that is to be among what is shown; null for
    /// any
    record Asked(PlanFilter filter, View view, int section, int part, @Nullable Integer at) {
    }

    /// What is offered beside the plan.
    ///
    /// @param edit whether the person may change the plan
    /// @param unmatched how many names stand for nobody known yet, in all plans
    record Rights(boolean edit, int unmatched) {
    }

    static PlanPage of(PlanTree tree, Asked asked, Rights rights, LocalDate today) {
        PlanPage page = new PlanPage(tree, asked, rights, today, List.of(), List.of());
        return new PlanPage(tree, asked, rights, today, page.letThrough(), page.counted());
    }

    PlanFilter filter() {
        return this.asked.filter();
    }

    View view() {
        return this.asked.view();
    }

    /// One of the counts above the plan.
    ///
    /// @param before per cent of all that stand left of it in the bar
    /// @param share per cent of all
    record Count(ActionState state, int actions, double before, double share, boolean chosen, String href) {

        String css() {
            return this.state.css();
        }

        String x() {
            return decimal(this.before);
        }

        String width() {
            return decimal(this.share);
        }

        private static String decimal(double percent) {
            return String.format(Locale.ROOT, "%.2f", percent);
        }

    }

    /// A chosen filter and where the page without it is.
    record Chosen(String words, String href) {
    }

    /// A section as shown.
    record ShownSection(Section section, List<ShownObjective> objectives) {

        String title() {
            return this.section.title().isEmpty() ? "Without a section" : this.section.title();
        }

        int actions() {
            return this.objectives.stream().mapToInt((shown) -> shown.branch().actions().size()).sum();
        }

    }

    /// An objective with the actions that the filter lets through.
    ///
    /// @param elsewhere objectives whose actions it refers to
    /// @param some which of its actions are here, like `actions 101 to 200 of 250`; ""
    /// for
    /// all
    record ShownObjective(Branch branch, List<Branch> elsewhere, String some) {

        boolean is(int number) {
            return this.branch.objective().number() == number;
        }

    }

    int actions() {
        return (int) this.tree.actions().count();
    }

    private List<Count> counted() {
        Map<ActionState, Integer> counted = new EnumMap<>(ActionState.class);
        this.tree.actions().forEach((action) -> counted.merge(action.state(this.today), 1, Integer::sum));
        int all = Math.max(1, actions());
        List<Count> counts = new ArrayList<>();
        double before = 0;
        for (ActionState state : ActionState.values()) {
            int actions = counted.getOrDefault(state, 0);
            double share = 100.0 * actions / all;
            boolean chosen = filter().state() == state;
            counts
                .add(new Count(state, actions, before, share, chosen, href(filter().withState(chosen ? null : state))));
            before += share;
        }
        return counts;
    }

    /// The bar as a sentence: "40 actions: 12 done, 20 on track and 8 overdue."
    String sentence() {
        if (actions() == 0) {
            return "No actions yet.";
        }
        List<String> parts = this.counts.stream()
            .filter((count) -> count.actions() > 0)
            .map((count) -> Numbers.of(count.actions()) + " " + wordsIn(count.state()))
            .toList();
        String last = parts.getLast();
        String list = (parts.size() == 1) ? last
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + last;
        return Numbers.counted(actions(), "action") + ": " + list + ".";
    }

    private static String wordsIn(ActionState state) {
        return (state == ActionState.NO_DATE) ? "without a date" : state.words().toLowerCase(Locale.UK);
    }

    /// What the filter lets through; of a large plan one section at a time, and of a
    /// large section a part.
    List<ShownSection> shown() {
        return parts().get(part() - 1);
    }

    List<List<ShownSection>> parts() {
        List<ShownSection> sections = isPaged() ? this.all.subList(sectionNumber(), sectionNumber() + 1) : this.all;
        return (view() == View.PRINT) ? List.of(sections) : PlanTree.Parts.of(sections);
    }

    /// The number of the section shown, from 0, where the plan is paged.
    int sectionNumber() {
        int sought = sought(this.all.stream().map(List::of).toList());
        return Math.clamp((sought < 0) ? this.asked.section() : sought, 0, this.all.size() - 1);
    }

    /// The part shown, counted from 1.
    int part() {
        List<List<ShownSection>> parts = parts();
        int sought = sought(parts);
        return Math.clamp((sought < 0) ? this.asked.part() : sought + 1, 1, parts.size());
    }

    private int sought(List<List<ShownSection>> places) {
        return (this.asked.at() == null) ? -1 : PlanTree.Parts.find(places, this.asked.at());
    }

    /// The way through the parts.
    ///
    /// @param label what it is called when read out
    Pagination pagination(String label) {
        return Pagination.pages(part(), parts().size(), (number) -> href(isPaged() ? sectionNumber() : 0, number))
            .label(label);
    }

    private List<ShownSection> letThrough() {
        Map<ObjectiveId, Branch> branches = this.tree.byObjective();
        return this.tree.sections()
            .stream()
            .map((section) -> new ShownSection(section,
                    section.branches()
                        .stream()
                        .map((branch) -> shown(branch, branches))
                        .filter((shown) -> !filter().isActive() || !shown.branch().actions().isEmpty())
                        .toList()))
            .filter((section) -> !filter().isActive() || !section.objectives().isEmpty())
            .toList();
    }

    private ShownObjective shown(Branch branch, Map<ObjectiveId, Branch> all) {
        List<Action> actions = branch.actions()
            .stream()
            .filter((action) -> filter().lets(branch.objective(), action, this.today))
            .toList();
        List<Branch> elsewhere = filter().isActive() ? List.of()
                : branch.objective()
                    .links(Link.Kind.SEE_ACTIONS)
                    .stream()
                    .filter((link) -> link.target() != null)
                    .map((link) -> all.get(link.target()))
                    .filter((target) -> target != null && !target.objective().id().equals(branch.objective().id()))
                    .toList();
        return new ShownObjective(new Branch(branch.objective(), actions), elsewhere, "");
    }

    int matching() {
        return this.all.stream().mapToInt(ShownSection::actions).sum();
    }

    boolean isPaged() {
        return view() != View.PRINT && matching() > WHOLE && this.all.size() > 1;
    }

    /// Chosen filters, each with the address of the page without it.
    List<Chosen> chosen() {
        List<Chosen> chosen = new ArrayList<>();
        if (filter().state() != null) {
            chosen.add(new Chosen(filter().state().words(), href(filter().withState(null))));
        }
        if (filter().officer() != null) {
            chosen.add(new Chosen(officers().getOrDefault(filter().officer(), filter().officer()),
                    href(filter().withOfficer(null))));
        }
        if (filter().section() != null) {
            chosen.add(new Chosen(sectionTitle(), href(filter().withSection(null))));
        }
        if (filter().due() != null) {
            chosen.add(new Chosen("Due within " + filter().due() + " days", href(filter().withDue(null))));
        }
        if (filter().text() != null) {
            chosen.add(new Chosen("“" + filter().text() + "”", href(filter().withText(null))));
        }
        return chosen;
    }

    private String sectionTitle() {
        return this.tree.sections()
            .stream()
            .filter((section) -> section.id().value().toString().equals(filter().section()))
            .map(Section::title)
            .findFirst()
            .orElse("Section");
    }

    /// Everybody who is responsible for something in the plan, by key, in the order of
    /// their titles and names.
    Map<String, String> officers() {
        return this.tree.actions()
            .flatMap((action) -> action.officers().stream())
            .sorted(Comparator.comparing(ResponsibleOfficer::label, String.CASE_INSENSITIVE_ORDER))
            .collect(Collectors.toMap(ResponsibleOfficer::key, ResponsibleOfficer::label, (one, same) -> one,
                    LinkedHashMap::new));
    }

    String href(PlanFilter changed) {
        return address() + changed.query((view() == View.COMPACT) ? Map.of("view", "compact") : Map.of());
    }

    String href(View changed) {
        return address() + filter()
            .query((changed == View.FULL) ? Map.of() : Map.of("view", changed.name().toLowerCase(Locale.ROOT)));
    }

    String href(int section) {
        return href(section, 1);
    }

    private String href(int section, int part) {
        Map<String, String> further = new LinkedHashMap<>();
        if (view() == View.COMPACT) {
            further.put("view", "compact");
        }
        further.put("page", Integer.toString(section + 1));
        if (part > 1) {
            further.put("part", Integer.toString(part));
        }
        return address() + filter().query(further);
    }

    String address() {
        return "/plans/" + this.tree.plan().id().value();
    }

    @Nullable String period() {
        PlanSummary plan = this.tree.plan();
        return (plan.periodFrom() != null && plan.periodTo() != null)
                ? Dates.between(plan.periodFrom(), plan.periodTo()) : null;
    }

}
