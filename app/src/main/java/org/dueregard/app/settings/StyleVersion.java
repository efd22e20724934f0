package org.dueregard.app.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

import org.dueregard.app.organisation.Authority;
import org.springframework.stereotype.Component;

/// What stands behind the addresses of style sheets and scripts, so that browsers may keep them: changes with the
/// files and with the council's colours. Names the council, because a style sheet's address says nothing else of it.
@Component
class StyleVersion {

    private static final Pattern VERSION = Pattern.compile("([a-z0-9-]+)\\.\\d+\\.[0-9a-f]+");

    private final String files = Long.toHexString(checksum("app.css") * 31 + checksum("app.js"));

    /// Like `aldermere.3.8f2c1a`; the files' part alone where there is no council.
    String of(Optional<Authority> council) {
        return council.map((one) -> one.slug() + "." + one.version() + "." + this.files).orElse(this.files);
    }

    /// The council's slug in a version.
    static Optional<String> slug(String version) {
        Matcher matcher = VERSION.matcher(version);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static long checksum(String asset) {
        CRC32 sum = new CRC32();
        try (InputStream file = StyleVersion.class.getResourceAsStream("/static/assets/" + asset)) {
            sum.update((file != null) ? file.readAllBytes() : new byte[0]);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return sum.getValue();
    }

}
