package org.dueregard.app.intake;

import java.util.ArrayList;
import java.util.List;

import org.dueregard.app.web.Numbers;
import org.dueregard.app.web.components.Tag;
import org.jspecify.annotations.Nullable;

/// The four tasks of an import and how each stands.
///
/// @param sentence what was read, in one sentence
/// @param seenBefore where the same file was taken in before, or null
/// @param plan address of the plan it became, or null
record TaskListPage(String name, String href, String takenIn, Tag state, String sentence, List<Task> tasks,
        @Nullable String seenBefore, @Nullable String plan, boolean mayDiscard) {

    static TaskListPage of(Import one, Review review, List<Import> sameFile, boolean mayImport) {
        var plan = one.plan();
        return new TaskListPage(one.fileName(), ImportPages.href(one), ImportPages.takenIn(one), ImportPages.tag(one),
                sentence(review), tasks(one, review, mayImport),
                sameFile.isEmpty() ? null : ImportPages.href(one) + "/same-file",
                (plan != null) ? "/plans/" + plan.value() : null, mayImport && one.canBeDiscarded());
    }

    private static String sentence(Review review) {
        int objectives = review.outline().entries().size();
        long actions = review.outline().entries().stream().mapToLong((each) -> each.objective().actions().size()).sum();
        if (objectives == 0) {
            return "We found no plan in this file.";
        }
        return "We read " + Numbers.counted(objectives, "objective") + " and " + Numbers.counted(actions, "action")
                + " in " + Numbers.counted(review.document().sections().size(), "section") + ".";
    }

    private static List<Task> tasks(Import one, Review review, boolean mayImport) {
        String href = ImportPages.href(one);
        boolean open = one.isInReview() && mayImport;
        List<Task> tasks = new ArrayList<>();
        tasks.add(new Task("File", href + "/source", "The words of the file, place by place",
                Tag.of("Read").colour("green")));
        int undecided = review.open().size();
        int all = review.questions().size();
        tasks.add(new Task("What needs deciding", href + "/questions",
                (all == 0) ? "Nothing needs deciding" : (all - undecided) + " of " + all + " decided",
                status(undecided == 0, all - undecided)));
        int sections = review.document().sections().size();
        long checked = review.checkedSections();
        tasks.add(
                new Task("Check", href + "/check", checked + " of " + Numbers.counted(sections, "section") + " checked",
                        status(checked == sections, checked)));
        boolean nothing = review.outline().entries().isEmpty();
        tasks.add(new Task("Adopt", (open && !nothing) ? href + "/adopt" : null,
                nothing ? "There is nothing to adopt" : "Makes the plan, with what is left open as it is written",
                (one.plan() != null) ? Tag.of("Done").colour("green")
                        : Tag.of(nothing ? "Cannot start yet" : "Not started").colour("grey")));
        return tasks;
    }

    private static Tag status(boolean done, long begun) {
        if (done) {
            return Tag.of("Done").colour("green");
        }
        return (begun > 0) ? Tag.of("Under way").colour("light-blue") : Tag.of("To do").colour("yellow");
    }

    /// One task.
    ///
    /// @param href null where it cannot be begun
    record Task(String title, @Nullable String href, String hint, Tag status) {
    }

}
