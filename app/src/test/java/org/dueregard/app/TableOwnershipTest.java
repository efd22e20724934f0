package org.dueregard.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A module's SQL names only its own tables, which bear its name before the first underline,
/// and the views `published_…` of others.
///
/// Read are the strings of Java and the migrations, comments apart. A migration may also point
/// at another's table by a foreign key; what another's functions give is that module's business.
class TableOwnershipTest {

    private static final Path JAVA = Path.of("src/main/java/org/dueregard/app");

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static final Pattern STRING = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"",
            Pattern.DOTALL);

    @Test
    void javaNamesItsOwnTables() throws IOException {
        Set<String> tables = tables();

        assertThat(tables).contains("plan_plan", "organisation_authority", "spring_session");
        assertThat(files(JAVA, ".java").flatMap((file) -> inJava(file, tables))).isEmpty();
    }

    @Test
    void migrationsNameTheirOwnTables() throws IOException {
        Set<String> tables = tables();

        assertThat(files(MIGRATIONS, ".sql").flatMap((file) -> inMigration(file, tables))).isEmpty();
    }

    @Test
    void findsAForeignTable() {
        Set<String> tables = Set.of("plan_action", "published_plan");

        assertThat(foreign("home", strings("q = \"\"\"\n select 1 from plan_action a\"\"\"; // plan_action"), tables))
            .containsExactly("home names plan_action");
        assertThat(foreign("home", "select 1 from published_plan", tables)).isEmpty();
        assertThat(foreign("plan", "delete from plan_action", tables)).isEmpty();
        assertThat(foreign("intake", sql("-- plan_action\nselect 'a' from x; references plan_action (id)"), tables))
            .isEmpty();
        assertThat(foreign("intake", sql("update plan_action set a = 1"), tables))
            .containsExactly("intake names plan_action");
    }

    private static Stream<String> inJava(Path file, Set<String> tables) {
        Path below = JAVA.relativize(file);
        String module = (below.getNameCount() > 1) ? below.getName(0).toString() : "app";
        return foreign(module, strings(read(file)), tables).stream().map((found) -> file.getFileName() + ": " + found);
    }

    private static Stream<String> inMigration(Path file, Set<String> tables) {
        String name = String.valueOf(file.getFileName());
        String module = name.substring(name.indexOf("__") + 2, name.length() - ".sql".length()).split("_", 2)[0];
        return foreign(module, sql(read(file)), tables).stream().map((found) -> name + ": " + found);
    }

    private static List<String> foreign(String module, String sql, Set<String> tables) {
        List<String> found = new ArrayList<>();
        for (String table : tables) {
            boolean allowed = owner(table).equals(module) || table.startsWith("published_");
            if (!allowed && Pattern.compile("\\b" + table + "\\b").matcher(sql).find()) {
                found.add(module + " names " + table);
            }
        }
        return found;
    }

    private static String owner(String table) {
        String prefix = table.split("_", 2)[0];
        return prefix.equals("spring") ? "session" : prefix;
    }

    private static Set<String> tables() throws IOException {
        Pattern made = Pattern.compile("create (?:table|view|materialized view) (\\w+)");
        return files(MIGRATIONS, ".sql").flatMap((file) -> made.matcher(read(file)).results())
            .map((match) -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String strings(String java) {
        return STRING.matcher(java).results().map(MatchResult::group).collect(Collectors.joining("\n"));
    }

    private static String sql(String migration) {
        return migration.replaceAll("--[^\n]*", "").replaceAll("references\\s+\\w+", "");
    }

    private static Stream<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter((file) -> file.toString().endsWith(end)).sorted().toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
