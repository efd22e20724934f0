package org.dueregard.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files of a PostgreSQL server in the data folder.
record PostgresCluster(DataFolder folder, PostgresPrograms programs) {

    boolean exists() {
        return Files.exists(version());
    }

    /// @throws CannotStart where another version of PostgreSQL made the files
    void checkVersion() throws IOException {
        String version = Files.readString(version()).strip();
        if (!version.equals(PostgresBinaries.MAJOR_VERSION)) {
            throw new CannotStart("The data in " + this.folder.path() + " belong to PostgreSQL " + version
                    + ", and this version of Due Regard brings PostgreSQL " + PostgresBinaries.MAJOR_VERSION
                    + ". Start it with the version that made them; docs/guide/upgrade.md says how to bring them over.");
        }
    }

    /// Makes the files; what an interrupted attempt left is thrown away.
    void make(String superuser, String password) throws IOException {
        Path unfinished = this.folder.path().resolve("database.unfinished");
        DataFolder.remove(unfinished);
        DataFolder.makePrivate(unfinished);
        Path secret = Files.writeString(unfinished.resolveSibling("database.secret"), password);
        try {
            this.programs.own(unfinished);
            this.programs.own(secret);
            PostgresPrograms.Outcome made = this.programs.run("initdb", "--pgdata=" + unfinished,
                    "--username=" + superuser, "--pwfile=" + secret, "--auth=scram-sha-256", "--encoding=UTF8",
                    "--locale=C", "--locale-provider=icu", "--icu-locale=en-GB", "--data-checksums");
            if (made.status() != 0) {
                throw new IOException(made.output());
            }
            Files.writeString(unfinished.resolve("postgresql.conf"), "\ninclude 'due-regard.conf'\n",
                    java.nio.file.StandardOpenOption.APPEND);
            Files.move(unfinished, this.folder.cluster());
        }
        finally {
            Files.deleteIfExists(secret);
        }
    }

    private Path version() {
        return this.folder.cluster().resolve("PG_VERSION");
    }

}
