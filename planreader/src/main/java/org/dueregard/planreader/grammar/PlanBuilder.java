package org.dueregard.planreader.grammar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.Period;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.PlanObjective;
import org.dueregard.planreader.PlanSection;
import org.dueregard.planreader.Sourced;
import org.dueregard.planreader.dates.Anchors;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Block.Table;
import org.dueregard.planreader.file.Content;
import org.dueregard.planreader.file.Extent;
import org.dueregard.planreader.file.RowDoubts;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.flat.RunTogether;
import org.dueregard.planreader.grammar.Draft.Section;
import org.dueregard.planreader.subheadings.SubheadedPlan;
import org.dueregard.planreader.words.References;
import org.dueregard.planreader.shape.Spread;
import org.jspecify.annotations.Nullable;

/// Makes a plan of a document's blocks: title and organisation first, then the rows or lists, then what only the
/// whole plan shows, and in the end what is no part of it.
public final class PlanBuilder {

    private final Findings findings;

    private final Ledger ledger = new Ledger();

    private final Set<String> running = new HashSet<>();

    private final List<Block> blocks;

    private final List<Ignored> ignored;

    /// Whether the table's layout is gone.
    private boolean flat;

    /// Whether the plan stands in lists.
    private boolean listed;

    public PlanBuilder(Content whole) {
        Content content = Extent.of(whole);
        this.blocks = content.blocks().stream().filter((block) -> !isEmpty(block)).toList();
        this.findings = new Findings(this.blocks);
        this.findings.addAll(content.findings());
        this.ignored = content.ignored();
    }

    private static boolean isEmpty(Block block) {
        return block instanceof Line line && line.text().isEmpty();
    }

    public PlanDocument build(String source) {
        FrontMatter front = new FrontMatter(this.blocks);
        Sourced<String> title = front.title();
        if (title != null) {
            this.running.add(title.value());
        }
        this.running.addAll(front.repeated());
        Sourced<Period> period = front.period(title);
        RowDoubts doubts = new RowDoubts(this.blocks);
        List<PlanSection> sections = doubts.lowered(sections(period));
        this.findings.addAll(doubts.findings());
        RunTogether mixed = RunTogether.in(this.blocks, sections);
        if (mixed != null) {
            this.findings.addAll(List.of(mixed.finding()));
            sections = mixed.lowered(sections);
        }
        if (sections.isEmpty()) {
            this.findings.add(Code.NO_PLAN, List.of(), "No plan was found: neither a table with a heading such as"
                    + " “Objective | Action | Responsible officer | Target date” nor numbered objectives with lists."
                    + " Check that it is the right file, or paste the table.", front.start());
        }
        new PlanChecks(sections, this.findings).run();
        Sourced<String> organisation = front.organisation(title);
        List<Ignored> all = new ArrayList<>(new Leftovers(this.findings, this.ledger).account(this.blocks, sections,
                Stream.<@Nullable Sourced<?>>of(title, organisation, period)
                    .filter(Objects::nonNull)
                    .<Sourced<?>>map(Objects::requireNonNull)
                    .toList(),
                this.running));
        all.addAll(this.ignored);
        return new PlanDocument(source, organisation, title, period, sections, this.findings.inDocumentOrder(), all,
                OwnersKey.of(this.blocks, sections, this.ledger));
    }

    private List<PlanSection> sections(@Nullable Sourced<Period> period) {
        List<PlanSection> sections = new ArrayList<>();
        List<Section> drafts = drafts();
        ObjectiveReader reader = new ObjectiveReader(this.findings, anchors(period), numbers(drafts));
        boolean scanned = this.findings.inDocumentOrder()
            .stream()
            .anyMatch((finding) -> finding.code() == Code.SCANNED_PAGE);
        double most = this.flat ? Doubt.INFERRED : scanned ? Doubt.RECOGNISED : 1;
        Elsewhere elsewhere = new Elsewhere(this.blocks, this.findings, this.ledger);
        drafts.forEach((section) -> section.drafts.forEach(elsewhere::name));
        elsewhere.takeOffOverviews(drafts);
        for (Section section : drafts) {
            section.drafts.forEach((draft) -> draft.most = Math.min(draft.most, most));
            List<PlanObjective> objectives = section.drafts.stream()
                .map((draft) -> reader.read(draft, section.title))
                .toList();
            if (!objectives.isEmpty()) {
                sections.add(new PlanSection(title(section, objectives.getFirst()), objectives));
                section.drafts.stream().map((draft) -> draft.line).filter(Objects::nonNull).forEach(this::take);
            }
        }
        return sections;
    }

    private Anchors anchors(@Nullable Sourced<Period> period) {
        List<String> texts = this.blocks.stream().flatMap(PlanBuilder::texts).toList();
        List<String> lines = this.blocks.stream()
            .filter(Line.class::isInstance)
            .map((block) -> ((Line) block).text())
            .toList();
        return (period != null) ? Anchors.in(lines, texts, period.value(), period.confidence() < 1)
                : Anchors.in(lines, texts, null, false);
    }

    private static Stream<String> texts(Block block) {
        return switch (block) {
            case Line line -> Stream.of(line.text());
            case Table table -> table.rows()
                .stream()
                .flatMap((row) -> row.filled().stream())
                .filter((cell) -> !cell.inherited())
                .map(Block.Cell::text);
        };
    }

    private static Set<Integer> numbers(List<Section> sections) {
        Set<Integer> numbers = new HashSet<>();
        sections.stream()
            .flatMap((section) -> section.drafts.stream())
            .map(Draft::whole)
            .filter(Objects::nonNull)
            .forEach((whole) -> References.number(whole.text()).ifPresent(numbers::add));
        return numbers;
    }

    private Sourced<String> title(Section section, PlanObjective first) {
        double sure = this.flat ? Doubt.INFERRED : isKnownByLook(section, first) ? Doubt.UNLABELLED : 1;
        if (section.title == null) {
            return new Sourced<>("", first.text().place(), sure);
        }
        take(section.line);
        this.ledger.take(section.title);
        return new Sourced<>(section.title.text(), section.title.place(), sure);
    }

    /// Whether nothing but the look of a text's lines says what groups its objectives.
    private boolean isKnownByLook(Section section, PlanObjective first) {
        boolean marked = section.line != null && section.line.heading() > 0;
        return this.listed && !marked && first.text().place() instanceof Place.Lines;
    }

    private void take(@Nullable Line line) {
        if (line != null) {
            this.ledger.take(line);
        }
    }

    private List<Section> drafts() {
        boolean cards = Cards.prevail(this.blocks);
        List<Block> gathered = Spread.gathered(this.blocks);
        boolean known = gathered.stream().anyMatch(PlanGrammar::isPlan);
        Optional<SubheadedPlan> subheaded = (cards || known) ? Optional.empty() : SubheadedPlan.in(ownLines());
        if (subheaded.isPresent()) {
            this.listed = true;
            return new SubheadedDrafts(this.findings, this.ledger, this.running).of(subheaded.get());
        }
        Guesses guesses = Guesses.in(cards ? List.of() : gathered, known);
        if (!cards && (known || !guesses.isEmpty())) {
            PlanGrammar grammar = new PlanGrammar(this.findings, this.ledger, this.running, guesses);
            grammar.read(gathered);
            return grammar.sections();
        }
        Optional<FlatTable.Result> flat = cards ? Optional.empty() : FlatTable.in(this.blocks);
        if (flat.isPresent()) {
            return flat(flat.get());
        }
        this.listed = true;
        // notes below the tables of a spreadsheet are no list of actions
        boolean sheets = this.blocks.stream().anyMatch((block) -> block instanceof Table table && table.alone());
        return (sheets && !cards) ? List.of() : ListGrammar.in(this.blocks, this.running, this.ledger);
    }

    /// The lines that are not those of pages, contents or menus.
    private List<Line> ownLines() {
        Set<String> ofPages = FrontMatter.ofPages(this.blocks);
        return this.blocks.stream()
            .filter(Line.class::isInstance)
            .map(Line.class::cast)
            .filter((line) -> !ofPages.contains(line.text()) && !Leftovers.isAround(line.text()))
            .toList();
    }

    /// A table whose layout is gone.
    private List<Section> flat(FlatTable.Result result) {
        this.flat = true;
        for (Line line : result.headings()) {
            this.ledger.leaveOut(
                    (Leftovers.certain(line.text()) != null) ? Ignored.Kind.PAGE_NUMBER : Ignored.Kind.LABEL, line);
        }
        result.body().forEach(this.ledger::take);
        for (Place place : result.stacked()) {
            this.findings.add(Code.INFERRED_ROWS, List.of(),
                    "The table has lost its layout; what belongs to a cell and a row was found by the words."
                            + " Check that owners and dates stand beside their actions.",
                    place);
        }
        for (Place place : result.cut()) {
            this.findings.add(Code.MENDED_ROW, List.of(),
                    "The columns of the row ran together and its cells were put together again. Check each of them: "
                            + Wording.quote(place.words()) + ".",
                    place);
        }
        PlanGrammar grammar = new PlanGrammar(this.findings, this.ledger, this.running, Guesses.in(List.of(), true));
        grammar.read(result.blocks());
        return grammar.sections();
    }

}
