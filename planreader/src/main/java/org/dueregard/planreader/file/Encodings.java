package org.dueregard.planreader.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// In which characters a text is written: UTF-8 or UTF-16, with or without their marks, or what Windows wrote before.
public final class Encodings {

    private static final int NEAR = 4096;

    private Encodings() {
    }

    /// Whether it can be text: it holds no zero bytes, but for those of UTF-16.
    public static boolean isText(byte[] content) {
        if (wide(content) != null) {
            return true;
        }
        for (int i = 0; i < Math.min(content.length, NEAR); i++) {
            if (content[i] == 0) {
                return false;
            }
        }
        return true;
    }

    /// The text, without a mark at its beginning and without zero characters.
    public static String decode(byte[] content) {
        Charset wide = wide(content);
        String text = (wide != null) ? new String(content, wide) : narrow(content);
        return Wording.withoutZeros(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    private static String narrow(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        }
        catch (CharacterCodingException ex) {
            return isCut(content) ? new String(content, StandardCharsets.UTF_8)
                    : new String(content, Charset.forName("windows-1252"));
        }
    }

    /// Whether only the last character is incomplete, as where a text was cut.
    private static boolean isCut(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        int first = text.indexOf('\ufffd');
        return first == text.length() - 1 && text.codePoints().anyMatch((c) -> c > 0x7f && c != 0xfffd);
    }

    /// UTF-16 by its mark, or by the zero that stands in every other byte; null for
    /// anything else.
    private static @Nullable Charset wide(byte[] content) {
        if (content.length < 2) {
            return null;
        }
        int mark = (content[0] & 0xff) << 8 | (content[1] & 0xff);
        if (mark == 0xfeff) {
            return StandardCharsets.UTF_16BE;
        }
        if (mark == 0xfffe) {
            return StandardCharsets.UTF_16LE;
        }
        int[] zeros = new int[2];
        int looked = Math.min(content.length, NEAR) & ~1;
        for (int i = 0; i < looked; i++) {
            zeros[i & 1] += (content[i] == 0) ? 1 : 0;
        }
        if (zeros[1] * 3 > looked && zeros[0] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return (zeros[0] * 3 > looked && zeros[1] == 0) ? StandardCharsets.UTF_16BE : null;
    }

}
