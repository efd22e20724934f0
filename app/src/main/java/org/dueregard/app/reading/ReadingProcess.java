package org.dueregard.app.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

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

    private final Duration limit;

    private final OwnProcess process;

    /// @param limit after which a reading is ended
    public ReadingProcess(Duration limit) {
        this.limit = limit;
        this.process = new OwnProcess(limit, MOST, List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
    }

    /// @param command that reads a file from its standard input; what to do and the
    /// file's name are added
    ReadingProcess(Duration limit, List<String> command) {
        this.limit = limit;
        this.process = OwnProcess.of(command, limit, MOST);
    }

    /// Reads a file.
    ///
    /// @throws NotRead where it cannot be read, with the reason for its owner
    public PlanDocument read(String name, byte[] content) throws NotRead {
        return PlanJson.read(new String(run(List.of("read-one", "--", name), content), StandardCharsets.UTF_8));
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
            OwnProcess.Answer answer = this.process.run(what, content, (line) -> {
            });
            if (answer.isRefused()) {
                throw new NotRead(answer.text());
            }
            if (answer.late()) {
                throw new NotRead(late());
            }
            if (answer.isGreedy()) {
                throw new NotRead(GREEDY);
            }
            if (!answer.isDone()) {
                throw new NotRead(FAILED);
            }
            return answer.said();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new NotRead("Reading was interrupted. Try it again.");
        }
    }

    private String late() {
        return "Reading took longer than " + this.limit.toSeconds() + " seconds, so we stopped. Copy the plan's tables "
                + "into a new Word document and upload that, or paste their text.";
    }

    /// Why a file was not read, and what to do instead.
    public static final class NotRead extends Exception {

        private static final long serialVersionUID = 1L;

        NotRead(String reason) {
            super(reason);
        }

    }

}
