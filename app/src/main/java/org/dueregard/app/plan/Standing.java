package org.dueregard.app.plan;

/// How an action stands, as said by those responsible.
public enum Standing {

    NOT_STARTED("Not started"), UNDER_WAY("Under way"), DONE("Done"), HELD_UP("Held up"),
    NO_LONGER_NEEDED("No longer needed");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    /// As people read it.
    public String words() {
        return this.words;
    }

}
