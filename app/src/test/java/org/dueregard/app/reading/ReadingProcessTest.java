package org.dueregard.app.reading;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
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

    @Test
    void readsAPlanAsThisProcessDoes() throws Exception {
        byte[] file = "Objective\tAction\tLead\tDeadline\n1.1 Parks\tMend the gate\tJT\tMay 2027\n"
            .getBytes(StandardCharsets.UTF_8);

        PlanDocument read = new ReadingProcess(PLENTY).read("-- plan.txt", file);

        assertThat(read).isEqualTo(PlanReader.read("-- plan.txt", file));
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        byte[] file = "PK\u0003\u0004broken".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> new ReadingProcess(PLENTY).read("broken.docx", file))
            .isInstanceOf(ReadingProcess.NotRead.class)
            .hasMessageNotContaining("memory")
            .hasMessageNotContaining("Exception");
    }

    @Test
    void survivesAProcessThatRunsOutOfMemory() {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx16m",
                "-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"), Greedy.class.getName());

        assertThatThrownBy(() -> new ReadingProcess(PLENTY, command).read("plan", new byte[1]))
            .isInstanceOf(ReadingProcess.NotRead.class)
            .hasMessageContaining("more memory than a plan needs");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void endsAProcessThatTakesTooLong() {
        List<String> command = List.of("/bin/sh", "-c", "cat > /dev/null; exec sleep 600", "sh");

        assertThatThrownBy(() -> new ReadingProcess(Duration.ofMillis(300), command).read("plan", new byte[1]))
            .isInstanceOf(ReadingProcess.NotRead.class)
            .hasMessageContaining("so we stopped");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void handsOnNoSecretOfTheServer() throws Exception {
        List<String> command = List.of("/bin/sh", "-c", "cat > /dev/null; env; exit 10", "sh");

        assertThatThrownBy(() -> new ReadingProcess(PLENTY, command).read("plan", new byte[1]))
            .isInstanceOf(ReadingProcess.NotRead.class)
            .satisfies((thrown) -> assertThat(
                    String.valueOf(thrown.getMessage()).lines().map((line) -> line.replaceFirst("=.*", "")))
                .isSubsetOf("PATH", "LANG", "LC_ALL", "TMPDIR", "TESSDATA_PREFIX", "PWD", "SHLVL", "_", "OLDPWD"));
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
