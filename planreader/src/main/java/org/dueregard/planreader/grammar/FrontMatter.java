package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.dates.DeadlineGrammar;
import org.dueregard.planreader.Deadline;
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
            "(?i).*\\b(?:plan|scheme|strategy|objectives|framework|priorities|outcomes|commitments|pledges|actions|tracker|cynllun|amcanion|strategaeth)\\b.*");

    private static final Pattern STRONG = Pattern
        .compile("(?i).*\\b(?:equalit\\w+|diversity|inclusion|edi|cydraddoldeb)\\b.*");

    private static final Pattern ORGANISATION = Pattern.compile("((?i:(?:London |Royal )*Borough of|City of|County of)"
            + "(?: (?:\\p{Lu}[\\p{L}’'-]*|(?i:and|upon|on|in|the|&)(?= \\p{Lu}))){1,5}?(?: (?i:Council))?(?=\\s*[-–—:,|]|\\s+(?i:equalit|counc)|$)"
            + "|(?:\\p{Lu}[\\p{L}.’'-]*,? (?:(?i:and|upon|on|in|the|of|&) )?){1,6}(?i:Council)\\b(?! (?i:plan))"
            + "|Cyngor (?:Sir|Dinas|Bwrdeistref|Tref)?(?: ?\\p{Lu}[\\p{L}’'-]*){1,4})");

    /// What a title calls the document before it names whose it is.
    private static final Pattern KIND = Pattern.compile(
            "(?i)^.*\\b(?:plan|scheme|strategy|objectives|framework|priorities|outcomes|commitments|pledges|tracker|report|policy),? (?:of )?(?:the )?(?=.*council)");

    private static final Pattern ALONE = Pattern
        .compile("(?!(?i:our|your|ein) |(?i:the) \\S+$)(?:.{0,40} )?(?i:Council|Borough|Authority)|Cyngor .{0,40}");

    private static final Pattern PERIOD = Pattern
        .compile("(?<![\\d/])(20\\d\\d)(?:/\\d\\d)?\\s*(?:[-–—]|to)\\s*(20\\d\\d|\\d\\d)(?:/\\d\\d)?(?!\\d)");

    private static final Pattern STATED_PERIOD = Pattern.compile(
            "(?i)(?:\\b(?:this|the|our) (?:\\w+ ){0,2}plan (?:runs|is|covers|lasts|applies)(?: for)?(?: the)?(?: period)?"
                    + "|^(?:for|covers|covering) the (?:\\w+ )?(?:period|years?)(?=[^.;,]*$))"
                    + " (?:from )?(\\d{0,2} ?\\p{L}+ \\d{4} (?:to|until|[-–]) \\d{0,2} ?\\p{L}+ \\d{4})");

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

    private static Set<String> numbered(Set<String> lines) {
        Map<String, List<String>> alike = new HashMap<>();
        for (String line : lines) {
            if (line.chars().noneMatch((c) -> c >= '0' && c <= '9')) {
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
        if (title != null) {
            Matcher matcher = ORGANISATION.matcher(title.value());
            if (matcher.find()) {
                String name = KIND.matcher(matcher.group(1)).replaceFirst("");
                return new Sourced<>(capitals(name), title.place(), 0.9);
            }
        }
        for (Block block : this.blocks.subList(0, Math.min(FIRST_LINES, this.blocks.size()))) {
            if (block instanceof Line line && ALONE.matcher(line.text()).matches()) {
                Matcher matcher = ORGANISATION.matcher(line.text());
                if (matcher.matches()) {
                    return new Sourced<>(capitals(matcher.group(1)), line.place(), 0.9);
                }
            }
        }
        return null;
    }

    /// Whether the line is nothing but the name of a council.
    static boolean isOrganisation(String text) {
        return ALONE.matcher(text).matches() && ORGANISATION.matcher(text).matches();
    }

    /// Normal capitals for words in capitals throughout.
    private static String capitals(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        StringBuilder result = new StringBuilder();
        for (String word : Wording.words(name.toLowerCase(Locale.ROOT))) {
            boolean small = !result.isEmpty() && word.matches("of|and|upon|on|in|the");
            result.append(result.isEmpty() ? "" : " ")
                .append(small ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return result.toString();
    }

    /// As a sentence of the plan states it, else as the title does.
    @Nullable Sourced<Period> period(@Nullable Sourced<String> title) {
        for (Block block : this.blocks) {
            if (block instanceof Line line) {
                Matcher stated = STATED_PERIOD.matcher(line.text());
                Sourced<Period> period = stated.find() ? period(stated.group(1), line.place(), 1) : null;
                if (period != null) {
                    return period;
                }
            }
        }
        Matcher matcher = PERIOD.matcher((title != null) ? title.value() : "");
        return (title != null && matcher.find()) ? period(matcher.group(), title.place(), 0.8) : null;
    }

    private static @Nullable Sourced<Period> period(String words, Place place, double confidence) {
        return DeadlineGrammar.parse(words)
            .filter((read) -> read.start() != null && read.end() != null)
            .map((read) -> new Sourced<>(period(read), place, confidence))
            .orElse(null);
    }

    private static Period period(Deadline read) {
        return new Period(Objects.requireNonNull(read.start()), Objects.requireNonNull(read.end()));
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
