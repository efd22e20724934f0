package org.dueregard.sdc;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import org.dueregard.sdc.attack.Attack;
import org.dueregard.sdc.attack.Bounds;
import org.dueregard.sdc.attack.Effort;
import org.dueregard.sdc.attack.Facts;
import org.dueregard.sdc.attack.Findings;
import org.dueregard.sdc.engine.Problem;
import org.jspecify.annotations.Nullable;

/// What the attacker of this library reached on what is about to be published, before it is: every protection ends with
/// it. Not for publication, since it names unsafe cells.
///
/// He shares no code with what hides cells. Adding and subtracting, and bounds from single sums, are tried on every
/// hidden cell; linear programmes on as many unsafe ones as a fixed amount of work allows, those with the narrowest
/// ranges first.
public final class OwnAttack {

    /// The unknowns of all linear programmes together; a second or so of work.
    private static final long WORK = 4_000;

    private static final int MOST = 700;

    private final FrequencyTable table;

    private final Knowledge knowledge;

    private final Findings findings;

    private final BitSet hidden;

    /// The unsafe cells, and those hidden by order, that are said to be protected.
    private final BitSet unsafe;

    private OwnAttack(FrequencyTable table, Knowledge knowledge, Findings findings, BitSet hidden, BitSet unsafe) {
        this.table = table;
        this.knowledge = knowledge;
        this.findings = findings;
        this.hidden = hidden;
        this.unsafe = unsafe;
    }

    /// Attacks.
    ///
    /// @param hidden what is not published, now or before
    /// @param exposed the unsafe cells that are not said to be protected
    static OwnAttack on(FrequencyTable table, Knowledge knowledge, BitSet hidden, BitSet exposed, Progress progress) {
        BitSet unsafe = (BitSet) knowledge.problem().primary().clone();
        unsafe.or(knowledge.ordered());
        unsafe.andNot(exposed);
        Facts facts = known(knowledge.problem(), hidden);
        Findings findings = new Attack(Attacker.solver(), Effort.bounded(MOST, unsafe, WORK), progress).on(facts);
        return new OwnAttack(table, knowledge, findings, hidden, unsafe);
    }

    private static Facts known(Problem problem, BitSet hidden) {
        int[] published = problem.counts().clone();
        hidden.stream().forEach((cell) -> published[cell] = -1);
        return Facts.ofHidden(problem.relations(), published, problem.floor());
    }

    /// The cells that are hidden for nothing, since everybody can work them out. What
    /// only
    /// linear programmes say is left hidden: no rounding decides what is shown.
    ///
    /// @param intervals whether what bounds say counts too; without, only adding and
    /// subtracting, so that publishing them says nothing new to somebody who does only
    /// that
    BitSet redundant(boolean intervals) {
        BitSet redundant = (BitSet) (intervals ? this.findings.exact() : this.findings.derivable()).clone();
        redundant.andNot(this.findings.narrowed());
        redundant.andNot(this.knowledge.problem().primary());
        redundant.andNot(this.knowledge.ordered());
        return redundant;
    }

    /// The unsafe cells that he knows exactly, however he came by it.
    BitSet known() {
        BitSet known = (BitSet) this.findings.exact().clone();
        known.and(this.unsafe);
        return known;
    }

    /// Whether he knows a cell exactly.
    boolean knows(int cell) {
        return this.findings.exact().get(cell);
    }

    /// Refuses what is not as safe as it is said to be. What linear programmes alone say
    /// against a range that is proved in whole numbers is the solver's error.
    ///
    /// @param rules by which it was made
    /// @throws UnsafeRelease where he found something
    void refuse(DisclosureRules rules) {
        if (this.findings.isContradictory()) {
            throw new UnsafeRelease("Nothing is published: the counts contradict each other at "
                    + name(this.findings.contradiction()) + ". This is a fault of the program; please report it.");
        }
        Problem problem = this.knowledge.problem();
        BitSet outside = rules.intervals() ? outside(rules) : new BitSet();
        for (int cell : this.unsafe.stream().toArray()) {
            if (this.findings.derivable().get(cell) || outside.get(cell)) {
                throw new UnsafeRelease("Nothing is published: readers could work out too much of " + name(cell)
                        + ". This is a fault of the program; please report it.");
            }
            if (this.findings.exact().get(cell)) {
                throw new UnsafeRelease("Nothing is published: adding and subtracting alone do not give away "
                        + name(cell) + ", but readers who know that hidden counts are " + problem.floor()
                        + " or more could work it out. "
                        + (rules.intervals() ? "Ask for strict ranges." : "Leave out --no-intervals."));
            }
        }
    }

    /// The unsafe cells whose ranges are narrower than promised, as far as bounds say.
    private BitSet outside(DisclosureRules rules) {
        Problem asked = SecondarySuppression.asked(this.knowledge.problem(), rules);
        Bounds seen = Bounds.of(known(asked, this.hidden));
        int[] least = Bounds.of(known(asked, hideable())).facts().low();
        BitSet outside = new BitSet();
        this.unsafe.stream().filter(asked.primary()::get).forEach((cell) -> {
            boolean narrow = seen.facts().low()[cell] > Math.max(least[cell], asked.bottom())
                    || seen.facts().high()[cell] < asked.ceiling()[cell];
            outside.set(cell, narrow);
        });
        return outside;
    }

    private BitSet hideable() {
        BitSet hideable = (BitSet) this.knowledge.problem().open().clone();
        hideable.flip(0, this.knowledge.problem().cells());
        return hideable;
    }

    private String name(int cell) {
        return "the count of " + this.table.space().cell(cell);
    }

    /// How many hidden cells he was set on, those that only earlier publications have
    /// included.
    public int hidden() {
        return this.hidden.cardinality();
    }

    /// How many hidden cells that are unsafe he was set on.
    public int unsafe() {
        return this.unsafe.cardinality();
    }

    /// How many unsafe ones he knows exactly; where any, the report says why.
    public int exact() {
        return known().cardinality();
    }

    /// For how many unsafe ones the search for the narrowest range ended.
    public int settled() {
        BitSet settled = (BitSet) this.unsafe.clone();
        settled.andNot(this.findings.unfinished());
        return settled.cardinality();
    }

    /// The narrowest range that he found for an unsafe cell; empty where nothing is
    /// unsafe.
    public Optional<FeasibilityInterval> best() {
        return this.unsafe.stream()
            .boxed()
            .min(Comparator.comparingInt((cell) -> this.findings.high()[cell] - this.findings.low()[cell]))
            .map((cell) -> new FeasibilityInterval(this.table.space().cell(cell), this.findings.low()[cell],
                    this.findings.high()[cell], !this.findings.unfinished().get(cell)));
    }

    /// His result in a sentence or two.
    String sentence() {
        FeasibilityInterval best = bestOrNull();
        if (best == null) {
            return "The attacker was not needed: no unsafe count is hidden.";
        }
        return String.format(Locale.UK,
                "The attacker was set on this before it was written: of %,d hidden counts he worked out %s exactly. "
                        + "The narrowest range that he found for an unsafe one is %s; %s.",
                hidden(), (exact() == 0) ? "no unsafe one" : exact() + " unsafe ones", best,
                FeasibilityInterval.effort(unsafe(), settled()));
    }

    private @Nullable FeasibilityInterval bestOrNull() {
        return best().orElse(null);
    }

}
