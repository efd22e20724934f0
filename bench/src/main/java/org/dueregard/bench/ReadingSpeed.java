package org.dueregard.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dueregard.planreader.PdfPlan;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanReader;
import org.dueregard.planreader.UnreadableFile;

/// How long a plan of forty actions takes to read, as a Word file, a spreadsheet, and a PDF of eight pages with and
/// without lines around its cells: the median of warm runs.
final class ReadingSpeed {

    private static final PrintStream OUT = System.out;

    private static final int ACTIONS = 40;

    private static final int PAGES = 8;

    private static final int COLD = 15;

    private static final int WARM = 31;

    private static final String[] HEADINGS = { "Objective", "Action", "Responsible officer", "Target date" };

    private ReadingSpeed() {
    }

    public static void main(String[] args) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("plan.docx", word());
        files.put("plan.xlsx", sheet());
        files.put("ruled.pdf", pdf(true));
        files.put("unruled.pdf", pdf(false));
        OUT.println("file              kB  actions  first ms  median ms  of processor");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            double first = millis(file.getKey(), file.getValue())[0];
            for (int i = 0; i < COLD; i++) {
                millis(file.getKey(), file.getValue());
            }
            double[][] warm = new double[2][WARM];
            for (int i = 0; i < WARM; i++) {
                double[] times = millis(file.getKey(), file.getValue());
                warm[0][i] = times[0];
                warm[1][i] = times[1];
            }
            OUT.printf(Locale.ROOT, "%-14s %5d %8d %9.0f %10.1f %13.1f%n", file.getKey(), file.getValue().length / 1000,
                    actions(PlanReader.read(file.getKey(), file.getValue())), first, median(warm[0]), median(warm[1]));
        }
    }

    private static double median(double[] times) {
        return Arrays.stream(times).sorted().skip(times.length / 2).findFirst().orElse(0);
    }

    /// The time, and the processor's time, in milliseconds.
    private static double[] millis(String name, byte[] content) throws UnreadableFile {
        long begun = System.nanoTime();
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        PlanReader.read(name, content);
        return new double[] { (System.nanoTime() - begun) / 1e6,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e6 };
    }

    static long actions(PlanDocument plan) {
        return plan.sections()
            .stream()
            .flatMap((section) -> section.objectives().stream())
            .mapToLong((objective) -> objective.actions().size())
            .sum();
    }

    private static String[] row(int number) {
        return new String[] { "1." + number + " People of every parish are heard when we decide",
                "Ask the panel and the schools in each parish what they need from us", "Parish Liaison Officer",
                "May 2027" };
    }

    private static byte[] word() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTable table = document.createTable(1, HEADINGS.length);
            fill(table.getRow(0), HEADINGS);
            for (int i = 1; i <= ACTIONS; i++) {
                fill(table.createRow(), row(i));
            }
            document.write(out);
        }
        return out.toByteArray();
    }

    private static void fill(XWPFTableRow row, String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            row.getCell(i).setText(cells[i]);
        }
    }

    private static byte[] sheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Plan");
            for (int i = 0; i <= ACTIONS; i++) {
                Row row = sheet.createRow(i);
                String[] cells = (i == 0) ? HEADINGS : row(i);
                for (int column = 0; column < cells.length; column++) {
                    row.createCell(column).setCellValue(cells[column]);
                }
            }
            book.write(out);
        }
        return out.toByteArray();
    }

    /// Rows so long that they fill eight pages.
    private static byte[] pdf(boolean ruled) {
        for (int words = 1;; words++) {
            PdfPlan plan = new PdfPlan(true, ruled).heading("Equality Action Plan", 16)
                .table(new float[] { 3, 5, 3, 2 }, HEADINGS);
            for (int i = 1; i <= ACTIONS; i++) {
                String[] row = row(i);
                plan.row(row[0], row[1] + " and from those who work for us".repeat(words), row[2], row[3]);
            }
            if (plan.pages() >= PAGES) {
                return plan.bytes();
            }
        }
    }

}
