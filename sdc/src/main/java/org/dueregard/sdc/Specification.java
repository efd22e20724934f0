package org.dueregard.sdc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.dueregard.sdc.file.MalformedFile;
import org.dueregard.sdc.file.TextFile;

/// What is published together: the dimensions, the tables, the rules.
///
/// @param dimensions every dimension; those in no table may still be those of earlier publications
/// @param tables for each table the names of the dimensions that are crossed in it, with all their totals
/// @param rules which cells are unsafe
/// @param hierarchies what the data do not say of how codes lie within each other, often nothing
/// @param period of what time the data are, as a column and its code, such as year and 2025: what was published of
/// another is of other people, and cannot be subtracted from these; empty where everything is of one time
public record Specification(List<Dimension> dimensions, List<List<String>> tables, DisclosureRules rules,
        List<Hierarchy> hierarchies, Map<String, String> period) {

    public Specification {
        dimensions = List.copyOf(dimensions);
        tables = tables.stream().map(List::copyOf).toList();
        hierarchies = List.copyOf(hierarchies);
        period = Map.copyOf(new TreeMap<>(period));
        Set<String> names = new HashSet<>();
        for (Dimension dimension : dimensions) {
            if (!names.add(dimension.name())) {
                throw new RefusedInput("Two dimensions are called '" + dimension.name() + "'.");
            }
        }
        for (String column : period.keySet()) {
            if (dimensions.stream().anyMatch((one) -> one.name().equals(column) || one.columns().contains(column))) {
                throw new RefusedInput("'" + column + "' is in dims and in period. Leave it out of period where the "
                        + "data have several of its codes, and out of dims where they are all of one.");
            }
        }
        if (tables.isEmpty()) {
            throw new RefusedInput("There is no table to publish.");
        }
        for (List<String> table : tables) {
            crossed(dimensions, table);
        }
    }

    /// Everything is of one time.
    public Specification(List<Dimension> dimensions, List<List<String>> tables, DisclosureRules rules,
            List<Hierarchy> hierarchies) {
        this(dimensions, tables, rules, hierarchies, Map.of());
    }

    /// The tables by the usual rules.
    public static Specification of(List<Dimension> dimensions, List<List<String>> tables) {
        return new Specification(dimensions, tables, DisclosureRules.usual(), List.of());
    }

    /// Reads a `NAME.spec.json`, whose keys are in sdc/README.md.
    ///
    /// @throws IOException where the file is not there or broken
    /// @throws RefusedInput where it is no specification; the message says why
    public static Specification read(Path file) throws IOException {
        try (BufferedReader text = TextFile.open(file)) {
            return read(text, String.valueOf(file.getFileName()));
        }
    }

    /// Reads a specification from a stream, which stays open. See [#read(Path)].
    ///
    /// @param name what it is called in messages
    public static Specification read(InputStream stream, String name) throws IOException {
        return read(TextFile.open(stream), name);
    }

    /// Reads a specification from text. See [#read(Path)].
    public static Specification read(BufferedReader text, String name) throws IOException {
        StringWriter whole = new StringWriter();
        text.transferTo(whole);
        try {
            return SpecificationJson.read(whole.toString(), name);
        }
        catch (MalformedFile ex) {
            throw RefusedInput.of(ex);
        }
    }

    /// The same tables by other rules.
    public Specification withRules(DisclosureRules other) {
        return new Specification(this.dimensions, this.tables, other, this.hierarchies, this.period);
    }

    /// The dimensions of a table, in the order of its names.
    public List<Dimension> crossed(List<String> table) {
        return crossed(this.dimensions, table);
    }

    /// The columns that the tables, and some more dimensions, need.
    public Set<String> columns(List<List<String>> more) {
        Set<String> columns = new LinkedHashSet<>();
        this.tables.forEach((table) -> crossed(table).forEach((one) -> columns.addAll(one.columns())));
        more.forEach((table) -> crossed(table).forEach((one) -> columns.addAll(one.columns())));
        return columns;
    }

    /// What the specification says of how codes lie within each other in some dimensions.
    List<Hierarchy> hierarchies(List<Dimension> used) {
        for (Hierarchy hierarchy : this.hierarchies) {
            if (this.dimensions.stream().noneMatch((one) -> stands(hierarchy, one))) {
                throw new RefusedInput("No dimension has '" + hierarchy.fine() + "' next below '" + hierarchy.coarse()
                        + "', as hierarchies has it.");
            }
        }
        return this.hierarchies.stream()
            .filter((hierarchy) -> used.stream().anyMatch((one) -> stands(hierarchy, one)))
            .toList();
    }

    private static boolean stands(Hierarchy hierarchy, Dimension dimension) {
        int fine = dimension.columns().indexOf(hierarchy.fine());
        return fine > 0 && dimension.columns().get(fine - 1).equals(hierarchy.coarse());
    }

    private static List<Dimension> crossed(List<Dimension> dimensions, List<String> table) {
        if (table.isEmpty()) {
            throw new RefusedInput("A table has no dimension.");
        }
        if (new HashSet<>(table).size() < table.size()) {
            throw new RefusedInput("The table " + table + " has a dimension twice.");
        }
        List<Dimension> crossed = table.stream().map((name) -> named(dimensions, name)).toList();
        Set<String> columns = new HashSet<>();
        for (Dimension dimension : crossed) {
            for (String column : dimension.columns()) {
                if (!columns.add(column)) {
                    throw new RefusedInput("The table " + table + " has the column '" + column + "' in two of its "
                            + "dimensions. Make two tables of it, one for each hierarchy.");
                }
            }
        }
        return crossed;
    }

    private static Dimension named(List<Dimension> dimensions, String name) {
        return dimensions.stream()
            .filter((dimension) -> dimension.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new RefusedInput("A table names the dimension '" + name + "', and there is none. There "
                    + "are: " + String.join(", ", dimensions.stream().map(Dimension::name).toList()) + "."));
    }

}
