package org.dueregard.planreader.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.UnaryOperator;

import org.dueregard.planreader.Ignored;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Content;
import org.dueregard.planreader.file.Flow;
import org.dueregard.planreader.file.Numerals;
import org.dueregard.planreader.file.TableDraft;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Opens a web page, saved or copied.
public final class WebPage {

    private static final int DEEPEST = 400;

    /// How many parts a page may have where they are looked at for what they show.
    private static final int MOST_PARTS = 50_000;

    private static final int MOST_BYTES = 32 << 20;

    private final Flow flow;

    /// The number of the next item of each list.
    private final IdentityHashMap<Element, Integer> numbers = new IdentityHashMap<>();

    private WebPage(Flow flow) {
        this.flow = flow;
    }

    /// Reads a page in the characters that it names, or that its bytes show.
    ///
    /// @throws IOException with a message for the file's owner where it is too large
    public static Content read(byte[] content) throws IOException {
        return read(content, null, (source) -> "");
    }

    /// @param charset the characters it is in; null where it says so itself
    /// @param held the page of a frame by its address; "" where the file does not hold it
    static Content read(byte[] content, @Nullable String charset, UnaryOperator<String> held) throws IOException {
        if (content.length > MOST_BYTES) {
            throw new org.dueregard.planreader.file.Parcel.TooLarge();
        }
        boolean known = charset != null && isKnown(charset);
        Document page = Jsoup.parse(new ByteArrayInputStream(content), known ? charset : null, "");
        for (Element frame : page.select("frame[src], iframe[src]")) {
            String inner = frame.hasAttr("srcdoc") ? "" : held.apply(frame.attr("src"));
            if (!inner.isBlank()) {
                frame.attr("srcdoc", inner);
            }
        }
        Flow flow = new Flow();
        new PageWords(flow).make(page);
        boolean small = page.stream().limit(MOST_PARTS + 1L).count() <= MOST_PARTS;
        if (small) {
            DrawnTables.make(page);
        }
        new PageFrame(flow).takeOff(page);
        DescriptionLists.join(page.body());
        if (small) {
            LabelledParts.join(page.body());
            DrawnTables.makeOfRows(page);
        }
        read(page.body(), flow);
        return flow.content();
    }

    static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        }
        catch (IllegalCharsetNameException ex) {
            return false;
        }
    }

    /// Reads a piece of a page into a document.
    static void read(Element part, Flow flow) throws IOException {
        WebPage reader = new WebPage(flow);
        Gathered gathered = new Gathered();
        reader.walk(part, gathered, 0);
        reader.end(gathered, 0, null);
    }

    private void walk(Element parent, Gathered open, int depth) throws IOException {
        if (depth > DEEPEST) {
            open.text(parent.text(), parent);
            return;
        }
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                open.text(words.getWholeText(), parent);
            }
            else if (node instanceof Element element) {
                element(element, open, depth);
            }
        }
    }

    private void element(Element element, Gathered open, int depth) throws IOException {
        String name = element.normalName();
        switch (name) {
            case "br" -> open.lineBreak();
            case "table" -> {
                end(open, 0, null);
                table(element, depth);
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                end(open, 0, null);
                walk(element, open, depth + 1);
                end(open, name.charAt(1) - '0', null);
            }
            case "li" -> {
                end(open, 0, null);
                open.label = label(element);
                walk(element, open, depth + 1);
                end(open, 0, null);
            }
            default -> {
                boolean apart = element.isBlock() || name.equals("summary");
                if (apart) {
                    end(open, 0, null);
                }
                walk(element, open, depth + 1);
                if (apart) {
                    end(open, 0, null);
                }
            }
        }
    }

    /// Ends the paragraph that is gathered: as a line, or as pieces of a cell.
    private void end(Gathered open, int heading, @Nullable List<Piece> cell) throws IOException {
        if (open.isBlank()) {
            open.clearUnlessLabelled();
            return;
        }
        List<Piece> pieces = open.pieces();
        this.flow.struck(open.struck(), null);
        if (cell != null) {
            cell.addAll(pieces);
        }
        else if (!pieces.isEmpty()) {
            this.flow.line(pieces, heading, open.isBold());
        }
        open.clear();
    }

    private String label(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "•";
        }
        int own = number(item.attr("value"), this.numbers.getOrDefault(list, number(list.attr("start"), 1)));
        this.numbers.put(list, own + 1);
        return switch (list.attr("type")) {
            case "a" -> Numerals.letters(own);
            case "A" -> Numerals.letters(own).toUpperCase(java.util.Locale.ROOT);
            case "i" -> Numerals.roman(own);
            case "I" -> Numerals.roman(own).toUpperCase(java.util.Locale.ROOT);
            default -> Integer.toString(own);
        };
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : otherwise;
    }

    /// The cells of a table for layout are read one after the other.
    private void table(Element table, int depth) throws IOException {
        if (WebTables.isLayout(table)) {
            Gathered gathered = new Gathered();
            walk(table, gathered, depth + 1);
            end(gathered, 0, null);
            return;
        }
        TableDraft draft = this.flow.table();
        boolean begun = false;
        for (Element part : WebTables.parts(table)) {
            if (part.nameIs("tr")) {
                row(part, draft, depth);
                begun = true;
            }
            else if (begun) {
                draft.row();
                draft.cell(WebTables.WIDEST, 1, null, cell(part, depth));
            }
            else {
                read(part, this.flow);
            }
        }
        this.flow.add(draft);
    }

    private void row(Element row, TableDraft draft, int depth) throws IOException {
        draft.row();
        for (Element cell : WebTables.cells(row)) {
            int down = cell.attr("rowspan").equals("0") ? WebTables.rowsBelow(row) : number(cell.attr("rowspan"), 1);
            draft.cell(number(cell.attr("colspan"), 1), down, Paint.fill(cell, row), cell(cell, depth));
        }
    }

    private List<Piece> cell(Element cell, int depth) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        Gathered open = new Gathered();
        pieces(cell, open, pieces, depth);
        end(open, 0, pieces);
        return pieces;
    }

    private void pieces(Element parent, Gathered open, List<Piece> pieces, int depth) throws IOException {
        if (depth > DEEPEST) {
            open.text(parent.text(), parent);
            return;
        }
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                open.text(words.getWholeText(), parent);
            }
            else if (node instanceof Element element) {
                boolean apart = element.isBlock();
                if (element.nameIs("br")) {
                    open.lineBreak();
                }
                if (apart) {
                    end(open, 0, pieces);
                }
                if (element.nameIs("li")) {
                    open.label = label(element);
                }
                pieces(element, open, pieces, depth + 1);
                if (apart) {
                    end(open, 0, pieces);
                }
            }
        }
    }

    /// Leaves out words of a page.
    static void ignore(Flow flow, Ignored.Kind kind, Element part) {
        flow.ignore(kind, part.text());
        part.remove();
    }

}
