package org.dueregard.planreader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// The same plan comes out of every format, whatever the file is called; other kinds of file are refused in plain
/// words.
class EveryFormatTest {

    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("plan.docx", PlanFiles.docx());
        files.put("plan.xlsx", PlanFiles.xlsx());
        files.put("plan.xls", PlanFiles.xls());
        files.put("plan.ods", PlanFiles.ods());
        files.put("plan.odt", PlanFiles.odt());
        files.put("plan.doc", PlanFiles.doc());
        files.put("plan.rtf", PlanFiles.rtf());
        files.put("plan.html", PlanFiles.html());
        files.put("plan.md", PlanFiles.markdown());
        files.put("plan.csv", PlanFiles.csv(','));
        files.put("semicolons.csv", PlanFiles.csv(';'));
        files.put("plan.tsv", PlanFiles.csv('\t'));
        return files;
    }

    static java.util.stream.Stream<String> names() {
        return files().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void readsTheSamePlan(String name) throws Exception {
        byte[] content = files().getOrDefault(name, new byte[0]);

        PlanDocument plan = PlanReader.read(name, content);

        assertThat(Outline.of(plan)).isEqualTo(PlanFiles.READ);
        assertThat(plan.title()).extracting(Sourced::value).isEqualTo(PlanFiles.TITLE);
        assertThat(PlanJson.read(PlanJson.write(plan))).isEqualTo(plan);
    }

    @Test
    void readsTextInTheCharactersOfWindows() throws Exception {
        String text = new String(PlanFiles.csv(','), StandardCharsets.UTF_8);

        for (Charset charset : new Charset[] { Charset.forName("windows-1252"), StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16 }) {
            assertThat(Outline.of(PlanReader.read("plan.csv", text.getBytes(charset)))).as(charset.name())
                .isEqualTo(PlanFiles.READ);
        }
    }

    @Test
    void saysWhatToDoWithOtherKindsOfFile() {
        refuses("\u0089PNG\r\n", "a picture");
        refuses("MZ\u0090\u0000\u0003", "a program");
        refuses("7z\u00bc\u00af'", "an archive");
        refuses("\u0000\u0001\u0002\u0003", "neither a document nor text");
        refuses("", "empty");
        refuses("PK\u0003\u0004", "damaged");
        refuses("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>", "saved as XML");
    }

    private static void refuses(String content, String why) {
        assertThatExceptionOfType(UnreadableFile.class)
            .isThrownBy(() -> PlanReader.read("plan.docx", content.getBytes(StandardCharsets.ISO_8859_1)))
            .withMessageContaining(why);
    }

}
