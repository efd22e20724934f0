package org.dueregard.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// The settings of `serve`, each once: the command reads them, and the guide's table is
/// written from them.
enum Setting {

    PORT("8080", Allowed.wholeNumber(1, 65535), "server.port", "The port that browsers, or the proxy before it, call."),

    ADDRESS("127.0.0.1", Allowed.matching("an IP address; 0.0.0.0 for all of this machine", "[0-9a-fA-F.:]+"),
            "server.address", "The address it listens on."),

    BASE_URL(null, Allowed.webAddress(), "dueregard.base-url",
            "The address that people type, for links in messages. Without it, `http://localhost` and the port."),

    BEHIND_PROXY("no", Allowed.oneOf("yes", "no"), null,
            "Whether a proxy of yours stands before it and sets the X-Forwarded headers."),

    DATA(null, Allowed.anything("a folder"), null,
            "Where the embedded database is kept. Without it, `.data/serve` in the checkout."),

    DATABASE_URL(null,
            Allowed.matching("jdbc:postgresql://HOST:PORT/DATABASE, with parameters after ? where needed",
                    "jdbc:postgresql://[^/\\s]+/[^?\\s]+(\\?\\S*)?"),
            "dueregard.database.url", "A PostgreSQL 15 or newer of yours. Without it, the embedded one."),

    DATABASE_OWNER("dueregard_owner", Setting.role(), "dueregard.database.owner",
            "The role that owns the tables and migrates them."),

    DATABASE_OWNER_PASSWORD(null, Allowed.anything("a password"), "dueregard.database.owner-password",
            "Its password; needed with database-url."),

    DATABASE_USER("dueregard_app", Setting.role(), "dueregard.database.user",
            "The role that the application works as. It must own nothing and bypass nothing."),

    DATABASE_PASSWORD(null, Allowed.anything("a password"), "dueregard.database.password",
            "Its password; needed with database-url."),

    DATABASE_CONNECTIONS("10", Allowed.wholeNumber(2, 200), "spring.datasource.hikari.maximum-pool-size",
            "The most connections that this node holds to the database."),

    METRICS_PORT("8081", Allowed.wholeNumber(1, 65535), "management.server.port",
            "The port of the Prometheus metrics (`/metrics`)."),

    METRICS_ADDRESS("127.0.0.1", Allowed.matching("an IP address", "[0-9a-fA-F.:]+"), "management.server.address",
            "The address that the metrics are given on."),

    SESSION_HOURS("8", Allowed.wholeNumber(1, 24), null, "Hours without a click after which a person is signed out."),

    UPLOAD_MEGABYTES("20", Allowed.wholeNumber(1, 200), null, "The size of the largest file that can be uploaded."),

    DUE_SOON_DAYS("30", Allowed.wholeNumber(1, 365), "dueregard.due-soon-days",
            "Within so many days of its deadline an action is due soon."),

    LOG("json", Allowed.oneOf("json", "plain"), null, "JSON (Elastic Common Schema) for a log store, or plain lines.");

    private final @Nullable String fallback;

    // A predicate is not known to be immutable; those of Allowed keep nothing.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Allowed allowed;

    private final @Nullable String property;

    private final String meaning;

    Setting(@Nullable String fallback, Allowed allowed, @Nullable String property, String meaning) {
        this.fallback = fallback;
        this.allowed = allowed;
        this.property = property;
        this.meaning = meaning;
    }

    /// The name in a file: `database-url`.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The name in the environment: `DUEREGARD_DATABASE_URL`.
    String variable() {
        return "DUEREGARD_" + name();
    }

    Optional<String> fallback() {
        return Optional.ofNullable(this.fallback);
    }

    Allowed allowed() {
        return this.allowed;
    }

    /// The setting of the application that takes the value as it is.
    Optional<String> property() {
        return Optional.ofNullable(this.property);
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values()).filter((setting) -> setting.key().equals(key)).findFirst();
    }

    static Optional<Setting> ofVariable(String variable) {
        return Arrays.stream(values()).filter((setting) -> setting.variable().equals(variable)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }

    /// The table of docs/guide/configure.md.
    static String table() {
        return Arrays.stream(values()).map(Setting::row).collect(Collectors.joining("", """
                | in a file | in the environment | allowed | without it | what it does |
                | --- | --- | --- | --- | --- |
                """, ""));
    }

    private String row() {
        return "| `" + key() + "` | `" + variable() + "` | " + this.allowed.words() + " | "
                + fallback().map((value) -> "`" + value + "`").orElse("") + " | " + this.meaning + " |\n";
    }

    private static Allowed role() {
        return Allowed.matching("a role's name of small letters, digits and _", "[a-z_][a-z0-9_]{0,62}");
    }

}
