package org.dueregard.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;

import org.dueregard.sdc.Certificates;
import org.dueregard.sdc.Microdata;
import org.dueregard.sdc.Specification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/// The commands `protect` and `attack` on files, with what they end with.
class ProtectCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private Path specification = Path.of("");

    private Path people = Path.of("");

    private final StringWriter errors = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        this.specification = Files.writeString(this.folder.resolve("t.spec.json"), """
                {"dims": {"area": ["dist", "ward"], "belief": ["faith"]}, "tables": [["area", "belief"]]}""");
        this.people = Files.writeString(this.folder.resolve("people.csv"), """
                dist,ward,faith,freq
                North,Mill,a,20
                North,Mill,b,3
                North,Mill,c,30
                North,Quay,a,25
                North,Quay,b,40
                North,Quay,c,28
                South,Hill,a,31
                South,Hill,b,36
                South,Hill,c,22
                South,Moor,a,21
                South,Moor,b,26
                South,Moor,c,32
                """);
    }

    @Test
    void protectsAndTheAttackerFindsNothing() throws IOException {
        Path out = this.folder.resolve("out.csv");
        Path proof = this.folder.resolve("proof");
        Path report = this.folder.resolve("report.html");

        ByteArrayOutputStream told = new ByteArrayOutputStream();

        int ended = telling(told, () -> run("protect", this.specification, this.people, "--out", out, "--certificates",
                proof, "--report", report, "--stats"));

        assertThat(ended).isZero();
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("\"primaries\":1,")
            .contains("\"attack\":{\"hidden\":4,\"unsafe\":1,\"exact\":0,\"settled\":1,\"narrowest\":\"1 to ");
        assertThat(Files.readAllLines(out)).hasSize(1 + (1 + 2 + 4) * 4)
            .startsWith("area,belief,count,status", "Total,Total,314,safe")
            .contains("Mill,b,,primary");
        assertThat(Files.readAllLines(this.folder.resolve("out.codes.csv"))).contains("dist,ward,faith", "North,Mill,",
                ",,a");
        assertThat(Files.readString(report)).contains("<h1>Report on people.csv</h1>");
        assertThat(Certificates.read(new ByteArrayInputStream(Files.readAllBytes(proof)))
            .check(Microdata.read(Specification.read(this.specification), this.people), List.of())).isEmpty();
        assertThat(run("attack", this.specification, out)).isZero();
    }

    @Test
    void theAttackerFindsWhatWasHiddenBadly() throws IOException {
        Path out = this.folder.resolve("out.csv");
        run("protect", this.specification, this.people, "--out", out);
        List<String> lines = Files.readAllLines(out)
            .stream()
            .map((line) -> line.endsWith(",secondary") ? line.replace(",,secondary", ",1,safe") : line)
            .toList();
        Path bad = Files.write(this.folder.resolve("bad.csv"), lines);

        assertThat(run("attack", this.specification, bad, "--codes", this.people)).isEqualTo(3);
    }

    @Test
    void whatWasPublishedBeforeIsLost() throws IOException {
        Path earlier = Files.writeString(this.folder.resolve("earlier.csv"), "area,belief,count\nMill,b,3\n");

        int ended = run("protect", this.specification, this.people, "--out", this.folder.resolve("out.csv"),
                "--against", earlier);

        assertThat(ended).isEqualTo(3);
        assertThat(Files.readAllLines(this.folder.resolve("out.csv"))).contains("Mill,b,,lost");
    }

    @Test
    void saysWhatItCannotUse() throws IOException {
        Path wrong = Files.writeString(this.folder.resolve("wrong.csv"), "dist,ward\nNorth,Mill\n");

        assertThat(run("protect", this.specification, this.folder.resolve("none.csv"))).isEqualTo(1);
        assertThat(this.errors.toString()).contains("There is no file " + this.folder.resolve("none.csv"));
        assertThat(run("protect", this.specification, wrong)).isEqualTo(1);
        assertThat(this.errors.toString()).contains("wrong.csv has no column 'faith'. It has: dist, ward.");
        assertThat(run("protect", this.specification)).isEqualTo(2);
    }

    private static int telling(ByteArrayOutputStream told, IntSupplier command) {
        PrintStream usual = System.err;
        try (PrintStream here = new PrintStream(told, true, StandardCharsets.UTF_8)) {
            System.setErr(here);
            return command.getAsInt();
        }
        finally {
            System.setErr(usual);
        }
    }

    private int run(Object... words) {
        CommandLine commands = CommandLineOfDueRegard.make();
        commands.setErr(new PrintWriter(this.errors, true));
        String[] arguments = new String[words.length];
        for (int k = 0; k < words.length; k++) {
            arguments[k] = words[k].toString();
        }
        return commands.execute(arguments);
    }

}
