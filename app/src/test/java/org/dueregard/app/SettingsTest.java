package org.dueregard.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.dueregard.app.database.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SettingsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void takesTheEnvironmentBeforeTheFile() throws IOException {
        Path file = Files.writeString(this.folder.resolve("settings"), "port = 9000\nsession-hours = 2\n");

        Settings settings = Settings.read(file, Map.of("DUEREGARD_PORT", "9001", "PATH", "/bin"));

        assertThat(settings.number(Setting.PORT)).isEqualTo(9001);
        assertThat(settings.forApplication()).containsEntry("server.port", "9001")
            .containsEntry("spring.session.timeout", "2h")
            .containsEntry("dueregard.base-url", "http://localhost:9001");
    }

    @Test
    void keepsCookiesToHttpsWhereTheAddressIs() {
        Settings settings = Settings.read(null, Map.of("DUEREGARD_BASE_URL", "https://equality.example.gov.uk"));

        assertThat(settings.forApplication()).containsEntry("server.servlet.session.cookie.secure", true);
    }

    @Test
    void namesAnUnknownSetting() {
        assertRefused(Map.of("DUEREGARD_PROT", "80"), "There is no setting DUEREGARD_PROT. There are: port, address, ");
    }

    @Test
    void namesAWrongSettingAndWhatIsAllowed() {
        assertRefused(Map.of("DUEREGARD_PORT", "80 80"),
                "The setting DUEREGARD_PORT says '80 80', which is not right. Allowed: a whole number from 1 to 65535.");
        assertRefused(Map.of("DUEREGARD_BASE_URL", "equality.example.gov.uk"), "without a path");
        assertRefused(Map.of("DUEREGARD_DATABASE_URL", "postgres://x/y"), "jdbc:postgresql://HOST:PORT/DATABASE");
    }

    @Test
    void neverRepeatsAPassword() {
        assertRefused(Map.of("DUEREGARD_DATABASE_PASSWORD", "   "),
                "The setting DUEREGARD_DATABASE_PASSWORD is not right. Allowed: a password.");
    }

    @Test
    void needsThePasswordsOfADatabaseOfTheUsers() {
        assertRefused(Map.of("DUEREGARD_DATABASE_URL", "jdbc:postgresql://db/dueregard"),
                "The setting database-owner-password (DUEREGARD_DATABASE_OWNER_PASSWORD) is missing");
    }

    @Test
    void isWhatTheGuideSays() throws IOException {
        String guide = Files.readString(Path.of("../docs/guide/configure.md"));

        assertThat(guide).as("docs/guide/configure.md holds what `./dueregard serve --list-settings` writes")
            .contains(Setting.table());
    }

    private static void assertRefused(Map<String, String> environment, String message) {
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> Settings.read(null, environment))
            .withMessageContaining(message);
    }

}
