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
import org.dueregard.sdc.UnsafeRelease;
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
    void theNumbersSayThatInsidersAreNotDefendedAgainst() {
        ByteArrayOutputStream usual = new ByteArrayOutputStream();
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Path out = this.folder.resolve("out.csv");

        telling(usual, () -> run("protect", this.specification, this.people, "--out", out, "--stats"));
        telling(told, () -> run("protect", this.specification, this.people, "--out", out, "--no-insiders", "--stats"));

        assertThat(usual.toString(StandardCharsets.UTF_8)).contains("\"insiders\":true,");
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("\"insiders\":false,");
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
    void roundsSoThatCountsAddUp() throws IOException {
        Path out = this.folder.resolve("out.csv");
        ByteArrayOutputStream told = new ByteArrayOutputStream();

        int ended = telling(told, () -> run("protect", this.specification, this.people, "--method", "controlled-round",
                "--base", 3, "--out", out, "--stats"));

        assertThat(ended).isZero();
        assertThat(Files.readAllLines(out)).hasSize(1 + (1 + 2 + 4) * 4)
            .contains("area,belief,count,status", "Mill,b,3,changed");
        assertThat(told.toString(StandardCharsets.UTF_8)).startsWith("{\"method\":\"controlled-round\",")
            .contains("\"broken_sums\":0,", "\"attack\":{\"unsafe\":1,\"given_away\":0,");
    }

    /// Two of two people each in a sum of 5: 0 + 0 = 5 shows that both are 1 or 2.
    @Test
    void whatRoundingGivesAwayIsSaid() throws IOException {
        Path few = Files.writeString(this.folder.resolve("few.csv"),
                "dist,ward,faith,freq\nNorth,Mill,a,2\nNorth,Mill,b,2\n");
        Path out = this.folder.resolve("out.csv");

        int ended = run("protect", this.specification, few, "--method", "round", "--out", out);

        assertThat(ended).isEqualTo(3);
        assertThat(Files.readAllLines(out)).contains("Mill,a,0,exposed", "Mill,Total,5,exposed");
    }

    @Test
    void theSameSecretGivesTheSameNoiseWhateverTheOrder() throws IOException {
        Path secret = Files.writeString(this.folder.resolve("secret"), "keep this\n");
        StringBuilder rows = new StringBuilder();
        for (int person = 0; person < 90; person++) {
            rows.insert(0, "North,W" + person % 7 + "," + "abc".charAt(person % 3) + ",p" + person + "\n");
        }
        Path one = Files.writeString(this.folder.resolve("one.csv"), "dist,ward,faith,id\n" + rows);
        Path other = Files.writeString(this.folder.resolve("other.csv"),
                "dist,ward,faith,id\n" + String.join("\n", rows.toString().lines().sorted().toList()) + "\n");

        run("protect", this.specification, one, "--method", "cell-key", "--key-file", secret, "--key-column", "id",
                "--safe", this.folder.resolve("one-safe.csv"), "--out", this.folder.resolve("o"));
        run("protect", this.specification, other, "--method", "cell-key", "--key-file", secret, "--key-column", "id",
                "--safe", this.folder.resolve("other-safe.csv"), "--out", this.folder.resolve("o"));

        assertThat(Files.readAllLines(this.folder.resolve("one-safe.csv"))).hasSize(1 + (1 + 1 + 7) * 4)
            .isEqualTo(Files.readAllLines(this.folder.resolve("other-safe.csv")));
        assertThat(run("protect", this.specification, one, "--method", "cell-key", "--key-column", "id")).isEqualTo(1);
        assertThat(this.errors.toString())
            .contains("one.csv, line 2: the record key is no whole number from 0 to 4294967295.");
    }

    @Test
    void saysWhichOptionsDoNotGoTogether() {
        assertThat(run("protect", this.specification, this.people, "--method", "round", "--variance", 2,
                "--certificates", "proof"))
            .isEqualTo(1);
        assertThat(this.errors.toString()).contains("--variance, --certificates do not go with --method round. Leave "
                + "out the one or choose another method.");
        assertThat(run("protect", this.specification, this.people, "--method", "cell-key")).isEqualTo(1);
        assertThat(this.errors.toString()).contains("Noise by cell keys needs a key for each person.");
        assertThat(run("protect", this.specification, this.people, "--method", "blur")).isEqualTo(1);
        assertThat(this.errors.toString())
            .contains("There is no method 'blur'. There are: suppress, round, controlled-round, cell-key.");
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

    /// What the library refuses stays unwritten, whatever was asked for.
    @Test
    void whatTheAttackerBreaksIsNotWritten() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        CommandLine protect = new CommandLine(new ProtectCommand((table, earlier) -> {
            throw new UnsafeRelease("Nothing is published: readers could work out too much of " + table + ".");
        }));

        int ended = telling(told,
                () -> run(protect, this.specification, this.people, "--stats", "--out", this.folder.resolve("out.csv"),
                        "--safe", this.folder.resolve("safe.csv"), "--report", this.folder.resolve("report.html"),
                        "--certificates", this.folder.resolve("proof")));

        assertThat(ended).isEqualTo(4);
        assertThat(told.toString(StandardCharsets.UTF_8))
            .isEqualTo("Nothing is published: readers could work out too much of FrequencyTable of 28 cells.\n");
        assertThat(this.folder.toFile().list()).containsExactlyInAnyOrder("t.spec.json", "people.csv");
    }

    @Test
    void whatIsPublishedByOrderIsSaid() throws IOException {
        Files.writeString(this.specification, Files.readString(this.specification)
            .replaceFirst("}$", ", \"publish\": [{\"ward\": \"Mill\", \"faith\": \"b\"}]}"));
        Path out = this.folder.resolve("out.csv");
        ByteArrayOutputStream told = new ByteArrayOutputStream();

        int ended = telling(told, () -> run("protect", this.specification, this.people, "--out", out));

        assertThat(ended).isEqualTo(3);
        assertThat(Files.readAllLines(out)).contains("Mill,b,3,conflict");
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("published all the same, because that was ordered");
    }

    @Test
    void theAttackEndsWithWhatItSays() throws IOException {
        Path fine = Files.writeString(this.folder.resolve("fine.csv"), "area,count\nTotal,314\nNorth,146\nSouth,168\n");
        Path wrong = Files.writeString(this.folder.resolve("wrong.csv"),
                "area,count\nTotal,315\nNorth,146\nSouth,168\n");
        Path other = Files.writeString(this.folder.resolve("other.csv"), "sex,count\nF,3\n");

        assertThat(run("attack", this.specification, fine, "--codes", this.people)).isZero();
        assertThat(run("attack", this.specification, wrong, "--codes", this.people)).isEqualTo(3);
        assertThat(run("attack", this.specification, other, "--codes", this.people)).isEqualTo(1);
        assertThat(this.errors.toString()).contains("other.csv has the dimension 'sex', which is not in dims.");
        assertThat(run("attack", this.specification, this.folder.resolve("none.csv"))).isEqualTo(1);
        assertThat(run("attack", this.specification)).isEqualTo(2);
    }

    @Test
    void saysWhichFileCannotBeReadOrWritten() throws IOException {
        Path folderInPlace = Files.createDirectory(this.folder.resolve("in-place"));

        assertThat(run("protect", this.specification, this.people, "--out", folderInPlace)).isEqualTo(1);
        assertThat(this.errors.toString()).contains(folderInPlace + " cannot be used: Is a directory.");
        assertThat(run("protect", folderInPlace, this.people)).isEqualTo(1);
        assertThat(this.errors.toString()).contains("A file cannot be read or written: Is a directory.");
        assertThat(run("protect", this.specification, this.people, "--out", this.folder.resolve("no/out.csv")))
            .isEqualTo(1);
        assertThat(run("protect", this.specification, this.people, "--threshold", "few")).isEqualTo(2);
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
        return run(CommandLineOfDueRegard.make(), words);
    }

    private int run(CommandLine commands, Object... words) {
        commands.setErr(new PrintWriter(this.errors, true));
        String[] arguments = new String[words.length];
        for (int k = 0; k < words.length; k++) {
            arguments[k] = words[k].toString();
        }
        return commands.execute(arguments);
    }

}
