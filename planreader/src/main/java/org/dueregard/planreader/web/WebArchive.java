package org.dueregard.planreader.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Content;
import org.dueregard.planreader.file.Encodings;
import org.dueregard.planreader.file.Flow;
import org.dueregard.planreader.file.Parcel;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;

/// Opens a page that was saved with its pictures as one file (.mht, .mhtml): a letter in several parts, of which the
/// first that is a page is read, with those that it shows in frames. Where it only frames others, as a workbook does that
/// was saved so, all that hold a table are read. What else is a page, such as what a document prints at the head of each
/// page, is ignored words.
public final class WebArchive {

    private static final Pattern BOUNDARY = Pattern
        .compile("(?i)boundary=(?:\"([^\"\\r\\n]{1,100})\"|([^;\\s]{1,100}))");

    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([\\w.:-]{1,40})");

    private static final Pattern BLANK_LINE = Pattern.compile("\\r?\\n\\r?\\n");

    private static final Pattern LOCATION = Pattern.compile("(?i)content-(?:location|id):\\s*<?([^>\\s]{1,1000})");

    private static final Pattern FRAMES = Pattern.compile("(?i)<frameset\\b");

    private static final int MOST_PAGES = 200;

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
            return new Part(all, 0, all.length()).read((source) -> "");
        }
        String edge = "--" + ((boundary.group(1) != null) ? boundary.group(1) : boundary.group(2));
        List<Part> pages = new ArrayList<>();
        for (int from = all.indexOf(edge, boundary.end()); from >= 0;) {
            int to = all.indexOf(edge, from + edge.length());
            int end = (to < 0) ? all.length() : to;
            if (isPage(all, from, end) && pages.size() < MOST_PAGES) {
                pages.add(new Part(all, from + edge.length(), end));
            }
            from = to;
        }
        if (pages.isEmpty()) {
            throw new IOException("This web archive holds no page. Open it in a browser, save the page as HTML, or"
                    + " print it into a PDF, and choose that.");
        }
        return together(pages);
    }

    private static Content together(List<Part> pages) throws IOException {
        Part first = pages.getFirst();
        List<Part> others = new ArrayList<>(pages.subList(1, pages.size()));
        Content shown = first.read((source) -> {
            Part framed = others.stream().filter((part) -> part.isAt(source)).findFirst().orElse(null);
            others.remove(framed);
            return (framed != null) ? framed.text() : "";
        });
        if (others.isEmpty()) {
            return shown;
        }
        Flow flow = new Flow();
        flow.take(shown);
        boolean frames = FRAMES.matcher(first.text()).find();
        for (Part other : others) {
            Content content = other.read((source) -> "");
            boolean table = content.blocks()
                .stream()
                .anyMatch((block) -> block instanceof Block.Table rows && rows.rows().size() > 1);
            if (frames && table) {
                flow.take(content);
            }
            else {
                flow.ignore(frames ? Ignored.Kind.NAVIGATION : Ignored.Kind.PAGE_HEADER,
                        Jsoup.parse(other.text()).text());
            }
        }
        return flow.content();
    }

    private static boolean isPage(String all, int from, int to) {
        Matcher end = BLANK_LINE.matcher(all).region(from, to);
        return end.find() && all.substring(from, Math.min(end.start(), from + MOST_HEAD))
            .toLowerCase(java.util.Locale.ROOT)
            .matches("(?s).*content-type:\\s*(?:text/html|application/xhtml\\+xml).*");
    }

    /// A page in the archive.
    private static final class Part {

        private final String head;

        private final byte[] bytes;

        private final @Nullable String charset;

        Part(String all, int from, int to) throws IOException {
            Matcher end = BLANK_LINE.matcher(all).region(from, to);
            this.head = end.find() ? all.substring(from, Math.min(end.start(), from + MOST_HEAD)) : "";
            String body = all.substring(this.head.isEmpty() ? from : end.end(), to);
            String encoding = this.head.toLowerCase(Locale.ROOT);
            this.bytes = encoding.matches("(?s).*transfer-encoding:\\s*quoted-printable.*") ? unquoted(body)
                    : encoding.matches("(?s).*transfer-encoding:\\s*base64.*") ? unpacked(body)
                            : body.getBytes(StandardCharsets.ISO_8859_1);
            Matcher named = CHARSET.matcher(this.head);
            this.charset = named.find() ? named.group(1) : null;
        }

        Content read(UnaryOperator<String> held) throws IOException {
            return WebPage.read(this.bytes, this.charset, held);
        }

        /// The page as it is written.
        String text() {
            return (this.charset != null && WebPage.isKnown(this.charset))
                    ? new String(this.bytes, Charset.forName(this.charset)) : Encodings.decode(this.bytes);
        }

        /// Whether a frame with this address shows it.
        boolean isAt(String source) {
            Matcher location = LOCATION.matcher(this.head);
            while (location.find()) {
                if (name(location.group(1)).equals(name(source))) {
                    return true;
                }
            }
            return false;
        }

        /// The last part of an address.
        private static String name(String address) {
            return address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf(':')) + 1);
        }

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
