package org.dueregard.planreader.flat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.dueregard.planreader.Deadline.Kind;
import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Finding.Code;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanObjective;
import org.dueregard.planreader.PlanSection;
import org.dueregard.planreader.Sourced;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Block.Line;
import org.dueregard.planreader.file.Block.Origin;
import org.dueregard.planreader.file.Block.Table;
import org.dueregard.planreader.file.Confidences;
import org.dueregard.planreader.file.Wording;
import org.dueregard.planreader.words.Bullets;
import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.words.OwnerNames;
import org.jspecify.annotations.Nullable;

/// Says whether the columns of a table have run together in a text, so that words of one cell may stand in another.
///
/// Problem: a table that was copied out of a PDF can be read in many ways, and each of them gives actions, owners and
/// dates that look sure. Method: what was read is looked at as a reader would who does not know the table: an action
/// that begins in the middle of a sentence or ends with `of the`, one that is only the name of a team, an owner `Manager`
/// without what he manages, a measure that is a date, a heading within a sentence, a line that is nothing but a date
/// and became no date. Guarantee: where so many values are pieces, all of them are doubted and one finding says so.
/// Limits: words that went to the wrong cell whole, and fit there, are not seen. Cost: each value and each short line
/// once. Source: own measurements on texts of which the plans are known; see the module's tests.
///
/// Example: the action `Improvement`, its owner `Service` and the next action `of the ward councillors` are pieces.
public final class RunTogether {

    /// How sure one can be of values then; a third to a half of them were right.
    private static final double DOUBTED = 0.4;

    /// Of a hundred values so many pieces are no accident.
    private static final int MOST = 5;

    private static final int LEAST = 2;

    private static final int LEAST_NAMES = 8;

    private static final int LEAST_DATES = 4;

    private static final int SHORT = 3;

    private static final int QUOTED = 3;

    private static final int LONGEST_LABEL = 40;

    private static final Pattern ITEM = Pattern.compile(Bullets.BEFORE_WORDS);

    private final List<Sourced<?>> pieces = new ArrayList<>();

    private final BitSet known = new BitSet();

    /// The lines that begin items of lists.
    private final BitSet items = new BitSet();

    private int values;

    private int names;

    private int strange;

    private int objectives;

    private int referenced;

    private int actions;

    private int lower;

    private int dates;

    private int owned;

    /// Actions that name their owners themselves, as lists do in brackets: these have no
    /// columns.
    private int within;

    private final Set<String> owners = new HashSet<>();

    private int first = Integer.MAX_VALUE;

    private int last;

    private RunTogether() {
    }

    /// What is doubtful of the plan; null where nothing is, or the file is no text.
    public static @Nullable RunTogether in(List<Block> blocks, List<PlanSection> sections) {
        RunTogether found = new RunTogether();
        boolean text = blocks.stream()
            .anyMatch((block) -> block instanceof Line line && line.place() instanceof Place.Lines);
        if (!text || blocks.stream().anyMatch(RunTogether::hasCells)) {
            return null;
        }
        blocks.forEach(found::item);
        sections.forEach(found::count);
        sections.forEach(found::look);
        found.dates(blocks);
        return found.isDoubtful(blocks) ? found : null;
    }

    /// Whether the file itself says where the cells of a table begin, as tabs do.
    private static boolean hasCells(Block block) {
        return block instanceof Table table
                && table.rows().stream().anyMatch((row) -> row.origin() == Origin.PRINTED && row.filled().size() > 1);
    }

    private boolean isDoubtful(List<Block> blocks) {
        if (this.pieces.isEmpty() || this.within * 2 > this.actions
                || blocks.stream().filter(RunTogether::isLabelled).count() >= this.actions) {
            return false;
        }
        boolean many = this.pieces.size() >= LEAST && this.pieces.size() * 100 >= this.values * MOST;
        boolean strangers = this.names >= LEAST_NAMES && this.strange * 2 > this.names;
        boolean silent = this.owned * 2 < this.actions && this.dates * 2 < this.actions;
        return many || strangers || (silent && RunOnLines.areHeaded(blocks));
    }

    /// Whether a line says itself whose value it is, as `Lead: the museum` does: such
    /// lines
    /// are in no columns.
    private static boolean isLabelled(Block block) {
        int colon = (block instanceof Line line) ? line.text().indexOf(':') : -1;
        if (colon < 1 || colon > LONGEST_LABEL || !(block instanceof Line line) || line.text().endsWith(":")) {
            return false;
        }
        Column column = Column.of(line.text().substring(0, colon));
        return column == Column.OWNER || column == Column.DEADLINE;
    }

    /// The sections with all of their values doubted.
    public List<PlanSection> lowered(List<PlanSection> sections) {
        return Confidences.lowered(sections, (place) -> DOUBTED);
    }

    /// Says so at the first of the pieces.
    public Finding finding() {
        String quoted = this.pieces.stream()
            .map((piece) -> piece.place().words())
            .filter((words) -> !words.isBlank())
            .distinct()
            .limit(QUOTED)
            .map(Wording::quote)
            .reduce((one, other) -> one + "; " + other)
            .map((all) -> " Look at " + all + ".")
            .orElse("");
        Place place = Objects.requireNonNull(this.pieces.getFirst().place());
        return new Finding(Code.COLUMNS_RUN_TOGETHER, List.of(),
                "The columns of the table have run together in this text,"
                        + " and which words belong to which cell is not certain: actions, owners and dates may be mixed up or cut."
                        + quoted
                        + " Upload the Word file or PDF itself instead, copy the table from there into a Word document or"
                        + " a spreadsheet, or check every value.",
                place);
    }

    private void count(PlanSection section) {
        for (PlanObjective objective : section.objectives()) {
            this.objectives++;
            this.referenced += (objective.ref() != null) ? 1 : 0;
            for (PlanAction action : objective.actions()) {
                this.actions++;
                this.owned += action.owners().isEmpty() ? 0 : 1;
                this.within += action.owners().stream().anyMatch((owner) -> owner.place().equals(action.text().place()))
                        ? 1 : 0;
                action.owners()
                    .stream()
                    .map(Sourced::value)
                    .filter((owner) -> Wording.count(owner) > 1)
                    .forEach(this.owners::add);
                this.lower += Wording.startsLower(action.text().value()) ? 1 : 0;
            }
        }
    }

    private void look(PlanSection section) {
        for (PlanObjective objective : section.objectives()) {
            String text = objective.text().value();
            boolean alone = objective.ref() == null && this.referenced * 2 > this.objectives;
            note(objective.text(), alone || PieceSigns.isPiece(text, this.owners) || Wording.startsLower(text));
            objective.actions().forEach(this::look);
        }
    }

    private void look(PlanAction action) {
        String text = action.text().value();
        boolean begun = this.lower * 2 > this.actions || !Wording.startsLower(text);
        note(action.text(), PieceSigns.isPiece(text, this.owners) || !begun || PieceSigns.isNamed(text)
                || (Wording.count(text) < SHORT && !isItem(action.text().place())));
        action.successMeasures()
            .forEach((measure) -> note(measure,
                    PieceSigns.isPiece(measure.value(), this.owners) || PieceSigns.isDate(measure.value())));
        action.progress().forEach((note) -> note(note, PieceSigns.isPartOfProgress(note.value())));
        this.values++;
        action.owners()
            .stream()
            .filter((owner) -> PieceSigns.isPartOfName(owner.value()))
            .findFirst()
            .ifPresent(this.pieces::add);
        action.owners().forEach((owner) -> {
            this.names++;
            this.strange += OwnerNames.areNames(owner.value()) ? 0 : 1;
        });
        this.dates += (action.deadline().value().kind() != Kind.NONE) ? 1 : 0;
        note(action.deadline(), action.deadline().value().kind() == Kind.UNREADABLE);
        stands(action.text());
        stands(action.deadline());
        stands(action.completed());
        action.progress().forEach(this::stands);
    }

    private void item(Block block) {
        if (block instanceof Line line && line.place() instanceof Place.Lines lines
                && (line.piece().isBullet() || ITEM.matcher(line.text()).lookingAt())) {
            this.items.set(lines.first());
        }
    }

    private boolean isItem(Place place) {
        return place instanceof Place.Lines lines && this.items.get(lines.first());
    }

    private void note(Sourced<?> value, boolean piece) {
        this.values++;
        if (piece) {
            this.pieces.add(value);
        }
    }

    /// What became of the lines that the value stands in is known.
    private void stands(@Nullable Sourced<?> value) {
        if (value != null && value.place() instanceof Place.Lines lines) {
            this.known.set(lines.first(), lines.last() + 1);
            this.first = Math.min(this.first, lines.first());
            this.last = Math.max(this.last, lines.last());
        }
    }

    /// Lines that are dates, and became none: those among the actions, or all where they
    /// are more than the plan's.
    private void dates(List<Block> blocks) {
        List<Sourced<?>> lost = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Line line && line.place() instanceof Place.Lines lines
                    && !this.known.get(lines.first()) && PieceSigns.isDate(line.text())) {
                lost.add(new Sourced<>(line.text(), line.place(), 1));
            }
        }
        boolean all = lost.size() >= LEAST_DATES && lost.size() > this.dates;
        lost.stream().filter((line) -> all || isAmong(line.place())).forEach(this.pieces::add);
    }

    private boolean isAmong(Place place) {
        return place instanceof Place.Lines lines && lines.first() > this.first && lines.last() < this.last;
    }

}
