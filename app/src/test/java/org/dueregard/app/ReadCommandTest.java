package org.dueregard.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/// The command `read` as a person at a terminal and a script use it.
class ReadCommandTest {

    private static final String PLAN = """
            Objective\tAction\tLead\tDeadline
            1.1 Parks welcome every visitor\tMend the lower gate\tJT\tMay 2027
            """;

    private final PrintStream out = System.out;

    private final PrintStream err = System.err;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(this.said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(this.complained, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(this.out);
        System.setErr(this.err);
    }

    @Test
    void showsATableWithPlacesAndConfidenceWhereAsked() throws Exception {
        Path file = Files.writeString(this.folder.resolve("plan.txt"), PLAN);

        int status = run("read", file.toString(), "--explain");

        assertThat(status).isZero();
        assertThat(said()).contains("Mend the lower gate").contains("owner JT: line 2; sure ");
        assertThat(complained()).isEmpty();
    }

    @Test
    void readsOnAfterAFileThatCannotBeRead() throws Exception {
        Path file = Files.writeString(this.folder.resolve("plan.txt"), PLAN);
        Path broken = Files.write(this.folder.resolve("broken.docx"), new byte[] { 'P', 'K', 3, 4, 0, 0 });

        int status = run("read", broken.toString(), this.folder.resolve("none.txt").toString(), file.toString());

        assertThat(status).isOne();
        assertThat(said()).contains("== plan.txt ==").contains("Mend the lower gate");
        assertThat(complained()).contains("broken.docx: ").contains("none.txt: There is no such file.");
    }

    @Test
    void saysThatNothingWasComparedWhereTheOlderFileCannotBeRead() throws Exception {
        Path file = Files.writeString(this.folder.resolve("plan.txt"), PLAN);

        int status = run("read", file.toString(), "--against", this.folder.resolve("none.txt").toString());

        assertThat(status).isOne();
        assertThat(complained()).contains("none.txt: There is no such file.").contains("Nothing was compared");
    }

    @Test
    void takesNameForNameThatBeginLikeAFileOfWords() {
        assertThat(CommandLineOfDueRegard.make().isExpandAtFiles()).isFalse();
    }

    @Test
    void readsTheFilesOfAFolderThatMayHoldPlans() throws Exception {
        Files.writeString(this.folder.resolve("plan.txt"), PLAN);
        Files.writeString(this.folder.resolve("another.txt"), PLAN);
        Files.writeString(this.folder.resolve("picture.png"), "no plan");
        Path empty = Files.createDirectory(this.folder.resolve("empty"));

        assertThat(run("read", this.folder.toString())).isZero();
        assertThat(said()).containsSubsequence("== another.txt ==", "== plan.txt ==").doesNotContain("picture");
        assertThat(run("read", empty.toString())).isOne();
        assertThat(complained()).contains("empty: No file in it is of a kind that holds plans.");
    }

    @Test
    void saysThatAFileHoldsNoPlan() throws Exception {
        Path letter = Files.writeString(this.folder.resolve("letter.txt"), "Dear all,\n\nsee you soon.\n");

        int status = run("read", letter.toString());

        assertThat(status).isEqualTo(3);
        assertThat(said()).contains("No plan was found");
    }

    @Test
    void writesAFileForEachEvenOfTheSameName() throws Exception {
        Path first = Files.writeString(Files.createDirectory(this.folder.resolve("a")).resolve("plan.txt"), PLAN);
        Path second = Files.writeString(Files.createDirectory(this.folder.resolve("b")).resolve("plan.txt"), PLAN);
        Path to = this.folder.resolve("made");

        int status = run("read", first.toString(), second.toString(), "--out", to.toString());

        assertThat(status).isZero();
        assertThat(to.resolve("plan.txt.json")).content().contains("Mend the lower gate");
        assertThat(to.resolve("plan.txt-2.json")).exists();
    }

    @Test
    void showsWhatChangedSinceAnOlderFile() throws Exception {
        Path older = Files.writeString(this.folder.resolve("older.txt"), PLAN);
        Path newer = Files.writeString(this.folder.resolve("newer.txt"), PLAN.replace("May 2027", "June 2027"));

        int status = run("read", newer.toString(), "--against", older.toString());

        assertThat(status).isZero();
        assertThat(said()).contains("1 change: 1 newly dated").contains("[-May 2027-] {+June 2027+}");
    }

    @Test
    void printsOneListOfSeveralPlansAsJson() throws Exception {
        Path file = Files.writeString(this.folder.resolve("plan.txt"), PLAN);

        int status = run("read", file.toString(), file.toString(), "--json");

        assertThat(status).isZero();
        assertThat(said().strip()).startsWith("[").endsWith("]");
    }

    @Test
    void refusesACommandThatItDoesNotUnderstand() {
        assertThat(run("read")).isEqualTo(2);
        assertThat(run("read", "plan.txt", "--json", "--explain")).isEqualTo(2);
    }

    private static int run(String... arguments) {
        CommandLine commands = CommandLineOfDueRegard.make();
        commands.setErr(new PrintWriter(new StringWriter(), true));
        return commands.execute(arguments);
    }

    private String said() {
        return this.said.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return this.complained.toString(StandardCharsets.UTF_8);
    }

}
