package org.dueregard.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Arrays;
import java.util.Locale;

import org.dueregard.planreader.PdfPlan;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanReader;

/// A committee's pack of so many pages, mostly prose, with a plan in the middle: how long it takes to read, and how much
/// memory at most. Run with -Xmx512m. Arguments: other numbers of pages.
final class CommitteePack {

    private static final PrintStream OUT = System.out;

    private static final String PROSE = "The panel heard from residents of every parish and asked the officers to come"
            + " back with figures for the year. Members noted that the letters had been sent and that the answers were"
            + " fewer than hoped, and they agreed that the survey should be repeated in plainer words before the autumn.";

    private static final int[] SIZES = { 25, 50, 100, 200, 300 };

    private CommitteePack() {
    }

    public static void main(String[] args) throws Exception {
        int[] sizes = (args.length > 0) ? Arrays.stream(args).mapToInt(Integer::parseInt).toArray() : SIZES;
        PlanReader.readPdf("pack.pdf", pack(sizes[0]));
        OUT.println("pages     kB  ms of time  ms of processor  processor a page  actions");
        for (int size : sizes) {
            byte[] pack = pack(size);
            long wall = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            PlanDocument plan = PlanReader.readPdf("pack.pdf", pack);
            double processor = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e6;
            OUT.printf(Locale.ROOT, "%5d %6d %11d %16.0f %17.2f %8d%n", size, pack.length / 1000,
                    (System.nanoTime() - wall) / 1_000_000, processor, processor / size, ReadingSpeed.actions(plan));
        }
        long peak = ManagementFactory.getMemoryPoolMXBeans()
            .stream()
            .filter((pool) -> pool.getType() == java.lang.management.MemoryType.HEAP)
            .mapToLong((MemoryPoolMXBean pool) -> pool.getPeakUsage().getUsed())
            .sum();
        OUT.printf(Locale.ROOT, "heap at most %d MB of %d MB%n", peak >> 20, Runtime.getRuntime().maxMemory() >> 20);
    }

    /// Prose, the plan of forty actions in the middle, prose.
    private static byte[] pack(int pages) {
        PdfPlan pack = new PdfPlan(false, true).running("Fernleigh District Council – Community Committee", "Page #");
        pack.heading("Agenda and papers", 18);
        prose(pack, pages / 2 - 2);
        pack.newPage();
        pack.heading("Appendix C: Equality Action Plan", 16);
        pack.table(new float[] { 3, 5, 3, 2 }, "Objective", "Action", "Responsible officer", "Target date");
        for (int i = 1; i <= 20; i++) {
            pack.row("1." + i + " People of every parish are heard when we decide",
                    "*Ask the panel and the schools in each parish what they need from us|*Publish what was said and what was done",
                    "Parish Liaison Officer", "May 2027");
        }
        prose(pack, pages - 1);
        return pack.bytes();
    }

    private static void prose(PdfPlan pack, int until) {
        for (int i = 1; pack.pages() < until; i++) {
            if (i % 9 == 0) {
                pack.heading("Report " + i / 9 + " of the officers", 13);
            }
            pack.paragraph(PROSE);
        }
    }

}
