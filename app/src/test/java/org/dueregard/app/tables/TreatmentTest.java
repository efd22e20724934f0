package org.dueregard.app.tables;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.dueregard.app.tables.Treatment.Method;
import org.dueregard.app.tables.Treatment.Ranges;
import org.dueregard.sdc.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What a form asks for is what is done to the counts.
class TreatmentTest {

    private static final String SPECIFICATION = """
            {"dims": {"area": ["ward"], "belief": ["faith"]}, "tables": [["area", "belief"]]}""";

    private static final String PEOPLE = """
            ward,faith,freq
            Mill,none,20
            Mill,old,3
            Mill,new,30
            Quay,none,25
            Quay,old,40
            Quay,new,28
            Hill,none,31
            Hill,old,36
            Hill,new,0
            """;

    @Test
    void hidesMoreWhereMoreIsAsked() {
        long usual = hidden(form(Method.HIDE, null, null, Ranges.USUAL));

        assertThat(hidden(TreatmentForm.blank())).isEqualTo(usual).isPositive();
        assertThat(hidden(form(Method.HIDE, null, "yes", Ranges.USUAL))).isGreaterThan(usual);
        assertThat(hidden(form(Method.HIDE, "26", null, Ranges.USUAL))).isGreaterThan(usual);
        assertThat(hidden(form(Method.HIDE, null, null, Ranges.STRICT))).isGreaterThanOrEqualTo(usual);
        assertThat(hidden(form(Method.HIDE, null, null, Ranges.NONE))).isLessThanOrEqualTo(usual);
    }

    @Test
    void addsTheSameNoiseForTheSamePeopleAndSecret() {
        MadeSafe first = made(noise("four green lanterns"));

        assertThat(first.csv()).isEqualTo(made(noise("four green lanterns")).csv())
            .isNotEqualTo(made(noise("five blue lanterns afloat")).csv());
        assertThat(first.sentences().getFirst()).contains("A little noise, of at most 4");
    }

    @Test
    void passesOverWhatOtherMethodsNeed() {
        TreatmentForm form = new TreatmentForm(Method.HIDE, null, null, Ranges.USUAL, "no number", "1", "99", "0", "x",
                "-1", null, "short");

        assertThat(form.errors().any()).isFalse();
        assertThat(form.toTreatment().method()).isEqualTo(Method.HIDE);
    }

    private static TreatmentForm form(Method method, @Nullable String threshold, @Nullable String zeros,
            Ranges ranges) {
        return new TreatmentForm(method, threshold, zeros, ranges, null, null, null, null, null, null, null, null);
    }

    private static TreatmentForm noise(String secret) {
        TreatmentForm form = new TreatmentForm(Method.CELL_KEY, null, null, null, null, null, null, "4", null, null,
                null, secret);
        assertThat(form.errors().any()).isFalse();
        return form;
    }

    private static long hidden(TreatmentForm form) {
        return new String(made(form).csv(), StandardCharsets.UTF_8).lines()
            .filter((line) -> line.endsWith("[c]"))
            .count();
    }

    private static MadeSafe made(TreatmentForm form) {
        return MadeSafe.of(new HandedOver("people.csv", SPECIFICATION.getBytes(StandardCharsets.UTF_8),
                "tables.spec.json", form.toTreatment(), PEOPLE.getBytes(StandardCharsets.UTF_8), List.of()),
                Progress.SILENT);
    }

}
