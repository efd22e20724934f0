package org.dueregard.sdc.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// Text in UTF-8, with or without a byte order mark, packed by gzip or not: which of them is told by the first bytes
/// and not by the name.
public final class TextFile {

    private static final int BUFFER = 1 << 16;

    private static final byte[] BYTE_ORDER_MARK = { (byte) 0xef, (byte) 0xbb, (byte) 0xbf };

    private TextFile() {
    }

    /// Opens a file.
    ///
    /// @throws IOException where it is not there, is broken, or (as a
    /// `CharacterCodingException` while reading) is not
    /// UTF-8
    public static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            return open(bytes);
        }
        catch (IOException ex) {
            bytes.close();
            throw ex;
        }
    }

    /// Opens what comes out of a stream. See [#open(Path)].
    public static BufferedReader open(InputStream bytes) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(bytes, BUFFER);
        BufferedInputStream plain = isPacked(buffered)
                ? new BufferedInputStream(new GZIPInputStream(buffered, BUFFER), BUFFER) : buffered;
        passOverMark(plain);
        return new BufferedReader(new InputStreamReader(plain,
                StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
                BUFFER);
    }

    private static void passOverMark(BufferedInputStream bytes) throws IOException {
        bytes.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(bytes.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            bytes.reset();
        }
    }

    private static boolean isPacked(BufferedInputStream bytes) throws IOException {
        bytes.mark(2);
        boolean packed = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return packed;
    }

}
