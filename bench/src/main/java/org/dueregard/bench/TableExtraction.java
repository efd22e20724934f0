package org.dueregard.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.dueregard.planreader.BrokenRows;
import org.dueregard.planreader.TableRows;

/// Rows that the ends of pages cut: how many tabula-java and planreader give back whole, in two parts, or without some
/// of their words, and the processor time of each, over the same files in one run.
final class TableExtraction {

    private static final int FILES = 3;

    private static final PrintStream OUT = System.out;

    private TableExtraction() {
    }

    public static void main(String[] args) throws Exception {
        Path tabula = Path.of((args.length > 0) ? args[0] : "bench/tabula/target/lib");
        OUT.printf(Locale.ROOT, "%-22s %-22s %5s %6s %6s %6s %6s %9s %7s%n", "file", "reader", "rows", "broken",
                "whole", "split", "lost", "headings", "CPU ms");
        for (boolean ruled : new boolean[] { true, false }) {
            for (int seed = 0; seed < FILES; seed++) {
                BrokenRows plan = new BrokenRows(seed, ruled).untilBroken(33);
                int broken = plan.broken();
                int pages = plan.pages();
                byte[] pdf = plan.bytes();
                String name = (ruled ? "lines, " : "no lines, ") + pages + " pages";
                measure(name, "planreader", broken, plan.words(), () -> TableRows.of(pdf));
                measure(name, "tabula-java 1.0.5", broken, plan.words(), () -> tabula(tabula, pdf, ruled));
            }
        }
    }

    private static void measure(String file, String reader, int broken, List<List<String>> truth, Reading reading)
            throws Exception {
        reading.rows();
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<List<String>> rows = reading.rows();
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        RowScore score = RowScore.of(truth, rows, BrokenRows.HEADINGS);
        OUT.printf(Locale.ROOT, "%-22s %-22s %5d %6d %6d %6d %6d %9d %7d%n", file, reader, truth.size(), broken,
                score.whole(), score.split(), score.lost(), score.headings(), spent / 1_000_000);
    }

    /// By tabula's own command line, in a class loader of its own: it needs an older
    /// PDFBox.
    private static List<List<String>> tabula(Path folder, byte[] pdf, boolean ruled) throws Exception {
        Path file = Files.createTempFile("bench", ".pdf");
        try (URLClassLoader loader = new URLClassLoader(jars(folder), ClassLoader.getPlatformClassLoader())) {
            Files.write(file, pdf);
            Class<?> options = loader.loadClass("org.apache.commons.cli.Options");
            Class<?> line = loader.loadClass("org.apache.commons.cli.CommandLine");
            Class<?> app = loader.loadClass("technology.tabula.CommandLineApp");
            Object parser = loader.loadClass("org.apache.commons.cli.DefaultParser").getConstructor().newInstance();
            Object parsed = parser.getClass()
                .getMethod("parse", options, String[].class)
                .invoke(parser, app.getMethod("buildOptions").invoke(null),
                        new String[] { "-p", "all", ruled ? "-l" : "-t", file.toString() });
            java.io.StringWriter csv = new java.io.StringWriter();
            Object command = app.getConstructor(Appendable.class, line).newInstance(csv, parsed);
            app.getMethod("extractTables", line).invoke(command, parsed);
            return rows(csv.toString());
        }
        finally {
            Files.deleteIfExists(file);
        }
    }

    private static URL[] jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<URL> jars = new ArrayList<>();
            for (Path jar : files.toList()) {
                jars.add(new File(jar.toString()).toURI().toURL());
            }
            return jars.toArray(URL[]::new);
        }
    }

    private static List<List<String>> rows(String csv) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
            .extraFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(de.siegmar.fastcsv.reader.FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(csv)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    private interface Reading {

        List<List<String>> rows() throws Exception;

    }

}
