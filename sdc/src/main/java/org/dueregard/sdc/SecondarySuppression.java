package org.dueregard.sdc;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.dueregard.sdc.engine.Checker;
import org.dueregard.sdc.engine.Intervals;
import org.dueregard.sdc.engine.Problem;
import org.dueregard.sdc.engine.Protection;
import org.dueregard.sdc.exact.Derivable;
import org.dueregard.sdc.exact.Exact;
import org.jspecify.annotations.Nullable;

/// Decides what is hidden beside the unsafe cells, and sets the attacker on it.
///
/// Problem: no unsafe count may be worked out, by default none may be put into a range narrower than promised, and of
/// a count that is hidden by order although it is safe, such as a large one, no more is asked than that it cannot be
/// worked out exactly.
///
/// Method: to a pattern in which nothing follows by adding and subtracting ([Exact]) comes what proved ranges need
/// ([Intervals]). Where the latter publish some of it again, as much of it comes back as is needed so that nobody who
/// makes use of it that hidden counts are not 0 works out a count, alone or with a
/// count of his own; what is hidden by order stays hidden, with as few more as it needs. Then the attacker looks at it
/// ([OwnAttack]): where bounds give away a count whose range is not proved, more is hidden and he looks again; what he
/// knows of safe cells is published, unless a proof changes it.
///
/// Guarantee: hiding more takes nothing from a proof, since a table that fits what is published still fits; nor does
/// publishing what everybody knows. [#fault] looks at the result once more.
final class SecondarySuppression {

    /// How often more is hidden where only bounds give a count away.
    private static final int MENDED = 4;

    private final FrequencyTable table;

    private final Knowledge knowledge;

    private final DisclosureRules rules;

    private final Progress progress;

    private SecondarySuppression(FrequencyTable table, Knowledge knowledge, DisclosureRules rules, Progress progress) {
        this.table = table;
        this.knowledge = knowledge;
        this.rules = rules;
        this.progress = progress;
    }

    /// What is hidden, and what the attacker made of it.
    record Result(Protection protection, OwnAttack attack) {
    }

    /// Decides.
    ///
    /// @throws UnsafeRelease where the result is not safe all the same
    static Result of(FrequencyTable table, Knowledge knowledge, DisclosureRules rules, Progress progress) {
        return new SecondarySuppression(table, knowledge, rules, progress).result();
    }

    private Result result() {
        Protection found = this.rules.intervals() ? ranges() : exact(null);
        OwnAttack attack = attack(found);
        for (int round = 0; round < MENDED && !attack.known().isEmpty(); round++) {
            Protection more = mended(found, attack.known());
            attack = attack(exposing(more, found.exposed()));
            found = exposing(more, union(found.exposed(), intersection(more.exposed(), attack.known())));
            attack = found.exposed().isEmpty() ? attack : attack(found);
        }
        BitSet hidden = (BitSet) found.hidden().clone();
        BitSet redundant = attack.redundant(this.rules.intervals());
        found.alternatives().forEach((one) -> Arrays.stream(one.cells()).forEach(redundant::clear));
        hidden.andNot(redundant);
        attack.refuse(this.rules);
        Protection protection = new Protection(hidden, found.alternatives(), found.low(), found.high(),
                found.exposed());
        if (this.rules.intervals() || !hidden.equals(found.hidden())) {
            String fault = fault(this.knowledge, protection, this.rules);
            if (!fault.isEmpty()) {
                throw new UnsafeRelease("Nothing is published: the proof does not hold (" + fault
                        + "). This is a fault of the program; please report it.");
            }
        }
        return new Result(protection, attack);
    }

    /// @param asked whose ranges are thought of, null for none
    private Protection exact(@Nullable Problem asked) {
        Problem problem = this.knowledge.problem();
        Exact.Result exact = Exact.hide(with(problem, union(problem.primary(), this.knowledge.ordered())), asked,
                this.progress);
        int[] none = new int[problem.cells()];
        Arrays.fill(none, -1);
        return new Protection(exact.hidden(), List.of(), none, none, exact.exposed());
    }

    private Protection ranges() {
        Problem problem = this.knowledge.problem();
        BitSet ordered = this.knowledge.ordered();
        Problem asked = asked(problem, this.rules);
        Protection exact = exact(asked);
        Protection ranges = Intervals.protect(asked, exact.hidden(), this.table.people(), this.progress);
        BitSet kept = this.rules.strict() ? ordered : union(problem.primary(), ordered);
        if (kept.isEmpty()) {
            return ranges;
        }
        BitSet hidden = union(ranges.hidden(), ordered);
        BitSet shown = union(hidden, exact.hidden());
        shown.flip(0, problem.cells());
        Exact.Result more = Exact.hide(new Problem(problem.relations(), problem.counts(), kept, shown,
                free(problem, hidden), problem.floor(), problem.ceiling(), problem.person()), this.progress);
        return exposing(hiding(ranges, union(hidden, more.hidden())), union(ranges.exposed(), more.exposed()));
    }

    /// Whose ranges are asked for: those of somebody who knows that hidden counts are not
    /// 0, or not.
    static Problem asked(Problem problem, DisclosureRules rules) {
        return rules.strict() ? problem : problem.withFloorZero();
    }

    /// Hides more until cells seem possible with another count too, where adding and
    /// subtracting do not give them away but bounds do.
    private Protection mended(Protection found, BitSet known) {
        Problem problem = this.knowledge.problem();
        int[] ceiling = problem.ceiling().clone();
        known.stream().forEach((cell) -> ceiling[cell] = problem.counts()[cell] + 1);
        Protection more = Intervals.protect(
                new Problem(problem.relations(), problem.counts(), known, problem.open(), free(problem, found.hidden()),
                        problem.floor(), ceiling, problem.person()),
                found.hidden(), this.table.people(), this.progress);
        return exposing(hiding(found, union(found.hidden(), more.hidden())), more.exposed());
    }

    /// Costs by which hiding what is hidden anyway loses next to nothing.
    private static long[] free(Problem problem, BitSet hidden) {
        long[] cost = problem.cost().clone();
        hidden.stream().forEach((cell) -> cost[cell] = 1);
        return cost;
    }

    private OwnAttack attack(Protection found) {
        return OwnAttack.on(this.table, this.knowledge, found.hidden(), found.exposed(), this.progress);
    }

    /// What is wrong with a protection, in a few words; empty where nothing is.
    static String fault(Knowledge knowledge, Protection protection, DisclosureRules rules) {
        Problem problem = knowledge.problem();
        String fault = rules.intervals() ? Checker.fault(asked(problem, rules), protection) : "";
        BitSet kept = rules.intervals() ? (BitSet) knowledge.ordered().clone()
                : union(problem.primary(), knowledge.ordered());
        kept.andNot(protection.exposed());
        if (fault.isEmpty() && !kept.isEmpty()) {
            boolean shown = kept.stream().anyMatch((cell) -> !protection.hidden().get(cell));
            fault = (shown || !Derivable.of(problem.relations(), protection.hidden(), kept).isEmpty())
                    ? "a count that is to be hidden can be worked out" : "";
        }
        return fault;
    }

    private static Problem with(Problem problem, BitSet primary) {
        return new Problem(problem.relations(), problem.counts(), primary, problem.open(), problem.cost(),
                problem.floor(), problem.ceiling(), problem.person());
    }

    private static Protection hiding(Protection protection, BitSet hidden) {
        return new Protection(hidden, protection.alternatives(), protection.low(), protection.high(),
                protection.exposed());
    }

    private static Protection exposing(Protection protection, BitSet exposed) {
        return new Protection(protection.hidden(), protection.alternatives(), protection.low(), protection.high(),
                exposed);
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet union = (BitSet) one.clone();
        union.or(other);
        return union;
    }

    private static BitSet intersection(BitSet one, BitSet other) {
        BitSet intersection = (BitSet) one.clone();
        intersection.and(other);
        return intersection;
    }

}
