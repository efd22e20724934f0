package org.dueregard.planreader.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Counts what the packed parts of a PDF unpack to, before anything of it is kept: a few kilobytes can unpack to
/// gigabytes. Pictures are left out, since they are not unpacked.
final class PackedSize {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private static final long MOST_IN_ONE = 64L << 20;

    private static final long MOST_IN_ALL = 400L << 20;

    private static final int LONGEST_DESCRIPTION = 2000;

    private PackedSize() {
    }

    static void check(byte[] content) throws TooLarge {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (int at = next(content, 0); at >= 0; at = next(content, at)) {
            if (!isPicture(content, at)) {
                total += size(content, at, buffer);
                if (total > MOST_IN_ALL) {
                    throw new TooLarge();
                }
            }
        }
    }

    /// Where the next part's bytes begin; -1 after the last.
    private static int next(byte[] content, int from) {
        for (int i = from; i + STREAM.length + 2 < content.length; i++) {
            if (content[i] == 's' && matches(content, i) && (i == 0 || content[i - 1] != 'd')) {
                int begin = i + STREAM.length;
                begin += (content[begin] == '\r') ? 1 : 0;
                begin += (content[begin] == '\n') ? 1 : 0;
                if (begin > i + STREAM.length) {
                    return begin;
                }
            }
        }
        return -1;
    }

    private static boolean matches(byte[] content, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (content[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether the part says that it is a picture and nothing that other parts say.
    private static boolean isPicture(byte[] content, int at) {
        int from = Math.max(0, at - LONGEST_DESCRIPTION);
        String before = new String(content, from, at - from, StandardCharsets.ISO_8859_1);
        String description = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        return description.contains("/Image") && description.contains("/Width") && !description.contains("#")
                && !description.contains("/First") && !description.contains("/Index")
                && !description.matches("(?s).*/W[\\s\\[].*");
    }

    private static long size(byte[] content, int at, byte[] buffer) throws TooLarge {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, at, content.length - at);
            long size = 0;
            while (!inflater.finished() && !inflater.needsInput()) {
                size += inflater.inflate(buffer);
                if (size > MOST_IN_ONE) {
                    throw new TooLarge();
                }
                if (inflater.needsDictionary()) {
                    break;
                }
            }
            return size;
        }
        catch (DataFormatException notPacked) {
            // this part is packed in another way, or not at all
            return 0;
        }
        finally {
            inflater.end();
        }
    }

    /// What would be unpacked is more than any plan needs.
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

    }

}
