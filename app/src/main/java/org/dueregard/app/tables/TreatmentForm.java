package org.dueregard.app.tables;

import org.dueregard.app.tables.Treatment.Method;
import org.dueregard.app.tables.Treatment.Ranges;
import org.dueregard.app.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// How tables are to be made safe, as typed. Fields of methods that are not chosen are passed over, and blank ones are as
/// usual.
///
/// @param zeros not null where ticked
record TreatmentForm(@Nullable Method method, @Nullable String threshold, @Nullable String zeros,
        @Nullable Ranges ranges, @Nullable String roundBase, @Nullable String controlledBase, @Nullable String steps,
        @Nullable String bound, @Nullable String variance, @Nullable String never, @Nullable String keyColumn,
        @Nullable String secret) {

    private static final int SHORTEST_SECRET = 16;

    static TreatmentForm blank() {
        return new TreatmentForm(Method.HIDE, null, null, Ranges.USUAL, null, null, null, null, null, null, null, null);
    }

    Method methodOrHide() {
        return (this.method != null) ? this.method : Method.HIDE;
    }

    Ranges rangesOrUsual() {
        return (this.ranges != null) ? this.ranges : Ranges.USUAL;
    }

    FormErrors errors() {
        FormErrors errors = FormErrors.none();
        errors = whole(errors, "threshold", this.threshold, 2, 999);
        return switch (methodOrHide()) {
            case HIDE -> errors;
            case ROUND -> whole(errors, "roundBase", this.roundBase, 2, 1000);
            case CONTROLLED_ROUND ->
                whole(whole(errors, "controlledBase", this.controlledBase, 2, 1000), "steps", this.steps, 0, 10);
            case CELL_KEY -> noise(errors);
        };
    }

    private FormErrors noise(FormErrors before) {
        FormErrors errors = whole(before, "bound", this.bound, 1, 100);
        if (!typed(this.variance).isEmpty() && !isNumber(typed(this.variance))) {
            errors = errors.with("how.variance", "Enter a number above 0, like 3 or 2.5, or nothing");
        }
        errors = whole(errors, "never", this.never, 0, 99);
        if (!errors.any() && number(this.never, usual().never()) >= number(this.bound, usual().bound())) {
            errors = errors.with("how.never", "Enter a number below the largest noise, which is "
                    + number(this.bound, usual().bound()) + ", or make the largest noise larger");
        }
        if (typed(this.keyColumn).isEmpty() && typed(this.secret).isEmpty()) {
            return errors.with("how.secret", "Enter a secret, or name the column that has each person’s record key");
        }
        if (!typed(this.secret).isEmpty() && typed(this.secret).length() < SHORTEST_SECRET) {
            return errors.with("how.secret", "Enter a secret of " + SHORTEST_SECRET
                    + " characters or more; with a short one the noise could be guessed and taken off again");
        }
        return errors;
    }

    private static FormErrors whole(FormErrors errors, String field, @Nullable String value, int least, int most) {
        String typed = typed(value);
        boolean right = typed.isEmpty()
                || (typed.matches("\\d{1,4}") && Integer.parseInt(typed) >= least && Integer.parseInt(typed) <= most);
        return right ? errors
                : errors.with("how." + field, "Enter a whole number from " + least + " to " + most + ", or nothing");
    }

    Treatment toTreatment() {
        Treatment usual = usual();
        boolean controlled = methodOrHide() == Method.CONTROLLED_ROUND;
        return new Treatment(methodOrHide(), number(this.threshold, 0), this.zeros != null, rangesOrUsual(),
                number(controlled ? this.controlledBase : this.roundBase, usual.base()),
                number(this.steps, usual.steps()), number(this.bound, usual.bound()),
                isNumber(typed(this.variance)) ? Double.parseDouble(typed(this.variance)) : usual.variance(),
                number(this.never, usual.never()), typed(this.keyColumn), typed(this.secret));
    }

    private static Treatment usual() {
        return Treatment.usual();
    }

    private static int number(@Nullable String value, int usual) {
        return typed(value).matches("\\d{1,4}") ? Integer.parseInt(typed(value)) : usual;
    }

    /// Whether it is a number above 0.
    private static boolean isNumber(String typed) {
        return typed.matches("\\d{1,4}(\\.\\d{1,4})?") && Double.parseDouble(typed) > 0;
    }

    static String typed(@Nullable String value) {
        return (value != null) ? value.strip() : "";
    }

}
