package org.dueregard.planreader;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever is done to a file, it is read or refused, within ten seconds of the processor and the memory that the test is given. As a
/// rule 5,000 files over all formats; `-Ddueregard.mutations=200000 -Ddueregard.seed=1` reads more, and
/// `-DargLine=-Xmx512m` bounds the memory.
class MutatedFilesTest {

    private static final int TOTAL = Integer.getInteger("dueregard.mutations", 5000);

    private static final long FIRST = Long.getLong("dueregard.seed", 0L);

    private static final long MOST_MILLIS = 10_000;

    /// Seconds after which something waits for ever, even on a busy machine.
    private static final int MOST_WAITED = 240;

    private static final String SCAN = "scan.pdf";

    private static final int SLOWER = 60;

    @Test
    void readsOrRefusesEveryFile() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>(EveryFormatTest.files());
        files.put("plan.txt", new String(PlanFiles.csv('\t'), java.nio.charset.StandardCharsets.UTF_8).replace("\"", "")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        files.putAll(pdfs());
        StringBuilder report = new StringBuilder();
        int failures = 0;
        try (ExecutorService worker = Executors.newCachedThreadPool((task) -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        })) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Tally tally = run(file.getKey(), new Mutations(file.getValue()),
                        TOTAL / files.size() / (file.getKey().equals(SCAN) ? SLOWER : 1), worker);
                failures += tally.failures;
                report.append(tally).append('\n');
                System.out.println(tally);
            }
        }

        assertThat(failures).as(report.toString()).isZero();
    }

    /// With lines around cells and without, packed and not, and a scan, which takes a
    /// second to recognise.
    private static Map<String, byte[]> pdfs() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (boolean ruled : new boolean[] { true, false }) {
            byte[] packed = pdf(ruled).bytes();
            files.put((ruled ? "ruled" : "unruled") + ".pdf", packed);
            files.put((ruled ? "ruled" : "unruled") + "-unpacked.pdf", unpacked(packed));
        }
        if (PdfPlan.canRecognise()) {
            files.put(SCAN, pdf(true).scanned());
        }
        return files;
    }

    private static PdfPlan pdf(boolean ruled) {
        return new PdfPlan(false, ruled).heading("Fernleigh Equality Action Plan", 16)
            .table(new float[] { 3, 5, 3, 2 }, "Objective", "Action", "Responsible officer", "Target date")
            .row("1.1 We know who lives in each parish", "*Map the parishes|*Share the map", "JT", "May 2027")
            .row("1.2 We look at the figures every year", "Publish a page of figures", "HR", "TBC");
    }

    private static byte[] unpacked(byte[] packed) throws Exception {
        try (PDDocument document = Loader.loadPDF(packed)) {
            for (PDPage page : document.getPages()) {
                COSStream drawing = document.getDocument().createCOSStream();
                try (OutputStream out = drawing.createOutputStream(); InputStream in = page.getContents()) {
                    in.transferTo(out);
                }
                page.setContents(new PDStream(drawing));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static Tally run(String name, Mutations mutations, int count, ExecutorService worker) throws Exception {
        Tally tally = new Tally(name);
        for (int i = 0; i < count; i++) {
            long seed = FIRST + i;
            byte[] content = mutations.mutate(seed);
            Effort effort = new Effort();
            Future<@Nullable PlanDocument> reading = worker.submit(() -> effort.of(() -> read(name, content)));
            try {
                tally.count(result(reading, effort) != null);
            }
            catch (TimeoutException ex) {
                reading.cancel(true);
                tally.fail(seed, "hangs");
            }
            catch (ExecutionException ex) {
                tally.fail(seed, String.valueOf(ex.getCause()) + " " + ((ex.getCause() != null)
                        ? java.util.Arrays.stream(ex.getCause().getStackTrace()).limit(3).toList() : ""));
            }
            tally.slowest = Math.max(tally.slowest, effort.millis());
        }
        return tally;
    }

    /// What the reading gives, however long the machine lets it wait: only the
    /// processor's time counts, and that of a program that recognises words.
    private static @Nullable PlanDocument result(Future<@Nullable PlanDocument> reading, Effort effort)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (int waited = 0; waited < MOST_WAITED && effort.millis() <= MOST_MILLIS; waited++) {
            try {
                return reading.get(1, TimeUnit.SECONDS);
            }
            catch (TimeoutException ex) {
                effort.look();
            }
        }
        throw new TimeoutException();
    }

    /// The plan, which must come back from JSON as it was; null where the file is refused
    /// in words.
    private static @Nullable PlanDocument read(String name, byte[] content) {
        try {
            PlanDocument plan = PlanReader.read(name, content);
            if (!PlanJson.read(PlanJson.write(plan)).equals(plan)) {
                throw new IllegalStateException("the plan does not come back from JSON");
            }
            return plan;
        }
        catch (UnreadableFile refused) {
            if (!String.valueOf(refused.getMessage()).matches("(?s)[A-Z].*[.]")) {
                throw new IllegalStateException("refused without words: " + refused.getMessage(), refused);
            }
            return null;
        }
    }

    /// What a reading costs: its thread's time of the processor, and that of the programs
    /// that it starts.
    private static final class Effort {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final Map<Long, Long> programs = new ConcurrentHashMap<>();

        private volatile @Nullable Thread thread;

        private volatile long begun;

        private volatile long spent = -1;

        @Nullable PlanDocument of(Callable<@Nullable PlanDocument> reading) throws Exception {
            this.begun = THREADS.getCurrentThreadCpuTime();
            this.thread = Thread.currentThread();
            try {
                return reading.call();
            }
            finally {
                this.spent = THREADS.getCurrentThreadCpuTime() - this.begun;
            }
        }

        /// Sees what programs have spent that run now.
        void look() {
            ProcessHandle.current()
                .children()
                .forEach((program) -> program.info()
                    .totalCpuDuration()
                    .ifPresent((time) -> this.programs.put(program.pid(), time.toMillis())));
        }

        long millis() {
            Thread reading = this.thread;
            long own = (this.spent >= 0) ? this.spent
                    : (reading != null) ? THREADS.getThreadCpuTime(reading.threadId()) - this.begun : 0;
            return own / 1_000_000 + this.programs.values().stream().mapToLong(Long::longValue).sum();
        }

    }

    /// What became of the files of a format.
    private static final class Tally {

        final String name;

        int read;

        int refused;

        int failures;

        long slowest;

        final StringBuilder why = new StringBuilder();

        Tally(String name) {
            this.name = name;
        }

        void count(boolean plan) {
            this.read += plan ? 1 : 0;
            this.refused += plan ? 0 : 1;
        }

        void fail(long seed, String what) {
            this.failures++;
            if (this.failures <= 5) {
                this.why.append("\n  seed ").append(seed).append(": ").append(what);
            }
        }

        @Override
        public String toString() {
            return this.name + ": " + this.read + " read, " + this.refused + " refused, " + this.failures
                    + " failed; slowest " + this.slowest + " ms" + this.why;
        }

    }

}
