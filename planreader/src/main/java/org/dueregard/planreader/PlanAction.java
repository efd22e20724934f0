package org.dueregard.planreader;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dueregard.planreader.words.MeasureGrammar;
import org.jspecify.annotations.Nullable;

/// One action of an objective.
///
/// @param number the printed number or the place in an ordered list; null for bullets and single cells
/// @param owners names as written, in printed order, each once
/// @param successMeasures one entry a statement; empty where the plan has no such column
/// @param completed null where the plan does not say that it is done
/// @param progress notes, one entry a statement, verbatim
/// @param rag null where the plan has none
/// @param protectedCharacteristics the Act's names in lower case, or `all`
/// @param progressPeriods for each note the heading of the column that it stands in, such as `Q1 update`, where there are
/// several; empty words where none says when; the list is empty where no note has one
public record PlanAction(@Nullable Integer number, Sourced<String> text, List<Sourced<String>> owners,
        List<Sourced<String>> successMeasures, Sourced<Deadline> deadline, @Nullable Sourced<Completion> completed,
        List<Sourced<String>> progress, @Nullable Sourced<Rag> rag, List<Sourced<String>> protectedCharacteristics,
        List<String> progressPeriods) {

    public PlanAction {
        owners = List.copyOf(owners);
        successMeasures = List.copyOf(successMeasures);
        progress = List.copyOf(progress);
        protectedCharacteristics = List.copyOf(protectedCharacteristics);
        boolean said = progressPeriods.stream().anyMatch((period) -> !period.isEmpty());
        progressPeriods = said ? List.copyOf(progressPeriods) : List.of();
    }

    /// An action whose notes say nothing of the period that they report on.
    public PlanAction(@Nullable Integer number, Sourced<String> text, List<Sourced<String>> owners,
            List<Sourced<String>> successMeasures, Sourced<Deadline> deadline, @Nullable Sourced<Completion> completed,
            List<Sourced<String>> progress, @Nullable Sourced<Rag> rag,
            List<Sourced<String>> protectedCharacteristics) {
        this(number, text, owners, successMeasures, deadline, completed, progress, rag, protectedCharacteristics,
                List.of());
    }

    /// The heading of the column that a note of progress stands in; empty where nothing
    /// says when it was written.
    ///
    /// @param note counted from 0
    public String periodOf(int note) {
        return (note < this.progressPeriods.size()) ? this.progressPeriods.get(note) : "";
    }

    /// What the measures of success say in figures, one for each, in their order.
    public List<Measure> measures() {
        return this.successMeasures.stream().map((measure) -> Measure.read(measure.value())).toList();
    }

    /// A measure of success: where one starts from, and what is to be reached. What the
    /// words do not say is null.
    ///
    /// @param text the words
    /// @param unit what is counted, such as `%`, `£` or `complaints`
    /// @param due by when the target is to be reached
    public record Measure(String text, @Nullable BigDecimal baseline, @Nullable BigDecimal target,
            @Nullable String unit, @Nullable Deadline due) {

        private static final int MOST_DIGITS = 20;

        /// Reads the words of a measure: `Increase from 45% to 60% by 2027` has the
        /// baseline 45, the target 60, the unit
        /// `%`, and is due in 2027.
        public static Measure read(String words) {
            return MeasureGrammar.read(words);
        }

        /// Whether it says a figure.
        public boolean isCounted() {
            return this.baseline != null || this.target != null;
        }

        /// The figures for a person: `baseline 45%, target 60%, by 31 December 2027`;
        /// empty
        /// where it says none.
        public String inFigures() {
            if (!isCounted()) {
                return "";
            }
            List<String> parts = new ArrayList<>();
            if (this.baseline != null) {
                parts.add("baseline " + withUnit(this.baseline));
            }
            if (this.target != null) {
                parts.add("target " + withUnit(this.target));
            }
            if (this.due != null && this.due.end() != null) {
                parts.add("by " + DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(this.due.end()));
            }
            return String.join(", ", parts);
        }

        private String withUnit(BigDecimal figure) {
            String number = (figure.precision() - figure.scale() > MOST_DIGITS) ? figure.toString()
                    : String.format(Locale.UK, "%,." + Math.clamp(figure.scale(), 0, MOST_DIGITS) + "f", figure);
            return switch (this.unit) {
                case null -> number;
                case "%" -> number + "%";
                case "£", "€" -> this.unit + number;
                default -> number + " " + this.unit;
            };
        }

    }

}
