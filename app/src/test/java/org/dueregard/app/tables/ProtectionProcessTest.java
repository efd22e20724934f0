package org.dueregard.app.tables;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.dueregard.app.reading.OwnProcess;
import org.dueregard.sdc.Progress;
import org.dueregard.sdc.RefusedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Tables made safe in a process of their own: as in this one, refused, and at the limits of time and memory.
class ProtectionProcessTest {

    private static final String PEOPLE = """
            ward,faith,freq
            Mill,none,20
            Mill,old,3
            Quay,none,25
            Quay,old,40
            """;

    private final HandedOver handed = handed(PEOPLE);

    @Test
    void makesTablesSafeAsThisProcessDoes() {
        MadeSafe made = new ProtectionProcess().protect(this.handed, Progress.SILENT);

        MadeSafe here = MadeSafe.of(this.handed, Progress.SILENT);
        assertThat(made.sentences()).isEqualTo(here.sentences());
        assertThat(made.csv()).isEqualTo(here.csv());
        assertThat(made.page()).isEqualTo(here.page());
        assertThat(made.pieces()).isEqualTo(here.pieces());
    }

    @Test
    void saysWhyDataCannotBeUsed() {
        HandedOver broken = handed("ward,faith,freq\nMill,none,2.5\n");

        assertThatThrownBy(() -> new ProtectionProcess().protect(broken, Progress.SILENT))
            .isInstanceOf(RefusedInput.class)
            .hasMessage("people.csv, line 2: the count in 'freq' is not whole. Weighted data cannot be protected for "
                    + "now.");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void passesOnHowFarTheWorkHasCome() {
        List<String> steps = new ArrayList<>();
        ProtectionProcess process = process(Duration.ofMinutes(1),
                "cat > /dev/null; echo 'at 0.250 hide what is needed' >&2; echo 'WARNING: at' >&2; printf no; exit 10");

        assertThatThrownBy(() -> process.protect(this.handed, (stage, share) -> steps.add(stage + " " + share)))
            .hasMessage("no");

        assertThat(steps).containsExactly("hide what is needed 0.25");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void stopsAtTheLimitsOfTimeAndMemory() {
        assertThatThrownBy(() -> process(Duration.ofMillis(300), "cat > /dev/null; exec sleep 600").protect(this.handed,
                Progress.SILENT))
            .isInstanceOf(RefusedInput.class)
            .hasMessageContaining("takes longer than 0 minutes, so we stopped. Publish fewer dimensions together");
        assertThatThrownBy(
                () -> process(Duration.ofMinutes(1), "cat > /dev/null; exit 3").protect(this.handed, Progress.SILENT))
            .isInstanceOf(RefusedInput.class)
            .hasMessageContaining("takes more memory than one set of tables may have");
        assertThatThrownBy(
                () -> process(Duration.ofMinutes(1), "cat > /dev/null; exit 1").protect(this.handed, Progress.SILENT))
            .isInstanceOf(IllegalStateException.class);
    }

    private static HandedOver handed(String people) {
        String json = """
                {"dims": {"area": ["ward"], "belief": ["faith"]}, "tables": [["area", "belief"]]}""";
        return new HandedOver("people.csv", json.getBytes(StandardCharsets.UTF_8), "tables.spec.json",
                Treatment.usual(), people.getBytes(StandardCharsets.UTF_8), List.of());
    }

    private static ProtectionProcess process(Duration limit, String script) {
        return new ProtectionProcess(limit, OwnProcess.of(List.of("/bin/sh", "-c", script, "sh"), limit, 1000));
    }

}
