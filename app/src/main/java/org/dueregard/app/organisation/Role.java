package org.dueregard.app.organisation;

/// What a person is to the council in this work. The public has no role and needs none.
public enum Role {

    ADMINISTRATOR("Administrator"), EQUALITY_LEAD("Equality lead"), HEAD_OF_SERVICE("Head of service"),
    RESPONSIBLE_OFFICER("Responsible officer"), CHALLENGE_GROUP_MEMBER("Challenge group member"),
    INSIGHT_ANALYST("Insight analyst"), HR_ANALYST("HR analyst"), COUNCILLOR("Councillor"),
    DEMOCRATIC_SERVICES("Democratic services"), AUDITOR("Auditor");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /// As people read it, like `Equality lead`.
    public String title() {
        return this.title;
    }

}
