package org.dueregard.planreader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Whatever is done to a file, it is read or refused, within ten seconds and the memory that the test is given. As a
/// rule 5,000 files over all formats; `-Ddueregard.mutations=200000 -Ddueregard.seed=1` reads more, and
/// `-DargLine=-Xmx512m` bounds the memory.
class MutatedFilesTest {

    private static final int TOTAL = Integer.getInteger("dueregard.mutations", 5000);

    private static final long FIRST = Long.getLong("dueregard.seed", 0L);

    private static final int MOST_SECONDS = 10;

    @Test
    void readsOrRefusesEveryFile() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>(EveryFormatTest.files());
        files.put("plan.txt", new String(PlanFiles.csv('\t'), java.nio.charset.StandardCharsets.UTF_8).replace("\"", "")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        StringBuilder report = new StringBuilder();
        int failures = 0;
        try (ExecutorService worker = Executors.newCachedThreadPool((task) -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        })) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Tally tally = run(file.getKey(), new Mutations(file.getValue()), TOTAL / files.size(), worker);
                failures += tally.failures;
                report.append(tally).append('\n');
            }
        }

        System.out.println(report);
        assertThat(failures).as(report.toString()).isZero();
    }

    private static Tally run(String name, Mutations mutations, int count, ExecutorService worker) throws Exception {
        Tally tally = new Tally(name);
        for (int i = 0; i < count; i++) {
            long seed = FIRST + i;
            byte[] content = mutations.mutate(seed);
            long begun = System.nanoTime();
            Future<@Nullable PlanDocument> reading = worker.submit(() -> read(name, content));
            try {
                tally.count(reading.get(MOST_SECONDS, TimeUnit.SECONDS) != null);
            }
            catch (TimeoutException ex) {
                reading.cancel(true);
                tally.fail(seed, "hangs");
            }
            catch (ExecutionException ex) {
                tally.fail(seed, String.valueOf(ex.getCause()) + " " + ((ex.getCause() != null)
                        ? java.util.Arrays.stream(ex.getCause().getStackTrace()).limit(3).toList() : ""));
            }
            tally.slowest = Math.max(tally.slowest, (System.nanoTime() - begun) / 1_000_000);
        }
        return tally;
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
