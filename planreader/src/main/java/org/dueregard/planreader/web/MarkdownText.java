package org.dueregard.planreader.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.dueregard.planreader.Finding;
import org.dueregard.planreader.Place;
import org.dueregard.planreader.file.Block;
import org.dueregard.planreader.file.Block.Piece;
import org.dueregard.planreader.file.Content;
import org.dueregard.planreader.file.Flow;
import org.dueregard.planreader.file.Runs;
import org.dueregard.planreader.file.TableDraft;
import org.dueregard.planreader.file.Wording;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Opens Markdown: headings, lists, and the tables that most tools write. Places are lines of the text.
public final class MarkdownText {

    private static final Parser PARSER = Parser.builder()
        .extensions(List.of(TablesExtension.create()))
        .includeSourceSpans(IncludeSourceSpans.BLOCKS)
        .maxOpenBlockParsers(60)
        .build();

    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    private static final int MOST_CHARACTERS = 10 << 20;

    private static final int DEEPEST = 200;

    private final Flow flow = new Flow();

    private final List<String> lines;

    private MarkdownText(List<String> lines) {
        this.lines = lines;
    }

    /// Reads Markdown; any text is some.
    ///
    /// @throws IOException with a message for the file's owner where it is too large
    public static Content read(String text) throws IOException {
        if (text.length() > MOST_CHARACTERS) {
            throw new org.dueregard.planreader.file.Parcel.TooLarge();
        }
        MarkdownText reader = new MarkdownText(text.lines().toList());
        reader.walk(PARSER.parse(text), null, 0);
        return reader.flow.content();
    }

    private void walk(Node parent, @Nullable String label, int depth) throws IOException {
        String first = label;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (depth > DEEPEST) {
                plain(words(node), node);
                continue;
            }
            switch (node) {
                case Heading heading -> line(heading, heading.getLevel(), null);
                case Paragraph paragraph -> {
                    line(paragraph, 0, first);
                    first = null;
                }
                case TableBlock table -> table(table);
                case BulletList list -> items(list, 0, depth);
                case OrderedList list -> {
                    Integer start = list.getMarkerStartNumber();
                    items(list, (start != null) ? Math.max(1, start) : 1, depth);
                }
                case HtmlBlock html -> {
                    Document page = Jsoup.parseBodyFragment(html.getLiteral());
                    new PageWords(this.flow).make(page);
                    WebPage.read(page.body(), this.flow);
                }
                case FencedCodeBlock code -> plain(code.getLiteral(), code);
                case IndentedCodeBlock code -> plain(code.getLiteral(), code);
                default -> walk(node, null, depth + 1);
            }
        }
    }

    /// @param start 0 for bullets
    private void items(Node list, int start, int depth) throws IOException {
        int number = start;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem) {
                walk(item, (start > 0) ? Integer.toString(number) : "•", depth + 1);
                number++;
            }
        }
    }

    private void plain(String text, Node node) throws IOException {
        for (Piece piece : Runs.plain(text)) {
            this.flow.line(new Block.Line(piece, 0, place(node, Wording.collapse(piece.text()))));
        }
    }

    private void line(Node node, int heading, @Nullable String label) throws IOException {
        Runs runs = new Runs();
        inline(node, runs, false, 0);
        Node only = node.getFirstChild();
        boolean bold = only instanceof StrongEmphasis && only.getNext() == null;
        for (Piece piece : runs.pieces(label)) {
            String words = Wording.collapse(piece.text());
            if (!words.isEmpty()) {
                boolean looks = heading == 0 && bold && label == null && Wording.isHeading(words);
                this.flow.line(new Block.Line(new Piece(words, piece.label(), false, false),
                        looks ? Flow.BY_LOOK : heading, place(node, words)));
            }
        }
        this.flow.struck(runs.struck(), place(node, Wording.collapse(runs.struck())));
    }

    private static Place place(Node node, String words) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? new Place.Lines(1, 1, words)
                : new Place.Lines(spans.getFirst().getLineIndex() + 1, spans.getLast().getLineIndex() + 1, words);
    }

    private void inline(Node parent, Runs runs, boolean struck, int depth) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (depth > DEEPEST) {
                runs.add(words(node), false, struck);
                continue;
            }
            switch (node) {
                case Text text -> struck(text.getLiteral(), runs, struck);
                case Code code -> runs.add(code.getLiteral(), false, struck);
                case SoftLineBreak ignored -> runs.add(" ", false, false);
                case HardLineBreak ignored -> runs.add("\n", false, false);
                case HtmlInline html ->
                    runs.add(html.getLiteral().matches("(?i)<(?:br|/p|/li)\\b.*") ? "\n" : "", false, false);
                default -> inline(node, runs, struck, depth + 1);
            }
        }
    }

    /// All words below a part that is nested too deeply to be read as it is meant.
    private static String words(Node part) {
        StringBuilder words = new StringBuilder();
        List<Node> waiting = new ArrayList<>(List.of(part));
        while (!waiting.isEmpty()) {
            Node node = waiting.removeLast();
            words.append((node instanceof Text text) ? text.getLiteral() : " ");
            for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
                waiting.add(child);
            }
        }
        return words.toString();
    }

    /// Words between two pairs of tildes are struck through.
    private static void struck(String text, Runs runs, boolean struck) {
        boolean now = struck;
        int from = 0;
        for (int at = text.indexOf("~~"); at >= 0
                && (now || text.indexOf("~~", at + 2) > 0); at = text.indexOf("~~", from)) {
            runs.add(text.substring(from, at), false, now);
            now = !now;
            from = at + 2;
        }
        runs.add(text.substring(from), false, now);
    }

    private void table(TableBlock table) throws IOException {
        TableDraft draft = this.flow.table();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    draft.row();
                    row(row, draft);
                }
            }
        }
        this.flow.add(draft);
    }

    /// What stands in a row behind the last cell that has a heading; bars between.
    private String beyond(Node row) {
        SourceSpan span = row.getSourceSpans().isEmpty() ? null : row.getSourceSpans().getFirst();
        if (span == null || span.getLineIndex() >= this.lines.size()) {
            return "";
        }
        String line = this.lines.get(span.getLineIndex()).substring(span.getColumnIndex()).strip();
        int count = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            count += (cell instanceof TableCell) ? 1 : 0;
        }
        Matcher bar = BAR.matcher(line);
        int from = line.startsWith("|") ? 1 : 0;
        while (count > 0 && bar.find(from)) {
            from = bar.end();
            count--;
        }
        return (count > 0) ? "" : line.substring(from).replaceFirst("\\|$", "").replace("\\|", "|").strip();
    }

    private void row(Node row, TableDraft draft) throws IOException {
        String beyond = beyond(row);
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                Runs runs = new Runs();
                inline(cell, runs, false, 0);
                List<Piece> pieces = new ArrayList<>(runs.pieces());
                if (cell.getNext() == null && !beyond.isEmpty()) {
                    pieces.addAll(Runs.plain(beyond));
                    this.flow.find(Finding.Code.AMBIGUOUS_ALLOCATION,
                            "A row has more cells than the table has headings, so"
                                    + " that what follows a bar (|) within a cell stands a column too far. "
                                    + Wording.quote(beyond) + " is put into the last column.",
                            place(row, beyond));
                }
                String words = Wording.collapse(String.join(" ", pieces.stream().map(Piece::text).toList()));
                draft.cell(1, 1, null, pieces, place(row, words));
                this.flow.struck(runs.struck(), place(row, Wording.collapse(runs.struck())));
            }
        }
    }

}
