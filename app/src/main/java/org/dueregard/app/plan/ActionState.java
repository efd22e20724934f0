package org.dueregard.app.plan;

import java.util.Locale;

/// Where an action stands on a day, by rule from its deadline and what was recorded.
public enum ActionState {

    /// Said to be done.
    DONE("Done"),
    /// Its deadline is still ahead, or it goes on without an end.
    ON_TRACK("On track"),
    /// Said to be held up, and its deadline has not passed.
    HELD_UP("Held up"),
    /// Its deadline ends soon.
    DUE_SOON("Due soon"),
    /// Its deadline has wholly passed.
    OVERDUE("Overdue"),
    /// No date is given, it is to be confirmed, or its words are no date.
    NO_DATE("No date"),
    /// No longer needed, closed, or of an objective that does not apply.
    NOT_APPLICABLE("Not applicable");

    private final String words;

    ActionState(String words) {
        this.words = words;
    }

    /// As people read it.
    public String words() {
        return this.words;
    }

    /// The end of the names of its classes in style sheets, like `due-soon`.
    public String css() {
        return (this == NO_DATE) ? "none" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether somebody still has something to do.
    public boolean isOpen() {
        return this != DONE && this != NOT_APPLICABLE;
    }

}
