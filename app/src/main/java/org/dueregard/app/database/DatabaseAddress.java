package org.dueregard.app.database;

import java.util.Map;

/// Where the database is and as whom to speak to it: the owner migrates and owns the tables,
/// the app reads and writes within the policies.
public record DatabaseAddress(String url, Login owner, Login app) {

    /// A role of the database and its password.
    public record Login(String role, String password) {

        @Override
        public String toString() {
            return this.role;
        }

    }

    /// The settings that application.yaml takes this from.
    public Map<String, Object> asSettings() {
        return Map.of("dueregard.database.url", this.url, "dueregard.database.owner", this.owner.role(),
                "dueregard.database.owner-password", this.owner.password(), "dueregard.database.user", this.app.role(),
                "dueregard.database.password", this.app.password());
    }

}
