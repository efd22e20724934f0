package org.dueregard.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.dueregard.app.database.CannotStart;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanJson;
import org.dueregard.planreader.PlanReader;
import org.dueregard.planreader.PlanText;
import org.dueregard.planreader.UnreadableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `read`: shows what the plan reader takes from a file, and starts nothing.
@Command(name = "read", mixinStandardHelpOptions = true,
        description = "Reads a plan out of a Word file (.docx) or text, and shows what it found.")
final class ReadCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the Word file or text")
    private Path file = Path.of("");

    @Option(names = "--json", description = "write JSON (docs/plan-json.md) instead of a table")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PlanDocument plan = read();
        System.out.println(this.json ? PlanJson.write(plan) : PlanText.write(plan, width()));
        return 0;
    }

    /// As wide as the terminal says it is; most do not tell.
    private static int width() {
        String columns = Optional.ofNullable(System.getenv("COLUMNS")).orElse("");
        return columns.matches("\\d{2,3}") ? Integer.parseInt(columns) : 100;
    }

    private PlanDocument read() throws IOException {
        String name = String.valueOf(this.file.getFileName());
        try {
            return PlanReader.read(name, Files.readAllBytes(this.file));
        }
        catch (NoSuchFileException ex) {
            throw new CannotStart("There is no file " + this.file + ".", ex);
        }
        catch (UnreadableFile ex) {
            throw new CannotStart(name + ": " + ex.getMessage(), ex);
        }
    }

}
