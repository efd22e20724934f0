package org.dueregard.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.dueregard.app.database.DataFolder;
import org.dueregard.app.database.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `serve`: runs for a council.
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Runs for a council.",
        footer = { "", "Settings come from the file and from the environment, which goes first:",
                "docs/guide/configure.md lists them, and so does --list-settings." })
final class ServeCommand implements Callable<Integer> {

    private static final Logger log = LoggerFactory.getLogger(ServeCommand.class);

    @Option(names = "--config", paramLabel = "FILE", description = "the file with settings (name = value)")
    private @Nullable Path config;

    @Option(names = "--list-settings", description = "write the table of settings and end")
    private boolean listing;

    @Override
    public Integer call() {
        if (this.listing) {
            System.out.print(Setting.table());
            return 0;
        }
        Settings settings = Settings.read(this.config, System.getenv());
        RunningProgram.needsPort(settings.get(Setting.ADDRESS), settings.number(Setting.PORT));
        RunningProgram.needsPort(settings.get(Setting.METRICS_ADDRESS), settings.number(Setting.METRICS_PORT));
        RunningProgram program = RunningProgram.begin(() -> {
        });
        Map<String, Object> properties = new HashMap<>(settings.forApplication());
        if (settings.databaseUrl().isEmpty()) {
            properties.putAll(embedded(program, settings));
        }
        program.application(properties);
        return 0;
    }

    private static Map<String, Object> embedded(RunningProgram program, Settings settings) {
        Path path = settings.find(Setting.DATA).map(Path::of).orElseGet(() -> DefaultFolder.of("serve"));
        DataFolder folder = program.started(DataFolder.open(path));
        return program.started(EmbeddedPostgres.start(folder, new EmbeddedPostgres.Start(false, null, log::debug)))
            .address()
            .asSettings();
    }

}
