package org.dueregard.sdc.shapes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.dueregard.sdc.DisclosureControl;
import org.dueregard.sdc.FrequencyTable;
import org.dueregard.sdc.Microdata;
import org.dueregard.sdc.Progress;
import org.dueregard.sdc.PublishedTable;
import org.dueregard.sdc.Release;
import org.dueregard.sdc.Specification;
import org.dueregard.sdc.audit.Glop;
import org.dueregard.sdc.audit.Insiders;
import org.dueregard.sdc.audit.LpAudit;
import org.dueregard.sdc.audit.PrimeRank;
import org.dueregard.sdc.engine.Problem;
import org.dueregard.sdc.shapes.Shape.Protection;

/// Protects a shape and looks at the CSV of the analyst: whether it has every cell with its count, whether what it hides
/// is what the rules ask for, and what attackers find who share no code with the library.
final class ShapeAudit {

    private static final int LARGE = 100_000;

    private final Shape shape;

    private final PlainCells cells;

    private final List<String> faults = new ArrayList<>();

    private final BitSet primary = new BitSet();

    private final BitSet ordered = new BitSet();

    private final BitSet open = new BitSet();

    private final BitSet hidden = new BitSet();

    private final BitSet lost = new BitSet();

    private ShapeAudit(Shape shape) {
        this.shape = shape;
        this.cells = new PlainCells(shape);
    }

    /// What is wrong, in a few words each; nothing where all is as promised.
    static List<String> faults(Shape shape) throws IOException {
        ShapeAudit audit = new ShapeAudit(shape);
        audit.rules();
        String csv = audit.protect(",", "\n", 1);
        audit.read(csv);
        if (!audit.protect(";", "\r\n", 2).equals(csv)) {
            audit.faults.add("the order of the rows or the form of the file changes the result");
        }
        audit.attack();
        return audit.faults;
    }

    private void rules() {
        int[] counts = this.cells.counts();
        for (int cell = 0; cell < counts.length; cell++) {
            Map<String, String> codes = this.cells.cells().get(cell);
            boolean unsafe = counts[cell] < this.shape.wishes().threshold(codes)
                    && (counts[cell] > 0 || this.shape.wishes().zerosHidden());
            boolean hide = this.shape.wishes().hide().contains(codes);
            boolean told = this.shape.wishes().publish().contains(codes)
                    || this.shape.wishes().earlier().contains(codes);
            this.primary.set(cell, unsafe && !told);
            this.ordered.set(cell, hide && !unsafe && !told);
            this.open.set(cell, told || (counts[cell] == 0 && !unsafe && !hide));
        }
    }

    private String protect(String separator, String lineEnd, long order) throws IOException {
        Specification specification = Specification
            .read(new BufferedReader(new StringReader(this.shape.specification())), "shape.json");
        String data = this.shape.csv(new Random(order), separator, lineEnd);
        List<PublishedTable> earlier = this.shape.wishes().earlier().isEmpty() ? List.of()
                : List.of(earlier(specification, data));
        FrequencyTable table = Microdata.read(specification, earlier, new BufferedReader(new StringReader(data)),
                "shape.csv");
        Release release = DisclosureControl.protect(table, earlier, Progress.SILENT);
        release.certificates().check(table, earlier).ifPresent((fault) -> this.faults.add("certificates: " + fault));
        StringBuilder csv = new StringBuilder();
        release.report().writeCsv(csv);
        return csv.toString();
    }

    /// What was published before, with labels as the library writes them.
    private PublishedTable earlier(Specification specification, String data) throws IOException {
        StringBuilder all = new StringBuilder();
        DisclosureControl
            .protect(Microdata.read(specification, List.of(), new BufferedReader(new StringReader(data)), "shape.csv"))
            .table()
            .writeCsv(all);
        List<List<String>> lines = CsvLines.of(all.toString());
        List<String> header = lines.getFirst();
        List<String> dims = header.subList(0, header.size() - 1);
        StringBuilder earlier = new StringBuilder(CsvLines.line(header));
        for (List<String> line : lines.subList(1, lines.size())) {
            int cell = this.cells.read(dims, line);
            if (this.shape.wishes().earlier().contains(this.cells.cells().get(cell))) {
                List<String> told = new ArrayList<>(line);
                told.set(dims.size(), String.valueOf(this.cells.counts()[cell]));
                earlier.append(CsvLines.line(told));
            }
        }
        return PublishedTable.read(new BufferedReader(new StringReader(earlier.toString())), "earlier.csv");
    }

    private void read(String csv) {
        List<List<String>> lines = CsvLines.of(csv);
        List<String> dims = List.copyOf(this.shape.dims().keySet());
        List<String> header = new ArrayList<>(dims);
        header.addAll(List.of("count", "status"));
        if (!lines.getFirst().equals(header)) {
            this.faults.add("the header is " + lines.getFirst());
        }
        BitSet seen = new BitSet();
        for (List<String> line : lines.subList(1, lines.size())) {
            int cell = this.cells.read(dims, line);
            if (cell < 0 || seen.get(cell)) {
                this.faults.add("no cell or twice: " + line);
                continue;
            }
            seen.set(cell);
            read(cell, line.get(dims.size()), line.get(dims.size() + 1));
        }
        if (seen.cardinality() != this.cells.counts().length) {
            this.faults.add("of " + this.cells.counts().length + " cells " + seen.cardinality() + " are written");
        }
    }

    private void read(int cell, String count, String status) {
        this.hidden.set(cell, count.isEmpty());
        this.lost.set(cell, status.equals("lost"));
        boolean told = this.shape.wishes().earlier().contains(this.cells.cells().get(cell));
        boolean unsafe = this.primary.get(cell) || this.ordered.get(cell);
        boolean fits = switch (status) {
            case "safe" -> !count.isEmpty() && !unsafe;
            case "primary" -> count.isEmpty() && unsafe;
            case "secondary" -> count.isEmpty() && !unsafe && !this.open.get(cell);
            case "lost" -> count.isEmpty() && (unsafe || told);
            case "conflict" -> !count.isEmpty() && this.open.get(cell);
            default -> false;
        };
        if (!fits || (!count.isEmpty() && !count.equals(String.valueOf(this.cells.counts()[cell])))) {
            this.faults.add(this.cells.cells().get(cell) + " = " + this.cells.counts()[cell] + " is written as " + count
                    + " " + status);
        }
        // What was published before stays known, though it is not shown again.
        if (told) {
            this.hidden.clear(cell);
        }
    }

    private void attack() {
        BitSet claimed = union(this.primary, this.ordered);
        claimed.andNot(this.lost);
        Problem sharp = problem(claimed, floor());
        BitSet derivable = PrimeRank.derivable(sharp.relations(), this.hidden);
        derivable.and(claimed);
        derivable.stream().forEach((cell) -> this.faults.add(name(cell) + " can be worked out"));
        List<String> insiders = new ArrayList<>(Insiders.violations(sharp, this.hidden));
        if (!insiders.isEmpty()) {
            // Who is alone in a sum knows that its other parts are 0, whatever is hidden.
            insiders.removeAll(Insiders.violations(sharp, hideable()));
        }
        insiders.forEach((one) -> this.faults.add("insider: " + one));
        if (claimed.isEmpty() && this.lost.isEmpty()) {
            return;
        }
        BitSet ranged = (BitSet) claimed.clone();
        ranged.and(this.primary);
        // GLOP's tolerance is too coarse for counts of millions; their certificates are
        // checked all the same.
        if (Arrays.stream(this.cells.counts()).max().orElse(0) > LARGE) {
            return;
        }
        Problem asked = (this.shape.wishes().protection() == Protection.STRICT) ? problem(ranged, floor())
                : problem(ranged, 0);
        if (this.shape.wishes().protection() == Protection.EXACT) {
            falselyLost(asked);
            return;
        }
        this.faults.addAll(LpAudit.violations(asked, this.hidden, ranged));
        surelyKnown(claimed);
    }

    /// Nobody who knows that no hidden count is 0 may know an unsafe count.
    private void surelyKnown(BitSet claimed) {
        Glop glop = new Glop(this.cells.relations(), this.cells.counts(), this.hidden, floor());
        claimed.stream().forEach((cell) -> {
            if (Math.ceil(glop.least(cell) - 1e-6) >= Math.floor(glop.most(cell) + 1e-6)) {
                this.faults.add(name(cell) + " is known by linear programmes to a reader who knows that counts are "
                        + floor() + " or more");
            }
        });
    }

    /// What is said to be lost must be so whatever else is hidden.
    private void falselyLost(Problem asked) {
        BitSet all = hideable();
        BitSet possible = (BitSet) this.lost.clone();
        possible.and(all);
        possible.andNot(PrimeRank.derivable(asked.relations(), all));
        Glop glop = new Glop(this.cells.relations(), this.cells.counts(), all, floor());
        possible.stream().filter((cell) -> glop.most(cell) - glop.least(cell) < 1).forEach(possible::clear);
        List<String> insiders = Insiders.violations(problem(possible, floor()), all);
        possible.stream()
            .filter((cell) -> insiders.stream().noneMatch((one) -> one.endsWith(" cell " + cell)))
            .forEach((cell) -> this.faults.add(name(cell) + " is said to be lost and need not be"));
    }

    private BitSet hideable() {
        BitSet all = new BitSet();
        all.set(0, this.cells.counts().length);
        all.andNot(this.open);
        return all;
    }

    private Problem problem(BitSet primary, int floor) {
        int[] counts = this.cells.counts();
        int[] ceiling = new int[counts.length];
        for (int cell = 0; cell < ceiling.length; cell++) {
            ceiling[cell] = this.shape.wishes().threshold(this.cells.cells().get(cell));
        }
        long[] cost = new long[counts.length];
        Arrays.fill(cost, 1);
        return new Problem(this.cells.relations(), counts, primary, this.open, cost, floor, floor(), ceiling,
                this.cells.alone());
    }

    private int floor() {
        boolean zero = union(this.primary, this.ordered).stream().anyMatch((cell) -> this.cells.counts()[cell] == 0);
        return (zero || this.shape.wishes().zerosHidden()) ? 0 : 1;
    }

    private String name(int cell) {
        return cell + " " + this.cells.cells().get(cell) + " = " + this.cells.counts()[cell];
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet union = (BitSet) one.clone();
        union.or(other);
        return union;
    }

}
