package org.dueregard.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import org.jspecify.annotations.Nullable;

/// How long methods and types are, how many parameters methods take and how many types a package has, measured in
/// the source by the compiler's own parser.
record SourceSizes(List<Size> methods, List<Size> types, List<Size> parameters, List<Size> packages) {

    /// Measures every source below a folder.
    static SourceSizes measure(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(folder);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = files.filter((file) -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null,
                    manager.getJavaFileObjectsFromPaths(sources));
            Ruler ruler = new Ruler(Trees.instance(task).getSourcePositions());
            for (CompilationUnitTree unit : task.parse()) {
                ruler.measure(unit);
            }
            return ruler.sizes();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /// A folder or file of the checkout, wherever the tests run.
    static Path folder(String path) {
        Path inModule = Path.of("..").resolve(path);
        return Files.exists(inModule) ? inModule : Path.of(path);
    }

    /// What is longer or more than allowed, each as a line to read.
    List<String> beyond(Limits limits) {
        List<String> found = new ArrayList<>();
        add(found, this.methods, limits.methodLines(), "lines");
        add(found, this.types, limits.typeLines(), "lines");
        add(found, this.parameters, limits.parameters(), "parameters");
        add(found, this.packages, limits.packageTypes(), "types");
        return found;
    }

    private static void add(List<String> found, List<Size> sizes, int most, String what) {
        sizes.stream()
            .filter((size) -> size.value() > most)
            .map((size) -> size.name() + " has " + size.value() + " " + what + ", at most " + most)
            .forEach(found::add);
    }

    /// The most that is allowed of each.
    record Limits(int methodLines, int typeLines, int parameters, int packageTypes) {
    }

    /// How much something has.
    record Size(String name, long value) {
    }

    private static final class Ruler extends TreeScanner<@Nullable Void, String> {

        private final SourcePositions positions;

        private final List<Size> methods = new ArrayList<>();

        private final List<Size> types = new ArrayList<>();

        private final List<Size> parameters = new ArrayList<>();

        private final Map<String, Long> packages = new TreeMap<>();

        private @Nullable CompilationUnitTree unit;

        Ruler(SourcePositions positions) {
            this.positions = positions;
        }

        void measure(CompilationUnitTree measured) {
            this.unit = measured;
            String name = String.valueOf(measured.getPackageName());
            for (Tree type : measured.getTypeDecls()) {
                this.packages.merge(name, 1L, Long::sum);
                if (type instanceof ClassTree one) {
                    this.types.add(new Size(name + "." + one.getSimpleName(), lines(one)));
                }
            }
            scan(measured, name);
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, String outer) {
            return super.visitClass(type, outer + "." + type.getSimpleName());
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, String type) {
            String name = type + "." + method.getName();
            this.methods.add(new Size(name, lines(method)));
            // What a constructor takes is what the thing needs or holds, and a bean's
            // method
            // is its constructor's twin: nobody passes them in order by hand.
            boolean isBean = method.getModifiers()
                .getAnnotations()
                .stream()
                .anyMatch((annotation) -> annotation.getAnnotationType().toString().equals("Bean"));
            if (!isBean && !method.getName().contentEquals("<init>")) {
                this.parameters.add(new Size(name, method.getParameters().size()));
            }
            return super.visitMethod(method, type);
        }

        SourceSizes sizes() {
            List<Size> counted = new ArrayList<>();
            this.packages.forEach((name, value) -> counted.add(new Size(name, value)));
            return new SourceSizes(this.methods, this.types, this.parameters, counted);
        }

        private long lines(Tree tree) {
            CompilationUnitTree measured = Objects.requireNonNull(this.unit);
            LineMap map = measured.getLineMap();
            return map.getLineNumber(this.positions.getEndPosition(measured, tree))
                    - map.getLineNumber(this.positions.getStartPosition(measured, tree)) + 1;
        }

    }

}
