package org.dueregard.app.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.dueregard.app.web.Dates;
import org.dueregard.app.web.FormErrors;
import org.dueregard.app.web.Numbers;
import org.dueregard.app.web.components.Tag;
import org.jspecify.annotations.Nullable;

/// What the pages of imports have in common.
final class ImportPages {

    private ImportPages() {
    }

    static Listing list(List<Import> imports, boolean mayImport, Instant now) {
        return new Listing(imports.stream().map((one) -> row(one, now)).toList(), mayImport);
    }

    private static Listing.Row row(Import one, Instant now) {
        String act = switch (one.state()) {
            case IN_REVIEW -> "Go on";
            case READING, REFUSED -> "Look";
            case ADOPTED, DISCARDED -> "Open";
        };
        Tag state = one.isInterrupted(now) ? Tag.of("Interrupted").colour("red") : tag(one);
        return new Listing.Row(one.fileName(), href(one), state, takenIn(one), act, one.canBeDiscarded());
    }

    static String href(Import one) {
        return "/imports/" + one.id().value();
    }

    static String takenIn(Import one) {
        return Dates.of(one.takenInAt()) + " by " + one.takenInBy();
    }

    static Tag tag(Import one) {
        Tag tag = Tag.of(one.state().words());
        return switch (one.state()) {
            case READING -> tag.colour("light-blue");
            case IN_REVIEW -> tag.colour("yellow");
            case REFUSED -> tag.colour("red");
            case ADOPTED -> tag.colour("green");
            case DISCARDED -> tag.colour("grey");
        };
    }

    /// The plan files taken in so far.
    record Listing(List<Row> rows, boolean mayImport) {

        record Row(String name, String href, Tag state, String takenIn, String act, boolean canBeDiscarded) {
        }

    }

    /// Taking in a file.
    ///
    /// @param token the id that the import is to have
    record Blank(String token, String name, String text, FormErrors errors) {
    }

    /// While a file is being read.
    ///
    /// @param isStuck whether the reading was interrupted
    /// @param soFar how long it has taken, like `12 seconds`
    /// @param isStill whether the page stays as it is until somebody looks again
    record Reading(String name, String href, boolean isStuck, String soFar, boolean isStill, boolean mayImport) {

        static Reading of(Import one, Instant now, boolean isStill, boolean mayImport) {
            Duration soFar = Duration.between(one.readingSince(), now);
            return new Reading(one.fileName(), ImportPages.href(one), one.isInterrupted(now),
                    Numbers.counted(Math.max(1, soFar.toSeconds()), "second"), isStill, mayImport);
        }

        /// Whether it looks again by itself.
        boolean isRenewing() {
            return !this.isStuck && !this.isStill;
        }

    }

    /// A file that could not be read, and what to do instead.
    record Refused(String name, String href, String takenIn, String reason, boolean mayImport) {

        static Refused of(Import one, boolean mayImport) {
            String reason = one.refusal();
            return new Refused(one.fileName(), ImportPages.href(one), ImportPages.takenIn(one),
                    (reason != null) ? reason : "", mayImport);
        }

    }

    /// Whether an import is really to be thrown away.
    record Discard(String id, String name) {
    }

    /// The same file was taken in before.
    ///
    /// @param mayDiscard whether this copy can be thrown away
    record SameFile(String name, String href, List<Earlier> earlier, boolean mayDiscard) {

        static SameFile of(Import one, List<Import> others, boolean mayImport) {
            return new SameFile(one.fileName(), ImportPages.href(one), others.stream().map(SameFile::row).toList(),
                    mayImport && one.canBeDiscarded());
        }

        private static Earlier row(Import other) {
            var ended = other.endedAt();
            String became = (ended == null) ? "" : " on " + Dates.of(ended);
            return new Earlier(ImportPages.href(other), other.fileName(), ImportPages.takenIn(other),
                    ImportPages.tag(other), became);
        }

        record Earlier(String href, String name, String takenIn, Tag state, String ended) {
        }

    }

    /// The four tasks of an import and how each stands.
    ///
    /// @param sentence what was read, in one sentence
    /// @param seenBefore where the same file was taken in before, or null
    /// @param plan address of the plan it became, or null
    record Tasks(String name, String href, String takenIn, Tag state, String sentence, List<Task> tasks,
            @Nullable String seenBefore, @Nullable String plan, boolean mayDiscard) {

        static Tasks of(Import one, Review review, List<Import> sameFile, boolean mayImport, boolean hasPlan) {
            var plan = one.plan();
            return new Tasks(one.fileName(), ImportPages.href(one), ImportPages.takenIn(one), ImportPages.tag(one),
                    sentence(review), tasks(one, review, mayImport, hasPlan),
                    sameFile.isEmpty() ? null : ImportPages.href(one) + "/same-file",
                    (plan != null) ? "/plans/" + plan.value() : null, mayImport && one.canBeDiscarded());
        }

        private static String sentence(Review review) {
            int objectives = review.outline().entries().size();
            long actions = review.outline()
                .entries()
                .stream()
                .mapToLong((each) -> each.objective().actions().size())
                .sum();
            if (objectives == 0) {
                return "We found no plan in this file. If there is one, copy its tables and paste them as a new import.";
            }
            return "We read " + Numbers.counted(objectives, "objective") + " and " + Numbers.counted(actions, "action")
                    + " in " + Numbers.counted(review.document().sections().size(), "section") + ".";
        }

        private static List<Task> tasks(Import one, Review review, boolean mayImport, boolean hasPlan) {
            String href = ImportPages.href(one);
            boolean open = one.isInReview() && mayImport;
            List<Task> tasks = new ArrayList<>();
            tasks.add(new Task("File", href + "/source", "The words of the file, place by place",
                    Tag.of("Read").colour("green")));
            int undecided = review.open().size();
            int all = review.questions().size();
            tasks.add(new Task(QuestionsPage.title(one), href + "/questions",
                    (all == 0) ? "Nothing needs deciding" : (all - undecided) + " of " + all + " decided",
                    (one.plan() != null && undecided > 0) ? Tag.of("The rest as written").colour("grey")
                            : status(one, undecided == 0, all - undecided)));
            int sections = review.document().sections().size();
            long checked = review.checkedSections();
            boolean nothing = review.outline().entries().isEmpty();
            tasks.add(nothing
                    ? new Task("Check", null, "There is nothing to check", Tag.of("Cannot start yet").colour("grey"))
                    : new Task("Check", href + "/check",
                            checked + " of " + Numbers.counted(sections, "section") + " checked",
                            status(one, checked == sections, checked)));
            if (open && hasPlan && !nothing) {
                tasks.add(new Task("Bring a plan up to date", href + "/revision",
                        "Where this is a newer file of a plan that you have: see what changed, and take or leave each change",
                        Tag.of("Instead of adopting").colour("grey")));
            }
            if (one.isDiscarded()) {
                return tasks;
            }
            tasks.add(new Task(hasPlan ? "Adopt as a new plan" : "Adopt", (open && !nothing) ? href + "/adopt" : null,
                    nothing ? "There is nothing to adopt" : "Makes the plan, with what is left open as it is written",
                    (one.plan() != null) ? Tag.of("Done").colour("green")
                            : Tag.of(nothing ? "Cannot start yet" : "Not started").colour("grey")));
            return tasks;
        }

        private static Tag status(Import one, boolean done, long begun) {
            if (done) {
                return Tag.of("Done").colour("green");
            }
            if (!one.isInReview()) {
                return Tag.of("Not finished").colour("grey");
            }
            return (begun > 0) ? Tag.of("Under way").colour("light-blue") : Tag.of("To do").colour("yellow");
        }

        /// One task.
        ///
        /// @param href null where it cannot be begun
        record Task(String title, @Nullable String href, String hint, Tag status) {
        }

    }

}
