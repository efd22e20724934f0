package org.dueregard.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
            byte[] content = Files.readAllBytes(this.file);
            return isText(content) ? PlanReader.readText(name, text(content)) : PlanReader.readDocx(name, content);
        }
        catch (NoSuchFileException ex) {
            throw new CannotStart("There is no file " + this.file + ".", ex);
        }
        catch (UnreadableFile ex) {
            throw new CannotStart(name + ": " + ex.getMessage(), ex);
        }
    }

    /// Word files, old and new, hold zero bytes near their beginning; text holds none,
    /// but for
    /// UTF-16, which begins with its mark.
    private static boolean isText(byte[] content) {
        if (isUtf16(content)) {
            return true;
        }
        for (int i = 0; i < Math.min(content.length, 4096); i++) {
            if (content[i] == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf16(byte[] content) {
        return content.length > 1 && ((content[0] == (byte) 0xfe && content[1] == (byte) 0xff)
                || (content[0] == (byte) 0xff && content[1] == (byte) 0xfe));
    }

    /// UTF-8, or what Windows wrote before it.
    private static String text(byte[] content) {
        if (isUtf16(content)) {
            return new String(content, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        }
        catch (CharacterCodingException ex) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

}
