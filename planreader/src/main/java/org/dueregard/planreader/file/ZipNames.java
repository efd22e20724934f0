package org.dueregard.planreader.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The names of the parts of a zip file, read from their headers without unpacking anything.
record ZipNames(List<String> names) {

    private static final int MOST = 5000;

    private static final int HEADER = 30;

    static ZipNames of(byte[] content) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i + HEADER <= content.length && names.size() < MOST; i++) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 3 && content[i + 3] == 4) {
                int length = (content[i + 26] & 0xff) | (content[i + 27] & 0xff) << 8;
                int end = Math.min(content.length, i + HEADER + length);
                String name = new String(content, i + HEADER, end - i - HEADER, StandardCharsets.UTF_8);
                names.add(name.replace('\\', '/').toLowerCase(Locale.ROOT));
                i = end - 1;
            }
        }
        return new ZipNames(names);
    }

    /// Whether the name, or one in the folder, is there.
    boolean any(String name) {
        return this.names.stream().anyMatch((one) -> name.endsWith("/") ? one.startsWith(name) : one.equals(name));
    }

    boolean isEmpty() {
        return this.names.isEmpty();
    }

}
