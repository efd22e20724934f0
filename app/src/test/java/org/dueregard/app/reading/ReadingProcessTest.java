package org.dueregard.app.reading;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Files read in a process of their own: one that is well, one that is refused, and processes that end as hostile files
/// make them end.
class ReadingProcessTest {

    private static final Duration PLENTY = Duration.ofMinutes(2);

    private final List<String> said = new ArrayList<>();

    @Test
    void readsAPlanAsThisProcessDoes() throws Exception {
        byte[] file = "Objective\tAction\tLead\tDeadline\n1.1 Parks\tMend the gate\tJT\tMay 2027\n"
            .getBytes(StandardCharsets.UTF_8);

        PlanDocument read = new ReadingProcess(PLENTY, this.said::add).read("-- plan.txt", file);

        assertThat(read).isEqualTo(PlanReader.read("-- plan.txt", file));
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        byte[] file = "PK\u0003\u0004broken".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> new ReadingProcess(PLENTY, this.said::add).read("broken.docx", file))
            .isInstanceOf(ReadingProcess.NotRead.class)
            .hasMessageNotContaining("memory")
            .hasMessageNotContaining("Exception");
    }

    @Test
    void survivesAProcessThatRunsOutOfMemory() {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx16m",
                "-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"), Greedy.class.getName());

        assertThatThrownBy(() -> new ReadingProcess(PLENTY, command, this.said::add).read("plan", new byte[1]))
            .isInstanceOf(ReadingProcess.NotRead.class)
            .hasMessageContaining("more memory than a plan needs");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void endsAProcessThatTakesTooLong() {
        List<String> command = List.of("/bin/sh", "-c", "cat > /dev/null; exec sleep 600", "sh");

        assertThatThrownBy(
                () -> new ReadingProcess(Duration.ofMillis(300), command, this.said::add).read("plan", new byte[1]))
            .isInstanceOf(ReadingProcess.NotRead.class)
            .hasMessageContaining("so we stopped");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void handsOnNoSecretOfTheServer() throws Exception {
        List<String> command = List.of("/bin/sh", "-c", "cat > /dev/null; env; exit 10", "sh");

        assertThatThrownBy(() -> new ReadingProcess(PLENTY, command, this.said::add).read("plan", new byte[1]))
            .isInstanceOf(ReadingProcess.NotRead.class)
            .satisfies((thrown) -> assertThat(
                    String.valueOf(thrown.getMessage()).lines().map((line) -> line.replaceFirst("=.*", "")))
                .isSubsetOf("PATH", "LANG", "LC_ALL", "TMPDIR", "TESSDATA_PREFIX", "PWD", "SHLVL", "_", "OLDPWD"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void showsTheNameOfAFileToNobodyOnTheMachine() {
        List<String> command = List.of("/bin/sh", "-c", "cat > /dev/null; echo \"$@\"; exit 10", "sh");

        assertThatThrownBy(
                () -> new ReadingProcess(PLENTY, command, this.said::add).read("@Grievance of J. Doe.MD", new byte[1]))
            .isInstanceOf(ReadingProcess.NotRead.class)
            .hasMessage("read-one -- plan.md\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void deletesWhatAProcessLeavesThatIsEndedInTheMiddle() throws Exception {
        List<String> command = List.of("/bin/sh", "-c",
                "cat > /dev/null; mkdir \"$TMPDIR/pages\"; echo words > \"$TMPDIR/pages/page.tsv\"; "
                        + "cat \"$TMPDIR/pages/page.tsv\"; echo \"$TMPDIR\"; kill -9 $$",
                "sh");

        OwnProcess.Answer answer = OwnProcess.of(command, PLENTY, 1000).run(List.of(), new byte[1], (line) -> {
        });

        List<String> said = answer.text().lines().toList();
        assertThat(said).hasSize(2).first().isEqualTo("words");
        assertThat(Path.of(said.getLast())).doesNotExist();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysThatAProcessFailed() {
        List<String> command = List.of("/bin/sh", "-c", "cat > /dev/null; echo java.lang.Error: Jo >&2; exit 1", "sh");

        assertThatThrownBy(() -> new ReadingProcess(PLENTY, command, this.said::add).read("Jo.txt", new byte[1]))
            .isInstanceOf(ReadingProcess.NotRead.class)
            .hasMessageContaining("the fault is ours");

        assertThat(this.said).containsExactly("read-one ended with 1: java.lang.Error");
    }

    @Test
    void saysWhereAProcessFailedAndNothingOfTheFile() {
        ReadingProcess.Trace trace = new ReadingProcess.Trace();

        List.of("Loading", "Exception in thread \"main\" java.lang.IllegalStateException: Jo has a disability",
                "\tat org.dueregard.Reader.read(Reader.java:12)", "\tat org.dueregard.Main.main(Main.java:3)",
                "Caused by: java.io.IOException: Jo again")
            .forEach(trace::take);

        assertThat(trace).hasToString("java.lang.IllegalStateException at org.dueregard.Reader.read(Reader.java:12)");
        assertThat(new ReadingProcess.Trace()).hasToString("it said nothing of why");
    }

    /// Asks for memory until there is none.
    static final class Greedy {

        private Greedy() {
        }

        public static void main(String... arguments) {
            long[][] all = new long[10_000][];
            for (int i = 0; i < all.length; i++) {
                all[i] = new long[1_000_000];
            }
        }

    }

}
