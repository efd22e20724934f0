package org.dueregard.app.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanJson;

/// Has a file read by a process of its own ([OwnProcess]), with 512 MB at most and within a time limit.
public final class ReadingProcess {

    /// A plan's JSON is never longer.
    private static final int MOST = 64 * 1024 * 1024;

    private static final String GREEDY = "This file asks for more memory than a plan needs, so we stopped reading it. "
            + "Copy the plan's tables into a new Word document and upload that, or paste their text.";

    private static final String FAILED = "Reading ended before it was done. Try it again. If it ends once more, the fault "
            + "is ours: save the file again as a Word document (.docx), or paste its text.";

    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,8}$");

    private final Duration limit;

    private final OwnProcess process;

    private final Consumer<String> failed;

    /// @param limit after which a reading is ended
    /// @param failed is told where a process failed, and nothing of its file
    public ReadingProcess(Duration limit, Consumer<String> failed) {
        this(limit, new OwnProcess(limit, MOST, List.of("-Xmx512m", "-XX:TieredStopAtLevel=1")), failed);
    }

    /// @param command that reads a file from its standard input; what to do and the
    /// file's name are added
    ReadingProcess(Duration limit, List<String> command, Consumer<String> failed) {
        this(limit, OwnProcess.of(command, limit, MOST), failed);
    }

    private ReadingProcess(Duration limit, OwnProcess process, Consumer<String> failed) {
        this.limit = limit;
        this.process = process;
        this.failed = failed;
    }

    /// Reads a file.
    ///
    /// @throws NotRead where it cannot be read, with the reason for its owner
    public PlanDocument read(String name, byte[] content) throws NotRead {
        // The command line of a process can be seen by everybody on the machine; a
        // council's file name is none of theirs.
        byte[] said = run(List.of("read-one", "--", "plan" + ending(name)), content);
        return named(PlanJson.read(new String(said, StandardCharsets.UTF_8)), name);
    }

    /// The ending tells kinds of text apart.
    private static String ending(String name) {
        Matcher ending = ENDING.matcher(name);
        return ending.find() ? ending.group().toLowerCase(Locale.ROOT) : "";
    }

    private static PlanDocument named(PlanDocument read, String name) {
        return new PlanDocument(name, read.organisation(), read.title(), read.period(), read.sections(),
                read.findings(), read.ignored(), read.key());
    }

    /// Makes a picture (PNG) of a page of a PDF.
    ///
    /// @param page counted from 1
    /// @throws NotRead where there is no such page
    Picture picture(byte[] content, int page) throws NotRead {
        ByteBuffer said = ByteBuffer.wrap(run(List.of("show-page", "--", Integer.toString(page)), content));
        double scale = said.getDouble();
        byte[] png = new byte[said.remaining()];
        said.get(png);
        return new Picture(scale, png);
    }

    /// A page as a picture.
    ///
    /// @param scale how many dots of the picture are a point of the page
    @SuppressWarnings("ArrayRecordComponent")
    record Picture(double scale, byte[] png) {
    }

    private byte[] run(List<String> what, byte[] content) throws NotRead {
        try {
            Trace trace = new Trace();
            OwnProcess.Answer answer = this.process.run(what, content, trace::take);
            if (answer.isRefused()) {
                throw new NotRead(answer.text());
            }
            if (answer.late()) {
                throw new NotRead(late(this.limit));
            }
            if (answer.isGreedy()) {
                throw new NotRead(GREEDY);
            }
            if (!answer.isDone()) {
                this.failed.accept(what.getFirst() + " ended with " + answer.status() + ": " + trace);
                throw new NotRead(FAILED);
            }
            return answer.said();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new NotRead("Reading was interrupted. Try it again.");
        }
    }

    /// What to tell the owner of a file that took longer than a limit.
    public static String late(Duration limit) {
        return "Reading took longer than " + limit.toSeconds() + " seconds, so we stopped. Copy the plan's tables "
                + "into a new Word document and upload that, or paste their text.";
    }

    /// What a process says where it fails, without its messages, which may quote the
    /// file.
    static final class Trace {

        private static final Pattern THROWN = Pattern
            .compile("^(?:Exception in thread \"[^\"]*\" )?((?:\\w+\\.)+\\w*(?:Exception|Error))\\b");

        private static final Pattern FRAME = Pattern.compile("^\\s+at ([\\w.$/@<>]+)\\(([\\w.$]*:?\\d*)");

        private volatile String thrown = "";

        private volatile String frame = "";

        void take(String line) {
            Matcher name = THROWN.matcher(line);
            Matcher where = FRAME.matcher(line);
            if (this.thrown.isEmpty() && name.find()) {
                this.thrown = name.group(1);
            }
            else if (this.frame.isEmpty() && !this.thrown.isEmpty() && where.find()) {
                this.frame = " at " + where.group(1) + "(" + where.group(2) + ")";
            }
        }

        @Override
        public String toString() {
            return this.thrown.isEmpty() ? "it said nothing of why" : this.thrown + this.frame;
        }

    }

    /// Why a file was not read, and what to do instead.
    public static final class NotRead extends Exception {

        private static final long serialVersionUID = 1L;

        NotRead(String reason) {
            super(reason);
        }

    }

}
