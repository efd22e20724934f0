package org.dueregard.planreader.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.file.Content;
import org.dueregard.planreader.file.Parcel;

/// Opens a page that was saved with its pictures as one file (.mht, .mhtml): a letter in several parts, of which the
/// first that is a page is read.
public final class WebArchive {

    private static final Pattern BOUNDARY = Pattern
        .compile("(?i)boundary=(?:\"([^\"\\r\\n]{1,100})\"|([^;\\s]{1,100}))");

    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([\\w.:-]{1,40})");

    private static final Pattern BLANK_LINE = Pattern.compile("\\r?\\n\\r?\\n");

    private static final int MOST_BYTES = 64 << 20;

    private static final int MOST_HEAD = 16 << 10;

    private WebArchive() {
    }

    /// Reads an archive.
    ///
    /// @throws IOException with a message for the file's owner where it cannot be read
    public static Content read(byte[] content) throws IOException {
        if (content.length > MOST_BYTES) {
            throw new Parcel.TooLarge();
        }
        String all = new String(content, StandardCharsets.ISO_8859_1);
        Matcher boundary = BOUNDARY.matcher(all).region(0, Math.min(all.length(), MOST_HEAD));
        if (!boundary.find()) {
            return page(all, 0, all.length());
        }
        String edge = "--" + ((boundary.group(1) != null) ? boundary.group(1) : boundary.group(2));
        for (int from = all.indexOf(edge, boundary.end()); from >= 0;) {
            int to = all.indexOf(edge, from + edge.length());
            int end = (to < 0) ? all.length() : to;
            if (isPage(all, from, end)) {
                return page(all, from + edge.length(), end);
            }
            from = to;
        }
        throw new IOException("This web archive holds no page. Open it in a browser, save the page as HTML, or print it"
                + " into a PDF, and choose that.");
    }

    private static boolean isPage(String all, int from, int to) {
        Matcher end = BLANK_LINE.matcher(all).region(from, to);
        return end.find() && all.substring(from, Math.min(end.start(), from + MOST_HEAD))
            .toLowerCase(java.util.Locale.ROOT)
            .matches("(?s).*content-type:\\s*(?:text/html|application/xhtml\\+xml).*");
    }

    private static Content page(String all, int from, int to) throws IOException {
        Matcher end = BLANK_LINE.matcher(all).region(from, to);
        String head = end.find() ? all.substring(from, Math.min(end.start(), from + MOST_HEAD)) : "";
        String body = all.substring(head.isEmpty() ? from : end.end(), to);
        String encoding = head.toLowerCase(java.util.Locale.ROOT);
        byte[] bytes = encoding.matches("(?s).*transfer-encoding:\\s*quoted-printable.*") ? unquoted(body)
                : encoding.matches("(?s).*transfer-encoding:\\s*base64.*") ? unpacked(body)
                        : body.getBytes(StandardCharsets.ISO_8859_1);
        Matcher charset = CHARSET.matcher(head);
        return WebPage.read(bytes, charset.find() ? charset.group(1) : null);
    }

    private static byte[] unpacked(String body) throws IOException {
        try {
            return Base64.getMimeDecoder().decode(body);
        }
        catch (IllegalArgumentException ex) {
            throw new IOException(
                    "The web archive is damaged. Open it in a browser, print it into a PDF, and choose" + " that.", ex);
        }
    }

    /// `=3D` stands for a byte, `=` at the end of a line for nothing.
    private static byte[] unquoted(String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c != '=') {
                bytes.write(c);
                continue;
            }
            int byteRead = (i + 2 < body.length()) ? hex(body.charAt(i + 1), body.charAt(i + 2)) : -1;
            if (byteRead >= 0) {
                bytes.write(byteRead);
                i += 2;
            }
            else if (body.startsWith("=\r\n", i)) {
                i += 2;
            }
            else if (body.startsWith("=\n", i)) {
                i++;
            }
            else {
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }

    private static int hex(char high, char low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return (first < 0 || second < 0) ? -1 : first * 16 + second;
    }

}
