package org.dueregard.app.organisation;

import java.util.EnumSet;
import java.util.Set;

import static org.dueregard.app.organisation.Role.ADMINISTRATOR;
import static org.dueregard.app.organisation.Role.AUDITOR;
import static org.dueregard.app.organisation.Role.EQUALITY_LEAD;
import static org.dueregard.app.organisation.Role.HEAD_OF_SERVICE;
import static org.dueregard.app.organisation.Role.HR_ANALYST;
import static org.dueregard.app.organisation.Role.INSIGHT_ANALYST;
import static org.dueregard.app.organisation.Role.RESPONSIBLE_OFFICER;

/// The one permission table: each act with the roles that may do it.
///
/// Some acts are narrower than their row: whoever may record progress may do so on actions that they, their
/// post or their service is responsible for, except the equality lead, who may on all.
public enum Permission {

    /// Read plans, objectives, actions and their history.
    READ_PLAN("Read the plan", EnumSet.allOf(Role.class)),
    /// Say what happened to an action one is responsible for.
    RECORD_PROGRESS("Record progress on one's own actions",
            EnumSet.of(EQUALITY_LEAD, HEAD_OF_SERVICE, RESPONSIBLE_OFFICER)),
    /// Say what happened to any action.
    RECORD_ANY_PROGRESS("Record progress on any action", EnumSet.of(EQUALITY_LEAD)),
    /// Write, change, reorder and close sections, objectives and actions, and their
    /// owners and deadlines.
    EDIT_PLAN("Write and change the plan", EnumSet.of(EQUALITY_LEAD)),
    /// Take in a plan's file, decide, correct and adopt.
    IMPORT_PLAN("Import and adopt a plan", EnumSet.of(EQUALITY_LEAD)),
    /// Publish a plan and withdraw what was published.
    PUBLISH("Publish and withdraw", EnumSet.of(EQUALITY_LEAD)),
    /// Read publications and who published them.
    READ_PUBLICATIONS("Read the list of publications", EnumSet.allOf(Role.class)),
    /// Hand data over, have count tables made of them that are safe, and take these away.
    PROTECT_TABLES("Make count tables safe to publish", EnumSet.of(EQUALITY_LEAD, INSIGHT_ANALYST, HR_ANALYST)),
    /// See services, posts, people and committees.
    READ_ORGANISATION("See services, posts and people", EnumSet.allOf(Role.class)),
    /// Change services, posts, committees and aliases.
    EDIT_ORGANISATION("Change services, posts and committees", EnumSet.of(ADMINISTRATOR, EQUALITY_LEAD)),
    /// Invite people, grant roles, make links for new passwords.
    MANAGE_PEOPLE("Invite people and grant roles", EnumSet.of(ADMINISTRATOR)),
    /// Change the council's name, colours and logo.
    EDIT_SETTINGS("Change the council's settings", EnumSet.of(ADMINISTRATOR)),
    /// Read the audit trail.
    READ_AUDIT("Read the audit trail", EnumSet.of(ADMINISTRATOR, EQUALITY_LEAD, AUDITOR));

    private final String words;

    // Set.copyOf makes it unmodifiable, which the checker cannot see.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Role> roles;

    Permission(String words, Set<Role> roles) {
        this.words = words;
        this.roles = Set.copyOf(roles);
    }

    /// As people read it.
    public String words() {
        return this.words;
    }

    /// The roles that have it.
    public Set<Role> roles() {
        return this.roles;
    }

}
