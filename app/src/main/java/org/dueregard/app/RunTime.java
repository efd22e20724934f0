package org.dueregard.app;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;
import org.dueregard.sdc.CellStatus;
import org.dueregard.sdc.ChangedCounts;
import org.dueregard.sdc.DisclosureReport;
import org.dueregard.sdc.FeasibilityInterval;
import org.dueregard.sdc.OwnAttack;
import org.dueregard.sdc.Release;
import org.jspecify.annotations.Nullable;

/// How long a command ran: by the clock, and in seconds of processor, the start of the virtual machine included.
final class RunTime {

    private final Moment begin = new Moment();

    private @Nullable Moment read;

    private @Nullable Moment done;

    static RunTime begin() {
        return new RunTime();
    }

    void read() {
        this.read = new Moment();
    }

    void done() {
        this.done = new Moment();
    }

    /// One line of JSON, without a line end.
    String json(Release release) {
        DisclosureReport report = release.report();
        OwnAttack attack = report.attack();
        Moment now = new Moment();
        Moment from = (this.read != null) ? this.read : this.begin;
        Moment to = (this.done != null) ? this.done : now;
        long unprotected = report.cells(CellStatus.LOST) + report.cells(CellStatus.CONFLICT);
        return String.format(Locale.ROOT,
                "{\"elapsed_seconds\":%.3f,\"cpu_seconds\":%.3f,\"protect_elapsed_seconds\":%.3f,"
                        + "\"protect_cpu_seconds\":%.3f,\"cells\":%d,\"primaries\":%d,\"secondaries\":%d,"
                        + "\"lost_counts\":%d,\"unprotected\":%d,\"alternatives\":%d,\"insiders\":%b,"
                        + "\"attack\":{\"hidden\":%d,\"unsafe\":%d,\"exact\":%d,\"settled\":%d,\"narrowest\":%s}}",
                now.elapsed(), now.processor(), to.elapsed() - from.elapsed(), to.processor() - from.processor(),
                report.cells(), report.cells(CellStatus.PRIMARY) + unprotected, report.cells(CellStatus.SECONDARY),
                report.lostCounts(), unprotected, release.certificates().alternatives(), report.insiders(),
                attack.hidden(), attack.unsafe(), attack.exact(), attack.settled(),
                attack.best().map((best) -> "\"" + best + "\"").orElse("null"));
    }

    /// The same for changed counts.
    ///
    /// @param method how they were changed
    String json(String method, ChangedCounts changed) {
        Moment now = new Moment();
        Moment from = (this.read != null) ? this.read : this.begin;
        Moment to = (this.done != null) ? this.done : now;
        return String.format(Locale.ROOT,
                "{\"method\":\"%s\",\"elapsed_seconds\":%.3f,\"cpu_seconds\":%.3f,\"protect_elapsed_seconds\":%.3f,"
                        + "\"protect_cpu_seconds\":%.3f,\"cells\":%d,\"primaries\":%d,\"broken_sums\":%d,"
                        + "\"mean_change\":%.4f,\"unprotected\":%d,"
                        + "\"attack\":{\"unsafe\":%d,\"given_away\":%d,\"settled\":%d,\"narrowest\":%s}}",
                method, now.elapsed(), now.processor(), to.elapsed() - from.elapsed(),
                to.processor() - from.processor(), changed.table().size(), changed.unsafe().size(),
                changed.brokenSums(), changed.meanChange(), changed.givenAway().size(), changed.unsafe().size(),
                changed.givenAway().size(), changed.unsafe().stream().filter(FeasibilityInterval::finished).count(),
                changed.best().map((best) -> "\"" + best + "\"").orElse("null"));
    }

    /// A point in the life of the virtual machine, in seconds from its start.
    private record Moment(double elapsed, double processor) {

        Moment() {
            this(elapsedNow(), processorNow());
        }

        private static double elapsedNow() {
            return (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3;
        }

        private static double processorNow() {
            OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            return Duration.ofNanos(system.getProcessCpuTime()).toMillis() / 1e3;
        }

    }

}
