package org.dueregard.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.dueregard.app.intake.PlanFile;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanJson;
import org.dueregard.planreader.PlanReader;
import org.dueregard.planreader.PlanRevision;
import org.dueregard.planreader.PlanText;
import org.dueregard.planreader.RevisionText;
import org.dueregard.planreader.UnreadableFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `read`: shows what the plan reader takes from files, and starts nothing.
@Command(name = "read", mixinStandardHelpOptions = true,
        description = "Reads plans out of files, and shows what it found.", exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = { "0:every file was read and holds a plan", "1:a file could not be read; the others were",
                "2:the command was not understood; nothing was read", "3:every file was read, but one holds no plan" })
final class ReadCommand implements Callable<Integer> {

    private static final int UNREADABLE = 1;

    private static final int NO_PLAN = 3;

    private static final long LARGEST = 100 * 1024 * 1024;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*",
            description = "files of plans, of any kind that can be read, or a folder for those in it")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json",
            description = "write JSON (docs/plan-json.md) instead of tables: one plan, or a list of them")
    private boolean json;

    @Option(names = "--out", paramLabel = "DIR",
            description = "write a file FILE.json for each into this folder, in place of what an earlier run wrote there")
    private @Nullable Path out;

    @Option(names = "--against", paramLabel = "OLDER",
            description = "show what changed since this older file of the plan, instead of the plan")
    private @Nullable Path against;

    @Option(names = "--explain", description = "show where each value stands and how sure the reader is of it")
    private boolean explain;

    private boolean anyUnreadable;

    private boolean anyWithoutPlan;

    @Override
    public Integer call() throws IOException {
        QuietLog.begin();
        check();
        this.files = withFolders(this.files);
        PlanDocument older = (this.against != null) ? readOlder(this.against) : null;
        if (this.against == null || older != null) {
            readAll(older);
        }
        else {
            System.err.println("Nothing was compared, since there is nothing to compare with.");
        }
        return this.anyUnreadable ? UNREADABLE : (this.anyWithoutPlan ? NO_PLAN : 0);
    }

    private void check() {
        if (this.spec != null && this.explain && (this.json || this.against != null)) {
            throw new ParameterException(this.spec.commandLine(),
                    "--explain goes with the table only: JSON has every place and confidence anyway.");
        }
    }

    /// In place of a folder the files in it that may hold a plan, by name.
    private static List<Path> withFolders(List<Path> named) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path each : named) {
            if (!Files.isDirectory(each)) {
                files.add(each);
                continue;
            }
            try (Stream<Path> inside = Files.list(each)) {
                List<Path> found = inside.filter(ReadCommand::mayHoldAPlan).sorted().toList();
                files.addAll(found.isEmpty() ? List.of(each) : found);
            }
        }
        return files;
    }

    private static boolean mayHoldAPlan(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && !name.startsWith(".") && !name.startsWith("~$")
                && PlanFile.ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private void readAll(@Nullable PlanDocument older) throws IOException {
        Set<String> names = new HashSet<>();
        List<String> shown = new ArrayList<>();
        try (ReadProgress progress = ReadProgress.of(this.files.size())) {
            for (Path file : this.files) {
                progress.begin(file);
                PlanDocument plan = read(file, progress);
                if (plan != null) {
                    this.anyWithoutPlan |= plan.sections().isEmpty();
                    write(file, plan, older, names, shown);
                }
            }
        }
        if (this.json && this.out == null && (this.files.size() > 1 || !shown.isEmpty())) {
            System.out.println((this.files.size() == 1) ? shown.getFirst() : "[ " + String.join(",\n", shown) + " ]");
        }
    }

    private void write(Path file, PlanDocument plan, @Nullable PlanDocument older, Set<String> names,
            List<String> shown) throws IOException {
        PlanRevision revision = (older != null) ? PlanRevision.between(older, plan) : null;
        String made = (revision != null) ? PlanJson.write(revision) : PlanJson.write(plan);
        if (this.out != null) {
            Files.createDirectories(this.out);
            Path to = this.out.resolve(unused(String.valueOf(file.getFileName()), names));
            Files.writeString(to, made + "\n");
            System.out.println(to);
        }
        else if (this.json) {
            shown.add(made);
        }
        else {
            heading(file);
            System.out.println((revision != null) ? RevisionText.write(revision, width())
                    : this.explain ? PlanText.explain(plan, width()) : PlanText.write(plan, width()));
        }
    }

    /// Files of the same name from different folders don't overwrite each other.
    private static String unused(String name, Set<String> names) {
        String free = name + ".json";
        for (int i = 2; !names.add(free); i++) {
            free = name + "-" + i + ".json";
        }
        return free;
    }

    private void heading(Path file) {
        if (this.files.size() > 1) {
            String name = String.valueOf(file.getFileName());
            System.out.println("== " + name + " " + "=".repeat(Math.max(0, width() - name.length() - 4)));
        }
    }

    /// As wide as the terminal says it is; most do not tell.
    private static int width() {
        String columns = Optional.ofNullable(System.getenv("COLUMNS")).orElse("");
        return columns.matches("\\d{2,3}") ? Integer.parseInt(columns) : 100;
    }

    private @Nullable PlanDocument readOlder(Path file) {
        try (ReadProgress progress = ReadProgress.of(1)) {
            progress.begin(file);
            return read(file, progress);
        }
    }

    /// The plan; null, and why on standard error, where the file cannot be read.
    private @Nullable PlanDocument read(Path file, ReadProgress progress) {
        String name = String.valueOf(file.getFileName());
        try {
            PlanDocument plan = PlanReader.read(name, bytes(file));
            progress.clear();
            return plan;
        }
        catch (UnreadableFile | IOException ex) {
            progress.clear();
            System.err.println(name + ": " + ex.getMessage());
        }
        // A file can be made so that it asks for more memory or depth than there is; the
        // others are still read.
        catch (OutOfMemoryError | StackOverflowError ex) {
            progress.clear();
            System.err.println(name + ": It asks for more memory than there is. Split it, or paste the plan's tables.");
        }
        // A library may fail over a file in any way; the others are still read. The
        // message may quote the file.
        catch (RuntimeException ex) {
            progress.clear();
            StackTraceElement[] trace = ex.getStackTrace();
            System.err.println(name + ": It could not be read. The fault is ours: " + ex.getClass().getName()
                    + ((trace.length > 0) ? " at " + trace[0] : ""));
        }
        this.anyUnreadable = true;
        return null;
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("There is no such file.");
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    Files.isDirectory(file) ? "No file in it is of a kind that holds plans." : "It is no file.");
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException("It is larger than 100 MB. Split it, or copy the plan's tables into a new file.");
        }
        return Files.readAllBytes(file);
    }

}
