package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Period;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanObjective;
import org.dueregard.planreader.PlanSection;
import org.dueregard.planreader.Sourced;
import org.dueregard.planreader.file.Block.Cell;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Block.Row;
import org.dueregard.planreader.file.Block.Table;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Content;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.grammar.Draft.Section;
import org.jspecify.annotations.Nullable;

/// Makes a plan of a document's blocks: title and organisation first, then the rows or lists, then what only the
/// whole plan shows.
public final class PlanBuilder {

    private static final Pattern TITLE = Pattern
        .compile("(?i).*\\b(?:plan|scheme|strategy|objectives|framework|priorities)\\b.*");

    private static final Pattern ORGANISATION = Pattern.compile("((?i:(?:London |Royal )*Borough of|City of|County of)"
            + "(?: (?:\\p{Lu}[\\p{L}’'-]*|(?i:and|upon|on|in|the|&)(?= \\p{Lu}))){1,5}?(?: (?i:Council))?(?=\\s*[-–—:,|]|\\s+(?i:equalit|counc)|$)"
            + "|(?:\\p{Lu}[\\p{L}.’'-]*,? (?:(?i:and|upon|on|in|the|of|&) )?){1,6}(?i:Council)\\b(?! (?i:plan)))");

    private static final Pattern PERIOD = Pattern
        .compile("(?<![\\d/])(20\\d\\d)(?:/\\d\\d)?\\s*(?:[-–—]|to)\\s*(20\\d\\d|\\d\\d)(?:/\\d\\d)?(?!\\d)");

    private final Findings findings = new Findings();

    private final List<Block> blocks;

    private static final Pattern STATED_PERIOD = Pattern.compile(
            "(?i)\\b(?:this|the|our) (?:\\w+ ){0,2}plan (?:runs|is|covers|lasts|applies)(?: for)?(?: the)?(?: period)?"
                    + " (?:from )?(\\d{0,2} ?\\p{L}+ \\d{4} (?:to|until|[-–]) \\d{0,2} ?\\p{L}+ \\d{4})");

    private final Set<String> running = new HashSet<>();

    public PlanBuilder(Content content) {
        this.blocks = content.blocks();
        this.findings.addAll(content.findings());
    }

    public PlanDocument build(String source) {
        Sourced<String> title = title();
        if (title != null) {
            this.running.add(title.value());
        }
        repeated();
        List<PlanSection> sections = sections();
        if (sections.isEmpty()) {
            this.findings.add(Code.NO_PLAN, List.of(), "No plan was found: neither a table with a heading such as"
                    + " “Objective | Action | Responsible officer | Target date” nor numbered objectives with lists."
                    + " Check that it is the right file, or paste the table.", start());
        }
        new PlanChecks(sections, this.findings).run();
        return new PlanDocument(source, organisation(title), title, period(title), sections,
                this.findings.inDocumentOrder());
    }

    private List<PlanSection> sections() {
        List<Section> read;
        if (this.blocks.stream().anyMatch(PlanGrammar::isPlan)) {
            PlanGrammar grammar = new PlanGrammar(this.findings, this.running);
            grammar.read(this.blocks);
            read = grammar.sections();
        }
        else {
            read = new ListGrammar(this.running).read(this.blocks);
        }
        ObjectiveReader reader = new ObjectiveReader(this.findings);
        List<PlanSection> sections = new ArrayList<>();
        for (Section section : read) {
            List<PlanObjective> objectives = section.drafts.stream()
                .map((draft) -> reader.read(draft, section.title))
                .toList();
            if (!objectives.isEmpty()) {
                Sourced<String> title = (section.title != null)
                        ? new Sourced<>(section.title.text(), section.title.place(), 1)
                        : new Sourced<>("", objectives.getFirst().text().place(), 1);
                sections.add(new PlanSection(title, objectives));
            }
        }
        return sections;
    }

    /// The first line, or the row above a table's headings, that calls itself a plan.
    private @Nullable Sourced<String> title() {
        for (Block block : this.blocks) {
            if (block instanceof Line line && isTitle(line.text())) {
                return new Sourced<>(line.text(), line.place(), 1);
            }
            if (block instanceof Table table) {
                for (Row row : table.rows()) {
                    if (Column.headings(row).isPresent()) {
                        return null;
                    }
                    List<Cell> filled = row.filled();
                    if (filled.size() == 1 && isTitle(filled.getFirst().text())) {
                        return new Sourced<>(filled.getFirst().text(), filled.getFirst().place(), 0.9);
                    }
                }
            }
        }
        return null;
    }

    private static boolean isTitle(String text) {
        return Wording.isHeading(text) && TITLE.matcher(text).matches()
                && !PlanGrammar.REFERENCE.matcher(text).lookingAt();
    }

    /// Lines that stand on several pages are headers and footers.
    private void repeated() {
        Map<String, Integer> counts = new HashMap<>();
        for (Block block : this.blocks) {
            if (block instanceof Line line && line.piece().label() == null) {
                counts.merge(line.text(), 1, Integer::sum);
            }
        }
        counts.forEach((text, count) -> {
            if (count > 2) {
                this.running.add(text);
            }
        });
    }

    private @Nullable Sourced<String> organisation(@Nullable Sourced<String> title) {
        if (title == null) {
            return null;
        }
        Matcher matcher = ORGANISATION.matcher(title.value());
        return matcher.find() ? new Sourced<>(capitals(matcher.group(1)), title.place(), 0.9) : null;
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
    private @Nullable Sourced<Period> period(@Nullable Sourced<String> title) {
        for (Block block : this.blocks) {
            Matcher stated = STATED_PERIOD.matcher((block instanceof Line line) ? line.text() : "");
            if (stated.find() && block instanceof Line line) {
                Sourced<Period> period = period(stated.group(1), line.place(), 1);
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
        return new Period(java.util.Objects.requireNonNull(read.start()), java.util.Objects.requireNonNull(read.end()));
    }

    private Place start() {
        for (Block block : this.blocks) {
            if (block instanceof Line line) {
                return line.place();
            }
            if (block instanceof Table table) {
                return table.rows().getFirst().cells().getFirst().place();
            }
        }
        return new Place.Lines(1, 1, "");
    }

}
