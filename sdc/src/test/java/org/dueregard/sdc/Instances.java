package org.dueregard.sdc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.dueregard.sdc.engine.Problem;

/// The instances that stand beside the checkout, and those written in a test.
@SuppressWarnings("exports") // the engine is for the tests of this module alone
public final class Instances {

    private static final Path SHARED = Path.of("..", "..", "shared", "data", "sdc");

    private Instances() {
    }

    /// Where the instances are; empty, and said aloud, where they do not stand beside the
    /// checkout. The folder can be
    /// given as the system property `sdc.instances`.
    public static Optional<Path> folder() {
        Path folder = Optional.ofNullable(System.getProperty("sdc.instances"))
            .map(Path::of)
            .orElseGet(() -> Files.exists(SHARED) ? SHARED : Path.of("..").resolve(SHARED));
        if (Files.exists(folder.resolve("i.spec.json"))) {
            return Optional.of(folder);
        }
        System.err.println("SKIPPED: the instances of ../shared/data/sdc are not beside the checkout");
        return Optional.empty();
    }

    /// An instance by its name, such as `iv`.
    public static Optional<FrequencyTable> table(String name) {
        return folder().map((folder) -> {
            try {
                return Microdata.read(Specification.read(folder.resolve(name + ".spec.json")),
                        folder.resolve(name + ".micro.csv.gz"));
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        });
    }

    /// An instance as the engine has it, by the usual rules.
    public static Optional<Problem> problem(String name) {
        return table(name).map(Instances::problem);
    }

    /// A table as the engine has it, by the rules of its specification.
    public static Problem problem(FrequencyTable table) {
        return new PrimarySuppression(table, table.space().specification().rules()).problem();
    }

    /// A table from a specification and CSV as text.
    public static FrequencyTable table(String json, String csv) {
        try {
            return Microdata.read(specification(json), List.of(), new BufferedReader(new StringReader(csv)),
                    "test.csv");
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /// A cell by columns and codes in turn.
    static Cell cell(String... codes) {
        Map<String, String> named = new TreeMap<>();
        for (int k = 0; k < codes.length; k += 2) {
            named.put(codes[k], codes[k + 1]);
        }
        return Cell.of(named);
    }

    static Specification specification(String json) throws IOException {
        return Specification.read(new BufferedReader(new StringReader(json)), "test.json");
    }

}
