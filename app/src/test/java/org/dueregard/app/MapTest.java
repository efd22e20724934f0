package org.dueregard.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/// The arrows between packages are those of docs/map.md, no more and no fewer.
class MapTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(DueRegard.class);

    @Test
    void arrowsAreAllowed() {
        MODULES.verify();
    }

    @Test
    void arrowsAreThoseOfTheMap() throws IOException {
        assertThat(realArrows()).isEqualTo(arrowsOf(Files.readAllLines(SourceSizes.folder("docs/map.md"))));
    }

    @Test
    void allowedArrowsLeadToPackagesThatExist() {
        Set<String> names = MODULES.stream().map(MapTest::name).collect(Collectors.toSet());

        assertThat(MODULES.stream().flatMap((module) -> allowed(module).stream())).isNotEmpty()
            .allMatch((target) -> names.contains(target.split("::", 2)[0].strip()));
    }

    /// One in the tests would stand before the program's own and hide its annotations.
    @Test
    void packagesSayOnceWhatTheyAre() throws IOException {
        Path tests = SourceSizes.folder("app/src/test/java");
        Path program = SourceSizes.folder("app/src/main/java");
        try (Stream<Path> files = Files.walk(tests)) {
            assertThat(files.filter((file) -> file.endsWith("package-info.java")))
                .noneMatch((file) -> Files.exists(program.resolve(tests.relativize(file))));
        }
    }

    @Test
    void readsTheMapByItsLines() {
        Set<String> arrows = arrowsOf(List.of("words → more", "| `plan` | `organisation`, `web` |", "| `web` | |"));

        assertThat(arrows).containsExactly("plan → organisation", "plan → web").isNotEqualTo(realArrows());
    }

    private static Set<String> realArrows() {
        Set<String> arrows = new TreeSet<>();
        for (ApplicationModule module : MODULES) {
            module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map((target) -> name(module) + " → " + name(target))
                .forEach(arrows::add);
        }
        return arrows;
    }

    /// Rows of the table whose first cell is one name and whose second lists names, each
    /// in backticks.
    private static Set<String> arrowsOf(List<String> lines) {
        Set<String> arrows = new TreeSet<>();
        for (String line : lines) {
            String[] cells = line.split("\\|", -1);
            if (cells.length >= 4 && cells[1].strip().matches("`[a-z]+`")) {
                Arrays.stream(cells[2].split(","))
                    .map(String::strip)
                    .filter((target) -> target.matches("`[a-z]+`"))
                    .forEach((target) -> arrows.add(bare(cells[1]) + " → " + bare(target)));
            }
        }
        return arrows;
    }

    private static String bare(String cell) {
        return cell.strip().replace("`", "");
    }

    private static List<String> allowed(ApplicationModule module) {
        return module.getBasePackage()
            .getAnnotation(org.springframework.modulith.ApplicationModule.class)
            .map((annotation) -> List.of(annotation.allowedDependencies()))
            .orElse(List.of());
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

}
