package org.dueregard.planreader.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.dueregard.planreader.file.Parcel;

/// Says where an OpenDocument file is behind a password: its list of parts then has the keys' data.
public final class OpenPassword {

    private OpenPassword() {
    }

    /// Refuses a file behind a password.
    ///
    /// @throws IOException with a message for the file's owner
    public static void check(Parcel parcel) throws IOException {
        byte[] parts = parcel.part("META-INF/manifest.xml");
        if (parts != null && new String(parts, StandardCharsets.UTF_8).contains("encryption-data")) {
            throw new IOException(
                    "The file is protected by a password. Open it in LibreOffice, save it without one under"
                            + " File, Save As, and choose it again.");
        }
    }

}
