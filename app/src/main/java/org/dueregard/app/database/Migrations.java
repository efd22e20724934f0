package org.dueregard.app.database;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/// Brings the tables up to this version, and refuses data of a later one.
final class Migrations implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        String later = Arrays.stream(flyway.info().applied())
            .filter((migration) -> migration.getState().name().startsWith("FUTURE"))
            .map(MigrationInfo::getDescription)
            .collect(Collectors.joining(", "));
        if (!later.isEmpty()) {
            throw new CannotStart("The data was made by a newer version of Due Regard (it has: " + later
                    + "). Start it with that version, or one after it.");
        }
        try {
            flyway.migrate();
        }
        catch (FlywayValidateException ex) {
            throw new CannotStart("""
                    The tables were made by another build of Due Regard than this one, and neither can be made \
                    into the other. Use the build that made them, or start anew (demo: add --fresh).""", ex);
        }
    }

}
