package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.dueregard.planreader.words.Bullets;
import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.words.OrganisationNames;
import org.dueregard.planreader.dates.StatedPeriod;
import org.dueregard.planreader.Period;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.Sourced;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Block.Table;
import org.dueregard.planreader.file.Wording;
import org.jspecify.annotations.Nullable;

/// What a document says of the plan as a whole: its title, whose it is, and its period; and what stands on each page.
final class FrontMatter {

    private static final Pattern TITLE = Pattern.compile(
            "(?i).*\\b(?:plan|scheme|strategy|objectives|framework|priorities|outcomes|commitments|pledges|actions|tracker|action log|cynllun|amcanion|strategaeth)\\b.*");

    private static final Pattern STRONG = Pattern
        .compile("(?i).*\\b(?:equalit\\w+|diversity|inclusion|edi|cydraddoldeb)\\b.*");

    private static final Pattern BULLET = Pattern.compile(Bullets.BEFORE_WORDS);

    /// The number of a page at the beginning or the end of a line.
    private static final Pattern PAGE = Pattern.compile("(?i)(?:(?<=^|\\W)(?:page|tudalen|pg?\\.)\\s*\\d{1,3}"
            + "(?:\\s*(?:of|o|/)\\s*\\d{1,3})?|(?<=[|•·])\\s*\\d{1,3}|\\d{1,3}\\s+of\\s+\\d{1,3})$"
            + "|^(?:(?:page|tudalen|pg?\\.)\\s*\\d{1,3}(?:\\s*(?:of|o|/)\\s*\\d{1,3})?|\\d{1,3}\\s*[|•·])(?=\\W)");

    private static final int FIRST_LINES = 12;

    private final List<Block> blocks;

    FrontMatter(List<Block> blocks) {
        this.blocks = blocks;
    }

    /// The first line, or the row above a table's headings, that calls itself a plan; one
    /// that names equality before one that does not.
    @Nullable Sourced<String> title() {
        Sourced<String> weak = null;
        for (Block block : this.blocks) {
            if (block instanceof Line line && line.piece().label() == null && isTitle(line.text())) {
                Sourced<String> found = new Sourced<>(line.text(), line.place(), 1);
                if (isStrong(line.text())) {
                    return found;
                }
                weak = (weak != null) ? weak : found;
            }
            if (block instanceof Table table) {
                Sourced<String> found = title(table);
                if (found != null || PlanGrammar.isPlan(table)) {
                    return (weak != null && (found == null || !isStrong(found.value()))) ? weak : found;
                }
            }
        }
        return weak;
    }

    private static @Nullable Sourced<String> title(Table table) {
        List<Row> rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> filled = rows.get(i).filled().stream().filter((cell) -> !cell.inherited()).toList();
            if (filled.size() == 1 && isTitle(filled.getFirst().text())) {
                boolean below = IntStream.rangeClosed(0, i).anyMatch((at) -> Headings.of(rows, at).isPresent());
                return below ? null : new Sourced<>(filled.getFirst().text(), filled.getFirst().place(), 0.9);
            }
        }
        return null;
    }

    private static boolean isTitle(String text) {
        return Wording.isHeading(text) && TITLE.matcher(text).matches() && Leftovers.certain(text) == null
                && !PlanGrammar.REFERENCE.matcher(text).lookingAt()
                && !text.matches("(?i)(?:we|the council|this|these|our \\w+ will) .*|.*[:?]")
                && !text.matches("(?i)(?:appendix|annex)\\b.{0,4}");
    }

    private static boolean isStrong(String text) {
        return STRONG.matcher(text).matches() || text.matches("(?i).*action plan.*");
    }

    /// Lines that stand on several pages are headers and footers.
    Set<String> repeated() {
        Map<String, Integer> counts = new HashMap<>();
        for (Block block : this.blocks) {
            if (block instanceof Line line && line.piece().label() == null) {
                counts.merge(line.text(), 1, Integer::sum);
            }
        }
        Set<String> running = numbered(counts.keySet());
        counts.forEach((text, count) -> {
            if (count > 2 && Labels.in(text, new Place.Lines(1, 1, text)).isEmpty()
                    && Labels.column(text.replaceFirst(":$", "")) == Column.OTHER && !text.endsWith(":")) {
                running.add(text);
            }
        });
        return running;
    }

    /// Lines that are the same on each page but for its number.
    static Set<String> ofPages(List<Block> blocks) {
        Set<String> lines = new HashSet<>();
        for (Block block : blocks) {
            if (block instanceof Line line && line.piece().label() == null) {
                lines.add(line.text());
            }
        }
        return numbered(lines);
    }

    /// The number of a page stands at the end of its line, or at the beginning, there
    /// behind `page` too.
    private static boolean mayNumberPage(String line) {
        boolean led = !line.isEmpty() && "0123456789PTpt".indexOf(line.charAt(0)) >= 0;
        boolean ended = !line.isEmpty() && "0123456789".indexOf(line.charAt(line.length() - 1)) >= 0;
        return ended || (led && line.chars().anyMatch((c) -> c >= '0' && c <= '9'));
    }

    private static Set<String> numbered(Set<String> lines) {
        Map<String, List<String>> alike = new HashMap<>();
        for (String line : lines) {
            if (!mayNumberPage(line)) {
                continue;
            }
            Matcher page = PAGE.matcher(line);
            String rest = page.replaceFirst("#");
            if (rest.length() > 1 && !rest.equals(line)) {
                alike.computeIfAbsent(rest, (key) -> new ArrayList<>()).add(line);
            }
        }
        Set<String> running = new HashSet<>();
        alike.values().stream().filter((texts) -> texts.size() > 1).forEach(running::addAll);
        return running;
    }

    /// As the title names it, else a line at the beginning that is nothing else.
    @Nullable Sourced<String> organisation(@Nullable Sourced<String> title) {
        Optional<String> named = (title != null) ? OrganisationNames.in(title.value()) : Optional.empty();
        if (title != null && named.isPresent()) {
            return new Sourced<>(named.get(), title.place(), 0.9);
        }
        boolean first = true;
        for (Block block : this.blocks.subList(0, Math.min(FIRST_LINES, this.blocks.size()))) {
            if (block instanceof Line line) {
                Optional<String> name = first ? OrganisationNames.first(line.text())
                        : OrganisationNames.alone(line.text());
                if (name.isPresent()) {
                    boolean sure = isOrganisation(line.text());
                    return new Sourced<>(name.get(), line.place(), sure ? 0.9 : 0.6);
                }
                first = false;
            }
        }
        return null;
    }

    /// Whether the line is nothing but the name of a council or another body.
    static boolean isOrganisation(String text) {
        return OrganisationNames.alone(text).isPresent();
    }

    /// As a sentence of the plan states it, else as the title does.
    @Nullable Sourced<Period> period(@Nullable Sourced<String> title) {
        for (int i = 0; i < this.blocks.size(); i++) {
            if (this.blocks.get(i) instanceof Line line && !isItem(line)) {
                Optional<Period> alone = (i < FIRST_LINES) ? StatedPeriod.alone(line.text()) : Optional.empty();
                Optional<Period> stated = alone.or(() -> StatedPeriod.in(line.text()));
                if (stated.isPresent()) {
                    return new Sourced<>(stated.get(), line.place(), 1);
                }
            }
        }
        Optional<Period> years = (title != null) ? StatedPeriod.ofTitle(title.value()) : Optional.empty();
        return (title != null && years.isPresent()) ? new Sourced<>(years.get(), title.place(), 0.8) : null;
    }

    /// An item of a list says when something of the plan is done.
    private static boolean isItem(Line line) {
        return line.piece().isBullet() || BULLET.matcher(line.text()).lookingAt();
    }

    Place start() {
        for (Block block : this.blocks) {
            if (block instanceof Line line) {
                return line.place();
            }
            if (block instanceof Table table && !table.rows().isEmpty() && !table.rows().getFirst().cells().isEmpty()) {
                return table.rows().getFirst().cells().getFirst().place();
            }
        }
        return new Place.Lines(1, 1, "");
    }

}
