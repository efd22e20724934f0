package org.dueregard.app.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.dueregard.app.plan.Work;
import org.dueregard.app.web.Dates;
import org.dueregard.app.web.Numbers;

/// My work: what somebody is responsible for, the most pressing first.
///
/// @param importsInReview plan files that wait for decisions; 0 for those who don't decide
record WorkPage(Work work, LocalDate today, int importsInReview) {

    private static final int SHOWN_LATE = 8;

    /// How it stands, in a sentence.
    String headline() {
        int all = groups().stream().mapToInt((group) -> group.items().size()).sum();
        int overdue = this.work.overdue().size();
        if (all == 0) {
            return "You are not responsible for any open action.";
        }
        if (overdue == 1 && all == 1) {
            return "Your one action is overdue.";
        }
        if (overdue > 0) {
            return "%d of your %s %s overdue.".formatted(overdue, Numbers.counted(all, "action"),
                    (overdue == 1) ? "is" : "are");
        }
        if (!this.work.dueSoon().isEmpty()) {
            int soon = this.work.dueSoon().size();
            return "Nothing is overdue. %s due within 30 days."
                .formatted(Numbers.counted(soon, "action is", "actions are"));
        }
        if (!this.work.waiting().isEmpty()) {
            int waiting = this.work.waiting().size();
            return "Nothing is overdue. %s for an update."
                .formatted(Numbers.counted(waiting, "action waits", "actions wait"));
        }
        return "You have nothing to do." + next();
    }

    private String next() {
        LocalDate next = this.work.nextDeadline();
        if (next == null) {
            return "";
        }
        boolean thisYear = next.getYear() == this.today.getYear();
        return " Your next deadline is %s.".formatted(thisYear ? Dates.withoutYear(next) : Dates.of(next));
    }

    /// The groups that hold anything.
    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("overdue", "Overdue", this.work.overdue(), true));
        groups.add(new Group("due-soon", "Due within 30 days", this.work.dueSoon(), true));
        groups.add(new Group("waiting", "Waiting for an update", this.work.waiting(), true));
        groups.add(new Group("nothing", "Nothing to do now", this.work.nothingNow(), false));
        return groups.stream().filter((group) -> !group.items().isEmpty()).toList();
    }

    /// Like `4 of 41 actions of all plans are overdue.`
    String overview() {
        Work.Overview overview = this.work.overview();
        if (overview == null) {
            return "";
        }
        return (overview.overdue() == 0) ? "Nothing is overdue in any plan."
                : "%s of %s in all plans %s overdue.".formatted(Numbers.of(overview.overdue()),
                        Numbers.counted(overview.actions(), "open action"), (overview.overdue() == 1) ? "is" : "are");
    }

    /// The first of those who are late.
    List<Work.Late> late() {
        Work.Overview overview = this.work.overview();
        return (overview == null) ? List.of() : overview.late().stream().limit(SHOWN_LATE).toList();
    }

    /// What only the lead can decide.
    List<Waiting> waiting() {
        Work.Overview overview = this.work.overview();
        if (overview == null) {
            return List.of();
        }
        List<Waiting> waiting = new ArrayList<>();
        waiting.add(new Waiting(this.importsInReview, "import to review", "imports to review", "/imports"));
        waiting.add(new Waiting(overview.unmatchedOwners(), "name in the plans that stands for nobody yet",
                "names in the plans that stand for nobody yet", "/plans/unmatched-owners"));
        waiting.add(new Waiting(overview.toBeConfirmed(), "date to be confirmed", "dates to be confirmed", "/plans"));
        waiting.add(new Waiting(overview.withoutDate(), "action without a date", "actions without a date", "/plans"));
        return waiting.stream().filter((one) -> one.count() > 0).toList();
    }

    /// Some of the actions, under a heading.
    ///
    /// @param pressing whether something is to be said soon
    record Group(String id, String title, List<Work.Item> items, boolean pressing) {
    }

    /// Something that waits for a decision.
    record Waiting(int count, String one, String several, String href) {

        String words() {
            return Numbers.counted(this.count, this.one, this.several);
        }

    }

}
