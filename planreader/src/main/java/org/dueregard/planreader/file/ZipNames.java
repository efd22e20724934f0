package org.dueregard.planreader.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The names of the parts of a zip file, read from the list at its end without unpacking anything. Where that list is
/// damaged, they are read from the parts' own headers, among which may be those of a zip file within.
record ZipNames(List<String> names) {

    private static final int MOST = 5000;

    private static final int HEADER = 30;

    private static final int ENTRY = 46;

    private static final int END = 22;

    private static final int LONGEST_REMARK = 1 << 16;

    static ZipNames of(byte[] content) {
        List<String> listed = listed(content);
        return new ZipNames(listed.isEmpty() ? scattered(content) : listed);
    }

    /// The names in the list at the end; none where it is not whole.
    private static List<String> listed(byte[] content) {
        int end = content.length - END;
        while (end >= 0 && end >= content.length - END - LONGEST_REMARK && !isMark(content, end, 5, 6)) {
            end--;
        }
        if (end < 0 || !isMark(content, end, 5, 6)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        long from = end - four(content, end + 12);
        while (from >= 0 && from + ENTRY <= end && names.size() < MOST && isMark(content, (int) from, 1, 2)) {
            int at = (int) from;
            int length = two(content, at + 28);
            names.add(name(content, at + ENTRY, length));
            from += ENTRY + length + two(content, at + 30) + two(content, at + 32);
        }
        return (from == end || names.size() == MOST) ? names : List.of();
    }

    private static List<String> scattered(byte[] content) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i + HEADER <= content.length && names.size() < MOST; i++) {
            if (isMark(content, i, 3, 4)) {
                int length = two(content, i + 26);
                names.add(name(content, i + HEADER, length));
                i = Math.min(content.length, i + HEADER + length) - 1;
            }
        }
        return names;
    }

    private static String name(byte[] content, int from, int length) {
        int end = Math.min(content.length, from + length);
        String name = new String(content, from, end - from, StandardCharsets.UTF_8);
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private static boolean isMark(byte[] content, int at, int third, int fourth) {
        return content[at] == 'P' && content[at + 1] == 'K' && content[at + 2] == third && content[at + 3] == fourth;
    }

    private static int two(byte[] content, int at) {
        return (content[at] & 0xff) | (content[at + 1] & 0xff) << 8;
    }

    private static long four(byte[] content, int at) {
        return two(content, at) | (long) two(content, at + 2) << 16;
    }

    /// Whether the name, or one in the folder, is there.
    boolean any(String name) {
        return this.names.stream().anyMatch((one) -> name.endsWith("/") ? one.startsWith(name) : one.equals(name));
    }

    boolean isEmpty() {
        return this.names.isEmpty();
    }

}
