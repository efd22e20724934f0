package org.dueregard.bench;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

/// Seconds of processor time of the whole process, the compiler's and the collector's included.
final class Stopwatch {

    private static final OperatingSystemMXBean SYSTEM = ManagementFactory
        .getPlatformMXBean(OperatingSystemMXBean.class);

    private final long start = SYSTEM.getProcessCpuTime();

    double seconds() {
        return (SYSTEM.getProcessCpuTime() - this.start) / 1e9;
    }

}
