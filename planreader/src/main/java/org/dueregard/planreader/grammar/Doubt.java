package org.dueregard.planreader.grammar;

import java.util.List;
import java.util.Set;

import org.dueregard.planreader.words.Column;
import org.dueregard.planreader.PlanAction;
import org.dueregard.planreader.PlanObjective;
import org.dueregard.planreader.Sourced;
import org.jspecify.annotations.Nullable;

/// Lowers how sure values are, by the way in which they were found. Only what stands under a heading or behind a label
/// that says what it is can be given 0.9 or more.
final class Doubt {

    /// A table without headings, or one whose layout is gone.
    static final double INFERRED = 0.8;

    /// Words that a program recognised on a picture.
    static final double RECOGNISED = 0.85;

    /// A row that the end of a page had broken.
    static final double MENDED = 0.85;

    /// A bullet under a heading, with nothing that says that it is an action.
    static final double UNLABELLED = 0.85;

    /// A column known by its values, or a value below a list that serves all of it.
    private static final double DOUBTED = 0.85;

    private final double most;

    private final Set<Column> doubted;

    private Doubt(double most, Set<Column> doubted) {
        this.most = most;
        this.doubted = doubted;
    }

    /// The objective with its values as sure as its draft lets them be.
    static PlanObjective lower(PlanObjective objective, Draft draft) {
        double most = draft.mended ? Math.min(draft.most, MENDED) : draft.most;
        if (most >= 1 && draft.doubted.isEmpty()) {
            return objective;
        }
        return new Doubt(most, draft.doubted).lower(objective);
    }

    private PlanObjective lower(PlanObjective objective) {
        Sourced<String> ref = objective.ref();
        return new PlanObjective((ref != null) ? lower(ref, Column.REFERENCE) : null,
                lower(objective.text(), Column.OBJECTIVE), all(objective.links(), Column.LINKS), objective.applicable(),
                all(objective.seeActionsOf(), Column.ACTION), objective.actions().stream().map(this::lower).toList());
    }

    private PlanAction lower(PlanAction action) {
        return new PlanAction(action.number(), lower(action.text(), Column.ACTION), all(action.owners(), Column.OWNER),
                all(action.successMeasures(), Column.MEASURE), lower(action.deadline(), Column.DEADLINE),
                optional(action.completed(), Column.PROGRESS), all(action.progress(), Column.PROGRESS),
                optional(action.rag(), Column.RAG), all(action.protectedCharacteristics(), Column.CHARACTERISTIC),
                action.progressPeriods());
    }

    private <T> List<Sourced<T>> all(List<Sourced<T>> values, Column column) {
        return values.stream().map((value) -> lower(value, column)).toList();
    }

    private <T> @Nullable Sourced<T> optional(@Nullable Sourced<T> value, Column column) {
        return (value != null) ? lower(value, column) : null;
    }

    private <T> Sourced<T> lower(Sourced<T> value, Column column) {
        double limit = this.doubted.contains(column) ? Math.min(this.most, DOUBTED) : this.most;
        return (value.confidence() <= limit) ? value : new Sourced<>(value.value(), value.place(), limit);
    }

}
