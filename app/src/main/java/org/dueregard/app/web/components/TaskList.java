package org.dueregard.app.web.components;

import java.util.ArrayList;
import java.util.List;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// The steps of a longer piece of work and how each stands:
/// `@template.web.components.taskList(TaskList.empty().task("Check what was read", "/imports/7/check", Tag.of("3 left").colour("blue")))`.
///
/// @param tasks in the order in which they are done
/// @param idPrefix of hints and states
/// @param attributes of the list
public record TaskList(List<Task> tasks, String idPrefix,
        Attributes attributes) implements Attributes.Holder<TaskList> {

    public TaskList {
        tasks = List.copyOf(tasks);
    }

    /// No tasks yet.
    public static TaskList empty() {
        return new TaskList(List.of(), "task-list", Attributes.NONE);
    }

    /// A copy with one task more that stands as the tag says.
    public TaskList task(String title, @Nullable String href, Tag state) {
        return task(Task.of(title, href, new State(Text.NONE, state, "")));
    }

    /// A copy with one task more that is done, or otherwise needs no tag.
    public TaskList task(String title, @Nullable String href, String state) {
        return task(Task.of(title, href, new State(Text.of(state), null, "")));
    }

    /// A copy with one task more that cannot be begun yet.
    public TaskList later(String title, String why) {
        return task(Task.of(title, null, new State(Text.of(why), null, "govuk-task-list__status--cannot-start-yet")));
    }

    /// A copy with one task more.
    public TaskList task(Task added) {
        var all = new ArrayList<>(this.tasks);
        all.add(added);
        return new TaskList(all, this.idPrefix, this.attributes);
    }

    /// A copy whose ids begin otherwise, for a second list on a page.
    public TaskList idPrefix(String changed) {
        return new TaskList(this.tasks, changed, this.attributes);
    }

    @Override
    public TaskList attributes(Attributes changed) {
        return new TaskList(this.tasks, this.idPrefix, changed);
    }

    String id(int index, String part) {
        return this.idPrefix + "-" + (index + 1) + "-" + part;
    }

    String descriptions(Task task, int index) {
        return Attributes.joined((task.hint() != null) ? id(index, "hint") : null, id(index, "status"));
    }

    /// One step.
    ///
    /// @param title what is to be done
    /// @param titleClasses of the title
    /// @param href where it is done, or null where it cannot be begun
    /// @param hint more about it, or null
    /// @param state how it stands
    /// @param classes of the step
    public record Task(Content title, String titleClasses, @Nullable String href, @Nullable Content hint, State state,
            String classes) {

        /// Shows nothing, and keeps its place in the numbering of ids.
        public static final Task NONE = of("", null, new State(Text.NONE, null, ""));

        /// A step without hint.
        public static Task of(String title, @Nullable String href, State state) {
            return new Task(Text.of(title), "", href, null, state, "");
        }

        /// A copy with more about it.
        public Task hint(String words) {
            return new Task(this.title, this.titleClasses, this.href, Text.of(words), this.state, this.classes);
        }

        boolean isNone() {
            return equals(NONE);
        }

        String ownClasses() {
            return Attributes.joined("govuk-task-list__item",
                    (this.href != null) ? "govuk-task-list__item--with-link" : null, this.classes);
        }

        @Nullable String ownTitleClasses() {
            String own = Attributes.joined((this.href != null) ? "govuk-link govuk-task-list__link" : null,
                    this.titleClasses);
            return own.isEmpty() ? null : own;
        }

    }

    /// How a step stands: a tag, or words.
    ///
    /// @param content words; empty where there is a tag
    /// @param tag or null
    /// @param classes of its element
    public record State(Content content, @Nullable Tag tag, String classes) {
    }

}
