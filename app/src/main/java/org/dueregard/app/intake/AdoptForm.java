package org.dueregard.app.intake;

import java.time.LocalDate;
import java.util.Optional;

import org.dueregard.app.web.Dates;
import org.dueregard.app.web.FormErrors;
import org.dueregard.planreader.Deadline;
import org.dueregard.planreader.Period;
import org.dueregard.planreader.PlanDocument;
import org.dueregard.planreader.Sourced;
import org.jspecify.annotations.Nullable;

/// What the plan is called and the time that it is for, as typed.
///
/// @param from a day like 1 4 2026, or a month; blank where that is not known
record AdoptForm(@Nullable String title, @Nullable String from, @Nullable String to) {

    /// What the document says of itself, else what its file is called.
    static AdoptForm of(PlanDocument document, String fileName) {
        Sourced<String> title = document.title();
        Sourced<Period> period = document.period();
        return new AdoptForm((title != null) ? title.value() : PlanFile.titleFrom(fileName),
                (period != null) ? Dates.of(period.value().from()) : "",
                (period != null) ? Dates.of(period.value().to()) : "");
    }

    FormErrors errors() {
        FormErrors errors = FormErrors.none();
        String words = QuestionForm.text(this.title);
        if (words.isEmpty()) {
            errors = errors.with("title", "Enter what the plan is called");
        }
        else if (words.length() > 300) {
            errors = errors.with("title", "Enter a title of up to 300 characters");
        }
        errors = day(errors, "from", this.from);
        errors = day(errors, "to", this.to);
        if (!errors.any() && start().isPresent() && end().isPresent() && end().get().isBefore(start().get())) {
            errors = errors.with("to", "Enter a last day that is not before the first");
        }
        return errors;
    }

    private static FormErrors day(FormErrors errors, String field, @Nullable String typed) {
        boolean isWrong = !QuestionForm.text(typed).isEmpty() && read(typed).isEmpty();
        return isWrong ? errors.with(field, "Enter a date, like 1 4 2026, or leave it empty") : errors;
    }

    Heading toHeading() {
        return new Heading(QuestionForm.text(this.title), start().orElse(null), end().orElse(null));
    }

    private Optional<LocalDate> start() {
        return read(this.from).map(Deadline::start);
    }

    private Optional<LocalDate> end() {
        return read(this.to).map(Deadline::end);
    }

    private static Optional<Deadline> read(@Nullable String typed) {
        Deadline read = Deadline.read(QuestionForm.text(typed));
        boolean isDay = read.kind() == Deadline.Kind.DATE || read.kind() == Deadline.Kind.MONTH;
        return (isDay && read.start() != null && read.end() != null) ? Optional.of(read) : Optional.empty();
    }

}
